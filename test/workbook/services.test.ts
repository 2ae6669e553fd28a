import { createServices } from '../../local/apps-script/services';
import { Spreadsheet as Workbook } from '../../local/engine/spreadsheet';
import { createWorld } from '../../local/world/create';
import { readHeadings } from '../../src/google/observe';
import { setUpWorkbook, withdrawWorkbook } from '../../src/google/setup';
import { locate } from '../../src/workbook/locate';
import { studio } from './support/studio';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Opens a workbook at the local services, which the product's code finds as Google's. */
function open(workbook: Workbook, seed = 1): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const services = createServices(workbook, createWorld({ now: Date.UTC(2026, 10, 23, 9), seed }));
  Object.assign(globalThis, { SpreadsheetApp: services.SpreadsheetApp });
  return services.SpreadsheetApp.getActiveSpreadsheet() as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
}

function setUp(): number {
  const outcome = setUpWorkbook(SpreadsheetApp.getActiveSpreadsheet(), studio, 'ru', null);
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value.steps;
}

let spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
const sheetOf = (title: string): GoogleSheet => spreadsheet.getSheetByName(title)!;

let made: ReturnType<Workbook['snapshot']>;
let opened = '';

beforeAll(() => {
  const workbook = Workbook.create({ locale: 'ru_RU', timeZone: 'Europe/Moscow' });
  const empty = open(workbook);
  setUp();
  // Each sheet was opened by being made; people are to look at the first.
  opened = empty.getActiveSheet().getName();
  made = workbook.snapshot();
});

beforeEach(() => {
  spreadsheet = open(Workbook.restore(JSON.parse(JSON.stringify(made)) as typeof made), 2);
});

test('an empty spreadsheet becomes the declared one, and stays so', () => {
  expect(spreadsheet.getSheets().map(sheet => sheet.getName())).toEqual(['Доска', 'Люди', 'Списки', '_index']);
  expect(sheetOf('Люди').getRange('A1:F1').getDisplayValues()).toEqual([
    ['Имя', 'Знакомство', 'Этап', 'Настроение', 'Код', 'Дней'],
  ]);
  expect(sheetOf('Доска').getRange('A1:B2').getDisplayValues()).toEqual([
    ['0', ''],
    ['Кто:', 'Все'],
  ]);
  expect(sheetOf('_index').isSheetHidden()).toBe(true);
  expect(opened).toBe('Доска');
  expect(sheetOf('Люди').isColumnHiddenByUser(5)).toBe(true);
  expect(setUp()).toBe(0);
});

test('sheets that are copies of the first one have its frame, and neither its marks nor its colour', () => {
  const [people, lists] = [sheetOf('Люди'), sheetOf('Списки')];
  for (const sheet of [people, lists]) {
    const header = sheet.getRange('A1');
    expect([header.getFontWeight(), header.getBackground(), sheet.getFrozenRows()]).toEqual(['bold', '#eceff1', 1]);
    expect(sheet.getColumnWidth(1)).toBe(140);
  }
  expect([people, lists].map(sheet => [sheet.getTabColor(), sheet.getFrozenColumns()])).toEqual([
    ['#ff9900', 1],
    [null, 0],
  ]);
  const marks = spreadsheet.createDeveloperMetadataFinder().withKey('perezvon.sheet').find();
  expect(marks.map(mark => mark.getValue()?.split(' ')[0]).sort()).toEqual(['board', 'lists', 'people']);
});

test('headings are enough to find everything', () => {
  const { stamp, sheets } = readHeadings(spreadsheet, studio.sheets);
  expect(stamp).toEqual({ version: '1.2.0', language: 'ru' });
  const places = locate(studio.sheets, sheets);
  expect(places).toMatchObject({ ok: true });
  expect(places.ok && places.value[1]!.columns).toMatchObject({ 'people.name': 1, 'people.days': 6 });
});

test('a column moved by hand is found, and its conditional formats with it', () => {
  const people = sheetOf('Люди');
  people.moveColumns(people.getRange('F:F'), 2);
  setUp();
  expect(people.getRange('A1:C1').getDisplayValues()[0]).toEqual(['Имя', 'Дней', 'Знакомство']);
  people.getRange('A2').setValue('Анна');
  people.getRange('C2').setValue(40000);
  expect(Number(people.getRange('B2').getValue())).toBeGreaterThan(1000);
  expect(setUp()).toBe(0);
});

test('formulas follow rows that are written, also one inserted under the header', () => {
  const people = sheetOf('Люди');
  people.getRange('A2:B3').setValues([
    ['Анна', 40000],
    ['Борис', 40001],
  ]);
  people.insertRowBefore(2);
  people.getRange('A2:B2').setValues([['Вера', 40002]]);
  const days = people
    .getRange('F2:F4')
    .getValues()
    .map(([value]) => Number(value));
  expect(days[0]! + 2).toBe(days[1]);
  expect(sheetOf('Доска').getRange('A1').getValue()).toBe(3);
  expect(setUp()).toBeLessThanOrEqual(3);
  expect(setUp()).toBe(0);
});

test('a renamed sheet, a moved and renamed column and inserted ones are found', () => {
  const people = sheetOf('Люди');
  people.setName('Наши люди');
  people.insertColumnsBefore(1, 2);
  people.getRange('A1').setValue('Моё');
  people.getRange('D1').setValue('Встреча');
  sheetOf('Доска').insertRowBefore(1);
  sheetOf('Доска').insertColumnBefore(1);
  setUp();
  expect(setUp()).toBe(0);
  expect(people.getRange('A1:H1').getDisplayValues()[0]).toEqual([
    'Моё',
    '',
    'Имя',
    'Встреча',
    'Этап',
    'Настроение',
    'Код',
    'Дней',
  ]);
  people.getRange('C2').setValue('Анна');
  expect(sheetOf('Доска').getRange('B2').getValue()).toBe(1);
});

test('a title typed over a computed header becomes the title, and the column lives on', () => {
  const people = sheetOf('Люди');
  people.getRange('A2:B2').setValues([['Анна', 40000]]);
  people.getRange('F1').setValue('Сколько');
  setUp();
  expect(people.getRange('F1').getDisplayValue()).toBe('Сколько');
  expect(Number(people.getRange('F2').getValue())).toBeGreaterThan(1000);
  expect(setUp()).toBe(0);
});

test('what a paste broke is mended, whoever’s rule stands first', () => {
  const people = sheetOf('Люди');
  people.getRange('A2:B4').setValues([
    ['Анна', 40000],
    ['Борис', 40001],
    ['Вера', 40002],
  ]);
  people.getRange('B3').setNumberFormat('@');
  people.getRange('C3:D3').clearDataValidations();
  const own = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=$A1="Анна"')
    .setBackground('#123456')
    .setRanges([people.getRange('A1:A9')])
    .build();
  people.setConditionalFormatRules([own, ...people.getConditionalFormatRules().slice(1)]);
  setUp();
  expect(people.getRange('B3').getNumberFormat()).toBe('dd.mm.yyyy');
  expect(people.getRange('C3').getDataValidation()).not.toBeNull();
  const formulas = people.getConditionalFormatRules().map(rule => rule.getBooleanCondition()?.getCriteriaValues()[0]);
  expect(formulas).toHaveLength(3);
  expect(formulas[0]).toBe('=$A1="Анна"');
  expect(setUp()).toBe(0);
});

test('a drop-down refuses what it does not offer', () => {
  const people = sheetOf('Люди');
  people.getRange('C2').setValue('Новый');
  expect(() => {
    people.getRange('C2').setValue('Нвый');
    SpreadsheetApp.flush();
  }).toThrow('data validation');
});

test('a deleted column comes back with its formula', () => {
  const people = sheetOf('Люди');
  people.getRange('A2:B2').setValues([['Анна', 40000]]);
  people.deleteColumn(2);
  setUp();
  expect(people.getRange('A1:F1').getDisplayValues()[0]).toEqual([
    'Имя',
    'Этап',
    'Настроение',
    'Код',
    'Дней',
    'Знакомство',
  ]);
  expect(people.getRange('E1').getFormula()).toContain('F1:F');
  expect(setUp()).toBe(0);
});

test('withdrawing leaves sheets and formulas, and a later set-up finds them', () => {
  const guards = () => spreadsheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  // Ours only warn: nobody is kept from a column.
  expect([...new Set(guards().map(guard => guard.isWarningOnly()))]).toEqual([true]);
  sheetOf('Люди').getRange('A2').protect().setDescription('of the user');
  withdrawWorkbook(SpreadsheetApp.getActiveSpreadsheet(), studio);
  expect(guards().map(guard => guard.getDescription())).toEqual(['of the user']);
  expect(spreadsheet.createDeveloperMetadataFinder().find()).toHaveLength(0);
  expect(sheetOf('Люди').getRange('F1').getFormula()).not.toBe('');
  setUp();
  expect(spreadsheet.getSheets()).toHaveLength(4);
  expect(setUp()).toBe(0);
});

test('a header row that was deleted comes back above the rows, of which none is lost', () => {
  const people = sheetOf('Люди');
  people.getRange('A2:A3').setValues([['Анна'], ['Борис']]);
  people.deleteRow(1);
  setUp();
  expect(people.getRange('A1:A3').getDisplayValues()).toEqual([['Имя'], ['Анна'], ['Борис']]);
  expect(people.getFrozenRows()).toBe(1);
  expect(setUp()).toBe(0);
});

test('a column that somebody inserts while the sheets are being looked at moves no formula into another column', () => {
  const people = sheetOf('Люди');
  people.getRange('G1:G2').setValues([['Моё'], ['моё']]);
  people.getRange('F1').clearContent();
  let looks = 0;
  const overtaken = new Proxy(SpreadsheetApp.getActiveSpreadsheet(), {
    get: (book, method: 'getSheets') => {
      // The second look is the one right before anything is written.
      if (method === 'getSheets' && ++looks === 2) people.insertColumnBefore(2);
      return book[method].bind(book);
    },
  });
  expect(setUpWorkbook(overtaken, studio, 'ru', null)).toMatchObject({ ok: true });
  expect(people.getRange('A1:H2').getDisplayValues()).toEqual([
    ['Имя', '', 'Знакомство', 'Этап', 'Настроение', 'Код', 'Дней', 'Моё'],
    ['', '', '', '', '', '', expect.anything(), 'моё'],
  ]);
  expect(setUp()).toBe(0);
});

test('a duplicated sheet is the user’s', () => {
  const copy = sheetOf('Люди').copyTo(spreadsheet).setName('Копия');
  copy.addDeveloperMetadata('perezvon.sheet', 'people 1');
  expect(setUp()).toBe(0);
});
