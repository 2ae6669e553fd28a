import { addDays, dayFrom, daysBetween, type Day, type Time } from '../../../base/day';
import { dayWritten } from '../../../base/written-day';
import type { DateOrder } from '../../../workbook/codec';

/** A day that somebody most likely meant, and the time that stood with it. */
export interface GuessedDay {
  readonly day: Day;
  readonly time: Time | '';
}

/**
 * The day that a text most likely means, though it does not say all of it: without a year, with a time, or in the order of
 * another country. `past` days were not after today; others are the nearest to it. Null when it is anybody's guess.
 */
export function guessDay(text: string, order: DateOrder, today: Day, when: 'past' | 'near'): GuessedDay | null {
  const words = text.trim().replace(/^(пн|вт|ср|чт|пт|сб|вс|mon|tue|wed|thu|fri|sat|sun)\p{L}*[.,]*\s+/iu, '');
  const whole = dayWritten(words, order) ?? dayWritten(words, order === 'dmy' ? 'mdy' : 'dmy');
  if (whole) return { day: whole.day, time: whole.time ?? '' };
  const years = [-1, 0, 1].map(ahead => Number(today.slice(0, 4)) + ahead);
  const days = years.flatMap(year => inYear(words, order, year) ?? []);
  const fitting = when === 'past' ? days.filter(day => day <= addDays(today, 1)) : days;
  const [nearest] = [...fitting].sort((one, other) => away(one, today) - away(other, today));
  return nearest ? { day: nearest, time: '' } : null;
}

function inYear(words: string, order: DateOrder, year: number): Day | null {
  const figures = /^(\d{1,2})[./-](\d{1,2})\.?$/.exec(words);
  if (!figures) return /\p{L}/u.test(words) ? (dayWritten(`${words} ${year}`, order)?.day ?? null) : null;
  const [first, second] = [Number(figures[1]), Number(figures[2])];
  const [dayFirst, monthFirst] = [dayFrom(year, second, first), dayFrom(year, first, second)];
  const inOrder = order === 'mdy' && !words.includes('.') ? monthFirst : dayFirst;
  return inOrder ?? dayFirst ?? monthFirst;
}

function away(day: Day, today: Day): number {
  return Math.abs(daysBetween(today, day));
}
