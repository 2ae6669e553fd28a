import fc from 'fast-check';
import { dayOf, type Day, type Time } from '../../src/base/day';
import { sendMails } from '../../src/features/reminders/round';
import { unsentWarning } from '../../src/features/unsent-mail';
import { Mailroom, type Sheets } from './reminders-office';

const [olga, ivan, oleg, robot] = ['olga', 'ivan', 'oleg', 'robot'].map(name => `${name}@example.com`) as [
  string,
  string,
  string,
  string,
];
const monday = '2026-11-23' as Day;
const tuesday = '2026-11-24' as Day;

const sheets: Sheets = {
  managers: [
    { manager: 'Ivan', email: ivan },
    { manager: 'Oleg', email: oleg },
    { manager: 'Olga', email: olga, role: 'Head' },
  ],
  leads: [{ name: 'Daisy Café', stage: 'Talks', phone: '+79990001122' }],
  plan: [
    { lead: 'Daisy Café', date: monday, manager: 'Ivan', topic: 'Today' },
    { lead: 'Daisy Café', date: dayOf('2026-11-20'), manager: 'Oleg', topic: 'Late' },
  ],
};
const everyone = [olga, oleg, ivan];

const recipients = (room: Mailroom): string[] => room.outbox.map(letter => letter.to);
const at = (room: Mailroom, now: string, today = room.today): Mailroom =>
  Object.assign(room, { now: now as Time, today });

test('before the hour nobody gets a mail, from the hour on everybody gets one', () => {
  const room = at(new Mailroom(sheets), '08:59');
  sendMails(room.office(robot));
  expect(recipients(room)).toEqual([]);
  sendMails(at(room, '09:00').office(robot));
  expect(recipients(room)).toEqual(everyone);
  sendMails(at(room, '10:00').office(robot));
  expect(recipients(room)).toEqual(everyone);
});

test('a missed hour is caught up the same day', () => {
  const room = at(new Mailroom(sheets), '17:40');
  sendMails(room.office(robot));
  expect(recipients(room)).toEqual(everyone);
});

test('a later hour serves those who had nothing to call before', () => {
  const settings = { mailHours: '9:00, 14:00' };
  const room = new Mailroom({ ...sheets, settings, plan: [] });
  sendMails(room.office(robot));
  expect(recipients(room)).toEqual([olga]);
  room.sheets = { ...sheets, settings };
  sendMails(at(room, '10:05').office(robot));
  expect(recipients(room)).toEqual([olga]);
  sendMails(at(room, '14:05').office(robot));
  expect(recipients(room)).toEqual([olga, oleg, ivan]);
  sendMails(at(room, '15:05').office(robot));
  expect(recipients(room)).toHaveLength(3);
});

test('each table is read once for any number of people', () => {
  const many = Array.from({ length: 40 }, (_, n) => ({ manager: `M${n}`, email: `m${n}@example.com`, role: 'Head' }));
  const room = new Mailroom({ ...sheets, managers: many });
  sendMails(room.office(robot));
  expect(room.outbox).toHaveLength(40);
  expect(room.reads.sort()).toEqual(['leads', 'managers', 'plan', 'stages']);
});

test('the next day everybody gets a mail again, and marks of those who left are dropped', () => {
  const room = new Mailroom(sheets);
  sendMails(room.office(robot));
  room.sheets = { ...sheets, managers: sheets.managers.slice(1) };
  sendMails(at(room, '09:05', tuesday).office(robot));
  expect(recipients(room).slice(3)).toEqual([olga, oleg]);
  expect(Object.keys(room.store).filter(key => key.startsWith('mail.to.'))).toHaveLength(2);
});

describe('with a quota that does not suffice', () => {
  test('heads and the overdue come first; another account sends the rest', () => {
    const room = at(new Mailroom(sheets), '09:05');
    room.quota = 2;
    sendMails(room.office(robot));
    expect(recipients(room)).toEqual([olga, oleg]);
    expect(unsentWarning(room.store, 'ru')).toBe('Письма со звонками за 23.11.2026 не ушли: ivan@example.com.');
    sendMails(at(room, '09:40').office('other@example.com'));
    expect(recipients(room)).toEqual(everyone);
    expect(unsentWarning(room.store, 'ru')).toBe('');
  });

  test('what was not sent is told to the account that runs as soon as its quota allows, once', () => {
    const room = new Mailroom(sheets);
    room.quota = 1;
    for (const now of ['09:05', '10:05', '11:05']) sendMails(at(room, now).office(robot));
    expect(recipients(room)).toEqual([olga]);
    room.quota = 100;
    sendMails(at(room, '09:05', tuesday).office(robot));
    expect(recipients(room).slice(1)).toEqual([robot, olga, ivan, oleg]);
    expect(room.outbox[1]?.text).toContain('ivan@example.com: Google’s limit of mails for the day was reached');
    sendMails(at(room, '10:05', tuesday).office(robot));
    expect(room.outbox).toHaveLength(5);
    expect(unsentWarning(room.store, 'en')).toBe('');
  });
});

test('a bad address stops nobody and is told once a day, not hourly', () => {
  const managers = [...sheets.managers, { manager: 'Bad', email: '<b>no</b> address & co', role: 'Head' }];
  const room = new Mailroom({ ...sheets, managers });
  for (const now of ['09:05', '10:05', '11:05', '12:05']) sendMails(at(room, now).office(robot));
  expect(recipients(room)).toEqual([olga, oleg, ivan, robot]);
  const { text, html = '' } = room.outbox[3]!;
  expect(text).toContain('<b>no</b> address & co: the mail service took no letter: check the address');
  expect(html).toContain('&lt;b&gt;no&lt;&#x2F;b&gt; address &amp; co');
  expect(unsentWarning(room.store, 'en')).toContain('<b>no</b> address & co');
  expect(room.logs).toHaveLength(2);
  sendMails(at(room, '09:05', tuesday).office(robot));
  expect(recipients(room).slice(4)).toEqual([olga, ivan, oleg, robot]);
});

test('a mail that went out although the service said it failed is not sent again', () => {
  const room = new Mailroom(sheets);
  const office = room.office(robot);
  const { mailbox } = office;
  const failing = {
    left: mailbox.left,
    send: (letter: Parameters<typeof mailbox.send>[0]) => {
      mailbox.send(letter);
      throw new Error('Service error');
    },
  };
  sendMails({ ...office, mailbox: failing });
  sendMails(at(room, '10:05').office(robot));
  expect(recipients(room)).toEqual(everyone);
});

test('when somebody holds the lock for too long, the mails wait for the next pass', () => {
  const room = new Mailroom(sheets);
  sendMails({ ...room.office(robot), alone: () => null });
  expect(recipients(room)).toEqual([]);
  sendMails(at(room, '10:05').office(robot));
  expect(recipients(room)).toEqual(everyone);
});

test('killed before any call of a service, it sends each mail once in the end', () => {
  for (let call = 1; ; call++) {
    const room = new Mailroom(sheets);
    let calls = 0;
    const die = (): void => {
      if (++calls >= call) throw new Error('killed');
    };
    const attempt = (): void => sendMails(room.office(robot, die));
    if (call > 60) throw new Error('it never comes to its end');
    let died = true;
    try {
      attempt();
      died = false;
    } catch {
      // As Google kills: nothing is told.
    }
    sendMails(at(room, '09:50').office('other@example.com'));
    sendMails(at(room, '10:05').office(robot));
    expect([call, recipients(room).sort()]).toEqual([call, [...everyone].sort()]);
    if (!died) break;
  }
});

test('however passes fall and die, from two accounts, nobody gets two mails a day, and an untouched last pass leaves nobody out', () => {
  const pass = fc.record({
    minute: fc.integer({ min: 0, max: 2 * 24 * 60 - 1 }),
    account: fc.constantFrom(robot, 'other@example.com'),
    diesAt: fc.option(fc.integer({ min: 1, max: 40 })),
  });
  fc.assert(
    fc.property(fc.array(pass, { maxLength: 12 }), fc.constantFrom(0, 1, 2, 100), (passes, quota) => {
      const room = new Mailroom({ ...sheets, settings: { mailHours: '09:00, 14:00', eveningHour: 'no' } });
      room.quota = quota;
      for (const { minute, account, diesAt } of [...passes].sort((one, other) => one.minute - other.minute)) {
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
      const daily = room.outbox.filter(letter => everyone.includes(letter.to)).map(({ day, to }) => `${day} ${to}`);
      expect(new Set(daily).size).toBe(daily.length);
      if (passes.some(({ diesAt }) => diesAt !== null)) return;
      room.quota = 100;
      sendMails(at(room, '23:59', tuesday).office(robot));
      expect(room.outbox.filter(({ day }) => day === tuesday).map(({ to }) => to)).toEqual(
        expect.arrayContaining(everyone),
      );
    }),
    { numRuns: 300 },
  );
});
