import { Document } from '../../local/host/document';
import type { Run } from '../../local/host/run';
import { createMeter } from '../../local/world/create';
import { instantOf } from '../../local/world/wall-time';
import { Studio, type StudioOptions } from './support/studio';

const head = 'olga@example.com';
const [ivan, anna] = ['ivan@example.com', 'anna@example.com'];

/** Monday evening: Ivan has a call for Tuesday, Anna one that nobody made on Monday. */
function mondayEvening(options: StudioOptions): Studio {
  const studio = new Studio({ now: '2026-11-23T18:00', ...options });
  studio.choose('setUp');
  studio.ask('manager.add', { name: 'Olga', email: head, role: 'head' });
  studio.ask('manager.add', { name: 'Ivan', email: ivan, role: 'manager' });
  studio.ask('manager.add', { name: 'Anna', email: anna, role: 'manager' });
  studio.ask('lead.add', { name: '<b>Daisy</b>', phone: '+79990001122', manager: 'Ivan', next: { date: '2026-11-24', time: '11:00', topic: '{{estimate}}' } });
  studio.ask('lead.add', { name: '=1+1', manager: 'Anna', next: { date: '2026-11-23', topic: 'Contract' } });
  // The mails of the day of the set-up itself are no matter here.
  studio.until('2026-11-23T23:30');
  studio.document.world.outbox.length = 0;
  return studio;
}

const recipients = (studio: Studio): string[] => studio.outbox.map(mail => mail.to);
const succeeded = (runs: readonly Run[]): readonly Run[] => {
  expect(runs.filter(run => run.error !== undefined)).toEqual([]);
  return runs;
};

test.each([
  { locale: 'ru_RU', timeZone: 'Europe/Moscow', subject: 'Звонки на 24 ноября: 1 сегодня', late: 'просрочено на 1 день' },
  { locale: 'en_US', timeZone: 'America/New_York', subject: 'Calls for 24 November: 1 today', late: '1 day overdue' },
])('the morning mail in $timeZone: heads first, then who is late, then the rest', ({ subject, late, ...where }) => {
  const studio = mondayEvening(where);
  succeeded(studio.until('2026-11-24T08:59'));
  expect(recipients(studio)).toEqual([]);
  succeeded(studio.until('2026-11-24T10:00'));
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
  succeeded(studio.until('2026-11-24T23:59'));
  expect(studio.outbox).toHaveLength(3);
});

test('two accounts that both set up mail each person once', () => {
  const studio = mondayEvening({});
  studio.document.grant(ivan);
  studio.run('setUp', [], { user: ivan });
  succeeded(studio.until('2026-11-24T20:00'));
  expect(recipients(studio)).toEqual([head, anna, ivan]);
});

test('a used-up quota leaves out the least urgent, and the owner is told the next morning', () => {
  const studio = mondayEvening({});
  const { world } = studio.document;
  world.mailSent['2026-11-24'] = { [head]: 98 };
  succeeded(studio.until('2026-11-24T18:30'));
  expect(recipients(studio)).toEqual([head, anna]);
  succeeded(studio.until('2026-11-25T10:00'));
  const told = studio.outbox[2];
  expect(told?.to).toBe(head);
  expect(told?.text).toContain(ivan);
  expect(recipients(studio).slice(3)).toEqual([head, anna, ivan]);
});

test('killed before any call of a service, the morning’s mails go out once in the end', () => {
  const { document } = mondayEvening({});
  const kept = JSON.stringify(document.keep(createMeter()));
  const again = (): Document => Document.restore(document.bundle, JSON.parse(kept));
  const calls = passCalls(again());
  // The pass mends the workbook first; the mails begin with the first look at the mailbox.
  for (let call = calls.indexOf('MailApp.getRemainingDailyQuota') - 5; call <= calls.length; call++) {
    const morning = again();
    let made = 0;
    pass(morning, '2026-11-24T09:30', () => {
      if (++made >= call) throw new Error('killed');
    });
    expect(pass(morning, '2026-11-24T10:30').error).toBeUndefined();
    const sent = morning.world.outbox.map(mail => mail.to);
    expect([call, sent.sort()]).toEqual([call, [anna, ivan, head]]);
  }
});

function passCalls(document: Document): string[] {
  const calls: string[] = [];
  pass(document, '2026-11-24T09:30', method => void calls.push(method));
  return calls;
}

function pass(document: Document, now: string, onCall?: (method: string) => void): Run {
  document.setNow(instantOf(now, 'America/New_York'));
  return document.run({ function: 'onHour', user: head, context: 'clock', ...(onCall && { onCall }) });
}
