import { fold } from '../base/text';
import { columnMark, findPlace, headerRow, isWords, type Heading, type Place } from '../workbook/locate';
import type { Block, Observed, ObservedSheet, Stamp } from '../workbook/observed';
import type { Sheet, TableSheet, ViewSheet } from '../workbook/sheet';
import type { Workbook } from '../workbook/workbook';
import { readMarks, type SpreadsheetMarks } from './marks';
import { choicesOf, guardedColumns, rulesOf, sampleChoices, sampleFormats } from './observe-looks';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Reads what stands in the spreadsheet where the declared workbook is, or could be: a few blocks a sheet. */
export function observe(spreadsheet: GoogleSpreadsheet, wanted: Workbook): Observed {
  const marks = readMarks(spreadsheet);
  const all = spreadsheet.getSheets();
  const current = marks.stamp?.version === wanted.version;
  return {
    stamp: marks.stamp,
    sheets: all.map(sheet => {
      const seen = bareSheet(sheet, marks);
      const declared = candidate(wanted.sheets, seen);
      if (!declared) return all.length === 1 ? { ...seen, blank: isBlank(sheet) } : seen;
      const measured = { ...seen, ...measures(sheet, seen) };
      return declared.kind === 'tables'
        ? observeTables(sheet, declared, measured, !current)
        : observeView(sheet, declared, measured);
    }),
  };
}

/** What `locate` needs, and no more: the stamp, and the marks and titles of the sheets that could be the declared ones. */
export function readHeadings(
  spreadsheet: GoogleSpreadsheet,
  sheets: readonly Sheet[],
): { readonly stamp: Stamp | null; readonly sheets: readonly Heading[] } {
  const marks = readMarks(spreadsheet);
  const headings = spreadsheet.getSheets().map(sheet => {
    const seen = bareSheet(sheet, marks);
    const declared = candidate(sheets, seen);
    if (!declared) return seen;
    const measured = { ...seen, ...measures(sheet, seen) };
    const values = topBlock(sheet, measured, rowsOf(declared, measured)).getValues().map(textsOf);
    return { ...measured, titles: titlesIn(declared, measured, values) };
  });
  return { stamp: marks.stamp, sheets: headings };
}

function bareSheet(sheet: GoogleSheet, marks: SpreadsheetMarks): ObservedSheet {
  const id = sheet.getSheetId();
  return {
    id,
    title: sheet.getName(),
    mark: marks.sheets.get(id) ?? '',
    blank: false,
    rows: marks.rows.get(id) ?? [],
    columns: marks.columns.get(id) ?? [],
    titles: [],
    rowsMax: 0,
    columnsMax: 0,
    frozenRows: 0,
    filtered: null,
    values: [],
    formulas: [],
    notes: null,
    formats: {},
    choices: {},
    inputs: {},
    rules: [],
    guarded: null,
  };
}

/** The declared sheet that this one is by its mark, or could be by its title. */
function candidate(sheets: readonly Sheet[], seen: ObservedSheet): Sheet | undefined {
  const [key] = seen.mark.split(' ');
  const title = fold(seen.title);
  return seen.mark
    ? sheets.find(sheet => sheet.key === key)
    : sheets.find(sheet => fold(sheet.title.ru) === title || fold(sheet.title.en) === title);
}

type Measures = Pick<ObservedSheet, 'blank' | 'rowsMax' | 'columnsMax' | 'frozenRows'>;

function measures(sheet: GoogleSheet, seen: ObservedSheet): Measures {
  return {
    blank: seen.mark === '' && isBlank(sheet),
    rowsMax: sheet.getMaxRows(),
    columnsMax: sheet.getMaxColumns(),
    frozenRows: sheet.getFrozenRows(),
  };
}

function isBlank(sheet: GoogleSheet): boolean {
  return sheet.getLastRow() === 0;
}

function observeTables(sheet: GoogleSheet, declared: TableSheet, seen: ObservedSheet, stale: boolean): ObservedSheet {
  const header = headerRow(declared, seen.rows);
  const whole = declared.tables.some(table => table.starter);
  const block = topBlock(sheet, seen, header);
  const values = (whole ? sheet.getDataRange() : block).getValues().map(textsOf);
  const titled = { ...seen, values, titles: values[header - 1] ?? [] };
  const found = findPlace(declared, titled);
  if (!found.ok || !Object.keys(found.value.columns).length) return titled;
  const place = found.value;
  const all = declared.tables.flatMap(table => Object.values(table.columns));
  const computed = all.some(column => column.kind === 'computed');
  const filled = whole ? values.length : lastFilledRow(sheet, declared, place, seen.rowsMax);
  const width = Math.max(...Object.values(place.columns));
  const last = declared.readyRows ? header + declared.readyRows : Math.max(filled, header + 1);
  const rows = Math.min(seen.rowsMax, last) - header;
  const sample = rows > 0 ? sheet.getRange(header + 1, 1, rows, width) : null;
  return {
    ...titled,
    formulas: computed ? block.getFormulas() : [],
    notes: stale ? (sheet.getRange(header, 1, 1, seen.columnsMax).getNotes()[0] ?? []) : null,
    formats: sample ? sampleFormats(sample) : {},
    choices: sample && all.some(column => column.choices) ? sampleChoices(sample) : {},
    rules: declared.paint ? rulesOf(sheet) : [],
    filtered: stale && declared.filter ? sheet.getFilter() !== null : null,
    guarded: stale && computed ? guardedColumns(sheet, header, seen.rowsMax) : null,
  };
}

/** Of a hidden view only formulas are read, of one of words only whether it has any: the plan asks for no more. */
function observeView(sheet: GoogleSheet, declared: ViewSheet, seen: ObservedSheet): ObservedSheet {
  const block = topBlock(sheet, seen, rowsOf(declared, seen));
  const values = declared.hidden && !isWords(declared) ? [] : block.getValues().map(textsOf);
  const formulas = isWords(declared) ? [] : block.getFormulas();
  const titled = { ...seen, values, formulas, titles: titlesIn(declared, seen, values) };
  const found = findPlace(declared, titled);
  const inputs: Record<string, string> = {};
  for (const cell of declared.cells) {
    if (!cell.input || !found.ok) continue;
    const [row, column] = [found.value.rows[cell.row], found.value.columns[columnMark(declared, cell.column)]];
    if (row && column) inputs[`${row}:${column}`] = choicesOf(sheet.getRange(row, column).getDataValidation());
  }
  return { ...titled, inputs, rules: declared.paint ? rulesOf(sheet) : [] };
}

/** The rows from the top that hold a table sheet's header, or all declared cells of a view. */
function rowsOf(declared: Sheet, seen: ObservedSheet): number {
  if (declared.kind === 'tables') return headerRow(declared, seen.rows);
  return Math.max(...Object.values(declared.rows), ...seen.rows.map(mark => mark.at));
}

function titlesIn(declared: Sheet, seen: ObservedSheet, values: Block): readonly string[] {
  if (declared.kind === 'tables') return values[headerRow(declared, seen.rows) - 1] ?? [];
  return values.reduce<readonly string[]>((all, row) => all.concat(row), []);
}

function topBlock(sheet: GoogleSheet, seen: ObservedSheet, rows: number): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(1, 1, Math.min(rows, seen.rowsMax), seen.columnsMax);
}

/** The last row whose name is filled. What formulas spill counts as content, so the sheet's own last row says nothing. */
function lastFilledRow(sheet: GoogleSheet, declared: TableSheet, place: Place, rowsMax: number): number {
  const ends = declared.tables.map(table => {
    const column = place.columns[columnMark(table, table.name)];
    if (!column) return rowsMax;
    const bottom = sheet.getRange(rowsMax, column);
    const end = bottom.getNextDataCell(SpreadsheetApp.Direction.UP).getRow();
    // From a filled last row the search runs up to where its neighbours begin.
    return end > headerRow(declared, []) || bottom.isBlank() ? end : rowsMax;
  });
  return Math.max(...ends);
}

function textsOf(row: readonly unknown[]): readonly string[] {
  return row.map(String);
}
