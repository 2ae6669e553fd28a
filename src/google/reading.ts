import { groupBy } from '../base/groups';
import { tableOf, type Change, type Entry } from '../workbook/book';
import type { Cell } from '../workbook/codec';
import type { Table } from '../workbook/sheet';
import { recently, type Trips } from './beside';
import type { ZoneClock } from './clock';
import { entriesOf } from './entries';
import type { Page, Pages } from './pages';
import { edgesOf, readGrid, readRows, readSpan, search, searchRow } from './rows';

type Entries = readonly Entry<Table>[];

/** What one execution has read of the tables: asked again, it does not read again. It holds until something is written. */
export class Reading {
  private readonly grids = new Map<number, Cell[][]>();
  private readonly whole = new Map<string, Entries>();
  private readonly sought = new Map<string, readonly number[]>();
  private readonly found = new Map<string, Entries>();
  private readonly numbers = new Map<string, number>();
  private readonly seen = new Map<string, { readonly entry: Entry<Table>; readonly at: number }>();

  constructor(
    private readonly pages: Pages,
    private readonly clock: ZoneClock,
    private readonly trips: Trips,
  ) {}

  /** All filled rows of a table, with its sheet in a single block. */
  all(table: Table): Entries {
    const known = this.whole.get(table.key);
    if (known) return known;
    const page = this.pages.page(table);
    const lines = this.gridOf(page).slice(page.header);
    const entries = this.remember(page, entriesOf(page, lines, page.header + 1, 1, this.clock.serial));
    this.whole.set(table.key, entries);
    return entries;
  }

  /** The same as the compass's digest spells them, or as `all` reads them where it does not. */
  listed(table: Table): Entries {
    const lines = this.whole.has(table.key) ? null : this.pages.digested(table);
    if (!lines) return this.all(table);
    const page = this.pages.page(table);
    return this.remember(page, entriesOf(page, lines.slice(1), page.header + 1, 1, this.clock.serial));
  }

  /** Looks where the rows with this text stand, whatever the case; `find` reads them later. */
  seek(table: Table, column: string, text: string): void {
    if (!text || this.whole.has(table.key)) return;
    const { lookups, sighting } = this.pages;
    const asked = sighting.seen ? null : lookups?.asking(table, column, text);
    if (asked) lookups?.want(asked);
    else this.rowsWith(table, column, text);
  }

  /** The rows with this text in the column, whatever the case, searched by Google. */
  find(table: Table, column: string, text: string): Entries {
    const fits = (entry: Entry<Table>): boolean => sameText(String(entry.values[column]), text);
    if (!text) return [];
    if (this.whole.has(table.key)) return this.all(table).filter(fits);
    const key = JSON.stringify([table.key, column, text]);
    const known = this.found.get(key);
    if (known) return known;
    const page = this.pages.page(table);
    const told = this.told(page, column, text);
    const entries = (told ?? this.look(page, this.rowsWith(table, column, text))).filter(fits);
    this.found.set(key, this.remember(page, entries));
    return entries;
  }

  /** The filled rows among `count` rows from this number on. */
  span(table: Table, first: number, count: number): Entries {
    const page = this.pages.page(table);
    this.trips.made++;
    return this.remember(page, readSpan(page, first, count, this.clock.serial));
  }

  /** All cells of a page's sheet. */
  gridOf(page: Page): Cell[][] {
    const sheet = page.sheet.getSheetId();
    const known = this.grids.get(sheet);
    if (known) return known;
    this.trips.made++;
    const grid = readGrid(page);
    this.grids.set(sheet, grid);
    return grid;
  }

  /** The row of the table with this id, searched when it was not read yet; null when there is none. */
  rowOf(table: Table, id: string): number | null {
    if (this.pages.digested(table)) this.listed(table);
    const known = this.numbers.get(`${table.key} ${id}`);
    if (known !== undefined || this.whole.has(table.key)) return known ?? null;
    return searchRow(this.pages.page(table), id);
  }

  /** Has the row with this id found where it is now written. */
  placed(table: Table, id: string, row: number): void {
    this.numbers.set(`${table.key} ${id}`, row);
  }

  /** The row with this number as it was read last; undefined when it was not. */
  seenAt(table: Table, row: number): Entry<Table> | undefined {
    return this.seen.get(`${table.key} ${row}`)?.entry;
  }

  /** The row with this id, or else of this name, as it was read last; undefined when it was not. */
  seenBy(table: Table, mark: string): Entry<Table> | undefined {
    const entry = this.seenAt(table, this.numbers.get(`${table.key} ${mark}`) ?? 0);
    return entry && markOf(table, entry) === mark ? entry : undefined;
  }

  /** Whether the rows that are to change stand as they were read; those read some time ago are looked at once more, for people take no lock. */
  stands(changes: readonly Change[]): boolean {
    return [...groupBy(changes, tableOf)].every(
      ([table, some]) => table === '' || this.standsIn(this.pages.named(table), some),
    );
  }

  private standsIn(page: Page, changes: readonly Change[]): boolean {
    const { key } = page.table;
    const rows = new Set(changes.flatMap(change => rowIn(change, id => this.numbers.get(`${key} ${id}`)) ?? []));
    const doubted = [...rows]
      .sort((one, other) => one - other)
      .flatMap(row => this.seen.get(`${key} ${row}`) ?? [])
      .flatMap(({ entry, at }) => (this.trips.made - at >= recently ? [entry] : []));
    const numbers = doubted.map(({ row }) => row);
    const now = new Map(this.look(page, numbers).map(entry => [entry.row, entry]));
    return doubted.every(entry => alike(page.table, now.get(entry.row), entry));
  }

  private remember(page: Page, entries: Entries): Entries {
    const { key } = page.table;
    for (const entry of entries) {
      this.seen.set(`${key} ${entry.row}`, { entry, at: this.trips.made });
      const mark = markOf(page.table, entry);
      if (!this.numbers.has(`${key} ${mark}`)) this.numbers.set(`${key} ${mark}`, entry.row);
    }
    return entries;
  }

  /** The only row with this text as the look-ups tell it with the first look at the compass; null where they do not. */
  private told(page: Page, column: string, text: string): Entries | null {
    const { lookups, sighting } = this.pages;
    const asked = lookups?.asking(page.table, column, text);
    if (!lookups || !asked) return null;
    if (!sighting.seen) lookups.want(asked);
    const answer = lookups.answer(sighting.tells(), asked);
    if (!answer?.row) return answer && [];
    const line: Cell[] = Array<Cell>(edgesOf(page)[1]).fill('');
    for (const [key, cell] of Object.entries(answer.cells)) line[(page.columns[key] ?? 1) - 1] = cell;
    return entriesOf(page, [line], answer.row, 1, this.clock.serial);
  }

  private rowsWith(table: Table, column: string, text: string): readonly number[] {
    const key = JSON.stringify([table.key, column, text]);
    const known = this.sought.get(key);
    if (known) return known;
    this.trips.made++;
    const rows = search(this.pages.page(table), column, text);
    this.sought.set(key, rows);
    return rows;
  }

  private look(page: Page, rows: readonly number[]): Entries {
    if (!rows.length) return [];
    this.trips.made++;
    return readRows(page, rows, this.clock.serial);
  }
}

/** A row typed by hand has no id yet: until it has, its name tells it. */
function markOf({ id, name }: Table, { values }: Entry<Table>): string {
  return String(values[id ?? name] || values[name]);
}

/** The row that a change goes to, as far as it has been read. */
function rowIn(change: Change, rowOf: (id: string) => number | undefined): number | undefined {
  if ('mend' in change || 'remark' in change) return change.row;
  return 'set' in change || 'remove' in change ? rowOf(change.id) : undefined;
}

/** Whether what people and the script write stands the same; what formulas say may change for any reason. */
function alike({ columns }: Table, one: Entry<Table> | undefined, other: Entry<Table>): boolean {
  return Object.entries(columns).every(
    ([key, { kind }]) =>
      kind !== 'written' || (one?.values[key] === other.values[key] && one?.raw[key] === other.raw[key]),
  );
}

function sameText(cell: string, text: string): boolean {
  return cell.trim().toLowerCase() === text.trim().toLowerCase();
}
