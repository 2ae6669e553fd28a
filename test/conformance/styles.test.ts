import { script } from './support';

const it = script();
const { SpreadsheetApp, sheet } = it;
const { WrapStrategy, TextDirection, BorderStyle } = SpreadsheetApp;
let next = 0;
/** Two cells that no other test has touched. */
const fresh = () => sheet.getRange(++next, 1, 1, 2);

describe('looks read back as they were set', () => {
  test.each<[string, (range: ReturnType<typeof fresh>) => unknown, unknown[]]>([
    ['background', range => range.setBackground('Yellow').getBackgrounds(), [['#ffff00', '#ffff00']]],
    ['backgrounds', range => range.setBackgrounds([['#F00', null]]).getBackgrounds(), [['#ff0000', '#ffffff']]],
    ['background by parts', range => range.setBackgroundRGB(1, 2, 255).getBackground(), ['#0102ff'] as never],
    ['font colour', range => range.setFontColor('rebeccapurple').getFontColors(), [['#663399', '#663399']]],
    ['font colours', range => range.setFontColors([['blue', '#abcdef']]).getFontColors(), [['#0000ff', '#abcdef']]],
    ['font families', range => range.setFontFamilies([['Roboto', null]]).getFontFamilies(), [['Roboto', 'Arial']]],
    ['font sizes', range => range.setFontSizes([[8, 24]]).getFontSizes(), [[8, 24]]],
    ['font weights', range => range.setFontWeights([['bold', 'normal']]).getFontWeights(), [['bold', 'normal']]],
    ['font styles', range => range.setFontStyles([['italic', null]]).getFontStyles(), [['italic', 'normal']]],
    [
      'font lines',
      range => range.setFontLines([['underline', 'line-through']]).getFontLines(),
      [['underline', 'line-through']],
    ],
    [
      'horizontal alignments',
      range => range.setHorizontalAlignments([['right', 'normal']]).getHorizontalAlignments(),
      [['right', 'general-left']],
    ],
    [
      'vertical alignments',
      range => range.setVerticalAlignments([['top', 'middle']]).getVerticalAlignments(),
      [['top', 'middle']],
    ],
    ['wraps', range => range.setWraps([[true, false]]).getWraps(), [[true, false]]],
    [
      'wrap strategies',
      range => range.setWrapStrategies([[WrapStrategy.CLIP, WrapStrategy.WRAP]]).getWrapStrategies(),
      [[WrapStrategy.CLIP, WrapStrategy.WRAP]],
    ],
    ['number formats', range => range.setNumberFormats([['0.00', '@']]).getNumberFormats(), [['0.00', '@']]],
    [
      'text directions',
      range => range.setTextDirections([[TextDirection.RIGHT_TO_LEFT, null]]).getTextDirections(),
      [[TextDirection.RIGHT_TO_LEFT, null]],
    ],
    ['rotation', range => range.setTextRotation(45).getTextRotation().getDegrees(), [45] as never],
    ['vertical text', range => range.setVerticalText(true).getTextRotation().isVertical(), [true] as never],
  ])('%s', (_, doing, expected) => {
    const answer = doing(fresh());
    expect(Array.isArray(answer) ? answer : [answer]).toEqual(expected);
  });

  test('T105 null takes a colour away, and what is no colour changes nothing (T106)', () => {
    const range = fresh().setBackground('GREEN').setFontColor('#FFF');
    expect([range.getBackground(), range.getFontColor()]).toEqual(['#008000', '#ffffff']);
    expect(range.setBackground('nothing').getBackground()).toBe('#008000');
    range.setBackground(null).setFontColor(null);
    expect([range.getBackground(), range.getFontColor()]).toEqual(['#ffffff', '#000000']);
  });

  test('colours as objects', () => {
    const { ColorType, ThemeColorType } = SpreadsheetApp;
    const range = fresh();
    const own = SpreadsheetApp.newColor().setRgbColor('#0A0B0C').build();
    range.setBackgroundObject(own).setFontColorObject(SpreadsheetApp.newColor().setRgbColor('red').build());
    const back = range.getBackgroundObject();
    expect([String(back), back.getColorType(), back.asRgbColor().asHexString()]).toEqual([
      'Color',
      ColorType.RGB,
      '#0a0b0c',
    ]);
    const rgb = range.getFontColorObjects()[0]?.[1]?.asRgbColor();
    expect([rgb?.getRed(), rgb?.getGreen(), rgb?.getBlue()]).toEqual([255, 0, 0]);
    const theme = SpreadsheetApp.newColor().setThemeColor(ThemeColorType.ACCENT1).build();
    expect([theme.getColorType(), theme.asThemeColor().getThemeColorType()]).toEqual([
      ColorType.THEME,
      ThemeColorType.ACCENT1,
    ]);
    expect(() => theme.asRgbColor()).toThrow();
    expect(SpreadsheetApp.newColor().getColorType()).toBe(ColorType.UNSUPPORTED);
    expect(sheet.setTabColorObject(own).getTabColorObject()?.asRgbColor().asHexString()).toBe('#0a0b0c');
  });
});

describe('texts', () => {
  test('text styles', () => {
    const style = SpreadsheetApp.newTextStyle()
      .setBold(true)
      .setItalic(true)
      .setUnderline(false)
      .setFontFamily('Courier New')
      .setFontSize(18)
      .setForegroundColor('#FF0000')
      .build();
    const range = fresh().setTextStyle(style);
    const back = range.getTextStyles()[0]?.[1];
    expect([String(style), style.isStrikethrough(), back?.isBold(), back?.isItalic(), back?.isUnderline()]).toEqual([
      'TextStyle',
      null,
      true,
      true,
      false,
    ]);
    expect([back?.getFontFamily(), back?.getFontSize(), back?.getForegroundColor()]).toEqual([
      'Courier New',
      18,
      '#ff0000',
    ]);
    expect([range.getFontWeight(), range.getFontSize(), range.getFontColor()]).toEqual(['bold', 18, '#ff0000']);
    expect(style.copy().setBold(false).build().isBold()).toBe(false);
    expect(fresh().getTextStyle().getForegroundColorObject()?.asRgbColor().asHexString()).toBe('#000000');
  });

  test('parts of a text have looks and links of their own', () => {
    const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
    const text = SpreadsheetApp.newRichTextValue()
      .setText('Call Anna today')
      .setTextStyle(5, 9, bold)
      .setLinkUrl(5, 9, 'https://example.com')
      .build();
    const range = fresh();
    range.setRichTextValue(text);
    expect(range.getValue()).toBe('Call Anna today');
    const back = range.getRichTextValue();
    expect(back?.getRuns().map(run => [run.getText(), run.getStartIndex(), run.getEndIndex()])).toEqual([
      ['Call ', 0, 5],
      ['Anna', 5, 9],
      [' today', 9, 15],
    ]);
    expect(back?.getRuns().map(run => [run.getTextStyle().isBold(), run.getLinkUrl()])).toEqual([
      [false, null],
      [true, 'https://example.com'],
      [false, null],
    ]);
    expect([back?.getLinkUrl(), back?.getLinkUrl(5, 9), back?.getTextStyle().isBold()]).toEqual([
      null,
      'https://example.com',
      null,
    ]);
    sheet.insertRowBefore(1);
    next++;
    expect(range.offset(1, 0).getRichTextValue()?.getLinkUrl(6, 7)).toBe('https://example.com');
    range.offset(1, 0).setValue('Other');
    expect(range.offset(1, 0).getRichTextValue()?.getLinkUrl()).toBeNull();
    expect(() => SpreadsheetApp.newRichTextValue().setText('a').setTextStyle(0, 2, bold)).toThrow();
  });

  test('a number has no rich text, a HYPERLINK has its address', () => {
    const range = fresh();
    range.setValues([[5, '=HYPERLINK("https://example.com/a";"a")']]);
    const [[number, link] = []] = range.getRichTextValues();
    expect([number, link?.getText(), link?.getLinkUrl()]).toEqual([null, 'a', 'https://example.com/a']);
  });
});

describe('what a setter takes', () => {
  test('borders take six sides, or six with a colour and a style', () => {
    const range = fresh();
    expect(range.setBorder(true, true, true, true, false, false)).toBe(range);
    range.setBorder(true, null, null, null, null, null, 'red', BorderStyle.DASHED);
    expect(() => range.setBorder(true)).toThrow(/don't match the method signature/);
  });

  test('arguments of another kind are refused by signature', () => {
    const range = fresh() as unknown as Record<string, (...args: unknown[]) => unknown>;
    const wrong: [string, unknown][] = [
      ['setFontSize', 'big'],
      ['setWrap', 'yes'],
      ['setTextStyle', 'bold'],
      ['setRichTextValue', 'text'],
      ['setBackgrounds', ['red']],
      ['setFontWeights', 'bold'],
      ['setWrapStrategy', 'WRAP'],
      ['insertCells', 'ROWS'],
    ];
    for (const [method, value] of wrong) {
      expect(() => range[method]?.(value)).toThrow(/^The parameters \(.*\) don't match the method signature for/);
    }
  });
});

test('a cell that nobody has set is wrapped, overflows and has letters of three families', () => {
  const cell = script().sheet.getRange('A1');
  expect([cell.getWrap(), cell.getWrapStrategy(), cell.getHorizontalAlignment()]).toEqual([
    true,
    WrapStrategy.OVERFLOW,
    'general',
  ]);
  expect([cell.getFontFamily(), cell.getTextStyle().getFontFamily()]).toEqual(['Arial', 'arial,sans,sans-serif']);
  expect(cell.setWrapStrategy(WrapStrategy.OVERFLOW).getWrap()).toBe(false);
  expect(cell.setHorizontalAlignment('normal').setHorizontalAlignment(null).getHorizontalAlignment()).toBe('general');
  expect(cell.clearFormat().getWrap()).toBe(true);
});

test('a colour of the theme is one until the cell is coloured otherwise', () => {
  const { ThemeColorType } = SpreadsheetApp;
  const accent = SpreadsheetApp.newColor().setThemeColor(ThemeColorType.ACCENT4).build();
  const range = fresh()
    .setBackgroundObject(accent)
    .setFontColorObjects([[accent, null]]);
  expect(range.getBackgroundObjects()[0]?.map(one => one.asThemeColor().getThemeColorType())).toEqual([
    ThemeColorType.ACCENT4,
    ThemeColorType.ACCENT4,
  ]);
  expect(range.getFontColorObject().asThemeColor().getThemeColorType()).toBe(ThemeColorType.ACCENT4);
  expect(range.getTextStyle().getForegroundColor()).toBe('ACCENT4');
  expect([range.getBackground(), range.getFontColors()]).toEqual(['#34a853', [['#34a853', '#000000']]]);
  expect(range.setBackground('red').getBackgroundObject().asRgbColor().asHexString()).toBe('#ff0000');
  const style = SpreadsheetApp.newTextStyle().setForegroundColorObject(accent).build();
  expect(style.getForegroundColorObject()?.asThemeColor().getThemeColorType()).toBe(ThemeColorType.ACCENT4);
  expect(() => SpreadsheetApp.newColor().asThemeColor()).toThrow('Object is not of type ThemeColor.');
  expect(() => SpreadsheetApp.newColor().asRgbColor()).toThrow('Object is not of type RgbColor.');
});

test('backgrounds answer to the names that they had', () => {
  const range = fresh() as unknown as Record<string, (colours?: unknown) => unknown>;
  range['setBackgroundColors']?.([['red', 'blue']]);
  expect([range['getBackgroundColor']?.(), range['getBackgroundColors']?.()]).toEqual([
    '#ff0000',
    [['#ff0000', '#0000ff']],
  ]);
});

describe('stripes', () => {
  test('a banding tells its range and colours, and goes', () => {
    const own = script();
    const range = own.sheet.getRange('A1:C10');
    const banding = range.applyRowBanding(own.SpreadsheetApp.BandingTheme.BLUE, true, false) as unknown as Record<
      string,
      (...args: unknown[]) => never
    >;
    expect(own.sheet.getBandings()).toHaveLength(1);
    expect(own.sheet.getRange('C10:D12').getBandings()).toHaveLength(1);
    expect(own.sheet.getRange('D1').getBandings()).toEqual([]);
    const ask = (method: string): unknown => banding[method]?.();
    expect(['HeaderRow', 'FirstRow', 'SecondRow', 'FooterRow'].map(part => ask(`get${part}Color`))).toEqual([
      '#5b95f9',
      '#ffffff',
      '#e8f0fe',
      null,
    ]);
    banding['setFirstRowColor']?.('RED');
    expect(ask('getFirstRowColor')).toBe('#ff0000');
    expect(() => banding['setFirstRowColor']?.(null)).toThrow('First row color should not be null.');
    expect(() => banding['setSecondRowColorObject']?.(null)).toThrow('Second row color should not be null.');
    expect(() => range.applyRowBanding()).toThrow(/alternating background colors/);
    banding['remove']?.();
    expect(own.sheet.getBandings()).toEqual([]);
    const columns = range.applyColumnBanding(own.SpreadsheetApp.BandingTheme.INDIGO) as unknown as typeof banding;
    expect(columns['getHeaderColumnColor']?.()).toBe('#8989eb');
  });
});
