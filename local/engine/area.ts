/** A block of cells, counted from 0, its ends included: the engine's zone. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** `A` for 0, `AB` for 27. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** 0 for `A`, 27 for `ab`. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `B2` or `B2:C5`. */
export function areaName({ top, left, bottom, right }: Area): string {
  const first = `${columnName(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnName(right)}${bottom + 1}`;
}

/** How many cells an area has. */
export const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** The cells of an area, row by row. */
export function* cellsOf(area: Area): Generator<{ row: number; col: number }> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) yield { row, col };
  }
}

/** The title as formulas write it: quoted where it is not one plain word. */
export const quoteTitle = (title: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !/^([a-z]{1,3}\d+|r\d*c\d*)$/i.test(title)
    ? title
    : `'${title.replace(/'/g, "''")}'`;

/** Whether two areas share a cell. */
export const overlap = (a: Area, b: Area): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** Whether an area holds the whole of another. */
export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right;

/** The cells that two areas share. */
export function shared(a: Area, b: Area): Area | undefined {
  if (!overlap(a, b)) return undefined;
  const [top, left] = [Math.max(a.top, b.top), Math.max(a.left, b.left)];
  return { top, left, bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
}

/** What is left of an area without some of its cells. */
export function without(area: Area, hole: Area): Area[] {
  const cut = shared(area, hole);
  if (!cut) return [area];
  const beside = { top: cut.top, bottom: cut.bottom };
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, ...beside, right: cut.left - 1 },
    { ...area, ...beside, left: cut.right + 1 },
    { ...area, top: cut.bottom + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
