import type { CallName, Reply } from '../../src/api/calls';
import { features } from '../../src/features';
import { instantOf } from '../scenarios/support/host';
import { handIn } from '../scenarios/support/hand';
import type { Studio } from '../scenarios/support/studio';
import { writingCalls } from './support/calls';
import { inputsFor, ivan, studioInUse, titles, vera, type Inputs } from './support/prepared';

const denied = { ok: false, failure: { code: 'denied' } };

describe.each(['ru_RU', 'en_US'] as const)('somebody who may only look, in %s', locale => {
  let studio: Studio;
  let inputs: Inputs;
  beforeAll(() => {
    studio = studioInUse(locale);
    inputs = inputsFor(studio);
    // Whoever may only look may have been a manager before.
    studio.ask('manager.add', { name: 'Vera', email: vera, role: 'head' });
    studio.document.world.viewers = [vera];
  });

  test('reads what the sheets show, and every call that would write is refused in a sentence, with nothing kept for later', () => {
    const before = keptIn(studio);
    for (const [call, input] of Object.entries(inputs) as [CallName, unknown][]) {
      const reply: Reply<unknown> = studio.send(call, input, { as: vera });
      // Vera has logged nothing that she could take back, and there are no examples to remove.
      if (call === 'contact.takeBack') expect(reply).toMatchObject({ ok: false, failure: { code: 'missing' } });
      else if (call === 'examples.remove') expect(reply).toMatchObject({ value: { removed: 0 } });
      else if (writingCalls.includes(call)) expect([call, reply]).toEqual([call, expect.objectContaining(refusal())]);
      else expect([call, reply]).toEqual([call, expect.objectContaining({ ok: true })]);
      if (!reply.ok) expect(reply.failure.message).toMatch(locale === 'ru_RU' ? /[а-я]{3}/ : /^[^а-яё]+$/);
    }
    expect(keptIn(studio)).toEqual(before);
  });

  test('every command of the menu that writes is refused in a sentence; what only opens, opens', () => {
    const before = keptIn(studio);
    const writing = ['setUp', 'switchOff', 'showExamples', 'selfCheck'];
    const commands = features.flatMap(feature => feature.commands ?? []).map(({ command }) => command);
    expect(commands).toEqual(expect.arrayContaining(writing));
    for (const command of commands) {
      const run = studio.run(command, [], { user: vera });
      expect([command, run.error]).toEqual([command, undefined]);
      if (writing.includes(command))
        expect([command, run.value]).toEqual([command, expect.objectContaining(refusal())]);
      else expect([command, run.value]).toEqual([command, expect.objectContaining({ ok: true })]);
    }
    expect(keptIn(studio)).toEqual(before);
  });

  test('her hourly run, from when she could edit, writes nothing and mails nobody for the team', () => {
    const before = keptIn(studio);
    studio.document.setNow(instantOf('2026-11-24T10:00', 'Europe/Moscow') + 9 * 3_600_000);
    const run = studio.run('onHour', [{}], { user: vera, context: 'clock' });
    expect(run).toMatchObject({ logs: [] });
    expect(run.error).toBeUndefined();
    expect(keptIn(studio)).toEqual(before);
  });

  test('an entry of an editor that broke off stays theirs to finish', () => {
    const request = JSON.stringify({ id: 'cut', call: 'contact.log', input: inputs['contact.log'] });
    expect(studio.kill(2, 'rpc', [request], 'Properties.setProperties')).toBe(true);
    const { journal } = studio.document.world.properties.document;
    expect(journal).not.toBe('');
    const before = keptIn(studio);
    for (let time = 0; time < 4; time++)
      expect(studio.send('plan.add', inputs['plan.add'], { as: vera })).toMatchObject(denied);
    expect(keptIn(studio)).toEqual(before);
    expect(JSON.parse(String(studio.run('rpc', [request]).value))).toMatchObject({ ok: true });
    expect(studio.ask('lead.card', { lead: 'Acme' }).contacts).toHaveLength(1);
  });
});

test('a manager for whom the owner has closed a range: the whole command is refused, and others work on', () => {
  const studio = studioInUse('en_US');
  const inputs = inputsFor(studio);
  const hand = handIn(studio);
  const sheet = hand.spreadsheet.getSheetByName(titles.en_US.plan);
  const closed = sheet?.getRange('B2:C50').protect();
  closed?.addEditor('nobody@example.com');
  hand.spreadsheet.getSheetByName(titles.en_US.leads)?.getRange('1:1').protect().addEditor('nobody@example.com');
  const before = keptIn(studio);
  const reply = studio.send('contact.log', inputs['contact.log'], { as: ivan });
  expect(reply).toMatchObject({
    ok: false,
    failure: { code: 'denied', message: expect.stringMatching(/^You may not edit/) as string },
  });
  expect(studio.send('plan.move', inputs['plan.move'], { as: ivan })).toMatchObject(denied);
  expect(keptIn(studio)).toEqual(before);
  // Where nothing is closed to him, a header that is closed does not matter.
  expect(studio.send('lead.change', inputs['lead.change'], { as: ivan })).toMatchObject({ ok: true });
  closed?.remove();
  expect(studio.send('contact.log', inputs['contact.log'], { as: ivan })).toMatchObject({ ok: true });
});

function refusal(): { ok: boolean; failure: unknown } {
  return { ok: false, failure: expect.objectContaining({ code: 'denied' }) as unknown };
}

/** All that lasts of a spreadsheet: its cells and looks, what scripts keep beside it, the mails. The hidden sheet of formulas, where look-ups are asked, is none of it. */
function keptIn({ document: { spreadsheet, world } }: Studio): readonly string[] {
  const snapshot = JSON.parse(JSON.stringify(spreadsheet.snapshot())) as Snapshot;
  const index = snapshot.workbook.sheets.findIndex(({ name }) => name === '_compass');
  snapshot.workbook.sheets.splice(index, 1);
  delete snapshot.workbook.revisionId;
  return [snapshot, world.properties.document, world.properties.script, world.outbox, world.triggers].map(part =>
    JSON.stringify(part),
  );
}

interface Snapshot {
  readonly workbook: { readonly sheets: { readonly name: string }[]; revisionId?: string };
}
