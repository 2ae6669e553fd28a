import type { ViewCell } from '../workbook/sheet';

/** Today in the spreadsheet's time zone: the one TODAY() that the formulas read. */
export const todayCell: ViewCell = { row: 'first', column: 'today', formula: () => 'TODAY()', format: 'dd.mm.yyyy' };
