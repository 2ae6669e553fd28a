import { script } from './support';

const marked = () => {
  const it = script({ rows: 10 });
  const rule = it.SpreadsheetApp.newDataValidation().requireNumberGreaterThan(1).build();
  const range = it.sheet.getRange('A1:A2').setNumberFormat('0.00').setValue(5);
  range.setBackground('red').setNote('note').setDataValidation(rule);
  const bold = it.SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBold(true);
  it.sheet.setConditionalFormatRules([bold.setRanges([range]).build()]);
  return { ...it, range };
};

/** What is left of what the cells were given. */
function left({ range, sheet }: ReturnType<typeof marked>): unknown[] {
  const cell = range.getCell(1, 1);
  const rules = [cell.getDataValidation() !== null, sheet.getConditionalFormatRules().length];
  return [cell.getValue(), cell.getNumberFormat(), cell.getBackground(), cell.getNote(), ...rules];
}

const AUTOMATIC = '0.###############';

test.each<[string, (it: ReturnType<typeof marked>) => unknown, unknown[]]>([
  ['Range.clear', it => it.range.clear(), ['', AUTOMATIC, '#ffffff', 'note', true, 1]],
  ['contents only', it => it.range.clear({ contentsOnly: true }), ['', '0.00', '#ff0000', 'note', true, 1]],
  [
    'looks only, rules with them',
    it => it.range.clear({ formatOnly: true }),
    [5, AUTOMATIC, '#ffffff', 'note', false, 1],
  ],
  ['comments only', it => it.range.clear({ commentsOnly: true }), [5, '0.00', '#ff0000', '', true, 1]],
  ['rules only', it => it.range.clear({ validationsOnly: true }), [5, '0.00', '#ff0000', 'note', false, 1]],
  ['clearFormat leaves number formats', it => it.range.clearFormat(), [5, '0.00', '#ffffff', 'note', true, 1]],
  ['T076 Sheet.clear', it => it.sheet.clear(), ['', AUTOMATIC, '#ffffff', 'note', true, 0]],
  ['Sheet.clearFormats', it => it.sheet.clearFormats(), [5, AUTOMATIC, '#ffffff', 'note', true, 0]],
  ['Sheet.clearContents', it => it.sheet.clearContents(), ['', '0.00', '#ff0000', 'note', true, 1]],
])('%s', (_, clear, expected) => {
  const it = marked();
  clear(it);
  expect(left(it)).toEqual(expected);
});

test('rows that a filter hides are kept on request', () => {
  const { sheet, SpreadsheetApp } = script({ rows: 10 });
  const range = sheet.getRange('A1:A4').setValues([['title'], ['a'], ['b'], ['c']]);
  range.createFilter().setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['b']).build());
  sheet.getRange('A2:A4').clear({ contentsOnly: true, skipFilteredRows: true });
  expect(range.getValues().flat()).toEqual(['title', '', 'b', '']);
});

test('a text in figures stays one when its format goes', () => {
  const { sheet } = script({ rows: 10 });
  const cell = sheet.getRange('A1').setNumberFormat('@').setValue('012');
  expect(cell.clear({ formatOnly: true }).getValue()).toBe('012');
  sheet.clearFormats();
  expect(cell.getValue()).toBe('012');
});

test('borders go with the other looks', () => {
  const { sheet, workbook } = script({ rows: 10 });
  const cell = sheet.getRange('B2').setBorder(true, true, true, true, null, null);
  const border = () => workbook.getters.getCellBorder({ sheetId: '0', row: 1, col: 1 });
  expect(border()).not.toBeNull();
  cell.clearFormat();
  expect(border() ?? null).toBeNull();
});

test('boxes are ticked where they hold one of their states', () => {
  const { sheet, SpreadsheetApp } = script({ rows: 10 });
  const box = SpreadsheetApp.newDataValidation().requireCheckbox('yes', 'no').build();
  const range = sheet.getRange('A1:A3').setDataValidation(box);
  range.setValues([['no'], ['maybe'], ['']]);
  expect(range.check().getValues().flat()).toEqual(['yes', 'maybe', 'yes']);
  expect(range.uncheck().getValues().flat()).toEqual(['no', 'maybe', 'no']);
});

test('setNotes writes whole numbers with a decimal, setNote does not', () => {
  const cell = script({ rows: 5 }).sheet.getRange('A1');
  expect(cell.setNote(25 as never).getNote()).toBe('25');
  expect(cell.setNotes([[25]]).getNote()).toBe('25.0');
});

test('a service is logged by its name', () => {
  const { sheet, Logger } = script();
  Logger.log(sheet);
  expect(Logger.getLog()).toBe('Sheet\n');
});
