import type { Evaluated, Evaluator, Origin, Place, SheetRows, Zone } from './evaluator';
import type { Cell } from './functions/cells';

type Column = Record<number, Evaluated>;

/** What formulas spilled before they were computed anew, by their places. */
const formerSpills = new WeakMap<Evaluator, Map<string, readonly (Column | undefined)[]>>();

/**
 * Lets a formula spill quicker, with the same cells: the engine looks each one up several times, words the same value
 * anew in every row, and makes cells anew that are as they were.
 */
export function spreadQuickly(prototype: Evaluator): void {
  const { checkCollision, spreadValues } = prototype;
  prototype.checkCollision = function (place) {
    const zone = this.spreadingRelations.arrayFormulasToResults.get(place);
    if (!zone || isInTheWay(this, place, zone)) return checkCollision.call(this, place);
    this.blockedArrayFormulas.delete(place);
    return () => undefined;
  };
  prototype.invalidateSpreading = function (place) {
    const zone = this.spreadingRelations.arrayFormulasToResults.get(place);
    if (!zone) return;
    const former = takeAway(this, place.sheetId, zone);
    const spills = formerSpills.get(this) ?? new Map<string, typeof former>();
    formerSpills.set(this, spills.set(keyOf(place), former));
    this.invalidatePositionsDependingOnSpread(place.sheetId, zone);
    this.nextRangesToUpdate.addMany(this.getArrayFormulasBlockedBy(place.sheetId, zone));
  };
  prototype.spreadValues = function (place, block) {
    const former = formerSpills.get(this)?.get(keyOf(place)) ?? [];
    formerSpills.get(this)?.delete(keyOf(place));
    const spreadSlowly = spreadValues.call(this, place, block);
    for (let i = 0; i < block.length; i++) spreadColumn(this, place, i, block, former[i], j => spreadSlowly(i, j));
    return () => undefined;
  };
}

/** Spills one column of a block: what stood there before is taken again, and what is like a cell above takes its words. */
function spreadColumn(
  { evaluatedCells, getters }: Evaluator,
  place: Place,
  i: number,
  block: readonly (readonly Origin[])[],
  former: Column | undefined,
  spreadSlowly: (j: number) => void,
): void {
  const { sheetId } = place;
  const col = place.col + i;
  const rows = getters.tryGetSheet(sheetId)?.rows ?? [];
  const column = ((evaluatedCells.map[sheetId] ??= {})[col] ??= {});
  const results = block[i] ?? [];
  const worded = new Map<unknown, Evaluated>();
  const height = block[0]?.length ?? 0;
  // The first cell of all is the formula's own.
  for (let j = i === 0 ? 1 : 0; j < height; j++) {
    const result = results[j];
    if (!result) continue;
    const row = place.row + j;
    const id = rows[row]?.cells[col];
    const own = id === undefined ? undefined : getters.getCellById(id)?.format;
    const format = own === undefined || own === '' ? result.format : own;
    const before = former?.[row];
    if (before && before.value === result.value && before.format === format && isPlain(before)) {
      column[row] = before;
      continue;
    }
    const like = worded.get(result.value);
    if (like && like.value === result.value && like.format === format) {
      const position = { sheetId, col, row };
      const { value, formattedValue, type, isAutoSummable, defaultAlign } = like;
      const cell = { value, format, formattedValue, position, type, isAutoSummable, defaultAlign, origin: position };
      column[row] = cell as Evaluated;
    } else {
      spreadSlowly(j);
      const made = column[row];
      if (made && isPlain(made)) worded.set(result.value, made);
    }
  }
}

/** Forgets the cells that a formula spilled, and answers them by column; what was typed there stays. */
function takeAway({ evaluatedCells, getters }: Evaluator, sheetId: string, zone: Zone): (Column | undefined)[] {
  const columns = evaluatedCells.map[sheetId];
  if (!columns) return [];
  const rows = getters.tryGetSheet(sheetId)?.rows ?? [];
  const taken: (Column | undefined)[] = [];
  for (let col = zone.left; col <= zone.right; col++) {
    const column = columns[col];
    taken.push(column);
    if (!column) continue;
    const left: Column = {};
    for (let row = 0; row < rows.length; row++) {
      const cell = column[row];
      if (!cell) continue;
      if (row < zone.top || row > zone.bottom || holdsSomething(getters, rows[row]?.cells[col])) left[row] = cell;
    }
    columns[col] = left;
  }
  return taken;
}

function keyOf({ sheetId, col, row }: Place): string {
  return `${sheetId} ${col} ${row}`;
}

function holdsSomething(getters: Evaluator['getters'], id: number | undefined): boolean {
  const cell = id === undefined ? undefined : getters.getCellById(id);
  return cell !== undefined && (cell.isFormula || Boolean(cell.content));
}

/** What is no error, no link and no blank is worded by its value and format alone. */
function isPlain(cell: Evaluated): boolean {
  return cell.type !== 'error' && cell.type !== 'empty' && !('link' in cell);
}

function isInTheWay({ evaluatedCells, getters }: Evaluator, { sheetId, col, row }: Place, zone: Zone): boolean {
  const rows = getters.tryGetSheet(sheetId)?.rows ?? [];
  for (let at = zone.left; at <= zone.right; at++) {
    const evaluated = evaluatedCells.map[sheetId]?.[at];
    for (let line = zone.top; line <= zone.bottom; line++) {
      if (at === col && line === row) continue;
      const type = evaluated?.[line]?.type;
      if (type !== undefined && type !== 'empty') return true;
      if (holdsSomething(getters, rows[line]?.cells[at])) return true;
    }
  }
  return false;
}

/** What formulas see of a cell that is to be computed and holds nothing; undefined where it holds something or a formula spills there. */
export function blankAt({ getters }: Evaluator, rows: SheetRows, place: Place): Cell | undefined {
  const id = rows[place.row]?.cells[place.col];
  if (id === undefined) return { value: null, position: place };
  const cell = getters.getCellById(id);
  if (!cell || cell.isFormula || cell.content) return undefined;
  return { value: null, ...(cell.format === undefined ? {} : { format: cell.format }), position: place };
}
