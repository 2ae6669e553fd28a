import { wallTime, instantOf } from './wall-time';
import type { ClockTrigger } from './world';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The trigger due first among those due by `until`, or nothing. */
export function firstDue(triggers: readonly ClockTrigger[], until: number): ClockTrigger | undefined {
  return triggers.filter(trigger => trigger.next <= until).sort((a, b) => a.next - b.next || compare(a.id, b.id))[0];
}

/** Whether a trigger fires once and is spent. */
export function firesOnce(trigger: ClockTrigger): boolean {
  return trigger.at !== undefined;
}

/**
 * When a trigger fires next after an instant. As Google does, it keeps to a minute of its own within the hour it was
 * asked for, which its id decides. `timeZone` is the script's.
 */
export function nextFiring(trigger: Omit<ClockTrigger, 'next'>, after: number, timeZone: string): number {
  if (trigger.at !== undefined) return trigger.at;
  if (trigger.everyMinutes !== undefined) return after + trigger.everyMinutes * MINUTE_MS;
  const minute = minuteOf(trigger);
  if (trigger.everyDays !== undefined) return nextDaily(trigger, minute, after, trigger.timeZone ?? timeZone);
  const hours = trigger.everyHours ?? 1;
  const sameHour = Math.floor(after / HOUR_MS) * HOUR_MS + minute * MINUTE_MS;
  return sameHour + (sameHour > after ? (hours - 1) * HOUR_MS : hours * HOUR_MS);
}

function nextDaily(trigger: Omit<ClockTrigger, 'next'>, minute: number, after: number, timeZone: string): number {
  const hour = trigger.atHour ?? 0;
  const today = wallTime(after, timeZone).slice(0, 10);
  const time = `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  let day = Date.parse(today);
  let due = instantOf(today + time, timeZone);
  const step = trigger.weekDay === undefined && trigger.monthDay === undefined ? (trigger.everyDays ?? 1) : 1;
  // Of the weeks between two firings none counts before the first.
  if (due === after && trigger.weekDay !== undefined) day += ((trigger.everyDays ?? 7) - 7) * DAY_MS;
  while (due <= after || !keepsTo(trigger, day)) {
    day += step * DAY_MS;
    due = instantOf(new Date(day).toISOString().slice(0, 10) + time, timeZone);
  }
  return due;
}

/** Whether a day, as an instant of UTC, is one that the trigger keeps to. */
function keepsTo({ weekDay, monthDay }: Omit<ClockTrigger, 'next'>, day: number): boolean {
  const date = new Date(day);
  if (weekDay !== undefined) return date.getUTCDay() === weekDay;
  return monthDay === undefined || date.getUTCDate() === monthDay;
}

/** `nearMinute` is kept within a quarter of an hour, yet in the hour; without it any minute may come. */
function minuteOf({ id, nearMinute }: Omit<ClockTrigger, 'next'>): number {
  const chance = hash(id);
  if (nearMinute === undefined) return chance % 60;
  return Math.min(59, Math.max(0, nearMinute - 15 + (chance % 31)));
}

/** FNV-1a: the same text gives the same number on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value >>> 3;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
