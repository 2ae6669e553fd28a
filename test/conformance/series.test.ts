import { script, type Sheet } from './support';

const { SpreadsheetApp } = script();
const { DEFAULT_SERIES, ALTERNATE_SERIES } = SpreadsheetApp.AutoFillSeries;

/** What stands in a column after its first cells are filled on down to row 6. */
function filled(first: readonly unknown[], series = 'DEFAULT', locale = 'en_US'): string[] {
  const own = script({ rows: 10, locale });
  const source = own.sheet.getRange(1, 1, first.length, 1).setValues(first.map(value => [value]));
  const { DEFAULT_SERIES: on, ALTERNATE_SERIES: again } = own.SpreadsheetApp.AutoFillSeries;
  source.autoFill(own.sheet.getRange('A1:A6'), series === 'DEFAULT' ? on : again);
  return own.sheet.getRange('A1:A6').getDisplayValues().flat();
}

test.each<[string, unknown[], string[]]>([
  ['numbers', [1, 2, 3], ['1', '2', '3', '4', '5', '6']],
  ['numbers by any step', [10, 7.5], ['10', '7.5', '5', '2.5', '0', '-2.5']],
  ['a number alone is repeated', [4], ['4', '4', '4', '4', '4', '4']],
  [
    'a day alone goes on by days',
    ['1/30/2026'],
    ['30', '31', '1', '2', '3', '4'].map((d, i) => `${i < 2 ? 1 : 2}/${d}/2026`),
  ],
  [
    'days by their distance',
    ['1/1/2026', '1/8/2026'],
    ['1', '8', '15', '22', '29'].map(d => `1/${d}/2026`).concat('2/5/2026'),
  ],
  ['months', ['Oct', 'Nov'], ['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar']],
  ['days of the week', ['saturday'], ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday']],
  ['texts that end in numbers', ['Room 8'], ['Room 8', 'Room 9', 'Room 10', 'Room 11', 'Room 12', 'Room 13']],
  ['other texts are repeated', ['a', 'b'], ['a', 'b', 'a', 'b', 'a', 'b']],
])('%s', (_, first, expected) => {
  expect(filled(first)).toEqual(expected);
});

test('an alternate series repeats; months have names in the language of the spreadsheet', () => {
  expect(filled([1, 2], 'ALTERNATE')).toEqual(['1', '2', '1', '2', '1', '2']);
  expect(filled(['Январь'], 'DEFAULT', 'ru_RU').slice(0, 3)).toEqual(['Январь', 'Февраль', 'Март']);
});

describe('what is filled', () => {
  let sheet: Sheet;
  beforeEach(() => {
    ({ sheet } = script({ rows: 20 }));
  });

  test('goes left and up as well, with formulas moved along and looks repeated', () => {
    sheet.getRange('E1:F1').setValues([[10, 8]]);
    sheet.getRange('E1:F1').autoFill(sheet.getRange('C1:F1'), DEFAULT_SERIES);
    expect(sheet.getRange('C1:F1').getValues()).toEqual([[14, 12, 10, 8]]);
    sheet.getRange('A2').setFormula('=C2*2').setBackground('red');
    sheet.getRange('A2').autoFill(sheet.getRange('A2:A4'), ALTERNATE_SERIES);
    expect(sheet.getRange('A4').getFormula()).toBe('=C4*2');
    expect(sheet.getRange('A4').getBackground()).toBe('#ff0000');
  });

  test('reaches as far as its neighbours', () => {
    sheet.getRange('A1:A7').setValue('x');
    sheet.getRange('B1:B2').setValues([['Jan'], ['Feb']]);
    sheet.getRange('B1:B2').autoFillToNeighbor(DEFAULT_SERIES);
    expect(sheet.getRange('B1:B8').getValues().flat()).toEqual(['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', '']);
    sheet.getRange('H9').setValue(1).autoFillToNeighbor(DEFAULT_SERIES);
    expect(sheet.getLastRow()).toBe(9);
  });

  test('extends the range, in one direction', () => {
    const source = sheet.getRange('A1:A4');
    const fill = (text: string) => () => source.autoFill(sheet.getRange(text), DEFAULT_SERIES);
    expect(fill('C1:C5')).toThrow(/destination range must contain the source range/);
    expect(fill('A1:B10')).toThrow('AutoFill destination range must extend the source range in only one direction.');
    sheet.getRange('A1:A3').setValues([[1], [2], [4]]);
    expect(() => sheet.getRange('A1:A3').autoFill(sheet.getRange('A1:A9'), DEFAULT_SERIES)).toThrow(
      'The local host fills on numbers at equal distances only.',
    );
  });
});
