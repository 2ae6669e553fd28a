import type { Start } from '../src/api/calls';
import type { Day } from '../src/base/day';
import { attemptAfter, rungAfter, type Ladder, type ResultEffect, type Rung } from '../src/base/ladder';
import { usualWorkdays } from '../src/base/workdays';

/** The owner's ladder with the calendar of whoever looks. */
export function ladderOf(start: Start | null): Ladder {
  if (!start) return { pauses: [1], workdays: usualWorkdays, holidays: [] };
  return { pauses: start.pauses, workdays: new Set(start.workdays), holidays: start.holidays };
}

/** What the result does to the attempts; null for one that is not in the list. */
export function effectOf(start: Start, result: string): ResultEffect | null {
  return start.results.find(known => known.name === result)?.effect ?? null;
}

/** When to try again after a contact on `day`; null when its result is no failed attempt. `before` is the attempts that failed before it. */
export function proposeRung(start: Start, result: string, before: number, day: Day, today: Day): Rung | null {
  const effect = effectOf(start, result);
  return effect === 'advance' ? rungAfter(attemptAfter(before, effect), day, today, ladderOf(start)) : null;
}
