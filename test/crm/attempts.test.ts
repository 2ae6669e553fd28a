import fc from 'fast-check';
import { addDays, type Day, type Time } from '../../src/base/day';
import { attemptsMissing } from '../../src/crm/attempts';
import { attemptAfter } from '../../src/base/ladder';

const results = [
  { result: 'No answer', effect: 'Next attempt' },
  { result: 'Talked', effect: 'Start over' },
  { result: 'Wrong number', effect: 'No more attempts' },
];
const effects = ['advance', 'reset', 'close'] as const;

const contact = (day: number, result: string, attempt: number | null = null, lead = 'Acme') => ({
  lead,
  date: addDays('2026-11-01' as Day, day),
  time: '' as Time | '',
  result,
  attempt,
});

const numbered = (rows: readonly ReturnType<typeof contact>[]): (number | undefined)[] => {
  const missing = attemptsMissing(rows, results);
  return rows.map(row => missing.get(row));
};

test('attempts go on from the number before, by day and not by row, each lead by itself', () => {
  const rows = [
    contact(3, 'no answer'),
    contact(1, 'No answer', 2),
    contact(2, 'No answer ', null, 'Bolt'),
    contact(2, 'No answer', null, ' ACME'),
    contact(5, 'Talked'),
    contact(6, 'No answer'),
  ];
  expect(numbered(rows)).toEqual([4, undefined, 1, 3, 0, 1]);
});

test('what is no attempt gets no number, and does not break the count', () => {
  const rows = [contact(1, 'No answer'), contact(2, ''), contact(3, 'Hm'), contact(4, 'No answer')];
  expect(numbered(rows)).toEqual([1, undefined, undefined, 2]);
  expect(numbered([{ ...contact(1, 'No answer'), date: null } as never, contact(1, 'No answer', null, ' ')])).toEqual([
    undefined,
    undefined,
  ]);
});

test('a log typed by hand is counted as the sidebar counts; numbered once, it stays', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2), { maxLength: 12 }), kinds => {
      const rows = kinds.map((kind, day) => contact(day, results[kind]?.result ?? ''));
      let previous: number | null = null;
      const expected = kinds.map(kind => (previous = attemptAfter(previous, effects[kind] ?? 'reset')));
      expect(numbered(rows)).toEqual(expected);
      expect(
        attemptsMissing(
          rows.map((row, at) => ({ ...row, attempt: expected[at] ?? null })),
          results,
        ).size,
      ).toBe(0);
    }),
  );
});
