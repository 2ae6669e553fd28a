import type { ViewCell } from '../workbook/sheet';

/** Today in the spreadsheet's time zone: the one TODAY() that the formulas read. */
export const todayCell: ViewCell = { row: 'first', column: 'today', formula: () => 'TODAY()', format: 'dd.mm.yyyy' };

/** As a formula: the present in whole minutes of Sheets' calendar. */
export const presentMinute = 'INT((NOW()*86400+1/2)/60)';

/** The present minute in the spreadsheet's time zone: the one NOW() that the formulas read. Every edit computes it anew. */
export const nowCell: ViewCell = { row: 'first', column: 'now', formula: () => presentMinute, format: '0' };
