import type { At } from './at';
import type { Table, ViewCell } from './sheet';

/** The formula of a table's end: the number of its last row that has a name, the header's when it has none. */
export function endFormula(table: Table, at: At): string {
  const names = at.range(nameOf(table));
  const filled = `LEN(${names})>0`;
  return `INDEX(FILTER(ROW(${names});${filled});SUMPRODUCT((${filled})*1))`;
}

/**
 * The formula of what stands in the row under the table's `end`, in any column that is written: 0 when the row is free. A
 * row that somebody has half typed, its name still missing, is not; of a sheet that ends there nothing is told.
 */
export function belowFormula(table: Table, end: ViewCell, at: At): string {
  const under = `${at.place(end)}-ROW(${at.head(nameOf(table))})+2`;
  const cells = Object.values(table.columns)
    .filter(column => column.kind === 'written')
    .map(column => `INDEX(${at.range(column)};${under})`);
  return `IFERROR(LEN(TEXTJOIN("";TRUE;${cells.join(';')}));-1)`;
}

/** The table's last row; null when its cell does not say so. */
export function readLastRow(end: unknown): number | null {
  return typeof end === 'number' && end >= 1 ? end : null;
}

/** The table's last row, when the row under it is free; null when its two cells do not say so. */
export function readEnd(end: unknown, below: unknown): number | null {
  return below === 0 ? readLastRow(end) : null;
}

function nameOf(table: Table): Table['columns'][string] {
  const column = table.columns[table.name];
  if (!column) throw new Error(`The table ${table.key} has no column ${table.name}`);
  return column;
}
