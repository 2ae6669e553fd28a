import { Studio } from './support/studio';

let studio: Studio;
beforeEach(() => {
  studio = Studio.ready();
});

test('what the script changes is in the log, and an undo puts it back, itself undoable', () => {
  const { plan } = studio.ask('plan.add', {
    lead: studio.ask('lead.add', { name: 'Oak' }).name,
    date: '2026-11-24',
    topic: 'x',
  });
  studio.ask('plan.move', { plan, date: '2026-11-30', time: '12:00' }, { id: 'move' });
  const date = () => studio.sheet('Contact plan').find(row => row['Plan id'] === plan)?.['Date'];
  expect(date()).toBe('2026-11-30');
  expect(studio.sheet('Change log')).toEqual([
    expect.objectContaining({
      Row: 'Oak',
      Column: 'Date',
      Before: '2026-11-24',
      After: '2026-11-30',
      Sheet: 'Contact plan',
    }),
    expect.objectContaining({
      Row: 'Oak',
      Column: 'Time',
      After: '12:00',
      'What was done': 'Contact moved',
    }),
  ]);
  expect(studio.ask('act.recent', {}).acts).toEqual([
    expect.objectContaining({ act: 'plan.move move', what: 'Contact moved', rows: 1, subject: 'Oak' }),
  ]);
  expect(studio.ask('act.undo', { act: 'plan.move move' }, { id: 'undo' })).toEqual({ undone: 1, kept: 0 });
  expect(date()).toBe('2026-11-24');
  expect(studio.ask('act.undo', { act: 'plan.move move' })).toEqual({ undone: 0, kept: 0 });
  expect(studio.ask('act.undo', { act: 'act.undo undo' })).toEqual({ undone: 1, kept: 0 });
  expect(date()).toBe('2026-11-30');
});

test('an undo leaves alone what somebody has changed since, and refuses an act that it does not know', () => {
  const { plan } = studio.ask('plan.add', {
    lead: studio.ask('lead.add', { name: 'Oak' }).name,
    date: '2026-11-24',
    topic: 'x',
  });
  studio.ask('plan.move', { plan, date: '2026-11-30', time: '12:00' }, { id: 'move' });
  studio.ask('plan.move', { plan, date: '2026-12-07' });
  expect(studio.ask('act.undo', { act: 'plan.move move' })).toEqual({ undone: 1, kept: 1 });
  expect(studio.sheet('Contact plan')).toEqual([expect.objectContaining({ Date: '2026-12-07', Topic: 'x' })]);
  expect(studio.send('act.undo', { act: 'nothing' })).toMatchObject({ ok: false, failure: { code: 'missing' } });
});

test('a row that somebody has deleted since is counted as left alone', () => {
  studio.ask('lead.add', { name: 'Oak' });
  const { plan } = studio.ask('plan.add', { lead: 'Oak', date: '2026-11-24', topic: 'x' });
  studio.ask('plan.move', { plan, date: '2026-11-30' }, { id: 'move' });
  studio.act({ do: 'deleteRow', sheet: 'Contact plan', row: 2 });
  expect(studio.ask('act.undo', { act: 'plan.move move' })).toEqual({ undone: 0, kept: 1 });
  expect(studio.sheet('Contact plan')).toEqual([]);
});

test('a contact taken back stays in the log, word for word', () => {
  studio.ask('lead.add', { name: 'Oak' });
  const next = { date: '2026-11-24', topic: 'Call again' };
  studio.ask('contact.log', {
    lead: 'Oak',
    channel: 'call',
    result: 'talked',
    summary: 'Long talk',
    stage: 'talks',
    next,
  });
  studio.ask('contact.takeBack', {}, { id: 'back' });
  expect(studio.sheet('Contacts')).toEqual([]);
  const log = studio.sheet('Change log');
  expect(log).toContainEqual(expect.objectContaining({ Sheet: 'Contacts', Column: 'Summary', Before: 'Long talk' }));
  expect(log).toContainEqual(
    expect.objectContaining({ Sheet: 'Leads', Column: 'Stage', Before: 'Talks', After: 'New' }),
  );
  studio.ask('act.undo', { act: 'contact.takeBack back' });
  expect(studio.sheet('Contacts')).toEqual([expect.objectContaining({ Summary: 'Long talk', Lead: 'Oak' })]);
  expect(studio.sheet('Leads')).toEqual([
    expect.objectContaining({ Lead: 'Oak', Stage: 'Talks', 'Next topic': 'Call again' }),
  ]);
});
