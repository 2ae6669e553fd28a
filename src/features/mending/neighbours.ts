import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import type { Book, Entry } from '../../workbook/book';
import type { Rows } from './rows';

/** Rows of one table that were edited, and the columns that the edit covers. */
export interface Edited {
  readonly table: string;
  readonly first: number;
  readonly count: number;
  readonly columns: readonly string[];
}

/** So many searches cost about as much as reading the whole table. */
const searchesMost = 5;

/** The edited rows with all that they must agree with: mended so, they come out as in the whole workbook. */
export function rowsAround(book: Book, edited: Edited): Omit<Rows, 'strays'> {
  if (edited.table === leads.key) return aroundLeads(book, edited);
  const own = edited.columns.includes('id');
  if (edited.table === plan.key) {
    const rows = book.rowsAt(plan, edited.first, edited.count);
    const alike = own ? found(book, plan, 'id', idsOf(rows)) : [];
    return { leads: leadsOf(book, rows), contacts: [], plan: merged(rows, alike) };
  }
  const rows = book.rowsAt(contacts, edited.first, edited.count);
  const alike = own ? found(book, contacts, 'id', idsOf(rows)) : [];
  // Whether a stage is the lead's last one, only its other contacts tell.
  const staged = rows.filter(({ values }) => values.stage !== '' && values.stage !== values.carried);
  const others = found(
    book,
    contacts,
    'lead',
    staged.map(({ values }) => values.lead),
  );
  return { leads: leadsOf(book, rows), contacts: merged(rows, alike, others), plan: [] };
}

/** An edit that can neither double an id nor rename a lead concerns no other row. */
function aroundLeads(book: Book, { first, count, columns }: Edited): Omit<Rows, 'strays'> {
  const rows = book.rowsAt(leads, first, count);
  const ids = idsOf(rows);
  const alone = !columns.includes('name') && !columns.includes('id');
  if (alone || ids.length === 0) return { leads: rows, contacts: [], plan: [] };
  return {
    leads: book.rows(leads),
    contacts: found(book, contacts, 'leadId', ids),
    plan: found(book, plan, 'leadId', ids),
  };
}

/** The leads that rows name, by name and by id. A name that is not found as it is written may be there written otherwise. */
function leadsOf(
  book: Book,
  rows: readonly { readonly values: { readonly lead: string; readonly leadId: string } }[],
): readonly Entry<typeof leads>[] {
  const names = distinct(rows.map(({ values }) => values.lead));
  const ids = distinct(rows.map(({ values }) => values.leadId));
  if (names.length + ids.length > searchesMost) return book.rows(leads);
  const named = names.map(name => book.find(leads, 'name', name));
  if (named.some(group => group.length === 0)) return book.rows(leads);
  const known = new Set(named.flatMap(group => group.map(({ values }) => values.id)));
  return merged(...named, ...ids.filter(id => !known.has(id)).map(id => book.find(leads, 'id', id)));
}

function found<T extends typeof contacts | typeof plan>(
  book: Book,
  table: T,
  column: 'id' | 'lead' | 'leadId',
  texts: readonly string[],
): readonly Entry<T>[] {
  const sought = distinct(texts);
  if (sought.length > searchesMost) return book.rows(table);
  return merged(...sought.map(text => book.find(table, column, text)));
}

function idsOf(rows: readonly { readonly values: { readonly id: string } }[]): readonly string[] {
  return distinct(rows.map(({ values }) => values.id));
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter(text => text.trim() !== '');
}

/** Each row once, in the order of the sheet. */
function merged<E extends { readonly row: number }>(...groups: readonly (readonly E[])[]): readonly E[] {
  const rows = new Map(groups.flatMap(group => group.map(entry => [entry.row, entry] as const)));
  return [...rows.values()].sort((one, other) => one.row - other.row);
}
