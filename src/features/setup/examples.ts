import { callCentre } from '../../../templates/starter/call-centre';
import { exampleRows, type ExampleRows, type Starter } from '../../../templates/starter/example';
import { studio } from '../../../templates/starter/studio';
import { done, type Outcome } from '../../base/outcome';
import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { managers, roles } from '../../crm/manager';
import { plan, planStatuses } from '../../crm/plan';
import { kindOf } from '../../crm/word';
import { append, settle, type Book, type Change } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import { listsOf, type Choose } from '../lists';

/** The starters by the name that set-up takes. */
export const starters = { studio, callCentre } satisfies Record<string, Starter>;

/** Adds the example rows of a starter that are not there yet; set-up cut off in the middle goes on where it was. */
export function addExamples(
  office: Office,
  starter: keyof typeof starters,
  people: 'withAddresses' | 'withoutAddresses' = 'withAddresses',
): Outcome<null> {
  return office.transact({
    id: '',
    bulk: true,
    decide: book =>
      done({
        changes: changesFor(book, exampleRows(starters[starter], book.sheetLanguage, book.today), people),
        value: null,
      }),
  });
}

function changesFor(book: Book, rows: ExampleRows, addresses: 'withAddresses' | 'withoutAddresses'): readonly Change[] {
  const lists = listsOf(book);
  const known = new Set(lists.managers.map(manager => manager.manager));
  const people = rows.managers.filter(row => !known.has(row.manager ?? ''));
  const [leadIds, contactIds, planIds] = [leads, contacts, plan].map(
    table => new Set(book.rows(table as typeof leads).map(entry => entry.values.id)),
  );
  return [
    ...people.map(row =>
      append(managers, row.manager ?? '', {
        ...row,
        ...(addresses === 'withoutAddresses' && { email: '' }),
        role: word(row.role, roles, book),
      }),
    ),
    settle,
    ...rows.leads
      .filter(row => !leadIds?.has(row.id))
      .map(row => append(leads, row.id, { ...row, stage: listed(lists.stage, row.stage) })),
    settle,
    ...rows.contacts
      .filter(row => !contactIds?.has(row.id))
      .map(row => {
        const stage = listed(lists.stage, row.stage);
        const words = { channel: listed(lists.channel, row.channel), result: listed(lists.result, row.result), stage };
        return append(contacts, row.id, { ...row, ...words, carried: stage });
      }),
    ...rows.plan
      .filter(row => !planIds?.has(row.id))
      .map(row =>
        append(plan, row.id, {
          ...row,
          channel: listed(lists.channel, row.channel),
          status: word(row.status, planStatuses, book),
        }),
      ),
  ];
}

/** The list's word for a key; '' when the owner has taken it off the list. */
function listed(choose: Choose, key: string | undefined): string {
  const found = choose(key ?? '', '');
  return found.ok ? found.value : '';
}

function word<K extends string>(key: string | undefined, kinds: Parameters<typeof kindOf<K>>[1], book: Book): string {
  const kind = kindOf(key ?? '', kinds);
  return kind ? kinds[kind][book.sheetLanguage] : '';
}
