import { groupBy } from '../base/groups';
import { tableOf, type Change } from '../workbook/book';
import type { Written } from '../workbook/codec';
import { addressOf } from '../workbook/areas';
import { runsFromBottom, writesOf, type Cells } from '../workbook/blocks';
import type { Table } from '../workbook/sheet';
import type { OpenBook } from './book';
import { growTo } from './end';
import { Ends } from './ends';
import { barredIn, writeLoosely, type Barred, type Spot } from './loosely';
import type { Page, Pages } from './pages';
import { prepare, putRow, type Finder, type Prepared } from './prepared';
import { addRemarks, retype } from './remarks';
import { Watch, type Target } from './watch';

type Removal = Extract<Change, { remove: string }>;

/** What writing needs of the spreadsheet around the tables. */
export interface Around {
  flush(): void;
  /** Keeps the sheets that a table spills into as long as the table. */
  readonly keepLong: (table: Table, rows: number) => void;
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

/** Opens the tables for writing. Rows are found by the book that read them, or searched by id. */
export function openWriting(pages: Pages, book: OpenBook, around: Around): Writing {
  const ends = new Ends(pages, around.hints);
  const watch = new Watch(pages, book);
  const flush = (): void => around.flush();
  // Of other tables, and without look-ups, nothing is watched.
  const room = ({ key }: Table): number => pages.lookups?.room(key) || Infinity;
  const finder = { book, ends, keepLong: around.keepLong, room };
  const writePrepared = ({ page, cells, mends, remarks }: Prepared, barred: readonly Barred[]): void => {
    addRemarks(page, remarks);
    retype(page, mends, pages.language);
    writeLoosely(barred, flush, () => writeCells(page, cells));
  };
  const writeAll = (prepared: readonly Prepared[]): void => {
    try {
      for (const one of prepared) writePrepared(one, barredIn(one.page, one.loose));
      flush();
    } catch (error) {
      // Rules that somebody has put there may refuse what is written, some of them only when it is flushed: it goes past them all.
      const barred = prepared.map(({ page, cells }) => barredIn(page, spotsOf(cells)));
      if (!barred.some(({ length }) => length)) throw error;
      prepared.forEach((one, at) => writePrepared(one, barred[at] ?? []));
      flush();
    }
  };
  return {
    write(changes, again) {
      const isRemoval = (change: Change): change is Removal => 'remove' in change;
      const batches = batchesOf(changes.filter(change => !isRemoval(change)));
      for (const [index, batch] of batches.entries()) {
        const prepared = [...groupBy(batch, tableOf)].map(([key, some]) =>
          prepare(pages.named(key), some, again, finder),
        );
        const amends = watch.over(
          prepared.flatMap(({ targets }) => targets),
          () => writeAll(prepared),
        );
        // What is still to come is written anew with all the rest.
        if (amends) return amends;
        if (index < batches.length - 1 && !watch.stands()) return [];
      }
      for (const [key, some] of groupBy(changes.filter(isRemoval), tableOf)) {
        for (const targets of cutsOf(pages.named(key), some, finder)) {
          const amends = watch.over(targets, () => {
            removeRows(pages.named(key), targets);
            flush();
          });
          if (amends) return amends;
        }
      }
      return null;
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

function spotsOf(cells: Cells): readonly Spot[] {
  return [...cells].flatMap(([row, line]) => [...line.keys()].map(column => ({ row, column })));
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

/**
 * The rows that are to go, from the bottom, in parts that are deleted at once: between two of them somebody may sort. Very many
 * are deleted several at a time.
 */
function cutsOf(page: Page, removals: readonly Removal[], { book, room }: Finder): readonly (readonly Target[])[] {
  if (removals.length > room(page.table)) book.rows(page.table);
  const targets = removals.flatMap(({ remove: _, id }): Target[] => {
    const row = book.rowOf(page.table, id);
    return row === null ? [] : [{ page, row, how: 'remove', columns: [], is: id }];
  });
  if (!page.alone) return targets.length ? [targets] : [];
  const runs = runsFromBottom(targets.map(({ row }) => row));
  const size = Math.max(1, Math.ceil(runs.length / cutsMost));
  const cuts: Target[][] = [];
  for (const [index, { first, count }] of runs.entries()) {
    const run = targets.filter(({ row }) => row >= first && row < first + count);
    if (index % size) cuts[cuts.length - 1]?.push(...run);
    else cuts.push(run);
  }
  return cuts;
}

/** To delete a part and to see what went takes four round trips. */
const cutsMost = 12;

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
