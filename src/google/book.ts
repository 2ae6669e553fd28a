import type { Book, Entry } from '../workbook/book';
import type { Cell } from '../workbook/codec';
import type { Table } from '../workbook/sheet';
import type { ZoneClock } from './clock';
import { blank, entriesOf } from './entries';
import type { Page, Pages } from './pages';
import { readGrid, readRows, readSpan, search, searchRow } from './rows';
import { straysOf } from './strays';

/** The book, and where its rows stand as long as nothing was written. */
export interface OpenBook extends Book {
  /** The row of the table with this id, searched when it was not read yet; null when there is none. */
  rowOf(table: Table, id: string): number | null;
}

/** Reads declared tables of a spreadsheet: a long one in a single block, or only the rows that a search finds. */
export function openBook(pages: Pages, clock: ZoneClock): OpenBook {
  const grids = new Map<number, Cell[][]>();
  const whole = new Map<string, readonly Entry<Table>[]>();
  const numbers = new Map<string, number>();

  const remember = (page: Page, entries: readonly Entry<Table>[]): void => {
    const { key, id, name } = page.table;
    for (const entry of entries) {
      // A row typed by hand has no id yet: until it has, its name tells it.
      const mark = String(entry.values[id ?? name] || entry.values[name]);
      if (!numbers.has(`${key} ${mark}`)) numbers.set(`${key} ${mark}`, entry.row);
    }
  };
  const gridOf = (page: Page): Cell[][] => {
    const sheet = page.sheet.getSheetId();
    let grid = grids.get(sheet);
    if (!grid) grids.set(sheet, (grid = readGrid(page)));
    return grid;
  };
  const readAll = (table: Table): readonly Entry<Table>[] => {
    let entries = whole.get(table.key);
    if (!entries) {
      const page = pages.page(table);
      entries = entriesOf(page, gridOf(page).slice(page.header), page.header + 1, 1, clock.serial);
      whole.set(table.key, entries);
      remember(page, entries);
    }
    return entries;
  };
  const find = (table: Table, column: string, text: string): readonly Entry<Table>[] => {
    const fits = (entry: Entry<Table>): boolean => sameText(String(entry.values[column]), text);
    if (!text) return [];
    if (whole.has(table.key)) return readAll(table).filter(fits);
    const page = pages.page(table);
    const entries = readRows(page, search(page, column, text), clock.serial).filter(fits);
    remember(page, entries);
    return entries;
  };
  return {
    language: pages.language,
    sheetLanguage: pages.sheetLanguage,
    today: clock.today,
    now: clock.now,
    get dateOrder() {
      return clock.dateOrder;
    },
    rows: table => readAll(table) as never,
    at: (table, row) => (readSpan(pages.page(table), row, 1, clock.serial)[0] ?? null) as never,
    rowsAt: (table, first, count) => readSpan(pages.page(table), first, count, clock.serial) as never,
    find: (table, column, text) => find(table, column, text) as never,
    leftovers: (table, column) => {
      const page = pages.page(table);
      const [name, at] = [page.columns[table.name] ?? 0, page.columns[column] ?? 0];
      return gridOf(page).flatMap((line, index) =>
        index >= page.header && blank(line[name - 1]) && !blank(line[at - 1]) ? [index + 1] : [],
      );
    },
    strays: table => straysOf(pages.page(table)),
    rowOf: (table, id) => {
      const known = numbers.get(`${table.key} ${id}`);
      if (known !== undefined || whole.has(table.key)) return known ?? null;
      return searchRow(pages.page(table), id);
    },
  };
}

function sameText(cell: string, text: string): boolean {
  return cell.trim().toLowerCase() === text.trim().toLowerCase();
}
