import type { PlannedCall, Today, Value } from '../../api/calls';
import type { When } from '../../base/day';
import { done, type Outcome } from '../../base/outcome';
import { callsToday, statusOf, type PlannedCall as Call } from '../../crm/calls';
import { leads, type Lead } from '../../crm/leads';
import { plan } from '../../crm/plan';
import { isLateAnswer, leadsWaiting, type ReactionNorms } from '../../crm/reaction';
import { nameKey } from '../../crm/word';
import { valuesOf, type Book } from '../../workbook/book';
import { claimsSeen } from '../claims';
import { question } from '../endpoint';
import type { Feature } from '../feature';
import * as take from '../input';
import { listsOf } from '../lists';
import { settingsIn } from '../settings';

const listCall = question(
  'today.list',
  take.fields({ manager: take.name }),
  (book, input, act, office): Outcome<Value<'today.list'>> => {
    const lists = listsOf(book);
    const manager = lists.manager(input.manager, 'manager');
    if (!manager.ok) return manager;
    return done({ ...todayOf(book, lists.stages, manager.value), claims: claimsSeen(office, act) });
  },
);

/** Who is to be called: overdue, today and later. */
export const todayFeature: Feature = { name: 'today', calls: [listCall] };

function todayOf(book: Book, stages: Parameters<typeof statusOf>[3]['stages'], manager: string): Today {
  const known = valuesOf(book, leads);
  const steps = valuesOf(book, plan);
  const { silenceDays, reactionHours } = settingsIn(book);
  const norms = { stages, silenceDays, reactionHours };
  const calls = callsToday(steps, known, book.today, manager || undefined);
  return {
    today: book.today,
    overdue: calls.overdue.map(callOf),
    upcoming: calls.upcoming.map(callOf),
    status: statusOf(known, steps, book.today, norms),
    waiting: waitingOf(known, manager, { day: book.today, time: book.now }, norms),
  };
}

/** A lead without a manager waits for everyone. */
function waitingOf(known: readonly Lead[], manager: string, now: When, norms: ReactionNorms): Today['waiting'] {
  const whose = ['', nameKey(manager)];
  const waiting = leadsWaiting(known, now, norms).filter(
    ({ lead }) => manager === '' || whose.includes(nameKey(lead.manager)),
  );
  const [first] = waiting;
  if (!first) return null;
  const { lead, minutes } = first;
  const late = isLateAnswer(minutes, norms);
  return { count: waiting.length, lead: lead.name, hours: Math.floor(minutes / 60), late };
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
