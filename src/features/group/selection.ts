import type { GroupSelection } from '../../api/calls';
import { done, type Outcome } from '../../base/outcome';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import { nameKey } from '../../crm/word';
import type { Book } from '../../workbook/book';
import { question } from '../endpoint';
import * as take from '../input';
import { isShown, shownCall } from '../shown-call';

/** More rows than this are too much for one act to be looked over; `take.list` takes as many. */
const rowsMost = 500;

/** `group.selection`: the rows of Leads, of Contact plan or of Calls today that the user has selected, without the hidden ones. */
export const selectionCall = question(
  'group.selection',
  take.fields({}),
  (book, _, _act, office): Outcome<GroupSelection> => {
    const selected = office.screen.selectedRows(rowsMost);
    if (!selected) return done(nothing);
    const { sheet, column, rows, hidden, beyond } = selected;
    const table = office.tableAt(sheet);
    if (table === leads.key) return done({ table: 'leads', rows: leadRows(book, rows), hidden, beyond });
    if (table === plan.key) return done({ table: 'plan', rows: planRows(book, rows), hidden, beyond });
    if (table !== null) return done(nothing);
    const shown = office.selectedRows(rows[rows.length - 1] ?? 1);
    const found = rows.flatMap(row => callRow(book, shown.slice(0, row), column));
    return done(found.length ? { table: 'plan', rows: found, hidden, beyond } : nothing);
  },
);

type Row = GroupSelection['rows'][number];

const nothing: GroupSelection = { table: '', rows: [], hidden: 0, beyond: 0 };

function leadRows(book: Book, rows: readonly number[]): readonly Row[] {
  const wanted = new Set(rows);
  return book.rows(leads).flatMap(({ row, values: { id, name, stage, manager } }) => {
    return wanted.has(row) && name !== '' ? [{ id: id || name, name, about: said([stage, manager]) }] : [];
  });
}

/** A row typed a moment ago may have no id yet: it cannot be told from another and waits for the hourly pass. */
function planRows(book: Book, rows: readonly number[]): readonly Row[] {
  const wanted = new Set(rows);
  return book.rows(plan).flatMap(({ row, values: { id, lead, date, topic } }) => {
    return wanted.has(row) && id !== '' ? [{ id, name: lead, about: said([date ?? '', topic]) }] : [];
  });
}

function callRow(book: Book, shown: readonly (readonly string[])[], column: number): readonly Row[] {
  const call = shownCall(shown, column);
  if (!call) return [];
  const { lead, date, topic } = call;
  const step = book.rows(plan).find(({ values }) => nameKey(values.lead) === nameKey(lead) && isShown(values, call));
  return step && step.values.id !== '' ? [{ id: step.values.id, name: lead, about: said([date, topic]) }] : [];
}

function said(facts: readonly string[]): string {
  return facts.filter(fact => fact !== '').join(' · ');
}
