import type { Entry, Book } from '../workbook/book';
import type { Cell, Serial } from '../workbook/codec';
import type { Row, Table } from '../workbook/sheet';
import type { ZoneClock } from './clock';
import type { Page, Pages } from './pages';
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
    if (!grid) grids.set(sheet, (grid = page.alone ? readSheet(page.sheet) : readLists(page.sheet)));
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
    at: (table, row) => {
      const page = pages.page(table);
      const [entry] = row > page.header ? readRows(page, [row], clock.serial) : [];
      return (entry as never) ?? null;
    },
    rowsAt: (table, first, count) => {
      const page = pages.page(table);
      const from = Math.max(first, page.header + 1);
      const to = Math.min(first + count - 1, page.sheet.getMaxRows());
      return (from > to ? [] : readSpan(page, from, to, clock.serial)) as never;
    },
    find: (table, column, text) => find(table, column, text) as never,
    strays: table => straysOf(pages.page(table)),
    rowOf: (table, id) => {
      const known = numbers.get(`${table.key} ${id}`);
      if (known !== undefined || whole.has(table.key)) return known ?? null;
      const page = pages.page(table);
      const columns = [...new Set([table.id ?? table.name, table.name])];
      for (const column of columns) {
        const [row] = search(page, column, id);
        if (row !== undefined) return row;
      }
      return null;
    },
  };
}

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Lists that share a sheet are short: so many rows are read before it is asked how many there are. */
const listRows = 100;

function readLists(sheet: GoogleSheet): Cell[][] {
  const rows = Math.min(listRows, sheet.getMaxRows());
  const cells = sheet.getRange(1, 1, rows, sheet.getMaxColumns()).getValues() as Cell[][];
  return cells[listRows - 1]?.every(blank) === false ? readSheet(sheet) : cells;
}

function readSheet(sheet: GoogleSheet): Cell[][] {
  return sheet.getDataRange().getValues() as Cell[][];
}

/** The numbers of the rows whose cell shows exactly this text. */
function search(page: Page, column: string, text: string): number[] {
  const under = page.header + 1;
  const rows = page.sheet.getMaxRows() - page.header;
  const at = page.columns[column];
  if (rows < 1 || !at) return [];
  const finder = page.sheet.getRange(under, at, rows, 1).createTextFinder(text).matchEntireCell(true);
  return finder.findAll().map(cell => cell.getRow());
}

/** Rows this near are read in one block with what stands between them. */
const gapMost = 40;
const blocksMost = 8;

function readRows(page: Page, rows: readonly number[], serial: Serial): Entry<Table>[] {
  return spansOf(rows).flatMap(([first, last]) =>
    readSpan(page, first, last, serial).filter(entry => rows.includes(entry.row)),
  );
}

function readSpan(page: Page, first: number, last: number, serial: Serial): Entry<Table>[] {
  const [left, right] = edgesOf(page);
  const cells = page.sheet.getRange(first, left, last - first + 1, right - left + 1).getValues() as Cell[][];
  return entriesOf(page, cells, first, left, serial);
}

function spansOf(rows: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const row of rows) {
    const last = spans[spans.length - 1];
    if (last && row - last[1] <= gapMost) last[1] = row;
    else spans.push([row, row]);
  }
  const [first] = spans;
  const last = spans[spans.length - 1];
  return first && last && spans.length > blocksMost ? [[first[0], last[1]]] : spans;
}

/** The leftmost and the rightmost of our columns. */
export function edgesOf(page: Page): [number, number] {
  const columns = Object.values(page.columns);
  return [Math.min(...columns), Math.max(...columns)];
}

function entriesOf(page: Page, cells: readonly Cell[][], firstRow: number, left: number, serial: Serial): Entry<Table>[] {
  const { table } = page;
  const columns = Object.entries(table.columns).map(([key, column]) => ({
    key,
    codec: column.codec,
    written: column.kind === 'written',
    at: (page.columns[key] ?? left) - left,
  }));
  const nameAt = (page.columns[table.name] ?? left) - left;
  const idAt = table.id === undefined ? nameAt : (page.columns[table.id] ?? left) - left;
  const entries: Entry<Table>[] = [];
  cells.forEach((line, index) => {
    if (blank(line[nameAt]) && blank(line[idAt])) return;
    const values: Record<string, unknown> = {};
    const problems: Record<string, Entry<Table>['problems'][string]> = {};
    const raw: Record<string, string> = {};
    for (const { key, codec, written, at } of columns) {
      const cell = line[at] ?? '';
      const read = codec.read(cell, serial);
      values[key] = read.value;
      if ('problem' in read) problems[key] = read.problem;
      if (written && !stands(cell, codec.write(read.value), serial)) raw[key] = String(cell);
    }
    entries.push({ row: firstRow + index, values: values as Row<Table>, problems, raw });
  });
  return entries;
}

/** Whether the cell holds what its column would have written. */
function stands(cell: Cell, written: Cell, serial: Serial): boolean {
  if (cell === written) return true;
  if (typeof cell === 'object' && typeof written === 'number') return serial(cell) === written;
  return typeof cell === 'string' && typeof written === 'string' && written.replace(/^'/, '') === cell;
}

function blank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

function sameText(cell: string, text: string): boolean {
  return cell.trim().toLowerCase() === text.trim().toLowerCase();
}
