import type { CallName } from '../../src/api/calls';
import { Studio, type KeptStudio } from './support/studio';

/** What people see of a studio. */
const seen = (studio: Studio): unknown => ['Leads', 'Contacts', 'Contact plan'].map(title => studio.sheet(title));

/** A studio with a lead and its planned call, and the call's id. */
function prepared(): { kept: KeptStudio; plan: string } {
  const studio = Studio.ready();
  studio.ask('lead.add', { name: 'Acme', next: { date: '2026-11-23', topic: 'Offer' } });
  const [call] = studio.ask('today.list', {}).upcoming;
  return { kept: studio.keep(), plan: call?.plan ?? '' };
}

const next = { date: '2026-11-30', topic: 'Hear the answer' };
const inputs: Partial<Record<CallName, (plan: string) => object>> = {
  'lead.add': () => ({ name: 'Bolt', next }),
  'contact.log': plan => ({ lead: 'Acme', channel: 'call', result: 'talked', stage: 'offer', plan, next }),
  'plan.close': plan => ({ plan, status: 'done' }),
};

test.each(Object.keys(inputs) as CallName[])('%s killed before any call of a service is not done or done once', call => {
  const { kept, plan } = prepared();
  const request = JSON.stringify({ id: 'one', call, input: inputs[call]?.(plan) });
  const whole = Studio.from(kept);
  const before = seen(whole);
  const methods: string[] = [];
  whole.run('rpc', [request], { onCall: method => void methods.push(method) });
  const after = seen(whole);
  const noted = methods.indexOf('Properties.setProperties') + 1;
  expect(noted).toBeGreaterThan(1);

  // Until the journal is written nothing has happened, so one studio serves for all these kills.
  const studio = Studio.from(kept);
  for (let at = 1; at <= noted; at++) studio.kill(at, 'rpc', [request]);
  expect(seen(studio)).toEqual(before);

  for (let at = noted + 1; at <= methods.length; at++) {
    const hurt = Studio.from(kept);
    hurt.kill(at, 'rpc', [request]);
    // The next command, of whoever it is, finishes it.
    hurt.ask('plan.close', { plan, status: 'done' }, { id: 'another' });
    expect(hurt.send(call, inputs[call]?.(plan), { id: 'one' })).toMatchObject({ ok: true });
    const finished = seen(hurt) as unknown[][];
    expect(finished.slice(0, 2)).toEqual((after as unknown[][]).slice(0, 2));
    expect(finished[2]).toHaveLength((after as unknown[][])[2]?.length ?? 0);
  }
});
