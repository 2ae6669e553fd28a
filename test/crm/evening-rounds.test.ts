import fc from 'fast-check';
import type { Day, Time } from '../../src/base/day';
import { sendMails } from '../../src/features/reminders/round';
import { unsentWarning } from '../../src/features/unsent-mail';
import { Mailroom, type Sheets } from './reminders-office';

const [olga, ivan, oleg, robot, other] = ['olga', 'ivan', 'oleg', 'robot', 'other'].map(
  name => `${name}@example.com`,
) as [string, string, string, string, string];
const monday = '2026-11-23' as Day;
const tuesday = '2026-11-24' as Day;
const friday = '2026-11-27' as Day;

/** Ivan has forgotten two things, Oleg one; mornings are left out but where a test is about them. */
const sheets: Sheets = {
  managers: [
    { manager: 'Oleg', email: oleg },
    { manager: 'Ivan', email: ivan },
    { manager: 'Olga', email: olga, role: 'Head' },
    { manager: 'Idle', email: 'idle@example.com' },
  ],
  leads: [
    { name: 'Daisy Café', stage: 'Talks', manager: 'Ivan', silent: 30 },
    { name: 'Vector', stage: 'Talks', manager: 'Oleg', silent: 1 },
  ],
  settings: { mailHours: '23:59' },
};
const everyone = [olga, ivan, oleg];

const recipients = (room: Mailroom): string[] => room.outbox.map(letter => letter.to);
const at = (room: Mailroom, now: string, today = room.today): Mailroom =>
  Object.assign(room, { now: now as Time, today });
const pass = (room: Mailroom, now: string, account = robot, today = room.today): void =>
  sendMails(at(room, now, today).office(account));

test('from the evening hour on, heads first, then who forgot most; who forgot nothing gets none; once a day', () => {
  const room = new Mailroom(sheets);
  pass(room, '18:59');
  expect(recipients(room)).toEqual([]);
  for (const [now, account] of [
    ['19:00', robot],
    ['19:30', other],
    ['20:00', robot],
    ['23:40', other],
  ] as const)
    pass(room, now, account);
  expect(recipients(room)).toEqual(everyone);
  expect(room.outbox[1]?.subject).toBe('Forgotten on 23 November: 1 without a next step, 1 silent');
});

test('a missed hour is caught up the same day; two missed days are not made up for', () => {
  const room = new Mailroom(sheets);
  pass(room, '22:40');
  expect(recipients(room)).toEqual(everyone);
  pass(room, '08:00', robot, friday);
  expect(recipients(room)).toEqual(everyone);
  pass(room, '19:10', robot, friday);
  expect(room.outbox.slice(3).map(({ to, subject }) => [to, subject.slice(0, 35)])).toEqual([
    [olga, 'Forgotten by the team on 27 Novembe'],
    [ivan, 'Forgotten on 27 November: 1 without'],
    [oleg, 'Forgotten on 27 November: 1 without'],
  ]);
});

test.each(['no', 'нет', '—'])('“%s” for the hour sends none', eveningHour => {
  const room = new Mailroom({ ...sheets, settings: { ...sheets.settings, eveningHour } });
  pass(room, '23:50');
  expect(recipients(room)).toEqual([]);
});

test('an hour just before midnight is served by the day’s last pass', () => {
  const room = new Mailroom({ ...sheets, settings: { ...sheets.settings, eveningHour: '23:45' } });
  pass(room, '22:40');
  expect(recipients(room)).toEqual([]);
  pass(room, '23:10');
  expect(recipients(room)).toEqual(everyone);
});

test('morning and evening mails do not stand in each other’s way', () => {
  const room = new Mailroom({ ...sheets, settings: { mailHours: '09:00' } });
  pass(room, '09:10');
  expect(recipients(room)).toEqual([olga]);
  pass(room, '19:10');
  expect(recipients(room)).toEqual([olga, ...everyone]);
  const late = new Mailroom({ ...sheets, settings: { mailHours: '09:00' } });
  pass(late, '21:00');
  expect(recipients(late)).toEqual([olga, ...everyone]);
});

test('each table is read once for any number of people, also when both mails are due', () => {
  const many = Array.from({ length: 40 }, (_, n) => ({ manager: `M${n}`, email: `m${n}@example.com`, role: 'Head' }));
  const room = new Mailroom({ ...sheets, managers: many, settings: { mailHours: '23:59' } });
  pass(room, '19:05');
  expect(room.outbox).toHaveLength(40);
  expect(room.reads.sort()).toEqual(['contacts', 'leads', 'managers', 'plan', 'results', 'stages']);
});

describe('with a quota of one', () => {
  test('the head gets it; another account sends the rest', () => {
    const room = new Mailroom(sheets);
    room.quota = 1;
    pass(room, '19:05');
    expect(recipients(room)).toEqual([olga]);
    expect(unsentWarning(room.store, 'ru')).toBe(
      'Вечерние письма за 23.11.2026 не ушли: ivan@example.com, oleg@example.com.',
    );
    room.quota = 2;
    pass(room, '20:05', other);
    expect(recipients(room)).toEqual(everyone);
    expect(unsentWarning(room.store, 'ru')).toBe('');
  });

  test('what was not sent is told the next morning to the account that runs, once', () => {
    const room = new Mailroom({ ...sheets, settings: { mailHours: '09:00' } });
    room.quota = 2;
    for (const now of ['09:05', '19:05', '20:05']) pass(room, now);
    expect(recipients(room)).toEqual([olga, olga]);
    room.quota = 100;
    for (const now of ['09:05', '10:05', '19:05']) pass(room, now, robot, tuesday);
    expect(recipients(room).slice(2)).toEqual([robot, olga, ...everyone]);
    expect(room.outbox[2]).toMatchObject({ subject: 'The evening mails of 23 November were not sent' });
    expect(room.outbox[2]?.text).toContain('oleg@example.com: Google’s limit of mails for the day was reached');
  });
});

test('a bad address stops nobody and is told once a day', () => {
  const managers = [...sheets.managers, { manager: 'Bad', email: 'no address', role: 'Head' }];
  const room = new Mailroom({ ...sheets, managers });
  for (const now of ['19:05', '20:05', '21:05', '22:05']) pass(room, now);
  expect(recipients(room)).toEqual([...everyone, robot]);
  expect(room.outbox[3]?.text).toContain('no address: the mail service took no letter: check the address');
});

test('however passes fall and die, from two accounts, nobody gets two mails of a kind a day, and an untouched last pass leaves nobody out', () => {
  const passes = fc.array(
    fc.record({
      minute: fc.integer({ min: 0, max: 2 * 24 * 60 - 1 }),
      account: fc.constantFrom(robot, other),
      diesAt: fc.option(fc.integer({ min: 1, max: 40 })),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(passes, fc.constantFrom(0, 1, 2, 100), (given, quota) => {
      const room = new Mailroom({ ...sheets, settings: { mailHours: '09:00' } });
      room.quota = quota;
      for (const { minute, account, diesAt } of [...given].sort((one, next) => one.minute - next.minute)) {
        const [hour, rest] = [Math.floor((minute % 1440) / 60), minute % 60];
        at(room, `${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}`, minute < 1440 ? monday : tuesday);
        let calls = 0;
        try {
          sendMails(
            room.office(account, () => {
              if (diesAt !== null && ++calls >= diesAt) throw new Error('killed');
            }),
          );
        } catch {
          // As Google kills: nothing is told.
        }
      }
      const kindOf = (subject: string): string => (subject.startsWith('Forgotten') ? 'evening' : 'morning');
      const daily = room.outbox
        .filter(letter => everyone.includes(letter.to))
        .map(({ day, to, subject }) => `${day} ${to} ${kindOf(subject)}`);
      expect(new Set(daily).size).toBe(daily.length);
      if (given.some(({ diesAt }) => diesAt !== null)) return;
      room.quota = 100;
      pass(room, '23:59', robot, tuesday);
      const told = room.outbox.filter(({ day, subject }) => day === tuesday && kindOf(subject) === 'evening');
      expect(told.map(({ to }) => to)).toEqual(expect.arrayContaining(everyone));
    }),
    { numRuns: 200 },
  );
});
