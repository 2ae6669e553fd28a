import { readFileSync, writeFileSync } from 'node:fs';
import { makeDesk } from './support/command-line';

let desk: ReturnType<typeof makeDesk>;
beforeEach(() => (desk = makeDesk()));
afterEach(() => desk.remove());

const begin = (...words: string[]) =>
  desk.local('new', '--locale', 'ru_RU', '--time-zone', 'Europe/Moscow', '--now', '2026-11-23T09:00', ...words);

test('a new spreadsheet has one sheet, named in the language of its locale', () => {
  expect(begin()).toEqual({ status: 0, out: '', error: '' });
  expect(desk.local('show').out).toBe('Лист1');
  expect(desk.local('show', 'Лист1').out).toBe('');
});

test('what is typed is read as Sheets reads it in that locale', () => {
  begin();
  for (const [cell, text] of [
    ['A1', '25.11.2026'],
    ['B1', '1,5'],
    ['C1', '=A1+1'],
    ['D1', "'007"],
    ['A2', '-5'],
  ] as const) {
    expect(desk.local('type', `Лист1!${cell}`, text)).toMatchObject({ status: 0, error: '' });
  }
  const shown = JSON.parse(desk.local('show', 'Лист1', '--json').out);
  expect(shown.values).toEqual([
    ['2026-11-25', 1.5, expect.anything(), '007'],
    [-5, '', '', ''],
  ]);
  expect(shown.formulas[0][2]).toBe('=A1+1');
  expect(desk.local('show', 'Лист1').out.split('\n')[0]).toMatch(/^25\.11\.2026,"1,5",/);
});

test('a grid changes as by a person: a row inserted, a column moved, a sheet renamed, a block pasted', () => {
  begin();
  const block = `${desk.data}.tsv`;
  writeFileSync(block, 'Ada\t1\nBob\t2\n');
  desk.local('grid', 'paste', 'Лист1!A1', `@${block}`);
  desk.local('grid', 'insertRow', 'Лист1', '1');
  desk.local('grid', 'moveColumn', 'Лист1', 'A', 'B');
  desk.local('grid', 'renameSheet', 'Лист1', 'Люди');
  desk.local('grid', 'sort', 'Люди', 'A', 'desc');
  expect(
    desk
      .local('show', 'Люди')
      .out.split('\n')
      .filter(line => line !== ','),
  ).toEqual(['2,Bob', '1,Ada']);
}, 60_000);

test('a mistake is a sentence on stderr and exit code 1, and nothing is written', () => {
  expect(desk.local('show', 'Лист1')).toMatchObject({ status: 1, error: expect.stringContaining('new') });
  begin();
  const before = readFileSync(desk.data, 'utf8');
  expect(desk.local('dance')).toMatchObject({
    status: 1,
    out: '',
    error: expect.stringMatching(/no command dance[^]*Usage:/),
  });
  expect(desk.local('call', 'noSuchFunction').error).toContain('noSuchFunction');
  expect(desk.local('call', 'rpc', '{oops').error).toContain('Not JSON');
  expect(desk.local('type', 'Лист9!A1', 'x').error).toContain('Лист9');
  expect(desk.local('clock', '2026-11-23T08:00')).toMatchObject({
    status: 1,
    error: expect.stringContaining('2026-11-23T09:00'),
  });
  expect(desk.local('clock', '2026-02-31T08:00').status).toBe(1);
  expect(JSON.parse(readFileSync(desk.data, 'utf8')).spreadsheet).toEqual(JSON.parse(before).spreadsheet);
  writeFileSync(desk.data, before.slice(0, 100));
  expect(desk.local('show')).toMatchObject({ status: 1, error: expect.stringContaining('damaged') });
}, 60_000);

test('the request of rpc may be given as JSON or as text that holds JSON, and its reply is printed as what it says', () => {
  begin();
  const request = { id: 'c1', call: 'today.list', input: {} };
  const told = desk.local('call', 'rpc', JSON.stringify(request));
  expect(JSON.parse(told.out)).toMatchObject({
    ok: false,
    failure: { code: expect.any(String), message: expect.any(String) },
  });
  expect(desk.local('call', 'rpc', JSON.stringify(JSON.stringify(request))).out).toBe(told.out);
  expect(JSON.parse(desk.local('usage').out)).toMatchObject({
    roundTrips: expect.any(Number),
    methods: expect.any(Number),
    cellsRead: expect.any(Number),
    cellsWritten: expect.any(Number),
    byMethod: expect.any(Object),
  });
});

test('an account that has not authorised the script is refused what needs it', () => {
  begin();
  const told = desk.local('call', 'onHour', '--as', 'guest@example.com', '--no-grant');
  expect(told).toMatchObject({ status: 1, error: expect.stringContaining('guest@example.com') });
});

test('a process killed at any moment leaves the old spreadsheet or the new one', async () => {
  begin();
  let written = 0;
  for (let round = 1; round <= 6; round++) {
    await desk.killed(200 + Math.floor(Math.random() * 600), 'type', 'Лист1!A1', String(round));
    const shown = desk.local('show', 'Лист1');
    expect(shown).toMatchObject({ status: 0, error: '' });
    const now = Number(shown.out || '0');
    expect([written, round]).toContain(now);
    written = now;
  }
  // Nothing that the killed ones held keeps the next one from the file.
  expect(desk.local('type', 'Лист1!A1', 'done')).toMatchObject({ status: 0, error: '' });
}, 120_000);
