import type { Spreadsheet } from '../engine/spreadsheet';
import { factsIn, tables, type FactRow, type TableTitle } from './facts';

/** Columns that the hourly pass fills by itself. */
const filledIn: readonly string[] = ['Attempt', 'Stage carried'];

interface Claim {
  readonly value: string;
  readonly until: number;
}

interface Expected {
  /** What the cell held, when it stood there before. */
  readonly before: string | undefined;
  claims: Claim[];
}

/** What must stand in the sheets when everything has ended: what stood there, and what was acknowledged since. */
export class Ledger {
  private readonly before = new Map<string, FactRow>();
  private readonly cells = new Map<string, Expected>();
  private readonly newRows = new Set<string>();
  private readonly hands: { readonly from: string; readonly to: string }[] = [];
  /** Rows without an id yet, by a text that only they hold. */
  private readonly typed: { readonly table: TableTitle; readonly column: string; readonly text: string }[] = [];
  private readonly overtyped = new Map<string, string>();
  /** Texts of acts that were refused, or of which nobody knows: by text, how often it may stand. */
  private readonly doubtful = new Map<string, number>();

  constructor(private readonly spreadsheet: Spreadsheet) {
    for (const table of Object.keys(tables) as TableTitle[]) {
      for (const row of factsIn(spreadsheet, table)) this.before.set(`${table}/${idOf(table, row)}`, row);
    }
  }

  /** The rows that stood there at first. */
  rows(table: TableTitle): readonly FactRow[] {
    return [...this.before].filter(([key]) => key.startsWith(`${table}/`)).map(([, row]) => row);
  }

  /** An acknowledged act has made a row. */
  made(table: TableTitle, id: string, cells: FactRow, span: Span): void {
    this.newRows.add(`${table}/${id}`);
    for (const [column, value] of Object.entries(cells)) this.wrote(table, id, column, value, span);
  }

  /** An acknowledged act wrote a cell. What was acknowledged before it began has given way. */
  wrote(table: TableTitle, id: string, column: string, value: string, { begun, ended }: Span): void {
    const key = `${table}/${id}/${column}`;
    const cell = this.cells.get(key) ?? { before: this.before.get(`${table}/${id}`)?.[column], claims: [] };
    cell.claims = [...cell.claims.filter(({ until }) => until >= begun), { value, until: ended }];
    this.cells.set(key, cell);
  }

  /** An acknowledged act wrote a cell, unless it found a reason not to. */
  mayHaveWritten(table: TableTitle, id: string, column: string, value: string, span: Span): void {
    const key = `${table}/${id}/${column}`;
    const before = this.before.get(`${table}/${id}`)?.[column];
    const former = this.cells.get(key)?.claims ?? (before === undefined ? [] : [{ value: before, until: span.ended }]);
    if (former.length) this.cells.set(key, { before, claims: [...former, { value, until: span.ended }] });
  }

  /** An acknowledged hand-over: what was one manager's may be the other's, on any day. */
  handed(from: string, to: string): void {
    this.hands.push({ from, to });
  }

  /** A person has begun a row that has no id yet. */
  began(table: TableTitle, column: string, text: string): void {
    this.typed.push({ table, column, text });
  }

  /** A person has typed over a cell. It may be one of a row that no act has told of yet. */
  typedOver(before: string, text: string): void {
    this.overtyped.set(before, text);
  }

  /** A text of an act that was refused (it must not stand at all), or whose answer never came (once at most). */
  doubted(text: string, most: 0 | 1): void {
    this.doubtful.set(text, most);
  }

  /** What is not as it must be. */
  differences(): readonly string[] {
    const found: string[] = [];
    const texts = new Map<string, number>();
    for (const table of Object.keys(tables) as TableTitle[]) {
      const rows = factsIn(this.spreadsheet, table);
      for (const row of rows) for (const cell of Object.values(row)) texts.set(cell, (texts.get(cell) ?? 0) + 1);
      found.push(...this.differencesIn(table, rows));
    }
    for (const [text, most] of this.doubtful) {
      const times = texts.get(text) ?? 0;
      if (times > most) found.push(`“${text}” stands ${times} times, at most ${most} was allowed`);
    }
    return found;
  }

  private differencesIn(table: TableTitle, rows: readonly FactRow[]): readonly string[] {
    const found: string[] = [];
    const byId = new Map<string, FactRow>();
    const typed = this.typed.filter(one => one.table === table).map(one => ({ ...one, text: this.nowOf(one.text) }));
    for (const row of rows) {
      const id = idOf(table, row);
      if (id === '') found.push(`${table}: a row without an id: ${JSON.stringify(row)}`);
      else if (byId.has(id)) found.push(`${table}: the id ${id} stands twice`);
      else byId.set(id, row);
      const isTyped = typed.some(({ column, text }) => row[column] === text);
      const isDoubtful = Object.values(row).some(cell => this.doubtful.has(cell));
      if (!this.before.has(`${table}/${id}`) && !this.newRows.has(`${table}/${id}`) && !isTyped && !isDoubtful)
        found.push(`${table}: a row that nobody made: ${JSON.stringify(row)}`);
    }
    for (const { column, text } of typed) {
      const times = rows.filter(row => row[column] === text).length;
      if (times !== 1) found.push(`${table}: “${text}” was typed once and stands ${times} times`);
    }
    const known = new Set([...this.before.keys(), ...this.newRows].filter(key => key.startsWith(`${table}/`)));
    for (const key of known) {
      const row = byId.get(key.slice(table.length + 1));
      if (!row) found.push(`${key} is lost: ${JSON.stringify(this.before.get(key) ?? 'a new row')}`);
      else found.push(...this.differencesAt(key, row));
    }
    return found;
  }

  private nowOf(text: string): string {
    const next = this.overtyped.get(text);
    return next === undefined ? text : this.nowOf(next);
  }

  private differencesAt(key: string, row: FactRow): readonly string[] {
    return Object.entries(row).flatMap(([column, value]) => {
      const stood = this.stoodIn(key, column);
      const isMoved = column === 'Date' && key.startsWith('Contact plan/') && this.mayBeHanded(key);
      if (filledIn.includes(column) || column === 'row' || isMoved || !stood.length) return [];
      const allowed = column === 'Manager' ? this.afterHands(stood) : stood;
      if (allowed.includes(value)) return [];
      return [`${key}: ${column} is “${value}”, not ${allowed.map(one => `“${one}”`).join(' or ')}`];
    });
  }

  /** What a cell may hold by the acts upon itself; nothing where no act has told. */
  private stoodIn(key: string, column: string): readonly string[] {
    const claims = this.cells.get(`${key}/${column}`)?.claims ?? [];
    const before = this.before.get(key)?.[column];
    return claims.length ? claims.map(({ value }) => value) : before === undefined ? [] : [before];
  }

  /** Their answers come in another order than they were written in. */
  private afterHands(managers: readonly string[]): readonly string[] {
    return [...this.hands, ...this.hands].reduce(
      (all, { from, to }) => (all.includes(from) ? [...all, to] : all),
      managers,
    );
  }

  /** Whether a planned contact may have gone with a hand-over: one that names no manager goes with its lead. */
  private mayBeHanded(key: string): boolean {
    const managers = this.afterHands(this.stoodIn(key, 'Manager'));
    return this.hands.some(({ from }) => !managers.length || managers.includes('') || managers.includes(from));
  }
}

/** From when to when an act took place. */
export interface Span {
  readonly begun: number;
  readonly ended: number;
}

export function idOf(table: TableTitle, row: FactRow): string {
  return row[tables[table]] ?? '';
}
