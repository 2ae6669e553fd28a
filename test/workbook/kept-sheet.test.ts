import { createServices } from '../../local/apps-script/services';
import { Spreadsheet as Workbook } from '../../local/engine/spreadsheet';
import { createWorld } from '../../local/world/create';
import type { Store } from '../../src/base/outside';
import { keptSheetTitle, storeOnSheet } from '../../src/google/kept-sheet';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

let store: Store;
let spreadsheet: GoogleSpreadsheet;
/** The script's lock as another execution at the same spreadsheet sees it. */
let others: { tryLock(patienceMs: number): boolean; releaseLock(): void };

beforeEach(() => {
  const workbook = Workbook.create({ locale: 'en_US', timeZone: 'Europe/Moscow' });
  const world = createWorld({ now: Date.UTC(2026, 10, 23, 9), seed: 1 });
  const { SpreadsheetApp, LockService } = createServices(workbook, world);
  Object.assign(globalThis, { SpreadsheetApp, LockService });
  spreadsheet = SpreadsheetApp.getActiveSpreadsheet() as unknown as GoogleSpreadsheet;
  others = createServices(workbook, world).LockService.getScriptLock();
  store = storeOnSheet(spreadsheet);
});

test('a change waits for the lock and lets it go; whoever held it before goes on holding it', () => {
  expect(others.tryLock(0)).toBe(true);
  expect(() => store.put({ mark: '1' })).toThrow(/Lock timeout/);
  others.releaseLock();
  store.put({ mark: '2' });
  const mine = LockService.getScriptLock();
  expect(others.tryLock(0)).toBe(true);
  others.releaseLock();
  mine.waitLock(0);
  store.put({ mark: '3' });
  store.drop('mark');
  expect(others.tryLock(0)).toBe(false);
  mine.releaseLock();
  expect(others.tryLock(0)).toBe(true);
});

test('what is dropped is gone, wherever it stood, and the rest is as it was', () => {
  const values = { first: '=1+1', middle: '2026-11-23', last: '007' };
  store.put(values);
  expect(store.all()).toEqual(values);
  store.drop('last');
  expect(store.all()).toEqual({ first: '=1+1', middle: '2026-11-23' });
  store.drop('first');
  expect(store.all()).toEqual({ middle: '2026-11-23' });
  expect(spreadsheet.getSheetByName(keptSheetTitle)?.getDataRange().getDisplayValues()).toEqual([
    ['_middle', '_2026-11-23'],
  ]);
});
