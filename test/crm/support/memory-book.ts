import { addDays, type Day, type Time } from '../../../src/base/day';
import { done, type Outcome } from '../../../src/base/outcome';
import { workbook } from '../../../src/crm/workbook';
import type { Book, Change, Entry } from '../../../src/workbook/book';
import type { Cell } from '../../../src/workbook/codec';
import type { Office } from '../../../src/workbook/office';
import type { Draft, Table } from '../../../src/workbook/sheet';
import type { Command } from '../../../src/workbook/transaction';

type Line = Record<string, Cell>;

const tables = workbook.sheets.flatMap(sheet => (sheet.kind === 'tables' ? sheet.tables : []));

/** The written cells of the tables in memory, for rules that read a book and write changes, on very many workbooks. */
export class MemoryBook {
  private readonly lines = new Map<string, Line[]>(tables.map(table => [table.key, []]));
  /** Kills the next transaction after it has written so many changes. */
  diesAfter: number | null = null;

  constructor(private readonly today = '2026-11-23' as Day) {}

  add<T extends Table>(table: T, values: Partial<Draft<T>>): void {
    this.linesOf(table.key).push(cellsOf(table, values));
  }

  /** What stands in the tables, row by row, whatever the order. */
  print(...some: readonly Table[]): readonly string[][] {
    return some.map(({ key }) => this.linesOf(key).map(spelledLine).sort());
  }

  rows<T extends Table>(table: T): readonly Entry<T>[] {
    return this.linesOf(table.key).flatMap((line, at) => (isFilled(table, line) ? [entryOf(table, line, at + 2)] : []));
  }

  get book(): Book {
    return {
      language: 'en',
      sheetLanguage: 'en',
      today: this.today,
      now: '10:00' as Time,
      dateOrder: 'mdy',
      rows: table => this.rows(table),
      listed: table => this.rows(table).map(entry => entry.values),
      at: () => null,
      rowsAt: () => [],
      find: (table, column, text) =>
        this.rows(table).filter(({ values }) => same(String((values as Record<string, unknown>)[column]), text)),
      seek: () => undefined,
      leftovers: () => [],
      strays: () => [],
    };
  }

  /** As much of an office as a command takes. Nothing is remembered of commands but what their rows tell. */
  get office(): Office {
    return { transact: <T>(command: Command<T>) => this.transact(command), read: () => done(this.book) } as Office;
  }

  private transact<T>(command: Command<T>): Outcome<T> {
    const { book } = this;
    const made = command.made?.(book) ?? null;
    if (made !== null) return done(made);
    const decided = command.decide(book);
    if (!decided.ok) return decided;
    const order = [...decided.value.changes].sort((one, other) => Number('remove' in one) - Number('remove' in other));
    const isBulk = decided.value.bulk ?? command.bulk ?? false;
    for (const [at, change] of order.entries()) {
      // A journalled command is finished by whoever comes next.
      if (isBulk && this.diesAfter === at) throw new Error('killed');
      this.write(change);
    }
    return done(decided.value.value);
  }

  private write(change: Change): void {
    if ('append' in change) this.linesOf(change.append).push({ ...change.values });
    if ('set' in change) Object.assign(this.lineOf(change.set, change.id), change.values);
    if ('mend' in change) Object.assign(this.linesOf(change.mend)[change.row - 2] ?? {}, change.values);
    if ('remove' in change) {
      const lines = this.linesOf(change.remove);
      lines.splice(lines.indexOf(this.lineOf(change.remove, change.id)), 1);
    }
  }

  private lineOf(key: string, id: string): Line {
    const table = tables.find(one => one.key === key);
    const lines = this.linesOf(key);
    const found =
      lines.find(line => line[table?.id ?? ''] === id) ?? lines.find(line => line[table?.name ?? ''] === id);
    if (!found) throw new Error(`No row ${id} in ${key}`);
    return found;
  }

  private linesOf(key: string): Line[] {
    return this.lines.get(key) ?? [];
  }
}

/** A day some days from the book's. */
export function dayAfter(days: number): Day {
  return addDays('2026-11-23' as Day, days);
}

function cellsOf(table: Table, values: object): Line {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, table.columns[key]?.codec.write(value) ?? '']),
  );
}

function entryOf<T extends Table>(table: T, line: Line, row: number): Entry<T> {
  const values = Object.entries(table.columns).map(([key, { codec }]) => [
    key,
    codec.read(line[key] ?? '', Number).value,
  ]);
  return { row, values: Object.fromEntries(values) as never, problems: {} as never, raw: {} as never };
}

function isFilled(table: Table, line: Line): boolean {
  return [table.name, table.id ?? table.name].some(key => String(line[key] ?? '').trim() !== '');
}

function spelledLine(line: Line): string {
  return JSON.stringify(
    Object.entries(line)
      .filter(([, cell]) => cell !== '')
      .sort(([one], [other]) => one.localeCompare(other)),
  );
}

function same(cell: string, text: string): boolean {
  return text !== '' && cell.trim().toLowerCase() === text.trim().toLowerCase();
}
