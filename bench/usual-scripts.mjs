import { bundle, host, owner } from './host.mjs';
import { costOf } from './cost.mjs';

/** Costs of the same work done a cell at a time, as scripts for sheets are usually written. */
export function costsCellByCell(document, lead) {
  const titles = document.spreadsheet.sheets().map(({ title }) => ({ title, header: headerOf(document, title) }));
  const empty = host.Document.create(bundle, {
    locale: 'en_US',
    timeZone: document.spreadsheet.timeZone,
    now: document.world.now,
    owner,
  });
  return {
    setUp: run(empty, SpreadsheetApp => setUp(SpreadsheetApp, titles)),
    'contact.log': run(document, SpreadsheetApp => logContact(SpreadsheetApp, lead)),
    'today.list': run(document, SpreadsheetApp => listToday(SpreadsheetApp)),
  };
}

function setUp(SpreadsheetApp, sheets) {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  for (const { title, header } of sheets) {
    const sheet = file.insertSheet(title);
    const missing = header.length - sheet.getMaxColumns();
    if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
    header.forEach((words, at) => {
      sheet.getRange(1, at + 1).setValue(words);
      sheet.getRange(1, at + 1).setFontWeight('bold');
      sheet.getRange(1, at + 1).setBackground('#eceff1');
      sheet.getRange(2, at + 1, 999, 1).setNumberFormat('@');
      sheet.setColumnWidth(at + 1, 120);
    });
    sheet.setFrozenRows(1);
  }
}

/** Finds the lead, adds a row to the log, marks the lead's open plan as done and adds the next. */
function logContact(SpreadsheetApp, lead) {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const [leads, contacts, plan] = ['Leads', 'Contacts', 'Contact plan'].map(title => file.getSheetByName(title));
  const today = new Date(2026, 10, 23);
  for (let row = 2; row <= leads.getMaxRows() && leads.getRange(row, 1).getValue() !== lead; row++);
  contacts.appendRow([today, '12:00', lead, 'Call', 'Ivan', 'Wants a discount', 'Talked']);
  const last = plan.getLastRow();
  for (let row = 2; row <= last; row++) {
    if (plan.getRange(row, 1).getValue() !== lead) continue;
    if (plan.getRange(row, 7).getValue() === 'Planned') plan.getRange(row, 7).setValue('Done');
  }
  plan.appendRow([lead, today, '12:00', 'Offer', 'Call', 'Ivan', 'Planned']);
}

function listToday(SpreadsheetApp) {
  const plan = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Contact plan');
  const last = plan.getLastRow();
  const found = [];
  for (let row = 2; row <= last; row++) {
    if (plan.getRange(row, 7).getValue() !== 'Planned') continue;
    found.push([1, 2, 3, 4].map(column => plan.getRange(row, column).getValue()));
  }
  return found;
}

function headerOf(document, title) {
  return (host.valuesShown(document.spreadsheet, title)[0] ?? []).filter(words => words !== '').map(String);
}

function run(document, script) {
  const execution = {
    user: owner,
    activeUser: owner,
    authMode: 'FULL',
    context: 'menu',
    manifest: bundle.manifest,
    html: {},
    shown: [],
    meter: host.createMeter(),
  };
  const from = process.cpuUsage();
  script(host.createServices(document.spreadsheet, document.world, execution).SpreadsheetApp);
  return costOf(execution, from);
}
