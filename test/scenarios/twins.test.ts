import { handIn } from './support/hand';
import { Studio } from './support/studio';

const studio = Studio.ready();

beforeAll(() => {
  studio.ask('manager.add', { name: 'Olga', email: 'olga@example.com', role: 'manager' });
});

const next = { date: '2026-11-30', topic: 'Hear the answer' };

/** The rows of a sheet that are about a lead. */
const about = (lead: string, sheet: string): ReturnType<Studio['sheet']> =>
  studio.sheet(sheet).filter(row => row['Lead'] === lead);

/** The rows of the sheets that people see and of what is hidden in them, in any order. */
const tables = (): unknown[] =>
  ['Leads', 'Contacts', 'Contact plan'].map(sheet =>
    studio
      .sheet(sheet)
      .map(row => JSON.stringify(row))
      .sort(),
  );

test('leads that look like the one being typed are found in few round trips', () => {
  studio.ask('lead.add', { name: 'Romashka LLC', phone: '+7 921 555-01-02', stage: 'offer' });
  const { twins } = studio.ask('lead.twins', { name: 'Ромашка', phone: '8 921 555 01 02' });
  expect(twins).toEqual([
    { id: expect.stringMatching(/^l-/) as unknown, name: 'Romashka LLC', stage: 'Offer', manager: 'Olga', by: 'phone' },
  ]);
  expect(studio.lastRun?.meter.roundTrips).toBeLessThanOrEqual(4);
  expect(studio.ask('lead.twins', {}).twins).toEqual([]);
  studio.ask('lead.add', { name: 'Ромашка' });
  expect(studio.ask('lead.twins', { lead: 'Ромашка' }).twins.map(({ name }) => name)).toEqual(['Romashka LLC']);
});

test('merging moves contacts and planned contacts, fills what was empty, and is undone whole', () => {
  studio.ask('lead.add', { name: 'Corner Coffee', phone: '+7 921 555-02-01', comment: 'Likes mornings' });
  studio.ask('lead.add', {
    name: 'Corner Cofee',
    phone: '+7 921 555-02-02',
    email: 'cafe@example.com',
    person: 'Ann',
    comment: 'Has two shops',
    allowDuplicate: true,
  });
  for (const lead of ['Corner Cofee', 'Corner Coffee', 'Corner Cofee'])
    studio.ask('contact.log', { lead, channel: 'call', result: 'talked', summary: `About ${lead}`, next });
  const before = tables();
  const merged = studio.ask('lead.merge', { keep: 'Corner Coffee', merge: 'Corner Cofee' }, { id: 'merge' });
  // The row that goes is deleted by itself, under a watch of its own.
  expect(studio.lastRun?.meter.roundTrips).toBeLessThanOrEqual(32);
  expect(merged).toMatchObject({ name: 'Corner Coffee', moved: { contacts: 2, plan: 2 } });
  expect(about('Corner Cofee', 'Leads')).toEqual([]);
  expect(about('Corner Coffee', 'Leads')).toEqual([
    expect.objectContaining({
      'Contact person': 'Ann',
      Phone: '+79215550201 · +79215550202',
      'E-mail': 'cafe@example.com',
      Comment: 'Likes mornings\nHas two shops\nMerged with “Corner Cofee”',
      'Contacts so far': 3,
    }),
  ]);
  expect(about('Corner Coffee', 'Contacts')).toHaveLength(3);
  expect(about('Corner Coffee', 'Contact plan')).toHaveLength(3);

  expect(studio.ask('lead.merge', { keep: 'Corner Coffee', merge: 'Corner Cofee' }, { id: 'merge' })).toEqual(merged);
  studio.document.world.properties.document = {};
  expect(studio.ask('lead.merge', { keep: 'Corner Coffee', merge: 'Corner Cofee' }, { id: 'merge' })).toEqual(merged);

  expect(studio.ask('act.undo', { act: merged.act })).toEqual({ undone: 6, kept: 0 });
  expect(tables()).toEqual(before);
});

test('a row that was given to another lead stays there, unread cells stay, and words that Lists has lost are not taken', () => {
  for (const name of ['Kept', 'Merged']) {
    studio.ask('lead.add', { name, comment: name.repeat(9_000).slice(0, 30_000) });
    studio.ask('contact.log', { lead: name, channel: 'call', result: 'talked', next });
  }
  const merge = (): unknown => studio.send('lead.merge', { keep: 'Kept', merge: 'Merged', fields: { stage: 'merge' } });
  expect(merge()).toMatchObject({ failure: { code: 'invalid', field: 'comment' } });
  const hand = handIn(studio, 'unseen');
  const rowOf = (sheet: string, lead: string): number => studio.sheet(sheet).findIndex(row => row['Lead'] === lead) + 2;
  hand.type('Leads', rowOf('Leads', 'Kept'), 'Comment', '');
  hand.paste('Leads', rowOf('Leads', 'Kept'), 'Created', [['in autumn']]);
  hand.paste('Leads', rowOf('Leads', 'Merged'), 'Stage', [['Ghost']]);
  hand.paste('Contacts', rowOf('Contacts', 'Merged'), 'Lead', [['Ромашка']]);
  expect(merge()).toMatchObject({ ok: true, value: { moved: { contacts: 0, plan: 1 } } });
  expect(about('Kept', 'Leads')).toEqual([expect.objectContaining({ Stage: 'New', Created: 'in autumn' })]);
  expect(about('Ромашка', 'Contacts')).toHaveLength(1);
});

test('a page about a lead takes any name and nothing but a name', () => {
  const studio = Studio.ready();
  const aboutAsked = (about: unknown): string | undefined => {
    studio.choose('showMerge', { about });
    const [shown] = studio.lastRun?.shown ?? [];
    const html = shown && 'html' in shown ? shown.html : '';
    // The attribute ends where ours does: nothing that was asked for can end it.
    const spelled = /<body data-view="merge" data-about="([\w%.()*!~'-]*)">/.exec(html)?.[1];
    return spelled === undefined ? undefined : decodeURIComponent(spelled);
  };
  for (const name of ['Ёж "и" <b>$&</b>', '"><script>alert(1)</script>', "a' onload='", 'Ж'.repeat(300)])
    expect(aboutAsked(name)).toBe(name);
  for (const other of [7, null, ['Acme'], 'long '.repeat(100)]) expect(aboutAsked(other)).toBe('');
});
