/** A moment as a wall clock shows it. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const;
    const options = {
      ...numeric,
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
      era: 'short',
      timeZone,
    } as const;
    clocks.set(timeZone, (clock = new Intl.DateTimeFormat('en-US', options)));
  }
  return clock;
}

/** What a clock on the wall of that zone shows at an instant (milliseconds since 1970). */
export function toWallClock(instant: number, timeZone: string): WallClock {
  const parts: Record<string, string> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(instant)) parts[type] = value;
  const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year']);
  return {
    year,
    month: Number(parts['month']),
    day: Number(parts['day']),
    hour: Number(parts['hour']),
    minute: Number(parts['minute']),
    second: Number(parts['second']),
    millisecond: ((Math.floor(instant) % 1000) + 1000) % 1000,
  };
}

// Zones change their offset on quarters of an hour, and asking for it is slow.
const QUARTER_MS = 900_000;
const offsets = new Map<string, Map<number, number>>();

/** Milliseconds that the zone is ahead of UTC at an instant. */
export function zoneOffset(instant: number, timeZone: string): number {
  let known = offsets.get(timeZone);
  if (!known) offsets.set(timeZone, (known = new Map<number, number>()));
  const quarter = Math.floor(instant / QUARTER_MS);
  let offset = known.get(quarter);
  if (offset === undefined) {
    const start = quarter * QUARTER_MS;
    known.set(quarter, (offset = utcOf(toWallClock(start, timeZone)) - start));
  }
  return offset;
}

/** The instant at which that zone's clock shows this; in a gap of summer time, the moment after the gap. */
export function fromWallClock(wall: WallClock, timeZone: string): number {
  const asUtc = utcOf(wall);
  const first = asUtc - zoneOffset(asUtc, timeZone);
  return asUtc - zoneOffset(first, timeZone);
}

function utcOf(wall: WallClock): number {
  const date = new Date(0);
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  date.setUTCHours(wall.hour, wall.minute, wall.second, wall.millisecond);
  return date.getTime();
}

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The spreadsheet's serial for an instant: days since 1899-12-30 by the wall clock of its zone. */
export const toSerial = (instant: number, timeZone: string): number =>
  Math.round(instant + zoneOffset(instant, timeZone) - EPOCH) / DAY_MS;

/** Whether a date of JavaScript reaches that far; a number beyond may be formatted as a date all the same. */
export const isMoment = (serial: number): boolean => Math.abs(serial) < 99_000_000;

/** The instant that a serial means in that zone. */
export function fromSerial(serial: number, timeZone: string): number {
  const asUtc = EPOCH + Math.round(serial * DAY_MS);
  return fromWallClock(toWallClock(asUtc, 'UTC'), timeZone);
}

/** The serial of a calendar day, or nothing where the calendar has no such day. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round((date.getTime() - EPOCH) / DAY_MS) : undefined;
}
