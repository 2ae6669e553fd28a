import { daysBetween, type Day, type Time } from '../base/day';
import { groupBy } from '../base/groups';
import type { Contact } from './contact';
import type { Health } from './lead-health';
import type { Lead } from './leads';
import { planStatusOf, type Plan } from './plan';
import { silenceNormOf, stageKindOf, type Stage } from './stage';
import { nameKey } from './word';

/** What the formulas of Leads say about a lead. */
export interface LeadSummary {
  readonly lastContact: Day | null;
  readonly lastResult: string;
  readonly expect: string;
  readonly nextContact: Day | null;
  readonly nextTopic: string;
  readonly contacts: number;
  readonly silent: number | null;
  /** '' for a closed lead. */
  readonly health: Health | '';
  readonly attempt: number | null;
}

/** What a lead is measured against. */
export interface Norms {
  readonly stages: readonly (Pick<Stage, 'stage' | 'stageKind'> & Partial<Pick<Stage, 'stageSilence'>>)[];
  /** For stages that have no norm of their own. */
  readonly silenceDays: number;
}

type LeadFacts = Pick<Lead, 'name' | 'stage' | 'created'>;
type LoggedContact = Pick<Contact, 'lead' | 'date' | 'time' | 'result' | 'expect' | 'attempt'>;
type PlannedContact = Pick<Plan, 'lead' | 'date' | 'time' | 'status' | 'topic'>;

/** The reference of the formulas in Leads: one lead's summary out of all logged and planned contacts, in the sheets' order. */
export function summarise(
  lead: LeadFacts,
  contacts: readonly LoggedContact[],
  plan: readonly PlannedContact[],
  today: Day,
  norms: Norms,
): LeadSummary {
  const isOfLead = ({ lead: name }: { lead: string }): boolean => nameKey(name) === nameKey(lead.name);
  return summaryOf(lead, contacts.filter(isOfLead), plan.filter(isOfLead), today, norms);
}

/** The summaries of all leads, in their order. Of leads with one name the first has the contacts, as in the formulas. */
export function summariseLeads(
  leads: readonly LeadFacts[],
  contacts: readonly LoggedContact[],
  plan: readonly PlannedContact[],
  today: Day,
  norms: Norms,
): LeadSummary[] {
  const byLead = ({ lead }: { readonly lead: string }): string => nameKey(lead);
  const [logged, planned] = [groupBy(contacts, byLead), groupBy(plan, byLead)];
  return leads.map(lead => {
    const key = nameKey(lead.name);
    const summary = summaryOf(lead, logged.get(key) ?? [], planned.get(key) ?? [], today, norms);
    logged.delete(key);
    planned.delete(key);
    return summary;
  });
}

/** Whether the first comes before the second by day and time; a contact without a time stands at the day's beginning. */
export function isBefore(one: Dated, other: Dated): boolean {
  return momentOf(one) < momentOf(other);
}

/** Their order by day and time, for sorting: contacts of one moment stay as they stand. */
export function byMoment(one: Dated, other: Dated): number {
  return Number(isBefore(other, one)) - Number(isBefore(one, other));
}

interface Dated {
  readonly date: Day | null;
  readonly time: Time | '';
}

function momentOf({ date, time }: Dated): string {
  return `${date ?? ''} ${time || '00:00'}`;
}

function summaryOf(
  lead: LeadFacts,
  contacts: readonly LoggedContact[],
  plan: readonly PlannedContact[],
  today: Day,
  norms: Norms,
): LeadSummary {
  const dated = contacts.filter(contact => contact.date !== null);
  const last = dated.reduce<LoggedContact | null>((best, one) => (best && isBefore(one, best) ? best : one), null);
  const open = plan.filter(planned => planned.date !== null && planStatusOf(planned.status) === 'planned');
  const next = open.reduce<PlannedContact | null>((best, one) => (!best || isBefore(one, best) ? one : best), null);
  const since = last?.date ?? lead.created;
  const silent = since && daysBetween(since, today);
  const isLive = stageKindOf(lead.stage, norms.stages) === 'live';
  return {
    lastContact: last?.date ?? null,
    lastResult: last?.result ?? '',
    expect: last?.expect ?? '',
    nextContact: next?.date ?? null,
    nextTopic: next?.topic ?? '',
    contacts: dated.length,
    silent,
    health: isLive ? healthOf(next?.date ?? null, silent, today, silenceNormOf(lead.stage, norms)) : '',
    attempt: last?.attempt ?? null,
  };
}

function healthOf(next: Day | null, silent: number | null, today: Day, silenceDays: number): Health {
  if (next === null) return 'noStep';
  if (next < today) return 'overdue';
  return silent !== null && silent > silenceDays ? 'silent' : 'ok';
}
