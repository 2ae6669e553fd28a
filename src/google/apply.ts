import { addressOf } from '../workbook/areas';
import { blocksOf, putCell, runsOf, type Cells } from '../workbook/blocks';
import { withLinks } from '../workbook/places';
import type { ChoicesFrom, SheetName, Step } from '../workbook/step';
import { drawnWidths } from '../workbook/widths';
import { addSheets } from './apply-sheets';
import { paintSheet, rulesFor, setChoices, setStyle } from './apply-looks';
import { markLines, remarkSheet, removeMarks, writeStamp } from './marks';
import { putAnyway } from './loosely';
import { guardName } from './observe-looks';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Does the steps of a plan in their order. */
export function apply(spreadsheet: GoogleSpreadsheet, steps: readonly Step[]): void {
  const sheets = new Map<SheetName, GoogleSheet>(spreadsheet.getSheets().map(sheet => [sheet.getSheetId(), sheet]));
  const ids = new Map<SheetName, number>();
  const named = (name: SheetName): GoogleSheet => {
    const sheet = sheets.get(name);
    if (!sheet) throw new Error(`The plan names the sheet ${name}, which is not there`);
    return sheet;
  };
  const idOf = (name: SheetName): number => {
    const id = typeof name === 'number' ? name : (ids.get(name) ?? named(name).getSheetId());
    ids.set(name, id);
    return id;
  };
  const ground: Ground = { named, idOf, ruleFor: rulesFor(named) };
  const added = steps.filter(step => step.do === 'addSheet');
  addSheets(spreadsheet, added, sheets, ground);
  for (const step of steps) {
    if (step.do === 'addSheet') continue;
    if (step.do === 'stamp') writeStamp(spreadsheet, step, step.known);
    else if (step.do === 'unmark') removeMarks(spreadsheet);
    else (acts[step.do] as Act<SheetStep>)(named(step.sheet), step, ground);
  }
}

/** What a step may ask about the other sheets. */
interface Ground {
  readonly named: (name: SheetName) => GoogleSheet;
  readonly idOf: (name: SheetName) => number;
  readonly ruleFor: (from: ChoicesFrom) => GoogleValidation;
}

type SheetStep = Exclude<Step, { do: 'addSheet' | 'stamp' | 'unmark' }>;
type Act<S> = (sheet: GoogleSheet, step: S, ground: Ground) => void;

/** What each step does to its sheet. */
const acts: { readonly [K in SheetStep['do']]: Act<Extract<SheetStep, { do: K }>> } = {
  markSheet: (sheet, { key }) => remarkSheet(sheet, key),
  insertColumns: (sheet, { after, count }) => sheet.insertColumnsAfter(after, count),
  insertRows: (sheet, { after, count }) =>
    after ? sheet.insertRowsAfter(after, count) : sheet.insertRowsBefore(1, count),
  grow: growSheet,
  trim: (sheet, { after, count }) => sheet.deleteColumns(after + 1, count),
  size: sizeColumns,
  write: writeBlock,
  mark: (sheet, { columns, rows }) => markLines(sheet, columns, rows),
  format: (sheet, { areas, format }) => sheet.getRangeList(areas.map(addressOf)).setNumberFormat(format),
  style: (sheet, { areas, style }) => setStyle(sheet.getRangeList(areas.map(addressOf)), style),
  note: writeNotes,
  choose: (sheet, { areas, from }, { ruleFor }) => setChoices(sheet, areas, from && ruleFor(from)),
  paint: paintSheet,
  guard: guardColumns,
  freeze: (sheet, { rows }) => sheet.setFrozenRows(rows),
  filter: (sheet, { area }) => sheet.getRange(addressOf(area)).createFilter(),
  unguard: removeGuards,
};

function growSheet(sheet: GoogleSheet, { rows, columns }: Extract<Step, { do: 'grow' }>): void {
  if (rows) {
    const standing = sheet.getMaxRows();
    if (rows > standing) sheet.insertRowsAfter(standing, rows - standing);
  }
  if (columns) {
    const standing = sheet.getMaxColumns();
    if (columns > standing) sheet.insertColumnsAfter(standing, columns - standing);
  }
}

/** Neighbours get their widths, and are hidden, with as few calls as may be. */
function sizeColumns(sheet: GoogleSheet, { columns, base }: Extract<Step, { do: 'size' }>): void {
  for (const { first, count, width } of drawnWidths(columns, base)) sheet.setColumnWidths(first, count, width);
  for (const { first, count } of runsOf(columns.filter(({ hidden }) => hidden).map(({ at }) => at))) {
    sheet.hideColumns(first, count);
  }
}

function writeBlock(sheet: GoogleSheet, step: Extract<Step, { do: 'write' }>, { idOf }: Ground): void {
  const values = step.values.map(row => row.map(value => (typeof value === 'string' ? withLinks(value, idOf) : value)));
  putAnyway(sheet.getRange(step.row, step.column, values.length, values[0]?.length ?? 1), values);
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
