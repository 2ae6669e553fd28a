import type { Run, Start } from '../../local/host/run';
import { instantOf } from './support/host';
import { Studio, type StudioOptions } from './support/studio';

const [head, ivan, anna] = ['olga@example.com', 'ivan@example.com', 'anna@example.com'] as const;

/** A Tuesday: Ivan has a silent talk and a call that nobody marked, Anna a new lead without a step, nobody has one more. */
function tuesday(options: StudioOptions): Studio {
  const studio = Studio.ready({ now: '2026-11-24T09:30', ...options });
  studio.ask('manager.add', { name: 'Olga', email: head, role: 'head' });
  studio.ask('manager.add', { name: 'Ivan', email: ivan, role: 'manager' });
  studio.ask('manager.add', { name: 'Anna', email: anna, role: 'manager' });
  const next = { date: '2026-11-24', time: '11:00', topic: '{{estimate}}' };
  studio.ask('lead.add', { name: '<b>Daisy</b>', phone: '+79990001122', manager: 'Ivan', next });
  studio.ask('lead.add', { name: '=1+1', manager: 'Anna' });
  const later = { date: '2026-11-30', topic: 'Contract' };
  studio.ask('contact.log', { lead: '<b>Daisy</b>', channel: 'call', result: 'talked', next: later }, { as: ivan });
  return studio;
}

const recipients = (studio: Studio): string[] => studio.outbox.map(mail => mail.to);
const evenings = (studio: Studio): string[] =>
  studio.outbox.filter(({ subject }) => /Forgotten|Nothing|Забыто|забыто/.test(subject)).map(({ to }) => to);

function pass(studio: Studio, now: string, timeZone: string, start: Partial<Start> = {}): Run {
  studio.document.setNow(instantOf(now, timeZone));
  const run = studio.run('onHour', [], { context: 'clock', ...start });
  expect([run.error, run.logs]).toEqual([undefined, []]);
  return run;
}

test.each([
  {
    locale: 'ru_RU',
    timeZone: 'Europe/Moscow',
    subject: 'Забыто к вечеру 24 ноября: 1 не отмечено, 1 без комментария',
    team: 'Забыто командой к вечеру 24 ноября: 1 без шага, 1 не отмечено, 1 без комментария, 1 без ответа в срок',
    late: 'Новые лиды без ответа дольше 4 ч',
  },
  {
    locale: 'en_US',
    timeZone: 'America/New_York',
    subject: 'Forgotten on 24 November: 1 not marked, 1 without a comment',
    team: 'Forgotten by the team on 24 November: 1 without a next step, 1 not marked, 1 without a comment, 1 not answered in time',
    late: 'New leads unanswered for over 4 h',
  },
  {
    locale: 'en_NZ',
    timeZone: 'Pacific/Auckland',
    subject: 'Forgotten on 24 November: 1 not marked, 1 without a comment',
    team: 'Forgotten by the team on 24 November: 1 without a next step, 1 not marked, 1 without a comment, 1 not answered in time',
    late: 'New leads unanswered for over 4 h',
  },
])('the evening mail in $timeZone', ({ subject, team, late, ...where }) => {
  const studio = tuesday(where);
  pass(studio, '2026-11-24T18:50', where.timeZone);
  expect(evenings(studio)).toEqual([]);
  pass(studio, '2026-11-24T19:20', where.timeZone);
  pass(studio, '2026-11-24T20:20', where.timeZone, { user: ivan });
  expect(evenings(studio)).toEqual([head, ivan, anna]);
  const [toHead, toIvan, toAnna] = studio.outbox.filter(({ to }) => to !== '').slice(-3);
  expect([toHead?.subject, toIvan?.subject]).toEqual([team, subject]);
  expect(toHead?.text).toContain(late);
  expect(toHead?.text).toMatch(/9 [чh] — =1\+1/);
  expect(toIvan?.html).toContain('&lt;b&gt;Daisy&lt;&#x2F;b&gt;');
  expect(toIvan?.text).toContain('{{estimate}}');
  expect(toIvan?.text).not.toContain('=1+1');
  expect(toAnna?.text).toContain('=1+1');
});

test('with a quota of one the head gets it, and a second account sends the rest; after two missed days it goes on', () => {
  const timeZone = 'America/New_York';
  const studio = tuesday({});
  studio.document.world.outbox.length = 0;
  // The morning mails of the day went out before.
  pass(studio, '2026-11-24T18:50', timeZone);
  studio.document.world.outbox.length = 0;
  // The days of the quota are not the spreadsheet's.
  for (const day of ['2026-11-24', '2026-11-25']) studio.document.world.mailSent[day] = { [head]: 99 };
  pass(studio, '2026-11-24T19:20', timeZone);
  expect(recipients(studio)).toEqual([head]);
  pass(studio, '2026-11-24T20:20', timeZone, { user: ivan });
  expect(evenings(studio)).toEqual([head, ivan, anna]);
  pass(studio, '2026-11-27T21:40', timeZone);
  expect(evenings(studio).slice(3).sort()).toEqual([anna, head, ivan].sort());
});

test('new leads wait by the clock: in the sheet, in the sidebar, until somebody contacts them', () => {
  const studio = Studio.ready({ now: '2026-11-24T09:30' });
  studio.ask('lead.add', { name: 'Daisy' });
  studio.act({ do: 'type', sheet: 'Leads', row: 3, column: 1, text: 'Typed by hand' });
  studio.until('2026-11-24T14:45');
  const shown = (): unknown[] => studio.sheet('Leads').map(row => [row['Lead'], row['Created at'], row['Waiting, h']]);
  expect(shown()).toEqual([
    ['Daisy', '09:30', 5],
    ['Typed by hand', '09:30', 5],
  ]);
  expect(studio.ask('today.list', {}).waiting).toEqual({ count: 2, lead: 'Daisy', hours: 5, late: true });
  // Whose lead it is, that manager waits with it; one of nobody waits for everyone.
  studio.ask('manager.add', { name: 'Ivan', email: 'ivan@example.com', role: 'manager' });
  studio.ask('manager.add', { name: 'Anna', email: 'anna@example.com', role: 'manager' });
  studio.ask('lead.change', { lead: 'Daisy', fields: { manager: 'Ivan' } });
  const waitingFor = (manager: string) => studio.ask('today.list', { manager }).waiting?.count;
  expect([waitingFor('Ivan'), waitingFor('Anna')]).toEqual([2, 1]);
  const next = { date: '2026-11-30', topic: 'Contract' };
  studio.ask('contact.log', { lead: 'Daisy', channel: 'call', result: 'noAnswer', next });
  expect(shown()[0]).toEqual(['Daisy', '09:30', undefined]);
  expect(studio.ask('today.list', {}).waiting).toMatchObject({ count: 1, lead: 'Typed by hand' });
});

test('the pass of an evening reads each table once, however many leads there are', () => {
  const cost = [100, 400].map(count => {
    const studio = Studio.ready({ now: '2026-11-24T18:00', long: true });
    studio.ask('manager.add', { name: 'Anna', email: 'anna@example.com', role: 'head' });
    studio.ask('manager.add', { name: 'Ivan', email: 'ivan@example.com', role: 'manager' });
    addLeads(studio, count);
    // A first pass mends what there is to mend.
    studio.until('2026-11-24T18:59');
    studio.document.world.outbox.length = 0;
    const [pass] = studio.until('2026-11-24T19:59');
    expect(studio.outbox.map(({ subject }) => subject)).toEqual([
      expect.stringContaining(`${count} without a next step`),
      expect.stringContaining(`${count / 2} without a next step`),
    ]);
    return pass?.meter;
  });
  const [few, many] = cost;
  expect(many?.roundTrips).toBe(few?.roundTrips);
  // Of each cell the value, the number format and the drop-down.
  const columns = 25;
  expect(((many?.cellsRead ?? 0) - (few?.cellsRead ?? 0)) / 300).toBeLessThanOrEqual(3 * columns + 0.5);
}, 120_000);

function addLeads(studio: Studio, count: number): void {
  const lines = Array.from({ length: count }, (_, at) => `Lead number ${at},${at % 2 ? 'Anna' : 'Ivan'}`);
  const csv = ['Name,Manager', ...lines].join('\n');
  const { mapping } = studio.ask('import.preview', { csv });
  let slice: { left: number; batch?: string } = { left: count };
  while (slice.left) slice = studio.ask('import.run', { csv, mapping, ...(slice.batch && { batch: slice.batch }) });
}
