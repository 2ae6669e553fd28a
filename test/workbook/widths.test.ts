import fc from 'fast-check';
import { drawnWidths } from '../../src/workbook/widths';

/** Declared widths from the first column on; an `h` marks a hidden one. */
const columns = (words: string) =>
  words.split(' ').map((word, index) => ({ at: index + 1, width: parseInt(word), hidden: word.endsWith('h') }));

test('neighbours that can do with one width get it with one call, and the others are drawn over it', () => {
  expect(drawnWidths(columns('140 150 130'), null)).toEqual([{ first: 1, count: 3, width: 140 }]);
  expect(drawnWidths(columns('140 140 300 120 80 140'), null)).toEqual([
    { first: 1, count: 6, width: 140 },
    { first: 3, count: 1, width: 300 },
    { first: 5, count: 1, width: 80 },
  ]);
});

test('columns that are wide enough already are not drawn, hidden ones never', () => {
  expect(drawnWidths(columns('140 120 500h 110'), 140)).toEqual([]);
  expect(drawnWidths(columns('140 300 50h 280'), 140)).toEqual([{ first: 2, count: 3, width: 280 }]);
});

test('columns apart are drawn apart', () => {
  const [first, , third] = columns('90 90 90');
  expect(drawnWidths([third!, first!], null)).toEqual([
    { first: 1, count: 1, width: 90 },
    { first: 3, count: 1, width: 90 },
  ]);
});

test('every column that is seen gets a width near its own, and no other column any', () => {
  const some = fc.record({ width: fc.integer({ min: 20, max: 800 }), hidden: fc.boolean(), gap: fc.boolean() });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 20 }), fc.option(fc.integer({ min: 20, max: 800 })), (chosen, base) => {
      let at = 0;
      const declared = chosen.map(({ width, hidden, gap }) => ({ at: (at += gap ? 2 : 1), width, hidden }));
      const drawn = new Map<number, number>();
      for (const { first, count, width } of drawnWidths(declared, base)) {
        for (let column = first; column < first + count; column++) drawn.set(column, width);
      }
      for (const { at: column, width, hidden } of declared) {
        const now = drawn.get(column) ?? base ?? 0;
        expect(hidden || (now >= width * 0.85 && now <= width * 1.3)).toBe(true);
      }
      expect([...drawn.keys()].filter(column => !declared.some(one => one.at === column))).toEqual([]);
    }),
  );
});
