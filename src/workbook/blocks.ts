import { groupBy } from '../base/groups';
import type { Written } from './codec';

/** Cells to be written, by row and column from 1. */
export type Cells = Map<number, Map<number, Written>>;

/** Cells that one call writes: a rectangle without holes. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Written[])[];
}

/** Cells of one column that all get the same value, as runs of rows; one call writes them however they are scattered. */
export interface Scattering {
  readonly column: number;
  readonly value: Written;
  readonly runs: readonly { readonly first: number; readonly count: number }[];
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

/**
 * The fewest calls that write these cells and no other. Where blocks of the same columns are many and their values few, as
 * when scattered rows get another manager, their cells go by value.
 */
export function writesOf(cells: Cells): {
  readonly blocks: readonly Block[];
  readonly scatterings: readonly Scattering[];
} {
  const strips = groupBy(blocksOf(cells), block => `${block.column}:${block.values[0]?.length ?? 0}`);
  const [blocks, scatterings]: [Block[], Scattering[]] = [[], []];
  for (const strip of strips.values()) {
    const byValue = strip.length > 1 ? scatteringsOf(strip) : [];
    if (byValue.length && byValue.length < strip.length) scatterings.push(...byValue);
    else blocks.push(...strip);
  }
  return { blocks, scatterings };
}

function scatteringsOf(strip: readonly Block[]): readonly Scattering[] {
  const found = new Map<string, { column: number; value: Written; rows: number[] }>();
  for (const block of strip) {
    block.values.forEach((line, down) => {
      line.forEach((value, right) => {
        const column = block.column + right;
        const key = `${column} ${typeof value} ${String(value)}`;
        const known = found.get(key);
        if (known) known.rows.push(block.row + down);
        else found.set(key, { column, value, rows: [block.row + down] });
      });
    });
  }
  return [...found.values()].map(({ column, value, rows }) => ({ column, value, runs: runsOf(rows) }));
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
