import { handIn } from './support/hand';
import { shortened } from './support/faults-studio';
import { Studio } from './support/studio';

/** What a command seeks is told by formulas beside the compass; whatever they cannot tell is searched in the sheet. */
const studio = shortened(Studio.ready());
const hand = handIn(studio);
const long = `Long ${'x'.repeat(150)}`;
const odd = [
  'Lead',
  '*',
  'A?',
  '~x',
  '123',
  '46349',
  '1.5',
  'TRUE',
  '+7 999',
  'Ёлка',
  '"ООО"',
  'a␟b',
  '␑5',
  '␒5',
  "O'Hara",
  '👍',
  long,
];

beforeAll(() => {
  for (const name of odd) studio.ask('lead.add', { name, allowDuplicate: true });
});

function logged(lead: string): { lead: unknown; id: unknown; searched: boolean } {
  const { contact } = studio.ask('contact.log', {
    ...{ lead, channel: 'call', result: 'talked', summary: `about ${lead}` },
    next: { none: 'they think' },
  });
  const row = studio.sheet('Contacts').find(one => one['Contact id'] === contact);
  return {
    lead: row?.['Lead'],
    id: row?.['Lead id'],
    searched: studio.lastRun?.meter.byMethod['TextFinder.findAll'] !== undefined,
  };
}

test.each(odd)('a lead named %j is found, and no other', name => {
  const id = studio.sheet('Leads').find(lead => String(lead['Lead']) === name)?.['Lead id'];
  expect(logged(name)).toMatchObject({ lead: name, id });
});

test('the usual name and an id are found without a search, a number and a day read as such', () => {
  const { id } = studio.ask('lead.add', { name: 'Acme', next: { date: '2026-11-30', time: '09:05', topic: 'Offer' } });
  expect(logged('acme')).toMatchObject({ lead: 'Acme', searched: false });
  expect(logged(id)).toMatchObject({ lead: 'Acme', searched: false });
  const plan = String(studio.sheet('Contact plan').find(row => row['Lead'] === 'Acme')?.['Plan id']);
  studio.ask('plan.move', { plan, date: '2026-12-01' });
  expect(studio.lastRun?.meter.byMethod['TextFinder.findAll']).toBeUndefined();
  expect(studio.sheet('Contact plan').find(row => row['Plan id'] === plan)).toMatchObject({
    Date: '2026-12-01',
    Time: '09:05',
  });
});

test('two leads of one name, a look-up that was emptied and a hidden sheet without its columns lead to a search', () => {
  const { id } = studio.ask('lead.add', { name: 'Twin' });
  hand.type('Leads', studio.sheet('Leads').length + 2, 'Lead', 'twin');
  expect(logged('Twin')).toMatchObject({ lead: 'Twin', id, searched: true });
  const index = hand.spreadsheet.getSheetByName('_compass');
  const titles = index?.getRange(1, 1, 1, index.getMaxColumns()).getValues()[0] ?? [];
  index?.getRange(2, titles.indexOf('answer') + 1, 8, 1).clearContent();
  expect(logged('Acme')).toMatchObject({ lead: 'Acme', searched: true });
  index?.getRange(2, titles.indexOf('askedBy') + 1, 8, 5).clearContent();
  expect(logged('Acme')).toMatchObject({ lead: 'Acme', searched: true });
});

test('many rows are asked for by their stretch, and no longer than they are written', () => {
  const cells = (): readonly (readonly unknown[])[] => {
    const [titles = [], ...lines] = hand.spreadsheet.getSheetByName('_compass')?.getDataRange().getValues() ?? [];
    return ['askedBy', 'askedText', 'answer', 'answerKept'].map(title =>
      lines.slice(8, 11).map(line => String(line[titles.indexOf(title)])),
    );
  };
  const ids = studio.sheet('Leads').map(row => String(row['Lead id']));
  const last = ids.length + 1;
  studio.ask('group.run', {
    table: 'leads',
    what: 'stage',
    value: 'offer',
    rows: [...ids.slice(0, 3), ...ids.slice(-1)],
  });
  const [by, text, answer, kept = []] = cells();
  expect([by, text, answer]).toEqual([Array(3).fill(''), Array(3).fill(''), Array(3).fill('')]);
  const [table, first, end, , ...marks] = String(kept[0]).split('␟');
  expect([table, first, end]).toEqual(['leads', '2', String(last)]);
  expect(marks).toEqual(ids);
});

test('to whom the hidden sheet is closed, the sheets are searched, and the rest goes as ever', () => {
  const closed = hand.spreadsheet.getSheetByName('_compass')?.protect();
  closed?.removeEditors(closed.getEditors());
  studio.ask('manager.add', { name: 'Ivan', email: 'ivan@example.com', role: 'manager' });
  const input = { lead: "O'Hara", channel: 'call', result: 'talked', next: { none: 'they think' } };
  const { contact } = studio.ask('contact.log', input, { as: 'ivan@example.com' });
  expect(studio.lastRun?.meter.byMethod['TextFinder.findAll']).toBeGreaterThan(0);
  expect(studio.sheet('Contacts').at(-1)).toMatchObject({ 'Contact id': contact, Lead: "O'Hara" });
});

test('what begins with the signs of the look-ups is read as it stands', () => {
  const { id, name } = studio.ask('lead.add', {
    name: '␑7',
    company: '␑5',
    person: '␒x',
    next: { date: '2026-11-30', topic: '␑6' },
  });
  const was = { name, company: '␑5', person: '␒x' };
  studio.ask('lead.change', { lead: id, fields: { company: 'New', person: 'New', name: 'Other' }, was });
  const plan = studio.sheet('Contact plan').find(row => row['Lead'] === 'Other');
  studio.ask('plan.move', { plan: String(plan?.['Plan id']), date: '2026-12-01' });
  expect(studio.sheet('Contact plan').find(row => row['Lead'] === 'Other')).toMatchObject({ Topic: '␑6' });
});
