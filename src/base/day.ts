/** A calendar day as `YYYY-MM-DD`: never a moment, so no time zone can move it. */
export type Day = string & { readonly day: unique symbol };

/** A time of day as `HH:MM`. */
export type Time = string & { readonly time: unique symbol };

/** A day and a time on it; without a time, the day as a whole. */
export interface When {
  readonly day: Day;
  readonly time: Time | '';
}

const msPerDay = 86_400_000;
const lastMoment = Date.UTC(9999, 11, 31);
/** Sheets counts days from 1899-12-30 (serial 0). */
const serialOfEpoch = 25_569;

/** The day that `text` spells as `YYYY-MM-DD`, or null when there is no such day (31 February). */
export function dayOf(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** The day of a year, month (1…12) and day of the month, or null when there is none such. */
export function dayFrom(year: number, month: number, date: number): Day | null {
  if (year < 1900 || year > 9999) return null;
  const moment = new Date(Date.UTC(year, month - 1, date));
  const real = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return real ? (moment.toISOString().slice(0, 10) as Day) : null;
}

/** The number that Sheets keeps for a day. */
export function serialOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / msPerDay + serialOfEpoch;
}

/** The day of a Sheets serial number; a fraction (a time) is dropped. Null outside 1900…9999. */
export function dayOfSerial(serial: number): Day | null {
  if (!(serial >= 2 && serial < 2_958_466)) return null;
  return new Date((Math.floor(serial) - serialOfEpoch) * msPerDay).toISOString().slice(0, 10) as Day;
}

/** So many days on; after the last day that there is for Sheets, that day. */
export function addDays(day: Day, days: number): Day {
  const moment = Date.parse(`${day}T00:00:00Z`) + days * msPerDay;
  return new Date(Math.min(moment, lastMoment)).toISOString().slice(0, 10) as Day;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serialOf(to) - serialOf(from);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((serialOf(day) + 5) % 7) + 1;
}

/** The time that `text` spells as `9:05`, `09:05` or `9.05`, or null when there is none such. */
export function timeOf(text: string): Time | null {
  const parts = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(text.trim());
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2])];
  return hour < 24 && minute < 60 ? timeFrom(hour, minute) : null;
}

export function timeFrom(hour: number, minute: number): Time {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as Time;
}

/** Minutes since midnight; a day without a time begins at midnight. */
export function minutesOf(time: Time | ''): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
