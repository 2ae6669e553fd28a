import { addDays, type Day } from '../base/day';
import type { Holiday } from '../base/workdays';
import type { PlannedCall } from './calls';
import type { Manager } from './manager';
import { freeDay, type Caller } from './spread';
import { nameKey } from './word';

/** Today and seven days on: from whichever day, five working days are among them. */
export const loadDays = 8;

/** How full a manager's days are. */
export interface Load {
  /** '' for the calls that fall to nobody in Lists. */
  readonly manager: string;
  readonly capacity: number | null;
  readonly overdue: number;
  /** Planned calls of today and of each day after it. */
  readonly days: readonly number[];
}

/** The reference of the sheet Load: the managers of Lists in their order, then whoever is not there. */
export function loadOf(
  managers: readonly Pick<Manager, 'manager' | 'capacity'>[],
  calls: readonly Pick<PlannedCall, 'date' | 'manager'>[],
  today: Day,
): readonly Load[] {
  const known = managers.map(({ manager }) => nameKey(manager));
  const rows = [...managers, { manager: '', capacity: null }];
  return rows.map(({ manager, capacity }, index) => {
    const isLast = index === known.length;
    // A name that stands in Lists twice counts once, for its first row.
    const isTheirs = (name: string): boolean => (isLast ? !known.includes(name) : known.indexOf(name) === index);
    const theirs = calls.filter(call => isTheirs(nameKey(call.manager)));
    return {
      manager: isLast ? '' : manager,
      capacity,
      overdue: theirs.filter(call => call.date < today).length,
      days: Array.from({ length: loadDays }, (_, on) => theirs.filter(call => call.date === addDays(today, on)).length),
    };
  });
}

/** A call that had better be on another day, or at another caller. */
export interface Relief {
  readonly call: PlannedCall;
  readonly to: string;
  readonly date: Day;
}

/** Days that are relieved, from today on; whatever is moved stays among them. */
const horizonDays = 14;

/**
 * What to move off the days on which somebody has more calls than they can do: the last of them, never one at an agreed
 * time, to the nearest day on which the same caller has room, else to somebody who has. A call that nobody has room for stays.
 */
export function relieve(
  calls: readonly PlannedCall[],
  callers: readonly Caller[],
  today: Day,
  holidays: readonly Holiday[],
): readonly Relief[] {
  const end = addDays(today, horizonDays - 1);
  const loads = new Map(callers.map(caller => [caller, new Map(caller.planned)]));
  const roomOf = (caller: Caller, from: Day): Day | null => {
    const day = freeDay(from, caller, loads.get(caller) ?? new Map<Day, number>(), holidays);
    return day <= end ? day : null;
  };
  const found: Relief[] = [];
  for (const caller of callers) {
    const load = loads.get(caller);
    const { capacity } = caller;
    if (capacity === null || !load) continue;
    // Others may have been given calls by now, and those stay where they were put.
    const own = calls.filter(call => nameKey(call.manager) === nameKey(caller.name));
    for (let day = today; day <= end; day = addDays(day, 1)) {
      const due = own.filter(call => (call.date < today ? today : call.date) === day);
      for (const call of due.filter(one => one.planned.time === '' || one.date < today).reverse()) {
        if ((load.get(day) ?? 0) <= capacity) break;
        const place = placeFor(caller, day);
        if (!place) continue;
        shift(load, day, -1);
        shift(loads.get(place.caller), place.day, 1);
        found.push({ call, to: place.caller.name, date: place.day });
      }
    }
  }
  return found;

  function placeFor(caller: Caller, day: Day): { caller: Caller; day: Day } | null {
    const later = roomOf(caller, addDays(day, 1));
    if (later) return { caller, day: later };
    const others = callers.filter(other => other !== caller && other.capacity !== null);
    const places = others.flatMap(other => {
      const free = roomOf(other, day);
      return free ? [{ caller: other, day: free }] : [];
    });
    return places.reduce<(typeof places)[number] | null>(
      (best, one) => (best && best.day <= one.day ? best : one),
      null,
    );
  }
}

function shift(load: Map<Day, number> | undefined, day: Day, by: number): void {
  load?.set(day, (load.get(day) ?? 0) + by);
}
