import type { Day, Time } from '../base/day';
import type { Language, Text } from '../base/text';
import type { DateOrder, Written } from './codec';
import type { Draft, Row, Table } from './sheet';

/** A row as it was read. Its number holds only inside the transaction that read it: people sort and insert. */
export interface Entry<T extends Table> {
  readonly row: number;
  readonly values: Row<T>;
  /** Cells that could not be read as their column wants, by column; their `values` are empty. */
  readonly problems: Readonly<Partial<Record<keyof T['columns'], Text>>>;
  /** The cells that do not stand as their column would write them, as texts, for what mends them. */
  readonly raw: Readonly<Partial<Record<keyof T['columns'], string>>>;
}

/** The declared workbook as one execution reads it. Every method that asks for cells is a round trip, unless it was read before. */
export interface Book {
  /** The language to speak to people. */
  readonly language: Language;
  /** The language of the words in the sheets' own drop-downs, which a change of the setting reaches at the next set-up. */
  readonly sheetLanguage: Language;
  /** The spreadsheet's today and the time of day `HH:MM` there. */
  readonly today: Day;
  readonly now: Time;
  /** How people of the spreadsheet's locale write a day in figures. */
  readonly dateOrder: DateOrder;
  /** All rows whose name or id is filled, in the sheet's order. The table is read once, in one block. */
  rows<T extends Table>(table: T): readonly Entry<T>[];
  /** The same rows of a short table (of Lists, Settings) without their places and faults; they come along with the compass and cost nothing. */
  listed<T extends Table>(table: T): readonly Row<T>[];
  /** The row with this number, or null when nothing stands in it. */
  at<T extends Table>(table: T, row: number): Entry<T> | null;
  /** The filled rows among `count` rows from this number on, read in one block. */
  rowsAt<T extends Table>(table: T, first: number, count: number): readonly Entry<T>[];
  /** The rows whose cell in `column` equals `text`, whatever the case; searched by Google, so it costs the same for a long table. */
  find<T extends Table>(table: T, column: keyof T['columns'] & string, text: string): readonly Entry<T>[];
  /** Looks where these rows stand, without reading them yet: what is read last before it is changed is the surest. */
  seek<T extends Table>(table: T, column: keyof T['columns'] & string, text: string): void;
  /** The rows of the table that have no name and yet hold something in this column: what a row that was emptied has left. */
  leftovers<T extends Table>(table: T, column: keyof T['columns'] & string): readonly number[];
  /** What people have typed or pasted in the way of the table's formulas. */
  strays(table: Table): readonly Stray[];
}

/** A cell of a computed column that holds something of its own, so that the column's formula cannot spill. */
export interface Stray {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  /** As the sheet shows it. */
  readonly shown: string;
}

/** A fact to be written. Changes are plain JSON, so that a journal can keep them, and doing one twice is doing it once. */
export type Change =
  | ({ readonly append: string; readonly id: string; readonly values: Readonly<Record<string, Written>> } & Loose)
  | ({ readonly set: string; readonly id: string; readonly values: Readonly<Record<string, Written>> } & Loose)
  | { readonly remove: string; readonly id: string }
  | { readonly settle: true }
  | Mend
  | Remark;

/** Columns whose drop-downs do not offer what is written: it stood there before, and is put back all the same. */
export interface Loose {
  readonly loose?: readonly string[];
}

/**
 * New values for cells of a row by its number, for rows whose id is missing or not their own. The number holds while the
 * lock is held: only bulk commands, which no journal repeats, may use it. `retyped` columns get their number format anew,
 * since a paste may have brought another one.
 */
export interface Mend {
  readonly mend: string;
  readonly row: number;
  readonly values: Readonly<Record<string, Written>>;
  readonly retyped?: readonly string[];
}

/** A line added to the note of a cell, unless the note has it already. Remarks are written before the cells of their table. */
export interface Remark {
  readonly remark: string;
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** The rows of a table without their places. */
export function valuesOf<T extends Table>(book: Pick<Book, 'rows'>, table: T): readonly Row<T>[] {
  return book.rows(table).map(entry => entry.values);
}

/** A row to be added at the table's end, after its last filled row. Cells left out stay empty. */
export function append<T extends Table>(table: T, id: string, values: Partial<Draft<T>>): Change {
  return { append: table.key, id, values: written(table, values) };
}

/** New values for some cells of the row with this id (for tables without ids, with this name). */
export function set<T extends Table>(table: T, id: string, values: Partial<Draft<T>>): Change {
  return { set: table.key, id, values: written(table, values) };
}

/** Deletes the row with this id. Only what the product itself wrote is ever removed: a take-back, an import's undo. */
export function remove(table: Table, id: string): Change {
  return { remove: table.key, id };
}

/** New values for some cells of the row with this number; see `Mend` for when that is allowed. */
export function mendRow<T extends Table>(
  table: T,
  row: number,
  values: Partial<Draft<T>>,
  retyped: readonly string[] = [],
): Change {
  return { mend: table.key, row, values: written(table, values), ...(retyped.length && { retyped }) };
}

/** Empties cells of computed columns, for their formulas to fill. */
export function vacate(table: Table, row: number, columns: readonly string[]): Change {
  return { mend: table.key, row, values: Object.fromEntries(columns.map(column => [column, ''])) };
}

/** Adds a line to the note of the row's name. */
export function remark(table: Table, row: number, text: string): Change {
  return { remark: table.key, row, column: table.name, text };
}

/** What follows waits until the formulas have seen what went before: a drop-down refuses a lead that it does not know yet. */
export const settle: Change = { settle: true };

/** The table that a change goes to, by its key; '' for none. */
export function tableOf(change: Change): string {
  if ('append' in change) return change.append;
  if ('set' in change) return change.set;
  if ('remove' in change) return change.remove;
  if ('mend' in change) return change.mend;
  return 'remark' in change ? change.remark : '';
}

function written<T extends Table>(table: T, values: Partial<Draft<T>>): Record<string, Written> {
  const cells: Record<string, Written> = {};
  for (const [key, value] of Object.entries(values)) {
    const column = table.columns[key];
    if (column) cells[key] = column.codec.write(value);
  }
  return cells;
}
