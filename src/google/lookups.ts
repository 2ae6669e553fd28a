import { mayAsk, wordsOf, type Answer, type Asked, type Stretch } from '../workbook/lookup';
import type { Table, ViewCell } from '../workbook/sheet';
import { putAnyway } from './loosely';
import type { Beside, Compass, Trips } from './beside';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Asks the cells beside the compass for rows, and has them kept as they are at the very moment of a write. They are the same
 * cells for everybody, so whoever asks must hold the lock.
 */
export class Lookups {
  /** What each look-up is asked, in their order. */
  private asked: readonly (Asked | null)[] = [];
  private wanted: Asked[] = [];
  private keeping = false;
  private readonly sheet: GoogleSheet | null;

  constructor(
    spreadsheet: GoogleSpreadsheet,
    private readonly compass: Compass,
    private readonly trips: Trips,
  ) {
    this.sheet = spreadsheet.getSheetByName(compass.sheet.title.en);
  }

  /** How the only row with this text is asked for; null when it cannot be. */
  asking(table: Table, column: string, text: string): Asked | null {
    const by = column === table.id ? 'id' : column === table.name ? 'name' : null;
    const canSeek = by && this.compass.lookups.some(one => one.table === table && one.takes.includes(by));
    return canSeek && mayAsk(text) && this.mayWrite() ? { table: table.key, by, text } : null;
  }

  /** Has the row asked for with the next look at the compass; without an answer, where there is no room. */
  want(asked: Asked): void {
    if (!this.wanted.some(one => same(one, asked))) this.wanted.push(asked);
  }

  /** Writes what is wanted, and tells how many rows of look-ups there are to read. */
  ask(): number {
    if (this.wanted.length) this.put(this.wanted);
    this.wanted = [];
    return this.asked.length;
  }

  /** What the look at the compass tells of a row that was asked for. */
  answer(beside: Beside | null, asked: Asked): Answer | null {
    const place = this.placeOf(asked);
    return place < 0 ? null : (beside?.answer(place, asked) ?? null);
  }

  /** Of how many rows of the table it can keep all cells. */
  room(table: string): number {
    return this.compass.lookups.filter(one => one.table.key === table && one.takes.includes('row')).length;
  }

  /** Whether it has kept anything the last time. */
  get isKeeping(): boolean {
    return this.keeping;
  }

  /** What it tells of a row as it stood when it was kept. */
  kept(beside: Beside | null, asked: Asked): Answer | null {
    const place = this.placeOf(asked);
    return place < 0 ? null : (beside?.kept(place, asked) ?? null);
  }

  /** The same of a stretch. */
  keptRows(beside: Beside | null, asked: Asked): Stretch | null {
    const place = this.placeOf(asked);
    return place < 0 ? null : (beside?.keptRows(place, asked) ?? null);
  }

  /**
   * Has these rows kept as they stand when the script's next writes reach the sheets, whatever is written over them; as many of
   * each table as there is room for, the first first.
   */
  keep(rows: readonly Asked[]): void {
    this.keeping = rows.length > 0 && this.mayWrite() && this.put(rows);
    if (!this.keeping) return;
    const [lookup] = this.compass.lookups;
    this.trips.made++;
    const { PASTE_VALUES } = SpreadsheetApp.CopyPasteType;
    this.cells(lookup?.cells.answer).copyTo(this.cells(lookup?.cells.kept), PASTE_VALUES, false);
  }

  /** Asks for stretches no more: their formulas go over whole columns whenever something changes there. */
  release(): void {
    const first = this.asked.findIndex(one => one?.by === 'rows');
    if (first < 0) return;
    this.trips.made++;
    this.range(this.compass.lookups[first]?.cells.by, this.asked.length - first, 2).clearContent();
  }

  /** Whether the account may write there at all. */
  private mayWrite(): boolean {
    return this.sheet !== null && this.range(this.compass.lookups[0]?.cells.by, 1, 1).canEdit();
  }

  private placeOf(asked: Asked): number {
    return this.asked.findIndex(one => one !== null && same(one, asked));
  }

  /** Gives each a look-up of its table, and writes what they are asked; false when there is none for any. */
  private put(rows: readonly Asked[]): boolean {
    const places: (Asked | null)[] = this.compass.lookups.map(() => null);
    for (const asked of rows) {
      const free = this.compass.lookups.findIndex(
        ({ table, takes }, at) => !places[at] && table.key === asked.table && takes.includes(asked.by),
      );
      if (free >= 0) places[free] = asked;
    }
    while (places.length && !places[places.length - 1]) places.pop();
    this.asked = places;
    if (!places.length) return false;
    this.trips.made++;
    const written = places.map(one => (one ? [...wordsOf(one)] : ['', '']));
    putAnyway(this.range(this.compass.lookups[0]?.cells.by, places.length, 2), written);
    return true;
  }

  private cells(cell: ViewCell | undefined): GoogleAppsScript.Spreadsheet.Range {
    return this.range(cell, this.asked.length, 1);
  }

  private range(cell: ViewCell | undefined, rows: number, columns: number): GoogleAppsScript.Spreadsheet.Range {
    const { sheet } = this.compass;
    const [row, column] = [sheet.rows[cell?.row ?? ''], Object.keys(sheet.columns).indexOf(cell?.column ?? '') + 1];
    if (!this.sheet || !row || !column) throw new Error('There is no place for look-ups');
    return this.sheet.getRange(row, column, rows, columns);
  }
}

function same(one: Asked, other: Asked): boolean {
  return one.table === other.table && one.by === other.by && one.text === other.text;
}
