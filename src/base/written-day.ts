import { dayFrom, dayOfSerial, timeFrom, type Day, type Time } from './day';

/** The order in which a file writes day, month and year. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';

/** A moment as a file writes it: its day, and its time when there is one. */
export interface WrittenDay {
  readonly day: Day;
  readonly time: Time | null;
}

/** The order that a column of dates is written in; `certain` is false when its dates can be read either way. */
export interface OrderFound {
  readonly order: DayOrder;
  readonly certain: boolean;
}

export const dayOrders: readonly DayOrder[] = ['dmy', 'mdy', 'ymd'];

/** The order that people of a spreadsheet's locale (`en_US`, `ru_RU`) write by habit. */
export function habitOf(locale: string): DayOrder {
  if (/^(en_US|en_PH|fil|es_PA|es_PR)/.test(locale)) return 'mdy';
  return /^(zh|ja|ko|hu|lt|mn|sv|fr_CA|en_CA)/.test(locale) ? 'ymd' : 'dmy';
}

/** Finds the order from all dates of a column at once, for one date alone rarely tells; `otherwise` is used when none tells. */
export function orderOf(values: readonly string[], otherwise: DayOrder): OrderFound {
  const votes: Record<DayOrder, number> = { dmy: 0, mdy: 0, ymd: 0 };
  let open = 0;
  for (const value of values) {
    const order = orderShownBy(value);
    if (order === 'open') open++;
    else if (order) votes[order]++;
  }
  const order = dayOrders.reduce((best, next) => (votes[next] > votes[best] ? next : best), 'dmy');
  if (votes[order]) return { order, certain: true };
  return { order: otherwise === 'ymd' ? 'dmy' : otherwise, certain: !open };
}

/** The day that a cell of a file spells, or null when there is no such day: 31.02 is never rolled over into March. */
export function dayWritten(text: string, order: DayOrder): WrittenDay | null {
  const cell = text.trim();
  if (!cell || cell.length > 60) return null;
  if (/^\d{5}([.,]\d+)?$/.test(cell)) return serial(Number(cell.replace(',', '.')));
  const { day: written, time } = splitTime(cell);
  if (time === 'none such') return null;
  const day = dayOfNumbers(written, order) ?? dayOfWords(written);
  return day ? { day, time } : null;
}

/** Numbers separated by `.`, `/`, `-`, or `20170301`; a Russian year may be followed by `г.`. */
const threeNumbers = /^(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})\s?(?:г\.?|года)?$/;
const eightDigits = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

function orderShownBy(value: string): DayOrder | 'open' | null {
  const cell = value.trim();
  if (!cell || cell.length > 60) return null;
  const parts = threeNumbers.exec(splitTime(cell).day);
  if (!parts) return null;
  const [, a = '', mark, b = '', c = ''] = parts;
  if (a.length > 2) return 'ymd';
  const [first, second] = [Number(a), Number(b)];
  if (first > 31) return 'ymd';
  if (first > 12 && second <= 12) return 'dmy';
  if (second > 12 && first <= 12) return 'mdy';
  if (first > 12 || second > 12 || c.length === 3) return null;
  // Nobody writes the month first before a dot.
  return mark === '.' ? 'dmy' : 'open';
}

function dayOfNumbers(written: string, order: DayOrder): Day | null {
  const compact = eightDigits.exec(written);
  if (compact) return dayFrom(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const parts = threeNumbers.exec(written);
  if (!parts) return null;
  const [, a = '', , b = '', c = ''] = parts;
  // A four-digit year in front leaves no choice, whatever the rest of the column does.
  if (a.length > 2 || (order === 'ymd' && c.length <= 2)) {
    return c.length <= 2 ? dayFrom(yearOf(a), Number(b), Number(c)) : null;
  }
  return order === 'mdy' ? dayFrom(yearOf(c), Number(a), Number(b)) : dayFrom(yearOf(c), Number(b), Number(a));
}

function yearOf(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** The beginnings that tell the months apart, English and Russian. */
const months: readonly (readonly [RegExp, number])[] = [
  [/^(jan|янв)/, 1],
  [/^(feb|фев)/, 2],
  [/^(mar|мар)/, 3],
  [/^(apr|апр)/, 4],
  [/^(may|ма[йя])/, 5],
  [/^(jun|июн)/, 6],
  [/^(jul|июл)/, 7],
  [/^(aug|авг)/, 8],
  [/^(sep|сен)/, 9],
  [/^(oct|окт)/, 10],
  [/^(nov|ноя)/, 11],
  [/^(dec|дек)/, 12],
];
const beside =
  /^(mon|tue|wed|thu|fri|sat|sun|пн|вт|ср|чт|пт|сб|вс|понед|втор|сред|четв|пятн|субб|воскр)|^(г|года?|of|st|nd|rd|th)$/;

/** `1 марта 2017 г.`, `Mar 1, 2017`, `Wed, 01-Mar-17`. */
function dayOfWords(written: string): Day | null {
  const numbers: string[] = [];
  let month = 0;
  for (const token of written.toLowerCase().match(/\d+|\p{L}+/gu) ?? []) {
    if (/\d/.test(token)) numbers.push(token);
    else {
      const named = months.find(([beginning]) => beginning.test(token))?.[1];
      if (named && month) return null;
      if (named) month = named;
      else if (!beside.test(token)) return null;
    }
  }
  const [first = '', second = ''] = numbers;
  if (!month || numbers.length !== 2) return null;
  const [year, date] = first.length === 4 ? [first, second] : [second, first];
  return year.length === 2 || year.length === 4 ? dayFrom(yearOf(year), month, Number(date)) : null;
}

/** A time after the day, with what may follow it: seconds, am or pm, a zone. The day stays as written, in any zone. */
const timeAfter =
  /(?<![\sT,])[\sT,]+(?:в\s|at\s)?(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s?([ap]\.?m\.?)?\s?(?:Z|(?:GMT|UTC)?\s?(?:[+-]\d{2}:?\d{2})?)?(?:\s?\([^)]*\))?(?=$|\s\d{4}$)/i;

function splitTime(cell: string): { readonly day: string; readonly time: Time | null | 'none such' } {
  const found = cell.includes(':') ? timeAfter.exec(cell) : null;
  if (!found) return { day: cell, time: null };
  const day = (cell.slice(0, found.index) + cell.slice(found.index + found[0].length)).trim();
  const half = (found[3] ?? '').charAt(0).toLowerCase();
  let hour = Number(found[1]);
  if (half && (hour < 1 || hour > 12)) return { day, time: 'none such' };
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(found[2]);
  return { day, time: hour < 24 && minute < 60 ? timeFrom(hour, minute) : 'none such' };
}

/** Days that spreadsheets keep as numbers, from 1927 to 2119: below and above it is rather an amount. */
function serial(number: number): WrittenDay | null {
  const day = number >= 10_000 && number < 80_000 ? dayOfSerial(number) : null;
  if (!day) return null;
  const minutes = Math.floor((number - Math.floor(number)) * 1440 + 0.5) % 1440;
  return { day, time: minutes ? timeFrom(Math.floor(minutes / 60), minutes % 60) : null };
}
