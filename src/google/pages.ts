import type { Language, Text } from '../base/text';
import { done, refused, type Outcome } from '../base/outcome';
import { readCompass, type Bearings } from '../workbook/compass';
import { columnMark, type Place } from '../workbook/locate';
import type { Table, TableSheet, ViewCell, ViewSheet } from '../workbook/sheet';
import { isOlder, type Workbook } from '../workbook/workbook';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A table where it stands in this spreadsheet now. */
export interface Page {
  readonly table: Table;
  readonly sheet: GoogleSheet;
  /** The header's row. */
  readonly header: number;
  readonly columns: Readonly<Record<string, number>>;
  /** Whether no other table shares the sheet, so that its rows may be deleted whole. */
  readonly alone: boolean;
}

/** The tables of a spreadsheet that was set up. */
export interface Pages {
  readonly language: Language;
  readonly sheetLanguage: Language;
  page(table: Table): Page;
  /** The page of the table with this key. */
  named(key: string): Page;
}

/** Where the compass stands as declared. */
export interface Compass {
  readonly sheet: ViewSheet;
  readonly cell: ViewCell;
}

/** Finds all tables with one read, by the compass; where it is lost, `search` looks for marks and titles. */
export function openPages(
  spreadsheet: GoogleSpreadsheet,
  workbook: Workbook,
  compass: Compass,
  search: () => Outcome<Bearings>,
): Outcome<Pages> {
  const sheets = workbook.sheets.filter((sheet): sheet is TableSheet => sheet.kind === 'tables');
  const quick = readCompass(compassText(spreadsheet, compass), sheets);
  const found = quick && sheetOf(spreadsheet, quick.places[0]) ? done(quick) : search();
  if (!found.ok) return found;
  if (isOlder(workbook.version, found.value.version)) return refused('stale', olderBundle, 'version');
  return done(pagesOf(spreadsheet, sheets, found.value));
}

function compassText(spreadsheet: GoogleSpreadsheet, { sheet, cell }: Compass): string {
  const [row, column] = [sheet.rows[cell.row], Object.keys(sheet.columns).indexOf(cell.column) + 1];
  const found = spreadsheet.getSheetByName(sheet.title.en);
  if (!found || row === undefined || !column) return '';
  return String(found.getRange(row, column).getValue());
}

function pagesOf(spreadsheet: GoogleSpreadsheet, sheets: readonly TableSheet[], bearings: Bearings): Pages {
  const pages = new Map<string, Page>();
  const handles = new Map<number, GoogleSheet>();
  const named = (key: string): Page => {
    const known = pages.get(key);
    if (known) return known;
    const sheet = sheets.find(one => one.tables.some(table => table.key === key));
    const table = sheet?.tables.find(one => one.key === key);
    const place = bearings.places.find(one => one.sheet === sheet?.key);
    if (!sheet || !table || !place) throw new Error(`The table ${key} is not declared`);
    const handle = handles.get(place.id ?? -1) ?? sheetOf(spreadsheet, place);
    if (!handle) throw new Error(`The sheet of ${key} is gone`);
    handles.set(place.id ?? -1, handle);
    const columns = Object.fromEntries(
      Object.keys(table.columns).map(column => [column, place.columns[columnMark(table, column)] ?? 0]),
    );
    const page = { table, sheet: handle, header: place.rows['header'] ?? 1, columns, alone: sheet.tables.length === 1 };
    pages.set(key, page);
    return page;
  };
  const { language, sheetLanguage } = bearings;
  return { language, sheetLanguage, named, page: table => named(table.key) };
}

function sheetOf(spreadsheet: GoogleSpreadsheet, place: Place | undefined): GoogleSheet | null {
  const id = place?.id ?? null;
  return id === null ? null : spreadsheet.getSheetById(id);
}

const olderBundle: Text = {
  ru: 'Таблицу настроила более новая версия Перезвона. Обновите дополнение: эта версия ничего не записала.',
  en: 'A newer version of Perezvon has set this spreadsheet up. Update the add-on: this version has written nothing.',
};
