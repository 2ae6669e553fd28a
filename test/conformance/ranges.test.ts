import { script } from './support';

describe('getRange', () => {
  test.each([
    ['T001', [0, 1], 'The starting row of the range is too small.'],
    ['T002', [1, 0], 'The starting column of the range is too small.'],
    ['T003', [2, 1, 0, 3], 'The number of rows in the range must be at least 1.'],
    ['T004', [1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
    ['T005', [1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['T014', ['garbage!!'], 'Range not found'],
  ])('%s refuses %j', (_, args, message) => {
    const { sheet } = script();
    expect(() => sheet.getRange(...(args as [number]))).toThrow(message as string);
  });

  test.each([
    ['T006', 'C5:B2', 'B2:C5'],
    ['T006', '5:2', '2:5'],
    ['T006', 'D:B', 'B:D'],
    ['T007', 'D:F', 'D:F'],
    ['T008', 'R2C2:R4C5', 'B2:E4'],
    ['T008', 'r2c2', 'B2'],
    ['T008', 'RC1', 'RC1'],
    ['T009', '$aa$11', 'AA11'],
    ['T009', 'c2', 'C2'],
    ['a title left out', '!c2:e5', 'C2:E5'],
    ['open below', 'A2:A', 'A2:A'],
  ])('%s reads %s as %s', (_, text, a1) => {
    const { sheet } = script();
    sheet.insertColumnsAfter(26, 500);
    expect(sheet.getRange(text).getA1Notation()).toBe(a1);
  });

  test('T007 a whole column spans every row and is bounded by none', () => {
    const range = script().sheet.getRange('D:F');
    expect([range.getNumRows(), range.getNumColumns()]).toEqual([1000, 3]);
    expect(range.isStartRowBounded()).toBe(false);
    expect(range.isStartColumnBounded()).toBe(true);
  });

  test('T010 an offset of no rows or columns is refused', () => {
    const { sheet } = script();
    const range = sheet.getRange('B2');
    expect(() => range.offset(0, 0, 0)).toThrow(/number of rows/);
    expect(() => range.offset(0, 0, 1, 0)).toThrow(/number of columns/);
    expect(range.offset(1, 2, 2, 3).getA1Notation()).toBe('D3:F4');
  });

  test('T011 a cell outside its range is refused', () => {
    const { sheet } = script();
    expect(() => sheet.getRange('A1:B2').getCell(3, 1)).toThrow('Cell reference out of range');
    expect(sheet.getRange('B2:C3').getCell(2, 2).getA1Notation()).toBe('C3');
  });

  test('T012, T013 unknown sheets and names are null', () => {
    const spreadsheet = script().SpreadsheetApp.getActiveSpreadsheet();
    expect(spreadsheet.getSheetByName('Nowhere')).toBeNull();
    expect(spreadsheet.getRangeByName('nothing')).toBeNull();
    spreadsheet.setNamedRange('leads', spreadsheet.getRange('A1:B2'));
    expect(spreadsheet.getRangeByName('leads')?.getA1Notation()).toBe('A1:B2');
    expect(spreadsheet.getRangeByName('Sheet1!leads')?.getA1Notation()).toBe('A1:B2');
  });

  test('T015 a title with spaces is found, quoted or not', () => {
    const spreadsheet = script().SpreadsheetApp.getActiveSpreadsheet();
    spreadsheet.insertSheet('Лист с пробелом');
    for (const text of ['Лист с пробелом!A1', "'Лист с пробелом'!A1"]) {
      expect(spreadsheet.getRange(text).getSheet().getName()).toBe('Лист с пробелом');
    }
  });

  test('T017 a refusal is an Exception', () => {
    const { sheet } = script();
    expect(() => sheet.getRange(0, 1)).toThrow(expect.objectContaining({ name: 'Exception' }));
  });

  test('T074 a named range moves with its cells', () => {
    const { sheet, SpreadsheetApp } = script();
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    spreadsheet.setNamedRange('total', sheet.getRange('B2'));
    sheet.insertRowBefore(1);
    expect(spreadsheet.getRangeByName('total')?.getA1Notation()).toBe('B3');
  });
});
