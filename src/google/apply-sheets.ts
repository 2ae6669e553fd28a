import type { AddSheet, Frame, SheetName } from '../workbook/step';
import { setStyle } from './apply-looks';
import { markSheet } from './marks';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Adds the sheets that the steps name to `sheets`: those with a frame as copies of the first such one, where that has nothing else yet. */
export function addSheets(
  spreadsheet: GoogleSpreadsheet,
  steps: readonly AddSheet[],
  sheets: Map<SheetName, GoogleSheet>,
  { named, idOf }: { readonly named: (name: SheetName) => GoogleSheet; readonly idOf: (name: SheetName) => number },
): void {
  const numbers = new Map<SheetName, number>();
  const finish = (step: AddSheet): void => {
    dressSheet(named(step.sheet), step);
    if (step.marked) markSheet(named(step.sheet), step.sheet, idOf(step.sheet));
  };
  let pattern: AddSheet | null = null;
  for (const step of steps) {
    const template = step.frame && pattern && step.reuse === null ? named(pattern.sheet) : null;
    if (step.reuse !== null) {
      sheets.set(step.sheet, named(step.reuse).setName(step.title));
      // It is the only sheet there is.
      numbers.set(step.sheet, 1);
    } else {
      const number =
        step.after === null ? spreadsheet.getNumSheets() : (numbers.get(step.after) ?? named(step.after).getIndex());
      sheets.set(step.sheet, insertSheet(spreadsheet, step.title, number, template));
      numbers.set(step.sheet, number + 1);
    }
    if (step.frame && !template) frameSheet(named(step.sheet), step.frame);
    if (step.frame && !pattern) pattern = step;
    else finish(step);
  }
  if (pattern) finish(pattern);
  // Each was opened by being made; people should look at the first one.
  const first = steps.find(({ hidden }) => !hidden);
  if (first) spreadsheet.setActiveSheet(named(first.sheet));
}

function insertSheet(
  spreadsheet: GoogleSpreadsheet,
  title: string,
  after: number,
  template: GoogleSheet | null,
): GoogleSheet {
  return template ? spreadsheet.insertSheet(title, after, { template }) : spreadsheet.insertSheet(title, after);
}

function frameSheet(sheet: GoogleSheet, { header, width }: Frame): void {
  setStyle(sheet.getRangeList(['1:1']), header);
  sheet.setColumnWidths(1, sheet.getMaxColumns(), width);
  sheet.setFrozenRows(1);
}

function dressSheet(sheet: GoogleSheet, { tab, frozenColumns, hidden }: AddSheet): void {
  if (tab) sheet.setTabColor(tab);
  if (frozenColumns) sheet.setFrozenColumns(frozenColumns);
  if (hidden) sheet.hideSheet();
}
