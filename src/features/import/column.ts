import type { Table } from '../../base/csv';
import type { Day } from '../../base/day';
import { normalisePhone } from '../../base/phone';
import { fold } from '../../base/text';
import { emailsIn, isEmail } from '../../base/email';
import type { ImportField, NamePart } from './fields';
import { soundsLikeStage } from './stages';
import { dayWritten, orderOf } from '../../base/written-day';

/** What the values of a file's column are like: each share is of its filled cells, 0…1. */
export interface Column {
  readonly header: string;
  readonly at: number;
  readonly filled: number;
  readonly phones: number;
  /** Cells that hold an e-mail address, and those that are nothing else. */
  readonly emails: number;
  readonly addresses: number;
  readonly days: number;
  /** Of the cells that are days, those after today. */
  readonly ahead: number;
  readonly stages: number;
  readonly managers: number;
  /** Cells with five digits or more: what can be a phone of some country. */
  readonly numbers: number;
}

/** Enough cells to know a column by, spread over the whole file. */
const sampleSize = 300;

/** Looks at the values of each column. */
export function columnsOf(table: Table, managers: readonly string[], today: Day): Column[] {
  const known = new Set(managers.map(fold));
  return table.header.map((header, at) => columnOf(header, at, sampleOf(table, at), known, today));
}

function columnOf(header: string, at: number, cells: string[], managers: ReadonlySet<string>, today: Day): Column {
  const share = (test: (cell: string) => boolean): number =>
    cells.length ? cells.filter(test).length / cells.length : 0;
  const { order } = orderOf(cells, 'dmy');
  const days = cells.map(cell => dayWritten(cell, order)?.day).filter((day): day is Day => day !== undefined);
  return {
    header,
    at,
    filled: cells.length,
    phones: share(cell => /^\+\d{8,}/.test(normalisePhone(cell))),
    emails: share(cell => emailsIn(cell).length > 0),
    addresses: share(isEmail),
    days: cells.length ? days.length / cells.length : 0,
    ahead: days.length ? days.filter(day => day > today).length / days.length : 0,
    stages: share(soundsLikeStage),
    managers: share(cell => managers.has(fold(cell))),
    numbers: share(cell => cell.replace(/\D/g, '').length >= 5),
  };
}

function sampleOf(table: Table, at: number): string[] {
  const cells: string[] = [];
  const step = Math.max(1, Math.floor(table.rows.length / (sampleSize * 4)));
  for (let row = 0; row < table.rows.length && cells.length < sampleSize; row += step) {
    const cell = (table.rows[row]?.cells[at] ?? '').trim();
    if (cell) cells.push(cell);
  }
  return cells;
}

/** Whether the column's values can be what its header says: a column "Phone" full of dates is no phone. */
export function fits(column: Column, meaning: ImportField | NamePart): boolean {
  if (!column.filled) return false;
  switch (meaning) {
    case 'phone':
      return column.numbers >= 0.5 && column.days < 0.5;
    case 'email':
      return column.emails >= 0.5;
    case 'created':
    case 'nextContact':
      return column.days >= 0.5;
    case 'lastContact':
      // A close date that is mostly ahead is a hope, not a contact.
      return column.days >= 0.5 && column.ahead <= 0.5;
    case 'id':
      return true;
    default:
      return column.days < 0.5 && column.addresses < 0.5;
  }
}
