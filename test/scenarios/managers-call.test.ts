import { Studio } from './support/studio';

/** A studio with one lead whose call is planned for today. */
function studioWithCall(): { studio: Studio; plan: string } {
  const studio = Studio.ready();
  studio.ask('manager.add', { name: 'Olga', email: 'olga@example.com', role: 'manager' });
  studio.ask('lead.add', { name: 'Acme', next: { date: '2026-11-23', time: '11:00', topic: 'Offer' } });
  const [call] = studio.ask('today.list', {}).upcoming;
  return { studio, plan: call?.plan ?? '' };
}

const next = { date: '2026-11-30', topic: 'Hear the answer' };
const contact = { lead: 'Acme', channel: 'call', result: 'Talked', summary: 'They like it', stage: 'offer', next };

test('one form logs the contact, closes the planned one, moves the stage and plans the next step', () => {
  const { studio, plan } = studioWithCall();
  studio.ask('contact.log', { ...contact, plan });
  expect(studio.lastRun?.meter.roundTrips).toBeLessThanOrEqual(14);
  expect(studio.sheet('Contacts')).toEqual([
    expect.objectContaining({ Date: '2026-11-23', Time: '10:00', Lead: 'Acme', Result: 'Talked', 'New stage': 'Offer' }),
  ]);
  expect(studio.sheet('Contact plan').map(row => [row['Date'], row['Status']])).toEqual([
    ['2026-11-23', 'Done'],
    ['2026-11-30', 'Planned'],
  ]);
  expect(studio.sheet('Leads')).toEqual([
    expect.objectContaining({ Stage: 'Offer', 'Last contact': '2026-11-23', 'Next contact': '2026-11-30' }),
  ]);
});

test('a live lead cannot be left without a next step or a reason; a closed one can', () => {
  const { studio } = studioWithCall();
  const { next: _, ...without } = contact;
  expect(studio.send('contact.log', without)).toMatchObject({ failure: { code: 'invalid', field: 'next' } });
  studio.ask('contact.log', { ...contact, next: { none: 'they are on holiday' } });
  expect(studio.sheet('Contacts')[0]).toMatchObject({ 'What to expect': 'No next step: they are on holiday' });
  expect(studio.send('contact.log', { ...without, stage: 'lost' })).toMatchObject({ ok: true });
});

test('the same id again logs once, also when the store has forgotten', () => {
  const { studio, plan } = studioWithCall();
  const how = { id: 'double click' };
  const made = studio.ask('contact.log', { ...contact, plan }, how);
  expect(studio.ask('contact.log', { ...contact, plan }, how)).toEqual(made);
  studio.document.world.properties.document = {};
  expect(studio.ask('contact.log', { ...contact, plan }, how)).toEqual(made);
  expect(studio.sheet('Contacts')).toHaveLength(1);
});

test('failed attempts are counted until somebody talks', () => {
  const { studio } = studioWithCall();
  for (const result of ['noAnswer', 'noAnswer', 'talked', 'noAnswer']) studio.ask('contact.log', { ...contact, result });
  expect(studio.sheet('Contacts').map(row => row['Attempt'])).toEqual([1, 2, 0, 1]);
});

test('the last log is taken back whole', () => {
  const { studio, plan } = studioWithCall();
  const before = [studio.sheet('Leads'), studio.sheet('Contact plan')];
  studio.ask('contact.log', { ...contact, plan });
  expect(studio.ask('app.start', {}).lastLog).toMatchObject({ lead: 'Acme' });
  expect(studio.ask('contact.takeBack', {})).toMatchObject({ lead: 'Acme' });
  expect([studio.sheet('Leads'), studio.sheet('Contact plan')]).toEqual(before);
  expect(studio.sheet('Contacts')).toEqual([]);
  expect(studio.send('contact.takeBack', {})).toMatchObject({ failure: { code: 'missing' } });
});

test('a log that somebody has changed since is not taken back', () => {
  const { studio } = studioWithCall();
  studio.ask('contact.log', contact);
  studio.act({ do: 'type', sheet: 'Contacts', row: 2, column: 6, text: 'They love it' });
  expect(studio.send('contact.takeBack', {})).toMatchObject({ failure: { code: 'stale' } });
  expect(studio.sheet('Contacts')).toHaveLength(1);
});

test('a planned contact is moved, and closed in either language', () => {
  const { studio, plan } = studioWithCall();
  studio.ask('plan.move', { plan, date: '2026-11-25' });
  expect(studio.ask('today.list', {}).upcoming).toMatchObject([{ date: '2026-11-25', time: '11:00' }]);
  studio.ask('plan.close', { plan, status: 'Отменён' });
  expect(studio.ask('today.list', {}).upcoming).toEqual([]);
  expect(studio.send('plan.move', { plan, date: '2026-11-26' })).toMatchObject({ failure: { code: 'stale' } });
});

test('a row that somebody has half typed is not written over', () => {
  const { studio } = studioWithCall();
  studio.act({ do: 'type', sheet: 'Contacts', row: 2, column: 6, text: 'half a row' });
  studio.ask('contact.log', contact);
  expect(studio.sheet('Contacts').map(row => row['Summary'])).toEqual(['half a row', 'They like it']);
});

test('columns moved, inserted and renamed, and rows inserted on top, are found', () => {
  const { studio, plan } = studioWithCall();
  studio.act({ do: 'moveColumn', sheet: 'Leads', from: 2, to: 5 });
  studio.act({ do: 'insertColumn', sheet: 'Contacts', column: 3 });
  studio.act({ do: 'type', sheet: 'Contact plan', row: 1, column: 4, text: 'What about' });
  studio.act({ do: 'insertRow', sheet: 'Contact plan', row: 1 });
  studio.act({ do: 'renameSheet', sheet: 'Leads', title: 'Clients' });
  studio.ask('contact.log', { ...contact, plan });
  expect(studio.sheet('Clients')).toEqual([expect.objectContaining({ Lead: 'Acme', Stage: 'Offer' })]);
  expect(studio.sheet('Contacts')).toEqual([expect.objectContaining({ Lead: 'Acme', Result: 'Talked' })]);
  expect(studio.sheet('Contact plan', 2)).toEqual([
    expect.objectContaining({ 'What about': 'Offer', Status: 'Done' }),
    expect.objectContaining({ 'What about': 'Hear the answer', Status: 'Planned' }),
  ]);
});
