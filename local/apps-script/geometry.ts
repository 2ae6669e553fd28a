import { columnIndex, columnName, type Area } from '../engine/area';

/** A block of cells, and which of its sides reach to the edge of the sheet wherever that is. */
export interface Reach {
  area: Area;
  openRows: { start: boolean; end: boolean };
  openColumns: { start: boolean; end: boolean };
}

/** A sheet's size. */
export interface GridSize {
  rows: number;
  columns: number;
}

const A1 = /^\$?([a-z]{1,3})?(?:\$?([1-9]\d*))?(?::(?=.)\$?([a-z]{1,3})?(?:\$?([1-9]\d*))?)?$/i;
const R1C1 = /^r([1-9]\d*)c([1-9]\d*)(?::r([1-9]\d*)c([1-9]\d*))?$/i;

/** Reads `B2`, `$b$2:c`, `A:C`, `2:5` or `R2C3:R4C5`, whichever way round; nothing when it is none of them. */
export function readReach(text: string, size: GridSize): Reach | undefined {
  const numbered = R1C1.exec(text);
  if (numbered) {
    const [top, left, bottom, right] = numbered
      .slice(1)
      .map((part: string | undefined) => (part === undefined ? undefined : Number(part) - 1));
    return bound(top ?? 0, left ?? 0, bottom ?? top ?? 0, right ?? left ?? 0);
  }
  const found = A1.exec(text);
  if (!found || text === '' || text === ':') return undefined;
  const [, left, top, right, bottom] = found;
  const single = !text.includes(':');
  if (single && (left === undefined || top === undefined)) return undefined;
  if (!single && (left === undefined) !== (right === undefined) && top === undefined) return undefined;
  const rows = order(rowOf(top), single ? rowOf(top) : rowOf(bottom));
  const columns = order(columnOf(left), single ? columnOf(left) : columnOf(right));
  return {
    area: {
      top: rows[0] ?? 0,
      left: columns[0] ?? 0,
      bottom: rows[1] ?? size.rows - 1,
      right: columns[1] ?? size.columns - 1,
    },
    openRows: { start: rows[0] === undefined, end: rows[1] === undefined },
    openColumns: { start: columns[0] === undefined, end: columns[1] === undefined },
  };
}

/** A block whose sides all stand where they are told. */
export const boundReach = (area: Area): Reach => ({
  area,
  openRows: { start: false, end: false },
  openColumns: { start: false, end: false },
});

/** The block as A1 notation; open sides are left out. */
export function reachName({ area, openRows, openColumns }: Reach): string {
  const corner = (column: number | undefined, row: number | undefined): string =>
    (column === undefined ? '' : columnName(column)) + (row === undefined ? '' : String(row + 1));
  const first = corner(
    openColumns.start && openColumns.end ? undefined : area.left,
    openRows.start && openRows.end ? undefined : area.top,
  );
  const last = corner(openColumns.end ? undefined : area.right, openRows.end ? undefined : area.bottom);
  return first === last && !openRows.end && !openColumns.end ? first : `${first}:${last}`;
}

const rowOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text) - 1);
const columnOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : columnIndex(text));

function order(a: number | undefined, b: number | undefined): [number | undefined, number | undefined] {
  if (a === undefined && b !== undefined) return [b, undefined];
  return a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
}

function bound(top: number, left: number, bottom: number, right: number): Reach {
  const sides = { top: Math.min(top, bottom), left: Math.min(left, right) };
  return boundReach({ ...sides, bottom: Math.max(top, bottom), right: Math.max(left, right) });
}
