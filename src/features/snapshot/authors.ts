import type { Language, Text } from '../../base/text';
import { changes, type LoggedChange } from '../../crm/changes';
import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import { rememberedLists } from '../../crm/remembered';
import type { ChangedCell, Facts } from '../../crm/snapshot';
import type { Book } from '../../workbook/book';

/** Tells which acts of the script explain a difference; '' where none does, so that it was made in the sheet. */
export interface Authors {
  readonly ofCell: (cell: ChangedCell) => string;
  readonly ofVanished: (table: string, id: string) => string;
}

/** Reads the change log since a moment; logged contacts are their own record of what they changed elsewhere. */
export function authorsSince(
  book: Book,
  since: { readonly date: string; readonly time: string },
  before: Facts,
): Authors {
  const acts = new Map<string, LoggedChange>();
  const renames = new Map<string, LoggedChange>();
  for (const { values } of book.rows(changes)) {
    if (`${values.date ?? ''} ${values.time}` < `${since.date} ${since.time}`) continue;
    acts.set(keyOf(values.tableKey, values.rowId, values.kind === 'removed' ? '' : values.columnKey), values);
    const isWord = rememberedLists.some(
      ({ name, table }) => table.key === values.tableKey && name === values.columnKey,
    );
    if (isWord) renames.set(keyOf(values.columnKey, values.before, values.after), values);
  }
  const logged = loggedSince(book, before);
  return {
    ofCell: ({ table, id, column, before: word, after }) => {
      const act = acts.get(keyOf(table.key, id, column));
      if (act?.kind === 'set' && act.after === after) return said(act);
      const renamed = renames.get(keyOf(column, word, after));
      if (renamed) return said(renamed);
      return logged.has(keyOf(table.key, id, `${column} ${after}`)) ? contactLogged[book.language] : '';
    },
    ofVanished: (table, id) => {
      const act = acts.get(keyOf(table, id, ''));
      return act?.kind === 'removed' ? said(act) : '';
    },
  };
}

/** What the contacts that are new since have changed: the stage of their lead, the planned contact that they were. */
function loggedSince(book: Book, before: Facts): ReadonlySet<string> {
  const known = before.get(contacts.key);
  const changed = new Set<string>();
  const plans = new Map(book.rows(plan).map(({ values }) => [values.id, values.status]));
  for (const { values } of book.rows(contacts)) {
    if (known?.has(values.id)) continue;
    if (values.stage !== '') changed.add(keyOf(leads.key, values.leadId, `stage ${values.stage}`));
    if (values.planId !== '') changed.add(keyOf(plan.key, values.planId, `status ${plans.get(values.planId) ?? ''}`));
  }
  return changed;
}

function said({ what, who }: LoggedChange): string {
  return who === '' ? what : `${what} (${who})`;
}

function keyOf(table: string, row: string, column: string): string {
  return `${table}\n${row}\n${column}`;
}

const contactLogged: Readonly<Record<Language, string>> = {
  ru: 'Записан контакт',
  en: 'Contact logged',
} satisfies Text;
