import { addressOf } from '../workbook/areas';
import { blocksOf, putCell, type Cells } from '../workbook/blocks';
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
    else (acts[step.do] as Act<SheetStep>)(named(step.sheet), step, named);
  }
}

type SheetStep = Exclude<Step, { do: 'addSheet' | 'stamp' | 'unmark' }>;
type Named = (name: SheetName) => GoogleSheet;
type Act<S> = (sheet: GoogleSheet, step: S, named: Named) => void;

/** What each step does to its sheet. */
const acts: { readonly [K in SheetStep['do']]: Act<Extract<SheetStep, { do: K }>> } = {
  markSheet: (sheet, { key }) => markSheet(sheet, key),
  insertColumns: (sheet, { after, count }) => sheet.insertColumnsAfter(after, count),
  insertRows: (sheet, { after, count }) =>
    after ? sheet.insertRowsAfter(after, count) : sheet.insertRowsBefore(1, count),
  grow: growSheet,
  size: sizeColumns,
  write: writeBlock,
  mark: (sheet, { columns, rows }) => markLines(sheet, columns, rows),
  format: (sheet, { areas, format }) => sheet.getRangeList(areas.map(addressOf)).setNumberFormat(format),
  style: (sheet, { areas, style }) => setStyle(sheet.getRangeList(areas.map(addressOf)), style),
  note: writeNotes,
  choose: setChoices,
  paint: paintSheet,
  guard: guardColumns,
  freeze: (sheet, { rows }) => sheet.setFrozenRows(rows),
  filter: (sheet, { area }) => sheet.getRange(addressOf(area)).createFilter(),
  unguard: removeGuards,
};

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

function growSheet(sheet: GoogleSheet, { rows, columns }: Extract<Step, { do: 'grow' }>): void {
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

function writeBlock(sheet: GoogleSheet, step: Extract<Step, { do: 'write' }>, named: Named): void {
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

function guardColumns(sheet: GoogleSheet, { areas }: Extract<Step, { do: 'guard' }>): void {
  for (const area of areas) {
    sheet.getRange(addressOf(area)).protect().setDescription(guardName).setWarningOnly(true);
  }
}

function removeGuards(sheet: GoogleSheet): void {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (protection.getDescription() === guardName) protection.remove();
  }
}
