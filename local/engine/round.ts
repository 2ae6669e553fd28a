import type { Area, Evaluated, Evaluator, Place, RangeSet, Zone } from './evaluator';
import { unreadColumn, type Cell } from './functions/cells';
import { blankAt } from './spreading';

/** One pass over all that a change makes stale, each formula after those whose spills it reads. */
export class Round {
  /** All that is to be computed: what was asked for, and what reads the spills of that. */
  readonly due: RangeSet;
  /** Where the formulas that are due have spilled until now, by their places. */
  private readonly spills = new Map<string, Zone>();
  /** What has been read, by sheet and place; of a single cell only that it was. */
  private readonly readings = new Map<string, Map<string, { readonly zone: Zone; readonly cells?: Cell[] }>>();

  constructor(private readonly evaluator: Evaluator) {
    this.due = evaluator.nextRangesToUpdate.copy();
    this.takeInSpills();
  }

  /** The cells of a zone within its sheet as columns, computed if need be. Each column is read once, a single one only when somebody looks into it. */
  read(sheetId: string, zone: Zone): Cell[][] {
    this.settle(sheetId, zone);
    if (zone.left === zone.right) {
      const { top, bottom, left } = zone;
      const one = (row: number): Cell => this.readOne(sheetId, { top: row, bottom: row, left, right: left });
      const all = (): Cell[] => this.readColumn(sheetId, left, zone);
      return unreadColumn(bottom - top + 1, all, at => one(top + at));
    }
    const block: Cell[][] = [];
    for (let col = zone.left; col <= zone.right; col++) block.push(this.readColumn(sheetId, col, zone));
    return block;
  }

  /** What the engine takes from a single cell, once all that may spill into it is computed. */
  readCell(sheetId: string, zone: Zone, take: () => Cell): Cell {
    this.settle(sheetId, zone);
    const cell = take();
    put(this.readings, sheetId, `${zone.top} ${zone.left}`, { zone });
    return cell;
  }

  /**
   * A formula has spilled over the zone, or has ceased to: what reads the zone is computed in the next round, but for what
   * is due in this one and has not read it yet.
   */
  spill(sheetId: string, zone: Zone): void {
    const { evaluator } = this;
    const isRead = this.forgetReading(sheetId, zone);
    const known = this.spills.get(keyOf({ sheetId, col: zone.left, row: zone.top }));
    if (!isRead && known && contains(known, zone)) return;
    for (const area of evaluator.formulaDependencies().getCellsDependingOn(withoutFirst(sheetId, zone))) {
      for (const place of placesOf(area)) {
        const isOwn = place.sheetId === sheetId && contains(zone, zoneOf(place));
        const isToCome = isRead ? this.isWaiting(place) : this.due.hasPosition(place);
        if (!isOwn && !isToCome) evaluator.nextRangesToUpdate.addPosition(place);
      }
    }
  }

  /** Forgets what has been read of the zone in this round, and tells whether anything was. */
  private forgetReading(sheetId: string, zone: Zone): boolean {
    const readings = this.readings.get(sheetId);
    const stale = [...(readings ?? [])].filter(([, reading]) => overlap(reading.zone, zone));
    for (const [key] of stale) readings?.delete(key);
    if (stale.length) {
      const lookupCaches = { forwardSearch: new Map(), reverseSearch: new Map() };
      Object.assign(this.evaluator.compilationParams.evalContext, { lookupCaches });
    }
    return stale.length > 0;
  }

  private takeInSpills(): void {
    const { spreadingRelations, formulaDependencies } = this.evaluator;
    const relations = spreadingRelations.arrayFormulasToResults;
    let others = relations.keys();
    for (;;) {
      const reached = others.filter(place => this.due.hasPosition(place));
      if (!reached.length) return;
      others = others.filter(place => !reached.includes(place));
      const areas: Area[] = [];
      for (const place of reached) {
        const zone = relations.get(place);
        if (!zone) continue;
        this.spills.set(keyOf(place), zone);
        areas.push(...withoutFirst(place.sheetId, zone));
      }
      this.due.addMany(formulaDependencies().getCellsDependingOn(areas));
    }
  }

  /** Computes the formulas that are due and spill into the zone, but for those that are being computed: they read one another. */
  private settle(sheetId: string, zone: Zone): void {
    const { evaluator } = this;
    for (const place of evaluator.spreadingRelations.searchFormulaPositionsSpreadingOn(sheetId, zone)) {
      if (this.isWaiting(place)) evaluator.computeAndSave(place);
    }
  }

  private readOne(sheetId: string, zone: Zone): Cell {
    const [cell] = this.computeColumn(sheetId, zone.left, zone.top, zone.bottom);
    put(this.readings, sheetId, `${zone.top} ${zone.left}`, { zone });
    return cell ?? { value: null };
  }

  private readColumn(sheetId: string, col: number, { top, bottom }: Zone): Cell[] {
    const key = `${col} ${top} ${bottom}`;
    const known = this.readings.get(sheetId)?.get(key)?.cells;
    if (known) return known;
    const cells = this.computeColumn(sheetId, col, top, bottom);
    put(this.readings, sheetId, key, { zone: { top, bottom, left: col, right: col }, cells });
    return cells;
  }

  private computeColumn(sheetId: string, col: number, top: number, bottom: number): Cell[] {
    const { evaluator } = this;
    const { map } = evaluator.evaluatedCells;
    const rows = evaluator.getters.tryGetSheet(sheetId)?.rows ?? [];
    const cells = new Array<Cell>(bottom - top + 1);
    let known = map[sheetId]?.[col];
    for (let row = top; row <= bottom; row++) {
      let cell: Evaluated | undefined = known?.[row] ?? blankAt(evaluator, rows, { sheetId, col, row });
      if (!cell) {
        cell = evaluator.computeAndSave({ sheetId, col, row });
        known = map[sheetId]?.[col];
      }
      cells[row - top] = cell.position ? cell : placed(cell, { sheetId, col, row });
    }
    return cells;
  }

  private isWaiting(place: Place): boolean {
    const { evaluatedCells } = this.evaluator;
    const isKnown = evaluatedCells.map[place.sheetId]?.[place.col]?.[place.row] !== undefined;
    return !isKnown && this.due.hasPosition(place) && !this.isBeingComputed(place);
  }

  private isBeingComputed(place: Place): boolean {
    const { cellsBeingComputed, getters } = this.evaluator;
    const cell = getters.getCell(place);
    return cell !== undefined && cellsBeingComputed.has(cell.id);
  }
}

/** The cell with its place. Cells without one are blank, as a rule: to copy those whole took longer than all the rest. */
function placed(cell: Evaluated, position: Place): Cell {
  if (cell.type !== 'empty') return { ...cell, position };
  return { value: null, ...(cell.format === undefined ? {} : { format: cell.format }), position };
}

function keyOf({ sheetId, col, row }: Place): string {
  return `${sheetId} ${col} ${row}`;
}

function zoneOf({ col, row }: Place): Zone {
  return { top: row, bottom: row, left: col, right: col };
}

function contains(outer: Zone, inner: Zone): boolean {
  return (
    outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right
  );
}

function overlap(one: Zone, other: Zone): boolean {
  return one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;
}

function put<V>(maps: Map<string, Map<string, V>>, first: string, second: string, value: V): void {
  const inner = maps.get(first) ?? new Map<string, V>();
  maps.set(first, inner.set(second, value));
}

/** The zone without its first cell, where the formula itself stands. */
function withoutFirst(sheetId: string, { top, bottom, left, right }: Zone): Area[] {
  const areas: Area[] = [];
  if (right > left) areas.push({ sheetId, zone: { top, bottom: top, left: left + 1, right } });
  if (bottom > top) areas.push({ sheetId, zone: { top: top + 1, bottom, left, right } });
  return areas;
}

function* placesOf({ sheetId, zone }: Area): Iterable<Place> {
  for (let col = zone.left; col <= zone.right; col++) {
    for (let row = zone.top; row <= zone.bottom; row++) yield { sheetId, col, row };
  }
}
