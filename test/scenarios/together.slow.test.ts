import { Studio } from './support/studio';

const studio = Studio.ready();
const [olga, boris] = ['olga@example.com', 'boris@example.com'];
const next = { date: '2026-11-30', topic: 'Hear the answer' };

beforeAll(() => {
  studio.ask('manager.add', { name: 'Olga', email: olga, role: 'manager' });
  studio.ask('manager.add', { name: 'Boris', email: boris, role: 'manager' });
  studio.ask('lead.add', { name: 'Acme' });
  studio.ask('app.start', {}, { as: boris });
});

const contact = { lead: 'Acme', channel: 'call', result: 'talked', next };

test('others see who is busy with a lead, until the lead is left or forgotten', () => {
  expect(studio.ask('lead.card', { lead: 'acme', claim: true }, { as: boris }).claims).toEqual([]);
  expect(studio.lastRun?.meter.roundTrips).toBeLessThanOrEqual(6);
  const claims = [{ lead: 'Acme', who: 'Boris', minutes: 0 }];
  expect(studio.ask('lead.card', { lead: 'Acme' }).claims).toEqual(claims);
  expect(studio.ask('today.list', {}).claims).toEqual(claims);
  expect(studio.ask('selection.read', {}).claims).toEqual(claims);
  // Nobody's address is kept.
  expect(JSON.stringify(studio.document.world.cache)).not.toContain('@');

  studio.until('2026-11-23T10:03');
  expect(studio.ask('selection.read', { claim: 'Acme' }, { as: boris }).claims).toEqual([]);
  studio.until('2026-11-23T10:07');
  expect(studio.ask('selection.read', {}).claims).toEqual([{ lead: 'Acme', who: 'Boris', minutes: 7 }]);
  // Left.
  studio.ask('selection.read', {}, { as: boris });
  expect(studio.ask('selection.read', {}).claims).toEqual([]);
  // Forgotten.
  studio.ask('lead.card', { lead: 'Acme', claim: true }, { as: boris });
  studio.until('2026-11-23T10:13');
  expect(studio.ask('selection.read', {}).claims).toEqual([]);
});

test('a claim costs no cells, and without the cache everything else works', () => {
  studio.ask('selection.read', { claim: '' });
  const without = studio.lastRun?.meter;
  studio.ask('selection.read', { claim: 'Acme' });
  expect(studio.lastRun?.meter).toMatchObject({ roundTrips: without?.roundTrips, cellsRead: without?.cellsRead });
  studio.document.world.cache = { 'document/claims': { value: '[{"lead":1},null', expires: Infinity } };
  expect(studio.ask('lead.card', { lead: 'Acme', claim: true }, { as: boris })).toMatchObject({ claims: [] });
  expect(studio.ask('today.list', {}).claims).toEqual([{ lead: 'Acme', who: 'boris', minutes: 0 }]);
  const run = studio.run('rpc', [JSON.stringify({ id: 'c', call: 'lead.card', input: { lead: 'Acme' } })], {
    onCall: method => {
      if (method.startsWith('Cache')) throw new Error('Service unavailable');
    },
  });
  expect(JSON.parse(String(run.value))).toMatchObject({ ok: true, value: { claims: [] } });
});

test('two managers who log the same lead at once both have logged it, wherever one breaks in', () => {
  const kept = studio.keep();
  const log = (summary: string) => JSON.stringify({ id: summary, call: 'contact.log', input: { ...contact, summary } });
  const calls: string[] = [];
  Studio.from(kept).run('rpc', [log('counted')], { onCall: method => void calls.push(method) });
  const locked = calls.indexOf('Lock.tryLock');
  const released = calls.lastIndexOf('Lock.releaseLock');
  const middle = Math.floor((locked + released) / 2);
  for (const moment of [locked, middle, calls.length - 1]) {
    const both = Studio.from(kept);
    let [at, answer] = [0, ''];
    both.run('rpc', [log('Olga called')], {
      onCall: () => {
        if (at++ === moment) answer = String(both.run('rpc', [log('Boris called')], { user: boris }).value);
      },
    });
    const broke = JSON.parse(answer) as { ok: boolean; failure?: { message: string } };
    // Whoever comes second is told to wait, and repeats the same act.
    expect(broke.ok || broke.failure?.message).toBeTruthy();
    if (!broke.ok)
      expect(
        both.send('contact.log', { ...contact, summary: 'Boris called' }, { id: 'Boris called', as: boris }).ok,
      ).toBe(true);
    const rows = both.sheet('Contacts').map(row => [row['Summary'], row['Manager'], row['Lead']]);
    expect(rows.sort()).toEqual([
      ['Boris called', 'Boris', 'Acme'],
      ['Olga called', 'Olga', 'Acme'],
    ]);
    expect(both.sheet('Contact plan')).toHaveLength(2);
    expect(both.sheet('Leads')[0]).toMatchObject({ 'Contacts so far': 2 });
  }
});
