import type { Entry } from '../workbook/book';
import type { Cell } from '../workbook/codec';
import type { Table } from '../workbook/sheet';
import type { ZoneClock } from './clock';
import { entriesOf } from './entries';
import type { Page, Pages } from './pages';
import { readGrid, readRows, search, searchRow } from './rows';

/** What one execution has read of the tables; asked again, it does not read again. */
export interface Reading {
  /** All filled rows of a table, with its sheet in a single block. */
  all(table: Table): readonly Entry<Table>[];
  /** The same as the compass's digest spells them, or as `all` reads them where it does not. */
  listed(table: Table): readonly Entry<Table>[];
  /** The rows with this text in the column, whatever the case, searched by Google. */
  find(table: Table, column: string, text: string): readonly Entry<Table>[];
  /** All cells of a page's sheet. */
  gridOf(page: Page): Cell[][];
  /** The row of the table with this id, searched when it was not read yet; null when there is none. */
  rowOf(table: Table, id: string): number | null;
}

/** Begins to read. It holds until something is written. */
export function openReading(pages: Pages, clock: ZoneClock): Reading {
  const grids = new Map<number, Cell[][]>();
  const whole = new Map<string, readonly Entry<Table>[]>();
  const found = new Map<string, readonly Entry<Table>[]>();
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
  const all = (table: Table): readonly Entry<Table>[] => {
    let entries = whole.get(table.key);
    if (!entries) {
      const page = pages.page(table);
      entries = entriesOf(page, gridOf(page).slice(page.header), page.header + 1, 1, clock.serial);
      whole.set(table.key, entries);
      remember(page, entries);
    }
    return entries;
  };
  const listed = (table: Table): readonly Entry<Table>[] => {
    const lines = whole.has(table.key) ? null : pages.digested(table);
    if (!lines) return all(table);
    const page = pages.page(table);
    return entriesOf(page, lines.slice(1), page.header + 1, 1, clock.serial);
  };
  const find = (table: Table, column: string, text: string): readonly Entry<Table>[] => {
    const fits = (entry: Entry<Table>): boolean => sameText(String(entry.values[column]), text);
    if (!text) return [];
    if (whole.has(table.key)) return all(table).filter(fits);
    const key = JSON.stringify([table.key, column, text]);
    let entries = found.get(key);
    if (!entries) {
      const page = pages.page(table);
      entries = readRows(page, search(page, column, text), clock.serial).filter(fits);
      found.set(key, entries);
      remember(page, entries);
    }
    return entries;
  };
  const rowOf = (table: Table, id: string): number | null => {
    const known = numbers.get(`${table.key} ${id}`);
    if (known !== undefined || whole.has(table.key)) return known ?? null;
    return searchRow(pages.page(table), id);
  };
  return { all, listed, find, gridOf, rowOf };
}

function sameText(cell: string, text: string): boolean {
  return cell.trim().toLowerCase() === text.trim().toLowerCase();
}
