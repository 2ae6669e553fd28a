import type { Entry } from '../workbook/book';
import type { Cell, Serial } from '../workbook/codec';
import type { Table } from '../workbook/sheet';
import type { Page } from './pages';

/** The filled rows among these cells, the first of which stands in `firstRow` and in the column `left`. */
export function entriesOf(
  page: Page,
  cells: readonly Cell[][],
  firstRow: number,
  left: number,
  serial: Serial,
): Entry<Table>[] {
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
    entries.push({ row: firstRow + index, values, problems, raw });
  });
  return entries;
}

/** Whether the cell holds what its column would have written. */
function stands(cell: Cell, written: Cell, serial: Serial): boolean {
  if (cell === written) return true;
  if (typeof cell === 'object' && typeof written === 'number') return serial(cell) === written;
  return typeof cell === 'string' && typeof written === 'string' && written.replace(/^'/, '') === cell;
}

/** Whether a cell holds nothing but spaces. */
export function blank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
