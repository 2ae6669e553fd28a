import { Studio } from './support/studio';

let studio: Studio;

// Each test goes on where the last one left the studio.
describe('a studio with examples', () => {
  beforeAll(() => {
    studio = Studio.ready();
    studio.choose('setUp', { examples: true });
  });

  test('made-up people are not the managers whom the first steps ask for', () => {
    expect(studio.sheet('Lists').some(row => row['Manager’s e-mail'] !== '')).toBe(true);
    expect(studio.ask('tour.look', {}).managers).toBe(false);
    studio.ask('manager.add', { name: 'Olga', email: 'olga@example.com', role: 'head' });
    expect(studio.ask('tour.look', {}).managers).toBe(true);
  });

  test('the menu takes them away and adds them again, then without addresses that nobody reads', () => {
    studio.choose('removeExamples');
    expect(studio.sheet('Leads')).toEqual([]);
    expect(studio.sheet('Contacts')).toEqual([]);
    expect(studio.sheet('Contact plan')).toEqual([]);
    studio.choose('showExamples');
    expect(studio.sheet('Leads').length).toBeGreaterThan(5);
    const people = studio.sheet('Lists').filter(row => row['Manager'] && row['Manager'] !== 'Olga');
    expect(people.length).toBeGreaterThan(0);
    expect(people.every(row => (row['Manager’s e-mail'] ?? '') === '')).toBe(true);
  });

  test('the examples go with one command; those worked with stay, and their people with them', () => {
    const [first, second] = studio.sheet('Leads');
    const next = { date: '2026-11-24', topic: 'Call again' };
    studio.ask('contact.log', { lead: String(first!['Lead']), channel: 'call', result: 'talked', next });
    const before = studio.sheet('Leads').length;
    expect(studio.ask('examples.remove', {})).toEqual({ removed: before - 1, kept: 1 });
    expect(studio.sheet('Leads').map(row => row['Lead'])).toEqual([first!['Lead']]);
    expect(studio.sheet('Contacts').every(row => row['Lead'] === first!['Lead'])).toBe(true);
    expect(studio.sheet('Contact plan').every(row => row['Lead'] === first!['Lead'])).toBe(true);
    expect(studio.sheet('Leads').map(row => row['Lead'])).not.toContain(second!['Lead']);
    expect(studio.sheet('Lists').map(row => row['Manager'])).toContain(first!['Manager']);
    expect(studio.ask('examples.remove', {})).toEqual({ removed: 0, kept: 1 });
  });
});

describe('an empty studio', () => {
  beforeAll(() => {
    studio = Studio.ready();
  });

  test('the first steps are told from the sheets', () => {
    expect(studio.ask('tour.look', {})).toMatchObject({ lead: false, contact: false, step: false, examples: 0 });
    studio.ask('lead.add', { name: 'Oak', next: { date: '2026-11-24', topic: 'Call' } });
    expect(studio.ask('tour.look', {})).toMatchObject({ lead: true, contact: false, step: true });
    const next = { date: '2026-11-25', topic: 'Call again' };
    studio.ask('contact.log', { lead: 'Oak', channel: 'call', result: 'talked', next });
    expect(studio.ask('tour.look', {})).toMatchObject({ lead: true, contact: true, step: true });
  });

  test('who is not in Lists is not asked to read the instruction, and has not read it either', () => {
    expect(studio.ask('app.start', {}).instructionDue).toBe(false);
    expect(studio.ask('tour.look', {}).instruction).toBe(false);
    studio.ask('instruction.accept', { version: 1 });
    expect(studio.ask('tour.look', {}).instruction).toBe(true);
  });

  test('without the sheet Help the instruction says how to get it back', () => {
    studio.act({ do: 'renameSheet', sheet: 'Help', title: 'Old help' });
    expect(studio.send('instruction.read', {})).toMatchObject({ ok: false, failure: { code: 'missing' } });
    expect(studio.ask('app.start', {}).instructionDue).toBe(false);
  });
});

test('the instruction is the sheet Help; an acceptance has its version, and a changed text is a new one', () => {
  studio = Studio.ready();
  studio.ask('manager.add', { name: 'Olga', email: 'olga@example.com', role: 'head' });
  expect(studio.ask('app.start', {}).instructionDue).toBe(true);
  expect(studio.ask('tour.look', {}).instruction).toBe(false);
  const first = studio.ask('instruction.read', {});
  expect(first).toMatchObject({ version: 1, accepted: null });
  expect(first.sections.map(section => section.title)).toContain('Three habits');
  expect(studio.ask('instruction.accept', { version: 1 }, { id: 'accept' })).toEqual({ version: 1 });
  expect(studio.ask('instruction.accept', { version: 1 }, { id: 'accept' })).toEqual({ version: 1 });
  expect(studio.ask('instruction.accept', { version: 1 })).toEqual({ version: 1 });
  expect(studio.sheet('Read and accepted')).toEqual([
    expect.objectContaining({ 'Who has accepted': 'Olga', 'Version of the instruction': 1, Accepted: '2026-11-23' }),
  ]);
  expect(studio.ask('app.start', {}).instructionDue).toBe(false);
  expect(studio.ask('tour.look', {}).instruction).toBe(true);

  studio.act({ do: 'type', sheet: 'Help', row: 4, column: 1, text: 'Write down every call.' });
  expect(studio.ask('app.start', {}).instructionDue).toBe(true);
  expect(studio.send('instruction.accept', { version: 1 })).toMatchObject({ failure: { code: 'stale' } });
  expect(studio.ask('instruction.read', {})).toMatchObject({ version: 2, accepted: null });
  expect(studio.ask('instruction.accept', { version: 2 })).toEqual({ version: 2 });
});
