import fc from 'fast-check';
import { addDays, dayOf } from '../../src/base/day';
import { dayWritten, habitOf, orderOf, type DayOrder } from '../../src/base/written-day';

test.each<[string, DayOrder, string | null, string | null]>([
  ['01-03-2017', 'dmy', '2017-03-01', null],
  ['01/03/2017', 'mdy', '2017-01-03', null],
  ['1.3.17 г.', 'dmy', '2017-03-01', null],
  ['01.03.71', 'dmy', '1971-03-01', null],
  ['17-03-01', 'ymd', '2017-03-01', null],
  ['2017-03-01', 'mdy', '2017-03-01', null],
  ['20170301', 'dmy', '2017-03-01', null],
  ['2017-03-01T23:20:30.123+03:00', 'dmy', '2017-03-01', '23:20'],
  ['2.11.2021 14:23:05', 'dmy', '2021-11-02', '14:23'],
  ['3/1/2017 1:05 PM', 'mdy', '2017-03-01', '13:05'],
  ['3/1/2017, 12:05 am', 'mdy', '2017-03-01', '00:05'],
  ['1 марта 2017 года в 9:05', 'dmy', '2017-03-01', '09:05'],
  ['1 мая 2020', 'mdy', '2020-05-01', null],
  ['Mar 1, 2017', 'dmy', '2017-03-01', null],
  ['01-Mar-17', 'mdy', '2017-03-01', null],
  ['March 1st, 2017', 'dmy', '2017-03-01', null],
  ['Wed Mar 01 2017 10:00:00 GMT+0300 (Moscow Standard Time)', 'dmy', '2017-03-01', '10:00'],
  ['42795', 'dmy', '2017-03-01', null],
  ['42795,75', 'dmy', '2017-03-01', '18:00'],
  [' 01.03.2017\t', 'dmy', '2017-03-01', null],
  ['31.02.2026', 'dmy', null, null],
  ['30/02/2026', 'mdy', null, null],
  ['01.03.2017 25:00', 'dmy', null, null],
  ['1054', 'dmy', null, null],
  ['март 2020', 'dmy', null, null],
  ['завтра', 'dmy', null, null],
])('“%s” in the order %s is %s', (text, order, day, time) => {
  expect(dayWritten(text, order)).toEqual(day === null ? null : { day, time });
});

test('one date above the twelfth tells the order of the whole column', () => {
  expect(orderOf(['01-03-2017', '20-10-2016', ''], 'mdy')).toEqual({ order: 'dmy', certain: true });
  expect(orderOf(['01/03/2017', '10/20/2016'], 'dmy')).toEqual({ order: 'mdy', certain: true });
  expect(orderOf(['2017-01-03'], 'mdy')).toEqual({ order: 'ymd', certain: true });
  expect(orderOf(['03.04.2017'], 'mdy')).toEqual({ order: 'dmy', certain: true });
});

test('dates that can be read both ways are read by habit, and it is said', () => {
  expect(orderOf(['01/03/2017', '02/04/2017'], 'mdy')).toEqual({ order: 'mdy', certain: false });
  expect(orderOf(['01/03/2017', '02/04/2017'], 'dmy')).toEqual({ order: 'dmy', certain: false });
  expect(orderOf(['1 марта 2017', '42795'], 'dmy').certain).toBe(true);
});

test('habits follow the locale', () => {
  expect(['en_US', 'en_GB', 'ru_RU', 'ja_JP'].map(habitOf)).toEqual(['mdy', 'dmy', 'dmy', 'ymd']);
});

test('any day written in any order is that day again, once the column shows the order', () => {
  const day = fc.integer({ min: -12_000, max: 18_000 }).map(days => addDays(dayOf('2000-01-01')!, days));
  const write: Record<DayOrder, (parts: string[]) => string> = {
    dmy: ([y, m, d]) => `${d}/${m}/${y}`,
    mdy: ([y, m, d]) => `${m}/${d}/${y}`,
    ymd: ([y, m, d]) => `${y}/${m}/${d}`,
  };
  fc.assert(
    fc.property(fc.array(day, { minLength: 1 }), fc.constantFrom<DayOrder>('dmy', 'mdy', 'ymd'), (days, order) => {
      const cells = [...days, '2020-02-25'].map(one => write[order](one.split('-')));
      const found = orderOf(cells, 'dmy');
      expect(found).toEqual({ order, certain: true });
      expect(cells.slice(0, -1).map(cell => dayWritten(cell, found.order)?.day)).toEqual(days);
    }),
  );
});
