import { addressOf } from '../workbook/areas';
import { blocksOf, putCell, type Cells } from '../workbook/blocks';
import { withLinks } from '../workbook/places';
import type { AddSheet, ChoicesFrom, SheetName, Step } from '../workbook/step';
import { paintSheet, rulesFor, setChoices, setStyle } from './apply-looks';
import { markLines, markSheet, remarkSheet, removeMarks, writeStamp } from './marks';
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
  const numbers = new Map<SheetName, number>();
  const ground: Ground = { named, idOf, ruleFor: rulesFor(named) };
  for (const step of steps) {
    if (step.do === 'addSheet') {
      const number =
        step.after === null ? spreadsheet.getNumSheets() : (numbers.get(step.after) ?? named(step.after).getIndex());
      sheets.set(step.sheet, addSheet(spreadsheet, step, number, named));
      // A sheet that was not inserted stays where it is, and is asked.
      if (step.reuse === null) numbers.set(step.sheet, number + 1);
      markSheet(named(step.sheet), step.sheet, idOf(step.sheet));
    } else if (step.do === 'stamp') writeStamp(spreadsheet, step);
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

function addSheet(spreadsheet: GoogleSpreadsheet, step: AddSheet, after: number, named: Ground['named']): GoogleSheet {
  const sheet =
    step.reuse === null ? spreadsheet.insertSheet(step.title, after) : named(step.reuse).setName(step.title);
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

/** Neighbours get their commonest width with one call, then the others; neighbours are hidden with one call too. */
function sizeColumns(sheet: GoogleSheet, { columns }: Extract<Step, { do: 'size' }>): void {
  for (const span of runsBy(columns, () => true)) {
    const width = commonest(span.items.map(item => item.width));
    sheet.setColumnWidths(span.first, span.items.length, width);
    const others = span.items.filter(item => Math.abs(item.width - width) > width * unseen);
    for (const run of runsBy(others, item => item.width)) {
      sheet.setColumnWidths(run.first, run.items.length, run.items[0]?.width ?? width);
    }
  }
  for (const run of runsBy(
    columns.filter(({ hidden }) => hidden),
    () => true,
  )) {
    sheet.hideColumns(run.first, run.items.length);
  }
}

/** A share of a width that is not worth a call. */
const unseen = 0.3;

function commonest(numbers: readonly number[]): number {
  const count = (number: number): number => numbers.filter(one => one === number).length;
  return numbers.reduce((best, number) => (count(number) > count(best) ? number : best));
}

interface Run<T> {
  readonly first: number;
  readonly items: readonly T[];
}

function runsBy<T extends { readonly at: number }>(items: readonly T[], same: (item: T) => unknown): readonly Run<T>[] {
  const runs: { first: number; items: T[] }[] = [];
  for (const item of [...items].sort((one, other) => one.at - other.at)) {
    const last = runs[runs.length - 1];
    const [like] = last?.items ?? [];
    if (last && like && last.first + last.items.length === item.at && same(like) === same(item)) last.items.push(item);
    else runs.push({ first: item.at, items: [item] });
  }
  return runs;
}

function writeBlock(sheet: GoogleSheet, step: Extract<Step, { do: 'write' }>, { idOf }: Ground): void {
  const values = step.values.map(row => row.map(value => (typeof value === 'string' ? withLinks(value, idOf) : value)));
  sheet.getRange(step.row, step.column, values.length, values[0]?.length ?? 1).setValues(values);
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
