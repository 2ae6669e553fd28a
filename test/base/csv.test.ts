import fc from 'fast-check';
import { readCsv, tableOf, type Table } from '../../src/base/csv';

function tableIn(text: string): Table {
  const outcome = readCsv(text);
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value;
}

const cellsIn = (text: string): (readonly string[])[] => tableIn(text).rows.map(row => row.cells);

function refusalOf(text: string): string {
  const outcome = readCsv(text);
  if (outcome.ok) throw new Error('It was taken for a table.');
  expect(outcome.refusal.message.ru).toMatch(/[а-я]/);
  expect(outcome.refusal.field).toBe('csv');
  return outcome.refusal.message.en;
}

test.each([
  [',', 'a,b,c\n1,2,3'],
  [';', 'a;b;c\n1,5;2,5;3'],
  ['tab', 'a\tb\tc\n1,5\t2;3\t4'],
  ['|', 'a|b|c\n1|2,2|3'],
])('the delimiter %s is found by itself', (_, text) => {
  expect(tableIn(text).header).toEqual(['a', 'b', 'c']);
  expect(tableIn(text).rows[0]?.cells).toHaveLength(3);
});

test('a delimiter in the header’s words does not outvote the real one', () => {
  const table = tableIn('Имя, фамилия;Сумма, руб;Город, область\nЛель;10;Нигде\nФома;20;Нигде');
  expect(table.header).toEqual(['Имя, фамилия', 'Сумма, руб', 'Город, область']);
});

test('the line with which Excel announces its delimiter is no header', () => {
  const table = tableIn('sep=;\r\na;b\r\n1;2\r\n');
  expect(table).toEqual({ header: ['a', 'b'], rows: [{ number: 3, cells: ['1', '2'] }] });
});

test('quotes hold delimiters, line breaks and doubled quotes', () => {
  expect(cellsIn('a,b\r\n"x, ""y""\r\nz",2\r\n')).toEqual([['x, "y"\r\nz', '2']]);
});

test('a quote that is never closed does not swallow the rest of the file', () => {
  expect(cellsIn('a,b\n"Rose,1\nLily,2\n')).toEqual([
    ['"Rose', '1'],
    ['Lily', '2'],
  ]);
});

test('quotes around a part of a cell stay', () => {
  expect(cellsIn('a,b\n"Rose" studio,5" pipe\n')).toEqual([['"Rose" studio', '5" pipe']]);
});

test('a byte order mark, old line breaks and blank lines leave no trace, and rows keep their numbers', () => {
  const table = tableIn('\ufeff\r\nname;phone\r\r\n;\r\nAnn;1\r\nBob;2');
  expect(table.header).toEqual(['name', 'phone']);
  expect(table.rows.map(row => [row.cells[0], row.number])).toEqual([
    ['Ann', 5],
    ['Bob', 6],
  ]);
});

test('ragged rows lose nothing: columns beyond the header get names, and short rows are short', () => {
  const table = tableIn('a,,a\n1,2,3,4\n1\n');
  expect(table.header).toEqual(['a', '#2', 'a (2)', '#4']);
  expect(table.rows.map(row => row.cells.length)).toEqual([4, 1]);
});

test('two hundred columns are as good as two', () => {
  const header = Array.from({ length: 230 }, (_, at) => `column ${at}`);
  const table = tableIn([header.join(';'), header.map((_, at) => at).join(';')].join('\n'));
  expect(table.header).toHaveLength(230);
  expect(table.rows[0]?.cells[229]).toBe('229');
});

test('a list of one column is a table', () => {
  expect(tableIn('Имя\nЛель\nФома').rows).toHaveLength(2);
});

test.each([
  ['nothing', '', 'empty'],
  ['only blanks', ' \r\n\t\n;;;', 'empty'],
  ['only a header', 'name,phone\n', 'only a header'],
  ['a page', '<!DOCTYPE html><html><body>a,b</body></html>', 'web page'],
  ['XML', '<?xml version="1.0"?>\n<leads/>', 'web page'],
  ['JSON', '[{"name": "Ann"}]', 'JSON'],
  ['an Excel workbook', 'PK\u0003\u0004\u0014\u0000', 'Excel'],
  ['a PDF', '%PDF-1.7\nsomething,else\n', 'not a CSV text'],
  ['bytes', 'a,b\n\u0000\u0001\u0002,2\n', 'not a CSV text'],
  ['a text in a wrong encoding', 'name,phone\n\ufffd\ufffd\ufffd\ufffd,1\n', 'encoding'],
])('%s is refused with a sentence', (_, text, words) => {
  expect(refusalOf(text)).toContain(words);
});

test('a sheet’s cells make the same table as its text', () => {
  const outcome = tableOf(
    [
      ['', ''],
      ['name', 'phone'],
      ['', ''],
      ['Ann', '+1'],
    ],
    'sheet',
  );
  expect(outcome).toEqual({
    ok: true,
    value: { header: ['name', 'phone'], rows: [{ number: 4, cells: ['Ann', '+1'] }] },
  });
  expect(tableOf([[]], 'sheet')).toMatchObject({ ok: false, refusal: { field: 'sheet' } });
});

test('whatever a cell holds comes back as it was written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ё', '"', ',', ';', '\n', '\r\n', ' ', '=', '1'), maxLength: 8 });
  const row = fc.tuple(cell, cell, cell).map(cells => ['row', ...cells]);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
      const quoted = rows.map(cells => cells.map(one => `"${one.replace(/"/g, '""')}"`).join(delimiter));
      const text = [['h1', 'h2', 'h3', 'h4'].join(delimiter), ...quoted].join('\r\n');
      expect(cellsIn(text)).toEqual(rows);
    }),
  );
});

test('any text is either a table or refused, never an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      const outcome = readCsv(text);
      expect(outcome.ok ? outcome.value.rows.length > 0 : outcome.refusal.message.en.length > 0).toBe(true);
    }),
  );
});

test('ten megabytes are read in seconds', () => {
  const row = `12345;"${'he said ""yes"" '.repeat(9)}";привет;01.02.2026\r\n`;
  const text = `a;b;c;d\n${row.repeat(60_000)}`;
  expect(text.length).toBeGreaterThan(10_000_000);
  const began = performance.now();
  expect(tableIn(text).rows).toHaveLength(60_000);
  expect(performance.now() - began).toBeLessThan(5000);
});

test('a file that is too wide or too long to be read in time is refused, whatever its titles are, and at once', () => {
  const started = Date.now();
  expect(refusalOf(`${'a,'.repeat(100_000)}\n1`)).toMatch(/at most 60000 rows and 1000 columns/);
  expect(refusalOf(`a\n1${',1'.repeat(1_000)}`)).toMatch(/1000 columns/);
  expect(refusalOf(`a\n${'1\n'.repeat(60_001)}`)).toMatch(/60000 rows/);
  expect(tableIn(`${'a,'.repeat(999)}a\n${'1\n'.repeat(60_000)}`).header).toHaveLength(1_000);
  expect(Date.now() - started).toBeLessThan(5_000);
});
