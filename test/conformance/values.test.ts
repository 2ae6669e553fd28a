import { isDate, script } from './support';

const rows = (sheet: ReturnType<typeof script>['sheet'], a1: string): unknown[][] => sheet.getRange(a1).getValues();

describe('reading and writing', () => {
  test.each([
    [
      'T018',
      [['a']],
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'T019',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
    ],
  ])('%s refuses data of another size', (_, values, message) => {
    const { sheet } = script();
    expect(() => sheet.getRange('A1:A2').setValues(values as string[][])).toThrow(message as string);
  });

  test('T020 arguments of the wrong kind are refused by signature', () => {
    const { sheet } = script();
    const range = sheet.getRange('A1') as unknown as Record<string, (...args: unknown[]) => unknown>;
    for (const method of ['setNotes', 'copyTo', 'setValues', 'setFormulas', 'setNumberFormats', 'setDataValidation']) {
      expect(() => range[method]?.('foo')).toThrow(/The parameters \(String\) don't match the method signature for/);
    }
  });

  test('T021–T024 empty cells are "", an empty sheet has no last row', () => {
    const { sheet } = script();
    expect(sheet.getRange('A1').getValue()).toBe('');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
    expect(sheet.getDataRange().getValues()).toEqual([['']]);
    sheet.getRange('C5').setValue('x');
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:C5');
    expect(sheet.getRange('A1:B1').getDisplayValues()).toEqual([['', '']]);
  });

  test('T025 truths show in capitals', () => {
    const { sheet } = script();
    const cell = sheet.getRange('A1').setValue(true);
    expect([cell.getValue(), cell.getDisplayValue()]).toEqual([true, 'TRUE']);
  });

  test('T026, T027 a formula of "" is not blank, and an error reads as its name', () => {
    const { sheet } = script();
    sheet.getRange('A1:C1').setFormulas([['=""', '=1/0', '=NA()']]);
    expect(rows(sheet, 'A1:C1')).toEqual([['', '#DIV/0!', '#N/A']]);
    expect(sheet.getRange('A1').isBlank()).toBe(false);
    expect(sheet.getRange('D1').isBlank()).toBe(true);
  });

  test('T028, T029 null clears; one value fills every cell', () => {
    const { sheet } = script();
    sheet.getRange('A1:B2').setValue('x');
    expect(rows(sheet, 'A1:B2')).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
    sheet.getRange('A1:B1').setValues([[null, undefined]]);
    expect(rows(sheet, 'A1:B1')).toEqual([['', '']]);
    expect(sheet.getRange('A2:B2').getValue()).toBe('x');
  });

  test('T030 a cell holds 50,000 characters', () => {
    const { sheet } = script();
    sheet.getRange('A1').setValue('y'.repeat(50_000));
    expect(String(sheet.getRange('A1').getValue())).toHaveLength(50_000);
    expect(() => sheet.getRange('A1').setValue('y'.repeat(50_001))).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });
});

describe('coercion', () => {
  test.each([
    ['T031', 'en_US', '=1+2', 3],
    ['T032', 'en_US', '   =SUM(1,2)', '   =SUM(1,2)'],
    ['T033', 'en_US', '1,000,000', 1_000_000],
    ['T033', 'en_US', '$2.99', 2.99],
    ['T034', 'en_US', '+Driver!', '#ERROR!'],
    ['T035', 'en_US', '+91-044-28296490', 91 - 44 - 28296490],
    ['T036', 'ru_RU', '+79991234567', 79991234567],
    ['T037', 'en_US', '012', 12],
    ['T038', 'ru_RU', "'+7 999", '+7 999'],
    ['T041', 'ru_RU', '50%', 0.5],
    ['T041', 'en_US', 'TRUE', true],
    ['text', 'ru_RU', '31.02.2026', '31.02.2026'],
    ['text', 'ru_RU', '8-800-555-35-35', '8-800-555-35-35'],
    ['text', 'en_US', '@name', '@name'],
    ['decimals', 'ru_RU', '1,5', 1.5],
  ])('%s in %s reads %j as %j', (_, locale, text, value) => {
    const { sheet } = script({ locale });
    expect(sheet.getRange('A1').setValue(text).getValue()).toBe(value);
  });

  test('T037, T038, T045 a cell formatted as text keeps what it is given', () => {
    const { sheet } = script();
    const range = sheet.getRange('A1:A5').setNumberFormat('@');
    range.setValues([['012'], ['+7 999'], ["'=1+1"], ['2026-01-05'], [5]]);
    expect(range.getValues()).toEqual([['012'], ['+7 999'], ['=1+1'], ['2026-01-05'], ['5']]);
    expect(range.getFormulas().flat()).toEqual(['', '', '', '', '']);
    expect(range.getNumberFormat()).toBe('@');
  });

  test('T039, T040, T042 dates are read by the locale', () => {
    const day = (locale: string, text: string): unknown => {
      const cell = script({ locale, timeZone: 'Europe/Moscow' }).sheet.getRange('A1').setValue(text);
      const value = cell.getValue();
      return isDate(value) ? [value.toISOString(), cell.getDisplayValue()] : value;
    };
    expect(day('en_US', '5/1/2026')).toEqual(['2026-04-30T21:00:00.000Z', '5/1/2026']);
    expect(day('ru_RU', '05.01.2026')).toEqual(['2026-01-04T21:00:00.000Z', '05.01.2026']);
    expect(day('ru_RU', '1.5')).toEqual(['2026-04-30T21:00:00.000Z', '01.05']);
    expect(day('en_US', '2026-01-05')).toEqual(['2026-01-04T21:00:00.000Z', '2026-01-05']);
    expect(day('en_US', 'Mar 1 2016')).toEqual(['2016-02-29T21:00:00.000Z', 'Mar 1, 2016']);
  });

  test('T041 a time is a moment of 1899-12-30', () => {
    const { sheet } = script({ timeZone: 'UTC' });
    const cell = sheet.getRange('A1').setValue('10:30');
    expect((cell.getValue() as Date).toISOString()).toBe('1899-12-30T10:30:00.000Z');
    expect(cell.getDisplayValue()).toBe('10:30');
  });

  test('T043, T044 dates are serials by the clock of the spreadsheet', () => {
    const { sheet, workbook } = script({ timeZone: 'Europe/Moscow' });
    const cell = sheet.getRange('A1').setValue(new Date('2026-11-22T21:00:00Z'));
    expect(cell.getDisplayValue()).toBe('11/23/2026');
    expect(workbook.getters.getEvaluatedCell({ sheetId: '0', row: 0, col: 0 }).value).toBe(46349);
    const dated = sheet.getRange('B1').setNumberFormat('dd.MM.yyyy').setValue(46349);
    expect((dated.getValue() as Date).toISOString()).toBe('2026-11-22T21:00:00.000Z');
    expect(dated.getDisplayValue()).toBe('23.11.2026');
  });
});

describe('formulas', () => {
  test('T046, T047 formulas read back, relative references move over a block', () => {
    const { sheet } = script();
    expect(sheet.getRange('A1').getFormula()).toBe('');
    sheet.getRange('D1:E2').setFormula('=A1');
    expect(sheet.getRange('D1:E2').getFormulas()).toEqual([
      ['=A1', '=B1'],
      ['=A2', '=B2'],
    ]);
    sheet.getRange('D1:E2').setFormula('=$A1 & A$1');
    expect(sheet.getRange('E2').getFormula()).toBe('=$A2 & B$1');
  });

  test('T048, T049 R1C1 is canonical and leaves texts alone', () => {
    const { sheet } = script();
    const cell = sheet.getRange('B2');
    expect(cell.setFormulaR1C1('Value').getFormula()).toBe('=Value');
    expect(cell.setFormulaR1C1('=R[1]C').getFormulaR1C1()).toBe('=R[1]C[0]');
    expect(cell.getFormula()).toBe('=B3');
    expect(cell.setFormulaR1C1('=R1C1&"R1C1"').getFormula()).toBe('=$A$1&"R1C1"');
  });

  test('T050 a semicolon parts arguments everywhere, a comma only where decimals have a point', () => {
    const value = (locale: string, formula: string): unknown =>
      script({ locale }).sheet.getRange('A1').setFormula(formula).getValue();
    expect(value('ru_RU', '=IF(1>0;"a";"b")')).toBe('a');
    expect(value('en_US', '=IF(1>0;"a";"b")')).toBe('a');
    expect(value('en_US', '=IF(1>0,"a","b")')).toBe('a');
    expect(value('ru_RU', '=IF(1>0,"a","b")')).toBe('#ERROR!');
    expect(value('ru_RU', '=SUM(0,5;1)')).toBe(1.5);
  });

  test('T051 an unknown function shows #NAME?', () => {
    const { sheet } = script();
    sheet.getRange('A1:B1').setValues([['=SAMPLE()', 'x']]);
    expect(sheet.getRange('A1').getValue()).toBe('#NAME?');
  });

  test('T052 a spill never overwrites', () => {
    const { sheet } = script();
    sheet.getRange('A3').setValue('mine');
    sheet.getRange('A1').setFormula('=SEQUENCE(5)');
    expect(rows(sheet, 'A1:A3')).toEqual([['#REF!'], [''], ['mine']]);
    sheet.getRange('A3').clearContent();
    expect(rows(sheet, 'A1:A3')).toEqual([[1], [2], [3]]);
  });

  test('T053 cells are not shifted through a spill', () => {
    const { sheet, SpreadsheetApp } = script();
    sheet.getRange('A1').setFormula('=SEQUENCE(5)');
    expect(() => sheet.getRange('A2').insertCells(SpreadsheetApp.Dimension.ROWS)).toThrow(
      'You cannot insert or delete cells over an array formula.',
    );
  });

  test('T054, T055 copies adjust references; titles are quoted', () => {
    const { sheet, SpreadsheetApp } = script();
    SpreadsheetApp.getActiveSpreadsheet().insertSheet('Мой лист');
    sheet.getRange('A1').setFormula("='Мой лист'!A1+$B$1");
    sheet.getRange('A1').copyTo(sheet.getRange('B2'));
    expect(sheet.getRange('B2').getFormula()).toBe("='Мой лист'!B2+$B$1");
  });

  test('T056 a formula is computed within the execution', () => {
    const { sheet } = script();
    sheet.getRange('A1').setValue(2);
    expect(sheet.getRange('B1').setFormula('=A1*2').getValue()).toBe(4);
    sheet.getRange('A1').setValue(3);
    expect(sheet.getRange('B1').getValue()).toBe(6);
  });

  test('doubled quotes inside a text are a quote', () => {
    const cell = script().sheet.getRange('A1').setFormula('="say ""hi"""');
    expect([cell.getValue(), cell.getFormula()]).toEqual(['say "hi"', '="say ""hi"""']);
  });
});

test.each(['dd.MM.yyyy', 'd.M.yy H:mm', 'yyyy-MM-dd hh:mm:ss', 'h:mm am/pm', 'd mmmm yyyy'])(
  'a moment in the format %s stands in the grid as scripts are told',
  format => {
    const { sheet, workbook } = script();
    const cell = sheet.getRange('A1').setNumberFormat(format).setValue(new Date('2026-11-03T15:45:09Z'));
    const sheetId = workbook.sheets()[0]?.id ?? '';
    const { formattedValue } = workbook.getters.getEvaluatedCell({ sheetId, row: 0, col: 0 });
    expect(formattedValue).toBe(cell.getDisplayValue());
  },
);
