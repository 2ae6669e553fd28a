import { addDays, dayFrom, dayOf, dayOfSerial, serialOf, timeOf, weekdayOf } from '../../src/base/day';

test('a day that does not exist is not a day', () => {
  expect(dayOf('2026-02-31')).toBeNull();
  expect(dayOf('2026-11-23')).toBe('2026-11-23');
  expect(dayFrom(2024, 2, 29)).toBe('2024-02-29');
});

test('a serial number and its day are the same day', () => {
  const day = dayOf('2026-11-23')!;
  expect(serialOf(day)).toBe(46349);
  expect(dayOfSerial(46349.75)).toBe(day);
  expect(addDays(day, 8)).toBe('2026-12-01');
  expect(weekdayOf(day)).toBe(1);
});

test('no day comes after the last one, and none before it is missed', () => {
  const last = dayOf('9999-12-31')!;
  expect([addDays(last, 1), addDays(last, 5_000), addDays(last, -1)]).toEqual([last, last, '9999-12-30']);
});

test('a time is read as people write it', () => {
  expect(timeOf('9:05')).toBe('09:05');
  expect(timeOf('9.05')).toBe('09:05');
  expect(timeOf('24:00')).toBeNull();
});
