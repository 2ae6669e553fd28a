import { timeFrom, timeOf, type Day, type Time } from '../../base/day';
import { dayWritten } from '../../base/written-day';
import { dayInWords, type DateOrder } from '../../workbook/codec';
import type { Choose } from '../lists';

/** The day of a cell: as it was read, or what its text says in the order of the locale; null when it says none. */
export function dayIn(value: Day | null, raw: string | undefined, order: DateOrder): Day | null {
  if (value !== null || raw === undefined) return value;
  // Nobody who writes the month first writes it with dots.
  const figures = dayInWords(raw, raw.includes('.') ? 'dmy' : order);
  if (figures !== null || !/\p{L}/u.test(raw)) return figures;
  const worded = dayWritten(raw, order);
  return worded && worded.time === null ? worded.day : null;
}

/** The time of a cell: as it was read, or what is all but a time, such as `9:5` or `9-30`; '' when it is none. */
export function timeIn(value: Time | '', raw: string | undefined): Time | '' {
  if (value !== '' || raw === undefined) return value;
  const short = /^(\d{1,2}):(\d)$/.exec(raw.trim());
  if (short && Number(short[1]) < 24) return timeFrom(Number(short[1]), Number(short[2]));
  return timeOf(raw.trim().replace(/^(\d{1,2})[\s-](\d{2})$/, '$1:$2')) ?? '';
}

/** The phone of a cell that holds a number: the plus that a Russian one has lost is put back. */
export function phoneIn(value: string, raw: string | undefined): string {
  return raw !== undefined && /^7\d{10}$/.test(raw) ? `+${raw}` : value;
}

/** The word of the list that a cell means; a word that the list does not know stays. */
export function wordIn(choose: Choose, word: string): string {
  const chosen = choose(word, '');
  return chosen.ok && word.trim() !== '' ? chosen.value : word;
}
