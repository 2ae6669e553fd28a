import type { Run, Start } from '../../local/host/run';
import { drag, eventsOf, eventTitled, share } from './support/calendars';
import { handIn } from './support/hand';
import { Studio, type StudioOptions } from './support/studio';
import { buildWith } from './support/wider-build';

const build = buildWith('calendar');
afterAll(() => build.remove());

const [olga, ivan, anna] = ['olga@example.com', 'ivan@example.com', 'anna@example.com'];
const zone = 'America/New_York';
const missed = 'Calls do not get into these calendars';

/** Olga set up; Ivan and Anna keep their calendars to themselves. */
function studioWith(options: StudioOptions = {}): Studio {
  const studio = Studio.ready({ folder: build.folder, now: '2026-11-23T10:00', ...options });
  studio.ask('manager.add', { name: 'Olga', email: olga, role: 'head' });
  studio.ask('manager.add', { name: 'Ivan', email: ivan, role: 'manager' });
  studio.ask('manager.add', { name: 'Anna', email: anna, role: 'manager' });
  return studio;
}

/** A lead with a call planned for a time; tells the plan row's id. */
function plan(studio: Studio, lead: string, date: string, time: string, manager = 'Olga'): string {
  studio.ask('lead.add', {
    name: lead,
    phone: lead.startsWith('<') ? '+79990001122' : '',
    manager,
    next: { date, time, topic: 'Estimate' },
  });
  return studio.ask('today.list', {}).upcoming.find(row => row.lead === lead)?.plan ?? '';
}

function pass(studio: Studio, user = olga, start: Partial<Start> = {}): Run {
  const run = studio.run('onHour', [], { context: 'clock', user, ...start });
  const logs = run.logs.filter(line => !line.startsWith('Rows for'));
  if (!start.onCall) expect({ error: run.error, logs }).toEqual({ error: undefined, logs: [] });
  return run;
}

function rowOf(studio: Studio, lead: string): string | undefined {
  const row = studio.ask('today.list', {}).upcoming.find(one => one.lead === lead);
  return row && `${row.date} ${row.time}`;
}

test.each([
  { locale: 'ru_RU', timeZone: 'Europe/Moscow', later: '2027-07-01', sheet: 'План контактов' },
  { locale: 'en_US', timeZone: zone, later: '2027-03-15', sheet: 'Contact plan' },
  { locale: 'en_GB', timeZone: 'Pacific/Auckland', later: '2027-04-05', sheet: 'Contact plan' },
])(
  'in $timeZone a call has its event at its own time, on either side of a change of clocks, both ways',
  ({ locale, timeZone, later, sheet }) => {
    const studio = studioWith({ locale, timeZone });
    const id = plan(studio, 'Acme', '2026-11-24', '15:00');
    pass(studio);
    expect(eventsOf(studio, olga, timeZone)).toEqual([{ title: 'Acme: Estimate', at: '2026-11-24T15:00' }]);
    const { end } = eventTitled(studio, olga, 'Acme: Estimate');
    eventTitled(studio, olga, 'Acme: Estimate').end = end + 15 * 60_000;
    studio.ask('plan.move', { plan: id, date: later, time: '09:30' });
    pass(studio);
    const moved = eventTitled(studio, olga, 'Acme: Estimate');
    expect(moved.end - moved.start).toBe(45 * 60_000);
    expect(eventsOf(studio, olga, timeZone)).toEqual([{ title: 'Acme: Estimate', at: `${later}T09:30` }]);
    drag(eventTitled(studio, olga, 'Acme: Estimate'), '2026-12-01T23:15', timeZone);
    pass(studio);
    expect(rowOf(studio, 'Acme')).toBe('2026-12-01 23:15');
    // As a whole day the event begins at midnight of the script's zone, not of the spreadsheet's.
    eventTitled(studio, olga, 'Acme: Estimate').day = '2026-12-03';
    pass(studio);
    const before = JSON.stringify([studio.sheet(sheet), studio.document.world.calendars]);
    pass(studio);
    expect(JSON.stringify([studio.sheet(sheet), studio.document.world.calendars])).toBe(before);
    expect([rowOf(studio, 'Acme'), eventsOf(studio, olga, timeZone)]).toEqual([
      '2026-12-03 ',
      [{ title: 'Acme: Estimate', at: '2026-12-03' }],
    ]);
  },
  120_000,
);

describe('in one studio', () => {
  let studio: Studio;
  beforeAll(() => {
    studio = studioWith();
    plan(studio, 'Daisy', '2026-11-25', '11:00', 'Ivan');
    pass(studio);
    pass(studio);
  }, 120_000);
  const told = (sentence: string): string[] =>
    studio.outbox.filter(mail => mail.subject === missed && mail.text.includes(sentence)).map(mail => mail.to);

  test('a calendar that nobody opened is told of once, and its own account keeps it from then on', () => {
    expect(told('Ivan ivan@example.com: the calendar is not shared with this account')).toEqual([olga]);
    expect(eventsOf(studio, ivan, zone)).toEqual([]);
    pass(studio, ivan);
    pass(studio);
    expect(eventsOf(studio, ivan, zone)).toEqual([{ title: 'Daisy: Estimate', at: '2026-11-25T11:00' }]);
  });

  test('a calendar shared for reading only gets nothing and breaks nothing; twice running, it is told of', () => {
    plan(studio, 'Read', '2026-11-25', '12:00', 'Anna');
    share(studio, anna, olga, 'read');
    for (const times of [0, 1, 1]) {
      expect(studio.run('onHour', [], { context: 'clock' }).error).toBeUndefined();
      expect(told('Anna anna@example.com: the calendar takes no changes')).toHaveLength(times);
    }
    share(studio, anna, olga);
    pass(studio);
    expect(eventsOf(studio, anna, zone)).toEqual([{ title: 'Read: Estimate', at: '2026-11-25T12:00' }]);
  });

  test('an event says whom to call and where it is planned, and nobody’s words are markup', () => {
    plan(studio, '<b>B</b>', '2026-11-24', '16:00');
    pass(studio);
    const { description } = eventTitled(studio, olga, '<b>B</b>: Estimate');
    expect(description).toMatch(/^Lead: ‹b›B‹\/b›\nPhone: \+79990001122\nTopic: Estimate\n/);
    expect(description).toMatch(/Row of the plan: https:\S+#gid=\d+&range=A\d+\n/);
  });

  test('a topic that is written like our own mark of another contact does not pass for it, also where the tag is lost', () => {
    expectNoForgery(studio);
  });

  test('done, cancelled, without a time or deleted, a contact has no event', () => {
    const [done = '', cancelled = ''] = ['Done', 'Cancelled', 'Untimed', 'Deleted'].map(lead =>
      plan(studio, lead, '2026-11-26', '12:00'),
    );
    pass(studio);
    const onThatDay = () => eventsOf(studio, olga, zone).filter(({ at }) => at.startsWith('2026-11-26'));
    expect(onThatDay()).toHaveLength(4);
    studio.ask('plan.close', { plan: done, status: 'done' });
    studio.ask('plan.close', { plan: cancelled, status: 'cancelled' });
    handIn(studio).type('Contact plan', lineOf('Untimed'), 'Time', '');
    studio.act({ do: 'deleteRow', sheet: 'Contact plan', row: lineOf('Deleted') });
    pass(studio);
    expect(onThatDay()).toEqual([]);
  });

  test('an event deleted by hand is remarked on and stays away; the contact stays planned', () => {
    const id = plan(studio, 'Dropped', '2026-11-27', '15:00');
    pass(studio);
    eventTitled(studio, olga, 'Dropped: Estimate').deleted = true;
    pass(studio);
    pass(studio);
    expect(() => eventTitled(studio, olga, 'Dropped: Estimate')).toThrow();
    expect(rowOf(studio, 'Dropped')).toBe('2026-11-27 15:00');
    expect(handIn(studio).note('Contact plan', `A${lineOf('Dropped')}`)).toBe(
      'The event of 2026-11-27 15:00 was deleted from the calendar. The contact stays in the plan: do it, cancel it or move it. A new time brings a new event.',
    );
    studio.ask('plan.move', { plan: id, date: '2026-11-28' });
    pass(studio);
    expect(eventsOf(studio, olga, zone)).toContainEqual({ title: 'Dropped: Estimate', at: '2026-11-28T15:00' });
  });

  test('what a calendar moved stands in the change log', () => {
    plan(studio, 'Dragged', '2026-11-24', '15:00');
    pass(studio);
    drag(eventTitled(studio, olga, 'Dragged: Estimate'), '2026-11-24T16:45', zone);
    pass(studio);
    expect(studio.sheet('Change log').filter(row => row['Row'] === 'Dragged')).toMatchObject([
      { 'What was done': 'Moved in the calendar', Column: 'Time', Before: '15:00', After: '16:45' },
    ]);
  });

  test('a contact given to another manager changes calendars, and two accounts that see both make no second event', () => {
    share(studio, ivan, olga);
    share(studio, olga, ivan);
    plan(studio, 'Given', '2026-11-25', '17:00');
    pass(studio);
    handIn(studio).type('Contact plan', lineOf('Given'), 'Manager', 'Ivan');
    pass(studio, ivan);
    pass(studio);
    const given = [olga, ivan].map(one =>
      eventsOf(studio, one, zone).filter(({ title }) => title === 'Given: Estimate'),
    );
    expect(given).toEqual([[], [{ title: 'Given: Estimate', at: '2026-11-25T17:00' }]]);
  });

  test('a copy of the spreadsheet leaves the events of its original alone and makes its own', () => {
    const before = studio.document.world.calendars?.[olga]?.events.filter(event => !event.deleted) ?? [];
    const as = JSON.stringify(before);
    studio.document.world.fileId = 'a-copy';
    pass(studio);
    expect(JSON.stringify(before)).toBe(as);
    expect(eventsOf(studio, olga, zone)).toHaveLength(before.length * 2);
    // The copy remembers its own from now on; nothing was taken for deleted.
    expect(handIn(studio).note('Contact plan', `A${lineOf('Dragged')}`)).toBe('');
  });

  function lineOf(lead: string): number {
    return studio.sheet('Contact plan').findIndex(row => row['Lead'] === lead) + 2;
  }
});

test('killed where it changes anything, a pass leaves one event a contact in the end, at one time', () => {
  const studio = studioWith();
  share(studio, ivan, olga);
  const id = plan(studio, 'Acme', '2026-11-24', '15:00');
  plan(studio, 'Daisy', '2026-11-25', '11:00', 'Ivan');
  pass(studio);
  // One contact moved in the sheet, one in a calendar, one new.
  studio.ask('plan.move', { plan: id, date: '2026-11-30', time: '10:00' });
  drag(eventTitled(studio, ivan, 'Daisy: Estimate'), '2026-12-01T12:00', zone);
  plan(studio, 'Fresh', '2026-12-02', '09:00', 'Ivan');
  const kept = studio.keep();
  const methods: string[] = [];
  pass(studio, olga, { onCall: method => void methods.push(method) });
  const seen = (one: Studio): unknown => [
    [olga, ivan].map(address => eventsOf(one, address, zone)),
    ['Acme', 'Daisy', 'Fresh'].map(lead => rowOf(one, lead)),
  ];
  const expected = [
    [
      [{ title: 'Acme: Estimate', at: '2026-11-30T10:00' }],
      [
        { title: 'Daisy: Estimate', at: '2026-12-01T12:00' },
        { title: 'Fresh: Estimate', at: '2026-12-02T09:00' },
      ],
    ],
    ['2026-11-30 10:00', '2026-12-01 12:00', '2026-12-02 09:00'],
  ];
  expect(seen(studio)).toEqual(expected);
  for (const at of momentsToDie(methods)) {
    const hurt = Studio.from(kept);
    let calls = 0;
    const die = (): void => {
      if (++calls > at) throw new Error('killed');
    };
    hurt.run('onHour', [], { context: 'clock', onCall: die });
    pass(hurt, ivan);
    pass(hurt);
    expect([at, methods[at], seen(hurt)]).toEqual([at, methods[at], expected]);
  }
}, 240_000);

/** Before each change in a calendar, and before each kind of change in the sheets that the calendar's part makes. */
function momentsToDie(methods: readonly string[]): readonly number[] {
  const first = methods.findIndex(method => method.startsWith('CalendarApp.'));
  const seen = new Set<string>();
  const moments = methods.flatMap((method, at) => {
    const isCalendars = /^(Calendar\.create|CalendarEvent\.(set|delete))/.test(method);
    const isSheets = /^(Range\.set|Properties\.set|SpreadsheetApp\.flush)/.test(method) && !seen.has(method);
    if (at < first || !(isCalendars || isSheets)) return [];
    seen.add(method);
    return [at];
  });
  expect(moments.length).toBeGreaterThan(4);
  // Every ninth: a pass is dear, and what comes between two changes is alike.
  return moments.filter((_, index) => index % 9 === 0);
}

test('the default build leaves calendars alone and sends the calls of the day as a file', () => {
  const plain = Studio.ready({ now: '2026-11-23T08:30' });
  plain.ask('manager.add', { name: 'Olga', email: olga, role: 'head' });
  const next = { date: '2026-11-23', time: '15:00', topic: 'Estimate, again; and\\so' };
  plain.ask('lead.add', { name: 'Acme', manager: 'Olga', next });
  plain.until('2026-11-23T11:00');
  const [mail] = plain.outbox;
  const [file, ...others] = mail?.attachments ?? [];
  expect([file?.name, file?.type, others]).toEqual(['calls.ics', 'text/calendar', []]);
  expect(file?.text).toContain('\r\nDTSTART:20261123T200000Z\r\n');
  expect(file?.text).toContain('\r\nSUMMARY:Acme: Estimate\\, again\\; and\\\\so\r\n');
  expect(mail?.text).toContain('calls.ics');
  expect(plain.document.world.calendars).toBeUndefined();
}, 120_000);

function expectNoForgery(studio: Studio): void {
  const first = plan(studio, 'First', '2026-11-24', '17:00');
  pass(studio);
  const mark = /Perezvon #\S+/.exec(eventTitled(studio, olga, 'First: Estimate').description)?.[0] ?? '';
  expect(mark).toContain(first);
  const next = { date: '2026-11-24', time: '18:00', topic: mark, manager: 'Olga' };
  studio.ask('plan.add', { lead: 'First', ...next });
  pass(studio);
  const forged = eventTitled(studio, olga, `First: ${mark}`);
  forged.tags = {};
  drag(forged, '2026-11-24T18:30', zone);
  pass(studio);
  expect(eventsOf(studio, olga, zone).filter(({ title }) => title.startsWith('First'))).toEqual([
    { title: 'First: Estimate', at: '2026-11-24T17:00' },
    { title: `First: ${mark}`, at: '2026-11-24T18:30' },
  ]);
}
