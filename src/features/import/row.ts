import type { TableRow } from '../../base/csv';
import type { Day } from '../../base/day';
import { normalisePhone } from '../../base/phone';
import { fold, isErrorValue, shortened, type Text } from '../../base/text';
import { emailsIn } from '../../base/email';
import type { ImportField } from './fields';
import { joined, type Mapped, type MappedColumn } from './mapping';
import * as say from './problems';
import { dayWritten, type DayOrder, type WrittenDay } from '../../base/written-day';

/** Sheets takes no longer text into a cell. */
export const longestCell = 50_000;
/** What names and words of Lists have room for. */
export const longestWord = 300;

/** What is wrong with a row, or with a column of the file (its `row` is then the header's, 1). */
export interface Problem {
  readonly row: number;
  readonly field: ImportField;
  readonly message: Text;
}

/** How the file's rows are to be read. */
export interface RowRules {
  readonly mapped: Mapped;
  readonly country: string | undefined;
  readonly orders: Readonly<Record<DayField, DayOrder>>;
  readonly today: Day;
}

export type DayField = 'created' | 'lastContact' | 'nextContact';

/** A row of the file in our terms: texts as they stand in the file, the rest understood. */
export interface ReadRow {
  readonly name: string;
  readonly manager: string;
  readonly stage: string;
  readonly source: string;
  readonly person: string;
  readonly phone: string;
  readonly email: string;
  readonly company: string;
  readonly request: string;
  readonly created: WrittenDay | null;
  readonly lastContact: WrittenDay | null;
  readonly lastResult: string;
  readonly lastSummary: string;
  readonly nextContact: WrittenDay | null;
  readonly nextTopic: string;
  /** The file's own cells, without what a cell of a sheet cannot show. */
  readonly cells: readonly string[];
  /** What goes into the comment, piece by piece; what could not be understood is among them, nothing is lost. */
  readonly remarks: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads one row. It never fails: what it cannot read it keeps as a remark and names as a problem. */
export function readRow(row: TableRow, rules: RowRules): ReadRow {
  const reading: Reading = { ...rules, row: row.number, cells: row.cells.map(clean), problems: [], moved: [] };
  const read = {
    name: word(reading, 'name'),
    manager: word(reading, 'manager'),
    stage: word(reading, 'stage'),
    source: word(reading, 'source'),
    person: line(reading, 'person'),
    phone: phone(reading),
    email: email(reading),
    company: line(reading, 'company'),
    request: text(reading, 'request'),
    created: day(reading, 'created'),
    lastContact: day(reading, 'lastContact'),
    lastResult: line(reading, 'lastResult'),
    lastSummary: text(reading, 'lastSummary'),
    nextContact: day(reading, 'nextContact'),
    nextTopic: line(reading, 'nextTopic'),
  };
  if (!read.lastContact) move(reading, 'lastResult', 'lastSummary');
  if (!read.nextContact) move(reading, 'nextTopic');
  const own = remarksOf(reading.cells, rules.mapped.comment);
  return { ...read, cells: reading.cells, remarks: [...own, ...reading.moved], problems: reading.problems };
}

interface Reading extends RowRules {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: Problem[];
  /** What found no place in its own field. */
  readonly moved: string[];
}

function text(reading: Reading, field: ImportField): string {
  const value = joined(reading.cells, reading.mapped[field]);
  if (value.length > longestCell) object(reading, field, say.tooLong(value.length));
  return shortened(value, longestCell);
}

function line(reading: Reading, field: ImportField): string {
  return text(reading, field).replace(/\s+/g, ' ');
}

/** A name, or a word that may have to be added to Lists: signs that nobody sees are none, nor is a whole paragraph. */
function word(reading: Reading, field: ImportField): string {
  const value = line(reading, field);
  if (value.length <= longestWord) return fold(value) && value;
  object(reading, field, say.notAWord(value));
  move(reading, field);
  return field === 'name' ? value : '';
}

function day(reading: Reading, field: DayField): WrittenDay | null {
  const value = line(reading, field);
  if (isNothing(value)) return null;
  const written = dayWritten(value, reading.orders[field]);
  const ahead = field === 'lastContact' && written !== null && written.day > reading.today;
  if (written && !ahead) return written;
  object(reading, field, ahead ? say.ahead(value) : say.notADay(value));
  move(reading, field);
  return null;
}

function phone(reading: Reading): string {
  const value = line(reading, 'phone');
  if (isNothing(value)) return '';
  const normalised = normalisePhone(value, reading.country);
  if (!/\+\d{8}/.test(normalised)) object(reading, 'phone', say.notAPhone(value));
  return normalised;
}

function email(reading: Reading): string {
  const value = line(reading, 'email');
  if (isNothing(value)) return '';
  if (emailsIn(value).length) return value;
  object(reading, 'email', say.notAnEmail(value));
  move(reading, 'email');
  return '';
}

function object(reading: Reading, field: ImportField, message: Text): void {
  reading.problems.push({ row: reading.row, field, message });
}

function move(reading: Reading, ...fields: ImportField[]): void {
  for (const field of fields) reading.moved.push(...remarksOf(reading.cells, reading.mapped[field]));
}

/** The parts in one cell; those that would overfill it are told of, and of the first of them the beginning stays. */
export function inOneCell(parts: readonly string[], leftOut: (part: string) => void): string {
  let [cell, beginning] = ['', ''];
  for (const part of parts) {
    const longer = cell ? `${cell} · ${part}` : part;
    if (longer.length <= longestCell) cell = longer;
    else {
      leftOut(part);
      beginning ||= part;
    }
  }
  return shortened([cell, beginning].filter(Boolean).join(' · '), longestCell);
}

/** The values of a row's columns, each under its header, unless the header only says that it is a comment. */
export function remarksOf(cells: readonly string[], columns: readonly MappedColumn[]): string[] {
  return columns.flatMap(({ header, at, comment }) => {
    const value = cells[at];
    return value ? [comment ? value : `${header}: ${value}`] : [];
  });
}

/** Line breaks of one kind, no control signs, which a cell cannot show, and nothing of what a broken formula left. */
function clean(cell: string): string {
  const text = cell
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim();
  return isErrorValue(text) ? '' : text;
}

/** What people write to say that there is no phone or no date. */
function isNothing(text: string): boolean {
  return /^([-–—.?/]*|n\/?a|null|none|нет|не указан[ао]?)$/i.test(text);
}
