import { addDays, weekdayOf, type Day } from './day';

/** Days of the week on which somebody works: 1 Monday … 7 Sunday. */
export type Workdays = ReadonlySet<number>;

/** A day off: one day (`2026-12-28`), or a day of every year (`01-07`). */
export type Holiday = string;

/** Monday to Friday. */
export const usualWorkdays: Workdays = new Set([1, 2, 3, 4, 5]);

/** Whether the day is one of the working days and no holiday. */
export function isWorkday(day: Day, workdays: Workdays, holidays: readonly Holiday[]): boolean {
  return workdays.has(weekdayOf(day)) && !holidays.includes(day) && !holidays.includes(day.slice(5));
}

/** The last working day before the day; when none is near, the day before. */
export function workdayBefore(day: Day, workdays: Workdays, holidays: readonly Holiday[]): Day {
  const earlier = addDays(day, -1);
  return nearestWorkday(earlier, -1, workdays, holidays) ?? earlier;
}

/** The day itself or the first working day after it; when none is near, the day itself. */
export function workdayFrom(day: Day, workdays: Workdays, holidays: readonly Holiday[]): Day {
  return nearestWorkday(day, 1, workdays, holidays) ?? day;
}

/** The day so many working days on: one on from a Friday is the Monday. */
export function workdaysOn(day: Day, count: number, workdays: Workdays, holidays: readonly Holiday[]): Day {
  let reached = day;
  for (let step = 0; step < count; step++) reached = workdayFrom(addDays(reached, 1), workdays, holidays);
  return reached;
}

const longestBreakDays = 60;

function nearestWorkday(day: Day, step: 1 | -1, workdays: Workdays, holidays: readonly Holiday[]): Day | null {
  for (let away = 0; away < longestBreakDays; away++) {
    const near = addDays(day, away * step);
    if (isWorkday(near, workdays, holidays)) return near;
  }
  return null;
}
