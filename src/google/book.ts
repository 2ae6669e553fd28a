import type { Book } from '../workbook/book';
import type { Table } from '../workbook/sheet';
import type { ZoneClock } from './clock';
import { blank } from './entries';
import type { Pages } from './pages';
import { openReading } from './reading';
import { readSpan } from './rows';
import { straysOf } from './strays';

/** The book, and where its rows stand as long as nothing was written. */
export interface OpenBook extends Book {
  /** The row of the table with this id, searched when it was not read yet; null when there is none. */
  rowOf(table: Table, id: string): number | null;
}

/** Reads declared tables of a spreadsheet: a long one in a single block, or only the rows that a search finds. */
export function openBook(pages: Pages, clock: ZoneClock): OpenBook {
  const reading = openReading(pages, clock);
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
    at: (table, row) => (readSpan(pages.page(table), row, 1, clock.serial)[0] ?? null) as never,
    rowsAt: (table, first, count) => readSpan(pages.page(table), first, count, clock.serial) as never,
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
  };
}
