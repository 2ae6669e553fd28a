import type { Cell } from './functions/cells';
import type { Engine } from './library';

/** The part of the engine that computes cells, as far as the host changes how it goes about it. */
export interface Evaluator {
  compilationParams: { ensureRange: Read<Cell[][]>; referenceDenormalizer: Read<Cell>; evalContext: object };
  readonly evaluatedCells: {
    readonly map: Record<string, Record<number, Record<number, Evaluated> | undefined> | undefined>;
  };
  /** Which formula spills where. */
  readonly spreadingRelations: {
    readonly arrayFormulasToResults: { keys(): Place[]; get(place: Place): Zone | undefined };
    searchFormulaPositionsSpreadingOn(sheetId: string, zone: Zone): readonly Place[];
  };
  readonly formulaDependencies: () => { getCellsDependingOn(ranges: Iterable<Area>, visited?: RangeSet): RangeSet };
  readonly getters: {
    getSheetZone(sheetId: string): Zone;
    getCell(place: Place): { readonly id: number } | undefined;
    getCellById(id: number): StoredCell | undefined;
    tryGetSheet(sheetId: string): { readonly rows: SheetRows } | undefined;
    getCells(sheetId: string): readonly { readonly id: number }[];
    getCellPosition(id: number): Place;
    getPivotIds(): readonly string[];
    getPivot(id: string): { markAsDirtyForEvaluation?: () => void };
  };
  /** The formulas that are being computed now, by the ids of their cells. */
  cellsBeingComputed: Set<number>;
  /** What is to be computed in the next round. */
  readonly nextRangesToUpdate: RangeSet;
  updateCompilationParameters: () => void;
  evaluate: (ranges: Iterable<Area>) => void;
  invalidatePositionsDependingOnSpread: (sheetId: string, zone: Zone) => void;
  /** Formulas whose spill something stands in the way of. */
  readonly blockedArrayFormulas: { delete(place: Place): void };
  checkCollision: (place: Place) => (i: number, j: number) => void;
  invalidateSpreading: (place: Place) => void;
  getArrayFormulasBlockedBy(sheetId: string, zone: Zone): RangeSet;
  spreadValues: (place: Place, block: readonly (readonly Origin[])[]) => (i: number, j: number) => void;
  computeCell(place: Place): Evaluated;
  computeAndSave(place: Place): Evaluated;
}

type Read<T> = (range: FormulaRange) => T;

/** A range that a formula names. */
export interface FormulaRange extends Area {
  readonly invalidSheetName?: string;
}

export interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Area {
  readonly sheetId: string;
  readonly zone: Zone;
}

export interface Place {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** A cell that has been computed. */
export type Evaluated = Origin & {
  readonly position?: Place;
  readonly type?: string;
  readonly formattedValue?: string;
  readonly isAutoSummable?: boolean;
  readonly defaultAlign?: string;
};

/** A value that knows where it came from. */
export type Origin = Cell & { readonly origin?: Place };

/** A cell as it was written. */
export interface StoredCell {
  readonly isFormula: boolean;
  readonly content?: string;
  readonly format?: string;
}

/** The rows of a sheet, and in each the ids of its cells by column. */
export type SheetRows = readonly ({ readonly cells: Readonly<Record<number, number | undefined>> } | undefined)[];

/** Areas of several sheets as one set of cells. */
export interface RangeSet extends Iterable<Area> {
  add(area: Area): void;
  addMany(areas: Iterable<Area>): void;
  addPosition(place: Place): void;
  hasPosition(place: Place): boolean;
  copy(): RangeSet;
  clear(): void;
  isEmpty(): boolean;
}

/** What all evaluators of an engine have in common, to be changed. */
export function evaluatorPrototype(engine: Engine): Evaluator {
  const { handlers } = new engine.Model({}) as unknown as { readonly handlers: readonly object[] };
  const plugin = handlers.find((handler): handler is { evaluator: Evaluator } => 'evaluator' in handler);
  if (!plugin) throw new Error('The engine has no evaluator.');
  return Object.getPrototypeOf(plugin.evaluator) as Evaluator;
}
