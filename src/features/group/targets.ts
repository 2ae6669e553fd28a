import type * as v from 'valibot';
import { leads } from '../../crm/leads';
import { plan, planStatusOf } from '../../crm/plan';
import { nameKey } from '../../crm/word';
import type { Book } from '../../workbook/book';
import * as take from '../input';
import type { LeadEntry } from '../lead-lookup';
import type { PlanEntry } from '../plan-lookup';

/** What a group act is asked with, by preview and run alike. */
export const groupInput = take.fields({
  table: take.oneOf(['leads', 'plan']),
  what: take.oneOf(['manager', 'stage', 'date', 'status', 'tagAdd', 'tagRemove']),
  value: take.filledName,
  reason: take.name,
  rows: take.names,
});

export type GroupInput = v.InferOutput<typeof groupInput>;

/** One of the rows, as the lead and the planned contact that an act on it would change. */
export interface Target {
  readonly name: string;
  readonly lead: LeadEntry | null;
  /** Of a lead, the open contact that is due first. */
  readonly step: PlanEntry | null;
  /** A planned contact that is done or cancelled already. */
  readonly closed: PlanEntry | null;
}

/** The rows by their ids as they stand now, each lead once; ids that are gone meanwhile are left out. */
export function targetsOf(book: Book, { table, what, rows }: GroupInput): readonly Target[] {
  const wanted = new Set(rows);
  const known = book.rows(leads);
  const steps = book.rows(plan);
  if (table === 'leads') {
    const picked = known.filter(({ values }) => wanted.has(values.id || values.name));
    const next = firstSteps(steps);
    return picked.map(lead => {
      const step = next.get(nameKey(lead.values.name)) ?? null;
      return { name: lead.values.name, lead, step, closed: null };
    });
  }
  const byName = new Map(known.map(lead => [nameKey(lead.values.name), lead]));
  const targets = steps
    .filter(({ values }) => wanted.has(values.id))
    .map((entry): Target => {
      const isOpen = planStatusOf(entry.values.status) === 'planned';
      const lead = byName.get(nameKey(entry.values.lead)) ?? null;
      return { name: entry.values.lead, lead, step: isOpen ? entry : null, closed: isOpen ? null : entry };
    });
  const ofLeads = what === 'stage' || what === 'tagAdd' || what === 'tagRemove';
  return ofLeads ? [...new Map(targets.map(target => [nameKey(target.name), target])).values()] : targets;
}

function firstSteps(steps: readonly PlanEntry[]): ReadonlyMap<string, PlanEntry> {
  const first = new Map<string, PlanEntry>();
  for (const entry of steps) {
    const { lead, date, time, status } = entry.values;
    if (planStatusOf(status) !== 'planned') continue;
    const known = first.get(nameKey(lead))?.values;
    if (!known || momentOf({ date, time }) < momentOf(known)) first.set(nameKey(lead), entry);
  }
  return first;
}

function momentOf({ date, time }: { readonly date: string | null; readonly time: string }): string {
  return `${date ?? '9999'} ${time}`;
}
