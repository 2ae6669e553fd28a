import { mayAsk, type Answer, type Asked } from '../workbook/lookup';
import type { Table, ViewCell } from '../workbook/sheet';
import type { Beside, Compass, Trips } from './beside';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Asks the cells beside the compass for rows, and has them kept as they are at the very moment of a write. They are the same
 * cells for everybody, so whoever asks must hold the lock.
 */
export class Lookups {
  private asked: readonly Asked[] = [];
  private wanted: Asked[] = [];
  private readonly sheet: GoogleSheet | null;

  constructor(
    spreadsheet: GoogleSpreadsheet,
    private readonly compass: Compass,
    private readonly trips: Trips,
  ) {
    this.sheet = spreadsheet.getSheetByName(compass.sheet.title.en);
  }

  /** Whether the rows of the table can be asked for. */
  covers(table: Table): boolean {
    return this.compass.lookups.tables.includes(table);
  }

  /** How many rows can be asked for at once. */
  get most(): number {
    return this.compass.lookups.rows.length;
  }

  /** How the only row with this text is asked for; null when it cannot be. */
  asking(table: Table, column: string, text: string): Asked | null {
    const by = column === table.id ? 'id' : column === table.name ? 'name' : null;
    return by && this.covers(table) && mayAsk(text) && this.mayWrite() ? { table: table.key, by, text } : null;
  }

  /** Has the row asked for with the next look at the compass, if there is room. */
  want(asked: Asked): void {
    const known = this.wanted.some(one => same(one, asked));
    if (!known && this.wanted.length < this.most) this.wanted.push(asked);
  }

  /** Writes what is wanted, and tells how many rows of look-ups there are to read. */
  ask(): number {
    if (this.wanted.length) this.put(this.wanted);
    this.wanted = [];
    return this.asked.length;
  }

  /** What the look at the compass tells of a row that was asked for. */
  answer(beside: Beside | null, asked: Asked): Answer | null {
    const place = this.asked.findIndex(one => same(one, asked));
    return place < 0 ? null : (beside?.answer(place, asked) ?? null);
  }

  /** Has these rows kept as they stand when the script's next writes reach the sheets: what is written is written over them. */
  keep(rows: readonly { readonly table: string; readonly row: number }[]): readonly Asked[] {
    this.put(rows.map(({ table, row }) => ({ table, by: 'row', text: String(row) })));
    const { answer, kept } = this.compass.lookups.rows[0] ?? {};
    this.trips.made++;
    this.cells(answer).copyTo(this.cells(kept), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
    return this.asked;
  }

  /** Whether the account may write there at all. */
  mayWrite(): boolean {
    const { table } = this.compass.lookups.rows[0] ?? {};
    return this.sheet !== null && table !== undefined && this.range(table, 1, 1).canEdit();
  }

  private put(asked: readonly Asked[]): void {
    this.asked = asked;
    this.trips.made++;
    const { table } = this.compass.lookups.rows[0] ?? {};
    this.range(table, asked.length, 3).setValues(asked.map(one => [one.table, one.by, one.text]));
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
