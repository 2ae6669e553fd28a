import { groupBy } from '../base/groups';
import { tableOf, type Change } from '../workbook/book';
import { letterOf } from '../workbook/locate';
import type { OpenBook } from './book';
import { findEnd } from './end';
import type { Page, Pages } from './pages';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Whether the account may write all of these changes. Asked before anything is written, since Google refuses in the middle; and before it
 * is noted anywhere, since whoever comes next would finish it with rights of their own.
 */
export function mayWrite(pages: Pages, book: OpenBook, changes: readonly Change[]): boolean {
  const named = changes.filter(change => !('settle' in change));
  return [...groupBy(named, tableOf)].every(([key, some]) => mayWriteTo(pages.named(key), book, some));
}

/** Whether the account may edit anything at all: false for those who only look. */
export function mayEdit(spreadsheet: GoogleSpreadsheet): boolean {
  return spreadsheet
    .getSheets()
    .some(sheet => sheet.getRange(sheet.getMaxRows(), sheet.getMaxColumns(), 1, 1).canEdit());
}

function mayWriteTo(page: Page, book: OpenBook, changes: readonly Change[]): boolean {
  const columns = Object.values(page.columns);
  if (page.sheet.getRange(`A:${letterOf(Math.max(...columns))}`).canEdit()) return true;
  // Something there is closed to the account. That stops it only where it writes.
  return changes.every(change => {
    const keys = 'set' in change || 'mend' in change ? Object.keys(change.values) : undefined;
    const at = 'remark' in change ? [page.columns[change.column] ?? 0] : keys?.map(key => page.columns[key] ?? 0);
    const row = rowOf(page, book, change);
    return row === null || (at ?? columns).every(column => !column || page.sheet.getRange(row, column, 1, 1).canEdit());
  });
}

function rowOf(page: Page, book: OpenBook, change: Change): number | null {
  if ('append' in change) return Math.min(findEnd(page, 1, 0) + 1, page.sheet.getMaxRows());
  if ('row' in change) return change.row;
  return 'id' in change ? book.rowOf(page.table, change.id) : null;
}
