import type { Day } from '../base/day';
import type { Lead } from './leads';
import { planStatusOf, type Plan } from './plan';
import { silenceNormOf, stageKindOf } from './stage';
import { byMoment, type Norms } from './summary';
import { nameKey } from './word';

/** A planned contact that is still open, with what its caller needs to know. */
export interface PlannedCall {
  readonly planned: Plan;
  readonly date: Day;
  /** The lead's name as Leads spells it, or as the plan does when Leads has no such lead. */
  readonly lead: string;
  readonly phone: string;
  readonly manager: string;
  readonly lastResult: string;
  readonly attempt: number;
}

/** The two lists of Calls today: what is late, and today's with what is to come. */
export interface Calls {
  readonly overdue: readonly PlannedCall[];
  readonly upcoming: readonly PlannedCall[];
}

type CalledLead = Pick<Lead, 'name' | 'phone' | 'manager' | 'lastResult' | 'attempt'>;

/** The reference of the lists of Calls today: everyone's calls or those of one manager, by day, time and row. */
export function callsToday(plan: readonly Plan[], leads: readonly CalledLead[], today: Day, manager?: string): Calls {
  const byName = new Map<string, CalledLead>();
  for (const lead of leads) if (!byName.has(nameKey(lead.name))) byName.set(nameKey(lead.name), lead);
  const calls: PlannedCall[] = [];
  for (const planned of plan) {
    if (!isCall(planned)) continue;
    const call = callOf(planned, planned.date, byName.get(nameKey(planned.lead)));
    if (manager === undefined || nameKey(call.manager) === nameKey(manager)) calls.push(call);
  }
  calls.sort((one, other) => byMoment(one.planned, other.planned));
  return { overdue: calls.filter(call => call.date < today), upcoming: calls.filter(call => call.date >= today) };
}

/** The counts of the status line. */
export interface Status {
  readonly live: number;
  readonly withoutStep: number;
  readonly overdue: number;
  readonly silent: number;
}

/** The reference of the status line: live leads by what they lack, and all planned contacts that are late. */
export function statusOf(
  leads: readonly Pick<Lead, 'stage' | 'nextContact' | 'silent'>[],
  plan: readonly Pick<Plan, 'lead' | 'date' | 'status'>[],
  today: Day,
  norms: Norms,
): Status {
  const live = leads.filter(lead => stageKindOf(lead.stage, norms.stages) === 'live');
  return {
    live: live.length,
    withoutStep: live.filter(lead => lead.nextContact === null).length,
    overdue: plan.filter(planned => isCall(planned) && planned.date < today).length,
    silent: live.filter(lead => lead.silent !== null && lead.silent > silenceNormOf(lead.stage, norms)).length,
  };
}

function isCall<T extends Pick<Plan, 'lead' | 'date' | 'status'>>(planned: T): planned is T & { readonly date: Day } {
  return planned.date !== null && nameKey(planned.lead) !== '' && planStatusOf(planned.status) === 'planned';
}

function callOf(planned: Plan, date: Day, lead: CalledLead | undefined): PlannedCall {
  return {
    planned,
    date,
    lead: lead?.name ?? planned.lead,
    phone: lead?.phone ?? '',
    manager: nameKey(planned.manager) === '' ? (lead?.manager ?? '') : planned.manager,
    lastResult: lead?.lastResult ?? '',
    attempt: lead?.attempt ?? 0,
  };
}
