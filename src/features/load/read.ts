import type { LoadRead } from '../../api/calls';
import { addDays } from '../../base/day';
import { done, type Outcome } from '../../base/outcome';
import { loadDays, loadOf, relieve } from '../../crm/load';
import { managers } from '../../crm/manager';
import { valuesOf } from '../../workbook/book';
import { callerOf, openCalls } from '../callers';
import { question } from '../endpoint';
import * as take from '../input';
import { settingsIn } from '../settings';

/** `load.read`: the managers' days as the sheet Load shows them, and what had better be moved. */
export const readCall = question('load.read', take.fields({}), (book): Outcome<LoadRead> => {
  const calls = openCalls(book);
  const known = valuesOf(book, managers);
  const callers = known.map(manager => callerOf(manager, calls, book.today));
  const proposed = relieve(
    // A row typed by hand gets its id within the hour; until then it cannot be told from another.
    calls.filter(({ planned }) => planned.id !== ''),
    callers,
    book.today,
    settingsIn(book).holidays,
  );
  return done({
    days: Array.from({ length: loadDays }, (_, on) => addDays(book.today, on)),
    managers: loadOf(known, calls, book.today),
    moves: proposed.map(({ call, to, date }) => ({
      plan: call.planned.id,
      lead: call.lead,
      topic: call.planned.topic,
      manager: call.manager,
      date: call.date,
      toManager: to,
      toDate: date,
    })),
  });
});
