import type { Change, Mend, Remark } from '../workbook/book';
import { putCell, type Cells } from '../workbook/blocks';
import type { Written } from '../workbook/codec';
import type { Table } from '../workbook/sheet';
import type { OpenBook } from './book';
import { growTo } from './end';
import type { Ends } from './ends';
import type { Spot } from './loosely';
import type { Page } from './pages';
import type { Target } from './watch';

type Append = Extract<Change, { append: string }>;
type Edit = Extract<Change, { set: string }>;

/** What is to be written to one table, and upon which rows it falls. */
export interface Prepared {
  readonly page: Page;
  readonly cells: Cells;
  readonly loose: readonly Spot[];
  readonly mends: readonly Mend[];
  readonly remarks: readonly Remark[];
  readonly targets: readonly Target[];
}

/** What finds the rows, and makes room for new ones. */
export interface Finder {
  readonly book: OpenBook;
  readonly ends: Ends;
  readonly keepLong: (table: Table, rows: number) => void;
  /** Of how many rows in one write the watch keeps all cells. Where it is more, the table is to be read before. */
  readonly room: (table: Table) => number;
}

/** Turns changes of a table into cells. Rows are found by the book that read them, or searched by id; new ones go under the table's end. */
export function prepare(
  page: Page,
  changes: readonly Change[],
  again: boolean,
  { book, ends, keepLong, room }: Finder,
): Prepared {
  const cells: Cells = new Map();
  const loose: Spot[] = [];
  const targets: Target[] = [];
  const loosen = (row: number, columns: readonly string[] = []): void =>
    columns.forEach(key => loose.push({ row, column: page.columns[key] ?? 0 }));
  const edits = changes.filter((change): change is Edit => 'set' in change);
  const sought = changes.filter(change => 'set' in change || (again && 'append' in change && change.id !== ''));
  if (sought.length > room(page.table)) book.rows(page.table);
  const fresh: Append[] = [];
  for (const change of changes) {
    if (!('append' in change)) continue;
    const there = again && change.id ? book.rowOf(page.table, change.id) : null;
    if (there === null) fresh.push(change);
    else {
      edits.push({ ...change, set: change.append });
      ends.see(page, there);
    }
  }
  for (const edit of edits) {
    const row = book.rowOf(page.table, edit.id);
    if (row === null) continue;
    putValues(cells, page, row, edit.values);
    loosen(row, edit.loose);
    targets.push({ page, row, how: 'edit', columns: Object.keys(edit.values), is: edit.id, ...givenBy(page, edit) });
  }
  const mends = changes.filter((change): change is Mend => 'mend' in change);
  for (const mend of mends) {
    putValues(cells, page, mend.row, mend.values);
    const is = book.seenAt(page.table, mend.row);
    targets.push({ page, row: mend.row, how: 'edit', columns: Object.keys(mend.values), is, ...givenBy(page, mend) });
  }
  if (fresh.length) {
    const end = ends.lengthen(page, fresh.length);
    growTo(page.sheet, end + fresh.length);
    keepLong(page.table, end + fresh.length);
    fresh.forEach((change, index) => {
      const row = end + 1 + index;
      book.placed(page.table, change.id, row);
      putRow(cells, page, row, change.values);
      loosen(row, change.loose);
      targets.push({ page, row, how: 'add', columns: Object.keys(page.columns), is: change.id });
    });
  }
  return { page, cells, loose, mends, targets, remarks: changes.filter((one): one is Remark => 'remark' in one) };
}

function givenBy({ table }: Page, { values }: Edit | Mend): Pick<Target, 'gives'> {
  const id = values[table.id ?? ''];
  return id === undefined || id === '' ? {} : { gives: String(id) };
}

function putValues(cells: Cells, page: Page, row: number, values: Readonly<Record<string, Written>>): void {
  for (const [key, value] of Object.entries(values)) {
    const column = page.columns[key];
    if (column) putCell(cells, row, column, value);
  }
}

/** A whole row as one block: '' goes into the cells not given, and into computed ones, which their formula fills all the same. */
export function putRow(cells: Cells, page: Page, row: number, values: Readonly<Record<string, Written>>): void {
  for (const [key, column] of Object.entries(page.columns)) putCell(cells, row, column, values[key] ?? '');
}
