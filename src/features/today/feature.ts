import type { PlannedCall, Today } from '../../api/calls';
import { done, type Outcome } from '../../base/outcome';
import { callsToday, statusOf, type PlannedCall as Call } from '../../crm/calls';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import { settings, settingsOf } from '../../crm/settings';
import type { Book } from '../../workbook/book';
import { question } from '../endpoint';
import type { Feature } from '../feature';
import * as take from '../input';
import { listsOf } from '../lists';

const listCall = question('today.list', take.fields({ manager: take.name }), (book, input): Outcome<Today> => {
  const lists = listsOf(book);
  const manager = lists.manager(input.manager, 'manager');
  return manager.ok ? done(todayOf(book, lists.stages, manager.value)) : manager;
});

/** Who is to be called: overdue, today and later. */
export const todayFeature: Feature = { name: 'today', calls: [listCall] };

function todayOf(book: Book, stages: Parameters<typeof statusOf>[3]['stages'], manager: string): Today {
  const known = book.rows(leads).map(entry => entry.values);
  const steps = book.rows(plan).map(entry => entry.values);
  const set = settingsOf(
    book.rows(settings).map(entry => entry.values),
    book.language,
  );
  const calls = callsToday(steps, known, book.today, manager || undefined);
  return {
    today: book.today,
    overdue: calls.overdue.map(callOf),
    upcoming: calls.upcoming.map(callOf),
    status: statusOf(known, steps, book.today, { stages, silenceDays: set.settings.silenceDays }),
  };
}

function callOf({ planned, date, lead, phone, manager, lastResult, attempt }: Call): PlannedCall {
  return {
    plan: planned.id,
    lead,
    phone,
    date,
    time: planned.time,
    topic: planned.topic,
    manager,
    lastResult,
    attempt,
  };
}
