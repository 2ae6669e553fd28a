import { script } from './support';

describe('copies', () => {
  test('T054, T111 formulas move their references along, rules and notes come too', () => {
    const { sheet, SpreadsheetApp } = script({ rows: 30 });
    const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).setHelpText('above zero').build();
    sheet.getRange('A1:B1').setValues([[1, '=A1+$A$1']]);
    sheet.getRange('A1').setDataValidation(rule).setNote('first').setNumberFormat('0.00').setBackground('red');
    sheet.getRange('A1:B1').copyTo(sheet.getRange('D3'));
    expect(sheet.getRange('D3:E3').getFormulas()).toEqual([['', '=D3+$A$1']]);
    const copy = sheet.getRange('D3');
    expect([copy.getNote(), copy.getNumberFormat(), copy.getBackground()]).toEqual(['first', '0.00', '#ff0000']);
    expect([copy.getDataValidation()?.getHelpText(), sheet.getRange('E3').getDataValidation()]).toEqual([
      'above zero',
      null,
    ]);
    sheet.getRange('B1').copyTo(copy);
    expect([copy.getNote(), copy.getDataValidation(), copy.getBackground()]).toEqual(['', null, '#ffffff']);
  });

  test('T111 a smaller destination takes the whole source, a larger one whole multiples of it', () => {
    const { sheet } = script({ rows: 30 });
    const source = sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    source.copyTo(sheet.getRange('D1'));
    source.copyTo(sheet.getRange('D5:G8'));
    source.copyTo(sheet.getRange('D11:F13'));
    expect(sheet.getRange('D1:F3').getValues()).toEqual([
      [1, 2, ''],
      [3, 4, ''],
      ['', '', ''],
    ]);
    expect(sheet.getRange('D5:G8').getValues()).toEqual([
      [1, 2, 1, 2],
      [3, 4, 3, 4],
      [1, 2, 1, 2],
      [3, 4, 3, 4],
    ]);
    expect(sheet.getRange('D11:G14').getValues()).toEqual([
      [1, 2, '', ''],
      [3, 4, '', ''],
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
    source.copyTo(sheet.getRange('I1'), { contentsOnly: false });
    expect(() => source.copyTo(sheet.getRange('Z1'))).toThrow(/outside the dimensions/);
  });

  test('only values, only looks, only formulas, only rules, transposed', () => {
    const { sheet, SpreadsheetApp } = script({ rows: 30 });
    const { CopyPasteType } = SpreadsheetApp;
    const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
    const source = sheet
      .getRange('A1:A2')
      .setValues([[5], ['=A1*2']])
      .setBackground('blue')
      .setNote('n');
    sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 9).build());
    const paste = (at: string, ...how: unknown[]) => {
      const target = sheet.getRange(at);
      source.copyTo(target, ...(how as [never, boolean]));
      const cells = target.offset(0, 0, 2, 1);
      return [cells.getValues().flat(), cells.getFormulas().flat(), cells.getBackground(), cells.getNote()];
    };
    expect(paste('C1', CopyPasteType.PASTE_VALUES, false)).toEqual([[5, 10], ['', ''], '#ffffff', '']);
    expect(paste('D1', { contentsOnly: true })).toEqual([[5, 10], ['', ''], '#ffffff', '']);
    expect(paste('E1', CopyPasteType.PASTE_FORMAT, false)).toEqual([['', ''], ['', ''], '#0000ff', '']);
    expect(paste('F1', { formatOnly: true })).toEqual([['', ''], ['', ''], '#0000ff', '']);
    expect(paste('G1', CopyPasteType.PASTE_FORMULA, false)).toEqual([[5, 10], ['', '=G1*2'], '#ffffff', '']);
    expect(paste('H1', CopyPasteType.PASTE_DATA_VALIDATION, false)).toEqual([['', ''], ['', ''], '#ffffff', '']);
    expect(sheet.getRange('H1').getDataValidation()?.getCriteriaValues()).toEqual([1, 9]);
    sheet.getRange('C1').setDataValidation(rule);
    source.copyTo(sheet.getRange('C5'), CopyPasteType.PASTE_VALUES, true);
    expect(sheet.getRange('C5:D6').getValues()).toEqual([
      [5, 10],
      ['', ''],
    ]);
    source.copyValuesToRange(sheet, 10, 10, 1, 2);
    source.copyFormatToRange(sheet, 11, 11, 1, 2);
    expect(sheet.getRange('J1:K2').getValues()).toEqual([
      [5, ''],
      [10, ''],
    ]);
    expect(sheet.getRange('J1:K1').getBackgrounds()).toEqual([['#ffffff', '#0000ff']]);
    expect(() => source.copyTo(SpreadsheetApp.create('x').getSheets()[0]?.getRange('A1') as never)).toThrow(
      /same spreadsheet/,
    );
  });
});

describe('moves', () => {
  test('T112 nothing stays, and whatever names the cells names them where they are now', () => {
    const { sheet, SpreadsheetApp } = script({ rows: 30 });
    const file = SpreadsheetApp.getActiveSpreadsheet();
    file.setNamedRange('total', sheet.getRange('A1'));
    sheet.getRange('A1').setValue(7).setNote('kept').setBackground('red').setFontWeight('bold');
    sheet.getRange('C1').setFormula('=A1*2');
    sheet.getRange('D5').setNote('in the way');
    sheet.getRange('A1').moveTo(sheet.getRange('D5'));
    const [left, come] = [sheet.getRange('A1'), sheet.getRange('D5')];
    expect([left.getValue(), left.getBackground(), left.getFontWeight(), left.getNote()]).toEqual([
      '',
      '#ffffff',
      'normal',
      '',
    ]);
    expect([come.getValue(), come.getBackground(), come.getFontWeight(), come.getNote()]).toEqual([
      7,
      '#ff0000',
      'bold',
      'kept',
    ]);
    expect([sheet.getRange('C1').getFormula(), sheet.getRange('C1').getValue()]).toEqual(['=D5*2', 14]);
    expect(file.getRangeByName('total')?.getA1Notation()).toBe('D5');
  });

  test('to another sheet, and over itself', () => {
    const { sheet, SpreadsheetApp } = script({ rows: 30 });
    const other = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Other');
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('A1').setNote('one');
    sheet.getRange('B1').setFormula('=SUM(A1:A3)');
    sheet.getRange('A1:A3').moveTo(sheet.getRange('A2'));
    expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['', 1, 2, 3]);
    expect([sheet.getRange('B1').getFormula(), sheet.getRange('A2').getNote()]).toEqual(['=SUM(A2:A4)', 'one']);
    sheet.getRange('A2:A4').moveTo(other.getRange('C1'));
    expect([sheet.getRange('B1').getFormula(), sheet.getRange('B1').getValue()]).toEqual(['=SUM(Other!C1:C3)', 6]);
    expect([other.getRange('C1').getNote(), sheet.getRange('A2').getNote()]).toEqual(['one', '']);
    sheet.getRange('B1').moveTo(sheet.getRange('B1'));
    expect(sheet.getRange('B1').getValue()).toBe(6);
    sheet.getRange('B1').moveTo(other.getRange('B1'));
    expect([sheet.getRange('B1').getFormula(), other.getRange('B1').getValue()]).toEqual(['', 6]);
  });
});

describe('T067 cells shifted alone', () => {
  test('down and to the right, and back', () => {
    const { sheet, SpreadsheetApp } = script({ rows: 30 });
    const { ROWS, COLUMNS } = SpreadsheetApp.Dimension;
    const range = sheet.getRange('A1:B2').setValues([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    sheet.getRange('A1').insertCells(ROWS);
    expect(sheet.getRange('A1:B3').getValues()).toEqual([
      ['', 'b'],
      ['a', 'd'],
      ['c', ''],
    ]);
    sheet.getRange('A1').deleteCells(ROWS);
    sheet.getRange('A1').insertCells(COLUMNS);
    expect(sheet.getRange('A1:C2').getValues()).toEqual([
      ['', 'a', 'b'],
      ['c', 'd', ''],
    ]);
    sheet.getRange('A1').deleteCells(COLUMNS);
    expect(range.getValues()).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

test('T067 what names cells that were shifted alone follows them', () => {
  const { sheet, SpreadsheetApp } = script({ rows: 10 });
  const { ROWS } = SpreadsheetApp.Dimension;
  sheet.getRange('A2:B3').setValues([
    [5, '=A2'],
    [6, '=A2+A3'],
  ]);
  sheet.getRange('A2').setNote('five');
  sheet.getRange('C1').setFormula('=SUM(A2:A3)');
  sheet.getRange('A1').insertCells(ROWS);
  expect(sheet.getRange('A1:C4').getFormulas()).toEqual([
    ['', '', '=SUM(A3:A4)'],
    ['', '=A3', ''],
    ['', '=A3+A4', ''],
    ['', '', ''],
  ]);
  expect([sheet.getRange('C1').getValue(), sheet.getRange('A2:A3').getNotes()]).toEqual([11, [[''], ['five']]]);
  sheet.getRange('A1:A2').deleteCells(ROWS);
  expect([sheet.getRange('C1').getFormula(), sheet.getRange('A1:A3').getValues().flat()]).toEqual([
    '=SUM(A1:A2)',
    [5, 6, ''],
  ]);
});

test('a copy merges what the source has merged', () => {
  const { sheet, SpreadsheetApp } = script({ rows: 20 });
  const { CopyPasteType } = SpreadsheetApp;
  const merges = (text: string): string[] =>
    sheet
      .getRange(text)
      .getMergedRanges()
      .map(range => range.getA1Notation());
  const source = sheet.getRange('A1:B2');
  sheet.getRange('A1:B1').merge().setValue('title');
  source.copyTo(sheet.getRange('D1:E4'));
  source.copyTo(sheet.getRange('G1'), CopyPasteType.PASTE_NORMAL, true);
  source.copyTo(sheet.getRange('J1'), CopyPasteType.PASTE_VALUES, false);
  expect(['D1:E4', 'G1:H2', 'J1:K2'].map(merges)).toEqual([['D1:E1', 'D3:E3'], ['G1:G2'], []]);
  sheet.getRange('A5:B6').copyTo(sheet.getRange('D1'));
  expect(merges('D1:E4')).toEqual(['D3:E3']);
  expect(merges('D3:E4')).toEqual(['D3:E3']);
  sheet.getRange('D3:E4').merge().mergeAcross();
  expect(merges('D3:E4')).toEqual(['D3:E3', 'D4:E4']);
  expect(() => sheet.getRange('D3').breakApart()).toThrow('You must select all cells in a merged range');
  expect(() => sheet.getRange('E3:F4').merge()).toThrow('You must select all cells in a merged range');
});

describe('rows put in order', () => {
  test('T078, T079 by several columns: numbers, texts, truths, blanks last', () => {
    const { sheet } = script({ rows: 30 });
    const range = sheet.getRange('B2:C8').setValues([
      ['b', 1],
      [true, 2],
      ['', 3],
      [10, 4],
      ['B', 5],
      [false, 6],
      [-1, 7],
    ]);
    range.sort([
      { column: 2, ascending: true },
      { column: 3, ascending: false },
    ]);
    expect(range.getValues().map(([value, number]) => [value, number])).toEqual([
      [-1, 7],
      [10, 4],
      ['B', 5],
      ['b', 1],
      [false, 6],
      [true, 2],
      ['', 3],
    ]);
    range.sort({ column: 2, ascending: false });
    expect(range.getValues().map(([value]) => value)).toEqual([true, false, 'B', 'b', 10, -1, '']);
    expect(() => range.sort(1)).toThrow();
  });

  test('T083 duplicates are told by the columns of the sheet', () => {
    const { sheet } = script({ rows: 30 });
    const range = sheet.getRange('C3:D6').setValues([
      ['a', 1],
      ['a', 2],
      ['b', 1],
      ['a', 1],
    ]);
    expect(range.removeDuplicates().getA1Notation()).toBe('C3:D5');
    expect(range.removeDuplicates([4]).getA1Notation()).toMatch(/^C3:D/);
    expect(sheet.getRange('C3:D6').getValues().slice(0, 2)).toEqual([
      ['a', 1],
      ['a', 2],
    ]);
  });

  test('rows that differ by letter case alone are duplicates', () => {
    const { sheet } = script({ rows: 10 });
    const range = sheet.getRange('A1:A4').setValues([['Ёж'], ['ёж'], [1], ['ЁЖ']]);
    expect(range.removeDuplicates().getValues()).toEqual([['Ёж'], [1]]);
  });

  test('trimming, splitting, filling', () => {
    const { sheet, SpreadsheetApp } = script({ rows: 30 });
    sheet.getRange('A1').setValue("'  a   b  ");
    expect(sheet.getRange('A1').trimWhitespace().getValue()).toBe('a b');
    sheet.getRange('A2:A3').setValues([['x, y'], ["'1;2"]]);
    sheet.getRange('A2').splitTextToColumns();
    sheet.getRange('A3').splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SEMICOLON);
    expect(sheet.getRange('A2:B3').getValues()).toEqual([
      ['x', 'y'],
      [1, 2],
    ]);
    const order = sheet.getRange('D1:D8').setValues(Array.from({ length: 8 }, (_, i) => [i]));
    expect(order.randomize().getValues().flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});
