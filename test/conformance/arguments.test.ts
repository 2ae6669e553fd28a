import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { script } from './support';

describe('T020 arguments that a method does not take', () => {
  const { sheet, SpreadsheetApp, CacheService, LockService } = script({ rows: 10 });
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const targets = {
    Sheet: sheet,
    Range: sheet.getRange('A1:B2'),
    Spreadsheet: file,
    SpreadsheetApp,
    Cache: CacheService.getScriptCache(),
    Lock: LockService.getScriptLock(),
  } as unknown as Record<string, Record<string, (...args: unknown[]) => unknown>>;

  test.each<[string, string, unknown[], string]>([
    ['Sheet', 'deleteRow', [], ''],
    ['Sheet', 'deleteRow', ['2'], 'String'],
    ['Sheet', 'deleteRows', [2], 'number'],
    ['Sheet', 'hideRows', [undefined], 'null'],
    ['Sheet', 'setColumnWidth', ['A', 5], 'String,number'],
    ['Sheet', 'setFrozenRows', ['one'], 'String'],
    ['Sheet', 'sort', [], ''],
    ['Sheet', 'protect', [3], 'number'],
    ['Sheet', 'createTextFinder', [], ''],
    ['Range', 'sort', [], ''],
    ['Range', 'merge', [1], 'number'],
    ['Range', 'setBackgroundObjects', ['red'], 'String'],
    ['Range', 'copyValuesToRange', [sheet, 1, 2], 'SpreadsheetApp.Sheet,number,number'],
    ['Spreadsheet', 'setActiveSheet', ['Sheet1'], 'String'],
    ['Spreadsheet', 'getRangeByName', [], ''],
    ['Spreadsheet', 'insertSheet', ['New', 1, {}, 2], 'String,number,Object,number'],
    ['SpreadsheetApp', 'openById', [], ''],
    ['Cache', 'get', [], ''],
    ['Lock', 'tryLock', [], ''],
  ])('%s.%s(%j)', (owner, method, args, kinds) => {
    const target = targets[owner];
    const attempt = (): unknown => target?.[method]?.(...args);
    expect(attempt).toThrow(`The parameters (${kinds}) don't match the method signature for `);
    expect(attempt).toThrow(expect.objectContaining({ name: 'Exception' }));
    expect(sheet.getMaxRows()).toBe(10);
  });

  test('what is taken does its work', () => {
    sheet.getRange('A1:A3').setValues([[3], [1], [2]]);
    sheet.sort(1, false);
    sheet.deleteRows(2, 1);
    sheet.hideRows(5);
    expect([sheet.getRange('A1:A2').getValues().flat(), sheet.getMaxRows()]).toEqual([[3, 1], 9]);
    expect([sheet.isRowHiddenByUser(5), sheet.isRowHiddenByUser(6)]).toEqual([true, false]);
  });
});

test('T030 a formula may not be longer than a cell holds', () => {
  const { sheet } = script({ rows: 5 });
  const [longest, longer] = [49_997, 49_998].map(size => `="${'x'.repeat(size)}"`) as [string, string];
  expect(() => sheet.getRange('A1').setFormula(longer)).toThrow(/maximum of 50000 characters in a single cell/);
  expect(sheet.getRange('A1').setFormula(longest).getValue()).toHaveLength(49_997);
});

test('T143 a property may have any name, and none is there that nobody set', () => {
  const { PropertiesService } = script();
  const store = PropertiesService.getScriptProperties();
  expect(['toString', '__proto__', 'constructor'].map(name => store.getProperty(name))).toEqual([null, null, null]);
  store.setProperty('__proto__', 'kept').setProperties({ constructor: 5 });
  expect(['__proto__', 'constructor'].map(name => store.getProperty(name))).toEqual(['kept', '5']);
  expect(store.getKeys().sort()).toEqual(['__proto__', 'constructor']);
});

test('T153 a subject has 250 letters at most', () => {
  const { MailApp, world } = script();
  expect(() => MailApp.sendEmail('ann@example.com', 'x'.repeat(251), '')).toThrow('Argument too large: subject');
  MailApp.sendEmail('ann@example.com', 'x'.repeat(250), '');
  expect(world.outbox).toHaveLength(1);
});

test('T155 weeks of the month and days of the week in it, digits of other systems, archives', () => {
  const { Utilities } = script();
  const at = (day: string, pattern: string): string =>
    Utilities.formatDate(new Date(`${day}T12:00:00Z`), 'GMT', pattern);
  // August 2026 begins on a Saturday.
  expect([at('2026-08-01', 'W F'), at('2026-08-02', 'W F'), at('2026-08-31', 'W F')]).toEqual(['1 1', '2 1', '6 5']);
  expect(Utilities.formatString('%x %X %05.1f', 255, 255, 3.14159)).toBe('ff FF 003.1');
  const files = ['Привет', ''].map((text, i) => Utilities.newBlob(text, 'text/csv', `${i}.csv`));
  const back = Utilities.unzip(Utilities.zip(files));
  expect(back.map(blob => [blob.getName(), blob.getContentType(), blob.getDataAsString()])).toEqual([
    ['0.csv', 'text/csv', 'Привет'],
    ['1.csv', 'text/csv', ''],
  ]);
  expect(() => Utilities.zip([...files, ...files])).toThrow('Invalid argument');
  expect(() => Utilities.unzip(Utilities.newBlob('no archive'))).toThrow('Invalid argument');
});

/** Where a method hands its own name on: to what meters and checks any call, or to a part that it shares with others. */
const saysName =
  /(?:\.(?:call|called|write|ask|authorize|whole)|checkArguments)\('(?:\w+\.)*(\w+)'|\bthis\.\w+\('([a-z]{2,}[A-Z]\w*)'/g;

test('a method tells the meter, and its user in a refusal, its own name', () => {
  const folder = 'local/apps-script';
  const told: string[] = [];
  for (const file of readdirSync(folder)) {
    let method = '';
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (/^\S/.test(line)) method = '';
      const begun = /^ {2}(?:(private |protected |static |get |override )*)(\w+)\(/.exec(line);
      if (begun) method = begun[1] ? '' : (begun[2] ?? '');
      const names = line.matchAll(saysName);
      if (method)
        for (const [, one, other] of names)
          told.push(method === (one ?? other) ? 'own' : `${file}: ${method} says ${one ?? other}`);
    }
  }
  expect(told.length).toBeGreaterThan(500);
  expect(told.filter(one => one !== 'own')).toEqual([]);
});

test('digests and signatures take texts or bytes, and not one of each', () => {
  const { Utilities } = script();
  const { DigestAlgorithm, Charset, MacAlgorithm } = Utilities;
  const bytes = Utilities.newBlob('key').getBytes();
  const utilities = Utilities as unknown as Record<string, (...args: unknown[]) => unknown>;
  const refused: [string, unknown[]][] = [
    ['computeDigest', ['text']],
    ['computeDigest', [DigestAlgorithm.MD5, [0, 1], Charset.UTF_8]],
    ['computeHmacSha256Signature', ['text']],
    ['computeHmacSha256Signature', [bytes, 'key']],
    ['computeHmacSha256Signature', ['text', bytes]],
    ['computeHmacSha256Signature', ['text', 'key', 'UTF-8']],
    ['computeHmacSignature', [MacAlgorithm.HMAC_MD5, bytes, bytes, Charset.UTF_8]],
    ['base64Encode', [null]],
  ];
  for (const [method, args] of refused) {
    expect(() => utilities[method]?.(...args)).toThrow(/^The parameters \(.*\) don't match the method signature for/);
  }
  expect(Utilities.computeDigest(DigestAlgorithm.MD5, 12 as never)).toEqual(
    Utilities.computeDigest(DigestAlgorithm.MD5, '12'),
  );
  expect([Utilities.newBlob('text').getContentType(), Utilities.newBlob(bytes).getContentType()]).toEqual([
    'text/plain',
    null,
  ]);
});
