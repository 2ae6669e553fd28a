import fc from 'fast-check';
import { blocksOf, putCell, writesOf, type Cells } from '../../src/workbook/blocks';

const cell = fc.record({
  row: fc.integer({ min: 2, max: 40 }),
  column: fc.integer({ min: 1, max: 6 }),
  value: fc.constantFrom('', 'Анна', 'Борис', 0, 46349, false),
});

test('writes fill the same cells as blocks do, each once, in no more calls', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 80 }), given => {
      const cells: Cells = new Map();
      for (const { row, column, value } of given) putCell(cells, row, column, value);
      const { blocks, scatterings } = writesOf(cells);
      const seen: [number, number, unknown][] = [];
      for (const block of blocks) {
        block.values.forEach((line, down) =>
          line.forEach((value, right) => seen.push([block.row + down, block.column + right, value])),
        );
      }
      for (const { column, value, runs } of scatterings) {
        for (const { first, count } of runs) for (let at = 0; at < count; at++) seen.push([first + at, column, value]);
      }
      const wanted = [...cells].flatMap(([row, line]) => [...line].map(([column, value]) => [row, column, value]));
      const sorted = (list: unknown[]) => list.map(one => JSON.stringify(one)).sort();
      expect(sorted(seen)).toEqual(sorted(wanted));
      expect(blocks.length + scatterings.length).toBeLessThanOrEqual(blocksOf(cells).length);
    }),
  );
});

test('a value for scattered rows goes in one call', () => {
  const cells: Cells = new Map();
  for (let row = 2; row < 1000; row += 3) putCell(cells, row, 3, 'Борис');
  expect(writesOf(cells)).toMatchObject({ blocks: [], scatterings: [{ column: 3, value: 'Борис' }] });
});
