import { createServices, script, type Script } from './support';

/** The same spreadsheet for somebody who is not its owner. */
function asBoris({ workbook, world, execution }: Script) {
  const other = createServices(workbook, world, {
    ...execution,
    user: 'boris@example.com',
    activeUser: 'boris@example.com',
  });
  return { ...other, file: other.SpreadsheetApp.getActiveSpreadsheet() };
}

const CLOSED = /^You are trying to edit a protected cell or object\. Please contact the spreadsheet owner/;

test('T117 a sheet that is closed to somebody is so as a whole', () => {
  const owner = script({ rows: 10 });
  const file = owner.SpreadsheetApp.getActiveSpreadsheet();
  const sheet = file.insertSheet('Closed');
  sheet.getRange('A1').setValue('kept');
  sheet.protect().removeEditor('boris@example.com');
  const his = asBoris(owner).file;
  const closed = his.getSheetByName('Closed');
  if (!closed) throw new Error('Boris sees no sheet');
  const attempts: [string, () => unknown][] = [
    ['write', () => closed.getRange('Z9').setValue(1)],
    ['rename', () => closed.setName('Mine')],
    ['insert', () => closed.insertRowBefore(1)],
    ['freeze', () => closed.setFrozenRows(1)],
    ['hide rows', () => closed.hideRows(1)],
    ['hide', () => closed.hideSheet()],
    ['widen', () => closed.setColumnWidth(1, 50)],
    ['colour', () => closed.setTabColor('red')],
    ['rules', () => closed.setConditionalFormatRules([])],
    ['filter', () => closed.getRange('A1:B2').createFilter()],
    ['delete', () => his.deleteSheet(closed)],
  ];
  for (const [, attempt] of attempts) expect(attempt).toThrow(CLOSED);
  expect(attempts.length).toBe(11);
  sheet.setName('Renamed').setFrozenRows(1);
  expect([his.getSheetByName('Renamed')?.getFrozenRows(), sheet.getMaxRows()]).toEqual([1, 1000]);
});

test('T117 a range that is closed to somebody takes no rich texts and nothing that is found', () => {
  const owner = script({ rows: 10 });
  owner.sheet.getRange('A1:B1').setValues([['foo', 'foo']]);
  owner.sheet.getRange('A1').protect().removeEditor('boris@example.com');
  const { file, SpreadsheetApp } = asBoris(owner);
  const text = SpreadsheetApp.newRichTextValue().setText('bar').build();
  expect(() => file.getActiveSheet().getRange('A1').setRichTextValue(text)).toThrow(CLOSED);
  expect(() =>
    file
      .getActiveSheet()
      .getRange('A1:B1')
      .setRichTextValues([[text, text]]),
  ).toThrow(CLOSED);
  expect(() => file.createTextFinder('foo').replaceAllWith('bar')).toThrow(CLOSED);
  expect(owner.sheet.getRange('A1').getValue()).toBe('foo');
  expect(file.getActiveSheet().setTabColor('#ff0000').getTabColor()).toBe('#ff0000');
});

test('who may see and edit is told back, and a viewer writes nothing', () => {
  const owner = script({ rows: 5 });
  const file = owner.SpreadsheetApp.getActiveSpreadsheet();
  file.addViewers(['boris@example.com', 'eve@example.com']).addEditor('ann@example.com');
  const emails = (people: { getEmail(): string }[]): string[] => people.map(one => one.getEmail());
  expect([emails(file.getEditors()), emails(file.getViewers())]).toEqual([
    ['olga@example.com', 'ann@example.com'],
    ['boris@example.com', 'eve@example.com'],
  ]);
  expect(() => asBoris(owner).file.getActiveSheet().getRange('A1').setValue(1)).toThrow('Action not allowed');
  file.addEditor('boris@example.com').removeViewer('eve@example.com').removeEditor('ann@example.com');
  asBoris(owner).file.getActiveSheet().getRange('A1').setValue(1);
  expect([emails(file.getEditors()), emails(file.getViewers())]).toEqual([
    ['olga@example.com', 'boris@example.com'],
    [],
  ]);
});
