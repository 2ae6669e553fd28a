import type { Engine } from '../library';
import { failure, toBlock, type Block, type Cell, type Functions } from './cells';

/** ARRAYFORMULA, which the engine's formulas are by nature, and stacks that fill up with #N/A as Google's do. */
export function arrayFunctions(engine: Engine): Functions {
  const { arg } = engine.helpers;
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
  };
}

const height = (block: Block): number => block[0]?.length ?? 0;

const missing = (): Cell => failure('#N/A', 'The stacked ranges differ in size.');

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
