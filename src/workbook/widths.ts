import type { ColumnSize } from './step';

/** Neighbours that are drawn with one width by one call. */
export interface Drawn {
  readonly first: number;
  readonly count: number;
  readonly width: number;
}

/**
 * The fewest calls, in their order, that give these columns widths they can do with. `base` is how wide the columns are
 * already; without it, neighbours get one width that suits most of them first, and the others are drawn over it.
 */
export function drawnWidths(columns: readonly ColumnSize[], base: number | null): readonly Drawn[] {
  return spansOf(columns).flatMap(span => {
    if (base !== null) return exceptions(span, base);
    const ways = bounds(span).map(width => [
      { first: span[0]?.at ?? 1, count: span.length, width },
      ...exceptions(span, width),
    ]);
    return ways.reduce((best, way) => (way.length < best.length ? way : best));
  });
}

/** A column may be drawn somewhat narrower than it was declared, and wider: a call to Google costs more than that is worth. */
const [least, most] = [0.85, 1.3];

function exceptions(span: readonly ColumnSize[], base: number): readonly Drawn[] {
  const runs: Drawn[] = [];
  let index = 0;
  while (index < span.length) {
    const run = suits(span[index], base) ? null : runFrom(span, index, base);
    if (run) runs.push(run);
    index += run?.count ?? 1;
  }
  return runs;
}

/** As far as one width suits all, up to the last column that the base does not suit. */
function runFrom(span: readonly ColumnSize[], index: number, base: number): Drawn {
  let [low, high] = [0, Infinity];
  let run: Drawn = { first: span[index]?.at ?? 1, count: 1, width: span[index]?.width ?? base };
  for (const column of span.slice(index)) {
    if (!column.hidden) [low, high] = [Math.max(low, column.width * least), Math.min(high, column.width * most)];
    if (Math.ceil(low) > high) break;
    if (suits(column, base)) continue;
    const count = column.at - run.first + 1;
    run = { ...run, count, width: Math.max(Math.ceil(low), Math.min(Math.floor(high), column.width)) };
  }
  return run;
}

function suits(column: ColumnSize | undefined, width: number): boolean {
  return !column || column.hidden || (width >= column.width * least && width <= column.width * most);
}

/** The widths worth trying for most of a span: the declared ones, the commonest first, and the widest that each can be. */
function bounds(span: readonly ColumnSize[]): readonly number[] {
  const widths = span.filter(({ hidden }) => !hidden).map(({ width }) => width);
  const times = (width: number): number => widths.filter(one => one === width).length;
  const declared = [...new Set(widths)].sort((one, other) => times(other) - times(one));
  return declared.length ? [...declared, ...declared.map(width => Math.floor(width * most))] : [span[0]?.width ?? 0];
}

function spansOf(columns: readonly ColumnSize[]): readonly (readonly ColumnSize[])[] {
  const spans: ColumnSize[][] = [];
  for (const column of [...columns].sort((one, other) => one.at - other.at)) {
    const last = spans[spans.length - 1];
    if (last && last[last.length - 1]?.at === column.at - 1) last.push(column);
    else spans.push([column]);
  }
  return spans;
}
