import type { Style } from '@odoo/o-spreadsheet';
import { enqueueTyped, readCell, readTypedAt, type CellReading } from '../engine/cells';
import { isDatePattern } from '../engine/formats';
import { localeHabits } from '../engine/locales';
import type { Spreadsheet as Workbook } from '../engine/spreadsheet';
import type { Typed } from '../engine/typing';
import { allowsTyped } from '../engine/validation';
import { areaName } from '../engine/area';
import { fromSerial, isMoment, toSerial } from '../engine/zone';
import { patternOf } from '../engine/cells';
import { isDate, refuse, textOf } from './service';

/** A cell as `getValues` gives it. */
export type Value = string | number | boolean | Date;

/** Where a cell stands, counted from 0. */
export interface Position {
  sheetId: string;
  row: number;
  col: number;
}

/** The engine's style, with what it keeps for us without showing it. */
export type CellStyle = Style & {
  fontFamily?: string;
  vertical?: boolean;
  direction?: 'ltr' | 'rtl' | '';
  /** Aligned as Google aligns by itself, by somebody who asked for that. */
  isNormal?: boolean;
  /** The theme's colours that these were set to, as long as the colours are those. */
  fillTheme?: string;
  textTheme?: string;
};

const CHARACTERS_MAX = 50_000;

/** What `getValue` gives for a cell: a number that is shown as a date is a moment in the spreadsheet's zone. */
export function toValue(workbook: Workbook, position: Position): Value {
  return readingValue(workbook, readCell(workbook, position));
}

function readingValue(workbook: Workbook, { kind, value, pattern }: CellReading): Value {
  if (kind === 'number' && pattern !== '' && isDatePattern(pattern)) {
    return new Date(isMoment(Number(value)) ? fromSerial(Number(value), workbook.timeZone) : Number.NaN);
  }
  return value;
}

/** Queues what a script set into a cell, read as Sheets would read it; a strict validation rule may refuse it. */
export function writeValue(workbook: Workbook, position: Position, value: unknown): void {
  readWritten(workbook, position, value)();
}

/** Queues what a script set into cells: all, or none where a strict validation rule refuses one. */
export function writeValues(workbook: Workbook, cells: readonly (readonly [Position, unknown])[]): void {
  const writes = cells.map(([position, value]) => readWritten(workbook, position, value));
  for (const write of writes) write();
}

/** Reads what a script sets into a cell, and answers how to queue it. */
function readWritten(workbook: Workbook, position: Position, value: unknown): () => void {
  const pattern = patternOf(workbook, position);
  const typed = toTyped(workbook, value, pattern);
  const refusal = refusalOf(workbook, position, typed);
  if (refusal === null) return () => enqueueTyped(workbook, position, typed, pattern);
  const { late } = workbook;
  return late ? () => void late.push(refusal) : refuse(refusal);
}

/** Refuses what the strict validation rule of a cell does not allow. */
export function refuseInvalid(workbook: Workbook, position: Position, typed: Typed): void {
  const refusal = refusalOf(workbook, position, typed);
  if (refusal !== null) refuse(refusal);
}

function refusalOf(workbook: Workbook, position: Position, typed: Typed): string | null {
  if (typed.kind === 'empty' || !workbook.layout.getValidationRuleForCell(position)?.isBlocking) return null;
  if (allowsTyped(workbook, position, typed)) return null;
  const cell = areaName({ top: position.row, bottom: position.row, left: position.col, right: position.col });
  return `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
}

function toTyped(workbook: Workbook, value: unknown, pattern: string): Typed {
  if (value === null || value === undefined) return { kind: 'empty' };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { kind: 'text', text: String(value) };
    return pattern === '@' ? { kind: 'text', text: String(value) } : { kind: 'number', value };
  }
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (isDate(value)) return toMoment(workbook, value);
  const text = textOf(value);
  refuseTooLong(text);
  return readTypedAt(workbook, text, pattern, true);
}

/** Refuses what no cell may hold. */
export function refuseTooLong(text: string): void {
  if (text.length > CHARACTERS_MAX)
    refuse(`Your input contains more than the maximum of ${CHARACTERS_MAX} characters in a single cell.`);
}

/** A date is stored as the serial that the spreadsheet's own clock shows at that moment. */
function toMoment(workbook: Workbook, date: Date): Typed {
  if (Number.isNaN(date.getTime())) return { kind: 'text', text: 'Invalid Date' };
  const value = toSerial(date.getTime(), workbook.timeZone);
  const habits = localeHabits(workbook.locale);
  return { kind: 'number', value, format: Number.isInteger(value) ? habits.date : `${habits.date} h:mm:ss` };
}
