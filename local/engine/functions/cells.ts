import type { Engine } from '../library';
import type { AddFunctionDescription, Arg, CellValue, EvalContext, FunctionResultObject } from '@odoo/o-spreadsheet';

/** A value inside a formula, with the number format it carries. */
export type Cell = FunctionResultObject;

/** A block of values as the engine keeps it: a list of columns. */
export type Block = Cell[][];

/** Functions to add to the engine, by name. */
export type Functions = Record<string, AddFunctionDescription>;

export type { Arg, CellValue, EvalContext };

/** An error value as Sheets shows it. */
export const failure = (value: '#VALUE!' | '#N/A' | '#REF!' | '#NUM!' | '#ERROR!', message: string): Cell => ({
  value,
  message,
});

/** Whether a value is one of the engine's errors. */
export const isError = (engine: Engine, { value }: Cell): boolean => engine.registries.errorTypes.has(String(value));

/** True for the value of an empty cell. */
export const isBlank = (value: CellValue | undefined): value is null | undefined =>
  value === null || value === undefined;

/** The argument as a block of columns, whatever was given. */
export function toBlock(argument: Arg | undefined): Block {
  if (argument === undefined) return [[{ value: null }]];
  return Array.isArray(argument) ? argument : [[argument]];
}

/** The first value of an argument. */
export const toCell = (argument: Arg | undefined): Cell => toBlock(argument)[0]?.[0] ?? { value: null };

/** The values of a single row or column in order; nothing when the block is wider both ways. */
export function toLine(block: Block): Cell[] | undefined {
  if (block.length === 1) return block[0];
  return block.every(column => column.length === 1) ? block.map(column => column[0] ?? { value: null }) : undefined;
}

/** A column of a sheet that nobody has looked into yet. */
interface Unread {
  readonly height: number;
  readonly cellAt: (at: number) => Cell;
}

const unread = Symbol('unread');

/** A block of one column that is read as a whole when somebody looks into it; INDEX takes a single cell of it. */
export function unreadColumn(height: number, all: () => Cell[], cellAt: Unread['cellAt']): Cell[][] {
  const block: Cell[][] & { [unread]?: Unread } = [];
  const get = (): Cell[] => {
    const cells = all();
    Object.defineProperty(block, 0, { value: cells, enumerable: true });
    return cells;
  };
  Object.defineProperty(block, 0, { get, enumerable: true, configurable: true });
  block[unread] = { height, cellAt };
  return block;
}

/** What is known of a column that may not have been read; undefined for any other argument. */
export function unreadOf(arg: Arg | undefined): Unread | undefined {
  return Array.isArray(arg) ? (arg as Block & { [unread]?: Unread })[unread] : undefined;
}
