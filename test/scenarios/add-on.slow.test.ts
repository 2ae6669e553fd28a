import { createHash } from 'node:crypto';
import type { Run } from '../../local/host/run';
import { handIn } from './support/hand';
import { Studio, type KeptStudio } from './support/studio';
import { buildAs } from './support/wider-build';

const build = buildAs('--add-on');
afterAll(() => build.remove());

const [olga, ivan] = ['olga@example.com', 'ivan@example.com'];

/** Olga and Ivan have both set the spreadsheet up; Ivan has a call for Tuesday. */
let kept: KeptStudio;
beforeAll(() => {
  const studio = Studio.ready({ folder: build.folder, now: '2026-11-24T07:30' });
  studio.ask('manager.add', { name: 'Olga', email: olga, role: 'head' });
  studio.ask('manager.add', { name: 'Ivan', email: ivan, role: 'manager' });
  const next = { date: '2026-11-24', time: '11:00', topic: 'Estimate' };
  studio.ask('lead.add', { name: 'Acme', manager: 'Ivan', next });
  studio.run('setUp', [], { user: ivan });
  kept = studio.keep();
});

const shapes = [
  { shape: 'no document around the hourly run', apart: true },
  { shape: 'the hourly run in its document', apart: false },
] as const;

describe.each(shapes)('with $shape', ({ apart }) => {
  let studio: Studio;
  beforeEach(() => {
    studio = Studio.from(kept);
    if (apart) studio.document.world.hoursApart = true;
  });

  test('the morning mails come, once to each, whoever has set up', () => {
    const runs = studio.until('2026-11-24T10:59');
    expect(failures(runs)).toEqual([]);
    expect(new Set(runs.map(run => run.user))).toEqual(new Set([olga, ivan]));
    expect(studio.outbox.map(mail => `${mail.to} ${mail.subject}`).sort()).toEqual([
      `${ivan} Calls for 24 November: 1 today`,
      `${olga} Team calls for 24 November: 1 today`,
    ]);
    expect(JSON.stringify(studio.sheet('Settings'))).toMatch(/"2026-11-24 10:\d\d"/);
  });

  test('a command that was cut off is finished by the hour, once, and what a hand broke is mended', () => {
    const hand = handIn(studio, 'unseen');
    hand.type('Leads', 2, 'Last contact', 'oops');
    const request = {
      id: 'cut',
      call: 'contact.log',
      input: { lead: 'Acme', channel: 'call', result: 'talked', next },
    };
    expect(studio.kill(1, 'rpc', [JSON.stringify(request)], 'SpreadsheetApp.flush')).toBe(true);
    expect(failures(studio.until('2026-11-24T08:29'))).toEqual([]);
    expect(hand.shown('Leads', 'Last contact', [2])).toEqual([expect.stringMatching(/2026/)]);
    expect(studio.ask('lead.card', { lead: 'Acme' }).contacts).toHaveLength(1);
    const again = JSON.parse(String(studio.run('rpc', [JSON.stringify(request)]).value)) as unknown;
    expect(again).toMatchObject({ ok: true });
    expect(studio.ask('lead.card', { lead: 'Acme' }).contacts).toHaveLength(1);
  });

  test('switched off, it leaves no trigger and no id behind, and another spreadsheet’s alone', () => {
    const { world } = studio.document;
    const foreign = strangersTrigger(studio);
    studio.choose('switchOff');
    expect(world.triggers.map(({ owner, id }) => [owner, id])).toEqual([
      [ivan, expect.any(String)],
      [olga, foreign],
    ]);
    expect(world.properties.user[olga]).toEqual({ [`perezvon.hour.${foreign}`]: 'another spreadsheet' });
  });
});

test('set-up makes a trigger of its own beside that of another spreadsheet, and no second one', () => {
  const studio = Studio.from(kept);
  const { world } = studio.document;
  world.triggers = world.triggers.filter(trigger => trigger.owner !== olga);
  world.properties.user[olga] = {};
  const foreign = strangersTrigger(studio);
  studio.choose('setUp');
  studio.choose('setUp');
  const mine = world.triggers.filter(trigger => trigger.owner === olga).map(({ id }) => id);
  expect(mine).toEqual([foreign, expect.any(String)]);
  expect(world.properties.user[olga]).toEqual({
    [`perezvon.hour.${foreign}`]: 'another spreadsheet',
    [`perezvon.hour.${mine[1]}`]: world.fileId,
  });
});

test('an hour without a document that knows no spreadsheet of its own touches none', () => {
  const studio = Studio.from(kept);
  const before = contentOf(studio);
  for (const event of [undefined, {}, { triggerUid: '__proto__' }, { triggerUid: 'somebody else’s' }]) {
    const run = studio.run('onHour', event === undefined ? [] : [event], { context: 'clock', apart: true });
    expect(run.error).toMatch(/The hourly run does not know its spreadsheet/);
  }
  expect(contentOf(studio)).toBe(before);
});

test('the journal and the marks stand on a hidden sheet of the spreadsheet: nothing of a client’s goes where others’ clients are', () => {
  const { document } = Studio.from(kept);
  expect(document.world.properties).toMatchObject({ document: {}, script: {} });
  const sheet = document.spreadsheet.sheets().find(one => one.title === '_store');
  expect(sheet?.hidden).toBe(true);
});

const next = { date: '2026-11-25', time: '12:00', topic: 'Contract' };

/** A trigger that this account has for another of its spreadsheets, long before it is due; tells its id. */
function strangersTrigger({ document: { world } }: Studio): string {
  const id = 'trigger-elsewhere';
  world.triggers.push({ id, handler: 'onHour', owner: olga, everyHours: 1, next: world.now + 1e12 });
  (world.properties.user[olga] ??= {})[`perezvon.hour.${id}`] = 'another spreadsheet';
  return id;
}

function failures(runs: readonly Run[]): unknown[] {
  return runs.filter(run => run.error !== undefined).map(run => [run.error, run.logs]);
}

/** A short print of all that the spreadsheet and its stores hold. */
function contentOf({ document: { spreadsheet, world } }: Studio): string {
  const all = [spreadsheet.snapshot(), world.properties, world.triggers, world.outbox];
  return createHash('sha1').update(JSON.stringify(all)).digest('hex');
}
