import { parse, type FunctionDeclaration } from 'acorn';
import { features } from '../../src/features';
import { writingCalls } from '../hostile/support/calls';
import { loadScript, read } from './support/dist';

const told = read('SECURITY.md');

test('SECURITY.md lists every call of rpc, and whether it writes', () => {
  const calls = features.flatMap(feature => feature.calls ?? []).map(({ call }) => call);
  const writing = listed('Calls that write');
  expect(new Set(calls).size).toBe(calls.length);
  expect([...listed('Calls that only read'), ...writing].sort()).toEqual([...calls].sort());
  expect(writing.sort()).toEqual([...writingCalls].sort());
});

test('SECURITY.md lists every global function, and nothing else of the script can be called', () => {
  const { body } = parse(read('dist/Code.js'), { ecmaVersion: 2019 });
  const declared = body.filter((node): node is FunctionDeclaration => node.type === 'FunctionDeclaration');
  const names = declared.map(({ id }) => id.name).sort();
  expect(listed('Global functions').sort()).toEqual(names);
  expect(Object.keys(loadScript()).sort()).toEqual([...names, 'Bundle_', 'global'].sort());
  // What is no function, or ends so, google.script.run does not call.
  expect(typeof loadScript()['Bundle_']).toBe('object');
});

/** The names in backticks of the paragraph of SECURITY.md that begins so. */
function listed(heading: string): string[] {
  const paragraph = told.split('\n\n').find(one => one.startsWith(`**${heading}**`)) ?? '';
  return [...paragraph.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)?)`/g)].map(([, name = '']) => name);
}
