import type { Engine } from './library';
import type { AddFunctionDescription } from '@odoo/o-spreadsheet';
import type { Arg, Cell, EvalContext } from './functions/cells';

/**
 * Lets formulas go quicker through whole columns, with the same answers: the engine weighs every argument anew for each
 * row, also where it is given the same again. What is not a plain row of values, errors among them, goes the engine's own way. Call it when all functions are known.
 */
export function quickenVectors(engine: Engine): void {
  const registry = engine.registries.functionRegistry as unknown as Registry;
  for (const name of registry.getKeys()) {
    const description = registry.get(name);
    const slow = registry.mapping[name];
    // What is drawn by lot is drawn for each row.
    const isDrawn = name.startsWith('RAND');
    if (!slow || isDrawn) continue;
    if (wholeBlocks.has(name)) registry.mapping[name] = unwrapped(description, slow);
    else if (takesArgumentsInOrder(description)) registry.mapping[name] = quickened(description, slow);
  }
}

/** Functions of ours that answer with whole blocks, in which there is nothing for the engine to put right. */
const wholeBlocks = new Set(['ARRAYFORMULA', 'HSTACK', 'VSTACK', 'FILTER', 'SORT', 'SORTN', 'IF', 'IFERROR', 'IFNA']);

type Compute = (this: EvalContext, ...args: Arg[]) => unknown;

/** What the engine's registry keeps of a function beside its description: the function that formulas call. */
interface Registry {
  readonly mapping: Record<string, Compute>;
  getKeys(): string[];
  get(name: string): Description;
}

interface Description extends Omit<AddFunctionDescription, 'args' | 'compute'> {
  readonly compute: Compute;
  readonly args: readonly {
    readonly optional?: boolean;
    readonly default?: boolean;
    readonly repeating?: boolean;
    readonly acceptMatrix?: boolean;
    readonly acceptMatrixOnly?: boolean;
  }[];
}

/** Whether the n-th value given is always for the n-th argument, and some argument is a single value. */
function takesArgumentsInOrder({ args }: Description): boolean {
  const isOptional = args.map(arg => Boolean(arg.optional ?? arg.default));
  const inOrder = isOptional.every((optional, at) => optional || !isOptional.slice(0, at).includes(true));
  return inOrder && args.some(arg => !arg.acceptMatrix) && !args.some(arg => arg.repeating || arg.acceptMatrixOnly);
}

/** The function itself, where the engine would hand it the arguments as they are. */
function unwrapped({ args: known, compute }: Description, slow: Compute): Compute {
  const takesBlocks = known.every(arg => arg.acceptMatrix);
  return function (...args) {
    const isWhole = (arg: Arg): boolean =>
      Array.isArray(arg) ? takesBlocks : arg?.value === undefined || !String(arg.value).startsWith('#');
    if (!isLong(args[0]) || !args.slice(1).every(isWhole)) return slow.apply(this, args);
    try {
      const answer = compute.apply(this, args);
      return Array.isArray(answer) ? answer : slow.apply(this, args);
    } catch {
      return slow.apply(this, args);
    }
  };
}

function isLong(arg: Arg): boolean {
  return Array.isArray(arg) && (arg[0]?.length ?? 0) > 1;
}

function quickened({ args: parameters, compute }: Description, slow: Compute): Compute {
  return function (...args) {
    const height = commonHeight(args, parameters);
    if (height === undefined) return slow.apply(this, args);
    const columns = args.map((arg, at) => (isSpread(arg, parameters[at]) ? arg[0] : undefined));
    const values = args.map((arg, at) => (parameters[at]?.acceptMatrix ? arg : single(arg)));
    const answers = new Array<Cell>(height);
    const known = columns.filter(Boolean).length === 1 ? new Words(columns.find(Boolean) ?? []) : undefined;
    for (let row = 0; row < height; row++) {
      if (row > 0 && isRepeated(columns, row)) {
        answers[row] = answers[row - 1] as Cell;
        continue;
      }
      const before = known?.rowLike(row);
      if (before !== undefined) {
        answers[row] = answers[before] as Cell;
        continue;
      }
      for (let at = 0; at < columns.length; at++) {
        const column = columns[at];
        if (column) values[at] = column[row];
      }
      answers[row] = plainAnswer(compute, this, values) ?? scalar(slow.apply(this, [...values]));
    }
    return [answers];
  };
}

/** The texts of a column as far as it was gone through: columns of words repeat a few. */
class Words {
  private readonly rows = new Map<unknown, number>();
  private isWorthIt = true;

  constructor(private readonly column: readonly Cell[]) {}

  /** An earlier row with the same text; a column of which each is another is soon given up. */
  rowLike(row: number): number | undefined {
    const cell = this.column[row];
    if (!this.isWorthIt || typeof cell?.value !== 'string') return undefined;
    const before = this.rows.get(cell.value);
    if (before !== undefined && this.column[before]?.format === cell.format) return before;
    this.rows.set(cell.value, row);
    if (this.rows.size > 500 && this.rows.size * 2 > row) this.isWorthIt = false;
    return undefined;
  }
}

/** Whether a row is given what the row before it was: most of a sheet's rows are blank. */
function isRepeated(columns: readonly (readonly Cell[] | undefined)[], row: number): boolean {
  for (const column of columns) {
    if (!column) continue;
    const [cell, above] = [column[row], column[row - 1]];
    if (cell !== above && (cell?.value !== above?.value || cell?.format !== above?.format)) return false;
  }
  return true;
}

/** The height of the columns among the arguments; undefined when there is none, or when they are of several shapes. */
function commonHeight(args: readonly Arg[], known: Description['args']): number | undefined {
  let height: number | undefined;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    if (!Array.isArray(arg) || known[at]?.acceptMatrix) continue;
    const rows = arg[0]?.length ?? 0;
    if (arg.length !== 1 || rows === 0) return undefined;
    if (rows === 1) continue;
    if (height !== undefined && height !== rows) return undefined;
    height = rows;
  }
  return height;
}

function isSpread(arg: Arg, known: Description['args'][number] | undefined): arg is Cell[][] {
  return Array.isArray(arg) && !known?.acceptMatrix && (arg[0]?.length ?? 0) > 1;
}

function single(arg: Arg): Arg {
  return Array.isArray(arg) ? arg[0]?.[0] : arg;
}

/** The answer to plain values; undefined where an error is among them or comes of them. */
function plainAnswer(compute: Compute, context: EvalContext, values: readonly Arg[]): Cell | undefined {
  for (const value of values) {
    const text = Array.isArray(value) ? undefined : value?.value;
    if (typeof text === 'string' && text.startsWith('#')) return undefined;
  }
  try {
    const answer = scalar(compute.apply(context, values as Arg[]));
    return answer.message === undefined ? answer : undefined;
  } catch {
    return undefined;
  }
}

function scalar(answer: unknown): Cell {
  const one: unknown = Array.isArray(answer) ? (answer as unknown[][])[0]?.[0] : answer;
  return typeof one === 'object' && one !== null && 'value' in one ? (one as Cell) : ({ value: one } as Cell);
}
