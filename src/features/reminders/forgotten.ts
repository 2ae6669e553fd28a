import type { Day, Time } from '../../base/day';
import { daysBetween } from '../../base/day';
import type { Holiday } from '../../base/workdays';
import { isWorkday } from '../../base/workdays';
import { callsToday, statusOf, type PlannedCall, type Status } from '../../crm/calls';
import type { Contact } from '../../crm/contact';
import type { Lead } from '../../crm/leads';
import type { Manager } from '../../crm/manager';
import type { Plan } from '../../crm/plan';
import { isLateAnswer, leadsWaiting, minutesSince, type ReactionNorms, type WaitingLead } from '../../crm/reaction';
import type { Result } from '../../crm/result';
import { silenceNormOf, stageKindOf } from '../../crm/stage';
import { isBefore } from '../../crm/summary';
import { nameKey } from '../../crm/word';
import { addressOf, recipientsOf, type Recipient } from './recipients';

/** What the evening mails are made of: each table once, however many people get a letter. */
export interface EveningFacts {
  readonly today: Day;
  readonly now: Time;
  readonly plan: readonly Plan[];
  readonly leads: readonly Lead[];
  readonly contacts: readonly Contact[];
  readonly results: readonly Pick<Result, 'result' | 'resultKey'>[];
  readonly managers: readonly Manager[];
  readonly norms: ReactionNorms;
  readonly holidays: readonly Holiday[];
}

/** What somebody's day left undone. A lead stands in every list that it belongs in, as in the status line. */
export interface Forgotten {
  readonly noStep: readonly Lead[];
  /** Planned for today or before and still open; what is planned for later this evening is not forgotten yet. */
  readonly notMarked: readonly PlannedCall[];
  /** Talks of today without a word about what was said. Where nobody was reached there is nothing to say. */
  readonly noComment: readonly Contact[];
  readonly silent: readonly Lead[];
}

/** What one manager forgot; '' is nobody, to whom what no manager of Lists has falls. */
export interface Share extends Forgotten {
  readonly manager: string;
  /** Whether Lists has an address to write to. */
  readonly isReached: boolean;
}

/** A first contact of today that came later than the norm. */
export interface LateAnswer extends WaitingLead<Lead> {
  readonly time: Time | '';
}

/** What a head is to know. */
export interface TeamEvening {
  readonly status: Status;
  /** Everyone in Lists, who forgot most first; nobody at the end, when anything is theirs. */
  readonly shares: readonly Share[];
  /** Live leads without a manager, or with one who is not in Lists. */
  readonly ownerless: readonly Lead[];
  /** New leads that wait longer than the norm now, the shortest first: they can still be saved. */
  readonly waiting: readonly WaitingLead<Lead>[];
  readonly answeredLate: readonly LateAnswer[];
}

/** What one recipient is to read in the evening: a manager their own share, a head everybody's. */
export type EveningDigest = { readonly to: Recipient } & (
  { readonly own: Forgotten; readonly team: null } | { readonly own: null; readonly team: TeamEvening }
);

/**
 * Who is to get a mail this evening, the most urgent first: heads, then those who forgot most. A manager who forgot
 * nothing gets none. A head always does, for a mail that does not come may also mean that mails are broken.
 */
export function eveningDigestsOf(facts: EveningFacts): readonly EveningDigest[] {
  const team = teamOf(facts);
  const digests: EveningDigest[] = [];
  for (const to of recipientsOf(facts.managers)) {
    if (!isWorkday(facts.today, to.workdays, facts.holidays)) continue;
    const names = new Set(to.names.map(nameKey));
    const own = together(team.shares.filter(({ manager }) => manager !== '' && names.has(nameKey(manager))));
    if (to.isHead) digests.push({ to, own: null, team });
    else if (countForgotten(own)) digests.push({ to, own, team: null });
  }
  const urgencyOf = ({ own }: EveningDigest): number => (own ? countForgotten(own) : Infinity);
  return digests.sort((one, other) => (urgencyOf(one) === urgencyOf(other) ? 0 : urgencyOf(other) - urgencyOf(one)));
}

/** All rows of the lists together. */
export function countForgotten({ noStep, notMarked, noComment, silent }: Forgotten): number {
  return noStep.length + notMarked.length + noComment.length + silent.length;
}

/** Whether there is nothing to tell a head. */
export function isClean({ shares, ownerless, waiting, answeredLate }: TeamEvening): boolean {
  return !ownerless.length && !waiting.length && !answeredLate.length && shares.every(share => !countForgotten(share));
}

/** Several shares as one, in the order of the lists. */
export function together(shares: readonly Forgotten[]): Forgotten {
  return {
    noStep: shares.flatMap(share => share.noStep),
    notMarked: shares.flatMap(share => share.notMarked),
    noComment: shares.flatMap(share => share.noComment),
    silent: shares.flatMap(share => share.silent),
  };
}

function teamOf(facts: EveningFacts): TeamEvening {
  const { leads, plan, today, now, norms, managers } = facts;
  const known = new Set(managers.map(({ manager }) => nameKey(manager)));
  const live = leads.filter(lead => stageKindOf(lead.stage, norms.stages) === 'live');
  const late = leadsWaiting(leads, { day: today, time: now }, norms).filter(({ minutes }) =>
    isLateAnswer(minutes, norms),
  );
  return {
    status: statusOf(leads, plan, today, norms),
    shares: sharesOf(facts, live, known),
    ownerless: live.filter(({ manager }) => !known.has(nameKey(manager))),
    waiting: late.reverse(),
    answeredLate: lateAnswersOf(facts),
  };
}

type Lists = { -readonly [K in keyof Forgotten]: Forgotten[K][number][] };

function sharesOf(facts: EveningFacts, live: readonly Lead[], known: ReadonlySet<string>): Share[] {
  const lists = new Map<string, Lists>();
  for (const key of ['', ...known]) lists.set(key, { noStep: [], notMarked: [], noComment: [], silent: [] });
  const listsOf = (manager: string): Lists | undefined =>
    lists.get(known.has(nameKey(manager)) ? nameKey(manager) : '');
  for (const lead of live) {
    if (lead.nextContact === null) listsOf(lead.manager)?.noStep.push(lead);
    if ((lead.silent ?? 0) > silenceNormOf(lead.stage, facts.norms)) listsOf(lead.manager)?.silent.push(lead);
  }
  for (const call of notMarkedOf(facts)) listsOf(call.manager)?.notMarked.push(call);
  for (const contact of noCommentOf(facts)) listsOf(contact.manager)?.noComment.push(contact);
  const named = new Map(facts.managers.map(one => [nameKey(one.manager), one.manager.trim()]));
  const shares = [...lists].map(([key, forgotten]): Share => ({
    ...forgotten,
    manager: named.get(key) ?? '',
    isReached: facts.managers.some(one => nameKey(one.manager) === key && addressOf(one) !== ''),
  }));
  return shares
    .filter(share => share.manager !== '' || countForgotten(share) > 0)
    .sort(
      (one, other) =>
        Number(one.manager === '') - Number(other.manager === '') || countForgotten(other) - countForgotten(one),
    );
}

function notMarkedOf({ plan, leads, today, now }: EveningFacts): readonly PlannedCall[] {
  const { overdue, upcoming } = callsToday(plan, leads, today);
  const due = upcoming.filter(({ date, planned }) => date === today && (planned.time === '' || planned.time <= now));
  return [...overdue, ...due];
}

/** A contact that names nobody falls to its lead's manager. */
function noCommentOf({ contacts, leads, results, today }: EveningFacts): readonly Contact[] {
  const silent = new Set(
    results.filter(({ resultKey }) => nobodyReached.includes(resultKey)).map(({ result }) => nameKey(result)),
  );
  const bare = contacts.filter(
    ({ date, summary, result }) => date === today && summary.trim() === '' && !silent.has(nameKey(result)),
  );
  if (!bare.length) return bare;
  const managers = new Map(leads.map(lead => [nameKey(lead.name), lead.manager]));
  return bare.map(contact =>
    contact.manager.trim() === '' ? { ...contact, manager: managers.get(nameKey(contact.lead)) ?? '' } : contact,
  );
}

/** The starter's results, by key, after which there is nothing to tell. */
const nobodyReached = ['noAnswer', 'wrongNumber'];

/** Leads that were new no more when they were first contacted, such as imported ones, answer to the norm of silence. */
function lateAnswersOf({ leads, contacts, today, norms }: EveningFacts): LateAnswer[] {
  const firsts = new Map<string, Contact>();
  for (const contact of contacts) {
    const first = firsts.get(nameKey(contact.lead));
    if (contact.date !== null && (!first || isBefore(contact, first))) firsts.set(nameKey(contact.lead), contact);
  }
  const late: LateAnswer[] = [];
  for (const lead of leads) {
    const first = firsts.get(nameKey(lead.name));
    if (first?.date !== today || lead.created === null) continue;
    // Of leads with one name the first has the contacts, as in the formulas.
    firsts.delete(nameKey(lead.name));
    const minutes = minutesSince(lead, { day: today, time: first.time });
    const wasNew = daysBetween(lead.created, today) <= silenceNormOf(lead.stage, norms);
    if (minutes !== null && wasNew && isLateAnswer(minutes, norms)) late.push({ lead, minutes, time: first.time });
  }
  return late.sort((one, other) => other.minutes - one.minutes);
}
