import { deaths, die, execute, steps, type Asked } from './support/faults';
import { killEverywhere } from './support/faults-kill';
import { peopledStudio, planOf } from './support/faults-studio';
import { journalledCalls } from './support/faults-table';

test.each(journalledCalls)('$call, killed at any step, is not done or done once', row => {
  const { deaths: made, halves, wrong } = killEverywhere(row);
  expect(wrong).toEqual([]);
  expect(halves).toBe(0);
  expect(made).toBeGreaterThan(4);
});

test('after a call that was killed, the next command leaves every formula right', () => {
  const studio = peopledStudio();
  const next = { date: '2026-11-30', topic: 'Hear the answer' };
  const input = { lead: 'Bolt', channel: 'call', result: 'talked', stage: 'offer', next };
  const asked = (id: string): Asked => ({
    name: 'rpc',
    args: [JSON.stringify({ id, call: 'contact.log', input })],
  });
  const half = deaths(steps(studio, asked('whole')).steps).find(({ method }) => method === 'SpreadsheetApp.flush');
  if (!half) throw new Error('It does not flush');
  die(studio, asked('killed'), half);
  studio.ask('plan.move', { plan: planOf(studio, 'Dove'), date: '2026-12-04' });
  expect(studio.sheet('Contacts')).toHaveLength(4);
  const checked = execute(studio, { name: 'selfCheck', args: [] });
  expect(checked.value).toMatchObject({ ok: true, value: { differences: 0 } });
});
