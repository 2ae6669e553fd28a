import { groupBy } from '../../base/groups';

/** A row, by its number, and the id that stands in it. */
export interface Identified {
  readonly row: number;
  readonly id: string;
}

/** The ids that rows should have, by row, and the rows that are copies of others. */
export interface OwnIds {
  readonly ids: ReadonlyMap<number, string>;
  readonly copies: ReadonlySet<number>;
}

/** Gives an id to each row without one, and to each copy of a row. Of rows with one id the first that `keeps` it is the original. */
export function ownIds(
  rows: readonly Identified[],
  freshId: () => string,
  ...keeps: readonly ((row: number) => boolean)[]
): OwnIds {
  const named = rows.filter(({ id }) => id !== '');
  const copies = new Set<number>();
  for (const group of groupBy(named, ({ id }) => id).values()) {
    const numbers = group.map(({ row }) => row);
    const original = originalOf(numbers, keeps);
    for (const row of numbers) if (row !== original) copies.add(row);
  }
  const ids = new Map(rows.map(({ row, id }) => [row, id === '' || copies.has(row) ? freshId() : id]));
  return { ids, copies };
}

/** The row that more of the conditions leave over, the earlier ones first; then the upper one. */
function originalOf(group: readonly number[], keeps: readonly ((row: number) => boolean)[]): number | undefined {
  const left = keeps.reduce<readonly number[]>((rows, keep) => {
    const kept = rows.filter(keep);
    return kept.length ? kept : rows;
  }, group);
  return left[0];
}
