import { put } from '../base/groups';
import { languages } from '../base/text';
import { letterOf, sheetMark, type Marks } from '../workbook/locate';
import type { Stamp } from '../workbook/observed';
import type { Sheet } from '../workbook/sheet';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The keys of our developer metadata, which moves with what it marks. */
const keys = {
  workbook: 'perezvon.workbook',
  sheet: 'perezvon.sheet',
  column: 'perezvon.column',
  row: 'perezvon.row',
};

/** All marks of a spreadsheet, by sheet id. */
export interface SpreadsheetMarks {
  readonly stamp: Stamp | null;
  readonly sheets: ReadonlyMap<number, string>;
  readonly columns: ReadonlyMap<number, Marks>;
  readonly rows: ReadonlyMap<number, Marks>;
}

/** Reads all marks with one search. */
export function readMarks(spreadsheet: GoogleSpreadsheet): SpreadsheetMarks {
  const sheets = new Map<number, string>();
  const columns = new Map<number, { at: number; name: string }[]>();
  const rows = new Map<number, { at: number; name: string }[]>();
  let stamp: Stamp | null = null;
  for (const metadata of ourMetadata(spreadsheet)) {
    const [key, value] = [metadata.getKey(), metadata.getValue() ?? ''];
    if (key === keys.workbook) stamp = readStamp(value) ?? stamp;
    else if (key === keys.sheet) sheets.set(metadata.getLocation().getSheet()?.getSheetId() ?? -1, value);
    else if (key === keys.column) {
      const column = metadata.getLocation().getColumn();
      if (column) put(columns, column.getSheet().getSheetId(), { at: column.getColumn(), name: value });
    } else if (key === keys.row) {
      const row = metadata.getLocation().getRow();
      if (row) put(rows, row.getSheet().getSheetId(), { at: row.getRow(), name: value });
    }
  }
  return { stamp, sheets, columns, rows };
}

/** Marks a sheet as the declared one. */
export function markSheet(sheet: GoogleSheet, key: Sheet['key'], id: number): void {
  sheet.addDeveloperMetadata(keys.sheet, sheetMark({ key }, id));
}

/** Marks a sheet anew, when it bears the mark of another: copies of spreadsheets and of sheets take marks with them. */
export function remarkSheet(sheet: GoogleSheet, key: Sheet['key']): void {
  for (const metadata of sheet.getDeveloperMetadata()) if (metadata.getKey() === keys.sheet) metadata.remove();
  markSheet(sheet, key, sheet.getSheetId());
}

/** Marks whole columns and rows. */
export function markLines(sheet: GoogleSheet, columns: Marks, rows: Marks): void {
  const lines = [...columns.map(({ at }) => `${letterOf(at)}:${letterOf(at)}`), ...rows.map(({ at }) => `${at}:${at}`)];
  const ranges = sheet.getRangeList(lines).getRanges();
  [...columns, ...rows].forEach(({ name }, index) => {
    ranges[index]?.addDeveloperMetadata(index < columns.length ? keys.column : keys.row, name);
  });
}

/** Leaves the version and the language of a finished set-up. */
export function writeStamp(spreadsheet: GoogleSpreadsheet, stamp: Stamp, known: boolean): void {
  const value = `${stamp.version} ${stamp.language}`;
  const [last] = known ? spreadsheet.createDeveloperMetadataFinder().withKey(keys.workbook).find() : [];
  if (last) last.setValue(value);
  else spreadsheet.addDeveloperMetadata(keys.workbook, value);
}

/** Takes all our marks off. */
export function removeMarks(spreadsheet: GoogleSpreadsheet): void {
  for (const metadata of ourMetadata(spreadsheet)) metadata.remove();
}

function ourMetadata(spreadsheet: GoogleSpreadsheet): readonly Metadata[] {
  const ours = new Set(Object.values(keys));
  return spreadsheet
    .createDeveloperMetadataFinder()
    .find()
    .filter(metadata => ours.has(metadata.getKey()));
}

function readStamp(value: string): Stamp | null {
  const [version = '', word] = value.split(' ');
  const language = languages.find(one => one === word);
  return language ? { version, language } : null;
}
