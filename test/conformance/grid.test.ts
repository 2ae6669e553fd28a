import { script } from './support';

describe('rows and columns', () => {
  test('T063, T064 inserted ones shift what stands below and to the right, and the sheet grows', () => {
    const { sheet } = script({ rows: 10 });
    sheet.getRange('A1:B2').setValues([
      ['a', 'b'],
      ['c', '=A1&A2'],
    ]);
    expect([sheet.insertRowBefore(2), sheet.insertRowsAfter(3, 2), sheet.insertColumnBefore(2)]).toEqual([
      sheet,
      sheet,
      sheet,
    ]);
    sheet.insertRows(1);
    sheet.insertColumns(1, 2);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([14, 29]);
    expect(sheet.getRange('C2:E4').getValues()).toEqual([
      ['a', '', 'b'],
      ['', '', ''],
      ['c', '', 'ac'],
    ]);
    expect(sheet.getRange('E4').getFormula()).toBe('=C2&C4');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([4, 5]);
    expect(sheet.insertColumnsAfter(29, 1).insertColumnsBefore(1, 1).insertColumnAfter(1).getMaxColumns()).toBe(32);
    expect(() => sheet.insertRowAfter(99)).toThrow('Those rows are out of bounds.');
  });

  test('T065, T066 deleted ones close up; not all may go, nor those that are not there', () => {
    const { sheet } = script({ rows: 6 });
    sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
    expect(sheet.deleteRow(2)).toBe(sheet);
    sheet.deleteRows(1, 1);
    sheet.deleteColumns(2, 20);
    sheet.deleteColumn(6);
    expect([sheet.getRange('A1:A2').getValues(), sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([
      [[3], [4]],
      4,
      5,
    ]);
    expect(() => sheet.deleteRows(1, 4)).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
    expect(() => sheet.deleteColumns(1, 5)).toThrow('Sorry, it is not possible to delete all non-frozen columns.');
    expect(() => sheet.deleteColumn(6)).toThrow('Those columns are out of bounds.');
    expect(() => sheet.deleteRow(0)).toThrow('Those rows are out of bounds.');
  });

  test('moved ones take their formats, notes and the references to them along', () => {
    const { sheet } = script({ rows: 10 });
    sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['=A1']]);
    sheet.getRange('A1').setNote('first').setBackground('red');
    sheet.moveRows(sheet.getRange('A1:A2'), 4);
    expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['c', 'a', 'b', 'a']);
    const moved = sheet.getRange('A2');
    expect([moved.getNote(), moved.getBackground(), sheet.getRange('A4').getFormula()]).toEqual([
      'first',
      '#ff0000',
      '=A2',
    ]);
    sheet.moveColumns(sheet.getRange('A1'), 4);
    expect(sheet.getRange('A1:C1').getValues()).toEqual([['', '', 'c']]);
  });

  test('hidden, sized and frozen ones tell it', () => {
    const { sheet } = script({ rows: 20 });
    sheet.hideRows(3, 2);
    sheet.hideRow(sheet.getRange('A8:B9'));
    sheet.hideColumns(2);
    sheet.hideColumn(sheet.getRange('D1'));
    expect([2, 3, 4, 5, 8, 9].map(row => sheet.isRowHiddenByUser(row))).toEqual([false, true, true, false, true, true]);
    expect([1, 2, 4].map(column => sheet.isColumnHiddenByUser(column))).toEqual([false, true, true]);
    sheet.showRows(3);
    sheet.unhideRow(sheet.getRange('A8'));
    sheet.showColumns(2);
    sheet.unhideColumn(sheet.getRange('D1'));
    expect([3, 4, 8, 9].map(row => sheet.isRowHiddenByUser(row))).toEqual([false, true, false, true]);
    expect([2, 4].map(column => sheet.isColumnHiddenByUser(column))).toEqual([false, false]);
    expect([sheet.getColumnWidth(1), sheet.getRowHeight(1)]).toEqual([100, 21]);
    sheet.setColumnWidth(1, 250).setColumnWidths(2, 2, 30).setRowHeight(1, 40).setRowHeights(2, 2, 60);
    expect([1, 2, 3, 4].map(column => sheet.getColumnWidth(column))).toEqual([250, 30, 30, 100]);
    expect([1, 2, 3, 4].map(row => sheet.getRowHeight(row))).toEqual([40, 60, 60, 21]);
    sheet.setFrozenRows(2);
    sheet.setFrozenColumns(1);
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([2, 1]);
    sheet.setFrozenRows(0);
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([0, 1]);
    expect(() => sheet.setColumnWidth(99, 10)).toThrow('Those columns are out of bounds.');
    expect(() => sheet.getRowHeight(99)).toThrow('Those rows are out of bounds.');
  });

  test('T057–T059 what is appended goes under all content, however the sheet is shaped', () => {
    const { sheet, SpreadsheetApp } = script({ rows: 3 });
    sheet.appendRow([null, undefined, 'c']).appendRow([1, true, new Date('2026-11-23T05:00:00Z')]);
    expect(sheet.getRange('A1:C1').getValues()).toEqual([['', '', 'c']]);
    expect(sheet.getRange('A2:C2').getDisplayValues()).toEqual([['1', 'TRUE', '11/23/2026']]);
    sheet.appendRow(Array.from({ length: 28 }, (_, i) => i));
    expect([sheet.getMaxColumns(), sheet.getLastColumn(), sheet.getLastRow()]).toEqual([28, 28, 3]);
    expect(sheet.appendRow(['x']).getMaxRows()).toBe(4);
    const strict = SpreadsheetApp.newDataValidation().requireValueInList(['yes']).setAllowInvalid(false).build();
    sheet.insertRowAfter(4).getRange('B5').setDataValidation(strict);
    expect(() => sheet.appendRow(['y', 'no'])).toThrow(/violates the data validation rules/);
    expect(sheet.getRange('A5:B5').getValues()).toEqual([['', '']]);
    expect(() => sheet.appendRow('x' as never)).toThrow(/don't match the method signature for .*appendRow/);
    expect(() => (sheet as unknown as { appendRow(): void }).appendRow()).toThrow(/don't match/);
  });
});

describe('finding one’s way', () => {
  test('T068, T069 arrows and regions', () => {
    const { sheet, SpreadsheetApp } = script({ rows: 20 });
    const { Direction, Dimension } = SpreadsheetApp;
    sheet.getRange('B2:D4').setValue('x');
    sheet.getRange('B7').setValue('y');
    const go = (a1: string, direction: typeof Direction.UP): string =>
      sheet.getRange(a1).getNextDataCell(direction).getA1Notation();
    expect([go('B2', Direction.DOWN), go('B4', Direction.DOWN), go('B7', Direction.DOWN)]).toEqual(['B4', 'B7', 'B20']);
    expect([go('D2', Direction.NEXT), go('Z2', Direction.PREVIOUS), go('D2', Direction.PREVIOUS)]).toEqual([
      'Z2',
      'D2',
      'B2',
    ]);
    expect([go('A1', Direction.UP), go('A2', Direction.NEXT)]).toEqual(['A1', 'B2']);
    expect(sheet.getRange('C3').getDataRegion().getA1Notation()).toBe('B2:D4');
    expect(sheet.getRange('B3').getDataRegion(Dimension.ROWS).getA1Notation()).toBe('B2:B4');
    expect(sheet.getRange('B3').getDataRegion(Dimension.COLUMNS).getA1Notation()).toBe('B3:D3');
    expect(sheet.getRange('H9').getDataRegion().getA1Notation()).toBe('H9');
  });

  test('T120, T121 the whole of a text finder', () => {
    const { sheet, SpreadsheetApp } = script({ rows: 20 });
    sheet.getRange('A1:B3').setValues([
      ['Ann', 'ann'],
      ['Anna', 'bob'],
      ['hélène', '=CONCATENATE("A";"nn")'],
    ]);
    const find = (text: string) => sheet.createTextFinder(text);
    const all = (finder: ReturnType<typeof find>): string[] => finder.findAll().map(range => range.getA1Notation());
    expect(all(find('ANN'))).toEqual(['A1', 'B1', 'A2', 'B3']);
    expect(all(find('Ann').matchCase(true))).toEqual(['A1', 'A2', 'B3']);
    expect(all(find('ann').matchEntireCell(true))).toEqual(['A1', 'B1', 'B3']);
    expect(all(find('^A.+a$').useRegularExpression(true))).toEqual(['A2']);
    expect(all(find('helene').ignoreDiacritics(true))).toEqual(['A3']);
    expect(all(find('helene'))).toEqual([]);
    expect(all(find('concatenate').matchFormulaText(true))).toEqual(['B3']);
    expect(all(find('an.'))).toEqual([]);
    const finder = find('ann').startFrom(sheet.getRange('B1'));
    expect(finder.getCurrentMatch()).toBeNull();
    expect([finder.findNext()?.getA1Notation(), finder.getCurrentMatch()?.getA1Notation()]).toEqual(['A2', 'A2']);
    expect([finder.findPrevious()?.getA1Notation(), finder.replaceWith('Eve')]).toEqual(['B1', 1]);
    expect(sheet.getRange('B1').getValue()).toBe('Eve');
    expect(find('n').replaceAllWith('m')).toBe(5);
    expect(sheet.getRange('B3').getValue()).toBe('Ann');
    expect(find('"nn"').matchFormulaText(true).replaceAllWith('"na"')).toBe(1);
    expect(sheet.getRange('B3').getValue()).toBe('Ana');
    expect(sheet.getRange('A1:A2').getValues().flat()).toEqual(['Amm', 'Amma']);
    const file = SpreadsheetApp.getActiveSpreadsheet();
    file.insertSheet('Other').getRange('C3').setValue('Amm');
    const sheets = file
      .createTextFinder('amm')
      .findAll()
      .map(range => range.getSheet().getName());
    expect(sheets.filter(name => name === 'Other')).toHaveLength(1);
  });

  test('a selection is kept for its sheet', () => {
    const { sheet, SpreadsheetApp } = script({ rows: 20 });
    expect([SpreadsheetApp.getActiveRange().getA1Notation(), SpreadsheetApp.getCurrentCell().getA1Notation()]).toEqual([
      'A1',
      'A1',
    ]);
    sheet.getRange('B2:C3').activate();
    expect([SpreadsheetApp.getActiveRange().getA1Notation(), sheet.getCurrentCell().getA1Notation()]).toEqual([
      'B2:C3',
      'B2',
    ]);
    sheet.getRangeList(['A1', 'D4:E5']).activate();
    const selection = SpreadsheetApp.getSelection();
    expect(
      selection
        .getActiveRangeList()
        .getRanges()
        .map(range => range.getA1Notation()),
    ).toEqual(['A1', 'D4:E5']);
    expect([selection.getActiveRange().getA1Notation(), selection.getActiveSheet().getName()]).toEqual([
      'D4:E5',
      'Sheet1',
    ]);
    sheet.setActiveSelection('F6');
    expect(SpreadsheetApp.getActiveSpreadsheet().getActiveCell().getA1Notation()).toBe('F6');
    sheet.getRange('F6:F8').setValue('x');
    expect(selection.getNextDataRange(SpreadsheetApp.Direction.DOWN).getA1Notation()).toBe('F6:F8');
  });

  test('several ranges are treated as one', () => {
    const { sheet, SpreadsheetApp } = script({ rows: 20 });
    const list = sheet.getRangeList(['A1', 'C3:D3']);
    list.setValue('x').setBackground('red').setFontWeight('bold').setNote('n').setNumberFormat('@');
    for (const a1 of ['A1', 'D3']) {
      const cell = sheet.getRange(a1);
      expect([
        cell.getValue(),
        cell.getBackground(),
        cell.getFontWeight(),
        cell.getNote(),
        cell.getNumberFormat(),
      ]).toEqual(['x', '#ff0000', 'bold', 'n', '@']);
    }
    expect([String(list), sheet.getRange('B1').getValue()]).toEqual(['RangeList', '']);
    list.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).setFormulaR1C1('=R[1]C[1]').clearNote();
    expect([sheet.getRange('C3').getFormula(), sheet.getRange('A1').getNote()]).toEqual(['=D4', '']);
    list.clear({ contentsOnly: true });
    expect([sheet.getRange('A1').getValue(), sheet.getRange('A1').getBackground()]).toEqual(['', '#ff0000']);
  });
});
