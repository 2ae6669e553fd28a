import type { Model } from '@odoo/o-spreadsheet';
import type { Place, Zone } from './evaluator';
import type { Engine } from './library';

interface Command {
  readonly type: string;
  readonly [field: string]: unknown;
}

interface Handler {
  beforeHandle(command: Command): void;
  handle(command: Command): void;
}

type Look = Readonly<Record<string, unknown>>;

/** The plugin that keeps what is written into cells. */
interface CellKeeper {
  readonly getters: {
    tryGetSheet(sheetId: string): { readonly rows: Rows } | undefined;
    getCell(place: Place): { readonly style?: Look } | undefined;
    getNumberCols(sheetId: string): number;
  };
  readonly history: { update(...path: readonly unknown[]): void };
  clearCells: (sheetId: string, zones: readonly Zone[]) => void;
  copyRowStyle: (sheetId: string, from: number, rows: readonly number[]) => void;
  setStyleFormat: (sheetId: string, target: readonly Zone[], style?: Look | null, format?: string) => void;
  getFormat(sheetId: string, col: number, row: number): Look;
  updateCell(sheetId: string, col: number, row: number, after: Look): void;
  dispatch(type: string, payload: object): void;
}

type Rows = readonly { readonly cells: Readonly<Record<number, number | undefined>> }[];

interface Dispatcher {
  readonly handlers: readonly Handler[];
  dispatchToHandlers: (handlers: readonly Handler[], command: Command) => void;
  trigger(event: string, command: object): void;
}

/**
 * Spares the engine work that changes nothing: a command goes to the plugins that take commands, a cell's new place to the one
 * that keeps places. Nor is every plugin told of each cell of rows that are inserted or deleted, since it looks at the whole sheet
 * after such a command anyway; nor of each that gets a style or a format, but the one that computes.
 */
export function dispatchSparingly(engine: Engine, model: Model): void {
  const dispatcher = model as unknown as Dispatcher;
  const isDeleting = tellTakers(engine, dispatcher);
  const computing = dispatcher.handlers.filter(handler => 'evaluator' in handler);
  for (const keeper of dispatcher.handlers.filter(keepsCells)) writeQuietly(keeper, isDeleting, computing);
}

/** Sends a command to those that take it. The answer says whether rows or columns are just being deleted. */
function tellTakers(engine: Engine, dispatcher: Dispatcher): () => boolean {
  const idle = engine.CorePlugin.prototype as unknown as Handler;
  const isCore = engine.isCoreCommand as (command: Command) => boolean;
  const known = new Map<readonly Handler[], Takers>();
  let deleting = false;
  dispatcher.dispatchToHandlers = (handlers, command) => {
    let takers = known.get(handlers);
    if (takers?.among !== handlers.length) known.set(handlers, (takers = takersOf(handlers, idle)));
    if (command.type === 'UPDATE_CELL_POSITION') {
      for (const handler of takers.places) handler.handle(command);
      return;
    }
    const takes = (handler: Handler): boolean => isCore(command) || !(handler instanceof engine.CorePlugin);
    deleting ||= command.type === 'REMOVE_COLUMNS_ROWS';
    try {
      for (const handler of takers.before) if (takes(handler)) handler.beforeHandle(command);
      for (const handler of takers.handle) if (takes(handler)) handler.handle(command);
    } finally {
      deleting &&= command.type !== 'REMOVE_COLUMNS_ROWS';
    }
    dispatcher.trigger('command-dispatched', command);
  };
  return () => deleting;
}

function writeQuietly(keeper: CellKeeper, isDeleting: () => boolean, computing: readonly Handler[]): void {
  const clear = keeper.clearCells.bind(keeper);
  keeper.clearCells = (sheetId, zones) => (isDeleting() ? dropCells(keeper, sheetId, zones) : clear(sheetId, zones));
  keeper.copyRowStyle = (sheetId, from, rows) => {
    for (let col = 0; col < keeper.getters.getNumberCols(sheetId); col++) {
      const look = keeper.getFormat(sheetId, col, from);
      if (look['style'] || look['format']) for (const row of rows) keeper.updateCell(sheetId, col, row, look);
    }
  };
  keeper.setStyleFormat = (sheetId, target, style, format) => {
    if (style === undefined && format === undefined) return;
    const places = target.flatMap(zone => placesIn(sheetId, zone));
    for (const [index, place] of places.entries()) {
      const look = { style: style ? { ...keeper.getters.getCell(place)?.style, ...style } : undefined, format };
      if (index === places.length - 1) keeper.dispatch('UPDATE_CELL', { ...place, ...look });
      else keeper.updateCell(sheetId, place.col, place.row, look);
      if (format !== undefined) for (const one of computing) one.handle({ type: 'UPDATE_CELL', ...place, format });
    }
  };
}

interface Takers {
  readonly among: number;
  readonly before: readonly Handler[];
  readonly handle: readonly Handler[];
  readonly places: readonly Handler[];
}

function takersOf(handlers: readonly Handler[], idle: Handler): Takers {
  return {
    among: handlers.length,
    before: handlers.filter(handler => handler.beforeHandle !== idle.beforeHandle),
    handle: handlers.filter(handler => handler.handle !== idle.handle),
    places: handlers.filter(handler => 'updateCellPosition' in handler),
  };
}

function keepsCells(handler: object): handler is Handler & CellKeeper {
  return 'clearCells' in handler && 'copyRowStyle' in handler;
}

function dropCells(keeper: CellKeeper, sheetId: string, zones: readonly Zone[]): void {
  const rows = keeper.getters.tryGetSheet(sheetId)?.rows ?? [];
  for (const [id, place] of zones.flatMap(zone => cellsIn(rows, sheetId, zone))) {
    keeper.history.update('cells', sheetId, id, undefined);
    keeper.dispatch('UPDATE_CELL_POSITION', { ...place, cellId: undefined });
  }
}

function cellsIn(rows: Rows, sheetId: string, zone: Zone): readonly (readonly [id: number, place: Place])[] {
  const cells: [number, Place][] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (const [at, id] of Object.entries(rows[row]?.cells ?? {})) {
      const col = Number(at);
      if (id !== undefined && col >= zone.left && col <= zone.right) cells.push([id, { sheetId, col, row }]);
    }
  }
  return cells;
}

function placesIn(sheetId: string, zone: Zone): readonly Place[] {
  const places: Place[] = [];
  for (let col = zone.left; col <= zone.right; col++) {
    for (let row = zone.top; row <= zone.bottom; row++) places.push({ sheetId, col, row });
  }
  return places;
}
