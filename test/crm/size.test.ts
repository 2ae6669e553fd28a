import { addDays, type Day } from '../../src/base/day';
import { openGrid, serial, type GivenRow } from './support/grid';

const today = '2026-11-23' as Day;
const leadCount = 5_000;
const contactCount = 50_000;
const sizes = process.env['CRM_SIZE'] ? test : test.skip;

/** Takes half a minute, so it runs where CRM_SIZE is set. */
sizes(
  '5,000 leads with 50,000 contacts take one more contact in at most 1.5 seconds',
  () => {
    const started = performance.now();
    const grid = openGrid(
      {
        leads: Array.from({ length: leadCount }, (_, i) => ({
          name: `Студия ${i}`,
          stage: 'Новый',
          created: serial(today) - 400,
        })),
        contacts: Array.from({ length: contactCount }, (_, i): GivenRow => contact(i)),
        plan: Array.from({ length: 8_000 }, (_, i): GivenRow => planned(i)),
        stages: [{ stage: 'Новый', stageKind: 'В работе' }],
      },
      today,
    );
    const opened = performance.now() - started;
    const appended = [0, 1, 2].map(i =>
      grid.write('contacts', contactCount + 2 + i, {
        date: serial(today),
        time: '23:00',
        lead: `Студия ${i}`,
        result: 'Не ответил',
      }),
    );
    const closed = grid.write('plan', 7_990, { status: 'Проведен' });
    console.log(JSON.stringify({ opened, appended, closed }));
    expect(grid.column('leads', 'lastResult').slice(0, 3)).toEqual(['Не ответил', 'Не ответил', 'Не ответил']);
    expect(Math.min(...appended)).toBeLessThan(1500);
  },
  120_000,
);

function contact(i: number): GivenRow {
  const day = addDays(today, -((i * 7919) % 365));
  return {
    lead: `Студия ${(i * 31) % leadCount}`,
    date: serial(day),
    time: '12:30',
    result: 'Поговорили',
    expect: 'Ответ',
    attempt: 0,
  };
}

function planned(i: number): GivenRow {
  const day = addDays(today, ((i * 104_729) % 60) - 20);
  const status = i % 2 ? 'Проведен' : 'Запланирован';
  return { lead: `Студия ${(i * 37) % leadCount}`, date: serial(day), time: '9:30', topic: 'Предложение', status };
}
