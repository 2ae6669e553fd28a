import fc from 'fast-check';
import type { Day } from '../../src/base/day';
import { inkOn, safeColour } from '../../sidebar/colour';
import { encodingOf, strangenessOf } from '../../sidebar/encoding';
import { messengersOf, telOf } from '../../sidebar/phone';
import { ladderOf, proposeRung } from '../../sidebar/ladder';
import { nextWorkingDay, quickDays } from '../../sidebar/quick-days';
import type { Browser } from '../../sidebar/browser';
import { connect, lossOf } from '../../sidebar/rpc';
import { shortcutOf } from '../../sidebar/shortcuts';
import { Drafts } from '../../sidebar/state/drafts';
import { readFile } from '../../sidebar/state/import-source';
import { pauseAfter } from '../../sidebar/state/selection';
import { Way } from '../../sidebar/state/way';
import { rungWords } from '../../sidebar/words/contact';
import { dayWords, nearDayWords, overdueWords } from '../../sidebar/words/days';
import { importWords } from '../../sidebar/words/import';
import { wordsOf } from './support/fake-lists';

const day = (text: string) => text as Day;

test('days are said in both languages, with the year only when it is another', () => {
  expect(dayWords(day('2026-11-23'), day('2026-11-01'))).toEqual({ ru: 'пн 23 ноября', en: 'Mon 23 November' });
  expect(dayWords(day('2027-01-03'), day('2026-11-01'))).toEqual({ ru: 'вс 3 января 2027', en: 'Sun 3 January 2027' });
  expect(nearDayWords(day('2026-11-24'), day('2026-11-23')).ru).toBe('Завтра, вт 24 ноября');
});

test.each([
  ['2026-11-22', 'Просрочено на 1 день', 'Overdue 1 day'],
  ['2026-11-20', 'Просрочено на 3 дня', 'Overdue 3 days'],
  ['2026-11-02', 'Просрочено на 21 день', 'Overdue 21 days'],
])('a contact of %s is named as overdue with the days', (from, ru, en) => {
  expect(overdueWords(day(from), day('2026-11-23'))).toEqual({ ru, en });
});

test('the days offered by one press are working days: of a Friday, Monday and the Friday after', () => {
  expect(nextWorkingDay(day('2026-11-27'))).toBe('2026-11-30');
  expect(quickDays(day('2026-11-27')).map(quick => [quick.day, quick.title.en])).toEqual([
    ['2026-11-30', 'Working day'],
    ['2026-12-04', 'In a week'],
  ]);
  expect(quickDays(day('2026-11-23')).map(quick => [quick.day, quick.title.en])).toEqual([
    ['2026-11-24', 'Tomorrow'],
    ['2026-11-30', 'In a week'],
  ]);
});

test('they skip the owner’s holidays and keep to the working days of whoever looks', () => {
  const { start } = wordsOf('ru');
  const offered = (today: string, changed: Partial<typeof start>) =>
    quickDays(day(today), ladderOf({ ...start, ...changed })).map(quick => quick.day);
  expect(offered('2026-11-23', { holidays: ['11-24', '2026-11-30'] })).toEqual(['2026-11-25', '2026-12-01']);
  expect(offered('2026-11-23', { workdays: [2] })).toEqual(['2026-11-24', '2026-12-01']);
  expect(offered('2026-11-23', { workdays: [1] })).toEqual(['2026-11-30']);
});

test('the ladder proposes a day for a failed attempt only', () => {
  const { start } = wordsOf('ru');
  const monday = day('2026-11-23');
  const proposed = start.results.map(result => proposeRung(start, result.name, 2, monday, monday)?.day);
  expect(proposed).toEqual([undefined, '2026-12-02', '2026-12-02', undefined, undefined]);
  expect(rungWords(proposeRung(start, 'Отказ', 2, monday, monday)!)).toEqual({
    ru: '3-я попытка: снова через 7 рабочих дней',
    en: 'Attempt 3: again in 7 working days',
  });
  expect(rungWords(proposeRung(start, 'Отказ', 4, monday, monday)!).ru).toContain(
    '5-я попытка, последняя: снова через 30',
  );
});

test('a file’s encoding is told by its mark, else by whether it is valid UTF-8', () => {
  expect(encodingOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('utf-8');
  expect(encodingOf(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toBe('utf-16le');
  expect(encodingOf(Uint8Array.of(0xc8, 0xec, 0xff))).toBe('windows-1251');
  expect(encodingOf(new TextEncoder().encode('Имя'))).toBe('utf-8');
});

test('what is no table of text is told apart before it is sent', () => {
  expect(strangenessOf(new Uint8Array())).toBe('empty');
  expect(strangenessOf(Uint8Array.of(0x50, 0x4b, 3, 4))).toBe('excel');
  expect(strangenessOf(Uint8Array.of(1, 0, 2))).toBe('binary');
  expect(strangenessOf(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toBeNull();
});

test.each([
  ['8 (921) 555-01-02', 'tel:+79215550102'],
  ['+44 20 7946 0000', 'tel:+442079460000'],
  ['112', 'tel:112'],
  ['позвоню сам', ''],
  ['', ''],
])('the phone cell “%s” dials %s', (cell, tel) => {
  expect(telOf(cell)).toBe(tel);
});

test('messengers are offered only for a number whose country is known', () => {
  expect(messengersOf('555-01-02')).toEqual([]);
  expect(messengersOf('+44 20 7946 0000')[0]?.href).toBe('https://wa.me/442079460000');
});

test('words on a stage’s colour can always be read', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), rgb => {
      const colour = `#${rgb.map(share => share.toString(16).padStart(2, '0')).join('')}`;
      expect(contrast(colour, inkOn(colour))).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('a colour that is none does not come into the page', () => {
  expect(safeColour('url(https://example.com)')).toBe('#e8eaed');
  expect(safeColour('#C9DAF8')).toBe('#C9DAF8');
});

test('shortcuts go by the place of the key, and leave the browser its own', () => {
  const key = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  expect(shortcutOf({ ...key, key: 'т', code: 'KeyN' })).toBe('add');
  expect(shortcutOf({ ...key, key: '.', code: 'Slash' })).toBe('find');
  expect(shortcutOf({ ...key, key: ',', code: 'Slash', shiftKey: true })).toBe('keys');
  expect(shortcutOf({ ...key, key: 'c', code: 'KeyC', ctrlKey: true })).toBeNull();
});

test('failures of google.script.run are told by codes, never by their localised words', () => {
  expect(lossOf(new Error('PERMISSION_DENIED'), true)).toBe('account');
  expect(lossOf(new Error('NetworkError: Сбой подключения. HTTP 0'), true)).toBe('offline');
  expect(lossOf(new Error('Произошла ошибка сервера'), true)).toBe('unreachable');
  expect(lossOf(undefined, false)).toBe('offline');
});

test('an answer that never comes is given up once no execution can be running, and then nobody knows what was done', async () => {
  const waits: number[] = [];
  const browser = {
    send: () => new Promise<string>(() => undefined),
    wait: (milliseconds: number) => Promise.resolve(void waits.push(milliseconds)),
    now: () => '',
    online: () => true,
    makeId: () => '1',
  };
  const answer = await connect(browser as unknown as Browser, '1').call('plan.close', { plan: 'p', status: 'done' });
  expect(answer).toMatchObject({ ok: false, trouble: { code: 'unreachable', unsure: true } });
  // Apps Script lets an execution run for six minutes.
  expect(waits.map(wait => wait > 360_000)).toEqual([true]);
});

test('Back leads out of the leads that the selection has brought, not through all of them', () => {
  const way = new Way();
  for (const lead of ['Acme', 'Daisy', 'Lotus']) way.follow({ view: 'lead', lead, plan: null });
  way.back();
  expect(way.route.value).toEqual({ view: 'today' });
});

test('a file that is too large is not read', async () => {
  expect(await readFile({ size: 10_000_001 } as File)).toBe(importWords.tooLarge);
});

test('the selection is asked for less often while nothing changes, and less still after failures', () => {
  expect(pauseAfter(0, 0)).toBe(2500);
  expect(pauseAfter(30, 0)).toBe(15_000);
  expect(pauseAfter(0, 2)).toBe(10_000);
  expect(pauseAfter(0, 20)).toBe(60_000);
});

test('a draft lives where the browser forbids memory, and a spoilt one is forgotten', () => {
  const broken = () => {
    throw new Error('forbidden');
  };
  const forbidden = new Drafts<{ text: string }>({ getItem: broken, setItem: broken, removeItem: broken }, 'log');
  forbidden.put('Берёза', { text: 'kept' });
  expect(forbidden.get('берЕза', { text: '' })).toEqual({ text: 'kept' });
  forbidden.drop('Берёза');
  expect(forbidden.has('Берёза')).toBe(false);

  const spoilt = new Drafts<{ text: string }>(
    { getItem: () => '{"text"', setItem: () => undefined, removeItem: () => undefined },
    'log',
  );
  expect(spoilt.get('Acme', { text: '' })).toEqual({ text: '' });
});

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const shares = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = shares.map(share =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
