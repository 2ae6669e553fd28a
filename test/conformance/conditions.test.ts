import { script } from './support';

const it = script({ timeZone: 'UTC', rows: 30 });
const { sheet, SpreadsheetApp } = it;
const { BooleanCriteria, InterpolationType, RelativeDate } = SpreadsheetApp;
const make = () => SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1:B5')]);
const day = new Date(2026, 0, 5);

describe('conditional formats', () => {
  test.each<[string, () => ReturnType<typeof make>, unknown[]]>([
    ['CELL_EMPTY', () => make().whenCellEmpty(), []],
    ['CELL_NOT_EMPTY', () => make().whenCellNotEmpty(), []],
    ['CUSTOM_FORMULA', () => make().whenFormulaSatisfied('=A1>10'), ['=A1>10']],
    ['TEXT_CONTAINS', () => make().whenTextContains('a'), ['a']],
    ['TEXT_DOES_NOT_CONTAIN', () => make().whenTextDoesNotContain('a'), ['a']],
    ['TEXT_EQUAL_TO', () => make().whenTextEqualTo('a'), ['a']],
    ['TEXT_STARTS_WITH', () => make().whenTextStartsWith('a'), ['a']],
    ['TEXT_ENDS_WITH', () => make().whenTextEndsWith('a'), ['a']],
    ['NUMBER_BETWEEN', () => make().whenNumberBetween(1, 2), [1, 2]],
    ['NUMBER_NOT_BETWEEN', () => make().whenNumberNotBetween(1, 2), [1, 2]],
    ['NUMBER_EQUAL_TO', () => make().whenNumberEqualTo(1), [1]],
    ['NUMBER_NOT_EQUAL_TO', () => make().whenNumberNotEqualTo(1), [1]],
    ['NUMBER_GREATER_THAN', () => make().whenNumberGreaterThan(1), [1]],
    ['NUMBER_GREATER_THAN_OR_EQUAL_TO', () => make().whenNumberGreaterThanOrEqualTo(1), [1]],
    ['NUMBER_LESS_THAN', () => make().whenNumberLessThan(1), [1]],
    ['NUMBER_LESS_THAN_OR_EQUAL_TO', () => make().whenNumberLessThanOrEqualTo(1), [1]],
    ['DATE_AFTER', () => make().whenDateAfter(day), [day.getTime()]],
    ['DATE_BEFORE', () => make().whenDateBefore(day), [day.getTime()]],
    ['DATE_EQUAL_TO', () => make().whenDateEqualTo(day), [day.getTime()]],
    ['DATE_EQUAL_TO_RELATIVE', () => make().whenDateEqualTo(RelativeDate.TODAY), [RelativeDate.TODAY]],
    ['DATE_BEFORE_RELATIVE', () => make().whenDateBefore(RelativeDate.PAST_WEEK), [RelativeDate.PAST_WEEK]],
    ['DATE_AFTER_RELATIVE', () => make().whenDateAfter(RelativeDate.YESTERDAY), [RelativeDate.YESTERDAY]],
    ['NUMBER_EQUAL_TO', () => make().withCriteria(BooleanCriteria.NUMBER_EQUAL_TO, [7]), [7]],
  ])('T100, T101 %s is read back from the sheet as it was built', (name, build, values) => {
    sheet.setConditionalFormatRules([build().setBackground('#FF0000').build()]);
    const [rule] = sheet.getConditionalFormatRules();
    const condition = rule?.getBooleanCondition();
    const plain = (value: unknown): unknown =>
      Object.prototype.toString.call(value) === '[object Date]' ? (value as Date).getTime() : value;
    expect([condition?.getCriteriaType().toString(), condition?.getCriteriaValues().map(plain)]).toEqual([
      name,
      values,
    ]);
    expect([rule?.getGradientCondition(), condition?.getBackground(), String(rule), String(condition)]).toEqual([
      null,
      '#ff0000',
      'ConditionalFormatRule',
      'BooleanCondition',
    ]);
    const copy = rule?.copy().setFontColor('blue').build();
    expect([
      copy?.getBooleanCondition()?.getFontColor(),
      copy?.getBooleanCondition()?.getCriteriaType().name(),
    ]).toEqual(['#0000ff', name]);
    expect(copy?.getRanges().map(range => range.getA1Notation())).toEqual(['A1:B5']);
  });
});

describe('what rules consist of', () => {
  test('T097 a rule sets weight, slant, lines and two colours, and nothing else', () => {
    const rule = make()
      .whenCellNotEmpty()
      .setBold(true)
      .setItalic(false)
      .setStrikethrough(true)
      .setUnderline(true)
      .setFontColor('white')
      .build();
    sheet.setConditionalFormatRules([rule]);
    const looks = sheet.getConditionalFormatRules()[0]?.getBooleanCondition();
    expect([looks?.getBold(), looks?.getItalic(), looks?.getStrikethrough(), looks?.getUnderline()]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect([looks?.getFontColor(), looks?.getBackground(), looks?.getBackgroundObject()]).toEqual([
      '#ffffff',
      null,
      null,
    ]);
    expect(looks?.getFontColorObject()?.asRgbColor().asHexString()).toBe('#ffffff');
    const builder = make() as unknown as Record<string, unknown>;
    for (const absent of ['setFontSize', 'setBorder', 'setNumberFormat', 'setFontFamily']) {
      expect(() => builder[absent]).toThrow(absent);
    }
  });

  test('a colour scale tells its stops', () => {
    const rule = make()
      .setGradientMinpoint('#00FF00')
      .setGradientMidpointWithValue('yellow', InterpolationType.PERCENTILE, '50')
      .setGradientMaxpointWithValue('#ff0000', InterpolationType.NUMBER, '30')
      .build();
    sheet.setConditionalFormatRules([rule]);
    const [kept] = sheet.getConditionalFormatRules();
    const scale = kept?.getGradientCondition();
    expect([kept?.getBooleanCondition(), String(scale)]).toEqual([null, 'GradientCondition']);
    expect([scale?.getMinColor(), scale?.getMinType(), scale?.getMinValue()]).toEqual([
      '#00ff00',
      InterpolationType.MIN,
      '',
    ]);
    expect([scale?.getMidColor(), scale?.getMidType(), scale?.getMidValue()]).toEqual([
      '#ffff00',
      InterpolationType.PERCENTILE,
      '50',
    ]);
    expect([scale?.getMaxColor(), scale?.getMaxType(), scale?.getMaxValue()]).toEqual([
      '#ff0000',
      InterpolationType.NUMBER,
      '30',
    ]);
    expect(scale?.getMaxColorObject()?.asRgbColor().getRed()).toBe(255);
  });

  test('T095, T096 rules are replaced whole, keep their order, and stay on one sheet', () => {
    const other = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Other');
    const rules = ['a', 'b', 'c'].map(text => make().whenTextEqualTo(text).setBold(true).build());
    sheet.setConditionalFormatRules(rules);
    const texts = (): unknown[] =>
      sheet.getConditionalFormatRules().map(rule => rule.getBooleanCondition()?.getCriteriaValues()[0]);
    expect(texts()).toEqual(['a', 'b', 'c']);
    sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().reverse().slice(0, 2));
    expect(texts()).toEqual(['c', 'b']);
    expect(() => make().setRanges([sheet.getRange('A1'), other.getRange('A1')])).toThrow('same sheet');
    const abroad = make()
      .whenCellEmpty()
      .setBold(true)
      .setRanges([other.getRange('A1')])
      .build();
    expect(() => sheet.setConditionalFormatRules([...rules, abroad])).toThrow(/different sheet/);
    expect(texts()).toEqual(['c', 'b']);
    sheet.clearConditionalFormatRules();
    expect([sheet.getConditionalFormatRules(), other.getConditionalFormatRules()]).toEqual([[], []]);
    expect(() => sheet.setConditionalFormatRules('x' as never)).toThrow(/don't match the method signature/);
  });

  test('T098 a formula is written for the first cell of the first range, and moves with each other', () => {
    const own = script({ rows: 30 });
    const rule = own.SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$C2>5')
      .setBackground('#ff0000')
      .setRanges([own.sheet.getRange('A2:F9')])
      .build();
    own.sheet.setConditionalFormatRules([rule]);
    own.sheet.getRange('C2:C4').setValues([[1], [9], [6]]);
    const painted = (row: number, col: number): string | undefined =>
      own.workbook.getters.getCellComputedStyle({ sheetId: '0', row: row - 1, col: col - 1 }).fillColor;
    expect([painted(2, 1), painted(3, 1), painted(4, 6), painted(5, 1)]).toEqual([
      undefined,
      '#ff0000',
      '#ff0000',
      undefined,
    ]);
    own.sheet.insertRowBefore(1);
    expect([painted(3, 1), painted(4, 1)]).toEqual([undefined, '#ff0000']);
    expect(own.sheet.getConditionalFormatRules()[0]?.getBooleanCondition()?.getCriteriaValues()).toEqual(['=$C3>5']);
  });
});

test('a copy takes conditional formats along, and brings its own in place of what was there', () => {
  const { sheet, SpreadsheetApp } = script({ rows: 20 });
  const { CopyPasteType } = SpreadsheetApp;
  const rule = (text: string) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenCellNotEmpty()
      .setBold(true)
      .setRanges([sheet.getRange(text)])
      .build();
  sheet.setConditionalFormatRules([rule('A1:A2'), rule('D1:D9')]);
  const ranges = (on = sheet): string[][] =>
    on.getConditionalFormatRules().map(one => one.getRanges().map(range => range.getA1Notation()));
  sheet.getRange('A2:B2').copyTo(sheet.getRange('C5'));
  expect(ranges()).toEqual([
    ['A1:A2', 'C5'],
    ['D1:D4', 'D6:D9'],
  ]);
  sheet.getRange('A1').copyTo(sheet.getRange('F1'), { contentsOnly: true });
  sheet.getRange('A1:A2').copyTo(sheet.getRange('F1'), CopyPasteType.PASTE_CONDITIONAL_FORMATTING, true);
  expect(ranges()[0]).toEqual(['A1:A2', 'C5', 'F1:G1']);
  const other = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Other');
  sheet.getRange('A1').copyTo(other.getRange('B2:B3'), { formatOnly: true });
  expect(ranges(other)).toEqual([['B2', 'B3']]);
});
