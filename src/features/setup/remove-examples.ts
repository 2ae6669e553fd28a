import { count, type Text } from '../../base/text';
import { done, type Outcome } from '../../base/outcome';
import { contacts } from '../../crm/contact';
import { isExample } from '../../crm/example';
import { leads } from '../../crm/leads';
import { managers } from '../../crm/manager';
import { plan } from '../../crm/plan';
import { nameKey } from '../../crm/word';
import { remove, valuesOf, type Book, type Change } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import { isExamplePerson } from '../example-people';
import type { Act, Endpoint } from '../feature';
import { checkInput } from '../input';
import * as take from '../input';

export type Removed = { removed: number; kept: number };

/** `examples.remove`: takes the starter's examples away; those that somebody has worked with since stay, and are counted. */
export const removeExamplesCall: Endpoint = {
  call: 'examples.remove',
  answer: (office, input, act) => {
    const checked = checkInput(take.fields({}), input);
    return checked.ok ? removeExamples(office, act) : checked;
  },
};

/** Takes the examples away and tells how many leads went and how many stayed. Done again, it removes nothing more. */
export function removeExamples(office: Office, act?: Act): Outcome<Removed> {
  return office.transact({
    id: act?.id ?? '',
    resume: act?.resume,
    bulk: true,
    decide: book => done(decide(book)),
  });
}

/** What was done, for the user of the menu. */
export function removedWords({ removed, kept }: Removed): Text {
  const [ru, en] = [count(removed, ['пример', 'примера', 'примеров']), count(removed, ['example', 'examples'])];
  if (!removed && !kept) return { ru: 'Примеров нет: убирать нечего.', en: 'There are no examples to remove.' };
  if (!kept) return { ru: `Убрано: ${ru}.`, en: `Removed: ${en}.` };
  return {
    ru: `Убрано: ${ru}. Осталось: ${kept} — с ними уже работали, удалите их сами, если не нужны.`,
    en: `Removed: ${en}. Left: ${kept}, which have been worked with: delete them yourself if you do not need them.`,
  };
}

function decide(book: Book): { changes: readonly Change[]; value: Removed } {
  const logged = valuesOf(book, contacts);
  const steps = valuesOf(book, plan);
  const own = [...logged, ...steps].filter(row => !isExample(row.id)).map(row => nameKey(row.lead));
  const worked = new Set(own);
  const examples = book.rows(leads).flatMap(({ values }) => (isExample(values.id) ? [values] : []));
  const gone = examples.filter(lead => !worked.has(nameKey(lead.name)));
  const ids = new Set(gone.map(lead => lead.id));
  const goes = (row: { readonly id: string; readonly leadId: string }): boolean =>
    isExample(row.id) && ids.has(row.leadId);
  const staying = [
    ...book.rows(leads).flatMap(({ values }) => (ids.has(values.id) ? [] : [values.manager])),
    ...[...logged, ...steps].flatMap(row => (goes(row) ? [] : [row.manager])),
  ];
  return {
    // Leads go last: cut off before that, the same command goes on where it was.
    changes: [
      ...logged.filter(goes).map(row => remove(contacts, row.id)),
      ...steps.filter(goes).map(row => remove(plan, row.id)),
      ...unusedPeople(book, new Set(staying.map(nameKey))).map(name => remove(managers, name)),
      ...gone.map(lead => remove(leads, lead.id)),
    ],
    value: { removed: gone.length, kept: examples.length - gone.length },
  };
}

/** The starters' people whom no row names. */
function unusedPeople(book: Book, used: ReadonlySet<string>): readonly string[] {
  return book
    .rows(managers)
    .flatMap(({ values }) => (isExamplePerson(values) && !used.has(nameKey(values.manager)) ? [values.manager] : []));
}
