import { Script } from 'node:vm';
import type { Bundle } from '../../local/host/bundle';
import { Document } from '../../local/host/document';
import { instantOf, wallTime } from '../../local/world/wall-time';

const scopes = ['spreadsheets.currentonly', 'script.scriptapp', 'script.container.ui'];

const bundle = (code: string): Bundle => ({
  script: new Script(code),
  html: {},
  manifest: { timeZone: 'Europe/Moscow', oauthScopes: scopes.map(scope => `https://www.googleapis.com/auth/${scope}`) },
});

const owner = 'owner@example.com';
const start = instantOf('2026-11-23T09:00', 'Europe/Moscow');

function open(code: string): Document {
  const document = Document.create(bundle(code), { locale: 'en_US', timeZone: 'Europe/Moscow', now: start, owner });
  document.grant(owner);
  return document;
}

function call(document: Document, name: string, ...args: unknown[]) {
  return document.run({ function: name, user: owner, context: 'menu', args });
}

test('a script finds the language and the services, and nothing of the machine', () => {
  const document = open(`function look() {
    return ['process', 'require', 'setTimeout', 'fetch', 'URL', 'TextEncoder', 'startOfCall', 'SpreadsheetApp', 'Utilities']
      .filter(name => typeof globalThis[name] !== 'undefined');
  }`);
  expect(call(document, 'look').value).toEqual(['SpreadsheetApp', 'Utilities']);
});

test('each execution begins anew: what the last one left in its globals is gone', () => {
  const document = open('var count = 0; function next() { return ++count; }');
  expect([call(document, 'next').value, call(document, 'next').value]).toEqual([1, 1]);
});

test('the script’s clock is the virtual one', () => {
  const document = open(
    'function now() { return [Date.now(), new Date().getTime(), new Date(5).getTime(), typeof Date()]; }',
  );
  expect(call(document, 'now').value).toEqual([start, start, 5, 'string']);
});

test('what the services give is a Date, an Array and an Error to the script', () => {
  const document = open(`
    class Own extends Error {}
    function look() {
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setValue(new Date()).setNumberFormat('yyyy-mm-dd');
      let refusal;
      try { SpreadsheetApp.getActiveSheet().getRange(0, 1); } catch (error) { refusal = error; }
      return [cell.getValue() instanceof Date, cell.getValues() instanceof Array, refusal instanceof Error, refusal instanceof Own];
    }`);
  expect(call(document, 'look')).toMatchObject({ value: [true, true, true, false] });
});

test('an answer that holds a date arrives as null, one that holds undefined loses it', () => {
  const document = open(`
    function dated() { return { at: [new Date()] }; }
    function holed() { return { a: undefined, list: [undefined, 1] }; }`);
  expect(call(document, 'dated').value).toBeNull();
  expect(call(document, 'holed').value).toEqual({ list: [null, 1] });
});

test('an error is the sentence that the user would read', () => {
  const document = open(`
    function refuse() { throw new Error('No such lead.'); }
    function range() { SpreadsheetApp.getActiveSheet().getRange(0, 1); }`);
  expect(call(document, 'refuse').error).toBe('No such lead.');
  expect(call(document, 'range').error).toContain('The starting row of the range is too small');
  expect(call(document, 'missing').error).toContain('missing');
});

test('typing fires onEdit with the value and the old one; a paste fires it with neither', () => {
  const document = open(`function onEdit(e) {
    SpreadsheetApp.getActiveSheet().getRange('F1').setValue(JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue, e.authMode.toString()]));
  }`);
  const told = () => {
    const { spreadsheet } = document;
    const sheetId = spreadsheet.sheets()[0]!.id;
    return JSON.parse(String(spreadsheet.getters.getEvaluatedCell({ sheetId, row: 0, col: 5 }).value));
  };
  const at = { sheet: 'Sheet1', row: 2, column: 1 };
  document.act(owner, { do: 'type', ...at, text: 'Ada' });
  document.act(owner, { do: 'type', ...at, text: 'Bob' });
  expect(told()).toEqual(['A2', 'Bob', 'Ada', 'LIMITED']);
  document.act(owner, { do: 'paste', ...at, text: 'x\ty\nz\tw' });
  expect(told()).toEqual(['A2:B3', null, null, 'LIMITED']);
});

test('a script without simple triggers is edited in peace', () => {
  const document = open('function nothing() {}');
  const outcome = document.act(owner, { do: 'type', sheet: 'Sheet1', row: 1, column: 1, text: 'Ada' });
  expect(outcome).toMatchObject({ runs: [{ function: 'onEdit' }] });
  expect('runs' in outcome && outcome.runs[0]?.error).toBeUndefined();
});

test('an hourly trigger fires once an hour at its own minute, as whoever made it, on the clock’s way', () => {
  const document = open(`
    function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
    function tick() { return Session.getEffectiveUser().getEmail(); }`);
  call(document, 'install');
  const runs = [...document.advance(instantOf('2026-11-23T13:00', 'Europe/Moscow'))];
  expect(runs.map(({ function: name, user }) => `${name} ${user}`)).toEqual(Array(4).fill(`tick ${owner}`));
  expect(new Set(runs.map(({ at }) => at % 3_600_000)).size).toBe(1);
  expect(wallTime(document.world.now, 'Europe/Moscow')).toBe('2026-11-23T13:00');
});

test('a trigger of an account that has not granted what the script now asks for does not run', () => {
  const document = open(`
    function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
    function tick() { return 'ran'; }`);
  call(document, 'install');
  document.world.grants[owner] = [];
  const [run] = [...document.advance(start + 3_600_000)];
  expect(run).toMatchObject({ value: null, error: expect.stringContaining('Authorization is required') });
});

test('a clock on the wall is read in its zone, also on the days that skip or repeat an hour', () => {
  expect(wallTime(instantOf('2026-03-08T02:30', 'America/New_York'), 'America/New_York')).toBe('2026-03-08T03:30');
  expect(instantOf('2026-11-01T01:30', 'America/New_York')).toBe(Date.parse('2026-11-01T05:30Z'));
  expect(instantOf('2026-11-23', 'Europe/Moscow')).toBe(Date.parse('2026-11-22T21:00Z'));
  expect(instantOf('2026-02-31T10:00', 'Europe/Moscow')).toBeNaN();
});
