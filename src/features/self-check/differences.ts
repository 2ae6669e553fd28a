import type { Day } from '../../base/day';
import { isErrorValue, type Language, type Text } from '../../base/text';
import type { Contact } from '../../crm/contact';
import { healthWords } from '../../crm/lead-health';
import { leads, type Lead } from '../../crm/leads';
import { leadsSheet } from '../../crm/leads-sheet';
import { daysLeft, plan, type Plan } from '../../crm/plan';
import { planSheet } from '../../crm/plan-sheet';
import { summariseLeads, type LeadSummary, type Norms } from '../../crm/summary';

/** A cell that a formula fills and that does not say what its reference function says, or comes to an error. */
export interface Difference {
  readonly sheet: Text;
  readonly row: number;
  readonly column: Text;
  readonly shown: string;
  readonly expected: string;
}

interface Rowed<T> {
  readonly row: number;
  readonly values: T;
}

/** The facts and what the sheets' formulas made of them. */
export interface Derived {
  readonly leads: readonly Rowed<Lead>[];
  readonly contacts: readonly Rowed<Contact>[];
  readonly plan: readonly Rowed<Plan>[];
}

/** Every derived cell of Leads and of the plan against its reference function. */
export function differencesIn(derived: Derived, today: Day, norms: Norms, language: Language): Difference[] {
  const facts = [derived.leads, derived.contacts, derived.plan] as const;
  const [leadRows, contactRows, planRows] = facts.map(rows => rows.map(({ values }) => values)) as [
    Lead[],
    Contact[],
    Plan[],
  ];
  const summaries = summariseLeads(leadRows, contactRows, planRows, today, norms);
  const found: Difference[] = [];
  derived.leads.forEach(({ row, values }, index) => {
    const summary = summaries[index];
    if (summary) found.push(...compareLead(row, values, summary, language));
  });
  for (const { row, values } of derived.plan) {
    const expected = isNamed(values.lead) ? textOf(daysLeft(values, today)) : '';
    const shown = textOf(values.daysLeft);
    if (shown !== expected)
      found.push({ sheet: planSheet.title, row, column: plan.columns.daysLeft.title, shown, expected });
  }
  return found;
}

function compareLead(row: number, lead: Lead, summary: LeadSummary, language: Language): Difference[] {
  const expected = { ...summary, health: summary.health && healthWords[summary.health][language] };
  const isTold = isNamed(lead.name);
  return (Object.keys(expected) as (keyof LeadSummary)[])
    .map(key => ({
      sheet: leadsSheet.title,
      row,
      column: leads.columns[key].title,
      shown: textOf(lead[key]),
      expected: isTold ? textOf(expected[key]) : '',
    }))
    .filter(({ shown, expected: reference }) => shown !== reference);
}

/** Of a row without a name, or with a broken formula in its place, the formulas tell nothing. */
function isNamed(name: string): boolean {
  return name !== '' && !isErrorValue(name);
}

function textOf(value: string | number | null): string {
  return value === null ? '' : String(value);
}
