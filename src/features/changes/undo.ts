import { done, refused, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import { changes, type LoggedChange } from '../../crm/changes';
import { leads } from '../../crm/leads';
import { keyOf, printOf, told, type Recording, type Spelled } from '../../crm/recording';
import { workbook } from '../../crm/workbook';
import { settle, type Book, type Change, type Entry } from '../../workbook/book';
import type { Table } from '../../workbook/sheet';
import type { Decision } from '../../workbook/transaction';
import type { Act, Endpoint } from '../feature';
import * as take from '../input';
import { listsOf } from '../lists';
import { recordBack } from '../offered';

type Undone = { undone: number; kept: number };

/** Fewer rows than this are searched one by one; for more, their table is read whole. */
const searchedMost = 3;

const schema = take.fields({ act: take.filledName });

/** `act.undo`: puts back what an act changed, where nobody has changed it since. It is an act itself, and can be undone. */
export const undoCall: Endpoint = {
  call: 'act.undo',
  answer: (office, input, act) => {
    const checked = take.checkInput(schema, input);
    if (!checked.ok) return checked;
    // An act may have changed more cells than a journal holds. The log goes first, so that one cut off can be repeated.
    return office.transact({
      id: act.id,
      resume: act.resume,
      bulk: true,
      decide: book => undoAct(book, checked.value.act, act),
    });
  },
};

/** What puts an act's changes back. */
export function undoAct(book: Book, undone: string, act: Act): Outcome<Decision<Undone>> {
  const logged = book.find(changes, 'act', undone).map(({ values }) => values);
  const [first] = logged;
  if (!first) return refused('missing', noAct, 'act');
  const own = book.find(changes, 'act', act.id).map(({ values }) => values);
  const record = recordBack(book, act, listsOf(book).managerOf(act.email), undoing(first.what));
  const find = logged.length > searchedMost ? readingWhole(book) : searching(book);
  const results = rowsOf(logged).map(row => ({ row, ...undoRow(record, row, find(row)) }));
  // Cut off and sent again, it counts what it put back before.
  const touched = [...rowsOf(own), ...results.flatMap(({ row, changes: writes }) => (writes.length ? [row] : []))];
  return done({
    changes: results.flatMap(result => result.changes),
    again: own.length > 0,
    value: {
      undone: new Set(touched.map(({ table, rowId }) => `${table.key} ${rowId}`)).size,
      kept: results.reduce((sum, result) => sum + (result.kept ? 1 : 0), 0),
    },
  });
}

interface LoggedRow {
  readonly table: Table;
  readonly rowId: string;
  readonly subject: string;
  readonly changes: readonly LoggedChange[];
}

interface RowUndone {
  readonly changes: readonly Change[];
  /** Somebody has changed the row since. */
  readonly kept: boolean;
}

function rowsOf(logged: readonly LoggedChange[]): readonly LoggedRow[] {
  const tables = workbook.sheets.flatMap(sheet => (sheet.kind === 'tables' ? sheet.tables : []));
  const rows = new Map<string, LoggedRow & { readonly changes: LoggedChange[] }>();
  for (const change of logged) {
    const key = `${change.tableKey} ${change.rowId}`;
    const table = tables.find(one => one.key === change.tableKey);
    if (!table) continue;
    const row = rows.get(key);
    if (row) row.changes.push(change);
    else rows.set(key, { table, rowId: change.rowId, subject: change.subject, changes: [change] });
  }
  return [...rows.values()];
}

function undoRow(record: Recording, row: LoggedRow, entry: Entry<Table> | undefined): RowUndone {
  const kind = row.changes[0]?.kind;
  if (kind === 'removed') return entry ? untouched : { changes: restored(record, row), kept: false };
  if (!entry) return { changes: [], kept: kind === 'set' };
  if (kind === 'added') {
    const same = printOf(row.table, entry.values) === row.changes[0]?.after;
    return same ? { changes: record.strike(row.table, entry), kept: false } : { changes: [], kept: true };
  }
  return setBack(record, row, entry);
}

const untouched: RowUndone = { changes: [], kept: false };

/** Finds a logged row as it stands now: by its id, or by the name that it went by before it had one. */
type Find = (row: LoggedRow) => Entry<Table> | undefined;

function searching(book: Book): Find {
  return ({ table, rowId }) =>
    book.find(table, table.id ?? table.name, rowId)[0] ?? book.find(table, table.name, rowId)[0];
}

function readingWhole(book: Book): Find {
  const known = new Map<string, ReadonlyMap<string, Entry<Table>>>();
  const entriesOf = (table: Table): ReadonlyMap<string, Entry<Table>> => {
    const entries = book.rows(table);
    const byName = entries.map(entry => [String(entry.values[table.name]), entry] as const);
    return new Map([...byName, ...entries.map(entry => [keyOf(table, entry), entry] as const)]);
  };
  return ({ table, rowId }) => {
    const entries = known.get(table.key) ?? entriesOf(table);
    known.set(table.key, entries);
    return entries.get(rowId);
  };
}

function restored(record: Recording, { table, rowId, subject, changes: cells }: LoggedRow): readonly Change[] {
  // Drop-downs know the row only when the formulas have seen it.
  return [...record.addBack(table, rowId, beforeOf(cells), subject), settle];
}

function setBack(record: Recording, { table, changes: cells }: LoggedRow, entry: Entry<Table>): RowUndone {
  const now = (cell: LoggedChange): string => told(table, cell.columnKey, entry);
  const ours = cells.filter(cell => now(cell) === cell.after);
  const kept = cells.some(cell => now(cell) !== cell.after && now(cell) !== cell.before);
  const changes = record.putBack(table, entry, beforeOf(ours));
  const renamed = table.key === leads.key && ours.some(cell => cell.columnKey === leads.name);
  // The rows that name the lead come after it, and drop-downs refuse a name that the formulas have not seen.
  return { changes: renamed ? [...changes, settle] : changes, kept };
}

function beforeOf(cells: readonly LoggedChange[]): Spelled {
  return Object.fromEntries(cells.map(({ columnKey, before }) => [columnKey, before]));
}

function undoing(what: string): Text {
  const plain = what.replace(/^(Отмена|Undone): /, '');
  return { ru: `Отмена: ${plain}`, en: `Undone: ${plain}` };
}

const noAct: Text = {
  ru: 'Этого действия нет в Журнале изменений: отменить его нельзя.',
  en: 'The change log has no such act, so it cannot be undone.',
};
