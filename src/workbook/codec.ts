import { dayFrom, dayOf, dayOfSerial, serialOf, timeFrom, timeOf, type Day, type Time } from '../base/day';
import type { Text } from '../base/text';

/** What a cell of Sheets holds: an empty one is ''. */
export type Cell = string | number | boolean | Date;

/** What we write: a day goes as its serial number into a column formatted as a date, which no time zone can shift. */
export type Written = string | number | boolean;

/** The serial number of a moment in the spreadsheet's time zone; only the caller knows the zone. */
export type Serial = (moment: Date) => number;

export type Read<T> = { readonly value: T } | { readonly value: T; readonly problem: Text };

/** Reads a cell without ever throwing: a bad cell is a fact about the sheet, told as a problem beside the empty value. */
export interface Codec<T> {
  readonly empty: T;
  read(cell: Cell, serial: Serial): Read<T>;
  write(value: T): Written;
  /** The value as a text that means the same in every language and locale; '' is the empty value. */
  spell(value: T): string;
  /** What `spell` wrote; the empty value for anything else. */
  parse(text: string): T;
}

/** Words: names, phones, notes, choices. */
export const words: Codec<string> = {
  empty: '',
  read: cell => ({ value: typeof cell === 'string' ? plain(cell) : String(cell) }),
  write: value => quoted(value),
  spell: value => value,
  parse: text => text,
};

/** A day; null is an empty cell. */
export const days: Codec<Day | null> = {
  empty: null,
  read(cell, serial) {
    if (cell === '') return { value: null };
    const day = isDate(cell) ? dayOfSerial(serial(cell)) : typeof cell === 'number' ? dayOfSerial(cell) : null;
    return day ? { value: day } : { value: null, problem: notADay(String(cell)) };
  },
  write: value => (value === null ? '' : serialOf(value)),
  spell: value => value ?? '',
  parse: dayOf,
};

/** A time of day, kept as text `HH:MM`: as a number it would come back as a moment of 1899 in a zone of that year. */
export const times: Codec<Time | ''> = {
  empty: '',
  read(cell, serial) {
    if (cell === '') return { value: '' };
    const text = typeof cell === 'string' ? timeOf(cell) : null;
    const number = isDate(cell) ? serial(cell) : typeof cell === 'number' ? cell : null;
    const minutes = number === null ? -1 : Math.round((number - Math.floor(number)) * 1440) % 1440;
    const time = text ?? (minutes >= 0 ? timeFrom(Math.floor(minutes / 60), minutes % 60) : null);
    return time ? { value: time } : { value: '', problem: notATime(String(cell)) };
  },
  write: value => value,
  spell: value => value,
  parse: text => timeOf(text) ?? '',
};

/** A number; null is an empty cell. */
export const numbers: Codec<number | null> = {
  empty: null,
  read(cell) {
    if (cell === '') return { value: null };
    const number = typeof cell === 'string' ? Number(cell.replace(',', '.')) : cell;
    return typeof number === 'number' && Number.isFinite(number)
      ? { value: number }
      : { value: null, problem: notANumber(String(cell)) };
  },
  write: value => value ?? '',
  spell: value => (value === null ? '' : String(value)),
  parse: text => (text !== '' && Number.isFinite(Number(text)) ? Number(text) : null),
};

/** Whether a box is ticked. A paste may have made the tick a word; whatever else stands there is none. */
export const ticks: Codec<boolean> = {
  empty: false,
  read: cell => ({ value: cell === true || (typeof cell === 'string' && /^(true|истина)$/i.test(cell.trim())) }),
  write: value => value,
  spell: value => (value ? 'yes' : ''),
  parse: text => text === 'yes',
};

/** Which comes first in a day written in figures. */
export type DateOrder = 'dmy' | 'mdy';

/** The day that a text spells by the language's habits (`23.11.2026`, `23.11.26`, `2026-11-23`, English `11/23/2026`), or null. */
export function dayInWords(text: string, order: DateOrder): Day | null {
  const iso = dayOf(text.trim());
  if (iso) return iso;
  const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(text.trim());
  if (!parts) return null;
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [date, month] = order === 'dmy' ? [first, second] : [second, first];
  return dayFrom(year < 100 ? 2000 + year : year, month, date);
}

/** A moment made in another realm is no `instanceof Date` here. */
function isDate(cell: Cell): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

/** Sheets takes a leading apostrophe as "this is text"; a plain-text column may keep it, so both ways are read. */
function plain(cell: string): string {
  return cell.startsWith("'=") ? cell.slice(1) : cell;
}

function quoted(value: string): string {
  if (value.startsWith('=')) return `'${value}`;
  return value.startsWith("'") ? `’${value.slice(1)}` : value;
}

function notADay(cell: string): Text {
  return {
    ru: `«${cell}» — не дата: введите день, месяц и год`,
    en: `“${cell}” is not a date: enter day, month and year`,
  };
}

function notATime(cell: string): Text {
  return { ru: `«${cell}» — не время: введите, например, 15:00`, en: `“${cell}” is not a time: enter, say, 15:00` };
}

function notANumber(cell: string): Text {
  return { ru: `«${cell}» — не число`, en: `“${cell}” is not a number` };
}
