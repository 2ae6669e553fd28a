import type { Store } from '../base/outside';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The hidden sheet on which the add-on keeps what a bound script keeps in the document's properties. */
export const keptSheetTitle = '_store';

/** No value is taken for a number, a day or a formula behind this sign. */
const sign = '_';
const patienceMs = 20_000;

/**
 * A store on a hidden sheet: a key and a value a row. It goes with the spreadsheet, so that it is the same for everybody and for an hourly
 * run that has no document around it; the script's own properties would be shared with everybody who has installed the add-on.
 */
export function storeOnSheet(spreadsheet: GoogleSpreadsheet): Store {
  const all = (): Record<string, string> => read(spreadsheet.getSheetByName(keptSheetTitle));
  const change = (work: (values: Map<string, string>) => void): void =>
    locked(() => {
      const sheet = spreadsheet.getSheetByName(keptSheetTitle) ?? makeSheet(spreadsheet);
      const values = new Map(Object.entries(read(sheet)));
      work(values);
      write(sheet, [...values]);
    });
  return {
    all,
    put: values => change(kept => Object.entries(values).forEach(([key, value]) => kept.set(key, value))),
    drop: key => change(kept => kept.delete(key)),
  };
}

function read(sheet: GoogleSheet | null): Record<string, string> {
  const rows = sheet?.getDataRange().getDisplayValues() ?? [];
  const signed = rows.filter(([key = '', value = '']) => key.startsWith(sign) && value.startsWith(sign));
  return Object.fromEntries(signed.map(([key = '', value = '']) => [key.slice(1), value.slice(1)]));
}

/** All of it in one block, so that it changes whole; what others read after the lock is let go has to stand there. */
function write(sheet: GoogleSheet, values: readonly (readonly [string, string])[]): void {
  const rows = values.map(([key, value]) => [sign + key, sign + value]);
  for (let row = rows.length, last = sheet.getLastRow(); row < last; row++) rows.push(['', '']);
  const lacking = rows.length - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking + 100);
  if (rows.length) sheet.getRange(1, 1, rows.length, 2).setValues(rows);
  SpreadsheetApp.flush();
}

/** A sheet that is inserted becomes the active one, which nobody asked for. */
function makeSheet(spreadsheet: GoogleSpreadsheet): GoogleSheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(keptSheetTitle, spreadsheet.getNumSheets());
  spreadsheet.setActiveSheet(active);
  return sheet.hideSheet();
}

/** Whoever holds the lock already goes on holding it. */
function locked(work: () => void): void {
  const lock = LockService.getScriptLock();
  const held = lock.hasLock();
  if (!held) lock.waitLock(patienceMs);
  try {
    work();
  } finally {
    if (!held) lock.releaseLock();
  }
}
