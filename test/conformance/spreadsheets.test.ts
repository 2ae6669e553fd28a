import { script } from './support';

describe('the sheets of a spreadsheet', () => {
  test('T012, T070, T071 they are found, added and counted', () => {
    const { SpreadsheetApp, sheet } = script({ rows: 20 });
    const file = SpreadsheetApp.getActiveSpreadsheet();
    const names = (): string[] => file.getSheets().map(one => one.getName());
    expect([file.getSheetByName('sheet1'), file.getSheetByName('Nowhere'), file.getSheetById(-1)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(file.getSheetById(sheet.getSheetId())).toBe(sheet);
    expect(file.insertSheet().getName()).toBe('Sheet2');
    file.setActiveSheet(sheet);
    expect(file.insertSheet('after the active').getIndex()).toBe(2);
    expect(file.insertSheet('first', 0).getIndex()).toBe(1);
    expect(file.insertSheet(2).getIndex()).toBe(3);
    sheet.getRange('A1').setValue('copied');
    expect(file.insertSheet('like', 1, { template: sheet }).getRange('A1').getValue()).toBe('copied');
    expect(names()).toEqual([
      'first',
      'like',
      'Sheet1',
      expect.stringMatching(/^Sheet\d$/),
      'after the active',
      'Sheet2',
    ]);
    expect([file.getNumSheets(), file.getActiveSheet().getName()]).toEqual([6, 'like']);
    for (const taken of ['Sheet1', 'SHEET1']) {
      expect(() => file.insertSheet(taken)).toThrow(
        `A sheet with the name "${taken}" already exists. Please enter another name.`,
      );
      expect(() => file.getSheetByName('like')?.setName(taken)).toThrow(/already exists/);
    }
    expect(sheet.setName('SHEET1').getName()).toBe('SHEET1');
  });

  test('T072, T073 they are copied, moved, hidden and deleted', () => {
    const { SpreadsheetApp, sheet } = script({ rows: 20 });
    const file = SpreadsheetApp.getActiveSpreadsheet();
    const names = (): string[] => file.getSheets().map(one => one.getName());
    sheet.getRange('A1').setValue('x').setNote('n').setBackground('red');
    const copy = file.duplicateActiveSheet();
    expect([
      copy.getName(),
      copy.getIndex(),
      copy.getRange('A1').getNote(),
      copy.getRange('A1').getBackground(),
    ]).toEqual(['Copy of Sheet1', 2, 'n', '#ff0000']);
    expect([sheet.copyTo(file).getName(), file.getActiveSheet().getName()]).toEqual([
      'Copy of Sheet1 2',
      'Copy of Sheet1',
    ]);
    file.moveActiveSheet(1);
    file.renameActiveSheet('Moved');
    expect(names()).toEqual(['Moved', 'Sheet1', 'Copy of Sheet1 2']);
    sheet.hideSheet();
    expect([sheet.isSheetHidden(), sheet.showSheet().isSheetHidden()]).toEqual([true, false]);
    const [first, second, third] = file.getSheets();
    file.deleteSheet(copy);
    third?.hideSheet();
    expect(() => second?.hideSheet()).toThrow("You can't hide all the sheets in a document.");
    expect(() => first?.getName()).toThrow(/^Sheet \d+ not found$/);
    expect(() => file.deleteSheet(second as never)).toThrow("You can't remove all the visible sheets in a document.");
    file.deleteSheet(third as never);
    expect(names()).toEqual(['Sheet1']);
    expect(() => file.deleteSheet(second as never)).toThrow("You can't remove all the sheets in a document.");
  });

  test('colours of tabs, lines of the grid, kinds', () => {
    const { sheet, SpreadsheetApp } = script({ rows: 20 });
    expect([
      sheet.getTabColor(),
      sheet.setTabColor('RED').getTabColor(),
      sheet.setTabColor(null).getTabColor(),
    ]).toEqual([null, '#ff0000', null]);
    expect([sheet.hasHiddenGridlines(), sheet.setHiddenGridlines(true).hasHiddenGridlines()]).toEqual([false, true]);
    expect([sheet.getType(), sheet.getParent().getId()]).toEqual([
      SpreadsheetApp.SheetType.GRID,
      SpreadsheetApp.getActive().getId(),
    ]);
  });
});

describe('the spreadsheet itself', () => {
  test('name, address, locale, clock', () => {
    const { SpreadsheetApp, execution } = script({ rows: 20 });
    const file = SpreadsheetApp.getActiveSpreadsheet();
    file.rename('Studio');
    expect([file.getName(), file.getUrl().includes(file.getId()), String(file)]).toEqual([
      'Studio',
      true,
      'Spreadsheet',
    ]);
    file.setSpreadsheetLocale('de_DE');
    file.setSpreadsheetTimeZone('Asia/Tokyo');
    expect([file.getSpreadsheetLocale(), file.getSpreadsheetTimeZone()]).toEqual(['de_DE', 'Asia/Tokyo']);
    expect(file.getActiveSheet().getRange('A1').setValue('1.234,5').getValue()).toBe(1234.5);
    expect(() => file.setSpreadsheetTimeZone('Mars/Base')).toThrow();
    expect(file.getOwner().getEmail()).toBe('olga@example.com');
    file.toast('Done', 'Perezvon', 5);
    expect(execution.shown).toEqual([{ kind: 'toast', title: 'Perezvon', text: 'Done' }]);
    expect(() => (file as unknown as { toast(): void }).toast()).toThrow(/don't match/);
  });

  test('T075 made, opened and copied ones', () => {
    const { SpreadsheetApp, sheet } = script({ rows: 20 });
    const made = SpreadsheetApp.create('Another', 7, 3);
    const [only] = made.getSheets();
    expect([made.getNumSheets(), only?.getName(), only?.getMaxRows(), only?.getMaxColumns()]).toEqual([
      1,
      'Sheet1',
      7,
      3,
    ]);
    expect(SpreadsheetApp.openByUrl(made.getUrl()).getName()).toBe('Another');
    expect(SpreadsheetApp.create('Plain').getSheets()[0]?.getMaxRows()).toBe(1000);
    sheet.getRange('A1').setValue('x').setNote('n');
    const copy = SpreadsheetApp.getActiveSpreadsheet().copy('Copy');
    const cell = SpreadsheetApp.openById(copy.getId()).getSheets()[0]?.getRange('A1');
    expect([copy.getName(), cell?.getValue(), cell?.getNote()]).toEqual(['Copy', 'x', 'n']);
    cell?.setValue('y');
    expect(sheet.getRange('A1').getValue()).toBe('x');
    expect(sheet.copyTo(made).getName()).toBe('Copy of Sheet1');
    expect(() => SpreadsheetApp.openById('nowhere')).toThrow();
  });

  test('T013, T074 names of ranges', () => {
    const { SpreadsheetApp, sheet } = script({ rows: 20 });
    const file = SpreadsheetApp.getActiveSpreadsheet();
    file.insertSheet('Лист 2');
    file.setNamedRange('total', sheet.getRange('B2:C3'));
    file.setNamedRange('other', file.getRange("'Лист 2'!A1"));
    expect(
      ['total', 'TOTAL', 'Sheet1!total', 'nothing'].map(name => file.getRangeByName(name)?.getA1Notation()),
    ).toEqual(['B2:C3', 'B2:C3', 'B2:C3', undefined]);
    expect(file.getRange('total').getA1Notation()).toBe('B2:C3');
    sheet.insertRowBefore(1);
    const [named] = sheet.getNamedRanges();
    expect([named?.getName(), named?.getRange().getA1Notation(), sheet.getNamedRanges().length]).toEqual([
      'total',
      'B3:C4',
      1,
    ]);
    named?.setName('sum').setRange(sheet.getRange('A1'));
    sheet.getRange('A1').setValue(5);
    expect(sheet.getRange('D1').setFormula('=sum*2').getValue()).toBe(10);
    expect(
      file
        .getNamedRanges()
        .map(one => one.getName())
        .sort(),
    ).toEqual(['other', 'sum']);
    file.removeNamedRange('other');
    named?.remove();
    expect([file.getNamedRanges(), file.getRangeByName('sum')]).toEqual([[], null]);
    for (const wrong of ['A1', 'R1C1', '1st', 'two words', '']) {
      expect(() => file.setNamedRange(wrong, sheet.getRange('A1'))).toThrow();
    }
    expect(() => file.setNamedRange('x', 'A1' as never)).toThrow(/don't match the method signature/);
  });

  test('what is asked of the spreadsheet is asked of its active sheet', () => {
    const { SpreadsheetApp } = script({ rows: 20 });
    const file = SpreadsheetApp.getActiveSpreadsheet() as unknown as Record<string, (...args: unknown[]) => unknown>;
    const other = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Other');
    file['appendRow']?.(['b']);
    file['appendRow']?.(['a']);
    file['sort']?.(1);
    file['insertRowBefore']?.(1);
    file['setFrozenRows']?.(1);
    expect(other.getRange('A1:A3').getValues().flat()).toEqual(['', 'a', 'b']);
    expect([
      file['getLastRow']?.(),
      file['getFrozenRows']?.(),
      file['getSheetName']?.(),
      file['getSheetId']?.(),
    ]).toEqual([3, 1, 'Other', other.getSheetId()]);
  });
});

test('a cell is made the current one of the range that holds it', () => {
  const { sheet, SpreadsheetApp } = script({ rows: 20 });
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const selected = (): string[] =>
    [file.getActiveRange(), file.getCurrentCell(), SpreadsheetApp.getCurrentCell(), sheet.getActiveCell()].map(one =>
      one.getA1Notation(),
    );
  sheet.getRangeList(['B2:C3', 'E5:F6']).activate();
  expect(selected()).toEqual(['E5:F6', 'E5', 'E5', 'E5']);
  expect(sheet.setCurrentCell(sheet.getRange('C3')).getA1Notation()).toBe('C3');
  expect(selected()).toEqual(['B2:C3', 'C3', 'C3', 'C3']);
  expect(sheet.getActiveRangeList().getRanges()).toHaveLength(2);
  sheet.getRange('A9').activateAsCurrentCell();
  expect(selected()).toEqual(['A9', 'A9', 'A9', 'A9']);
  expect(() => sheet.getRange('A1:A2').activateAsCurrentCell()).toThrow();
});

test('a sheet is copied into another spreadsheet with all that it has', () => {
  const { sheet, SpreadsheetApp } = script({ rows: 20 });
  const other = SpreadsheetApp.create('Other');
  const range = sheet.getRange('A1:B1').setValues([[2, '=A1*2']]);
  range.setNote('note').setBorder(true, true, true, true, null, null);
  range.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(1).setHelpText('more').build());
  const link = SpreadsheetApp.newRichTextValue().setText('site').setLinkUrl('https://example.com').build();
  sheet.getRange('D1').setRichTextValue(link);
  sheet.getRange('A5:B5').merge();
  sheet.setFrozenRows(1);
  sheet.hideRows(7);
  sheet.setColumnWidth(2, 222).setRowHeight(3, 44).setTabColor('red');
  const bold = SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBold(true);
  sheet.setConditionalFormatRules([bold.setRanges([range]).build()]);
  const copy = sheet.copyTo(other);
  expect([copy.getName(), copy.getParent().getName(), copy.getMaxRows()]).toEqual(['Copy of Sheet1', 'Other', 20]);
  expect([copy.getRange('A1:B1').getValues(), copy.getRange('B1').getFormula()]).toEqual([[[2, 4]], '=A1*2']);
  expect([
    copy.getRange('B1').getNote(),
    copy.getRange('A1').getDataValidation()?.getHelpText(),
    copy.getRange('D1').getRichTextValue()?.getLinkUrl(),
    copy.getRange('B5').isPartOfMerge(),
    copy.getFrozenRows(),
    copy.isRowHiddenByUser(7),
    copy.getColumnWidth(2),
    copy.getRowHeight(3),
    copy.getTabColor(),
  ]).toEqual(['note', 'more', 'https://example.com', true, 1, true, 222, 44, '#ff0000']);
  expect(copy.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation()).toBe('A1:B1');
});

test('a spreadsheet answers to its key of old', () => {
  const { SpreadsheetApp } = script();
  const file = SpreadsheetApp.getActiveSpreadsheet();
  expect(file.getKey()).toBe(file.getId());
  expect(SpreadsheetApp.openByKey(file.getId())).toBe(file);
});
