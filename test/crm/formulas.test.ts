import fc from 'fast-check';
import { addDays, timeOf, type Day, type Time } from '../../src/base/day';
import type { Language } from '../../src/base/text';
import { managerSelector, overdueLinks, overdueList, upcomingLinks, upcomingList } from '../../src/crm/call-lists';
import { callsToday, statusOf, type PlannedCall } from '../../src/crm/calls';
import { everyone } from '../../src/crm/choices';
import type { Contact } from '../../src/crm/contact';
import { healthWords } from '../../src/crm/lead-health';
import type { Lead } from '../../src/crm/leads';
import { daysLeft, type Plan } from '../../src/crm/plan';
import { minutesWaiting } from '../../src/crm/reaction';
import { stageKinds } from '../../src/crm/stage';
import { statusCell, statusLine } from '../../src/crm/status-line';
import { summariseLeads, type LeadSummary } from '../../src/crm/summary';
import { nameKey } from '../../src/crm/word';
import { dayIn, openGrid, serial, type Given, type GivenRow } from './support/grid';

const today = '2026-11-23' as Day;
/** The grid's clock, in its zone. */
const now = { day: today, time: '12:00' as Time };
const silenceDays = 14;

/** Names that people take for one another and a computer must not, and the other way round. */
const names = [
  'Ёлка',
  'Елка',
  'ёлка ',
  'Йога',
  'Иога',
  ' acme',
  'ACME',
  'Acme  Ltd',
  'Acme Ltd',
  '7',
  'a*',
  'a?',
  'Лид',
];
const managerNames = ['Анна', 'анна ', 'Борис', ''];
const stageRows = [
  { stage: 'Новый', stageKind: stageKinds.live.ru, stageSilence: 3 },
  { stage: 'Won', stageKind: stageKinds.won.en },
  { stage: 'Проигран', stageKind: 'ОТКАЗ ' },
  { stage: 'Свой', stageKind: '' },
  { stage: 'Долгий', stageKind: '', stageSilence: 30 },
  { stage: 'Дробный', stageKind: '', stageSilence: 2.5 },
];
const stageNames = ['Новый', 'won', ' Проигран', 'Свой', 'неизвестный', 'Долгий ', 'дробный', ''];
const statuses = [
  'Запланирован',
  'запланирован ',
  'Проведен',
  'проведён',
  ' Done',
  'Отменён',
  'cancelled',
  'Cancelled',
  '',
  'как-нибудь',
];
/** Around today most of all: there the rules turn. */
const dates = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1, max: 1 }).map(days => serial(addDays(today, days)) as Given) },
  { weight: 4, arbitrary: fc.integer({ min: -40, max: 20 }).map(days => serial(addDays(today, days)) as Given) },
  { weight: 1, arbitrary: fc.integer({ min: -20, max: 5 }).map(days => serial(addDays(today, days)) + 0.5) },
  { weight: 1, arbitrary: fc.constantFrom<Given[]>('', '23.11.2026', '2026-11-20', 'завтра', 0.25) },
);
const times = fc.constantFrom<Given[]>(
  '',
  '9:05',
  '09:05',
  '9.05',
  '15:00',
  '15:00 ',
  '00:00',
  0.625,
  '23:59',
  '9:05:30',
  '24:00',
  'днём',
);

const leadRow = fc.record({
  name: fc.constantFrom(...names),
  stage: fc.constantFrom(...stageNames),
  manager: fc.constantFrom(...managerNames),
  phone: fc.constantFrom('+79990000000', '007', ''),
  created: dates,
  createdTime: times,
});
const contactRow = fc.record({
  lead: fc.constantFrom(...names, 'никто', ''),
  date: dates,
  time: times,
  result: fc.constantFrom('Поговорили', 'Не ответил', ''),
  expect: fc.constantFrom('Ответ', '+7', ''),
  attempt: fc.constantFrom<Given[]>('', 0, 1, 3),
});
const planRow = fc.record({
  lead: fc.constantFrom(...names, 'никто', ''),
  date: dates,
  time: times,
  topic: fc.constantFrom('Цена', 'Срок', ''),
  manager: fc.constantFrom(...managerNames),
  status: fc.constantFrom(...statuses),
});
const blank = fc.constant(null);
const tables = fc.record({
  leads: fc.array(fc.oneof({ weight: 9, arbitrary: leadRow }, { weight: 1, arbitrary: blank }), { maxLength: 8 }),
  contacts: fc.array(fc.oneof({ weight: 9, arbitrary: contactRow }, { weight: 1, arbitrary: blank }), {
    maxLength: 14,
  }),
  plan: fc.array(fc.oneof({ weight: 9, arbitrary: planRow }, { weight: 1, arbitrary: blank }), { maxLength: 10 }),
});

const languages: Language[] = ['ru', 'en'];

test.each(languages)('every formula of Leads equals its reference on random workbooks (%s)', language => {
  fc.assert(
    fc.property(tables, given => {
      const grid = openGrid({ ...given, stages: stageRows }, today, language);
      const expected = summaries(given);
      const column = (name: string): unknown[] => filledRows(given.leads, grid.column('leads', name));
      expect(column('lastContact').map(dayIn)).toEqual(expected.map(one => one.lastContact));
      expect(column('nextContact').map(dayIn)).toEqual(expected.map(one => one.nextContact));
      expect(column('lastResult')).toEqual(expected.map(one => one.lastResult));
      expect(column('expect')).toEqual(expected.map(one => one.expect));
      expect(column('nextTopic')).toEqual(expected.map(one => one.nextTopic));
      expect(column('contacts')).toEqual(expected.map(one => one.contacts));
      expect(column('silent')).toEqual(expected.map(one => one.silent ?? ''));
      expect(column('attempt')).toEqual(expected.map(one => one.attempt ?? ''));
      expect(column('health')).toEqual(expected.map(one => one.health && healthWords[one.health][language]));
      const waiting = leadFacts(given).map((lead, index) =>
        minutesWaiting({ ...lead, contacts: expected[index]?.contacts ?? 0 }, now, norms),
      );
      expect(column('waiting')).toEqual(waiting.map(minutes => (minutes === null ? '' : Math.floor(minutes / 60))));
      expect(grid.errors()).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test.each(languages)('the lists of Calls today and the status line equal their references (%s)', language => {
  fc.assert(
    fc.property(tables, fc.constantFrom('', 'Анна', 'борис'), (given, manager) => {
      const inputs = new Map([[managerSelector, manager || everyone[language]]]);
      const grid = openGrid({ ...given, stages: stageRows }, today, language, inputs);
      const leads = summarisedLeads(given);
      const plan = planned(given);
      const calls = callsToday(plan, leads, today, manager || undefined);
      const status = statusOf(leads, plan, today, norms);
      const [upcoming, overdue] = [grid.block(upcomingList, 7), grid.block(overdueList, 8)];
      expect(listRows(upcoming)).toEqual(calls.upcoming.map(shownCall));
      expect(listRows(overdue)).toEqual(calls.overdue.map(shownCall));
      expect(
        overdue
          .slice(1)
          .filter(isCall)
          .map(row => Number.parseInt(String(row[7]).replace(/^на /, ''), 10)),
      ).toEqual(calls.overdue.map(call => serial(today) - serial(call.date)));
      expect(grid.block(upcomingLinks, 1)).toHaveLength(calls.upcoming.length);
      expect(grid.block(overdueLinks, 1)).toHaveLength(calls.overdue.length);
      expect(grid.value(statusCell)).toBe(statusLine(status, language));
      const left = filledRows(given.plan, grid.column('plan', 'daysLeft'), 'lead');
      expect(left).toEqual(plan.filter(one => one.lead !== '').map(one => daysLeft(one, today) ?? ''));
    }),
    { numRuns: 15 },
  );
});

interface GivenTables {
  readonly leads: readonly GivenRow[];
  readonly contacts: readonly GivenRow[];
  readonly plan: readonly GivenRow[];
}

const norms = { stages: stageRows, silenceDays };

function summaries(given: GivenTables): LeadSummary[] {
  const logged = rowsOf(given.contacts).map(row => ({
    lead: word(row['lead']),
    date: dayOf(row['date']),
    time: time(row['time']),
    result: word(row['result']),
    expect: word(row['expect']),
    attempt: typeof row['attempt'] === 'number' ? row['attempt'] : null,
  })) satisfies Partial<Contact>[];
  return summariseLeads(leadFacts(given), logged, planned(given), today, norms);
}

function summarisedLeads(given: GivenTables): Lead[] {
  const all = summaries(given);
  return leadFacts(given).map((lead, index) => {
    const { health, ...summary } = all[index] as LeadSummary;
    return { ...lead, ...summary, health: health && healthWords[health].ru };
  });
}

function leadFacts(given: GivenTables): Lead[] {
  return rowsOf(given.leads).map(row => ({
    ...({} as Lead),
    name: word(row['name']),
    stage: word(row['stage']),
    manager: word(row['manager']),
    phone: word(row['phone']),
    created: dayOf(row['created']),
    createdTime: time(row['createdTime']),
  }));
}

function planned(given: GivenTables): Plan[] {
  return rowsOf(given.plan).map(row => ({
    ...({} as Plan),
    lead: word(row['lead']),
    date: dayOf(row['date']),
    time: time(row['time']),
    topic: word(row['topic']),
    manager: word(row['manager']),
    status: word(row['status']),
  }));
}

function rowsOf(rows: readonly GivenRow[]): Readonly<Record<string, Given>>[] {
  return rows.flatMap(row => (row ? [row] : []));
}

/** The values beside rows whose name cell is filled; beside the others there must be nothing. */
function filledRows(rows: readonly GivenRow[], values: readonly unknown[], name = 'name'): unknown[] {
  values.forEach((value, index) => {
    if (!rows[index]?.[name]) expect(value).toBe('');
  });
  return values.filter((_, index) => rows[index]?.[name]);
}

function word(given: Given | undefined): string {
  return String(given ?? '');
}

function dayOf(given: Given | undefined): Day | null {
  return typeof given === 'number' ? dayIn(given) : null;
}

function time(given: Given | undefined): Time | '' {
  if (typeof given === 'number') return '15:00' as Time;
  return timeOf(word(given)) ?? '';
}

function isCall(row: readonly unknown[]): boolean {
  return typeof row[0] === 'number';
}

function listRows(block: readonly (readonly unknown[])[]): unknown[] {
  const calls = block.slice(1).filter(isCall);
  return calls.map(([date, , lead, phone, topic, manager, result]) => ({
    date: dayIn(date),
    lead: nameKey(String(lead)),
    phone,
    topic,
    manager: nameKey(String(manager)),
    result,
  }));
}

function shownCall(call: PlannedCall): unknown {
  return {
    date: call.date,
    lead: nameKey(call.lead),
    phone: call.phone,
    topic: call.planned.topic,
    manager: nameKey(call.manager),
    result: call.lastResult,
  };
}
