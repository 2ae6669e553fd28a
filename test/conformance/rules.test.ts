import { script, type Script } from './support';

const list = ({ SpreadsheetApp }: Script, values: unknown[], strict: boolean) =>
  SpreadsheetApp.newDataValidation().requireValueInList(values).setAllowInvalid(!strict).build();

describe('validation', () => {
  test('T084, T087, T088 what a rule tells of itself', () => {
    const it = script();
    const rule = it.SpreadsheetApp.newDataValidation().requireValueInList([9, false, 'z']).build();
    expect([rule.getAllowInvalid(), rule.getHelpText(), rule.getCriteriaValues()]).toEqual([
      true,
      null,
      [['9', 'false', 'z'], true],
    ]);
    const box = (...values: unknown[]): unknown[] =>
      it.SpreadsheetApp.newDataValidation()
        .requireCheckbox(...values)
        .build()
        .getCriteriaValues();
    expect([box(), box('DONE'), box('YES', 'NO')]).toEqual([[], ['DONE'], ['YES', 'NO']]);
  });

  test('T085 a strict rule refuses what a script writes', () => {
    const it = script();
    const cell = it.sheet.getRange('A1').setDataValidation(list(it, ['yes', 'no'], true));
    cell.setValue('yes');
    expect(() => cell.setValue('maybe')).toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
    expect(cell.getValue()).toBe('yes');
    it.sheet
      .getRange('A2')
      .setDataValidation(list(it, ['yes'], false))
      .setValue('maybe');
    expect(it.sheet.getRange('A2').getValue()).toBe('maybe');
  });

  test('a list that stands in a range takes what was written before', () => {
    const { sheet, SpreadsheetApp } = script();
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInRange(sheet.getRange('D1:D'), true)
      .setAllowInvalid(false)
      .build();
    sheet.getRange('A1:A3').setDataValidation(rule);
    sheet.getRange('D1:D2').setValues([['one'], ['two']]);
    sheet.getRange('A1:A2').setValues([['two'], ['one']]);
    expect(() => sheet.getRange('A3').setValue('three')).toThrow(/violates the data validation/);
    const [range] = sheet.getRange('A1').getDataValidation()?.getCriteriaValues() ?? [];
    expect(String((range as ReturnType<typeof sheet.getRange>).getA1Notation())).toBe('D1:D');
  });

  test('a list that stands in a range follows it to another row, and when its sheet is renamed', () => {
    const { sheet, SpreadsheetApp } = script();
    const lists = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Lists');
    lists.getRange('A1:A2').setValues([['yes'], ['no']]);
    const rule = SpreadsheetApp.newDataValidation().requireValueInRange(lists.getRange('A1:A2')).setAllowInvalid(false);
    const cell = sheet.getRange('C1').setDataValidation(rule.build());
    lists.setName('Choices of ours');
    lists.insertRowBefore(1);
    const [kept] = cell.getDataValidation()?.getCriteriaValues() ?? [];
    const range = kept as ReturnType<typeof sheet.getRange>;
    expect([range.getSheet().getName(), range.getA1Notation()]).toEqual(['Choices of ours', 'A2:A3']);
    expect(cell.setValue('no').getValue()).toBe('no');
    expect(() => cell.setValue('maybe')).toThrow('violates the data validation rules');
  });

  test('T086 a rule stays on its cell', () => {
    const it = script();
    it.sheet.getRange('A1').setDataValidation(list(it, ['a'], true));
    expect(() => it.sheet.getRange('A1:B1').setValues([['b', 'a']])).toThrow(/cell A1/);
  });

  test('T089–T091 tick boxes', () => {
    const { sheet, SpreadsheetApp, execution } = script();
    const boxes = sheet.getRange('A1:A2').insertCheckboxes();
    expect([boxes.getValues(), boxes.isChecked()]).toEqual([[[false], [false]], false]);
    sheet.getRange('A1').check();
    expect([boxes.isChecked(), sheet.getRange('A1').isChecked(), sheet.getRange('B1').isChecked()]).toEqual([
      null,
      true,
      null,
    ]);
    expect(execution.meter.byMethod['Range.isChecked']).toBe(4);
    expect(() => sheet.getRange('A2').setValue('mine')).toThrow(/violates the data validation/);
    const lenient = SpreadsheetApp.newDataValidation().requireCheckbox().build();
    sheet.getRange('A2').setDataValidation(lenient).setValue('mine');
    boxes.removeCheckboxes();
    expect([boxes.getValues(), boxes.getDataValidations()]).toEqual([
      [[''], ['mine']],
      [[null], [null]],
    ]);
  });

  test('T092 a date by formula goes through withCriteria only', () => {
    const { SpreadsheetApp } = script();
    const builder = SpreadsheetApp.newDataValidation() as unknown as { requireDate(text: string): void };
    expect(() => builder.requireDate('=A1')).toThrow(/don't match the method signature/);
    const rule = SpreadsheetApp.newDataValidation()
      .withCriteria(SpreadsheetApp.DataValidationCriteria.DATE_AFTER, ['=A1'])
      .build();
    expect(rule.getCriteriaValues()).toEqual(['=A1']);
  });

  test('T094 cells without a rule give null', () => {
    const it = script();
    it.sheet.getRange('A1').setDataValidation(list(it, ['a'], false));
    expect(
      it.sheet
        .getRange('A1:B1')
        .getDataValidations()[0]
        ?.map(rule => rule && String(rule)),
    ).toEqual(['DataValidation', null]);
    it.sheet.getRange('A1').setDataValidation(null);
    expect(it.sheet.getRange('A1').getDataValidation()).toBeNull();
  });
});

describe('conditional formats', () => {
  test('T095, T100 rules are replaced whole, and read back', () => {
    const { sheet, SpreadsheetApp } = script({ locale: 'ru_RU' });
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=IF($A1>10;TRUE;FALSE)')
      .setBackground('#FF0000')
      .setBold(true)
      .setRanges([sheet.getRange('A1:C10')])
      .build();
    const scale = SpreadsheetApp.newConditionalFormatRule()
      .setGradientMinpointWithValue('#00ff00', SpreadsheetApp.InterpolationType.NUMBER, '0')
      .setGradientMaxpointWithValue('#ffffff', SpreadsheetApp.InterpolationType.NUMBER, '30')
      .setRanges([sheet.getRange('D1:D')])
      .build();
    sheet.setConditionalFormatRules([rule, scale]);
    const [first, second] = sheet.getConditionalFormatRules();
    expect(first?.getBooleanCondition()?.getCriteriaType().toString()).toBe('CUSTOM_FORMULA');
    expect(first?.getBooleanCondition()?.getCriteriaValues()).toEqual(['=IF($A1>10;TRUE;FALSE)']);
    expect(first?.getBooleanCondition()?.getBackground()).toBe('#ff0000');
    expect(first?.getRanges().map(range => range.getA1Notation())).toEqual(['A1:C10']);
    expect(second?.getBooleanCondition()).toBeNull();
    expect([second?.getGradientCondition()?.getMinColor(), second?.getGradientCondition()?.getMaxValue()]).toEqual([
      '#00ff00',
      '30',
    ]);
    sheet.setConditionalFormatRules([scale]);
    expect(sheet.getConditionalFormatRules()).toHaveLength(1);
  });

  test('T099 a rule that names another sheet refuses all', () => {
    const { sheet, SpreadsheetApp } = script();
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const other = spreadsheet.insertSheet('Other');
    spreadsheet.setNamedRange('limit', other.getRange('A1'));
    const rule = (formula: string) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setBackground('red')
        .setRanges([sheet.getRange('A1')])
        .build();
    for (const formula of ['=Other!A1>1', '=A1>limit']) {
      expect(() => sheet.setConditionalFormatRules([rule('=A1>1'), rule(formula)])).toThrow(
        'Conditional format rule cannot reference a different sheet.',
      );
    }
    sheet.setConditionalFormatRules([rule('=Sheet1!A1>1')]);
    expect(sheet.getConditionalFormatRules()).toHaveLength(1);
  });

  test('T103 a rule paints, and getBackground does not tell', () => {
    const { sheet, SpreadsheetApp, workbook } = script();
    sheet.getRange('A1').setValue(5);
    const paint = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(3).setBackground('#ff0000');
    sheet.setConditionalFormatRules([paint.setRanges([sheet.getRange('A1:A9')]).build()]);
    expect(sheet.getRange('A1').getBackground()).toBe('#ffffff');
    expect(workbook.getters.getCellComputedStyle({ sheetId: '0', row: 0, col: 0 }).fillColor).toBe('#ff0000');
  });
});

describe('formats', () => {
  test('T104–T107 defaults, colours, formats', () => {
    const { sheet } = script();
    const cell = sheet.getRange('A1');
    expect([cell.getBackground(), cell.getFontColor(), cell.getFontFamily(), cell.getFontSize()]).toEqual([
      '#ffffff',
      '#000000',
      'Arial',
      10,
    ]);
    expect([cell.getHorizontalAlignment(), cell.getVerticalAlignment(), cell.getNumberFormat()]).toEqual([
      'general',
      'bottom',
      '0.###############',
    ]);
    expect(cell.setBackground('RED').getBackground()).toBe('#ff0000');
    expect(cell.setBackground('#FF00AA').getBackground()).toBe('#ff00aa');
    expect(cell.setBackground('no colour at all').getBackground()).toBe('#ff00aa');
    expect(cell.setBackground(null).getBackground()).toBe('#ffffff');
    expect(cell.setNumberFormat('dd.MM.yyyy HH:mm').getNumberFormat()).toBe('dd.MM.yyyy HH:mm');
    expect(cell.setNumberFormat('general').getNumberFormat()).toBe('0.###############');
  });

  test('styles read back as they were set', () => {
    const { sheet } = script();
    const range = sheet.getRange('A1:B1');
    range
      .setFontWeight('bold')
      .setFontStyle('italic')
      .setFontLine('line-through')
      .setFontSize(14)
      .setFontFamily('Roboto');
    range
      .setHorizontalAlignment('center')
      .setVerticalAlignment('middle')
      .setWrap(true)
      .setBackgrounds([['#111111', null]]);
    expect([
      range.getFontWeights(),
      range.getFontStyle(),
      range.getFontLine(),
      range.getFontSize(),
      range.getFontFamily(),
    ]).toEqual([[['bold', 'bold']], 'italic', 'line-through', 14, 'Roboto']);
    expect([range.getHorizontalAlignment(), range.getVerticalAlignment(), range.getWrap()]).toEqual([
      'center',
      'middle',
      true,
    ]);
    expect(range.getBackgrounds()).toEqual([['#111111', '#ffffff']]);
  });

  test('T109, T110 a merge keeps its first value', () => {
    const { sheet } = script();
    sheet.getRange('A1:B1').setValues([['a', 'b']]);
    const merged = sheet.getRange('A1:B1').merge();
    expect(merged.getValues()).toEqual([['a', '']]);
    expect(
      sheet
        .getRange('B1:C3')
        .getMergedRanges()
        .map(range => range.getA1Notation()),
    ).toEqual(['A1:B1']);
    merged.breakApart();
    expect(merged.isPartOfMerge()).toBe(false);
  });

  test('a builder that was told nothing has no criteria', () => {
    const { SpreadsheetApp } = script();
    const builder = SpreadsheetApp.newDataValidation();
    expect([builder.getCriteriaType(), builder.getCriteriaValues(), builder.getHelpText()]).toEqual([null, [], null]);
  });

  test('T111, T112 copies are whole, moves leave nothing', () => {
    const { sheet } = script();
    const source = sheet
      .getRange('A1:B1')
      .setValues([['a', 'b']])
      .setBackground('red');
    source.copyTo(sheet.getRange('D1'));
    source.copyTo(sheet.getRange('D3:G3'));
    source.copyTo(sheet.getRange('D5:F5'));
    expect(sheet.getRange('D1:G1').getValues()).toEqual([['a', 'b', '', '']]);
    expect(sheet.getRange('D3:G3').getValues()).toEqual([['a', 'b', 'a', 'b']]);
    expect(sheet.getRange('D5:G5').getValues()).toEqual([['a', 'b', '', '']]);
    source.moveTo(sheet.getRange('A9'));
    expect([source.getValues(), source.getBackground(), sheet.getRange('A9').getBackground()]).toEqual([
      [['', '']],
      '#ffffff',
      '#ff0000',
    ]);
  });
});
