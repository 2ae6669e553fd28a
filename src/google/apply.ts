import type { Area } from '../workbook/areas';
import { blocksOf, putCell, type Cells } from '../workbook/blocks';
import { letterOf } from '../workbook/locate';
import { withLinks } from '../workbook/places';
import type { AddSheet, SheetName, Step, Values } from '../workbook/step';
import { paintSheet, setChoices, setStyle } from './apply-looks';
import { markLines, markSheet, removeMarks, writeStamp } from './marks';
import { guardName } from './observe-looks';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Does the steps of a plan in their order. */
export function apply(spreadsheet: GoogleSpreadsheet, steps: readonly Step[]): void {
  const sheets = new Map<SheetName, GoogleSheet>(spreadsheet.getSheets().map(sheet => [sheet.getSheetId(), sheet]));
  const named = (name: SheetName): GoogleSheet => {
    const sheet = sheets.get(name);
    if (!sheet) throw new Error(`The plan names the sheet ${name}, which is not there`);
    return sheet;
  };
  for (const step of steps) {
    if (step.do === 'addSheet') sheets.set(step.sheet, addSheet(spreadsheet, step, named));
    else if (step.do === 'stamp') writeStamp(spreadsheet, step);
    else if (step.do === 'unmark') removeMarks(spreadsheet);
    else applyToSheet(named(step.sheet), step, named);
  }
}

/** An area as A1 names it, open to the sheet's end where it has no last row. */
export function addressOf({ row, column, rows, columns }: Area): string {
  const end = rows === null ? '' : String(row + rows - 1);
  return `${letterOf(column)}${row}:${letterOf(column + columns - 1)}${end}`;
}

type SheetStep = Exclude<Step, { do: 'addSheet' | 'stamp' | 'unmark' }>;

function applyToSheet(sheet: GoogleSheet, step: SheetStep, named: (name: SheetName) => GoogleSheet): void {
  switch (step.do) {
    case 'markSheet':
      return markSheet(sheet, step.key);
    case 'insertColumns':
      return void sheet.insertColumnsAfter(step.after, step.count);
    case 'insertRows':
      return void (step.after ? sheet.insertRowsAfter(step.after, step.count) : sheet.insertRowsBefore(1, step.count));
    case 'grow':
      return growSheet(sheet, step.rows, step.columns);
    case 'size':
      return sizeColumns(sheet, step);
    case 'write':
      return writeBlock(sheet, step, named);
    case 'mark':
      return markLines(
        sheet,
        step.columns.map(({ at }) => `${letterOf(at)}:${letterOf(at)}`),
        step.columns,
        step.rows,
      );
    case 'format':
      return void sheet.getRangeList(step.areas.map(addressOf)).setNumberFormat(step.format);
    case 'style':
      return setStyle(sheet.getRangeList(step.areas.map(addressOf)), step.style);
    case 'note':
      return writeNotes(sheet, step);
    case 'choose':
      return setChoices(sheet, step, named);
    case 'paint':
      return paintSheet(sheet, step);
    case 'guard':
      return guardColumns(sheet, step.areas);
    case 'freeze':
      return sheet.setFrozenRows(step.rows);
    case 'filter':
      return void sheet.getRange(addressOf(step.area)).createFilter();
    case 'unguard':
      return removeGuards(sheet);
  }
}

function addSheet(
  spreadsheet: GoogleSpreadsheet,
  step: AddSheet,
  named: (name: SheetName) => GoogleSheet,
): GoogleSheet {
  const index = step.after === null ? spreadsheet.getNumSheets() : named(step.after).getIndex();
  const sheet =
    step.reuse === null ? spreadsheet.insertSheet(step.title, index) : named(step.reuse).setName(step.title);
  markSheet(sheet, step.sheet);
  if (step.tab) sheet.setTabColor(step.tab);
  if (step.frozenColumns) sheet.setFrozenColumns(step.frozenColumns);
  if (step.hidden) sheet.hideSheet();
  return sheet;
}

function growSheet(sheet: GoogleSheet, rows: number, columns: number): void {
  const [rowsMax, columnsMax] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > rowsMax) sheet.insertRowsAfter(rowsMax, rows - rowsMax);
  if (columns > columnsMax) sheet.insertColumnsAfter(columnsMax, columns - columnsMax);
}

/** Neighbours of one width are sized, and hidden, with one call. */
function sizeColumns(sheet: GoogleSheet, { columns }: Extract<Step, { do: 'size' }>): void {
  for (const run of runsBy(columns, ({ width }) => width)) {
    sheet.setColumnWidths(run.first.at, run.count, run.first.width);
  }
  for (const run of runsBy(columns, ({ hidden }) => hidden)) {
    if (run.first.hidden) sheet.hideColumns(run.first.at, run.count);
  }
}

interface Run<T> {
  readonly first: T;
  readonly count: number;
}

function runsBy<T extends { readonly at: number }>(items: readonly T[], same: (item: T) => unknown): readonly Run<T>[] {
  const runs: { first: T; count: number }[] = [];
  for (const item of [...items].sort((one, other) => one.at - other.at)) {
    const last = runs[runs.length - 1];
    if (last && last.first.at + last.count === item.at && same(last.first) === same(item)) last.count += 1;
    else runs.push({ first: item, count: 1 });
  }
  return runs;
}

function writeBlock(
  sheet: GoogleSheet,
  step: Extract<Step, { do: 'write' }>,
  named: (name: SheetName) => GoogleSheet,
): void {
  const idOf = (key: string): number => named(key).getSheetId();
  const linked = (values: Values): unknown[][] =>
    values.map(row => row.map(value => (typeof value === 'string' ? withLinks(value, idOf) : value)));
  sheet.getRange(step.row, step.column, step.values.length, step.values[0]?.length ?? 1).setValues(linked(step.values));
}

function writeNotes(sheet: GoogleSheet, { notes }: Extract<Step, { do: 'note' }>): void {
  const cells: Cells = new Map();
  for (const { row, column, text } of notes) putCell(cells, row, column, text);
  for (const { row, column, values } of blocksOf(cells)) {
    const texts = values.map(line => line.map(String));
    sheet.getRange(row, column, texts.length, texts[0]?.length ?? 1).setNotes(texts);
  }
}

function guardColumns(sheet: GoogleSheet, areas: readonly Area[]): void {
  for (const area of areas) {
    sheet.getRange(addressOf(area)).protect().setDescription(guardName).setWarningOnly(true);
  }
}

function removeGuards(sheet: GoogleSheet): void {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (protection.getDescription() === guardName) protection.remove();
  }
}
