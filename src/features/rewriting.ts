import { done, type Outcome } from '../base/outcome';
import type { Text } from '../base/text';
import { changes, type LoggedChange } from '../crm/changes';
import { keyOf, spelled } from '../crm/recording';
import { workbook } from '../crm/workbook';
import { mendRow, set, settle, type Book, type Change, type Entry } from '../workbook/book';
import type { Office } from '../workbook/office';
import type { Draft, Table } from '../workbook/sheet';
import type { Act } from './feature';
import { listsOf } from './lists';
import { recordOf } from './record';

/** Collects the new values of many rows, each with its rows of the change log. */
export interface Rewriting {
  /** New values for a row's cells. Those that hold the value already are left alone. */
  amend<T extends Table>(table: T, entry: Entry<T>, values: Partial<Draft<T>>): void;
}

/** How many rows of a table, by its key, an act has changed. */
export type Tally = (table: Table) => number;

/**
 * An act that changes many rows, done once however often it is sent. The change log is its journal: it is written first and
 * in one block, so an act that was cut off is finished from it when it is repeated.
 */
export function rewrite<V>(
  office: Office,
  act: Act,
  decide: (book: Book, rewriting: Rewriting) => Outcome<Text>,
  answer: (tally: Tally) => V,
): Outcome<V> {
  return office.transact({
    id: act.id,
    resume: act.resume,
    bulk: true,
    decide: book => {
      const logged = book.find(changes, 'act', act.id).map(({ values }) => values);
      if (logged.length) return done({ changes: unwritten(book, act.id), value: answer(tallyOf(logged)) });
      const wanted: Wanted[] = [];
      const decided = decide(book, {
        amend: (table, entry, values) => void wanted.push({ table, entry, values } as unknown as Wanted),
      });
      if (!decided.ok) return decided;
      const { stamps, logs, writes, touched } = writesOf(book, act, decided.value, wanted);
      return done({
        // Only a log that stands whole can serve as the journal.
        changes: [...stamps, ...logs, settle, ...writes],
        value: answer(tallyOf(touched)),
      });
    },
  });
}

interface Wanted {
  readonly table: Table;
  readonly entry: Entry<Table>;
  readonly values: Readonly<Record<string, never>>;
}

type Touched = Pick<LoggedChange, 'tableKey' | 'rowId'>;

interface Writes {
  /** Ids for rows that were typed by hand and have none yet: without one, two contacts of a lead are told apart by nothing. */
  readonly stamps: readonly Change[];
  readonly logs: readonly Change[];
  readonly writes: readonly Change[];
  readonly touched: readonly Touched[];
}

function writesOf(book: Book, act: Act, what: Text, wanted: readonly Wanted[]): Writes {
  const record = recordOf(book, act, listsOf(book).managerOf(act.email), what);
  const [stamps, logs, writes, touched]: [Change[], Change[], Change[], Touched[]] = [[], [], [], []];
  for (const { table, entry, values } of wanted) {
    const bare = table.id !== undefined && (entry.values as Readonly<Record<string, unknown>>)[table.id] === '';
    const id = bare ? `${act.idOf(table.key.slice(0, 1))}-${entry.row}` : keyOf(table, entry);
    const known = bare ? { ...entry, values: { ...entry.values, [table.id]: id } } : entry;
    const amended = record.amend(table, known, values);
    if (!amended.length) continue;
    touched.push({ tableKey: table.key, rowId: id });
    logs.push(...amended.filter(change => 'append' in change));
    if (!bare) {
      writes.push(...amended.filter(change => 'set' in change));
      continue;
    }
    stamps.push(mendRow(table, entry.row, { [table.id]: id }));
    writes.push(mendRow(table, entry.row, values));
  }
  return { stamps, logs, writes, touched };
}

/** What the log says that the act wrote and the sheets do not hold: cells that still are as before and that no later act has touched. */
export function unwritten(book: Book, act: string): readonly Change[] {
  const tables = workbook.sheets.flatMap(sheet => (sheet.kind === 'tables' ? sheet.tables : []));
  const entries = new Map(tables.map(table => [table.key, once(() => entriesOf(book, table))]));
  const latest = new Map<string, LoggedChange>();
  for (const { values } of book.rows(changes)) latest.set(cellOf(values), values);
  const rows = new Map<string, { table: Table; entry: Entry<Table>; values: Record<string, unknown> }>();
  for (const change of latest.values()) {
    if (change.act !== act || change.kind !== 'set') continue;
    const table = tables.find(({ key }) => key === change.tableKey);
    const column = table?.columns[change.columnKey];
    const entry = entries.get(change.tableKey)?.().get(change.rowId);
    if (!table || !column || !entry || spelled(table, change.columnKey, entry.values) !== change.before) continue;
    const key = `${change.tableKey} ${change.rowId}`;
    const row = rows.get(key) ?? { table, entry, values: {} };
    row.values[change.columnKey] = column.codec.parse(change.after);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ table, entry, values }) => set<Table>(table, keyOf(table, entry), values as never));
}

function cellOf({ tableKey, rowId, columnKey }: LoggedChange): string {
  return `${tableKey} ${rowId} ${columnKey}`;
}

function entriesOf(book: Book, table: Table): ReadonlyMap<string, Entry<Table>> {
  return new Map(book.rows(table).map(entry => [keyOf(table, entry), entry]));
}

function tallyOf(touched: readonly Touched[]): Tally {
  return table => new Set(touched.filter(one => one.tableKey === table.key).map(one => one.rowId)).size;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
