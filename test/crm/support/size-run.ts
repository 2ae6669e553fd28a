import { addDays, type Day } from '../../../src/base/day';
import * as localHost from '../../../local/testing';
import type { GivenRow } from './grid';

// As tests have it; the grid takes the engine from there.
Object.assign(globalThis, { localHost });
const { openGrid, serial } = await import('./grid');

const today = '2026-11-23' as Day;
const leadCount = 5_000;
const contactCount = 50_000;
const planCount = 8_000;

const started = performance.now();
const grid = openGrid(
  {
    leads: rowsOf(leadCount, i => ({ name: nameOf(i), stage: 'Новый', created: serial(today) - 400 })),
    contacts: rowsOf(contactCount, logged),
    plan: rowsOf(planCount, planned),
    stages: [{ stage: 'Новый', stageKind: 'В работе' }],
  },
  today,
);
const openedMs = performance.now() - started;
const appendedMs = [0, 1, 2].map(i =>
  grid.write('contacts', contactCount + 2 + i, {
    date: serial(today),
    time: '23:00',
    lead: nameOf(i),
    result: 'Не ответил',
  }),
);
const closedMs = grid.write('plan', planCount, { status: 'Проведен' });
const lastResults = grid.column('leads', 'lastResult').slice(0, 4);
process.stdout.write(JSON.stringify({ openedMs, appendedMs, closedMs, lastResults }));

function rowsOf(count: number, row: (i: number) => GivenRow): GivenRow[] {
  return Array.from({ length: count }, (_, i) => row(i));
}

function nameOf(i: number): string {
  return `Студия ${i % leadCount}`;
}

function logged(i: number): GivenRow {
  const date = serial(addDays(today, -((i * 7919) % 365)));
  return { lead: nameOf(i * 31), date, time: '12:30', result: 'Поговорили', expect: 'Ответ', attempt: 0 };
}

function planned(i: number): GivenRow {
  const date = serial(addDays(today, ((i * 104_729) % 60) - 20));
  const status = i % 2 ? 'Проведен' : 'Запланирован';
  return { lead: nameOf(i * 37), date, time: '9:30', topic: 'Предложение', status };
}
