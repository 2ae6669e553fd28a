import { readFileSync } from 'node:fs';
import { handIn } from './support/hand';
import { Studio } from './support/studio';

const english = Studio.ready();
const russian = Studio.ready({ locale: 'ru_RU', timeZone: 'Europe/Moscow' });
const contact = { channel: 'call', result: 'refusal' };
const next = { date: '2026-11-30', topic: 'Ask again' };

beforeAll(() => {
  for (const studio of [english, russian])
    studio.ask('manager.add', { name: 'Olga', email: 'olga@example.com', role: 'manager' });
});

function failed(studio: Studio, lead: string, attempts: number): void {
  studio.ask('lead.add', { name: lead });
  for (let attempt = 0; attempt < attempts; attempt++) studio.ask('contact.log', { lead, ...contact, next });
}

test('what the sidebar needs to propose a day comes with its start', () => {
  const { pauses, workdays, holidays, results } = russian.ask('app.start', {});
  expect(pauses).toEqual([1, 3, 7, 14, 30]);
  expect(workdays).toEqual([1, 2, 3, 4, 5]);
  expect(holidays).toEqual(expect.arrayContaining(['01-01', '01-08', '02-23', '11-04']));
  expect(results.map(({ effect }) => effect)).toEqual(['reset', 'advance', 'advance', 'reset', 'close']);
  expect(english.ask('app.start', {}).holidays).toEqual(['01-01', '12-25']);
});

// The first to log anything.
test('the report tells at which attempt the studio wins', () => {
  expect(english.sheet('Reports', 5)).toEqual([{ Attempt: expect.stringMatching(/^Nothing to count yet/) }]);
  failed(english, 'Crow', 2);
  english.ask('contact.log', { lead: 'Crow', channel: 'call', result: 'agreed', stage: 'won', next: { none: 'won' } });
  failed(english, 'Dune', 1);
  expect(english.sheet('Reports', 5).slice(0, 3)).toMatchObject([
    { Attempt: '1', 'Leads that got to it': 2, 'Won of those': 1, Share: 0.5, 'Won at it': 0 },
    { Attempt: '2', 'Leads that got to it': 1, 'Won of those': 1, Share: 1, 'Won at it': 0 },
    { Attempt: '3', 'Leads that got to it': 1, 'Won of those': 1, Share: 1, 'Won at it': 1 },
  ]);
});

test('a refusal is not a loss: it takes the last attempt or a reason of Lists', () => {
  failed(english, 'Acme', 1);
  const lose = (none?: string) =>
    english.send('contact.log', {
      lead: 'Acme',
      ...contact,
      stage: 'lost',
      next: none === undefined ? null : { none },
    });
  const early = { ok: false, failure: { code: 'invalid', field: 'next.none' } };
  expect(lose()).toMatchObject(early);
  expect(lose()).toMatchObject({
    failure: { message: expect.stringMatching(/^It is too early.+2 of 5.+Too expensive/) },
  });
  expect(lose('they were rude')).toMatchObject({
    failure: { message: expect.stringContaining('no reason “they were rude”') },
  });
  expect(english.send('contact.log', { lead: 'Acme', ...contact, stage: 'lost', next })).toMatchObject(early);
  expect(english.sheet('Contacts').filter(row => row['Lead'] === 'Acme')).toHaveLength(1);
  expect(lose('дорого')).toMatchObject({ ok: true });
  expect(english.sheet('Contacts').at(-1)).toMatchObject({ 'What to expect': 'No next step: Too expensive' });
  // A lost lead is not lost anew.
  expect(english.send('contact.log', { lead: 'Acme', ...contact, stage: 'Lost' })).toMatchObject({ ok: true });
});

test('after the last attempt no reason is asked for', () => {
  failed(english, 'Bolt', 4);
  expect(english.send('contact.log', { lead: 'Bolt', ...contact, stage: 'lost' })).toMatchObject({ ok: true });
  expect(english.sheet('Leads').find(row => row['Lead'] === 'Bolt')).toMatchObject({ Stage: 'Lost' });
});

test('the owner’s pauses say which attempt is the last', () => {
  failed(russian, 'Юла', 1);
  const row = 2 + russian.sheet('Настройки').findIndex(one => one['Настройка'] === 'Паузы между попытками');
  russian.act({ do: 'type', sheet: 'Настройки', row, column: 2, text: '2-5' });
  expect(russian.ask('app.start', {}).pauses).toEqual([2, 5]);
  expect(russian.ask('lead.card', { lead: 'Юла' }).lead.attempt).toBe(1);
  expect(russian.send('contact.log', { lead: 'Юла', ...contact, stage: 'lost' })).toMatchObject({ ok: true });
});

test('a workbook of the first version keeps its holidays empty, and gets the report', () => {
  const firstVersion = readFileSync(new URL('../fixtures/workbook-1.0.0.json', import.meta.url), 'utf8');
  const studio = Studio.from({ snapshot: firstVersion, timeZone: 'Europe/Moscow' });
  studio.choose('setUp', { language: 'ru' });
  const holidays = studio.sheet('Настройки').find(row => row['Настройка'] === 'Праздники');
  expect(holidays).not.toHaveProperty('Значение');
  expect(studio.sheet('Отчёты', 5)[0]).toMatchObject({ Попытка: '1', 'Дошли до неё': expect.any(Number) });
});

test('refusals typed into the sheet are attempts too, once the hourly pass has seen them', () => {
  english.ask('lead.add', { name: 'Grove' });
  english.ask('contact.log', { lead: 'Grove', ...contact, next });
  const contacts = () => english.sheet('Contacts').filter(row => row['Lead'] === 'Grove');
  const hand = handIn(english);
  const rows = ['2026-11-23', '2026-11-23'].map(date => [date, '11:00', 'Grove', 'Call', '', '', 'No answer']);
  hand.paste('Contacts', english.sheet('Contacts').length + 2, 'Date', rows);
  english.until('2026-11-23T11:59');
  expect(contacts().map(row => row['Attempt'])).toEqual([1, 2, 3]);
  expect(english.ask('lead.card', { lead: 'Grove' }).lead).toMatchObject({ attempt: 3 });
  english.ask('contact.log', { lead: 'Grove', ...contact, next });
  expect(contacts().at(-1)).toMatchObject({ Attempt: 4 });
});
