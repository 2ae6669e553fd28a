import { parse, type FunctionDeclaration } from 'acorn';
import { loadScript, read } from './support/dist';

const entryPoints = ['onInstall', 'onOpen', 'onEdit', 'onHour', 'rpc', 'setUp', 'showSidebar'];

test('the bundle is in the language that Apps Script speaks', () => {
  expect(() => parse(read('dist/Code.js'), { ecmaVersion: 2019 })).not.toThrow();
});

test('every global of the contract is a top-level function declaration', () => {
  expect(declarations()).toEqual(expect.arrayContaining(entryPoints));
});

test('every function that src/main.ts exports is declared, and nothing else is', () => {
  const loaded = Object.keys(loadScript()).filter(name => !['global', 'Bundle_'].includes(name));
  expect(declarations().sort()).toEqual(loaded.sort());
});

test('each declaration is replaced by the function behind it when the script loads', () => {
  const loaded = loadScript();
  const bundle = loaded['Bundle_'] as Record<string, unknown>;
  for (const name of declarations()) {
    expect([name, typeof loaded[name]]).toEqual([name, 'function']);
    expect(loaded[name]).toBe(bundle[name]);
  }
});

test('loading the script calls no service', () => {
  const asked: string[] = [];
  const service = (name: string): object =>
    new Proxy({}, { get: (_, member) => void asked.push(`${name}.${String(member)}`) });
  const names = ['SpreadsheetApp', 'ScriptApp', 'PropertiesService', 'Session', 'LockService', 'MailApp', 'console'];
  loadScript(Object.fromEntries(names.map(name => [name, service(name)])));
  expect(asked).toEqual([]);
});

test('the script is small enough to load for every call', () => {
  expect(Buffer.byteLength(read('dist/Code.js'))).toBeLessThan(425_000);
});

/** The names of the functions that stand at the top level of the text, where Apps Script looks for them. */
function declarations(): string[] {
  return parse(read('dist/Code.js'), { ecmaVersion: 2019 })
    .body.filter((node): node is FunctionDeclaration => node.type === 'FunctionDeclaration')
    .map(node => node.id.name);
}
