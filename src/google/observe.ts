import { fold } from '../base/text';
import { columnMark, findPlace, headerRow, isWords, type Heading, type Place } from '../workbook/locate';
import type { Block, Observed, ObservedSheet, Stamp } from '../workbook/observed';
import type { Sheet, TableSheet, ViewSheet } from '../workbook/sheet';
import type { Workbook } from '../workbook/workbook';
import type { Beside } from './beside';
import { readMarks, type SpreadsheetMarks } from './marks';
import { choicesOf, guardedColumns, rulesOf, sampleChoices, sampleFormats } from './observe-looks';
import type { Pages } from './pages';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Reads what stands in the spreadsheet where the declared workbook is, or could be: a few blocks a sheet. What `pages` has
 * read already with the compass is not read again, as long as the marks say the same.
 */
export function observe(spreadsheet: GoogleSpreadsheet, wanted: Workbook, pages: Pages | null): Observed {
  const marks = readMarks(spreadsheet);
  const all = spreadsheet.getSheets();
  const current = marks.stamp?.version === wanted.version;
  const beside = current ? pages?.sighting.tells() : null;
  const known = beside && pages ? { beside, places: pages.places } : null;
  return {
    stamp: marks.stamp,
    sheets: all.map(sheet => {
      const seen = bareSheet(sheet, marks);
      const declared = candidate(wanted.sheets, seen);
      if (!declared) return all.length === 1 ? { ...seen, blank: isBlank(sheet) } : seen;
      const measured = { ...seen, ...measures(sheet, declared, seen) };
      return declared.kind === 'tables'
        ? observeTables(sheet, declared, measured, { stale: !current, known })
        : observeView(sheet, declared, measured, known);
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
    const measured = { ...seen, ...measures(sheet, declared, seen) };
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
    settled: false,
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

function measures(sheet: GoogleSheet, declared: Sheet, seen: ObservedSheet): Measures {
  return {
    blank: seen.mark === '' && !declared.hidden && isBlank(sheet),
    rowsMax: sheet.getMaxRows(),
    columnsMax: sheet.getMaxColumns(),
    frozenRows: sheet.getFrozenRows(),
  };
}

function isBlank(sheet: GoogleSheet): boolean {
  return sheet.getLastRow() === 0;
}

interface Circumstances {
  readonly stale: boolean;
  readonly known: Known | null;
}

interface Known {
  readonly beside: Beside;
  readonly places: readonly Place[];
}

function observeTables(
  sheet: GoogleSheet,
  declared: TableSheet,
  seen: ObservedSheet,
  { stale, known }: Circumstances,
): ObservedSheet {
  const header = headerRow(declared, seen.rows);
  const whole = declared.tables.some(table => table.starter);
  const block = topBlock(sheet, seen, header);
  const values =
    (known && agrees(declared, seen, known) ? valuesBeside(declared, known, whole) : null) ??
    (whole ? sheet.getDataRange() : block).getValues().map(textsOf);
  const titled = { ...seen, values, titles: values[header - 1] ?? [] };
  const found = findPlace(declared, titled);
  if (!found.ok || !Object.keys(found.value.columns).length) return titled;
  const place = found.value;
  const all = declared.tables.flatMap(table => Object.values(table.columns));
  const computed = all.some(column => column.kind === 'computed');
  const sample = sampleOf(sheet, declared, titled, place, known);
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

/** Whether the marks on a sheet say what the compass says. A table that only grows bears none on its columns. */
function agrees(declared: TableSheet, seen: ObservedSheet, { places }: Known): boolean {
  const place = places.find(one => one.sheet === declared.key);
  const marks = declared.tables
    .filter(table => !table.appendOnly)
    .flatMap(table => Object.keys(table.columns).map(key => columnMark(table, key)));
  return (
    place?.id === seen.id &&
    place.rows['header'] === headerRow(declared, seen.rows) &&
    marks.every(name => seen.columns.some(mark => mark.name === name)) &&
    seen.columns.every(mark => mark.at === place.columns[mark.name])
  );
}

/** The sheet's texts from its first row on, as far as they were read with the compass. */
function valuesBeside(declared: TableSheet, { beside, places }: Known, whole: boolean): readonly string[][] | null {
  const header = places.find(one => one.sheet === declared.key)?.rows['header'] ?? 1;
  const titles = beside.titlesOf(declared, places);
  const lines = whole ? beside.linesOf(declared, places) : titles && [[...titles]];
  if (!lines) return null;
  const filled = lines.reduce((last, line, index) => (line.some(text => text !== '') ? index + 1 : last), 0);
  return [...Array.from({ length: header - 1 }, () => []), ...lines.slice(0, filled)];
}

/** The rows whose formats and drop-downs are looked at; null where nobody but the script writes. */
function sampleOf(
  sheet: GoogleSheet,
  declared: TableSheet,
  seen: ObservedSheet,
  place: Place,
  known: Known | null,
): GoogleAppsScript.Spreadsheet.Range | null {
  if (declared.tables.every(table => table.appendOnly)) return null;
  const header = place.rows['header'] ?? 1;
  const filled = (): number =>
    declared.tables.some(table => table.starter)
      ? seen.values.length
      : lastFilledRow(sheet, declared, place, seen.rowsMax, known);
  const last = declared.readyRows ? header + declared.readyRows : Math.max(filled(), header + 1);
  const rows = Math.min(seen.rowsMax, last) - header;
  return rows > 0 ? sheet.getRange(header + 1, 1, rows, Math.max(...Object.values(place.columns))) : null;
}

/**
 * Of a hidden view only formulas are read, of one of words only whether it has any, and not even that once a set-up has been
 * finished: the plan asks for no more.
 */
function observeView(sheet: GoogleSheet, declared: ViewSheet, seen: ObservedSheet, known: Known | null): ObservedSheet {
  if (isWords(declared) && known && (seen.mark !== '' || declared.hidden)) return { ...seen, settled: true };
  const block = topBlock(sheet, seen, rowsOf(declared, seen));
  const unread = declared.hidden && !isWords(declared) ? [] : null;
  const values = unread ?? labelsBeside(declared, seen, known) ?? block.getValues().map(textsOf);
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

/** The view's texts as far as they were read with the compass: its own words and choices, at their marks. */
function labelsBeside(declared: ViewSheet, seen: ObservedSheet, known: Known | null): readonly string[][] | null {
  const labels = seen.mark === '' ? undefined : known?.beside.labelsOf(declared);
  const place = findPlace(declared, seen);
  if (!labels || !place.ok) return null;
  const values = Array.from({ length: rowsOf(declared, seen) }, () => Array<string>(seen.columnsMax).fill(''));
  for (const [cell, text] of labels) {
    const [row, column] = [place.value.rows[cell.row], place.value.columns[columnMark(declared, cell.column)]];
    const line = row === undefined ? undefined : values[row - 1];
    if (!line || !column) return null;
    line[column - 1] = text;
  }
  return values;
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
function lastFilledRow(
  sheet: GoogleSheet,
  declared: TableSheet,
  place: Place,
  rowsMax: number,
  known: Known | null,
): number {
  const ends = declared.tables.map(table => {
    const told = known?.beside.lastRowOf(table.key);
    if (told) return told;
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
