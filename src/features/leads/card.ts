import type { LeadCard } from '../../api/calls';
import { done } from '../../base/outcome';
import { contacts, type Contact } from '../../crm/contact';
import type { Lead } from '../../crm/leads';
import { plan, type Plan } from '../../crm/plan';
import { isBefore } from '../../crm/summary';
import { claimsSeen, claimsWith } from '../claims';
import { question } from '../endpoint';
import * as take from '../input';
import { leadNamed } from '../lead-lookup';

const schema = take.fields({ lead: take.filledName, claim: take.flag });

/** `lead.card`: all that is known of a lead, with its contacts and planned contacts, newest first. */
export const cardCall = question('lead.card', schema, (book, input, act, office) => {
  const found = leadNamed(book, input.lead);
  if (!found.ok) return found;
  const lead = found.value.values;
  const logged = book.find(contacts, 'lead', lead.name).map(entry => entry.values);
  const steps = book.find(plan, 'lead', lead.name).map(entry => entry.values);
  return done({
    at: { today: book.today, now: book.now },
    claims: input.claim ? claimsWith(office, act, lead.name) : claimsSeen(office, act),
    lead: leadOf(lead),
    contacts: newestFirst(logged).map(contactOf),
    plan: newestFirst(steps).map(plannedOf),
  });
});

function leadOf(lead: Lead): LeadCard['lead'] {
  return {
    ...lead,
    created: lead.created ?? '',
    lastContact: lead.lastContact ?? '',
    nextContact: lead.nextContact ?? '',
    contacts: lead.contacts ?? 0,
    attempt: lead.attempt ?? 0,
  };
}

function contactOf(contact: Contact): LeadCard['contacts'][number] {
  const { date, time, channel, result, summary, expect, manager, stage, stageBefore, attempt, planId } = contact;
  const said = { channel, result, summary, expect, manager, stage, stageBefore, attempt };
  return { date: date ?? '', time, ...said, plan: planId };
}

function plannedOf({ id, date, time, topic, manager, status }: Plan): LeadCard['plan'][number] {
  return { plan: id, date: date ?? '', time, topic, manager, status };
}

/** Rows of one moment stand in the sheet in the order in which they came. */
function newestFirst<T extends Parameters<typeof isBefore>[0]>(rows: readonly T[]): T[] {
  return [...rows].reverse().sort((one, other) => Number(isBefore(one, other)) - Number(isBefore(other, one)));
}
