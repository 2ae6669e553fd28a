import type { Engine } from '../library';
import { failure, toBlock, type Block, type Cell, type Functions } from './cells';

/** ARRAYFORMULA, which the engine's formulas are by nature, stacks that fill up with #N/A as Google's do, and FILTER of long columns. */
export function arrayFunctions(engine: Engine): Functions {
  const { arg } = engine.helpers;
  const filter = engine.registries.functionRegistry.get('FILTER');
  return {
    ARRAYFORMULA: {
      description: 'Evaluates a formula over whole ranges.',
      args: [arg('array_formula (any, range<any>)', 'A range, or an expression over ranges of one size.')],
      compute: value => (value === undefined ? { value: null } : value),
    },
    VSTACK: {
      description: 'Puts ranges one under another.',
      args: [arg('range (any, range<any>, repeating)', 'The range to append.')],
      compute: (...ranges) => stackDown(ranges.map(toBlock)),
    },
    HSTACK: {
      description: 'Puts ranges side by side.',
      args: [arg('range (any, range<any>, repeating)', 'The range to append.')],
      compute: (...ranges) => stackRight(ranges.map(toBlock)),
    },
    FILTER: {
      ...filter,
      compute(range, ...conditions) {
        const [block, columns] = [toBlock(range), conditions.map(toBlock)];
        const isByRows = columns.every(column => column.length === 1 && height(column) === height(block));
        if (!isByRows || height(block) < 2) return filter.compute.call(this, range, ...conditions);
        const kept = rowsWhere(columns.map(([column = []]) => column));
        if (!kept.length) return failure('#N/A', 'No match found in FILTER evaluation.');
        return block.map(column => kept.map(row => column[row] ?? { value: null }));
      },
    },
  };
}

const height = (block: Block): number => block[0]?.length ?? 0;

const missing = (): Cell => failure('#N/A', 'The stacked ranges differ in size.');

/** The rows whose conditions all hold; a text or an error holds for nothing. */
function rowsWhere(conditions: readonly (readonly Cell[])[]): number[] {
  const kept: number[] = [];
  for (let row = 0; row < (conditions[0]?.length ?? 0); row++) {
    if (conditions.every(cells => holds(cells[row]?.value))) kept.push(row);
  }
  return kept;
}

function holds(value: Cell['value'] | undefined): boolean {
  return typeof value !== 'string' && Boolean(value);
}

function stackDown(blocks: Block[]): Block {
  const width = Math.max(...blocks.map(block => block.length));
  return Array.from({ length: width }, (_, col) =>
    blocks.flatMap(block => block[col] ?? Array.from({ length: height(block) }, missing)),
  );
}

function stackRight(blocks: Block[]): Block {
  const rows = Math.max(...blocks.map(height));
  return blocks
    .flat()
    .map(column =>
      column.length === rows ? column : [...column, ...Array.from({ length: rows - column.length }, missing)],
    );
}
