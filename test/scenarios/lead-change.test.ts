import type { LeadChange } from '../../src/api/calls';
import { handIn } from './support/hand';
import { Studio } from './support/studio';

const studio = Studio.ready();
const next = { date: '2026-11-30', topic: 'Hear the answer' };
let leads = 0;
/** The lead that refused changes leave as it is. */
let refused: { id: string; name: string } | undefined;

beforeAll(() => {
  studio.ask('manager.add', { name: 'Vera Sample', email: 'vera@example.com', role: 'manager' });
  studio.ask('lead.add', { name: 'Taken', phone: '+44 20 7946 0000', email: 'taken@example.com' });
});

/** A lead of its own for each test, with a contact and a planned one. */
function newLead(): { id: string; name: string } {
  const name = `Lead ${++leads}`;
  const { id } = studio.ask('lead.add', { name, comment: 'Quiet', next });
  studio.ask('contact.log', { lead: name, channel: 'call', result: 'talked', next });
  return { id, name };
}

function row(id: string): Readonly<Record<string, unknown>> | undefined {
  return studio.sheet('Leads').find(one => one['Lead id'] === id);
}

function change(lead: string, fields: LeadChange['fields'], more: Omit<LeadChange, 'lead' | 'fields'> = {}) {
  return studio.send('lead.change', { lead, fields, ...more });
}

test('facts are changed, words of the lists in any spelling, phones and tags tidied; and it is undone', () => {
  const { id, name } = newLead();
  const fields = {
    stage: 'offer',
    manager: 'vera sample',
    phone: '8 912 000-11-22',
    tags: 'big; urgent,  Big',
    comment: '=1+1\nsecond line',
    company: "'Acme",
  };
  const changed = studio.ask('lead.change', { lead: id, fields, was: { stage: 'New', comment: 'Quiet' } });
  expect(changed).toEqual({ id, name, act: expect.stringMatching(/^lead\.change /) });
  expect(row(id)).toMatchObject({
    Stage: 'Offer',
    Manager: 'Vera Sample',
    Phone: '+79120001122',
    Tags: 'big, urgent',
    Comment: '=1+1\nsecond line',
    Company: '’Acme',
  });
  studio.ask('act.undo', { act: changed.act });
  expect(row(id)).toMatchObject({ Stage: 'New', Comment: 'Quiet' });
  expect(row(id)).not.toHaveProperty('Phone');
});

test('a new name goes at once to the contacts and the plan, in few round trips; undo takes it back everywhere', () => {
  const { id, name } = newLead();
  const named = (): unknown[] =>
    ['Leads', 'Contacts', 'Contact plan'].map(sheet =>
      studio
        .sheet(sheet)
        .filter(one => String(one['Lead']).startsWith(name))
        .map(one => one['Lead']),
    );
  const { act } = studio.ask('lead.change', { lead: id, fields: { name: `${name} & Sons` }, was: { name } });
  const cost = studio.lastRun?.meter.roundTrips;
  const renamed = `${name} & Sons`;
  expect(named()).toEqual([[renamed], [renamed], [renamed, renamed]]);
  expect(row(id)).toMatchObject({ 'Last contact': '2026-11-23', 'Next contact': '2026-11-30' });
  expect(cost).toBeLessThanOrEqual(24);
  expect(studio.ask('act.undo', { act })).toMatchObject({ kept: 0 });
  expect(named()).toEqual([[name], [name], [name, name]]);
  expect(row(id)).toMatchObject({ 'Last contact': '2026-11-23', 'Next contact': '2026-11-30' });
});

test('what somebody else has changed meanwhile is not written over: both values are named', () => {
  const { id } = newLead();
  studio.ask('lead.change', { lead: id, fields: { comment: 'Loud' } });
  const mine = { fields: { comment: 'Silent', company: 'Acme' }, was: { comment: 'Quiet', company: '' } };
  expect(change(id, mine.fields, { was: mine.was })).toMatchObject({
    failure: { code: 'stale', field: 'fields.comment', message: expect.stringMatching(/“Loud”.+“Silent”/) as string },
  });
  expect(row(id)).not.toHaveProperty('Company');
  expect(change(id, mine.fields, { was: { ...mine.was, comment: 'Loud' } })).toMatchObject({ ok: true });
  // Who wants what is there already is content.
  expect(change(id, mine.fields, { was: mine.was })).toMatchObject({ ok: true, value: { act: '' } });
});

test.each([
  [{ name: ' ' }, 'name', /Fill in/],
  [{ stage: '' }, 'stage', /Fill in/],
  [{ stage: 'Nowhere' }, 'stage', /Lists have no “Nowhere”/],
  [{ manager: 'Nobody' }, 'manager', /Lists have no “Nobody”/],
  [{ source: 'Stars' }, 'source', /Lists have no “Stars”/],
  [{ name: 'taken' }, 'name', /“Taken” has this name/],
  [{ phone: '+442079460000' }, 'phone', /“Taken” has this phone/],
  [{ email: 'TAKEN@example.com' }, 'email', /“Taken” has this e-mail/],
])('%j is refused', (fields, field, message) => {
  const { id, name } = (refused ??= newLead());
  expect(change(id, fields)).toMatchObject({
    failure: { code: 'invalid', field: `fields.${field}`, message: expect.stringMatching(message) as string },
  });
  expect(row(id)).toMatchObject({ Lead: name, Stage: 'New' });
});

test('a namesake that is meant gets a number, and keeps its own contacts', () => {
  const { id } = newLead();
  expect(change(id, { name: 'Taken' }, { allowDuplicate: true })).toMatchObject({ value: { name: 'Taken (2)' } });
  expect(row(id)).toMatchObject({ Lead: 'Taken (2)', 'Contacts so far': 1 });
});

test('of two leads of one name the renamed one takes only its own rows along', () => {
  const [one, other] = [newLead(), newLead()];
  const hand = handIn(studio, 'unseen');
  for (const sheet of ['Leads', 'Contacts']) {
    const at = studio.sheet(sheet).findIndex(line => line['Lead'] === other.name) + 2;
    hand.type(sheet, at, 'Lead', one.name);
  }
  expect(change(other.id, { name: 'Apart' })).toMatchObject({ ok: true });
  const named = (name: string) => studio.sheet('Contacts').filter(line => line['Lead'] === name).length;
  expect([named('Apart'), named(one.name)]).toEqual([1, 1]);
});

test('a lead is given up for a reason of Lists, which its comment keeps', () => {
  const { id } = newLead();
  expect(change(id, { stage: 'Lost' })).toMatchObject({ failure: { code: 'invalid', field: 'reason' } });
  expect(change(id, { stage: 'Lost' }, { reason: 'just so' })).toMatchObject({ failure: { field: 'reason' } });
  expect(change(id, { stage: 'Lost' }, { reason: 'too expensive' })).toMatchObject({ ok: true });
  expect(row(id)).toMatchObject({ Stage: 'Lost', Comment: 'Quiet\nLost on 2026-11-23: Too expensive' });
});

test('a lead that is gone is missing; the same request again is answered as the first time', () => {
  expect(change('l-none', { comment: 'x' })).toMatchObject({ failure: { code: 'missing', field: 'lead' } });
  const { id } = newLead();
  const request = { lead: id, fields: { comment: 'Once' }, was: { comment: 'Quiet' } };
  const first = studio.ask('lead.change', request, { id: 'twice' });
  expect(studio.ask('lead.change', request, { id: 'twice' })).toEqual(first);
  expect(studio.sheet('Change log').filter(one => one['After'] === 'Once')).toHaveLength(1);
});

test('the card tells the tags, the attempts, the stages and which contact was planned', () => {
  const { id, name } = newLead();
  const { plan } = studio.ask('lead.card', { lead: id });
  studio.ask('lead.change', { lead: id, fields: { tags: 'big' } });
  const planned = plan[0]?.plan ?? '';
  studio.ask('contact.log', { lead: name, channel: 'call', result: 'noAnswer', stage: 'talks', plan: planned, next });
  const card = studio.ask('lead.card', { lead: id });
  expect(card.lead).toMatchObject({ tags: 'big', attempt: 1, stage: 'Talks' });
  expect(card.contacts[0]).toMatchObject({ stage: 'Talks', stageBefore: 'New', attempt: 1, plan: planned });
});
