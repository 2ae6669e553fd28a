import type { Engine } from '../library';
import {
  failure,
  toBlock,
  toCell,
  type Arg,
  type Block,
  type Cell,
  type CellValue,
  type EvalContext,
  type Functions,
} from './cells';

/**
 * IF, IFERROR and IFNA row by row: an error in a row's condition is that row's answer, and no other's. What is left out is
 * blank, but for IF's third: FALSE. IFS without a match is #N/A.
 */
export function branchFunctions(engine: Engine): Functions {
  const registry = engine.registries.functionRegistry;
  const { toBoolean } = engine.helpers;
  const isError = (cell: Cell): boolean => engine.registries.errorTypes.has(String(cell.value));
  const choose = ([condition, yes, no]: readonly Cell[]): Cell => {
    if (!condition || isError(condition)) return condition ?? nothing;
    try {
      return (toBoolean(condition) ? yes : (no ?? { value: false })) ?? nothing;
    } catch (error) {
      return error as Cell;
    }
  };
  const unless =
    (isBad: (cell: Cell) => boolean) =>
    ([cell = nothing, otherwise = nothing]: readonly Cell[]): Cell =>
      isBad(cell) ? otherwise : cell;
  const isMissing = (cell: Cell): boolean => cell.value === '#N/A';
  const ifs = registry.get('IFS');
  return {
    IF: byRows(registry.get('IF'), choose, ([condition, yes, ...no]) => {
      if (isError(toCell(condition))) return toCell(condition);
      return toBoolean(toCell(condition)) ? yes : no.length ? no[0] : { value: false };
    }),
    IFERROR: byRows(registry.get('IFERROR'), unless(isError), ([given, otherwise]) =>
      isError(toCell(given)) ? otherwise : given,
    ),
    IFNA: byRows(registry.get('IFNA'), unless(isMissing), ([given, otherwise]) =>
      isMissing(toCell(given)) ? otherwise : given,
    ),
    IFS: {
      ...ifs,
      compute(...args) {
        const answer = ifs.compute.apply(this, args);
        return Array.isArray(answer) ? answer.map(column => column.map(orMissing)) : orMissing(answer);
      },
    },
  };
}

/** IFS, for which nothing matched, as Sheets tells it. */
function orMissing(answer: CellValue | Cell): Cell {
  const cell = typeof answer === 'object' && answer !== null ? answer : { value: answer };
  return cell.message === 'No match.' ? failure('#N/A', cell.message) : cell;
}

const nothing: Cell = { value: null };

type Description = Functions[string];

/** The function for whole blocks; where the first argument is a single value, one of the others whole. */
function byRows(
  original: Description,
  answer: (cells: readonly Cell[]) => Cell,
  pick: (args: readonly (Arg | undefined)[]) => Arg | undefined,
): Description {
  return {
    ...original,
    compute(this: EvalContext, ...args: Arg[]) {
      const first = toBlock(args[0]);
      const isSingle = first.length === 1 && first[0]?.length === 1;
      return isSingle ? (pick(args) ?? nothing) : spread(args.map(toBlock), answer);
    },
  };
}

/** Each row and column of the blocks as one; a block of a single value, row or column stands for all. */
function spread(blocks: readonly Block[], answer: (cells: readonly Cell[]) => Cell): Block {
  const [width, height] = [Math.max(...blocks.map(block => block.length)), Math.max(...blocks.map(heightOf))];
  const fits = blocks.map(block => ({
    width: block.length === 1 ? Infinity : block.length,
    height: heightOf(block) === 1 ? Infinity : heightOf(block),
  }));
  const [right, bottom] = [Math.min(...fits.map(fit => fit.width)), Math.min(...fits.map(fit => fit.height))];
  return Array.from({ length: width }, (_, col) => {
    const columns = blocks.map(block => (block.length === 1 ? block[0] : block[col]) ?? []);
    const cells = new Array<Cell>(blocks.length);
    const answers = new Array<Cell>(height);
    for (let row = 0; row < height; row++) {
      for (let at = 0; at < columns.length; at++) {
        const column = columns[at] ?? [];
        cells[at] = (column.length === 1 ? column[0] : column[row]) ?? nothing;
      }
      answers[row] = col < right && row < bottom ? answer(cells) : differentSize();
    }
    return answers;
  });
}

const differentSize = (): Cell => failure('#N/A', 'Array arguments are of different size.');

function heightOf(block: Block): number {
  return block[0]?.length ?? 0;
}
