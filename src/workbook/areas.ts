import { runsOf, type Block } from './blocks';
import type { Written } from './codec';
import { letterOf } from './locate';

/** A rectangle counted from 1; without `rows` it is open to the sheet's end. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number | null;
  readonly columns: number;
}

/** A value and where it goes, counted from 1. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Written;
}

/** Columns from `row` down to the sheet's end, neighbours together. */
export function columnAreas(columns: readonly number[], row: number): readonly Area[] {
  return runsOf(columns).map(run => ({ row, column: run.first, rows: null, columns: run.count }));
}

/** An area as A1 names it, open to the sheet's end where it has no last row. */
export function addressOf({ row, column, rows, columns }: Area): string {
  const end = rows === null ? '' : String(row + rows - 1);
  return `${letterOf(column)}${row}:${letterOf(column + columns - 1)}${end}`;
}

/** One rectangle for all the cells, empty between them: for a sheet where nothing is written yet. */
export function solidBlock(cells: readonly PlacedCell[]): readonly Block[] {
  if (!cells.length) return [];
  const [rows, columns] = [cells.map(cell => cell.row), cells.map(cell => cell.column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const values = Array.from({ length: Math.max(...rows) - row + 1 }, () =>
    Array.from({ length: Math.max(...columns) - column + 1 }, (): Written => ''),
  );
  for (const cell of cells) {
    const line = values[cell.row - row];
    if (line) line[cell.column - column] = cell.value;
  }
  return [{ row, column, values }];
}
