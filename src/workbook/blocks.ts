import type { Written } from './codec';

/** Cells to be written, by row and column from 1. */
export type Cells = Map<number, Map<number, Written>>;

/** Cells that one call writes: a rectangle without holes. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Written[])[];
}

/** Adds a cell; a later value for the same cell wins. */
export function putCell(cells: Cells, row: number, column: number, value: Written): void {
  const line = cells.get(row);
  if (line) line.set(column, value);
  else cells.set(row, new Map([[column, value]]));
}

/** Rectangles that write these cells and no other: rows' runs of neighbours, joined with the equal run right above. */
export function blocksOf(cells: Cells): readonly Block[] {
  const blocks: { row: number; column: number; values: Written[][] }[] = [];
  const open = new Map<string, { row: number; column: number; values: Written[][] }>();
  for (const row of ascending(cells.keys())) {
    const line = cells.get(row) ?? new Map<number, Written>();
    for (const { first, count } of runsOf([...line.keys()])) {
      const values = Array.from({ length: count }, (_, index) => line.get(first + index) ?? '');
      const above = open.get(`${first}:${count}`);
      if (above && above.row + above.values.length === row) {
        above.values.push(values);
      } else {
        const block = { row, column: first, values: [values] };
        open.set(`${first}:${count}`, block);
        blocks.push(block);
      }
    }
  }
  return blocks;
}

/** Numbers as runs of neighbours, ascending. */
export function runsOf(numbers: readonly number[]): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of ascending(new Set(numbers))) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.count === number) last.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}

/** The same runs in the order in which rows may be deleted without moving those still to come. */
export function runsFromBottom(rows: readonly number[]): readonly { readonly first: number; readonly count: number }[] {
  return [...runsOf(rows)].reverse();
}

function ascending(numbers: Iterable<number>): readonly number[] {
  return [...numbers].sort((one, other) => one - other);
}
