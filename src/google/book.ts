import type { Book, Change, Entry } from '../workbook/book';
import type { Table } from '../workbook/sheet';
import type { Trips } from './beside';
import type { ZoneClock } from './clock';
import { blank } from './entries';
import type { Pages } from './pages';
import { Reading } from './reading';
import { straysOf } from './strays';

/** The book, and where its rows stand as long as nothing was written. */
export interface OpenBook extends Book {
  /** The row of the table with this id, searched when it was not read yet; null when there is none. */
  rowOf(table: Table, id: string): number | null;
  /** Has the row with this id found where it is now written. */
  placed(table: Table, id: string, row: number): void;
  /** The row with this number as it was read last; undefined when it was not. */
  seenAt(table: Table, row: number): Entry<Table> | undefined;
  /** The row with this id, or else of this name, as it was read last; undefined when it was not. */
  seenBy(table: Table, mark: string): Entry<Table> | undefined;
  /** Whether the rows that are to change stand as they were read. */
  stands(changes: readonly Change[]): boolean;
}

/** Reads declared tables of a spreadsheet: a long one in a single block, or only the rows that a search finds. */
export function openBook(pages: Pages, clock: ZoneClock, trips: Trips): OpenBook {
  const reading = new Reading(pages, clock, trips);
  return {
    language: pages.language,
    sheetLanguage: pages.sheetLanguage,
    today: clock.today,
    now: clock.now,
    get dateOrder() {
      return clock.dateOrder;
    },
    rows: table => reading.all(table) as never,
    listed: table => reading.listed(table).map(entry => entry.values) as never,
    at: (table, row) => (reading.span(table, row, 1)[0] ?? null) as never,
    rowsAt: (table, first, count) => reading.span(table, first, count) as never,
    seek: (table, column, text) => reading.seek(table, column, text),
    find: (table, column, text) => reading.find(table, column, text) as never,
    leftovers: (table, column) => {
      const page = pages.page(table);
      const [name, at] = [page.columns[table.name] ?? 0, page.columns[column] ?? 0];
      return reading
        .gridOf(page)
        .flatMap((line, index) =>
          index >= page.header && blank(line[name - 1]) && !blank(line[at - 1]) ? [index + 1] : [],
        );
    },
    strays: table => straysOf(pages.page(table)),
    rowOf: (table, id) => reading.rowOf(table, id),
    placed: (table, id, row) => reading.placed(table, id, row),
    seenAt: (table, row) => reading.seenAt(table, row),
    seenBy: (table, mark) => reading.seenBy(table, mark),
    stands: changes => reading.stands(changes),
  };
}
