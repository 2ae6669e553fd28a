import { addDays, type Day } from '../../base/day';
import { done, refused } from '../../base/outcome';
import { workdayFrom } from '../../base/workdays';
import { changes } from '../../crm/changes';
import { leads } from '../../crm/leads';
import { plan, planStatusOf, type Plan } from '../../crm/plan';
import { nameKey } from '../../crm/word';
import { workdaysOf } from '../../crm/workdays';
import type { Book } from '../../workbook/book';
import { command } from '../endpoint';
import * as take from '../input';
import { listsOf, type Lists } from '../lists';
import { planWith } from '../plan-lookup';
import { recordOf } from '../record';
import { settingsIn } from '../settings';

/** `plan.snooze`: puts a planned contact off by a day, a week, or to the next day on which its caller works. */
export const snoozeCall = command(
  'plan.snooze',
  take.fields({ plan: take.filledName, by: take.oneOf(['day', 'week', 'workday']) }),
  (book, input, act) => {
    const found = planWith(book, input.plan);
    if (!found.ok) return found;
    const { values } = found.value;
    if (planStatusOf(values.status) !== 'planned') return refused('stale', closed, 'plan');
    const lists = listsOf(book);
    // Whoever puts off a call that is late wants it soon, not in the past.
    const from = values.date !== null && values.date > book.today ? values.date : book.today;
    const date = input.by === 'workday' ? nextWorkday(book, lists, values, from) : addDays(from, stepDays[input.by]);
    const record = recordOf(book, act, lists.managerOf(act.email), putOff);
    return done({ changes: record.amend(plan, found.value, { date }), value: { plan: values.id, date, act: act.id } });
  },
  // Done twice, it would put the contact off by twice as much.
  (book, _, act) => {
    const [logged] = book.find(changes, 'act', act.id);
    return logged ? { plan: logged.values.rowId, date: logged.values.after, act: act.id } : null;
  },
);

const stepDays = { day: 1, week: 7 };

function nextWorkday(book: Book, lists: Lists, planned: Plan, from: Day): Day {
  const name = planned.manager || (book.find(leads, 'name', planned.lead)[0]?.values.manager ?? '');
  const manager = lists.managers.find(row => nameKey(row.manager) === nameKey(name));
  const { holidays } = settingsIn(book);
  return workdayFrom(addDays(from, 1), workdaysOf(manager?.workdays ?? ''), holidays);
}

const putOff = { ru: 'Контакт отложен', en: 'Contact put off' };

const closed = {
  ru: 'Этот контакт уже проведен или отменен: откладывать нечего.',
  en: 'This contact is already done or cancelled: there is nothing to put off.',
};
