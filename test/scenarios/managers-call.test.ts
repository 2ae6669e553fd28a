import { createMeter } from './support/host';
import { Studio } from './support/studio';

const studio = Studio.ready();
const next = { date: '2026-11-30', topic: 'Hear the answer' };

beforeAll(() => {
  studio.ask('manager.add', { name: 'Olga', email: 'olga@example.com', role: 'manager' });
});

/** A new lead whose call is planned for today, and the call's id. */
function leadWithCall(lead: string): { contact: typeof contact & { lead: string }; plan: string } {
  studio.ask('lead.add', { name: lead, next: { date: '2026-11-23', time: '11:00', topic: 'Offer' } });
  const call = studio.ask('today.list', {}).upcoming.find(row => row.lead === lead);
  return { contact: { ...contact, lead }, plan: call?.plan ?? '' };
}

const contact = { channel: 'call', result: 'Talked', summary: 'They like it', stage: 'offer', next };

/** The rows of a sheet that are about a lead. */
const about = (lead: string, sheet: string, header = 1): ReturnType<Studio['sheet']> =>
  studio.sheet(sheet, header).filter(row => row['Lead'] === lead);

test('one form logs the contact, closes the planned one, moves the stage and plans the next step', () => {
  const { contact, plan } = leadWithCall('Acme');
  studio.ask('contact.log', { ...contact, plan });
  const { roundTrips, methods, cellsRead, cellsWritten, byMethod } = studio.lastRun?.meter ?? createMeter();
  expect(roundTrips).toBeLessThanOrEqual(10);
  expect(byMethod['SpreadsheetApp.flush']).toBe(1);
  expect(methods).toBeLessThanOrEqual(40);
  expect(cellsRead + cellsWritten).toBeLessThanOrEqual(300);
  expect(about('Acme', 'Contacts')).toEqual([
    expect.objectContaining({ Date: '2026-11-23', Time: '10:00', Result: 'Talked', 'New stage': 'Offer' }),
  ]);
  expect(about('Acme', 'Contact plan').map(row => [row['Date'], row['Status']])).toEqual([
    ['2026-11-23', 'Done'],
    ['2026-11-30', 'Planned'],
  ]);
  expect(about('Acme', 'Leads')).toEqual([
    expect.objectContaining({ Stage: 'Offer', 'Last contact': '2026-11-23', 'Next contact': '2026-11-30' }),
  ]);
});

test('a live lead cannot be left without a next step or a reason; a closed one can', () => {
  const { contact } = leadWithCall('Bolt');
  const { next: _, ...without } = contact;
  expect(studio.send('contact.log', without)).toMatchObject({ failure: { code: 'invalid', field: 'next' } });
  studio.ask('contact.log', { ...contact, next: { none: 'they are on holiday' } });
  expect(about('Bolt', 'Contacts')[0]).toMatchObject({ 'What to expect': 'No next step: they are on holiday' });
  expect(studio.send('contact.log', { ...without, stage: 'won' })).toMatchObject({ ok: true });
});

test('the same id again logs once, also when the store has forgotten', () => {
  const { contact, plan } = leadWithCall('Crow');
  const how = { id: 'double click' };
  const made = studio.ask('contact.log', { ...contact, plan }, how);
  expect(studio.ask('contact.log', { ...contact, plan }, how)).toEqual(made);
  studio.document.world.properties.document = {};
  expect(studio.ask('contact.log', { ...contact, plan }, how)).toEqual(made);
  expect(about('Crow', 'Contacts')).toHaveLength(1);
});

test('a panel of another version is told to open anew, and nothing is written', () => {
  const { plan } = leadWithCall('Old panel');
  const request = { id: 'old', call: 'plan.close', input: { plan, status: 'done' }, version: '0.0.0' };
  const reply: unknown = JSON.parse(String(studio.run('rpc', [JSON.stringify(request)]).value));
  expect(reply).toMatchObject({ ok: false, failure: { code: 'stale', field: 'version' } });
  expect(about('Old panel', 'Contact plan')).toEqual([expect.objectContaining({ Status: 'Planned' })]);
});

test('a lead whose manager was pasted in and is in no list is logged all the same, by whoever talked', () => {
  const { contact } = leadWithCall('Eagle');
  const row = studio.sheet('Leads').findIndex(lead => lead['Lead'] === 'Eagle') + 2;
  // A paste asks no drop-down.
  studio.act({ do: 'paste', sheet: 'Leads', row, column: 3, text: 'Ghost' });
  studio.ask('contact.log', contact);
  expect(about('Eagle', 'Leads')[0]).toMatchObject({ Manager: 'Ghost' });
  expect(about('Eagle', 'Contacts')[0]).toMatchObject({ Manager: 'Olga' });
  expect(about('Eagle', 'Contact plan').map(planned => planned['Manager'])).toEqual(['Olga', 'Olga']);
});

test('failed attempts are counted until somebody talks', () => {
  const { contact } = leadWithCall('Dune');
  for (const result of ['noAnswer', 'noAnswer', 'talked']) studio.ask('contact.log', { ...contact, result });
  expect(about('Dune', 'Contacts').map(row => row['Attempt'])).toEqual([1, 2, 0]);
});

test('the last log is taken back whole', () => {
  const { contact, plan } = leadWithCall('Elm');
  const before = [studio.sheet('Leads'), studio.sheet('Contacts'), studio.sheet('Contact plan')];
  studio.ask('contact.log', { ...contact, plan });
  expect(studio.ask('app.start', {}).lastLog).toMatchObject({ lead: 'Elm' });
  expect(studio.ask('contact.takeBack', {})).toMatchObject({ lead: 'Elm' });
  expect([studio.sheet('Leads'), studio.sheet('Contacts'), studio.sheet('Contact plan')]).toEqual(before);
  expect(studio.send('contact.takeBack', {})).toMatchObject({ failure: { code: 'missing' } });
});

test('a log that somebody has changed since is not taken back', () => {
  const { contact } = leadWithCall('Fern');
  studio.ask('contact.log', contact);
  const row = studio.sheet('Contacts').length + 1;
  studio.act({ do: 'type', sheet: 'Contacts', row, column: 6, text: 'They love it' });
  expect(studio.send('contact.takeBack', {})).toMatchObject({ failure: { code: 'stale' } });
  expect(about('Fern', 'Contacts')).toHaveLength(1);
});

test('a planned contact is moved, and closed in either language', () => {
  const { plan } = leadWithCall('Gull');
  studio.ask('plan.move', { plan, date: '2026-11-25' });
  const upcoming = (): unknown[] => studio.ask('today.list', {}).upcoming.filter(row => row.plan === plan);
  expect(upcoming()).toMatchObject([{ date: '2026-11-25', time: '11:00' }]);
  studio.ask('plan.close', { plan, status: 'Отменён' });
  expect(upcoming()).toEqual([]);
  expect(studio.send('plan.move', { plan, date: '2026-11-26' })).toMatchObject({ failure: { code: 'stale' } });
});

test('a row that somebody has half typed is not written over', () => {
  const { contact } = leadWithCall('Hare');
  const row = studio.sheet('Contacts').length + 2;
  studio.act({ do: 'type', sheet: 'Contacts', row, column: 6, text: 'half a row' });
  studio.ask('contact.log', contact);
  expect(
    studio
      .sheet('Contacts')
      .slice(-2)
      .map(one => one['Summary']),
  ).toEqual(['half a row', 'They like it']);
});

test('columns moved, inserted and renamed, and rows inserted on top, are found', () => {
  const { contact, plan } = leadWithCall('Ibis');
  studio.act({ do: 'moveColumn', sheet: 'Leads', from: 2, to: 5 });
  studio.act({ do: 'insertColumn', sheet: 'Contacts', column: 3 });
  studio.act({ do: 'type', sheet: 'Contact plan', row: 1, column: 4, text: 'What about' });
  studio.act({ do: 'insertRow', sheet: 'Contact plan', row: 1 });
  studio.act({ do: 'renameSheet', sheet: 'Leads', title: 'Clients' });
  studio.ask('contact.log', { ...contact, plan });
  expect(about('Ibis', 'Clients')).toEqual([expect.objectContaining({ Stage: 'Offer' })]);
  expect(about('Ibis', 'Contacts')).toEqual([expect.objectContaining({ Result: 'Talked' })]);
  expect(about('Ibis', 'Contact plan', 2)).toEqual([
    expect.objectContaining({ 'What about': 'Offer', Status: 'Done' }),
    expect.objectContaining({ 'What about': 'Hear the answer', Status: 'Planned' }),
  ]);
});
