import type { Day } from '../base/day';
import { callsToday, type PlannedCall } from '../crm/calls';
import { leads } from '../crm/leads';
import type { Manager } from '../crm/manager';
import { plan } from '../crm/plan';
import type { Caller } from '../crm/spread';
import { nameKey } from '../crm/word';
import { workdaysOf } from '../crm/workdays';
import { valuesOf, type Book } from '../workbook/book';

/** All open planned contacts with a day, each with whoever it falls to. */
export function openCalls(book: Book): readonly PlannedCall[] {
  const steps = valuesOf(book, plan);
  const known = valuesOf(book, leads);
  const { overdue, upcoming } = callsToday(steps, known, book.today);
  return [...overdue, ...upcoming];
}

/** A manager of Lists with the calls that are theirs. */
export function callerOf(manager: Manager, calls: readonly PlannedCall[], today: Day): Caller {
  const planned = new Map<Day, number>();
  for (const call of calls) {
    if (nameKey(call.manager) !== nameKey(manager.manager)) continue;
    const day = call.date < today ? today : call.date;
    planned.set(day, (planned.get(day) ?? 0) + 1);
  }
  const { capacity } = manager;
  return {
    name: manager.manager,
    workdays: workdaysOf(manager.workdays),
    // A capacity below one would mean that the calls have no day at all.
    capacity: capacity !== null && capacity >= 1 ? Math.floor(capacity) : null,
    planned,
  };
}
