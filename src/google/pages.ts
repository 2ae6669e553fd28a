import type { Language, Text } from '../base/text';
import { done, refused, type Outcome } from '../base/outcome';
import { readCompass, type Bearings } from '../workbook/compass';
import { columnMark, type Place } from '../workbook/locate';
import { readDigest } from '../workbook/digest';
import type { Table, TableSheet, ViewCell, ViewSheet } from '../workbook/sheet';
import { readEnd } from '../workbook/table-end';
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
  /** The lines of a short table's sheet from its header's row on, as they were read with the compass; null when they were not. */
  digested(table: Table): string[][] | null;
  /** The last row of the table with this key, read with the compass, when the row under it is free; null when it was not told. */
  endOf(key: string): number | null;
}

/** Where the compass stands as declared, and what stands beside it, to be read with it. */
export interface Compass {
  readonly sheet: ViewSheet;
  readonly cell: ViewCell;
  readonly digests: readonly { readonly sheet: TableSheet; readonly cell: ViewCell }[];
  readonly tableEnds: readonly { readonly table: Table; readonly end: ViewCell; readonly below: ViewCell }[];
}

/** Finds all tables with one read, by the compass; where it is lost, `search` looks for marks and titles. */
export function openPages(
  spreadsheet: GoogleSpreadsheet,
  workbook: Workbook,
  compass: Compass,
  search: () => Outcome<Bearings>,
): Outcome<Pages> {
  const sheets = workbook.sheets.filter((sheet): sheet is TableSheet => sheet.kind === 'tables');
  const read = readBeside(spreadsheet, compass);
  const quick = readCompass(String(read(compass.cell)), sheets);
  const found = quick && sheetOf(spreadsheet, quick.places[0]) ? done(quick) : search();
  if (!found.ok) return found;
  if (isOlder(workbook.version, found.value.version)) return refused('stale', olderBundle, 'version');
  // What stands beside the compass of another version is something else.
  const isKnown = found.value === quick && quick.version === workbook.version;
  return done(pagesOf(spreadsheet, sheets, found.value, isKnown ? { compass, read } : null));
}

type ReadBeside = (cell: ViewCell) => unknown;

/** Reads the compass and what stands beside it in one block. */
function readBeside(spreadsheet: GoogleSpreadsheet, { sheet, cell, digests, tableEnds }: Compass): ReadBeside {
  const cells = [cell, ...digests.map(one => one.cell), ...tableEnds.flatMap(({ end, below }) => [end, below])];
  const columnOf = (one: ViewCell): number => Object.keys(sheet.columns).indexOf(one.column) + 1;
  const [first, last] = [Math.min(...cells.map(columnOf)), Math.max(...cells.map(columnOf))];
  const [found, row] = [spreadsheet.getSheetByName(sheet.title.en), sheet.rows[cell.row]];
  if (!found || row === undefined || first < 1 || found.getMaxColumns() < last) return () => '';
  const [values = []] = found.getRange(row, first, 1, last - first + 1).getValues();
  return one => values[columnOf(one) - first] as unknown;
}

function pagesOf(
  spreadsheet: GoogleSpreadsheet,
  sheets: readonly TableSheet[],
  bearings: Bearings,
  beside: { readonly compass: Compass; readonly read: ReadBeside } | null,
): Pages {
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
  const { language, sheetLanguage, places } = bearings;
  return {
    language,
    sheetLanguage,
    named,
    page: table => named(table.key),
    digested: table => {
      const digest = beside?.compass.digests.find(({ sheet }) => sheet.tables.includes(table));
      const place = places.find(one => one.sheet === digest?.sheet.key);
      return beside && digest && place ? readDigest(String(beside.read(digest.cell)), digest.sheet, place) : null;
    },
    endOf: key => {
      const known = beside?.compass.tableEnds.find(({ table }) => table.key === key);
      return beside && known ? readEnd(beside.read(known.end), beside.read(known.below)) : null;
    },
  };
}

function sheetOf(spreadsheet: GoogleSpreadsheet, place: Place | undefined): GoogleSheet | null {
  const id = place?.id ?? null;
  return id === null ? null : spreadsheet.getSheetById(id);
}

const olderBundle: Text = {
  ru: 'Таблицу настроила более новая версия Перезвона. Обновите дополнение: эта версия ничего не записала.',
  en: 'A newer version of Perezvon has set this spreadsheet up. Update the add-on: this version has written nothing.',
};
