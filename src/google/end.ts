import type { Cell } from '../workbook/codec';
import { edgesOf } from './rows';
import type { Page } from './pages';

/** Rows added to a sheet that is full, beyond those needed: adding some each time would be slow. */
const spareRows = 200;
/** Rows read at once below the last filled one, in search of blank ones. */
const lookAhead = 50;

/**
 * The last row of the table, such that `count` rows below it are blank in all columns that we write: a row that somebody
 * has half typed is passed by, and formulas that return "" are not taken for content. `hint` is where it ended last time.
 */
export function findEnd(page: Page, count: number, hint: number): number {
  const rows = page.sheet.getMaxRows();
  const start = Math.max(hint, page.header);
  if (start <= rows) {
    const lines = readLines(page, start, Math.min(count + 1, rows - start + 1));
    const [first, ...rest] = lines;
    const held = start === page.header || (first !== undefined && named(page, first));
    if (held && rest.every(line => !filled(page, line))) return start;
  }
  return searchEnd(page, count, rows);
}

/** Adds rows to the sheet until it has this many and some to spare. */
export function growTo(sheet: GoogleAppsScript.Spreadsheet.Sheet, row: number): void {
  const rows = sheet.getMaxRows();
  if (rows < row) sheet.insertRowsAfter(rows, row - rows + spareRows);
}

function searchEnd(page: Page, count: number, rows: number): number {
  const bottom = page.sheet.getRange(rows, page.columns[page.table.name] ?? 1);
  let end = String(bottom.getValue()).trim() === '' ? bottom.getNextDataCell(up()).getRow() : rows;
  end = Math.max(end, page.header);
  while (end < rows) {
    const size = Math.min(Math.max(lookAhead, count), rows - end);
    const lines = readLines(page, end + 1, size);
    const last = lastIndex(lines, line => filled(page, line));
    if (last < 0) return end;
    end += last + 1;
  }
  return end;
}

function up(): GoogleAppsScript.Spreadsheet.Direction {
  return SpreadsheetApp.Direction.UP;
}

/** Lines of cells by their column's number. */
function readLines(page: Page, first: number, count: number): Cell[][] {
  const [left, right] = edgesOf(page);
  const values = page.sheet.getRange(first, left, count, right - left + 1).getValues() as Cell[][];
  return values.map(line => [...Array<Cell>(left).fill(''), ...line]);
}

function named(page: Page, line: readonly Cell[]): boolean {
  const { name, id } = page.table;
  return [name, id ?? name].some(key => line[page.columns[key] ?? 0] !== '');
}

function filled(page: Page, line: readonly Cell[]): boolean {
  return Object.entries(page.table.columns).some(
    // A box that was unticked holds FALSE: nobody has begun to type there.
    ([key, column]) => column.kind === 'written' && !['', false].includes(line[page.columns[key] ?? 0] as string),
  );
}

function lastIndex<T>(items: readonly T[], fits: (item: T) => boolean): number {
  for (let at = items.length - 1; at >= 0; at--) if (fits(items[at] as T)) return at;
  return -1;
}
