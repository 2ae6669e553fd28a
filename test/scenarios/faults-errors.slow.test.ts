import { busy } from '../../src/base/busy';
import { broken } from '../../src/features/rpc';
import { everywhere, execute, hurt, steps, type Asked, type Step } from './support/faults';
import { difference } from './support/faults-kill';
import { peopledStudio, planOf } from './support/faults-studio';
import { writingCalls, type WritingCall } from './support/faults-table';
import { rewinding } from './support/rewind';
import type { Studio } from './support/studio';

const base = rewinding(peopledStudio(), peopledStudio);

const messages = [
  'Service Spreadsheets timed out while accessing document with id local-1.',
  'Lock timeout: another process was holding the lock for too long.',
  'Service invoked too many times for one day: properties.',
];
const sentences = [broken.en, busy.en];

/** A call with all that is done before it. */
function begin({ call, input }: WritingCall): { asked: Asked; start: () => Studio } {
  const asked: { -readonly [K in keyof Asked]: Asked[K] } = { name: 'rpc', args: [] };
  const start = (): Studio => {
    base.rewind();
    asked.args = [JSON.stringify({ id: 'act', call, input: input(base.studio) })];
    return base.studio;
  };
  return { asked, start };
}

/** Before each call that changes something, and before the first of each kind of those that read. */
function worthHurting(made: readonly Step[]): readonly Step[] {
  const known = new Set<string>();
  return made.filter(({ method, writes }) => {
    const isNew = !known.has(method);
    known.add(method);
    return writes || isNew || everywhere;
  });
}

/** One of each manner of writing; the others with `FAULTS=all`. */
const manners = ['contact.log', 'plan.close', 'group.run'];
const sample = writingCalls.filter(({ call }) => everywhere || manners.includes(call));

test.each(sample)('a service that fails once during $call is told in a sentence, and harms nothing', row => {
  const { asked, start } = begin(row);
  const place = rewinding(start(), start);
  const another = (): string => {
    place.studio.ask('plan.move', { plan: planOf(place.studio, 'Dove'), date: '2026-12-04' }, { id: 'other' });
    return place.facts().join('\n');
  };
  const { run, steps: made } = steps(place.studio, asked);
  const after = another();
  const wrong: string[] = [];
  worthHurting(made).forEach(({ at, method }, index) => {
    place.rewind();
    const message = messages[index % messages.length] ?? '';
    const { value, error } = hurt(place.studio, asked, at, message);
    const reply = JSON.parse(String(value)) as { ok: boolean; failure?: { message: string } };
    const told = reply.ok || sentences.includes(reply.failure?.message ?? '');
    if (error !== undefined || !told) wrong.push(`${at} ${method}: ${error ?? String(value)}`);
    another();
    if (reply.ok && place.facts().join('\n') !== after) wrong.push(`${at} ${method}: said done, and is not`);
    const again = execute(place.studio, asked);
    if (String(again.value) !== String(run.value)) wrong.push(`${at} ${method}: then ${String(again.value)}`);
    const then = place.facts().join('\n');
    if (then !== after) wrong.push(`${at} ${method}: not done once: ${difference(then, after)}`);
  });
  expect(wrong).toEqual([]);
});

test.each(writingCalls)('$call with a store that is full is refused with a sentence, and nothing is done', row => {
  const { asked, start } = begin(row);
  const place = rewinding(start(), start);
  const before = place.facts().join('\n');
  const { properties } = place.studio.document.world;
  // As full as Google lets it be.
  for (let at = 0; at < 55; at++) properties.document[`other.${at}`] = 'x'.repeat(9_000);
  const reply = JSON.parse(String(execute(place.studio, asked).value)) as {
    ok: boolean;
    failure?: { message: string };
  };
  expect(reply).toMatchObject({ ok: false, failure: { message: expect.stringContaining('document properties') } });
  expect(place.facts().join('\n')).toBe(before);
  for (let at = 0; at < 55; at++) Reflect.deleteProperty(properties.document, `other.${at}`);
  expect(JSON.parse(String(execute(place.studio, asked).value))).toMatchObject({ ok: true });
});

test.each(writingCalls)(
  '$call, whose reply was lost, answers the same when it is sent again, and writes nothing',
  row => {
    const { asked, start } = begin(row);
    const place = rewinding(start(), start);
    const { value } = execute(place.studio, asked);
    const after = place.facts();
    const again = steps(place.studio, asked);
    expect(again.run.value).toBe(value);
    expect(place.facts()).toEqual(after);
    expect(again.steps.filter(({ method }) => /^Range\.set|^Sheet\.(delete|insert)/.test(method))).toEqual([]);
  },
);

const remembered: readonly string[] = [
  'lead.add',
  'contact.log',
  'plan.add',
  'manager.add',
  'instruction.accept',
  'lead.merge',
];

test.each(writingCalls)('$call is not done twice, though the store has forgotten it', row => {
  const { asked, start } = begin(row);
  const place = rewinding(start(), start);
  const { value } = execute(place.studio, asked);
  const after = place.facts();
  Reflect.deleteProperty(place.studio.document.world.properties.document, 'done');
  const again = String(execute(place.studio, asked).value);
  if (remembered.includes(row.call)) expect(again).toBe(value);
  expect(place.facts()).toEqual(after);
});

test('the six minutes of an execution strike: nothing is half done, and sent again it is done', () => {
  base.rewind();
  const { studio } = base;
  const before = base.facts();
  const start = studio.document.world.now;
  const input = { from: 'Ann', to: ['Bill'] };
  const asked: Asked = { name: 'rpc', args: [JSON.stringify({ id: 'slow', call: 'handover.run', input })] };
  let calls = 0;
  const slow = execute(studio, asked, () => {
    calls++;
    studio.document.world.now += 20_000;
  });
  // Whatever it does when it is out of time, it is stopped.
  expect(calls).toBeLessThan(30);
  expect(String(slow.error ?? slow.value)).toMatch(/Exceeded maximum execution time|"ok":false/);
  studio.document.setNow(start);
  expect(base.facts()).toEqual(before);
  expect(JSON.parse(String(execute(studio, asked).value))).toMatchObject({ ok: true, value: { leads: 3 } });
});
