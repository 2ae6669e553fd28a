import { evaluatorPrototype, type Area, type Evaluator, type FormulaRange, type Place, type Zone } from './evaluator';
import type { Cell } from './functions/cells';
import type { Engine } from './library';
import { Round } from './round';
import { spreadQuickly } from './spreading';

/** Formulas that feed one another in a circle are given up after so many rounds, as the engine does. */
const mostRounds = 30;

const rounds = new WeakMap<Evaluator, Round>();

/**
 * Lets the engine compute each formula once after a change: one that reads what another spills waits for that one. Left
 * alone, the engine goes by the order of the sheets, and computes again, after every spill, all that read it.
 */
export function evaluateInOrder(engine: Engine): void {
  const prototype = evaluatorPrototype(engine);
  spreadQuickly(prototype);
  const { updateCompilationParameters } = prototype;
  prototype.updateCompilationParameters = function () {
    updateCompilationParameters.call(this);
    readThroughRound(this);
  };
  prototype.evaluate = function (ranges) {
    const next = this.nextRangesToUpdate;
    const asked = [...ranges];
    next.clear();
    next.addMany(asked);
    this.cellsBeingComputed = new Set();
    for (let count = 0; count < mostRounds && !next.isEmpty(); count++) computeRound(this);
    rounds.delete(this);
  };
  prototype.invalidatePositionsDependingOnSpread = function (sheetId, zone) {
    rounds.get(this)?.spill(sheetId, zone);
  };
}

function computeRound(evaluator: Evaluator): void {
  const next = evaluator.nextRangesToUpdate;
  const round = new Round(evaluator);
  rounds.set(evaluator, round);
  evaluator.updateCompilationParameters();
  next.clear();
  const areas = [...round.due];
  for (const area of areas) forget(evaluator, area);
  for (const area of areas) {
    for (const place of placesIn(evaluator, area)) {
      if (!next.isEmpty() && next.hasPosition(place)) continue;
      const cell = evaluator.computeCell(place);
      if (cell.value !== null || cell.format !== undefined) save(evaluator, place, cell);
    }
  }
  const { getters } = evaluator;
  for (const pivot of getters.getPivotIds()) getters.getPivot(pivot).markAsDirtyForEvaluation?.();
}

function save({ evaluatedCells: { map } }: Evaluator, { sheetId, col, row }: Place, cell: Cell): void {
  ((map[sheetId] ??= {})[col] ??= {})[row] = cell;
}

function forget({ evaluatedCells: { map } }: Evaluator, { sheetId, zone }: Area): void {
  for (let col = zone.left; col <= zone.right; col++) {
    const column = map[sheetId]?.[col];
    if (column) for (let row = zone.top; row <= zone.bottom; row++) Reflect.deleteProperty(column, row);
  }
}

/** The places of an area; of a whole sheet only those that hold something. */
function* placesIn({ getters }: Evaluator, { sheetId, zone }: Area): Iterable<Place> {
  const sheet = getters.getSheetZone(sheetId);
  const isWhole = !zone.top && !zone.left && zone.bottom >= sheet.bottom && zone.right >= sheet.right;
  if (isWhole) {
    for (const { id } of getters.getCells(sheetId)) yield getters.getCellPosition(id);
    return;
  }
  for (let col = zone.left; col <= zone.right; col++) {
    for (let row = zone.top; row <= zone.bottom; row++) yield { sheetId, col, row };
  }
}

/** Formulas read through the round; what is no range of a sheet is left to the engine, which says what is wrong with it. */
function readThroughRound(evaluator: Evaluator): void {
  const { compilationParams } = evaluator;
  const { ensureRange, referenceDenormalizer } = compilationParams;
  const round = rounds.get(evaluator);
  if (!round) return;
  compilationParams.ensureRange = range => {
    const zone = zoneWithin(evaluator, range);
    return zone ? round.read(range.sheetId, zone) : ensureRange(range);
  };
  compilationParams.referenceDenormalizer = range => {
    const zone = zoneWithin(evaluator, range);
    const take = (): Cell => referenceDenormalizer(range);
    return zone ? round.readCell(range.sheetId, zone, take) : take();
  };
}

function zoneWithin(evaluator: Evaluator, { sheetId, zone, invalidSheetName }: FormulaRange): Zone | undefined {
  const { top, bottom, left, right } = zone;
  if (invalidSheetName || top < 0 || left < 0 || top > bottom || left > right) return undefined;
  const sheet = evaluator.getters.getSheetZone(sheetId);
  if (top > sheet.bottom || left > sheet.right) return undefined;
  return { top, left, bottom: Math.min(bottom, sheet.bottom), right: Math.min(right, sheet.right) };
}
