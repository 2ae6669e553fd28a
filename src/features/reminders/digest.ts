import type { Day } from '../../base/day';
import { groupBy } from '../../base/groups';
import type { Holiday } from '../../base/workdays';
import { isWorkday, workdayBefore } from '../../base/workdays';
import { callsToday, statusOf, type PlannedCall, type Status } from '../../crm/calls';
import type { Lead } from '../../crm/leads';
import type { Manager } from '../../crm/manager';
import type { Plan } from '../../crm/plan';
import type { Norms } from '../../crm/summary';
import { nameKey } from '../../crm/word';
import { workdaysOf } from '../../crm/workdays';
import { addressOf, recipientsOf, type Recipient } from './recipients';

/** What the mails of a day are made of: each table once, however many people get a letter. */
export interface Facts {
  readonly today: Day;
  readonly plan: readonly Plan[];
  readonly leads: readonly Lead[];
  readonly managers: readonly Manager[];
  readonly norms: Norms;
  readonly holidays: readonly Holiday[];
}

/** What one recipient is to read today. */
export interface Digest {
  readonly to: Recipient;
  readonly own: DayCalls;
  /** For a head: everyone else's calls and the summary. */
  readonly team: Team | null;
}

/** The calls of a day: what is late, and what is for today. */
export interface DayCalls {
  readonly overdue: readonly PlannedCall[];
  readonly today: readonly PlannedCall[];
}

export interface Team {
  /** Without the head's own. */
  readonly calls: DayCalls;
  readonly tallies: readonly Tally[];
  readonly status: Status;
  readonly unreached: readonly Unreached[];
}

/** How much a manager has to do. */
export interface Tally {
  /** '' for the calls that are nobody's. */
  readonly manager: string;
  readonly overdue: number;
  readonly today: number;
  /** Planned for the last working day or since, and still open. */
  readonly leftBefore: number;
}

/** A manager whose calls reach nobody but the heads. */
export interface Unreached {
  readonly manager: string;
  readonly calls: number;
  readonly why: 'noManager' | 'notInLists' | 'noAddress';
}

/**
 * Who is to get a mail today, the most urgent first: heads, then those with overdue calls, then the rest. A manager with
 * nothing to call gets none, and nobody gets one on a day off.
 */
export function digestsOf(facts: Facts): readonly Digest[] {
  const { overdue, upcoming } = callsToday(facts.plan, facts.leads, facts.today);
  const calls = { overdue, today: upcoming.filter(call => call.date === facts.today) };
  const digests: Digest[] = [];
  for (const to of recipientsOf(facts.managers)) {
    if (!isWorkday(facts.today, to.workdays, facts.holidays)) continue;
    const names = new Set(to.names.map(nameKey));
    const [own, others] = partCalls(calls, call => names.has(nameKey(call.manager)));
    if (to.isHead || countCalls(own)) digests.push({ to, own, team: to.isHead ? teamOf(facts, calls, others) : null });
  }
  return digests.sort((one, other) => urgencyOf(other) - urgencyOf(one));
}

/** All of them together. */
export function countCalls(calls: DayCalls): number {
  return calls.overdue.length + calls.today.length;
}

function urgencyOf({ own, team }: Digest): number {
  if (team) return 2;
  return own.overdue.length ? 1 : 0;
}

function partCalls({ overdue, today }: DayCalls, isOwn: (call: PlannedCall) => boolean): [DayCalls, DayCalls] {
  const isOther = (call: PlannedCall): boolean => !isOwn(call);
  return [
    { overdue: overdue.filter(isOwn), today: today.filter(isOwn) },
    { overdue: overdue.filter(isOther), today: today.filter(isOther) },
  ];
}

function teamOf(facts: Facts, calls: DayCalls, others: DayCalls): Team {
  const tallies = talliesOf(facts, calls);
  return {
    calls: others,
    tallies,
    status: statusOf(facts.leads, facts.plan, facts.today, facts.norms),
    unreached: unreachedOf(tallies, facts.managers),
  };
}

/** Everyone in Lists and the names that only plans and leads know, whoever is furthest behind first. */
function talliesOf({ managers, today, holidays }: Facts, calls: DayCalls): Tally[] {
  const names = new Map<string, string>();
  for (const name of [...managers.map(one => one.manager), ...bothOf(calls).map(call => call.manager)]) {
    if (!names.has(nameKey(name))) names.set(nameKey(name), name.trim());
  }
  const byManager = ({ manager }: PlannedCall): string => nameKey(manager);
  const overdue = groupBy(calls.overdue, byManager);
  const due = groupBy(calls.today, byManager);
  const tallies = [...names].map(([key, manager]) => {
    const late = overdue.get(key) ?? [];
    const known = managers.find(one => nameKey(one.manager) === key);
    const since = workdayBefore(today, workdaysOf(known?.workdays ?? ''), holidays);
    const leftBefore = late.filter(call => call.date >= since).length;
    return { manager, overdue: late.length, today: due.get(key)?.length ?? 0, leftBefore };
  });
  return tallies.sort((one, other) => other.overdue - one.overdue || other.today - one.today);
}

function unreachedOf(tallies: readonly Tally[], managers: readonly Manager[]): Unreached[] {
  const unreached: Unreached[] = [];
  for (const { manager, overdue, today } of tallies) {
    const calls = overdue + today;
    const known = managers.filter(one => nameKey(one.manager) === nameKey(manager));
    if (!calls || known.some(one => addressOf(one) !== '')) continue;
    const why = manager === '' ? 'noManager' : known.length ? 'noAddress' : 'notInLists';
    unreached.push({ manager, calls, why });
  }
  return unreached;
}

function bothOf(calls: DayCalls): readonly PlannedCall[] {
  return [...calls.overdue, ...calls.today];
}
