import type { Day } from './day';
import { workdayFrom, workdaysOn, type Holiday, type Workdays } from './workdays';

/** What the result of a contact does to the count of attempts. */
export type ResultEffect = 'advance' | 'reset' | 'close';

/** The owner's pauses in working days, after the first failed attempt, the second and so on, and the caller's calendar. */
export interface Ladder {
  readonly pauses: readonly number[];
  readonly workdays: Workdays;
  readonly holidays: readonly Holiday[];
}

/** When to try again after an attempt that failed. */
export interface Rung {
  readonly attempt: number;
  /** In working days. */
  readonly pause: number;
  readonly day: Day;
  /** The ladder ends here: from now on the lead may be given up. */
  readonly isLast: boolean;
}

/** The attempt that a contact was: one more after an attempt that failed, the first after a talk or when there was none. */
export function attemptAfter(previous: number | null, effect: ResultEffect): number {
  if (effect === 'advance') return (previous ?? 0) + 1;
  return effect === 'reset' ? 0 : (previous ?? 0);
}

/** The next try after attempt `attempt` failed on that day; beyond the ladder its last pause is repeated. Never a day before today. */
export function rungAfter(attempt: number, failedOn: Day, today: Day, ladder: Ladder): Rung {
  const { pauses, workdays, holidays } = ladder;
  const pause = pauses[Math.min(attempt, pauses.length) - 1] ?? 1;
  const day = workdaysOn(failedOn, pause, workdays, holidays);
  return {
    attempt,
    pause,
    day: day < today ? workdayFrom(today, workdays, holidays) : day,
    isLast: isLadderDone(attempt, pauses),
  };
}

/** Whether all the attempts that the owner asks for were made. */
export function isLadderDone(attempt: number, pauses: readonly number[]): boolean {
  return attempt >= pauses.length;
}
