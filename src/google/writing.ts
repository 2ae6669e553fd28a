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
  /** `again` when some of it may have been written before: then a row that is there already is not added twice. */
  write(changes: readonly Change[], again: boolean): void;
  /** Where the tables now end. */
  hints(): Readonly<Record<string, string>>;
  /** Nothing for where tables end that these changes may lengthen unseen, should they be cut off. */
  unsure(changes: readonly Change[]): Readonly<Record<string, string>>;
}

/** Opens the tables for writing. Rows are found by the book that read them, or searched by id. */
export function openWriting(pages: Pages, book: OpenBook, around: Around): Writing {
  const ends = new Ends(pages, around.hints);
  const writeTable = (page: Page, changes: readonly Change[], again: boolean): void => {
    const cells: Cells = new Map();
    const loose: Spot[] = [];
    const loosen = (row: number, columns: readonly string[] = []): void =>
      columns.forEach(key => loose.push({ row, column: page.columns[key] ?? 0 }));
    const edits = changes.filter((change): change is Edit => 'set' in change);
    const fresh: Append[] = [];
    for (const change of changes) {
      if (!('append' in change)) continue;
      const there = again ? book.rowOf(page.table, change.id) : null;
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
    }
    const mends = changes.filter((change): change is Mend => 'mend' in change);
    for (const mend of mends) putValues(cells, page, mend.row, mend.values);
    addRemarks(
      page,
      changes.filter((change): change is Remark => 'remark' in change),
    );
    retype(page, mends, pages.language);
    if (fresh.length) {
      const end = ends.lengthen(page, fresh.length);
      growTo(page.sheet, end + fresh.length);
      around.keepLong(page.table, end + fresh.length);
      fresh.forEach((change, index) => {
        putRow(cells, page, end + 1 + index, change.values);
        loosen(end + 1 + index, change.loose);
      });
    }
    if (loose.length)
      writeLoosely(
        page,
        loose,
        () => around.flush(),
        () => writeCells(page, cells),
      );
    else writeCells(page, cells);
  };
  return {
    write(changes, again) {
      const removals: Removal[] = [];
      batchesOf(changes).forEach((batch, index) => {
        if (index > 0) around.flush();
        for (const [table, some] of groupBy(batch, tableOf)) {
          removals.push(...some.filter((change): change is Removal => 'remove' in change));
          writeTable(pages.named(table), some, again);
        }
      });
      for (const [table, some] of groupBy(removals, tableOf)) removeRows(pages.named(table), some, book);
      around.flush();
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

/** Deletes whole rows, or empties the table's cells where other tables stand beside it. */
function removeRows(page: Page, removals: readonly Removal[], book: OpenBook): void {
  const rows = removals.flatMap(change => book.rowOf(page.table, change.id) ?? []);
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
