import type { Day } from '../../src/base/day';
import { planStatusOf } from '../../src/crm/plan';
import { attemptAfter } from '../../src/base/ladder';
import { effectOf } from '../../src/crm/result';
import { settingsOf, type Setting } from '../../src/crm/settings';
import { silenceNormOf, stageKindOf } from '../../src/crm/stage';
import { summarise, summariseLeads } from '../../src/crm/summary';
import { roleOf } from '../../src/crm/manager';
import { nameKey } from '../../src/crm/word';

const today = '2026-11-23' as Day;

test.each([
  ['Запланирован', 'planned'],
  ['Проведен', 'done'],
  ['проведён', 'done'],
  [' DONE ', 'done'],
  ['Отменён', 'cancelled'],
  ['cancelled', 'cancelled'],
  ['', 'planned'],
  ['потом', 'planned'],
])('the status “%s” is %s', (word, status) => {
  expect(planStatusOf(word)).toBe(status);
});

test('a stage that Lists does not know is live, so that nothing is lost from sight', () => {
  const known = [
    { stage: 'Победа', stageKind: 'успех' },
    { stage: 'Отказ', stageKind: 'Lost' },
    { stage: 'Думают', stageKind: '' },
  ];
  const kinds = ['победа ', 'Отказ', 'Думают', 'Другое', ''].map(stage => stageKindOf(stage, known));
  expect(kinds).toEqual(['won', 'lost', 'live', 'live', 'live']);
});

test('a failed attempt counts on, a talk starts over, a closed result leaves the count', () => {
  const effects = ['Следующая попытка', 'Next attempt', 'Счет сначала', 'No more attempts', ''];
  expect(effects.map(effect => effectOf({ effect }))).toEqual(['advance', 'advance', 'reset', 'close', 'reset']);
  expect(attemptAfter(null, 'advance')).toBe(1);
  expect(attemptAfter(2, 'advance')).toBe(3);
  expect(attemptAfter(3, 'reset')).toBe(0);
  expect(attemptAfter(3, 'close')).toBe(3);
});

test('a role that cannot be read is a manager’s', () => {
  expect(['руководитель', 'Head', 'manager', '', 'босс'].map(role => roleOf({ role }))).toEqual([
    'head',
    'head',
    'manager',
    'manager',
    'manager',
  ]);
});

test('names are compared without case and needless spaces, and ё is not е', () => {
  expect(nameKey('  ACME   Ltd ')).toBe(nameKey('acme ltd'));
  expect(nameKey('Ёлка')).not.toBe(nameKey('Елка'));
});

const norms = { stages: [], silenceDays: 14 };
const lead = { name: 'Юла', stage: 'Новый', created: null };
const contact = { lead: 'Юла', date: today, time: '' as const, result: 'Поговорили', expect: '', attempt: 0 };

test('of two contacts at one moment the later row is the last', () => {
  const later = { ...contact, result: 'Договорились' };
  expect(summarise(lead, [contact, later], [], today, norms).lastResult).toBe('Договорились');
});

test('a back-dated contact does not become the last', () => {
  const earlier = { ...contact, date: '2026-11-01' as Day, result: 'Отказ' };
  expect(summarise(lead, [contact, earlier], [], today, norms)).toMatchObject({
    lastResult: 'Поговорили',
    contacts: 2,
  });
});

test('of leads with one name the first has the contacts', () => {
  const counts = summariseLeads([lead, { ...lead, name: 'юла ' }], [contact], [], today, norms).map(
    one => one.contacts,
  );
  expect(counts).toEqual([1, 0]);
});

test('settings are read with their usual values in place of bad ones, and each bad one is told', () => {
  const rows: Partial<Record<string, string>> = {
    language: 'русский',
    mailHours: '9:00, 14.30',
    silenceDays: 'две недели',
    pauses: '1; 2; 0',
    holidays: '01.01.2027, 2027-01-07',
    heartbeat: '2026-11-23 09:05',
    mailQuota: '87',
  };
  const { settings, problems } = settingsOf(settingRows(rows), 'en');
  expect(settings).toEqual({
    language: 'ru',
    mailHours: ['09:00', '14:30'],
    eveningHour: '19:00',
    reactionHours: 4,
    silenceDays: 14,
    pauses: [1, 3, 7, 14, 30],
    holidays: ['2027-01-01', '2027-01-07'],
    heartbeat: '2026-11-23 09:05',
    mailQuota: 87,
  });
  expect(problems.map(problem => problem.en)).toEqual([
    expect.stringContaining('“две недели”'),
    expect.stringContaining('“1; 2; 0”'),
  ]);
});

test('without any rows the settings are the usual ones, in the workbook’s language', () => {
  const { settings, problems } = settingsOf([], 'en');
  expect(settings).toMatchObject({
    language: 'en',
    mailHours: ['09:00'],
    silenceDays: 14,
    holidays: [],
    mailQuota: null,
  });
  expect(problems).toEqual([]);
});

function settingRows(values: Partial<Record<string, string>>): Setting[] {
  return Object.entries(values).map(([settingKey, value = '']) => ({
    setting: settingKey,
    value,
    about: '',
    settingKey,
  }));
}

test('of thousands of stages pasted into Lists each is looked at once, however many are asked for', () => {
  let looks = 0;
  const known = Array.from({ length: 3_000 }, (_, at) => ({
    get stage() {
      looks++;
      return `Stage ${at % 2_000}`;
    },
    stageKind: at < 2_000 ? 'Won' : 'Lost',
    stageSilence: at < 2_000 ? 5 : 7,
  }));
  for (let at = 0; at < 2_000; at++) {
    const norm = silenceNormOf(`stage ${at}`, { stages: known, silenceDays: 14 });
    expect([stageKindOf(`Stage  ${at}`, known), norm]).toEqual(['won', 5]);
  }
  expect(stageKindOf('Nowhere', known)).toBe('live');
  expect(looks).toBeLessThan(10_000);
});
