import type { Run, Start } from '../../local/host/run';
import { instantOf } from './support/host';
import { Studio, type StudioOptions } from './support/studio';

const head = 'olga@example.com';
const [ivan, anna] = ['ivan@example.com', 'anna@example.com'];

/** Tuesday before nine: Ivan has a call for today, Anna one that nobody made on Monday. */
function tuesdayMorning(options: StudioOptions = {}): Studio {
  const studio = Studio.ready({ now: '2026-11-24T07:30', ...options });
  studio.ask('manager.add', { name: 'Olga', email: head, role: 'head' });
  studio.ask('manager.add', { name: 'Ivan', email: ivan, role: 'manager' });
  studio.ask('manager.add', { name: 'Anna', email: anna, role: 'manager' });
  const today = { date: '2026-11-24', time: '11:00', topic: '{{estimate}}' };
  studio.ask('lead.add', { name: '<b>Daisy</b>', phone: '+79990001122', manager: 'Ivan', next: today });
  studio.ask('lead.add', { name: '=1+1', manager: 'Anna', next: { date: '2026-11-23', topic: 'Contract' } });
  return studio;
}

const recipients = (studio: Studio): string[] => studio.outbox.map(mail => mail.to);
const succeeded = (runs: readonly Run[]): void =>
  expect(runs.filter(run => run.error !== undefined).map(run => [run.error, run.logs])).toEqual([]);

test.each([
  {
    locale: 'ru_RU',
    timeZone: 'Europe/Moscow',
    subject: 'Звонки на 24 ноября: 1 сегодня',
    late: 'просрочено на 1 день',
  },
  { locale: 'en_US', timeZone: 'America/New_York', subject: 'Calls for 24 November: 1 today', late: '1 day overdue' },
])('the morning mail in $timeZone: heads first, then who is late, then the rest', ({ subject, late, ...where }) => {
  const studio = tuesdayMorning(where);
  succeeded(studio.until('2026-11-24T08:59'));
  expect(recipients(studio)).toEqual([]);
  succeeded(studio.until('2026-11-24T11:00'));
  expect(recipients(studio)).toEqual([head, anna, ivan]);
  const [toHead, toAnna, toIvan] = studio.outbox;
  expect(toIvan).toMatchObject({ subject, from: studio.owner });
  expect(toIvan?.html).toContain('&lt;b&gt;Daisy&lt;&#x2F;b&gt;');
  expect(toIvan?.html).toContain('tel:+79990001122');
  expect(toIvan?.text).toContain('{{estimate}}');
  expect(toIvan?.text).not.toContain('Contract');
  expect(toAnna?.text).toContain(late);
  expect(toAnna?.text).toContain('=1+1');
  for (const lead of ['<b>Daisy</b>', '=1+1']) expect(toHead?.text).toContain(lead);
});

describe('in one studio, morning after morning', () => {
  let studio: Studio;
  beforeAll(() => void (studio = tuesdayMorning()));
  beforeEach(() => forgetMails(studio));

  test('two accounts that both set up mail each person once', () => {
    succeeded([pass(studio, '09:20'), pass(studio, '09:40', { user: ivan }), pass(studio, '10:20')]);
    expect(recipients(studio)).toEqual([head, anna, ivan]);
  });

  test('a used-up quota leaves out the least urgent, and the owner is told the next morning', () => {
    studio.document.world.mailSent['2026-11-24'] = { [head]: 98 };
    succeeded([pass(studio, '09:20')]);
    expect(recipients(studio)).toEqual([head, anna]);
    succeeded([pass(studio, '09:20', {}, '2026-11-25')]);
    const [, , told, ...others] = studio.outbox;
    expect(told?.to).toBe(head);
    expect(told?.text).toContain(ivan);
    expect(others.map(mail => mail.to).sort()).toEqual([anna, ivan, head]);
  });
});

function pass(studio: Studio, now: string, start: Partial<Start> = {}, day = '2026-11-24'): Run {
  studio.document.setNow(instantOf(`${day}T${now}`, 'America/New_York'));
  return studio.run('onHour', [], { context: 'clock', ...start });
}

/** As if nobody had been written to; the sheets, which mails do not touch, stay as they are. */
function forgetMails({ document: { world } }: Studio): void {
  world.outbox.length = 0;
  world.mailSent = {};
  const { document } = world.properties;
  for (const key of Object.keys(document)) if (key.startsWith('mail.')) Reflect.deleteProperty(document, key);
}
