import type { Language, Text } from '../base/text';
import { done, refused, type Outcome } from '../base/outcome';
import { readCompass, type Bearings } from '../workbook/compass';
import { columnMark, type Place } from '../workbook/locate';
import type { Table, TableSheet } from '../workbook/sheet';
import { isOlder, type Workbook } from '../workbook/workbook';
import { Lookups } from './lookups';
import { readBeside, sightingOf, unseen, type Beside, type Compass, type Sighting, type Trips } from './beside';

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
  /** Where the table's columns stand by this text of the compass; null when it does not say. */
  columnsIn(compass: string, table: Table): Readonly<Record<string, number>> | null;
  /** The lines of a short table's sheet from its header's row on, as they were read with the compass; null when they were not. */
  digested(table: Table): string[][] | null;
  /** The compass's text, for another execution to find the tables by; '' when they were found without it. */
  readonly compass: string;
  readonly sighting: Sighting;
  /** The look-ups beside the compass, while nobody else may ask there. */
  readonly lookups: Lookups | null;
  /** Where the sheets stand, in the order of declaration. */
  readonly places: readonly Place[];
}

/** How the tables are found: by the text of the compass that an earlier execution left, by the compass, or by a search. */
export interface Finding {
  readonly compass: Compass;
  readonly trips: Trips;
  /** Then nothing is read at first, and the sighting tells whether it still holds. */
  readonly remembered?: string;
  /** Whether the script holds the lock, under which it may ask the look-ups. */
  readonly locked?: boolean;
  /** Looks for marks and titles, where the compass is lost. */
  readonly search: () => Outcome<Bearings>;
}

/** Finds all tables, with one read at most as long as the compass is whole. */
export function openPages(spreadsheet: GoogleSpreadsheet, workbook: Workbook, finding: Finding): Outcome<Pages> {
  const { compass, trips, remembered = '', locked = false } = finding;
  const sheets = workbook.sheets.filter((sheet): sheet is TableSheet => sheet.kind === 'tables');
  const lookups = locked ? new Lookups(spreadsheet, compass, trips) : null;
  const read = (): Beside => readBeside(spreadsheet, compass, lookups?.ask() ?? 0);
  const known = readCompass(remembered, sheets);
  if (known?.version === workbook.version && sheetOf(spreadsheet, known.places[0])) {
    return done(pagesOf(spreadsheet, sheets, known, remembered, sightingOf(read, remembered, null, trips), lookups));
  }
  trips.made++;
  const beside = read();
  const quick = readCompass(beside.compass, sheets);
  const found = quick && sheetOf(spreadsheet, quick.places[0]) ? done(quick) : finding.search();
  if (!found.ok) return found;
  if (isOlder(workbook.version, found.value.version)) return refused('stale', olderBundle, 'version');
  // What stands beside the compass of another version is something else.
  const isKnown = found.value === quick && quick.version === workbook.version;
  const text = isKnown ? beside.compass : '';
  const sighting = isKnown ? sightingOf(read, text, beside, trips) : unseen;
  return done(pagesOf(spreadsheet, sheets, found.value, text, sighting, isKnown ? lookups : null));
}

function pagesOf(
  spreadsheet: GoogleSpreadsheet,
  sheets: readonly TableSheet[],
  bearings: Bearings,
  compass: string,
  sighting: Sighting,
  lookups: Lookups | null,
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
    const columns = columnsAt(table, place);
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
    compass,
    sighting,
    lookups,
    places,
    columnsIn: (text, table) => {
      const sheet = sheets.find(one => one.tables.includes(table));
      const place = readCompass(text, sheets)?.places.find(one => one.sheet === sheet?.key);
      return place ? columnsAt(table, place) : null;
    },
    digested: table => {
      const sheet = sheets.find(one => one.tables.includes(table));
      return (sheet && sighting.tells()?.linesOf(sheet, places)) ?? null;
    },
  };
}

function columnsAt(table: Table, place: Place): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.keys(table.columns).map(column => [column, place.columns[columnMark(table, column)] ?? 0]),
  );
}

function sheetOf(spreadsheet: GoogleSpreadsheet, place: Place | undefined): GoogleSheet | null {
  const id = place?.id ?? null;
  return id === null ? null : spreadsheet.getSheetById(id);
}

const olderBundle: Text = {
  ru: 'Таблицу настроила более новая версия Перезвона. Обновите дополнение: эта версия ничего не записала.',
  en: 'A newer version of Perezvon has set this spreadsheet up. Update the add-on: this version has written nothing.',
};
