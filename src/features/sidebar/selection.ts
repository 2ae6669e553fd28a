import type { Selection } from '../../api/calls';
import { done, type Outcome } from '../../base/outcome';
import { fold, languages, type Text } from '../../base/text';
import { listTitles } from '../../crm/call-lists';
import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { plan, planStatusOf } from '../../crm/plan';
import { dayInWords } from '../../workbook/codec';
import type { Book } from '../../workbook/book';
import { question } from '../endpoint';
import * as take from '../input';

/** `selection.read`: the lead of the row that the user has selected, and its planned contact. */
export const selectionCall = question(
  'selection.read',
  take.fields({}),
  (book, _, _act, office): Outcome<Selection> => {
    const selected = office.screen.selection();
    if (!selected) return done(nowhere);
    const table = office.tableAt(selected.sheet);
    if (table !== null) return done(inTable(book, table, selected.row));
    return done(inCallList(book, office.selectedRows(), selected.column));
  },
);

const nowhere: Selection = { lead: '', plan: null };

function inTable(book: Book, table: string, row: number): Selection {
  if (table === leads.key) return { lead: book.at(leads, row)?.values.name ?? '', plan: null };
  if (table === contacts.key) return { lead: book.at(contacts, row)?.values.lead ?? '', plan: null };
  if (table !== plan.key) return nowhere;
  const step = book.at(plan, row)?.values;
  return step ? { lead: step.lead, plan: step.id || null } : nowhere;
}

/** In Calls today two lists stand side by side, each under its own titles; people may have inserted columns there. */
function inCallList(book: Book, rows: readonly (readonly string[])[], column: number): Selection {
  const head = rows.find(
    row => row.some(cell => says(cell, listTitles.date)) && row.some(cell => says(cell, listTitles.lead)),
  );
  const row = rows[rows.length - 1];
  if (!head || !row || head === row) return nowhere;
  const start = lastIndex(head.slice(0, column), cell => says(cell, listTitles.date));
  const cellOf = (title: Text): string => {
    const at = head.slice(Math.max(start, 0)).findIndex(cell => says(cell, title));
    return at < 0 ? '' : (row[Math.max(start, 0) + at] ?? '');
  };
  const [lead, topic, time] = [cellOf(listTitles.lead), cellOf(listTitles.topic), cellOf(listTitles.time)];
  const date = dayInWords(cellOf(listTitles.date), 'dmy');
  if (lead === '' || date === null) return nowhere;
  const step = book
    .find(plan, 'lead', lead)
    .map(entry => entry.values)
    .find(
      one => one.date === date && one.time === time && one.topic === topic && planStatusOf(one.status) === 'planned',
    );
  return { lead, plan: step?.id || null };
}

function says(cell: string, title: Text): boolean {
  return languages.some(language => fold(cell) === fold(title[language]));
}

function lastIndex<T>(items: readonly T[], fits: (item: T) => boolean): number {
  for (let at = items.length - 1; at >= 0; at--) if (fits(items[at] as T)) return at;
  return -1;
}
