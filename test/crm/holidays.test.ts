import fc from 'fast-check';
import { addDays, type Day } from '../../src/base/day';
import { isWorkday, usualWorkdays } from '../../src/base/workdays';
import { holidaysOf } from '../../src/crm/holidays';
import { settingsOf } from '../../src/crm/settings';
import { starterSettings } from '../../src/crm/starter-settings';

const newYear = ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'];

test.each([
  ['01.01', ['01-01']],
  ['1 января', ['01-01']],
  ['1 янв.', ['01-01']],
  ['9 мая', ['05-09']],
  ['25 Dec', ['12-25']],
  ['December 25', ['12-25']],
  ['25 December 2026', ['2026-12-25']],
  ['28.12.2026', ['2026-12-28']],
  ['2026-12-28', ['2026-12-28']],
  ['29.02', ['02-29']],
  ['31.12.9999', ['9999-12-31']],
  ['30.12.9999-31.12.9999', ['9999-12-30', '9999-12-31']],
  ['01.01-08.01', newYear],
  ['01.01 – 08.01', newYear],
  ['01.01-08', newYear],
  ['1-8 января', newYear],
  ['Jan 1-8', newYear],
  ['31.12-02.01', ['12-31', '01-01', '01-02']],
  ['31.12.2026-02.01.2027', ['2026-12-31', '2027-01-01', '2027-01-02']],
  ['31.12-02.01.2027', ['2026-12-31', '2027-01-01', '2027-01-02']],
  ['31.12.2026-02.01', ['2026-12-31', '2027-01-01', '2027-01-02']],
  ['2026-12-31 - 2027-01-01', ['2026-12-31', '2027-01-01']],
  [' 23.02 ;08.03,\n8 Mar ', ['02-23', '03-08']],
  ['', []],
])('the cell “%s” names %j', (text, expected) => {
  expect(holidaysOf(text)).toEqual({ holidays: expected, unread: [] });
});

test.each([
  '31.02',
  '32.01.2027',
  '12/25',
  'никогда',
  '1-99 января',
  '02.01.2027-01.01.2027',
  '2026-01-01 - 2030-01-01',
])('“%s” is told as no day, and the days beside it count', text => {
  expect(holidaysOf(`01.05, ${text}, 09.05`)).toEqual({ holidays: ['05-01', '05-09'], unread: [text] });
  const row = { setting: '', about: '', settingKey: 'holidays', value: `01.05, ${text}` };
  const { settings, problems } = settingsOf([row], 'ru');
  expect(settings.holidays).toEqual(['05-01']);
  expect(problems.map(problem => problem.ru)).toEqual([expect.stringContaining(`«${text}»`)]);
});

test('of a cell that names thousands of years as holidays ten years count, and the rest is told', () => {
  const years = Array.from({ length: 2_300 }, (_, at) => `1.1.${1900 + at}-31.12.${1900 + at}`);
  const { holidays, unread } = holidaysOf(years.join(','));
  expect([holidays[0], holidays.length < 5_000]).toEqual(['1900-01-01', true]);
  expect(unread).toEqual(years.slice(-unread.length));
  expect(unread.length).toBeGreaterThan(2_000);
});

test.each(['ru', 'en'] as const)('the holidays that set-up prefills can be read and come every year (%s)', language => {
  const { value } = starterSettings.find(one => one.key === 'holidays') ?? { value: '' };
  const { holidays, unread } = holidaysOf(typeof value === 'string' ? value : value[language]);
  expect(unread).toEqual([]);
  expect(holidays).toHaveLength(language === 'ru' ? 14 : 2);
  const firstOfYears = ['2027-01-01', '2032-01-01'] as Day[];
  expect(firstOfYears.filter(day => isWorkday(day, usualWorkdays, holidays))).toEqual([]);
});

test('a range that is written holds each of its days and no other', () => {
  const days = fc.integer({ min: 0, max: 5000 }).map(on => addDays('2020-01-01' as Day, on));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 300 }), (first, length) => {
      const last = addDays(first, length);
      const spelled = [first, last].map(day => day.split('-').reverse().join('.')).join('-');
      const { holidays } = holidaysOf(spelled);
      expect([holidays.length, holidays[0], holidays[length]]).toEqual([length + 1, first, last]);
    }),
  );
});

test('a cell full of letters and dashes is unread at once', () => {
  const before = process.cpuUsage();
  const { holidays, unread } = holidaysOf(`${'x'.repeat(25_000)}${'-'.repeat(25_000)}`);
  expect([holidays, unread.length]).toEqual([[], 1]);
  expect(process.cpuUsage(before).user).toBeLessThan(500_000);
});
