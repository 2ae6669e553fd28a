import { groupBy } from '../base/groups';
import { hash } from '../base/hash';
import type { Entry } from '../workbook/book';
import type { Table } from '../workbook/sheet';
import { contacts } from './contact';
import { leads } from './leads';
import { channels } from './channel';
import { reasons, sources } from './lists';
import { managers } from './manager';
import { plan } from './plan';
import { keyOf, told, writtenColumns, type Spelled } from './recording';
import { results } from './result';
import { settings } from './settings';
import { stages } from './stage';

/** The tables whose rows are kept for comparison, in the order in which they have to be restored. */
export const keptTables: readonly Table[] = [
  stages,
  sources,
  channels,
  results,
  reasons,
  managers,
  settings,
  leads,
  contacts,
  plan,
];

/** A row as a snapshot keeps it: its cells as texts, empty ones left out. */
export interface KeptRow {
  readonly id: string;
  readonly cells: Spelled;
}

/** The rows of each table, by the table's key and the row's id. */
export type Facts = ReadonlyMap<string, ReadonlyMap<string, KeptRow>>;

/** A part of a snapshot that fits a cell. Its print tells it: what did not change since another day has the same one. */
export interface SnapshotPage {
  readonly print: string;
  readonly text: string;
}

/** What a row was, and what became of it. */
export interface Vanished {
  readonly table: Table;
  readonly row: KeptRow;
}

/** A cell that says something else than it did. */
export interface ChangedCell {
  readonly table: Table;
  readonly id: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface Difference {
  readonly vanished: readonly Vanished[];
  readonly changed: readonly ChangedCell[];
  /** How many rows are new. */
  readonly added: number;
}

/** The facts of a table as they stand. Rows without an id cannot be told from one another, and are left out; so is what is no id. */
export function factsOf(table: Table, entries: readonly Entry<Table>[]): ReadonlyMap<string, KeptRow> {
  const columns = writtenColumns(table);
  const rows = new Map<string, KeptRow>();
  for (const entry of entries) {
    const id = table.id === undefined ? keyOf(table, entry) : String(entry.values[table.id]);
    if (id === '' || id.length > idMost || rows.has(id) || isOurs(table, id)) continue;
    const cells: Record<string, string> = {};
    for (const column of columns) {
      const text = told<Table>(table, column, entry);
      if (text !== '') cells[column] = text;
    }
    rows.set(id, { id, cells });
  }
  return rows;
}

/**
 * Packs facts into pages. A page holds rows of one month, so a month in which nothing changes is not written again; in a
 * long log that is nearly all of it.
 */
export function pagesOf(facts: Facts): readonly SnapshotPage[] {
  return keptTables.flatMap(table => {
    const months = groupBy(facts.get(table.key)?.values() ?? [], row => monthOf(table, row));
    // Sorting a sheet is no change: the rows of a month go by their ids.
    const ordered = [...months.values()].map(rows => rows.sort((one, other) => (one.id < other.id ? -1 : 1)));
    return ordered.flatMap(rows => split(table, rows));
  });
}

/** The facts that pages hold; pages that were damaged are counted instead. */
export function factsIn(pages: readonly SnapshotPage[]): { readonly facts: Facts; readonly damaged: number } {
  const facts = new Map<string, Map<string, KeptRow>>();
  let damaged = 0;
  for (const { print, text } of pages) {
    if (printOfPage(text) !== print) {
      damaged++;
      continue;
    }
    const [table, columns, rows] = JSON.parse(text) as Packed;
    const known = facts.get(table) ?? new Map<string, KeptRow>();
    facts.set(table, known);
    for (const [id, ...texts] of rows) known.set(id, { id, cells: cellsOf(columns, texts) });
  }
  return { facts, damaged };
}

/** What vanished and what changed between two moments. What only the script keeps for itself is passed by. */
export function compareFacts(before: Facts, now: Facts): Difference {
  const none: ReadonlyMap<string, KeptRow> = new Map();
  const vanished: Vanished[] = [];
  const changed: ChangedCell[] = [];
  let added = 0;
  for (const table of keptTables) {
    const [old, current] = [before.get(table.key) ?? none, now.get(table.key) ?? none];
    const columns = writtenColumns(table).filter(column => table.columns[column]?.hidden !== true);
    for (const row of old.values()) {
      const after = current.get(row.id);
      if (!after) vanished.push({ table, row });
      else changed.push(...changedIn(table, columns, row, after));
    }
    for (const id of current.keys()) if (!old.has(id)) added++;
  }
  return { vanished, changed, added };
}

function changedIn(table: Table, columns: readonly string[], row: KeptRow, now: KeptRow): ChangedCell[] {
  return columns.flatMap(column => {
    const [before, after] = [row.cells[column] ?? '', now.cells[column] ?? ''];
    return before === after || isCut(before, after) ? [] : [{ table, id: row.id, column, before, after }];
  });
}

/** With a letter in front nobody takes it for a number. */
function printOfPage(text: string): string {
  return `p${hash(text)}`;
}

/** A page's text: the table, the columns, the rows; the first of a row's texts is its id, empty ones at its end are left out. */
type Packed = readonly [string, readonly string[], readonly (readonly [string, ...string[]])[]];

/** A cell holds 50,000 characters. A page is smaller, so that one change does not have much written again. */
const pageMost = 30_000;
const lineMost = 45_000;
/** A row is told by its id, so that is kept whole or not at all: a longer one, or such a name in Lists, was pasted there. */
const idMost = 500;
const cut = '…';

function split(table: Table, rows: readonly KeptRow[]): readonly SnapshotPage[] {
  const columns = writtenColumns(table);
  const pages: SnapshotPage[] = [];
  let [lines, length]: [string[], number] = [[], 0];
  const close = (): void => {
    if (!lines.length) return;
    const text = `[${JSON.stringify(table.key)},${JSON.stringify(columns)},[${lines.join(',')}]]`;
    pages.push({ print: printOfPage(text), text });
    [lines, length] = [[], 0];
  };
  for (const { id, cells } of rows) {
    const texts = columns.map(column => cells[column] ?? '');
    while (texts.length && texts[texts.length - 1] === '') texts.pop();
    const line = lineOf(id, texts);
    if (length + line.length > pageMost) close();
    lines.push(line);
    length += line.length + 1;
  }
  close();
  return pages;
}

/** A row that does not fit a cell loses the tails of its longest texts: better than all of it. */
function lineOf(id: string, texts: readonly string[]): string {
  for (let most = lineMost; ; most = Math.floor(most / 2)) {
    const line = JSON.stringify([id, ...texts.map(text => (text.length > most ? text.slice(0, most) + cut : text))]);
    if (line.length <= lineMost) return line;
  }
}

/** Whether the snapshot holds the beginning of this text, having had no room for more. */
function isCut(kept: string, text: string): boolean {
  return kept.length > 500 && kept.endsWith(cut) && text.startsWith(kept.slice(0, -cut.length));
}

function cellsOf(columns: readonly string[], texts: readonly string[]): Spelled {
  const cells: Record<string, string> = {};
  columns.forEach((column, at) => {
    const text = texts[at] ?? '';
    if (text !== '') cells[column] = text;
  });
  return cells;
}

function monthOf(table: Table, { cells }: KeptRow): string {
  const day = (table === leads ? cells['created'] : cells['date']) ?? '';
  return day.slice(0, 7);
}

/** What the script writes every hour is nobody's change. */
function isOurs(table: Table, id: string): boolean {
  return table.key === settings.key && (id === 'heartbeat' || id === 'mailQuota');
}
