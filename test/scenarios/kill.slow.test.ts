import type { CallName } from '../../src/api/calls';
import { Studio } from './support/studio';

const studio = Studio.ready();
/** The call that writes the journal: the first that changes anything. */
const journalled = 'Properties.setProperties';
const next = { date: '2026-11-30', topic: 'Hear the answer' };

/** Each call on a lead of its own, and what is seen of it: before, and when it is done once. */
const calls: {
  readonly call: CallName;
  readonly input: (lead: string, plan: string) => object;
  readonly before: string[];
  readonly after: string[];
}[] = [
  {
    call: 'lead.add',
    input: lead => ({ name: `${lead} & Co`, next }),
    before: [],
    after: ['Leads New', 'Contact plan Planned'],
  },
  {
    call: 'contact.log',
    input: (lead, plan) => ({ lead, channel: 'call', result: 'talked', stage: 'offer', plan, next }),
    before: ['Leads New', 'Contact plan Planned'],
    after: ['Leads Offer', 'Contacts Talked', 'Contact plan Done', 'Contact plan Planned'],
  },
  {
    call: 'plan.close',
    input: (_, plan) => ({ plan, status: 'done' }),
    before: ['Leads New', 'Contact plan Planned'],
    after: ['Leads New', 'Contact plan Done'],
  },
];

test.each(calls)(
  '$call killed before any call of a service is not done or done once',
  ({ call, input, before, after }) => {
    // The very first one looks where the tables end; those after it know.
    studio.run('rpc', [begin('first', call, input).request]);
    const methods: string[] = [];
    const dry = begin('whole', call, input);
    studio.run('rpc', [dry.request], { onCall: method => void methods.push(method) });
    expect(seen(dry.about)).toEqual(after);
    const noted = methods.indexOf(journalled) + 1;
    expect(noted).toBeGreaterThan(1);

    // Until the journal is written nothing has happened, so one lead serves for all these kills.
    const { request, about } = begin('early', call, input);
    for (let at = 1; at <= noted; at++) studio.kill(at, 'rpc', [request]);
    expect(seen(about)).toEqual(before);

    for (let at = 1; at <= methods.length - noted; at++) {
      const hurt = begin(`killed ${at}`, call, input);
      expect(studio.kill(at, 'rpc', [hurt.request], journalled)).toBe(true);
      // The next command, of whoever it is, finishes it; the repeat finds it done.
      expect(studio.send('plan.close', { plan: 'p-none', status: 'done' })).toMatchObject({
        failure: { code: 'missing' },
      });
      expect(seen(hurt.about)).toEqual(after);
      expect(JSON.parse(String(studio.run('rpc', [hurt.request]).value))).toMatchObject({ ok: true });
      expect(seen(hurt.about)).toEqual(after);
    }
  },
);

/** A new lead with a planned call, and the request to be killed. */
function begin(
  name: string,
  call: CallName,
  input: (lead: string, plan: string) => object,
): { request: string; about: string } {
  const lead = `${call} ${name}`;
  studio.ask('lead.add', { name: lead, next: { date: '2026-11-23', topic: 'Offer' } });
  const planned = studio.ask('today.list', {}).upcoming.find(row => row.lead === lead);
  const request = JSON.stringify({ id: name, call, input: input(lead, planned?.plan ?? '') });
  return { request, about: call === 'lead.add' ? `${lead} & Co` : lead };
}

/** The rows about a lead, by what tells how far they have come. */
function seen(lead: string): string[] {
  const telling = { Leads: 'Stage', Contacts: 'Result', 'Contact plan': 'Status' };
  return Object.entries(telling).flatMap(([title, column]) =>
    studio
      .sheet(title)
      .filter(row => row['Lead'] === lead)
      .map(row => `${title} ${String(row[column])}`),
  );
}
