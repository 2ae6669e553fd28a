import { dayIn, type Weather } from './support/lossy-day';
import { Studio, type KeptStudio } from './support/studio';

let kept: KeptStudio;
let usual: Studio;

beforeAll(() => {
  const ready = Studio.ready();
  ready.ask('manager.add', { name: 'Olga', email: 'olga@example.com', role: 'head' });
  const next = { date: '2026-11-25', topic: 'First call' };
  for (const name of ['Acme', 'Beta', 'Gamma']) ready.ask('lead.add', { name, next });
  ready.ask('contact.log', { lead: 'Acme', channel: 'call', result: 'talked', time: '10:01', next });
  ready.ask('contact.log', { lead: 'Beta', channel: 'call', result: 'talked', time: '10:02', next: { none: 'Later' } });
  kept = ready.keep();
  usual = dayIn(kept, { edits: 'all', hours: 'on time', seed: 0 }).studio;
}, 120_000);

/** Facts and what formulas make of them; ids are drawn by lot. */
function stateOf(studio: Studio): unknown {
  const lines = (title: string, name: string) =>
    studio
      .sheet(title)
      .map(row => Object.fromEntries(Object.entries(row).filter(([column]) => !/ id$|^Id /.test(column))))
      .sort((one, other) =>
        String(one[name]) + JSON.stringify(one) < String(other[name]) + JSON.stringify(other) ? -1 : 1,
      );
  return {
    leads: lines('Leads', 'Lead'),
    contacts: lines('Contacts', 'Summary'),
    plan: lines('Contact plan', 'Topic'),
    today: studio.ask('today.list', {}).overdue.map(({ lead, date, time, topic }) => [lead, date, time, topic]),
    upcoming: studio.ask('today.list', {}).upcoming.map(({ lead, date, time, topic }) => [lead, date, time, topic]),
  };
}

/** Mails of a person and a day that came more than once under one subject. */
function doubledMails(studio: Studio): string[] {
  const keys = studio.outbox.map(({ to, at, subject }) => `${to} ${at.slice(0, 10)} ${subject}`);
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

test('with every edit seen and every hour on time the day is what it is', () => {
  const leads = usual.sheet('Leads').map(row => [row['Lead'], row['Stage'], row['Health'], row['Contacts so far']]);
  expect(leads).toEqual([
    ['Acme Works', 'New', expect.any(String), 1],
    ['Beta', 'Offer', expect.any(String), 2],
    ['Gamma', 'New', expect.any(String), 1],
    ['Hand made', 'New', expect.any(String), 0],
  ]);
  expect(leads.map(([, , health]) => health)).not.toContain('fine, I think');
  expect(usual.outbox.length).toBeGreaterThan(0);
  expect(doubledMails(usual)).toEqual([]);
});

const weathers: readonly Weather[] = [
  { edits: 'queued', hours: 'late and twice', seed: 2 },
  { edits: 'none', hours: 'not for two days', seed: 5 },
];

test.each(weathers)('with edits $edits and the hourly trigger $hours it comes to the same', weather => {
  const { studio, dropped } = dayIn(kept, weather);
  expect(dropped > 0).toBe(weather.edits === 'queued');
  expect(stateOf(studio)).toEqual(stateOf(usual));
  expect(doubledMails(studio)).toEqual([]);
  const wednesday = studio.outbox.filter(({ at }) => at.startsWith('2026-11-25')).map(({ to }) => to);
  expect(wednesday).toEqual(usual.outbox.filter(({ at }) => at.startsWith('2026-11-25')).map(({ to }) => to));
});
