import { addDays, type Day, type Time } from '../base/day';
import { isWorkday, type Holiday, type Workdays } from '../base/workdays';

/** Somebody who may be given calls, with what they have to do already. */
export interface Caller {
  readonly name: string;
  readonly workdays: Workdays;
  /** Calls a day; null when Lists does not say, and then there is no limit: a number made up here would move days that nobody asked to move. */
  readonly capacity: number | null;
  /** Open planned contacts by day. What is overdue counts as today's, for that is when it is to be done. */
  readonly planned: ReadonlyMap<Day, number>;
}

/** An open planned contact that gets another day or another caller. */
export interface Movable {
  readonly key: string;
  readonly date: Day | null;
  readonly time: Time | '';
}

/** What goes to one caller as a whole: a lead with its open planned contacts. */
export interface Client {
  readonly key: string;
  readonly calls: readonly Movable[];
}

/**
 * Whom each client goes to, by the client's key: in turn to whoever then has the fewest calls, measured against what they
 * can do in a week when Lists says that of everyone.
 */
export function shareOut(clients: readonly Client[], callers: readonly Caller[]): ReadonlyMap<string, Caller> {
  const measured = callers.every(({ capacity }) => capacity !== null);
  const loads = callers.map(caller => ({
    caller,
    calls: [...caller.planned.values()].reduce((sum, calls) => sum + calls, 0),
    week: measured ? (caller.capacity ?? 1) * caller.workdays.size : 1,
  }));
  const given = new Map<string, Caller>();
  for (const client of [...clients].sort(byFirstCall)) {
    const least = loads.reduce((one, other) => (other.calls / other.week < one.calls / one.week ? other : one));
    // A client without a planned contact will get one.
    least.calls += Math.max(1, client.calls.length);
    given.set(client.key, least.caller);
  }
  return given;
}

/**
 * The day of each call at its new caller, by the call's key: its own day or the nearest one after it on which the caller
 * works and is not full, never before `from`. Calls at an agreed time choose first, then the others in their order; undated
 * ones stay so.
 */
export function spread(
  calls: readonly Movable[],
  caller: Caller,
  from: Day,
  holidays: readonly Holiday[],
): ReadonlyMap<string, Day> {
  const load = new Map(caller.planned);
  const days = new Map<string, Day>();
  const dated = calls.filter(isDated).sort(byMoment);
  const agreed = dated.filter(call => call.time !== '' && call.date >= from);
  for (const call of [...agreed, ...dated.filter(one => !agreed.includes(one))]) {
    const day = freeDay(call.date > from ? call.date : from, caller, load, holidays);
    load.set(day, (load.get(day) ?? 0) + 1);
    days.set(call.key, day);
  }
  return days;
}

/** The first day from this one on, on which the caller works and has fewer calls than they can do. */
export function freeDay(
  from: Day,
  { workdays, capacity }: Caller,
  load: ReadonlyMap<Day, number>,
  holidays: readonly Holiday[],
): Day {
  let day = from;
  for (let step = 0; step < daysMost; step++, day = addDays(day, 1)) {
    if (isWorkday(day, workdays, holidays) && (capacity === null || (load.get(day) ?? 0) < capacity)) return day;
  }
  return day;
}

/** Nobody plans further; holidays that fill years are a mistake in Settings. */
const daysMost = 3_000;

/** The order in which calls are due: by day and time, those without a time first as in every list; otherwise as given. */
export function byMoment(one: Movable, other: Movable): number {
  return momentOf(one) < momentOf(other) ? -1 : momentOf(one) > momentOf(other) ? 1 : 0;
}

function momentOf({ date, time }: Movable): string {
  return `${date ?? '9999'} ${time}`;
}

function byFirstCall(one: Client, other: Client): number {
  const [first, second] = [one, other].map(({ calls }) => calls.map(momentOf).sort()[0] ?? '9999');
  return (first ?? '') < (second ?? '') ? -1 : (first ?? '') > (second ?? '') ? 1 : 0;
}

function isDated<T extends Movable>(call: T): call is T & { readonly date: Day } {
  return call.date !== null;
}
