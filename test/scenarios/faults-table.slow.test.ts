import { features } from '../../src/features';
import type { CallName } from '../../src/api/calls';
import { changesSomething, steps } from './support/faults';
import { peopledStudio } from './support/faults-studio';
import { readingCalls, writingCalls, writingCommands } from './support/faults-table';
import { rewinding } from './support/rewind';

test('every call is in the table of faults, or writes nothing', () => {
  const known = [...writingCalls.map(({ call }) => call), ...(Object.keys(readingCalls) as CallName[])];
  const calls = features.flatMap(({ calls = [] }) => calls.map(({ call }) => call));
  expect([...known].sort()).toEqual([...calls].sort());
});

test('every command of the menu is in the table of faults, or writes nothing; what only reads does', () => {
  const place = rewinding(peopledStudio(), peopledStudio);
  const writers: string[] = [];
  const commands = features.flatMap(({ commands = [] }) => commands.map(({ command }) => command));
  const writing = new Set<string>(writingCommands.map(({ command }) => command));
  for (const command of commands.filter(one => !writing.has(one))) {
    const { run, steps: made } = steps(place.studio, { name: command, args: [] });
    expect(run.error).toBeUndefined();
    if (made.some(step => step.writes)) writers.push(command);
  }
  for (const [call, input] of Object.entries(readingCalls)) {
    place.rewind();
    const args = [JSON.stringify({ id: 'read', call, input: input(place.studio) })];
    const { run, steps: made } = steps(place.studio, { name: 'rpc', args });
    expect([call, String(run.value).slice(0, 10)]).toEqual([call, '{"ok":true']);
    writers.push(
      ...made.flatMap(({ writes, method }) => (writes && !/^Cache\./.test(method) ? [`${call} ${method}`] : [])),
    );
  }
  expect(writers).toEqual([]);
});

test('a method that nobody has thought of is asked about', () => {
  expect(changesSomething('Range.getValues')).toBe(false);
  expect(changesSomething('Range.setValues')).toBe(true);
  expect(() => changesSomething('Range.frobnicate')).toThrow('frobnicate');
});

test('what is said to read only is seen when it changes something', () => {
  const properties: Record<string, string> = {};
  const document = { spreadsheet: { waiting: 0, sheets: () => [] }, world: { properties, outbox: [] } };
  const run = (_: string, __: unknown, { onCall }: { onCall: (method: string) => void }): void => {
    onCall('Range.getValues');
    properties['x'] = 'changed';
    onCall('Range.getValue');
  };
  expect(() => steps({ document, run } as never, { name: 'rpc', args: [] })).toThrow('Range.getValues changes');
});
