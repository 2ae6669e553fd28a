import type { Engine } from '../library';
import { failure, toBlock, type Arg, type Block, type Cell, type EvalContext, type Functions } from './cells';

/** IF, IFERROR and IFNA row by row: an error in a row's condition is that row's answer, and no other's. */
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
  return {
    IF: byRows(registry.get('IF'), choose),
    IFERROR: byRows(registry.get('IFERROR'), unless(isError)),
    IFNA: byRows(
      registry.get('IFNA'),
      unless(cell => cell.value === '#N/A'),
    ),
  };
}

const nothing: Cell = { value: null };

type Description = Functions[string];

/** The function for whole blocks; where the first argument is a single value, the engine's own. */
function byRows(original: Description, answer: (cells: readonly Cell[]) => Cell): Description {
  return {
    ...original,
    compute(this: EvalContext, ...args: Arg[]) {
      const first = toBlock(args[0]);
      const isSingle = first.length === 1 && first[0]?.length === 1;
      return isSingle ? original.compute.apply(this, args) : spread(args.map(toBlock), answer);
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
