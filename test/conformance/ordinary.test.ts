import { Script as Code } from 'node:vm';
import { Document, script } from './support';

// What scripts ordinarily do, written as people write it.

const owner = 'olga@example.com';
const scopes = ['spreadsheets', 'script.container.ui', 'script.scriptapp', 'script.send_mail', 'userinfo.email'];

function open(code: string, html: Record<string, string> = {}) {
  const manifest = {
    timeZone: 'Europe/Moscow',
    oauthScopes: scopes.map(scope => `https://www.googleapis.com/auth/${scope}`),
  };
  const options = { locale: 'en_US', timeZone: 'Europe/Moscow', now: Date.parse('2026-11-23T06:00:00Z'), owner };
  const document = Document.create({ script: new Code(code), html, manifest }, options);
  document.grant(owner);
  const run = (name: string): unknown => {
    const { value, error } = document.run({ function: name, user: owner, context: 'menu' });
    return error === undefined ? value : `refused: ${error}`;
  };
  return { document, run };
}

test('T084, T087 a list of choices is read, lengthened for one cell, and set again', () => {
  const { run } = open(`function main() {
    var sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('B2:B9').setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(['Open', 'Closed'], true).setAllowInvalid(false).build());
    var rule = sheet.getRange('B5').getDataValidation();
    var args = rule.getCriteriaValues();
    args[0].push('New');
    sheet.getRange('B5').setDataValidation(rule.copy().withCriteria(rule.getCriteriaType(), args).build());
    return ['B4', 'B5', 'B6'].map(function (cell) { return sheet.getRange(cell).getDataValidation().getCriteriaValues()[0]; });
  }`);
  expect(run('main')).toEqual([
    ['Open', 'Closed'],
    ['Open', 'Closed', 'New'],
    ['Open', 'Closed'],
  ]);
});

test('T056 what was written is cleared again before anybody read it', () => {
  const { run } = open(`function main() {
    var sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1:A3').setValues([['a'], ['b'], ['c']]);
    sheet.getRange('A2').clearContent();
    var left = sheet.getDataRange().getValues();
    sheet.getRange('C5').setValue(1);
    sheet.clearContents();
    return [left, sheet.getLastRow(), sheet.getLastColumn()];
  }`);
  expect(run('main')).toEqual([[['a'], [''], ['c']], 0, 0]);
});

test('T039, T041, T104 looks that come with a value or a sort are read at once', () => {
  const { sheet } = script({ rows: 5 });
  expect(sheet.getRange('A1').setValue('$5').getNumberFormat()).toBe('"$"#,##0');
  expect(
    sheet
      .getRange('A2:A3')
      .setValues([[new Date('2026-01-05T05:00Z')], [1]])
      .getNumberFormats(),
  ).toEqual([['m/d/yyyy'], ['0.###############']]);
  sheet.getRange('C1:C2').setValues([[2], [1]]);
  sheet.getRange('C1').setBackground('red').setFontWeight('bold');
  const sorted = sheet.getRange('C1:C2').sort(3);
  expect([sorted.getBackgrounds().flat(), sorted.getFontWeights().flat(), sorted.getValues().flat()]).toEqual([
    ['#ffffff', '#ff0000'],
    ['normal', 'bold'],
    [1, 2],
  ]);
});

test('T085 a strict rule with a formula of its own judges the value that comes', () => {
  const { sheet, SpreadsheetApp } = script({ rows: 10 });
  const own = (formula: string) =>
    SpreadsheetApp.newDataValidation().requireFormulaSatisfied(formula).setAllowInvalid(false).build();
  const cell = sheet.getRange('A1').setDataValidation(own('=A1>3')).setValue(4);
  expect(() => cell.setValue(2)).toThrow('The data you entered in cell A1 violates the data validation rules');
  expect(() => cell.setFormula('=1+1')).toThrow('The data you entered in cell A1 violates the data validation rules');
  expect(cell.getValue()).toBe(4);
  sheet.getRange('C1:C9').setDataValidation(own('=COUNTIF(C:C;C1)=1'));
  sheet.getRange('C1').setValue('one');
  sheet.getRange('C2').setValue('two');
  expect(() => sheet.getRange('C3').setValue('one')).toThrow(/cell C3 violates/);
  expect(sheet.getRange('C1:C3').getValues().flat()).toEqual(['one', 'two', '']);
});

test('T140 a page is put together of files by a function of the script', () => {
  const { run } = open(
    `function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
    var greeting = 'Hello';
    function main() {
      var page = HtmlService.createTemplateFromFile('Page');
      page.items = ['a', '<b>'];
      return page.evaluate().getContent();
    }`,
    {
      Page: '<?!= include("Style") ?><h1><?= greeting ?></h1><? items.forEach(function (one) { ?><li><?= one ?></li><? }) ?>',
      Style: '<style>p { margin: 0 }</style>',
    },
  );
  expect(run('main')).toBe('<style>p { margin: 0 }</style><h1>Hello</h1><li>a</li><li>&lt;b&gt;</li>');
});

test('T125, T127, T133 installed triggers on edits and changes run as whoever made them', () => {
  const { document, run } = open(`
    function keep(name, value) { PropertiesService.getScriptProperties().setProperty(name, JSON.stringify(value)); }
    function install() {
      var builder = ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive());
      builder.onEdit().create();
      ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create();
    }
    function edited(e) {
      keep('edit', [e.value, e.oldValue, e.range.getA1Notation(), String(e.authMode), typeof e.triggerUid,
        Session.getEffectiveUser().getEmail(), MailApp.getRemainingDailyQuota()]);
    }
    function changed(e) { keep('change', e.changeType); }
    function kept() { var all = PropertiesService.getScriptProperties().getProperties(); return [all.edit, all.change]; }`);
  run('install');
  const act = (doing: Parameters<typeof document.act>[1]) => document.act('boris@example.com', doing);
  const typed = act({ do: 'type', sheet: 'Sheet1', row: 1, column: 2, text: '5' });
  expect('runs' in typed && typed.runs.map(one => [one.function, one.user, one.error])).toEqual([
    ['onEdit', 'boris@example.com', undefined],
    ['edited', owner, undefined],
    ['changed', owner, undefined],
  ]);
  expect(run('kept')).toEqual([JSON.stringify(['5', null, 'B1', 'FULL', 'string', owner, 100]), '"EDIT"']);
  act({ do: 'insertRow', sheet: 'Sheet1', row: 1 });
  expect(run('kept')).toEqual([expect.stringContaining('"B1"'), '"INSERT_ROW"']);
  act({ do: 'paste', sheet: 'Sheet1', row: 4, column: 1, text: 'a\tb' });
  expect(run('kept')).toEqual([JSON.stringify([null, null, 'A4:B4', 'FULL', 'string', owner, 100]), '"EDIT"']);
});

test('T138 an answer that goes in a circle, or holds a sheet, arrives as null', () => {
  const { run } = open(`
    function circle() { var it = { a: 1 }; it.self = it; return it; }
    function sheet() { return { sheet: SpreadsheetApp.getActiveSheet() }; }
    function twice() { var it = { a: 1 }; return [it, it]; }`);
  expect([run('circle'), run('sheet'), run('twice')]).toEqual([null, null, [{ a: 1 }, { a: 1 }]]);
});

test('T122 what is not here says so by its own name, after the rights', () => {
  const { document, run } = open(`
    function drive() { DriveApp.getFiles(); }
    function fetch() { UrlFetchApp.fetch('https://example.com'); }
    function answer() { return ContentService.createTextOutput('{}').setMimeType(ContentService.MimeType.JSON).getMimeType(); }
    function box() { return [Browser.msgBox('Hi'), MimeType.CSV]; }
    function onOpen() { UrlFetchApp.fetch('https://example.com'); }`);
  expect(run('drive')).toBe('refused: The local host has no DriveApp.getFiles');
  expect(run('fetch')).toMatch(
    /^refused: You do not have permission to call UrlFetchApp\.fetch\. Required permissions: /,
  );
  expect(document.open(owner).error).toMatch(/You do not have permission to call UrlFetchApp\.fetch/);
  expect([run('answer'), run('box')]).toEqual(['application/json', ['ok', 'text/csv']]);
});

test('T159, T160, T161 CalendarApp itself is the default calendar', () => {
  const services = script({ scopes: ['calendar', 'spreadsheets'] });
  const CalendarApp = services.CalendarApp as unknown as ReturnType<typeof services.CalendarApp.getDefaultCalendar>;
  const [early, late] = ['10:00', '11:00'].map(time => new Date(`2026-12-01T${time}:00Z`)) as [Date, Date];
  expect(() => CalendarApp.createEvent('x', late, early)).toThrow(/Event start .* must be before event end/);
  const event = CalendarApp.createEvent('Call', early, late, { location: 'Office', guests: 'a@x.com, b@x.com' });
  expect([event.getLocation(), event.getGuestList().map(guest => guest.getEmail())]).toEqual([
    'Office',
    ['a@x.com', 'b@x.com'],
  ]);
  const trip = CalendarApp.createAllDayEvent('Trip', new Date('2026-12-01T05:00Z'), new Date('2026-12-03T05:00Z'));
  expect(trip.getAllDayEndDate().toISOString()).toBe('2026-12-03T05:00:00.000Z');
  const day = CalendarApp.createAllDayEvent('Day', new Date('2026-12-05T05:00Z'));
  expect([day.getAllDayStartDate(), day.getAllDayEndDate()].map(date => date.toISOString())).toEqual([
    '2026-12-05T05:00:00.000Z',
    '2026-12-06T05:00:00.000Z',
  ]);
  const titles = (date: string): string[] =>
    CalendarApp.getEventsForDay(new Date(`${date}T17:00Z`)).map(one => one.getTitle());
  expect([titles('2026-12-01').sort(), titles('2026-12-02'), titles('2026-12-03')]).toEqual([
    ['Call', 'Trip'],
    ['Trip'],
    [],
  ]);
  expect([CalendarApp.getId(), CalendarApp.getEventById(event.getId())?.getTitle()]).toEqual([owner, 'Call']);
});

test('T109 merges that merely touch a range are its merges, from whichever side', () => {
  const { sheet } = script({ rows: 10 });
  sheet.getRange('B2:C3').merge();
  const merges = (area: string): string[] =>
    sheet
      .getRange(area)
      .getMergedRanges()
      .map(range => range.getA1Notation());
  expect(['A1:B2', 'C3:D4', 'C1:D2', 'A3:B9', 'B3'].map(merges)).toEqual(Array(5).fill(['B2:C3']));
  expect(['A1:A9', 'D1:D9', 'A1:D1', 'A4:D4'].map(merges)).toEqual(Array(4).fill([]));
});
