import { isDate, script } from './support';

const DAY_MS = 86_400_000;

/** What a text becomes in a cell: its value, what the cell shows, its number format. */
function reader(locale: string) {
  const { sheet } = script({ locale, timeZone: 'UTC', now: '2026-11-23T14:00:00Z', rows: 5 });
  const cell = sheet.getRange('A1');
  return (text: unknown, format = 'general'): [unknown, string, string] => {
    cell.clear().setNumberFormat(format).setValue(text);
    const value = cell.getValue();
    return [isDate(value) ? serial(value) : value, cell.getDisplayValue(), cell.getNumberFormat()];
  };
}

const serial = (date: Date): string => `day ${Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 1000) / 86_400}`;
const on = (date: string): string => `day ${(Date.parse(date) - Date.UTC(1899, 11, 30)) / DAY_MS}`;
const plain = '0.###############';

describe('in English', () => {
  const read = reader('en_US');

  test.each<[string, string, [unknown, string, string]]>([
    ['T033', '1,000,000', [1_000_000, '1,000,000', '#,##0']],
    ['T033', '1,234.50', [1234.5, '1,234.50', '#,##0.00']],
    ['T033', '$2.99', [2.99, '$2.99', '"$"#,##0.00']],
    ['T033', '-$5', [-5, '-$5', '"$"#,##0']],
    ['T033', '12.5', [12.5, '12.5', plain]],
    ['T033', '.5', [0.5, '0.5', plain]],
    ['T033', '-7', [-7, '-7', plain]],
    ['T033', '1e3', [1000, '1.00E+03', '0.00E+00']],
    ['T033', '  5  ', [5, '5', plain]],
    ['T033', '12,5', ['12,5', '12,5', plain]],
    ['T037', '012', [12, '12', plain]],
    ['T037', '89991234567', [89_991_234_567, '89991234567', plain]],
    ['T036', '+79991234567', [79_991_234_567, '79991234567', plain]],
    ['T038', "'012", ['012', '012', plain]],
    ['T038', "'=1+1", ['=1+1', '=1+1', plain]],
    ['T038', "''quoted", ["'quoted", "'quoted", plain]],
    ['T039', '2026-01-05', [on('2026-01-05'), '2026-01-05', 'yyyy-mm-dd']],
    ['T039', '2026-01-05 10:30', [on('2026-01-05T10:30Z'), '2026-01-05 10:30', 'yyyy-mm-dd h:mm']],
    ['T039', 'Mar 1 2016', [on('2016-03-01'), 'Mar 1, 2016', 'mmm d, yyyy']],
    ['T039', '1 March 2016', [on('2016-03-01'), '1 March 2016', 'd mmmm yyyy']],
    ['T040', '5/1/2026', [on('2026-05-01'), '5/1/2026', 'm/d/yyyy']],
    ['T040', '13/1/2026', ['13/1/2026', '13/1/2026', plain]],
    ['T040', '2/30/2026', ['2/30/2026', '2/30/2026', plain]],
    ['T040', '05.01.2026', ['05.01.2026', '05.01.2026', plain]],
    ['T041', '50%', [0.5, '50%', '0%']],
    ['T041', '12.5%', [0.125, '12.50%', '0.00%']],
    ['T041', '10:30', ['day 0.4375', '10:30', 'h:mm']],
    ['T041', '10:30 PM', ['day 0.9375', '10:30 PM', 'h:mm am/pm']],
    ['T041', '25:00', [`day ${25 / 24}`, '25:00:00', '[h]:mm:ss']],
    ['T041', 'true', [true, 'TRUE', plain]],
    ['T042', '1-2', [on('2026-01-02'), '1/2', 'm/d']],
    ['T042', '3/4', [on('2026-03-04'), '3/4', 'm/d']],
    ['T042', '1.5', [1.5, '1.5', plain]],
    ['T045', '@name', ['@name', '@name', plain]],
    ['text', '8 (999) 123-45-67', ['8 (999) 123-45-67', '8 (999) 123-45-67', plain]],
    ['text', 'ИСТИНА', ['ИСТИНА', 'ИСТИНА', plain]],
    ['text', '1e400', ['1e400', '1e400', plain]],
    ['text', '#1', ['#1', '#1', plain]],
    ['text', ' padded ', [' padded ', ' padded ', plain]],
    ['T032', '   =SUM(1,2)', ['   =SUM(1,2)', '   =SUM(1,2)', plain]],
  ])('%s %j', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('in Russian', () => {
  const read = reader('ru_RU');

  test.each<[string, string, [unknown, string, string]]>([
    ['T033', '1 000 000', [1_000_000, '1\u00a0000\u00a0000', '#,##0']],
    ['T033', '1\u00a0234,50', [1234.5, '1\u00a0234,50', '#,##0.00']],
    ['T033', '12,5', [12.5, '12,5', plain]],
    ['T033', '2,99 ₽', [2.99, '2,99 ₽', '#,##0.00 "₽"']],
    ['T033', '1,000,000', ['1,000,000', '1,000,000', plain]],
    ['T033', '1e3', [1000, '1,00E+03', '0.00E+00']],
    ['T036', '+79991234567', [79_991_234_567, '79991234567', plain]],
    ['T037', '012', [12, '12', plain]],
    ['T039', '2026-01-05', [on('2026-01-05'), '2026-01-05', 'yyyy-mm-dd']],
    ['T039', '23 ноября 2026', [on('2026-11-23'), '23 ноября 2026', 'd mmmm yyyy']],
    ['T039', '5 янв 2026', [on('2026-01-05'), '5 янв 2026', 'd mmm yyyy']],
    ['T040', '05.01.2026', [on('2026-01-05'), '05.01.2026', 'dd.mm.yyyy']],
    ['T040', '5.1.26', [on('2026-01-05'), '05.01.2026', 'dd.mm.yyyy']],
    ['T040', '5/1/2026', [on('2026-01-05'), '05.01.2026', 'dd.mm.yyyy']],
    ['T040', '01.02.2026 10:30', [on('2026-02-01T10:30Z'), '01.02.2026 10:30', 'dd.mm.yyyy h:mm']],
    ['T040', '31.02.2026', ['31.02.2026', '31.02.2026', plain]],
    ['T041', '12,5%', [0.125, '12,50%', '0.00%']],
    ['T041', 'истина', [true, 'TRUE', plain]],
    ['T042', '1.5', [on('2026-05-01'), '01.05', 'dd.mm']],
    ['T042', '1-2', [on('2026-02-01'), '01.02', 'dd.mm']],
    ['T042', '3/4', [on('2026-04-03'), '03.04', 'dd.mm']],
    ['text', '8-800-555-35-35', ['8-800-555-35-35', '8-800-555-35-35', plain]],
    ['text', '8 999 123 45 67', ['8 999 123 45 67', '8 999 123 45 67', plain]],
    ['text', 'кв. 5/1', ['кв. 5/1', 'кв. 5/1', plain]],
  ])('%s %j', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('formulas that were not meant', () => {
  const { sheet } = script({ timeZone: 'UTC', rows: 5 });

  test.each([
    ['T031', '=1+2', 3, '=1+2'],
    ['T034', '+Driver!', '#ERROR!', '=+Driver!'],
    ['T034', '+Dri7x', '#ERROR!', '=+Dri7x'],
    ['T034', '+7 999 123-45-67', '#ERROR!', '=+7 999 123-45-67'],
    ['T035', '+91-044-28296490', -28296443, '=+91-44-28296490'],
    ['T045', '=HYPERLINK("http://evil.example","pay")', 'pay', '=HYPERLINK("http://evil.example","pay")'],
    ['a sign alone', '=', '=', ''],
    ['a plus alone', '+', '+', ''],
  ])('%s %j', (_, text, value, formula) => {
    const cell = sheet.getRange('A1').setValue(text);
    expect([cell.getValue(), cell.getFormula()]).toEqual([value, formula]);
  });

  test('T034, T045 rows that are appended and blocks that are set are read the same way', () => {
    const { sheet: own } = script({ rows: 5 });
    own.appendRow(['+1+1', "'+1+1", '@x']);
    own.getRange('A2:C2').setValues([['+1+1', "'+1+1", '@x']]);
    for (const row of [1, 2]) {
      expect(own.getRange(row, 1, 1, 3).getValues()).toEqual([[2, '+1+1', '@x']]);
      expect(own.getRange(row, 1, 1, 3).getFormulas()).toEqual([['=+1+1', '', '']]);
    }
  });
});

test('T037, T038 a cell of plain text keeps what it is given, and shows it', () => {
  const { sheet } = script({ locale: 'ru_RU', rows: 5 });
  const texts = ['012', '+7 999 123-45-67', '+79991234567', '05.01.2026', '50%', '1e3', 'TRUE', '@a', '-1', ' x '];
  const range = sheet.getRange(1, 1, 1, texts.length).setNumberFormat('@').setValues([texts]);
  expect([range.getValues(), range.getDisplayValues()]).toEqual([[texts], [texts]]);
});

test('T043, T044 dates are days of the spreadsheet’s clock, numbers under a date format are dates', () => {
  const { sheet } = script({ timeZone: 'Asia/Tokyo', rows: 5 });
  const night = new Date('2026-11-23T20:00:00Z');
  const cell = sheet.getRange('A1').setValue(night).setNumberFormat('yyyy-mm-dd hh:mm');
  expect([cell.getDisplayValue(), (cell.getValue() as Date).getTime()]).toEqual(['2026-11-24 05:00', night.getTime()]);
  expect(cell.setNumberFormat('0.0000').getValue()).toBeCloseTo(46350.2083, 4);
  const zero = sheet.getRange('B1').setValue(0).setNumberFormat('yyyy-mm-dd');
  expect([isDate(zero.getValue()), zero.getDisplayValue()]).toEqual([true, '1899-12-30']);
});

describe('T024 what cells show', () => {
  const shown = (locale: string) => {
    const { sheet } = script({ locale, timeZone: 'UTC', rows: 5 });
    return (value: unknown, format: string): string =>
      sheet.getRange('A1').setNumberFormat(format).setValue(value).getDisplayValue();
  };
  const [english, russian] = [shown('en_US'), shown('ru_RU')];
  const moment = new Date('2026-03-05T14:07:09Z');

  test.each<[unknown, string, string, string]>([
    [1234.5, '#,##0.00', '1,234.50', '1\u00a0234,50'],
    [1234.5, 'general', '1234.5', '1234,5'],
    [1 / 3, 'general', '0.3333333333', '0,3333333333'],
    [0.1 + 0.2, 'general', '0.3', '0,3'],
    [1e15, 'general', '1E+15', '1E+15'],
    [4111111111111111, 'general', '4.11111E+15', '4,11111E+15'],
    [12345, '0.00E+00', '1.23E+04', '1,23E+04'],
    [0.256, '0.0%', '25.6%', '25,6%'],
    [7, '0000', '0007', '0007'],
    [-3, '0.0;(0.0)', '(3.0)', '(3,0)'],
    [5, '0" pcs"', '5 pcs', '5 pcs'],
    [moment, 'yyyy-mm-dd', '2026-03-05', '2026-03-05'],
    [moment, 'dd.MM.yyyy HH:mm', '05.03.2026 14:07', '05.03.2026 14:07'],
    [moment, 'd mmmm yyyy', '5 March 2026', '5 марта 2026'],
    [moment, 'ddd, mmm d', 'Thu, Mar 5', 'чет, мар 5'],
    [moment, 'h:mm:ss am/pm', '2:07:09 PM', '2:07:09 PM'],
    [moment, 'mm:ss', '07:09', '07:09'],
    ['text', '0.00', 'text', 'text'],
  ])('%s as %s', (value, format, inEnglish, inRussian) => {
    expect([english(value, format), russian(value, format)]).toEqual([inEnglish, inRussian]);
  });
});

test.each(["'9.30", "'012", "'TRUE", "'1-2", "'=1+1", "''x", 'word', 9.3, true])(
  'a cell that is formatted anew holds what it held: %s',
  content => {
    const { sheet } = script({ rows: 1 });
    const cell = sheet.getRange('A1').setNumberFormat('0.00').setValue(content);
    const held = cell.getValue();
    for (const format of ['@', '@', '0.0', '@'])
      expect([format, cell.setNumberFormat(format).getValue()]).toEqual([format, held]);
  },
);

test('a text of figures stays one in any format, also when it was written a moment ago', () => {
  const { sheet } = script({ rows: 1 });
  const cell = sheet.getRange('A1').setNumberFormat('@').setValue('9.30');
  expect(['@', '0', '@'].map(format => cell.setNumberFormat(format).getValue())).toEqual(['9.30', '9.30', '9.30']);
  const pair = sheet
    .getRange('A1:B1')
    .setNumberFormat('@')
    .setValues([['9.30', '012']]);
  expect(pair.setNumberFormats([['0', '@']]).getValues()).toEqual([['9.30', '012']]);
});
