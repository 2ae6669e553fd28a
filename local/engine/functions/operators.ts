import type { Engine } from '../library';
import {
  failure,
  isBlank,
  isError,
  toBlock,
  toCell,
  type Arg,
  type Cell,
  type EvalContext,
  type Functions,
} from './cells';

/** Arithmetic that refuses "" as Sheets does, `&` that works row by row, and SWITCH that compares as `=` does. */
export function operatorFunctions(engine: Engine): Functions {
  const { arg, toString } = engine.helpers;
  const registry = engine.registries.functionRegistry;
  const functions: Functions = {};
  for (const name of ['ADD', 'MINUS', 'MULTIPLY', 'DIVIDE', 'POWER', 'POW', 'UMINUS', 'UNARY.PERCENT']) {
    if (!registry.contains(name)) continue;
    const original = registry.get(name);
    functions[name] = {
      ...original,
      compute(this: EvalContext, left: Arg, right: Arg) {
        if (isEmptyText(left) || isEmptyText(right)) {
          return failure('#VALUE!', `${name} expects number values, but '' is a text.`);
        }
        const answer = original.compute.call(this, left, right);
        return name === 'MINUS' && isDay(engine, left) && isDay(engine, right) ? plain(answer) : answer;
      },
    };
  }
  // A number in a text has the decimal sign of the locale.
  const textIn =
    ({ locale }: EvalContext) =>
    (cell: Cell): string =>
      typeof cell.value === 'number' ? String(cell.value).replace('.', locale.decimalSeparator) : toString(cell);

  functions['CONCATENATE'] = {
    description: 'Appends texts to one another.',
    args: [arg('string (string, range<string>, repeating)', 'Text to append in sequence.')],
    compute(...parts) {
      const text = textIn(this);
      // The engine compiles `a&b` to CONCATENATE of exactly two; as an operator it pairs the rows of its ranges.
      if (parts.length === 2) return pairUp(engine, parts[0], parts[1], text);
      let joined = '';
      for (const part of parts) {
        for (const cell of byRows(toBlock(part))) {
          if (isError(engine, cell)) return cell;
          joined += text(cell);
        }
      }
      return { value: joined };
    },
  };
  functions['SWITCH'] = {
    ...registry.get('SWITCH'),
    compute(expression, ...cases) {
      if (isError(engine, toCell(expression))) return toCell(expression);
      for (let i = 0; i + 1 < cases.length; i += 2) {
        const candidate = toCell(cases[i]);
        if (comparable(toCell(expression), candidate) === comparable(candidate, toCell(expression)))
          return toCell(cases[i + 1]);
      }
      return cases.length % 2 ? toCell(cases[cases.length - 1]) : failure('#N/A', 'SWITCH has no matching case.');
    },
  };
  return functions;
}

/** Whether an operand is a day, without a time. */
function isDay(engine: Engine, operand: Arg): boolean {
  const { format = '' } = toCell(operand);
  return engine.helpers.isDateTimeFormat(format) && !/[hs]/.test(format);
}

/** The days between two days are a number. */
function plain(answer: unknown): Cell {
  return { value: toCell(answer as Arg).value };
}

function isEmptyText(operand: Arg): boolean {
  return !Array.isArray(operand) && operand?.value === '';
}

/** As `=` compares: without regard to case, and a blank is whatever neutral value the other side would be. */
function comparable(one: Cell, other: Cell | undefined): unknown {
  if (isBlank(one.value)) {
    const type = typeof other?.value;
    return type === 'number' ? 0 : type === 'boolean' ? false : '';
  }
  return typeof one.value === 'string' ? one.value.toUpperCase() : one.value;
}

function pairUp(
  engine: Engine,
  left: Arg | undefined,
  right: Arg | undefined,
  text: (cell: Cell) => string,
): Cell | Cell[][] {
  const [a, b] = [toBlock(left), toBlock(right)];
  const join = (x: Cell | undefined, y: Cell | undefined): Cell => {
    if (!x || !y) return failure('#N/A', 'Array arguments are of different size.');
    if (isError(engine, x)) return x;
    return isError(engine, y) ? y : { value: text(x) + text(y) };
  };
  const columns = Math.max(a.length, b.length);
  const rows = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  if (columns === 1 && rows === 1) return join(a[0]?.[0], b[0]?.[0]);
  return Array.from({ length: columns }, (_, col) => {
    const [x, y] = [a.length === 1 ? a[0] : a[col], b.length === 1 ? b[0] : b[col]];
    return Array.from({ length: rows }, (_, row) =>
      join(x?.length === 1 ? x[0] : x?.[row], y?.length === 1 ? y[0] : y?.[row]),
    );
  });
}

function* byRows(block: Cell[][]): Iterable<Cell> {
  const rows = block[0]?.length ?? 0;
  for (let row = 0; row < rows; row++) for (const column of block) yield column[row] ?? { value: null };
}
