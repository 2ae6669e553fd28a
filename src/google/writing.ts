import { groupBy } from '../base/groups';
import { tableOf, type Change, type Mend, type Remark } from '../workbook/book';
import { addressOf } from '../workbook/areas';
import { putCell, runsFromBottom, writesOf, type Cells } from '../workbook/blocks';
import type { Written } from '../workbook/codec';
import type { Table } from '../workbook/sheet';
import type { OpenBook } from './book';
import { growTo } from './end';
import { Ends } from './ends';
import { writeLoosely, type Spot } from './loosely';
import type { Page, Pages } from './pages';
import { addRemarks, retype } from './remarks';
import { Watch, type Target } from './watch';

type Append = Extract<Change, { append: string }>;
type Edit = Extract<Change, { set: string }>;
type Removal = Extract<Change, { remove: string }>;

/** What writing needs of the spreadsheet around the tables. */
export interface Around {
  flush(): void;
  /** Keeps the sheets that a table spills into as long as the table. */
  keepLong(table: Table, rows: number): void;
  /** Where tables ended, as an earlier execution left it. */
  readonly hints: Readonly<Record<string, string>>;
}

/** Writes changes in as few blocks as they make. */
export interface Writing {
  /**
   * `again` when some of it may have been written before: then a row that is there already is not added twice. People may
   * have been quicker: then it tells what to write in order to put that right, before the changes are written anew; else null.
   */
  write(changes: readonly Change[], again: boolean): readonly Change[] | null;
  /** Where the tables now end. */
  hints(): Readonly<Record<string, string>>;
  /** Nothing for where tables end that these changes may lengthen unseen, should they be cut off. */
  unsure(changes: readonly Change[]): Readonly<Record<string, string>>;
}

/** What is to be written to one table. */
interface Prepared {
  readonly page: Page;
  readonly cells: Cells;
  readonly loose: readonly Spot[];
  readonly mends: readonly Mend[];
  readonly remarks: readonly Remark[];
  readonly targets: readonly Target[];
}

/** Opens the tables for writing. Rows are found by the book that read them, or searched by id. */
export function openWriting(pages: Pages, book: OpenBook, around: Around): Writing {
  const ends = new Ends(pages, around.hints);
  const watch = new Watch(pages);
  const prepare = (page: Page, changes: readonly Change[], again: boolean): Prepared => {
    const cells: Cells = new Map();
    const loose: Spot[] = [];
    const targets: Target[] = [];
    const loosen = (row: number, columns: readonly string[] = []): void =>
      columns.forEach(key => loose.push({ row, column: page.columns[key] ?? 0 }));
    const edits = changes.filter((change): change is Edit => 'set' in change);
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
      targets.push({ page, row, how: 'edit', columns: Object.keys(edit.values), is: edit.id });
    }
    const mends = changes.filter((change): change is Mend => 'mend' in change);
    for (const mend of mends) {
      putValues(cells, page, mend.row, mend.values);
      const is = book.seenAt(page.table, mend.row);
      targets.push({ page, row: mend.row, how: 'edit', columns: Object.keys(mend.values), is });
    }
    if (fresh.length) {
      const end = ends.lengthen(page, fresh.length);
      growTo(page.sheet, end + fresh.length);
      around.keepLong(page.table, end + fresh.length);
      fresh.forEach((change, index) => {
        const row = end + 1 + index;
        putRow(cells, page, row, change.values);
        loosen(row, change.loose);
        targets.push({ page, row, how: 'add', columns: Object.keys(page.columns), is: change.id });
      });
    }
    return { page, cells, loose, mends, targets, remarks: changes.filter((one): one is Remark => 'remark' in one) };
  };
  const writePrepared = ({ page, cells, loose, mends, remarks }: Prepared): void => {
    addRemarks(page, remarks);
    retype(page, mends, pages.language);
    if (!loose.length) return writeCells(page, cells);
    writeLoosely(
      page,
      loose,
      () => around.flush(),
      () => writeCells(page, cells),
    );
  };
  return {
    write(changes, again) {
      const removals = groupBy(
        changes.filter((change): change is Removal => 'remove' in change),
        tableOf,
      );
      const batches = batchesOf(changes.filter(change => !('remove' in change)));
      const amends = batches.map((batch, index) => {
        const isLast = index === batches.length - 1;
        const prepared = [...groupBy(batch, tableOf)].map(([table, some]) => prepare(pages.named(table), some, again));
        const removed = isLast ? [...removals].map(([table, some]) => doomed(pages.named(table), some, book)) : [];
        watch.begin([...prepared.flatMap(({ targets }) => targets), ...removed.flatMap(({ targets }) => targets)]);
        prepared.forEach(writePrepared);
        for (const { page, targets } of removed) removeRows(page, targets);
        around.flush();
        return watch.end();
      });
      return amends.every(one => one === null) ? null : amends.flatMap(one => one ?? []);
    },
    hints: () => ends.hints(),
    unsure: changes => ends.unsure(changes),
  };
}

function batchesOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const batches: Change[][] = [[]];
  for (const change of changes) {
    if ('settle' in change) batches.push([]);
    else batches[batches.length - 1]?.push(change);
  }
  return batches;
}

function putValues(cells: Cells, page: Page, row: number, values: Readonly<Record<string, Written>>): void {
  for (const [key, value] of Object.entries(values)) {
    const column = page.columns[key];
    if (column) putCell(cells, row, column, value);
  }
}

/** A whole row as one block: '' goes into the cells not given, and into computed ones, which their formula fills all the same. */
function putRow(cells: Cells, page: Page, row: number, values: Readonly<Record<string, Written>>): void {
  for (const [key, column] of Object.entries(page.columns)) putCell(cells, row, column, values[key] ?? '');
}

function writeCells({ sheet }: Page, cells: Cells): void {
  const { blocks, scatterings } = writesOf(cells);
  for (const { row, column, values } of blocks) {
    sheet.getRange(row, column, values.length, values[0]?.length ?? 1).setValues(values as Written[][]);
  }
  for (const { column, value, runs } of scatterings) {
    const areas = runs.map(({ first, count }) => addressOf({ row: first, column, rows: count, columns: 1 }));
    for (let at = 0; at < areas.length; at += areasMost) {
      sheet.getRangeList(areas.slice(at, at + areasMost)).setValue(value);
    }
  }
}

/** Google does not say how many ranges a list takes; hundreds are in everybody's use. */
const areasMost = 500;

/** The rows that are to go. */
function doomed(page: Page, removals: readonly Removal[], book: OpenBook): { page: Page; targets: readonly Target[] } {
  const targets = removals.flatMap(({ remove: _, id }): Target[] => {
    const row = book.rowOf(page.table, id);
    return row === null ? [] : [{ page, row, how: 'remove', columns: [], is: id }];
  });
  return { page, targets };
}

/** Deletes whole rows, or empties the table's cells where other tables stand beside it. */
function removeRows(page: Page, targets: readonly Target[]): void {
  const rows = targets.map(({ row }) => row);
  if (!page.alone) {
    const cells: Cells = new Map();
    for (const row of rows) putRow(cells, page, row, {});
    writeCells(page, cells);
    return;
  }
  // Google refuses to delete the last row under a frozen header.
  if (rows.length >= page.sheet.getMaxRows() - page.header) growTo(page.sheet, page.sheet.getMaxRows() + 1);
  for (const { first, count } of runsFromBottom(rows)) page.sheet.deleteRows(first, count);
}
