import fc from 'fast-check';
import { addDays, type Day, type Time } from '../../src/base/day';
import type { Language } from '../../src/base/text';
import {
  attemptReachedBy,
  attemptRowsOf,
  attemptSummary,
  attemptSummaryLine,
  attemptTitles,
  type AttemptRow,
} from '../../src/crm/attempt-report';
import { settingsOf } from '../../src/crm/settings';
import { stageKinds } from '../../src/crm/stage';
import { openGrid, serial, type Given, type GivenRow } from './support/grid';

const today = '2026-11-23' as Day;
const languages: Language[] = ['ru', 'en'];
const stages = [
  { stage: 'Новый', stageKind: stageKinds.live.ru },
  { stage: 'Выигран', stageKind: 'УСПЕХ ' },
  { stage: 'Won', stageKind: stageKinds.won.en },
  { stage: 'Проигран', stageKind: stageKinds.lost.ru },
];
const names = ['Юла', 'юла ', 'Ёлка', 'Елка', 'ACME', '7'];
const leadRow = fc.record({
  name: fc.constantFrom(...names),
  stage: fc.constantFrom('Новый', 'выигран', ' Won', 'Проигран', 'неизвестный', ''),
});
const contactRow = fc.record({
  lead: fc.constantFrom(...names, 'никто', ''),
  date: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -9, max: 0 }).map((days): Given => serial(addDays(today, days))) },
    { weight: 1, arbitrary: fc.constantFrom<Given[]>('', 'вчера') },
  ),
  time: fc.constantFrom('', '09:05', '15:00'),
  attempt: fc.constantFrom<Given[]>('', 0, 1, 2, 3, 4, 7, 2.5, 'два', -1, 5000),
});
const tables = fc.record({
  leads: fc.array(fc.oneof({ weight: 9, arbitrary: leadRow }, { weight: 1, arbitrary: fc.constant(null) }), {
    maxLength: 8,
  }),
  contacts: fc.array(contactRow, { maxLength: 20 }),
});
const pauses = fc.constantFrom(
  '1, 3, 7, 14, 30',
  '1-3',
  '1, 2, 3, 4, 5, 6, 7',
  'как-нибудь',
  '',
  '1;2;\n3;4;5;6',
  '1 0',
  '1,,2',
);

test.each(languages)('the report of attempts equals its reference on random workbooks (%s)', language => {
  fc.assert(
    fc.property(tables, pauses, (given, value) => {
      const setting = { setting: 'Паузы', value, settingKey: 'pauses', about: '' };
      const grid = openGrid({ ...given, stages, settings: [setting] }, today, language);
      const expected = attemptRowsOf(
        given.leads.flatMap(row => (row ? [row] : [])),
        given.contacts.map(row => ({
          lead: row.lead,
          date: typeof row.date === 'number' ? addDays(today, row.date - serial(today)) : null,
          time: row.time as Time | '',
          attempt: typeof row.attempt === 'number' ? row.attempt : null,
        })),
        stages,
        settingsOf([setting], language).settings.pauses,
      );
      const shown = grid.block(attemptTitles, 6);
      if (expected.length) expect(shown.map(row => row.slice(0, 5))).toEqual(expected.map(rowShown(language)));
      else
        expect([shown.length, String(shown[0]?.[0])]).toEqual([
          1,
          expect.stringMatching(/нечего считать|Nothing to count/),
        ]);
      expect(grid.value(attemptSummary)).toBe(attemptSummaryLine(expected, language));
      expect(grid.errors()).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

const rowShown =
  (language: Language) =>
  ({ attempt, reached, won, wonAt }: AttemptRow, index: number, all: readonly AttemptRow[]): unknown[] => {
    const andOn = index === all.length - 1 ? { ru: ' и дальше', en: ' and on' }[language] : '';
    return [`${attempt}${andOn}`, reached, won, reached ? won / reached : '', wonAt];
  };

test.each(languages)('an empty workbook says what to do, and shows no error (%s)', language => {
  const grid = openGrid({ leads: [{ name: 'Юла', stage: 'Выигран' }], stages }, today, language);
  expect(grid.block(attemptTitles, 6)).toEqual([[expect.stringMatching(/Контакты|Contacts/), '', '', '', '', '']]);
  expect(grid.value(attemptSummary)).toBe('');
  expect(grid.errors()).toEqual([]);
});

test('a deal won by the third call is won at the third attempt, and the bar is as long as the share', () => {
  const logged = (lead: string, ...attempts: number[]): GivenRow[] =>
    attempts.map((attempt, index) => ({ lead, date: serial(today) - 9 + index, attempt }));
  const grid = openGrid(
    {
      leads: [
        { name: 'Юла', stage: 'Выигран' },
        { name: 'Компас', stage: 'Новый' },
      ],
      contacts: [...logged('Юла', 1, 2, 0), ...logged('Компас', 1)],
      stages,
    },
    today,
  );
  expect(grid.block(attemptTitles, 6)).toEqual([
    ['1', 2, 1, 1 / 2, 0, '█'.repeat(10)],
    ['2', 1, 1, 1, 0, '█'.repeat(20)],
    ['3', 1, 1, 1, 1, '█'.repeat(20)],
    ['4', 0, 0, '', 0, ''],
    ['5 и дальше', 0, 0, '', 0, ''],
  ]);
  expect(grid.value(attemptSummary)).toMatch(/^Выиграно: 1\. Не с первой попытки: 1 \(100%\)/);
});

test.each([
  [[], 0],
  [[0], 1],
  [[1], 1],
  [[1, 0], 2],
  [[1, 2, 0, 1], 3],
  [[1, 2], 2],
  [[1, 2, 0, 1], 3],
  [[2, 0, 1, 1.5], 3],
])('by the attempts %j a lead came to attempt %i', (attempts, reached) => {
  const contacts = attempts.map((attempt, index) => ({
    lead: 'Юла',
    date: addDays(today, index),
    time: '' as const,
    attempt,
  }));
  expect(attemptReachedBy(contacts)).toBe(reached);
});
