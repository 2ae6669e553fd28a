import { fromWallClock, toWallClock, zoneOffset, type WallClock } from '../engine/zone';
import { refuse } from './service';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY_MS = 86_400_000;

/** An instant by a pattern of Java's SimpleDateFormat, in a zone: `yyyy` is the year, `YYYY` the year of the week. */
export function formatJavaDate(instant: number, timeZone: string, pattern: string): string {
  const zone = zoneName(timeZone);
  const wall = toWallClock(instant, zone);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (piece, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return formatField(piece.charAt(0), piece.length, wall, zoneOffset(instant, zone), zone, instant);
  });
}

/** The instant that a text means by such a pattern; nothing when it does not fit. */
export function parseJavaDate(text: string, timeZone: string, pattern: string): number | undefined {
  const fields: string[] = [];
  const source = pattern.replace(/'([^']*)'|([A-Za-z])\2*|[.*+?^${}()|[\]\\]/g, (piece, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted;
    if (!/[A-Za-z]/.test(piece)) return `\\${piece}`;
    fields.push(piece);
    return piece.startsWith('MMM') ? '(\\p{L}+)' : '(\\d+)';
  });
  const found = new RegExp(`^${source}`, 'u').exec(text);
  if (!found) return undefined;
  const wall: WallClock = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  fields.forEach((field, i) => setField(wall, field, found[i + 1] ?? ''));
  return fromWallClock(wall, zoneName(timeZone));
}

/** Java also reads `GMT+3`, which the zones' own list spells the other way round, and takes an unknown zone for GMT. */
function zoneName(timeZone: string): string {
  const offset = /^GMT([+-])0?(\d{1,2})(?::?00)?$/.exec(timeZone);
  const name = offset ? `Etc/GMT${offset[1] === '+' ? '-' : '+'}${offset[2]}` : timeZone;
  try {
    toWallClock(0, name);
    return name;
  } catch {
    return 'UTC';
  }
}

function setField(wall: WallClock, field: string, text: string): void {
  const value = Number(text);
  if (field.startsWith('y')) wall.year = field.length <= 2 && text.length === 2 ? 2000 + value : value;
  else if (field.startsWith('MMM'))
    wall.month = MONTHS.findIndex(name => name.toLowerCase().startsWith(text.toLowerCase())) + 1;
  else if (field.startsWith('M')) wall.month = value;
  else if (field.startsWith('d')) wall.day = value;
  else if (/^[Hhk]/.test(field)) wall.hour = value;
  else if (field.startsWith('m')) wall.minute = value;
  else if (field.startsWith('s')) wall.second = value;
  else if (field.startsWith('S')) wall.millisecond = value;
}

function formatField(
  letter: string,
  size: number,
  wall: WallClock,
  offset: number,
  zone: string,
  instant: number,
): string {
  const pad = (value: number): string => String(value).padStart(size, '0');
  const day = Date.UTC(wall.year, wall.month - 1, wall.day);
  const weekday = new Date(day).getUTCDay();
  switch (letter) {
    case 'y':
      return size === 2 ? String(wall.year % 100).padStart(2, '0') : pad(wall.year);
    case 'Y': {
      const year = weekYear(day);
      return size === 2 ? String(year % 100).padStart(2, '0') : pad(year);
    }
    case 'M':
    case 'L':
      return size > 3
        ? (MONTHS[wall.month - 1] ?? '')
        : size === 3
          ? (MONTHS[wall.month - 1] ?? '').slice(0, 3)
          : pad(wall.month);
    case 'd':
      return pad(wall.day);
    case 'D':
      return pad((day - Date.UTC(wall.year, 0, 1)) / DAY_MS + 1);
    case 'w':
      return pad(weekOf(day));
    case 'W':
      return pad(Math.floor((wall.day - 1 + new Date(Date.UTC(wall.year, wall.month - 1, 1)).getUTCDay()) / 7) + 1);
    case 'F':
      return pad(Math.ceil(wall.day / 7));
    case 'E':
      return size > 3 ? (DAYS[weekday] ?? '') : (DAYS[weekday] ?? '').slice(0, 3);
    case 'u':
      return pad(weekday || 7);
    case 'a':
      return wall.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(wall.hour);
    case 'k':
      return pad(wall.hour || 24);
    case 'K':
      return pad(wall.hour % 12);
    case 'h':
      return pad(wall.hour % 12 || 12);
    case 'm':
      return pad(wall.minute);
    case 's':
      return pad(wall.second);
    case 'S':
      return pad(wall.millisecond);
    case 'G':
      return wall.year > 0 ? 'AD' : 'BC';
    case 'Z':
      return showOffset(offset, '');
    case 'X':
      return offset === 0 ? 'Z' : showOffset(offset, size === 2 ? '' : ':').slice(0, size === 1 ? 3 : undefined);
    case 'z':
      return showZone(instant, zone, size);
    default:
      return refuse(`Illegal pattern character '${letter}'`);
  }
}

function showOffset(offset: number, separator: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

function showZone(instant: number, timeZone: string, size: number): string {
  const options = { timeZone, timeZoneName: size > 3 ? 'long' : 'short' } as const;
  const parts = new Intl.DateTimeFormat('en-US', options).formatToParts(instant);
  return parts.find(part => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** Weeks as an American calendar has them: from Sunday, the first holds the first of January. */
function firstWeek(year: number): number {
  const first = Date.UTC(year, 0, 1);
  return first - new Date(first).getUTCDay() * DAY_MS;
}

function weekYear(day: number): number {
  const year = new Date(day).getUTCFullYear();
  return day >= firstWeek(year + 1) ? year + 1 : year;
}

const weekOf = (day: number): number => Math.floor((day - firstWeek(weekYear(day))) / (7 * DAY_MS)) + 1;
