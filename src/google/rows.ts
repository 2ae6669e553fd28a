import type { Entry } from '../workbook/book';
import type { Cell, Serial } from '../workbook/codec';
import type { Table } from '../workbook/sheet';
import { entriesOf } from './entries';
import type { Page } from './pages';

/** Rows this near are read in one block with what stands between them, and more blocks than this as one. */
const gapMost = 40;
const blocksMost = 8;

/** All cells of the page's sheet, from its first row and column as far as it is filled. */
export function readGrid({ sheet }: Page): Cell[][] {
  return sheet.getDataRange().getValues() as Cell[][];
}

/** The numbers of the rows whose cell shows exactly this text, searched by Google. */
export function search(page: Page, column: string, text: string): number[] {
  const under = page.header + 1;
  const rows = page.sheet.getMaxRows() - page.header;
  const at = page.columns[column];
  if (rows < 1 || !at) return [];
  const finder = page.sheet.getRange(under, at, rows, 1).createTextFinder(text).matchEntireCell(true);
  return finder.findAll().map(cell => cell.getRow());
}

/** The row with this id, or of this name when none has the id. */
export function searchRow(page: Page, id: string): number | null {
  const { name, id: own = name } = page.table;
  for (const column of own === name ? [name] : [own, name]) {
    const [row] = search(page, column, id);
    if (row !== undefined) return row;
  }
  return null;
}

/** These rows, in few blocks. */
export function readRows(page: Page, rows: readonly number[], serial: Serial): Entry<Table>[] {
  return spansOf(rows).flatMap(([first, last]) =>
    readSpan(page, first, last - first + 1, serial).filter(entry => rows.includes(entry.row)),
  );
}

/** The filled rows among `count` rows from this number on, as far as they stand under the header and on the sheet. */
export function readSpan(page: Page, first: number, count: number, serial: Serial): Entry<Table>[] {
  const from = Math.max(first, page.header + 1);
  const to = Math.min(first + count - 1, page.sheet.getMaxRows());
  if (from > to) return [];
  const [left, right] = edgesOf(page);
  const cells = page.sheet.getRange(from, left, to - from + 1, right - left + 1).getValues() as Cell[][];
  return entriesOf(page, cells, from, left, serial);
}

/** The leftmost and the rightmost of our columns. */
export function edgesOf(page: Page): [number, number] {
  const columns = Object.values(page.columns);
  return [Math.min(...columns), Math.max(...columns)];
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
