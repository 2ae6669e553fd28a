import { EditQueue } from '../../local/host/edit-queue';
import type { Act } from '../../local/engine/acts';
import { Spreadsheet, act, adopt, readTsv, script } from './support';

const sheet = 'Sheet1';

describe('what a person does to a grid', () => {
  test('T125, T126 one typed cell tells its values as texts; a cleared one only the old', () => {
    const { workbook } = script();
    const type = (text: string): unknown => act(workbook, { do: 'type', sheet, row: 2, column: 1, text });
    expect(type('5')).toEqual({ edits: [{ sheet, range: 'A2', value: '5' }] });
    expect(type('true')).toEqual({ edits: [{ sheet, range: 'A2', value: 'TRUE', oldValue: '5' }] });
    expect(type('1/5/2026')).toEqual({ edits: [{ sheet, range: 'A2', value: '46027', oldValue: 'TRUE' }] });
    expect(type('')).toEqual({ edits: [{ sheet, range: 'A2', oldValue: '46027' }] });
  });

  test('T125 a paste is one edit without values, and makes room for itself', () => {
    const it = script({ rows: 3 });
    const text = 'Анна\t+7 999\r\n"two\nlines"\t=1+1\nx\ty\n';
    expect(act(it.workbook, { do: 'paste', sheet, row: 2, column: 1, text })).toEqual({
      edits: [{ sheet, range: 'A2:B4' }],
    });
    expect(it.sheet.getRange('A2:B4').getValues()).toEqual([
      ['Анна', '#ERROR!'],
      ['two\nlines', 2],
      ['x', 'y'],
    ]);
    expect(readTsv('a\t\n\tb')).toEqual([
      ['a', ''],
      ['', 'b'],
    ]);
  });

  test('typing into a cell of plain text keeps a formula a text', () => {
    const it = script();
    it.sheet.getRange('A1').setNumberFormat('@');
    act(it.workbook, { do: 'type', sheet, row: 1, column: 1, text: '=1+1' });
    expect([it.sheet.getRange('A1').getValue(), it.sheet.getRange('A1').getFormula()]).toEqual(['=1+1', '']);
  });

  test('a strict rule stops typing and lets a paste pass', () => {
    const it = script();
    const rule = it.SpreadsheetApp.newDataValidation().requireValueInList(['yes']).setAllowInvalid(false).build();
    it.sheet.getRange('A1').setDataValidation(rule);
    expect(act(it.workbook, { do: 'type', sheet, row: 1, column: 1, text: 'no' })).toHaveProperty('refusal');
    expect(act(it.workbook, { do: 'type', sheet, row: 1, column: 1, text: 'yes' })).toHaveProperty('edits');
    act(it.workbook, { do: 'paste', sheet, row: 1, column: 1, text: 'no' });
    expect(it.sheet.getRange('A1').getValue()).toBe('no');
  });

  test('rows, columns and sheets are changed as a person would, and fire no edit', () => {
    const it = script();
    it.sheet.getRange('A1:C3').setValues([
      ['b', 'name', 'n'],
      ['x', 'Vera', 2],
      ['y', 'Anna', 1],
    ]);
    it.sheet.setFrozenRows(1);
    it.sheet.getRange('B:B').addDeveloperMetadata('column', 'name');
    it.sheet.getRange('B3').setNote('about Anna');
    const acts: Act[] = [
      { do: 'sort', sheet, column: 3, descending: false },
      { do: 'insertRow', sheet, row: 2 },
      { do: 'insertColumn', sheet, column: 1 },
      { do: 'moveColumn', sheet, from: 3, to: 4 },
      { do: 'deleteRow', sheet, row: 2 },
      { do: 'renameSheet', sheet, title: 'Люди' },
    ];
    for (const doing of acts) expect(act(it.workbook, doing)).toEqual({ edits: [] });
    expect(it.sheet.getRange('B1:D3').getValues()).toEqual([
      ['b', 'n', 'name'],
      ['y', 1, 'Anna'],
      ['x', 2, 'Vera'],
    ]);
    expect(it.sheet.getRange('D2').getNote()).toBe('about Anna');
    const [found] = it.sheet.createDeveloperMetadataFinder().withKey('column').find();
    expect(found?.getLocation().getColumn()?.getA1Notation()).toBe('D:D');
    expect(it.sheet.getName()).toBe('Люди');
    expect(act(it.workbook, { do: 'insertRow', sheet, row: 1 })).toHaveProperty('refusal');
  });
});

describe('a spreadsheet put away and taken out again', () => {
  test('keeps cells, formulas with their spaces, formats, notes, rules, metadata and protections', () => {
    const it = script({ locale: 'ru_RU' });
    it.sheet.getRange('A1').setFormula('=SUM( B1; 2 )').setNote('sum').setNumberFormat('dd.MM.yyyy');
    it.sheet.getRange('B:B').addDeveloperMetadata('column', 'n');
    it.sheet.getRange('C1').protect().setWarningOnly(true).setDescription('ours');
    it.sheet
      .getRange('D1')
      .setDataValidation(it.SpreadsheetApp.newDataValidation().requireCheckbox('да').setHelpText('tick').build());
    const again = Spreadsheet.restore(adopt(it.workbook.snapshot()));
    const cell = { sheetId: '0', row: 0, col: 0 };
    expect(again.formulaOf(again.cellAt(cell))).toBe('=SUM( B1; 2 )');
    expect(again.snapshot()).toEqual(it.workbook.snapshot());
    expect(again.getters.getAnnotations('protection')[0]?.content['description']).toBe('ours');
    expect(again.getters.getAnnotations('metadata')[0]?.area).toBe('B:B');
  });
});

test('two edits wait for onEdit, which runs for one at a time; what comes meanwhile is dropped', () => {
  const queue = new EditQueue();
  const edit = (row: number) => ({ row }) as unknown as Parameters<EditQueue['offer']>[0];
  queue.offer(edit(1));
  expect(queue.begin()).toEqual({ row: 1 });
  for (const row of [2, 3, 4]) queue.offer(edit(row));
  expect([queue.begin(), queue.dropped]).toEqual([undefined, 1]);
  queue.end();
  expect(queue.begin()).toEqual({ row: 2 });
  queue.end();
  expect(queue.begin()).toEqual({ row: 3 });
  queue.end();
  expect(queue.begin()).toBeUndefined();
});
