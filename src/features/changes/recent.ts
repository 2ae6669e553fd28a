import { addDays } from '../../base/day';
import { groupBy } from '../../base/groups';
import { done } from '../../base/outcome';
import { changes, type LoggedChange } from '../../crm/changes';
import type { RecentAct } from '../../api/calls';
import { valuesOf } from '../../workbook/book';
import { question } from '../endpoint';
import * as take from '../input';

const daysBack = 30;
const actsMost = 50;

/** `act.recent`: what was done lately and can be undone. */
export const recentCall = question('act.recent', take.fields({}), book => {
  const since = addDays(book.today, -daysBack);
  const logged = valuesOf(book, changes);
  return done({ acts: actsOf(logged.filter(({ date }) => date !== null && date >= since)).slice(0, actsMost) });
});

/** The acts of these rows of the log, the newest first. */
export function actsOf(logged: readonly LoggedChange[]): readonly RecentAct[] {
  return [...groupBy(logged, ({ act }) => act).values()].reverse().flatMap(some => {
    const [first] = some;
    if (!first) return [];
    const { act, what, who, date, time, subject } = first;
    const rows = new Set(some.map(({ tableKey, rowId }) => `${tableKey} ${rowId}`)).size;
    return [{ act, what, who, date: date ?? '', time, rows, subject }];
  });
}
