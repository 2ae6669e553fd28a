import { readDigest, readLabels, readTitles } from '../workbook/digest';
import type { Place } from '../workbook/locate';
import { readAnswer, readStretch, type Answer, type Asked, type Lookup, type Stretch } from '../workbook/lookup';
import type { Table, TableSheet, ViewCell, ViewSheet } from '../workbook/sheet';
import { readEnd, readLastRow } from '../workbook/table-end';

/** Where the compass stands as declared, and what stands beside it in the same row, to be read with it. */
export interface Compass {
  readonly sheet: ViewSheet;
  readonly cell: ViewCell;
  readonly titles: ViewCell;
  readonly labels: { readonly of: readonly ViewSheet[]; readonly cell: ViewCell };
  readonly digests: readonly { readonly sheet: TableSheet; readonly cell: ViewCell }[];
  readonly tableEnds: readonly { readonly table: Table; readonly end: ViewCell; readonly below: ViewCell }[];
  /** In the same row and those under it, rows that are asked for. */
  readonly lookups: readonly Lookup[];
}

/** What was read of the compass's row. Whatever it does not tell is null: then the sheet itself is asked. */
export interface Beside {
  readonly compass: string;
  /** The titles in a sheet's header, by columns from the first; those of the user's own columns are ''. */
  titlesOf(sheet: TableSheet, places: readonly Place[]): readonly string[] | null;
  /** The words and choices of a view's cells. */
  labelsOf(view: ViewSheet): ReadonlyMap<ViewCell, string> | null;
  /** The lines of a sheet of short tables, the header's first. */
  linesOf(sheet: TableSheet, places: readonly Place[]): string[][] | null;
  /** The last row of the table with this key that has a name. */
  lastRowOf(table: string): number | null;
  /** The same, when the row under it is free. */
  endOf(table: string): number | null;
  /** What the look-up in this place (from 0) tells of the row that it was asked for. */
  answer(place: number, asked: Asked): Answer | null;
  /** What it told when the script last kept it. */
  kept(place: number, asked: Asked): Answer | null;
  /** The same of a stretch of rows. */
  keptRows(place: number, asked: Asked): Stretch | null;
}

/** The round trips of an execution that read, by which it is told how long ago something was read. */
export interface Trips {
  made: number;
}

/** What was read within so many round trips may be written upon without another look. */
export const recently = 3;

/** The compass's row as an execution sees it. */
export interface Sighting {
  /** Whether it has been looked at. */
  readonly seen: boolean;
  /** What it tells, read when it is first asked for; null when it cannot be read. */
  tells(): Beside | null;
  /** What it tells now. */
  look(): Beside | null;
  /** Whether the tables still stand where they stood when they were opened; looks once more, unless it has just been read. */
  holds(): boolean;
}

/** Looks at the compass's row, which said `text` when the tables were opened; `first` is what was read then, if it was read. */
export function sightingOf(read: () => Beside, text: string, first: Beside | null, trips: Trips): Sighting {
  let seen = first && { beside: first, at: trips.made };
  const look = (): { beside: Beside; at: number } => (seen = { beside: read(), at: ++trips.made });
  return {
    get seen() {
      return seen !== null;
    },
    look: () => look().beside,
    tells: () => (seen ?? look()).beside,
    holds: () => {
      const { beside } = seen && trips.made - seen.at < recently ? seen : look();
      return beside.compass === text;
    },
  };
}

/** For tables that were found without the compass. */
export const unseen: Sighting = { seen: true, tells: () => null, look: () => null, holds: () => true };

/** Reads the compass and what stands beside it in one block, with so many rows of look-ups. */
export function readBeside(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  compass: Compass,
  rows: number,
): Beside {
  const read = readRows(spreadsheet, compass, rows);
  const sheets = (places: readonly Place[], sheet: TableSheet): Place | undefined =>
    places.find(one => one.sheet === sheet.key);
  const endOf = (table: string): Compass['tableEnds'][number] | undefined =>
    compass.tableEnds.find(one => one.table.key === table);
  return {
    compass: String(read(compass.cell)),
    titlesOf: (sheet, places) => {
      const place = sheets(places, sheet);
      const order = places.findIndex(one => one === place);
      return place ? readTitles(String(read(compass.titles)), order, sheet, place) : null;
    },
    labelsOf: view => readLabels(String(read(compass.labels.cell)), compass.labels.of.indexOf(view), view),
    linesOf: (sheet, places) => {
      const digest = compass.digests.find(one => one.sheet === sheet);
      const place = sheets(places, sheet);
      return digest && place ? readDigest(String(read(digest.cell)), sheet, place) : null;
    },
    lastRowOf: table => readLastRow(read(endOf(table)?.end)),
    endOf: table => readEnd(read(endOf(table)?.end), read(endOf(table)?.below)),
    answer: (place, asked) => answerIn(compass.lookups[place], asked, cells => read(cells.answer)),
    kept: (place, asked) => answerIn(compass.lookups[place], asked, cells => read(cells.kept)),
    keptRows: (place, asked) => readStretch(read(compass.lookups[place]?.cells.kept), asked),
  };
}

function answerIn(lookup: Lookup | undefined, asked: Asked, read: (cells: Lookup['cells']) => unknown): Answer | null {
  return lookup ? readAnswer(read(lookup.cells), asked, lookup.table) : null;
}

function readRows(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { sheet, cell, titles, labels, digests, tableEnds, lookups }: Compass,
  rows: number,
): (cell: ViewCell | undefined) => unknown {
  const ends = tableEnds.flatMap(({ end, below }) => [end, below]);
  const [lookup] = rows ? lookups : [];
  const lookedUp = lookup ? [lookup.cells.by, lookup.cells.kept] : [];
  const columns = [cell, titles, labels.cell, ...digests.map(one => one.cell), ...ends, ...lookedUp].map(columnOf);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const [found, row] = [spreadsheet.getSheetByName(sheet.title.en), sheet.rows[cell.row]];
  if (!found || row === undefined || first < 1 || found.getMaxColumns() < last) return () => '';
  const values = found.getRange(row, first, Math.max(1, rows), last - first + 1).getValues() as unknown[][];
  return one => (one ? (values[(sheet.rows[one.row] ?? 0) - row]?.[columnOf(one) - first] ?? '') : '');

  function columnOf(one: ViewCell): number {
    return Object.keys(sheet.columns).indexOf(one.column) + 1;
  }
}
