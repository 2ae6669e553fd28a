import { monthNames } from './formats';
import type { LocaleHabits } from './locales';
import { serialOfDay } from './zone';

/** What Sheets makes of a text put into a cell, and the number format that comes with it. */
export type Typed =
  | { kind: 'empty' }
  | { kind: 'formula'; formula: string }
  | { kind: 'text'; text: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'number'; value: number; format?: string };

/** Where a text is typed: the locale's habits, the year that a date without one falls in, the cell's format. */
export interface TypingPlace {
  habits: LocaleHabits;
  locale: string;
  year: number;
  /** The cell's number format as Sheets spells it. */
  format: string;
  /** A script's `setValue("=…")` is a formula even in a cell of plain text; a person's typing there is not. */
  byScript: boolean;
}

/** Reads a text as Sheets does when a person types it or a script sets it: formula, number, date, truth or text. */
export function readTyped(text: string, place: TypingPlace): Typed {
  if (text === '') return { kind: 'empty' };
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) };
  const plain = place.format === '@';
  if (text.startsWith('=') && text.length > 1 && (!plain || place.byScript)) return { kind: 'formula', formula: text };
  if (plain) return { kind: 'text', text };
  const trimmed = text.trim();
  const truth = readTruth(trimmed, place.locale);
  if (truth !== undefined) return { kind: 'boolean', value: truth };
  const number = readNumber(trimmed, place.habits) ?? readMoment(trimmed, place);
  if (number) return { kind: 'number', ...number };
  if (text.startsWith('+') && text.length > 1) return { kind: 'formula', formula: `=${text}` };
  return { kind: 'text', text };
}

interface Reading {
  value: number;
  format?: string;
}

function readTruth(text: string, locale: string): boolean | undefined {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || (upper === 'ИСТИНА' && locale.startsWith('ru'))) return true;
  if (upper === 'FALSE' || (upper === 'ЛОЖЬ' && locale.startsWith('ru'))) return false;
  return undefined;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function readNumber(text: string, habits: LocaleHabits): Reading | undefined {
  const space = /\s/.test(habits.thousands) ? '[ \\u00a0\\u202f]' : escape(habits.thousands);
  const digits = `(?:\\d{1,3}(?:${space}\\d{3})+|\\d+)`;
  const pattern = new RegExp(
    `^([+-])?\\s*([$€£₽¥])?\\s*([+-])?(${digits})?(?:${escape(habits.decimal)}(\\d*))?([eE][+-]?\\d+)?\\s*([%$€£₽¥])?$`,
  );
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [, sign, currency, innerSign, whole = '', fraction, exponent = '', suffix] = found;
  if ((whole === '' && !fraction) || (sign && innerSign) || (currency && suffix)) return undefined;
  const bare = whole.replace(/\D/g, '');
  const magnitude = Number(`${bare || '0'}.${fraction || '0'}${exponent}`);
  const value = (sign ?? innerSign) === '-' ? -magnitude : magnitude;
  if (!Number.isFinite(value)) return undefined;
  const decimals = fraction ? '0.00' : '0';
  if (suffix === '%') return { value: value / 100, format: fraction ? '0.00%' : '0%' };
  if (currency) return { value, format: `"${currency}"#,##${decimals}` };
  if (suffix) return { value, format: `#,##${decimals}\\ "${suffix}"`.replace('\\ ', ' ') };
  if (exponent) return { value, format: '0.00E+00' };
  return bare.length < whole.length ? { value, format: `#,##${decimals}` } : { value };
}

function readMoment(text: string, place: TypingPlace): Reading | undefined {
  const time = readTime(text);
  if (time) return time;
  const day = readDay(text, place);
  if (day) return day;
  const parts = /^(.+?)\s+(\d{1,2}:\d{2}.*)$/.exec(text);
  const [left, right] = [parts && readDay(parts[1] ?? '', place), parts && readTime(parts[2] ?? '')];
  if (!left || !right) return undefined;
  return { value: left.value + right.value, format: `${left.format ?? ''} ${right.format ?? ''}` };
}

function readTime(text: string): Reading | undefined {
  const found = /^(\d{1,3}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?\s*(am|pm)?$/i.exec(text);
  if (!found) return undefined;
  const [, hours = '', minutes = '', seconds, thousandths = '0', half] = found;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours);
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59 || (half && Number(hours) > 12)) return undefined;
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + Number(`0.${thousandths}`)) / 86_400;
  if (hour > 23) return { value, format: '[h]:mm:ss' };
  return { value, format: `h:mm${seconds === undefined ? '' : ':ss'}${half ? ' am/pm' : ''}` };
}

function readDay(text: string, place: TypingPlace): Reading | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return day(iso[1], iso[3], iso[4], iso[2] === '-' ? 'yyyy-mm-dd' : place.habits.date);
  const named = readNamedDay(text, place);
  if (named) return named;
  const pointless = place.habits.decimal === '.';
  const numeric = (
    pointless ? /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/ : /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/
  ).exec(text);
  if (!numeric) return undefined;
  const [, first, , second, year] = numeric;
  const [monthFirst, format] = [
    place.habits.date.startsWith('m'),
    year ? place.habits.date : withoutYear(place.habits.date),
  ];
  const full = year === undefined ? String(place.year) : fullYear(year);
  return monthFirst ? day(full, first, second, format) : day(full, second, first, format);
}

const withoutYear = (format: string): string => format.replace(/[^a-z]?yyyy[^a-z]?/, '');

const fullYear = (year: string): string =>
  year.length === 4 ? year : String(Number(year) + (Number(year) < 50 ? 2000 : 1900));

function day(year = '', month = '', date = '', format: string): Reading | undefined {
  const value = serialOfDay(Number(year), Number(month), Number(date));
  return value === undefined ? undefined : { value, format };
}

/** `Mar 1 2016`, `1 March 2016`, `23 ноября 2026`, with or without the year. */
function readNamedDay(text: string, place: TypingPlace): Reading | undefined {
  const found = /^(?:(\p{L}{3,})\.?\s+(\d{1,2})|(\d{1,2})[\s-]+(\p{L}{3,})\.?)(?:,?[\s-]+(\d{4}))?$/u.exec(text);
  if (!found) return undefined;
  const word = (found[1] ?? found[4] ?? '').toLowerCase();
  const languages = ['en', place.locale.slice(0, 2)];
  const month = languages
    .map(language =>
      monthNames(language).findIndex(
        name => name.toLowerCase().startsWith(word) || word.startsWith(name.toLowerCase()),
      ),
    )
    .find(index => index >= 0);
  if (month === undefined) return undefined;
  const [name, ofFirst] = [word.length > 3 ? 'mmmm' : 'mmm', found[1] !== undefined];
  const format = ofFirst ? `${name} d${found[5] ? ', yyyy' : ''}` : `d ${name}${found[5] ? ' yyyy' : ''}`;
  return day(found[5] ?? String(place.year), String(month + 1), found[2] ?? found[3], format);
}
