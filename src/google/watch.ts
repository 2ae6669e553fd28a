import type { Change, Entry } from '../workbook/book';
import { words, type Cell, type Written } from '../workbook/codec';
import type { Answer, Asked } from '../workbook/lookup';
import type { Table } from '../workbook/sheet';
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

/**
 * Watches whether people are quicker than the script: they sort, insert and move while it writes by the numbers of rows and
 * columns. The rows are kept as they stand at the moment of the write, so what was then written over can be put back.
 */
export class Watch {
  private targets: readonly Target[] = [];

  constructor(private readonly pages: Pages) {}

  /**
   * Watches over writes that fall on these rows, of very many the first. What puts right what fell upon rows of others, or [] when
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
    if (targets.length) this.pages.lookups?.keep(this.targets.map(askedFor));
  }

  private end(): readonly Change[] | null {
    const { lookups, sighting } = this.pages;
    if (!lookups?.isKeeping) return null;
    const beside = sighting.look();
    const watched = this.targets.flatMap(target => {
      const before = lookups.kept(beside, askedFor(target));
      return before ? [{ target, before }] : [];
    });
    const moved = watched.filter(({ target, before }) => this.isMoved(target, before));
    for (const { target, before } of moved) this.putBack(target, before, beside?.compass ?? '');
    const strays = watched.filter(one => !moved.includes(one) && !isRight(one.target, one.before));
    return moved.length + strays.length ? strays.flatMap(({ target, before }) => amendsOf(target, before)) : null;
  }

  /** Whether columns were moved before the write fell. Those moved since have taken their cells along. */
  private isMoved({ page, columns }: Target, { compass }: Answer): boolean {
    const then = compass === this.pages.compass ? null : this.pages.columnsIn(compass, page.table);
    return then !== null && columns.some(key => then[key] !== page.columns[key]);
  }

  /** Cells of the row get back what stood in the columns that were there then, wherever these are now. */
  private putBack({ page, row, columns }: Target, before: Answer, compass: string): void {
    const columnsBy = (text: string): Readonly<Record<string, number>> => this.pages.columnsIn(text, page.table) ?? {};
    const [then, now] = [columnsBy(before.compass), columnsBy(compass)];
    for (const key of columns) {
      const column = page.columns[key] ?? 0;
      const owner = Object.keys(then).find(one => then[one] === column);
      const isWritten = owner !== undefined && page.table.columns[owner]?.kind === 'written';
      const at = owner === undefined ? column : (now[owner] ?? column);
      page.sheet.getRange(row, at).setValue(isWritten ? cellOf(before, owner) : '');
    }
  }
}

function askedFor({ page, row }: Target): Asked {
  return { table: page.table.key, by: 'row', text: String(row) };
}

/** Whether the row was the one that was meant. */
function isRight({ page: { table }, how, is }: Target, before: Answer): boolean {
  if (how === 'add') return isBlank(table, before);
  const [id, name] = markOf(table, before);
  if (typeof is === 'string') return [id, name].includes(is);
  if (!is) return true;
  return id === String(is.values[table.id ?? table.name]) && (id !== '' || name === String(is.values[table.name]));
}

function amendsOf({ page: { table }, row, how, columns, is, gives }: Target, before: Answer): readonly Change[] {
  const [id, name] = markOf(table, before);
  const all = Object.keys(table.columns).filter(key => table.columns[key]?.kind === 'written');
  const cells = (keys: readonly string[]): Record<string, Written> =>
    Object.fromEntries(keys.map(key => [key, cellOf(before, key)]));
  if (how !== 'edit') return isBlank(table, before) ? [] : [{ append: table.key, id: id || name, values: cells(all) }];
  const isAnothers = gives !== undefined && gives === is;
  if ((id === '' && name === '') || isAnothers) return [{ mend: table.key, row, values: cells(columns) }];
  // Its own id was written over: by now it is told by the one that it was given.
  return [{ set: table.key, id: gives ?? (id || name), values: cells(columns) }];
}

function isBlank(table: Table, { cells }: Answer): boolean {
  return Object.entries(table.columns).every(([key, { kind }]) => kind !== 'written' || blank(cells[key]));
}

function blank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === '' || cell === false;
}

function markOf(table: Table, { cells }: Answer): readonly [id: string, name: string] {
  return [String(cells[table.id ?? table.name] ?? ''), String(cells[table.name] ?? '')];
}

function cellOf({ cells }: Answer, key: string): Written {
  const cell = cells[key] ?? '';
  return typeof cell === 'string' ? words.write(cell) : typeof cell === 'object' ? '' : cell;
}
