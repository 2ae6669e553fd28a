import type { BrokenCell } from '../base/outside';
import { isErrorValue } from '../base/text';
import { columnMark, letterOf, locate } from '../workbook/locate';
import type { ViewSheet } from '../workbook/sheet';
import type { Workbook } from '../workbook/workbook';
import { readHeadings } from './observe';

/** Formulas of the views that come to an error where they stand: something is in the way of what they spill, say. */
export function brokenCells(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { sheets }: Workbook,
): readonly BrokenCell[] {
  const views = sheets.filter((sheet): sheet is ViewSheet => sheet.kind === 'view');
  const places = locate(views, readHeadings(spreadsheet, views).sheets);
  if (!places.ok) return [];
  return places.value.flatMap(({ id, rows, columns }, index) => {
    const [view, sheet] = [views[index], id === null ? null : spreadsheet.getSheetById(id)];
    const computed = view?.cells.filter(cell => cell.formula) ?? [];
    if (!view || !sheet || !computed.length) return [];
    const block = sheet.getRange(1, 1, Math.max(...Object.values(rows)), Math.max(...Object.values(columns)));
    const values = block.getValues() as unknown[][];
    return computed.flatMap(cell => {
      const [row, column] = [rows[cell.row] ?? 0, columns[columnMark(view, cell.column)] ?? 0];
      const shown = String(values[row - 1]?.[column - 1]);
      return isErrorValue(shown) ? [{ sheet: view.title, row, column: letterOf(column), shown }] : [];
    });
  });
}
