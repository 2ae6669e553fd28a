import { script } from './support';

describe('rows and columns', () => {
  test('T057, T058 a row is appended under the last content, a formula as one', () => {
    const { sheet } = script();
    sheet.appendRow(['a', 'b']).appendRow(['=1+1', "'=1+1"]);
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['a', 'b'],
      [2, '=1+1'],
    ]);
  });

  test('T059–T063 what counts as content: not looks nor lists, but unticked boxes and formulas of ""', () => {
    const { sheet, SpreadsheetApp } = script();
    sheet.getRange('A1').setValue('x');
    sheet.getRange('A5').setBackground('red').setNumberFormat('0.00');
    sheet.getRange('A6').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build());
    sheet.insertRowsAfter(10, 5);
    expect(sheet.getLastRow()).toBe(1);
    sheet.getRange('A8').setFormula('=""');
    expect(sheet.getLastRow()).toBe(8);
    sheet.getRange('B9').insertCheckboxes();
    expect(sheet.getLastRow()).toBe(9);
    expect(sheet.appendRow(['y']).getLastRow()).toBe(10);
    expect(sheet.getRange('A10').getValue()).toBe('y');
  });

  test('a row appended to a full sheet makes it longer', () => {
    const { sheet } = script({ rows: 3 });
    for (const name of ['a', 'b', 'c', 'd']) sheet.appendRow([name]);
    expect([sheet.getMaxRows(), sheet.getLastRow()]).toEqual([4, 4]);
  });

  test('T064 a column inserted shifts the data and grows the sheet', () => {
    const { sheet } = script();
    sheet.getRange('A1:C1').setValues([[1, 2, 3]]);
    sheet.insertColumnBefore(2);
    expect([sheet.getMaxColumns(), ...(sheet.getRange('A1:D1').getValues()[0] ?? [])]).toEqual([27, 1, '', 2, 3]);
  });

  test('T065, T066 not every row may go, nor columns that are not there', () => {
    const { sheet } = script({ rows: 5 });
    sheet.setFrozenRows(1);
    expect(() => sheet.deleteRows(2, 4)).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
    expect(() => sheet.deleteColumns(20, 20)).toThrow('Those columns are out of bounds.');
    sheet.deleteRows(2, 3);
    expect(sheet.getMaxRows()).toBe(2);
  });

  test('T067 cells are shifted alone', () => {
    const { sheet, SpreadsheetApp } = script();
    sheet.getRange('A1:B3').setValues([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    sheet.getRange('A1').deleteCells(SpreadsheetApp.Dimension.ROWS);
    expect(sheet.getRange('A1:B3').getValues()).toEqual([
      [2, 'a'],
      [3, 'b'],
      ['', 'c'],
    ]);
    sheet.getRange('A1:A2').insertCells(SpreadsheetApp.Dimension.COLUMNS);
    expect(sheet.getRange('A1:C3').getValues()).toEqual([
      ['', 2, 'a'],
      ['', 3, 'b'],
      ['', 'c', ''],
    ]);
  });

  test('T068 Ctrl and an arrow', () => {
    const { sheet, SpreadsheetApp } = script();
    const { Direction } = SpreadsheetApp;
    sheet.getRange('A2:A4').setValue('x');
    sheet.getRange('A8').setValue('y');
    const from = (a1: string, direction: typeof Direction.UP): string =>
      sheet.getRange(a1).getNextDataCell(direction).getA1Notation();
    expect(from('A1', Direction.DOWN)).toBe('A2');
    expect(from('A2', Direction.DOWN)).toBe('A4');
    expect(from('A4', Direction.DOWN)).toBe('A8');
    expect(from('A8', Direction.DOWN)).toBe('A1000');
    expect(from('A1000', Direction.UP)).toBe('A8');
    expect(from('A8', Direction.NEXT)).toBe('Z8');
  });

  test('T069 a data region takes in the cell that touches it', () => {
    const { sheet } = script();
    sheet.getRange('B2:D4').setValue('x');
    expect(sheet.getRange('C3').getDataRegion().getA1Notation()).toBe('B2:D4');
    expect(sheet.getRange('B1').getDataRegion().getA1Notation()).toBe('B1:D4');
  });
});

describe('sheets', () => {
  test('T070–T073 sheets are added, counted, hidden and copied', () => {
    const { SpreadsheetApp } = script();
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    expect(() => spreadsheet.insertSheet('Sheet1')).toThrow(
      'A sheet with the name "Sheet1" already exists. Please enter another name.',
    );
    expect(spreadsheet.insertSheet('s4', 0).getIndex()).toBe(1);
    expect(spreadsheet.getSheetByName('Sheet1')?.getIndex()).toBe(2);
    spreadsheet.getSheetByName('s4')?.hideSheet();
    expect(() => spreadsheet.getSheetByName('Sheet1')?.hideSheet()).toThrow();
    spreadsheet.setActiveSheet(spreadsheet.getSheetByName('Sheet1') as never);
    expect(spreadsheet.duplicateActiveSheet().getName()).toBe('Copy of Sheet1');
    expect(spreadsheet.getSheets().map(sheet => sheet.getName())).toEqual(['s4', 'Sheet1', 'Copy of Sheet1']);
  });

  test('T075 a spreadsheet is made as large as asked', () => {
    const { SpreadsheetApp } = script();
    const made = SpreadsheetApp.create('Another', 5, 3);
    const [sheet] = made.getSheets();
    expect([made.getName(), sheet?.getName(), sheet?.getMaxRows(), sheet?.getMaxColumns()]).toEqual([
      'Another',
      'Sheet1',
      5,
      3,
    ]);
    expect(SpreadsheetApp.openById(made.getId()).getId()).toBe(made.getId());
  });

  test('T076, T108 clearing keeps notes and rules', () => {
    const { sheet, SpreadsheetApp } = script();
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).build();
    const cell = sheet.getRange('A1').setValue('a').setNote('note').setBackground('red').setDataValidation(rule);
    sheet.clear();
    expect([cell.getValue(), cell.getBackground(), cell.getNote()]).toEqual(['', '#ffffff', 'note']);
    expect(cell.getDataValidation()?.getCriteriaValues()).toEqual([['a'], true]);
    expect(sheet.getRange('B1').getNote()).toBe('');
  });

  test('columns move with what stands in them, and formulas follow', () => {
    const { sheet } = script();
    sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
    sheet.getRange('D1').setFormula('=ARRAYFORMULA(A1:A&"!")');
    sheet.getRange('A1').setNote('first');
    sheet.moveColumns(sheet.getRange('A1'), 4);
    expect(sheet.getRange('A1:D1').getValues()).toEqual([['b', 'c', 'a', 'a!']]);
    expect(sheet.getRange('C1').getNote()).toBe('first');
    expect(sheet.getRange('D1').getFormula()).toBe('=ARRAYFORMULA(C1:C&"!")');
  });
});

describe('sorting and filtering', () => {
  test('T077–T079 a sheet is sorted below its frozen rows, a range by the columns of the sheet', () => {
    const { sheet } = script();
    sheet.getRange('B1:B6').setValues([['name'], ['b'], [true], [2], ['A'], [false]]);
    sheet.setFrozenRows(1);
    sheet.sort(2);
    expect(sheet.getRange('B1:B6').getValues().flat()).toEqual(['name', 2, 'A', 'b', false, true]);
    sheet.getRange('B2:B6').sort({ column: 2, ascending: false });
    expect(sheet.getRange('B2:B6').getValues().flat()).toEqual([true, false, 'b', 'A', 2]);
    sheet.setFrozenRows(0);
    sheet.sort(2);
    expect(sheet.getRange('B1:B6').getValues().flat()).toEqual([2, 'A', 'b', 'name', false, true]);
  });

  test('T080–T082 one filter a sheet, whose header stays', () => {
    const { sheet } = script();
    sheet.getRange('A1:A3').setValues([['name'], ['b'], ['a']]);
    expect(sheet.getFilter()).toBeNull();
    const filter = sheet.getRange('A1:A3').createFilter();
    expect(() => sheet.getRange('C1:C3').createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    expect(sheet.getRange('Z9').getFilter()?.getRange().getA1Notation()).toBe('A1:A3');
    filter.sort(1, true);
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual(['name', 'a', 'b']);
    filter.remove();
    expect(sheet.getFilter()).toBeNull();
  });

  test('T083 duplicates go, the first stays', () => {
    const { sheet } = script();
    sheet.getRange('A1:B4').setValues([
      ['a', 1],
      ['b', 2],
      ['a', 3],
      ['c', 4],
    ]);
    expect(sheet.getRange('A1:B4').removeDuplicates([1]).getA1Notation()).toBe('A1:B3');
    expect(sheet.getRange('A1:B4').getValues()).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 4],
      ['', ''],
    ]);
  });
});
