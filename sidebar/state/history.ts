import type { LeadCard } from '../../src/api/calls';
import { plannedOf } from './card';

/** What was with a lead: a contact that took place, or a planned one that is over without one. */
export type Event =
  | { readonly contact: LeadCard['contacts'][number]; readonly date: string; readonly time: string }
  | { readonly plan: LeadCard['plan'][number]; readonly date: string; readonly time: string };

/** Contacts and closed plans as one line of time, the newest first. A plan that became a contact is told by the contact. */
export function historyOf(card: LeadCard): readonly Event[] {
  const open = new Set(plannedOf(card).map(({ plan }) => plan));
  const told = new Set(card.contacts.map(({ plan }) => plan));
  const closed = card.plan.filter(({ plan }) => !open.has(plan) && !told.has(plan));
  const events: Event[] = [
    ...card.contacts.map(contact => ({ contact, date: contact.date, time: contact.time })),
    ...closed.map(plan => ({ plan, date: plan.date, time: plan.time })),
  ];
  const key = ({ date, time }: Event): string => `${date} ${time}`;
  // Sorting is stable: of one moment, contacts stay as they came.
  return events.sort((one, other) => Number(key(one) < key(other)) - Number(key(one) > key(other)));
}
