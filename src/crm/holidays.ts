import { addDays, dayFrom, daysBetween } from '../base/day';
import type { Holiday } from '../base/workdays';
import { dayInWords } from '../workbook/codec';

/** The days off that a cell names, and what of it cannot be read. */
export interface WrittenHolidays {
  readonly holidays: readonly Holiday[];
  readonly unread: readonly string[];
}

/**
 * Reads days (`28.12.2026`, `2026-12-28`), days of every year (`01.01`, `25 Dec`, `1 января`) and ranges of either
 * (`01.01-08.01`, `28.12.2026 – 10.01.2027`, `1-8 января`), between commas, semicolons and line breaks.
 */
export function holidaysOf(text: string): WrittenHolidays {
  const holidays = new Set<Holiday>();
  const unread: string[] = [];
  for (const part of text.split(/[,;\n]/)) {
    const words = part.trim();
    if (words === '') continue;
    const days = holidays.size < namedMost ? daysIn(words) : null;
    if (days) for (const day of days) holidays.add(day);
    else unread.push(words);
  }
  return { holidays: [...holidays], unread };
}

/** A day as it is written; the year is null where it comes every year. */
interface WrittenDay {
  readonly year: number | null;
  readonly month: number;
  readonly date: number;
}

/** A leap year: the 29th of February is a day of every year, too. */
const anyYear = 2024;
const longestRangeDays = 366;
/** Ten years of them: to look through all the days that a cell can name takes seconds. */
const namedMost = 3_660;
/** No two days take as many letters; to look for a dash among thousands takes seconds. */
const longestWritten = 99;
const dashes = '-‐‑‒–—';

const months: readonly (readonly string[])[] = [
  ['янв', 'jan'],
  ['фев', 'feb'],
  ['мар', 'mar'],
  ['апр', 'apr'],
  ['май', 'мая', 'may'],
  ['июн', 'jun'],
  ['июл', 'jul'],
  ['авг', 'aug'],
  ['сен', 'sep'],
  ['окт', 'oct'],
  ['ноя', 'nov'],
  ['дек', 'dec'],
];

function daysIn(words: string): readonly Holiday[] | null {
  if (words.length > longestWritten) return null;
  const day = writtenDay(words);
  if (day) return daysOfRange(day, day);
  for (let dash = 1; dash < words.length - 1; dash++) {
    if (!dashes.includes(words.charAt(dash))) continue;
    const [left, right] = [words.slice(0, dash).trim(), words.slice(dash + 1).trim()];
    const from = writtenDay(left) ?? withMonthOf(left, writtenDay(right));
    const to = writtenDay(right) ?? withMonthOf(right, writtenDay(left));
    if (from && to) return daysOfRange(from, to);
  }
  return null;
}

/** The other end of `1-8 января`. */
function withMonthOf(words: string, other: WrittenDay | null): WrittenDay | null {
  return other && /^\d{1,2}$/.test(words) ? realDay(other.year, other.month, Number(words)) : null;
}

function writtenDay(words: string): WrittenDay | null {
  // `01.01-08` is a range of days, not a day of 2008.
  const full = /^\d+\.\d+-\d+$/.test(words) ? null : dayInWords(words, 'dmy');
  if (full) return { year: Number(full.slice(0, 4)), month: Number(full.slice(5, 7)), date: Number(full.slice(8)) };
  const figures = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(words);
  if (figures) return realDay(null, Number(figures[2]), Number(figures[1]));
  const named =
    /^(?<date>\d{1,2})\s*(?<month>[a-zа-я]{3,})\.?(?:\s+(?<year>\d{4}))?$/i.exec(words) ??
    /^(?<month>[a-zа-я]{3,})\.?\s*(?<date>\d{1,2})(?:\s+(?<year>\d{4}))?$/i.exec(words);
  if (!named?.groups) return null;
  const { date, month = '', year } = named.groups;
  const name = month.toLowerCase();
  const number = months.findIndex(beginnings => beginnings.some(beginning => name.startsWith(beginning))) + 1;
  return realDay(year ? Number(year) : null, number, Number(date));
}

function realDay(year: number | null, month: number, date: number): WrittenDay | null {
  return dayFrom(year ?? anyYear, month, date) && { year, month, date };
}

/** A year that one end names is meant at the other, too; a range that would end before it begins goes over New Year. */
function daysOfRange(from: WrittenDay, to: WrittenDay): readonly Holiday[] | null {
  const yearly = from.year === null && to.year === null;
  const isOver = isEarlier(to, from);
  const first = from.year ?? (to.year === null ? anyYear : to.year - Number(isOver));
  const last = to.year ?? first + Number(isOver);
  const [start, end] = [dayFrom(first, from.month, from.date), dayFrom(last, to.month, to.date)];
  if (!start || !end || end < start || daysBetween(start, end) >= longestRangeDays) return null;
  // Counted, not compared: the day after the last of 9999 comes before it as a text.
  const days = Array.from({ length: daysBetween(start, end) + 1 }, (_, at) => addDays(start, at));
  return yearly ? days.map(day => day.slice(5)) : days;
}

function isEarlier(one: WrittenDay, other: WrittenDay): boolean {
  return one.month === other.month ? one.date < other.date : one.month < other.month;
}
