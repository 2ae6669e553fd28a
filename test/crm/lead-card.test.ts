import fc from 'fast-check';
import { addDays, timeOf, type Day, type Time } from '../../src/base/day';
import type { Language } from '../../src/base/text';
import { cardContacts } from '../../src/crm/card-index';
import { cardLines, cardWords } from '../../src/crm/card-lines';
import { cardSelector } from '../../src/crm/card-selector';
import { cardHint, cardList } from '../../src/crm/card-sheet';
import type { Contact } from '../../src/crm/contact';
import { leads as leadTable, type Lead } from '../../src/crm/leads';
import type { Plan } from '../../src/crm/plan';
import { nameKey } from '../../src/crm/word';
import { dayIn, openGrid, serial, type Given, type GivenRow } from './support/grid';

const today = '2026-11-23' as Day;
const languages: Language[] = ['ru', 'en'];
const names = ['Ёлка', 'Елка', ' acme', 'Acme  Ltd', 'Acme Ltd', '7', 'a*', 'Лид'];
const stages = [{ stage: 'Новый', stageKind: 'В работе' }];

const dates = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -9, max: 9 }).map(days => serial(addDays(today, days)) as Given) },
  { weight: 1, arbitrary: fc.constantFrom<Given[]>('', 'завтра') },
);
const times = fc.constantFrom('', '9:05', '09:05', '15:00');
const said = fc.constantFrom('', 'Цена «с запятой», и "кавычки"', '@x', 'Две\nстроки', '+7 900');
const leadRow = fc.record({
  name: fc.constantFrom(...names),
  stage: fc.constantFrom('Новый', ''),
  manager: fc.constantFrom('Анна', ''),
  phone: fc.constantFrom('+79990000000', '007', ''),
  comment: said,
  created: dates,
});
const contactRow = fc.record({
  lead: fc.constantFrom(...names, ''),
  date: dates,
  time: times,
  result: fc.constantFrom('Поговорили', ''),
  channel: fc.constantFrom('Звонок', ''),
  manager: fc.constantFrom('Анна', ''),
  stage: fc.constantFrom('Новый', ''),
  summary: said,
  expect: said,
  attempt: fc.constantFrom<Given[]>('', 0, 3),
});
const planRow = fc.record({
  lead: fc.constantFrom(...names, ''),
  date: dates,
  time: times,
  topic: said,
  channel: fc.constantFrom('Звонок', ''),
  manager: fc.constantFrom('Анна', ''),
  status: fc.constantFrom('Запланирован', 'проведён', 'Done', ''),
});
const blank = fc.constant(null);
const rows = <T>(row: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<(T | null)[]> =>
  fc.array(fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: blank }), { maxLength });
const tables = fc.record({ leads: rows(leadRow, 5), contacts: rows(contactRow, 12), plan: rows(planRow, 8) });

/** What is due today is not late, and what has no day is neither late nor of 1899. */
const undated: typeof tables extends fc.Arbitrary<infer T> ? T : never = {
  leads: [{ name: 'Ёлка', stage: 'Новый', manager: 'Анна', phone: '', comment: '', created: '' }],
  contacts: [
    { ...contactOf('Ёлка', ''), time: '15:00' },
    { ...contactOf('Ёлка', serial(today)), summary: '+7 900' },
  ],
  plan: [planOf('Ёлка', ''), planOf('Ёлка', serial(today)), planOf('Ёлка', serial(addDays(today, -1)))],
};

test.each(languages)('the card equals its reference on random workbooks (%s)', language => {
  fc.assert(
    fc.property(tables, fc.constantFrom(...names), (given, chosen) => {
      const grid = openGrid({ ...given, stages }, today, language, new Map([[cardSelector, chosen]]));
      expect(grid.errors()).toEqual([]);
      const index = given.leads.findIndex(row => row !== null && nameKey(row.name) === nameKey(chosen));
      if (index < 0) {
        expect(grid.value(cardHint)).toMatch(language === 'ru' ? / нет\. Выберите другого\.$/ : /^There is no lead/);
        expect(grid.value(cardList)).toBe('');
        return;
      }
      expect(grid.value(cardHint)).toBe('');
      const lead = leadOf(Object.keys(leadTable.columns), name => grid.column('leads', name)[index]);
      const expected = cardLines(lead, contactsIn(given.contacts), planIn(given.plan), today, language);
      expect(grid.block(cardList, 2)).toEqual(expected);
    }),
    { numRuns: 20, examples: [[undated, 'Ёлка']] },
  );
});

test('while nobody is chosen, rows that name nobody are not gathered', () => {
  const grid = openGrid({ leads: [{ name: 'Юла' }], contacts: [{ result: 'Поговорили' }, null] }, today);
  expect(grid.block(cardContacts, 1)).toEqual([[0]]);
});

test.each(languages)('nobody chosen, nothing known: sentences, no errors (%s)', language => {
  const none = openGrid({}, today, language);
  expect(none.errors()).toEqual([]);
  expect(none.value(cardHint)).toBe(cardWords.nobody[language]);
  expect(none.value(cardList)).toBe('');
  const lone = openGrid({ leads: [{ name: 'Юла' }], stages }, today, language, new Map([[cardSelector, 'юла']]));
  expect(lone.block(cardList, 2).slice(-4)).toEqual([
    [cardWords.ahead[language], ''],
    ['', cardWords.nothingAhead[language]],
    [cardWords.contacts[language], ''],
    ['', cardWords.noContacts[language]],
  ]);
});

test('only what is overdue and the headings are coloured', () => {
  const grid = openGrid(
    {
      leads: [{ name: 'Юла' }],
      contacts: [{ lead: 'Юла', date: serial(today) - 9, result: 'Поговорили' }],
      plan: [{ lead: 'Юла', date: serial(today) - 1, topic: 'Цена' }],
    },
    today,
    'ru',
    new Map([[cardSelector, 'Юла']]),
  );
  const looks = grid.block(cardList, 2).map((_, index) => grid.paints('card', 3 + index)[0]?.background);
  const lines = grid.block(cardList, 2).map(([label]) => label);
  expect(lines.filter((_, index) => looks[index] !== undefined)).toEqual([
    'Состояние',
    'Что впереди',
    '22.11.2026',
    'Что было',
  ]);
});

function contactOf(lead: string, date: Given) {
  const said = { result: 'Поговорили', channel: '', manager: '', stage: '', summary: '', expect: '' } as const;
  return { lead, date, time: '', ...said, attempt: '' } as const;
}

function planOf(lead: string, date: Given) {
  return { lead, date, time: '', topic: '+7 900', channel: '', manager: '', status: 'Запланирован' } as const;
}

/** The lead as the sheet says it: its derived columns have tests of their own. */
function leadOf(columns: readonly string[], read: (column: string) => unknown): Lead {
  return Object.fromEntries(
    columns.map(name => {
      const empty: unknown = leadTable.columns[name as 'name'].codec.empty;
      const value = read(name);
      const isDay = /^(created|lastContact|nextContact)$/.test(name);
      if (empty === null && value === '') return [name, null];
      return [name, isDay && typeof value === 'number' ? dayIn(value) : isDay ? value : value];
    }),
  ) as unknown as Lead;
}

function contactsIn(given: readonly GivenRow[]): Contact[] {
  return given.flatMap(row => (row ? [{ ...row, ...momentOf(row) } as unknown as Contact] : []));
}

function planIn(given: readonly GivenRow[]): Plan[] {
  return given.flatMap(row => (row ? [{ ...row, ...momentOf(row) } as unknown as Plan] : []));
}

function momentOf({ date, time }: NonNullable<GivenRow>): { date: Day | null; time: Time | '' } {
  return { date: typeof date === 'number' ? dayIn(date) : null, time: timeOf(String(time ?? '')) ?? '' };
}
