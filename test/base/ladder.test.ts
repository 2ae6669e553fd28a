import fc from 'fast-check';
import { addDays, weekdayOf, type Day } from '../../src/base/day';
import { attemptAfter, rungAfter, type Ladder } from '../../src/base/ladder';
import { isWorkday, usualWorkdays, workdayBefore, workdayFrom } from '../../src/base/workdays';

const day = (text: string) => text as Day;
const days = fc.integer({ min: 0, max: 2000 }).map(on => addDays(day('2025-01-01'), on));
const holidays = fc
  .tuple(fc.array(days, { maxLength: 10 }), fc.array(days, { maxLength: 10 }))
  .map(([once, yearly]) => [...once, ...yearly.map(one => one.slice(5))]);
const ladders: fc.Arbitrary<Ladder> = fc.record({
  pauses: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
  workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map(some => new Set(some)),
  holidays,
});
const attempts = fc.integer({ min: 1, max: 12 });

test('the next try never falls on a day off, nor before today', () => {
  fc.assert(
    fc.property(ladders, attempts, days, days, (ladder, attempt, failedOn, today) => {
      const rung = rungAfter(attempt, failedOn, today, ladder);
      expect(isWorkday(rung.day, ladder.workdays, ladder.holidays)).toBe(true);
      expect(rung.day >= today).toBe(true);
    }),
  );
});

test('exactly the pause’s working days lie between the attempt and the next try', () => {
  fc.assert(
    fc.property(ladders, attempts, days, (ladder, attempt, failedOn) => {
      const { day: next, pause } = rungAfter(attempt, failedOn, failedOn, ladder);
      const between: Day[] = [];
      for (let one = addDays(failedOn, 1); one <= next; one = addDays(one, 1)) between.push(one);
      expect(between.filter(one => isWorkday(one, ladder.workdays, ladder.holidays))).toHaveLength(pause);
      expect(pause).toBe(ladder.pauses[attempt - 1] ?? ladder.pauses[ladder.pauses.length - 1]);
    }),
  );
});

test('a later attempt is not followed by an earlier try, nor a longer pause by a shorter wait', () => {
  fc.assert(
    fc.property(ladders, attempts, days, fc.integer({ min: 0, max: 30 }), (ladder, attempt, failedOn, later) => {
      const tryAfter = (on: Day, pauses = ladder.pauses): Day => rungAfter(attempt, on, on, { ...ladder, pauses }).day;
      expect(tryAfter(addDays(failedOn, later)) >= tryAfter(failedOn)).toBe(true);
      const longer = ladder.pauses.map(pause => pause + 1);
      expect(tryAfter(failedOn, longer) > tryAfter(failedOn)).toBe(true);
    }),
  );
});

test('the ladder ends with its last pause', () => {
  const ladder = { pauses: [1, 3, 7], workdays: usualWorkdays, holidays: [] };
  const monday = day('2026-11-23');
  const rungs = [1, 2, 3, 4].map(attempt => rungAfter(attempt, monday, monday, ladder));
  expect(rungs.map(rung => [rung.day, rung.pause, rung.isLast])).toEqual([
    ['2026-11-24', 1, false],
    ['2026-11-26', 3, false],
    ['2026-12-02', 7, true],
    ['2026-12-02', 7, true],
  ]);
});

test('an attempt that failed long ago is tried again on the first working day from today', () => {
  const ladder = { pauses: [1], workdays: usualWorkdays, holidays: ['2026-11-23'] };
  expect(rungAfter(1, day('2026-11-02'), day('2026-11-21'), ladder).day).toBe('2026-11-24');
});

test('where nobody works for months, days are counted as they come', () => {
  const nobody = { pauses: [2], workdays: new Set<number>(), holidays: [] };
  expect(rungAfter(1, day('2026-11-23'), day('2026-11-23'), nobody).day).toBe('2026-11-25');
  expect(workdayFrom(day('2026-11-23'), new Set(), [])).toBe('2026-11-23');
});

test('the working day before and the one from a day on are the nearest', () => {
  fc.assert(
    fc.property(days, holidays, (one, off) => {
      const [before, from] = [workdayBefore(one, usualWorkdays, off), workdayFrom(one, usualWorkdays, off)];
      expect(before < one && one <= from).toBe(true);
      for (let between = addDays(before, 1); between < from; between = addDays(between, 1)) {
        expect(isWorkday(between, usualWorkdays, off)).toBe(false);
      }
      expect([before, from].every(found => weekdayOf(found) <= 5)).toBe(true);
    }),
  );
});

test('attempts are counted while they fail, and start over after a talk', () => {
  const effects = ['advance', 'advance', 'close', 'advance', 'reset', 'advance'] as const;
  const counts: number[] = [];
  effects.reduce<number | null>((before, effect) => {
    const attempt = attemptAfter(before, effect);
    counts.push(attempt);
    return attempt;
  }, null);
  expect(counts).toEqual([1, 2, 2, 3, 0, 1]);
});
