import { groupBy } from '../base/groups';
import type { Change, Entry } from '../workbook/book';
import { words, type Cell, type Written } from '../workbook/codec';
import type { Answer, Asked, Stretch } from '../workbook/lookup';
import type { Table } from '../workbook/sheet';
import type { Beside } from './beside';
import type { OpenBook } from './book';
import type { Page, Pages } from './pages';

/** A row that a batch writes upon, where it was seen last. */
export interface Target {
  readonly page: Page;
  readonly row: number;
  readonly how: 'add' | 'edit' | 'remove';
  /** The columns that are written; none of a row that is removed. */
  readonly columns: readonly string[];
  /** What the row is told by: the id or the name that it must have, or the row as it was read. */
  readonly is: string | Entry<Table> | undefined;
  /** The id that is written upon it, if one is. */
  readonly gives?: string;
}

/** A row as it stood at the moment of the write. */
interface Stood {
  /** What the compass said then. */
  readonly compass: string;
  readonly id: string;
  readonly name: string;
  readonly isBlank: boolean;
  /** What to write for the cell to hold what it held; undefined when nobody knows. */
  cell(column: string): Written | undefined;
}

/**
 * Watches whether people are quicker than the script: they sort, insert and move while it writes by the numbers of rows and
 * columns. The rows are kept as they stand at the moment of the write, so what was then written over can be put back. Of many rows
 * only their ids are kept, and of those that stood there instead is put back what was last read.
 */
export class Watch {
  private targets: readonly Target[] = [];

  constructor(
    private readonly pages: Pages,
    private readonly book: Pick<OpenBook, 'seenBy'>,
  ) {}

  /**
   * Watches over writes that fall on these rows. What puts right what fell upon rows of others, or [] when
   * only the writes must be done again; null when all fell where it should.
   */
  over(targets: readonly Target[], write: () => void): readonly Change[] | null {
    this.begin(targets);
    try {
      write();
    } catch (error) {
      // A drop-down refuses what was meant for another column.
      const amends = this.end();
      if (!amends) throw error;
      return amends;
    }
    return this.end();
  }

  /** Whether the tables stand where they stood: what is written next goes by the same numbers. */
  stands(): boolean {
    return !this.pages.lookups?.isKeeping || this.pages.sighting.holds();
  }

  private begin(targets: readonly Target[]): void {
    // Where the end of a table was taken for free, whole rows are at stake.
    const added = targets.filter(({ how }) => how === 'add');
    this.targets = [...added, ...targets.filter(({ how }) => how !== 'add')];
    const rows = this.targets.map(askedFor);
    this.pages.lookups?.keep([...rows, ...this.stretches().values()]);
  }

  /** From the first to the last row of each table that has more of them than look-ups. */
  private stretches(): ReadonlyMap<string, Asked> {
    const tables = [...groupBy(this.targets, ({ page }) => page.table.key)];
    const long = tables.filter(([table, some]) => some.length > (this.pages.lookups?.room(table) ?? 0));
    return new Map(
      long.map(([table, some]) => {
        const rows = some.map(({ row }) => row).sort((one, other) => one - other);
        return [table, { table, by: 'rows', text: `${rows[0] ?? 0}:${rows[rows.length - 1] ?? 0}` }];
      }),
    );
  }

  private end(): readonly Change[] | null {
    const { lookups, sighting } = this.pages;
    if (!lookups?.isKeeping) return null;
    const beside = sighting.look();
    lookups.release();
    const stretches = new Map(
      [...this.stretches()].map(([table, asked]) => [table, lookups.keptRows(beside, asked)] as const),
    );
    const watched = this.targets.flatMap(target => {
      const before = this.stood(target, beside, stretches.get(target.page.table.key) ?? null);
      return before ? [{ target, before }] : [];
    });
    const moved = watched.filter(({ target, before }) => this.isMoved(target, before));
    for (const { target, before } of moved) this.putBack(target, before, beside?.compass ?? '');
    const strays = watched.filter(one => !moved.includes(one) && !isRight(one.target, one.before));
    return moved.length + strays.length ? strays.flatMap(({ target, before }) => amendsOf(target, before)) : null;
  }

  private stood(target: Target, beside: Beside | null, stretch: Stretch | null): Stood | null {
    const { page, row } = target;
    const answer = this.pages.lookups?.kept(beside, askedFor(target));
    if (answer) return answered(page.table, answer);
    return stretch && marked(page.table, stretch, stretch.markAt(row), this.book);
  }

  /** Whether columns were moved before the write fell. Those moved since have taken their cells along. */
  private isMoved({ page, columns }: Target, { compass }: Stood): boolean {
    const then = compass === this.pages.compass ? null : this.pages.columnsIn(compass, page.table);
    return then !== null && columns.some(key => then[key] !== page.columns[key]);
  }

  /** Cells of the row get back what stood in the columns that were there then, wherever these are now. */
  private putBack({ page, row, columns }: Target, before: Stood, compass: string): void {
    const columnsBy = (text: string): Readonly<Record<string, number>> => this.pages.columnsIn(text, page.table) ?? {};
    const [then, now] = [columnsBy(before.compass), columnsBy(compass)];
    for (const key of columns) {
      const column = page.columns[key] ?? 0;
      const owner = Object.keys(then).find(one => then[one] === column);
      const isWritten = owner !== undefined && page.table.columns[owner]?.kind === 'written';
      const at = owner === undefined ? column : (now[owner] ?? column);
      const value = isWritten ? before.cell(owner) : '';
      if (value !== undefined) page.sheet.getRange(row, at).setValue(value);
    }
  }
}

function askedFor({ page, row }: Target): Asked {
  return { table: page.table.key, by: 'row', text: String(row) };
}

/** What a look-up tells of a row. */
function answered(table: Table, { compass, cells }: Answer): Stood {
  return {
    compass,
    id: String(cells[table.id ?? table.name] ?? ''),
    name: String(cells[table.name] ?? ''),
    isBlank: writtenOf(table).every(key => blank(cells[key])),
    cell: key => cellOf(cells[key] ?? ''),
  };
}

/** What was last read of the row with this id or name. */
function marked(table: Table, { compass }: Stretch, mark: string, book: Pick<OpenBook, 'seenBy'>): Stood {
  const seen = mark === '' ? undefined : book.seenBy(table, mark);
  const cell = (key: string): Written | undefined => {
    const raw = seen?.raw[key];
    return raw === undefined ? seen && table.columns[key]?.codec.write(seen.values[key]) : words.write(raw);
  };
  const [id, name] = seen ? [table.id ?? table.name, table.name].map(key => String(seen.values[key])) : [mark, mark];
  return { compass, id: id ?? '', name: name ?? '', isBlank: mark === '', cell };
}

/** Whether the row was the one that was meant. */
function isRight({ page: { table }, how, is }: Target, { id, name, isBlank }: Stood): boolean {
  if (how === 'add') return isBlank;
  if (typeof is === 'string') return [id, name].includes(is);
  if (!is) return true;
  return id === String(is.values[table.id ?? table.name]) && (id !== '' || name === String(is.values[table.name]));
}

function amendsOf({ page: { table }, row, how, columns, is, gives }: Target, before: Stood): readonly Change[] {
  const { id, name, isBlank } = before;
  const values: Record<string, Written> = {};
  for (const key of how === 'edit' ? columns : writtenOf(table)) {
    const cell = before.cell(key);
    if (cell !== undefined) values[key] = cell;
  }
  if (!Object.keys(values).length) return [];
  if (how !== 'edit') return isBlank ? [] : [{ append: table.key, id: id || name, values }];
  const isAnothers = gives !== undefined && gives === is;
  if ((id === '' && name === '') || isAnothers) return [{ mend: table.key, row, values }];
  // Its own id was written over: by now it is told by the one that it was given.
  return [{ set: table.key, id: gives ?? (id || name), values }];
}

function writtenOf({ columns }: Table): readonly string[] {
  return Object.keys(columns).filter(key => columns[key]?.kind === 'written');
}

function blank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === '' || cell === false;
}

function cellOf(cell: Cell): Written {
  return typeof cell === 'string' ? words.write(cell) : typeof cell === 'object' ? '' : cell;
}
