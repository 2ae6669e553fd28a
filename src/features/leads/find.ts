import type { FoundLead } from '../../api/calls';
import { done } from '../../base/outcome';
import { phoneKeys } from '../../base/phone';
import { fold } from '../../base/text';
import { leads, type Lead } from '../../crm/leads';
import { question } from '../endpoint';
import * as take from '../input';

const foundMost = 20;
/** Fewer digits than this are in almost every phone. */
const digitsLeast = 3;

/** `lead.find`: leads by a part of their name, company, person, address or phone, the likeliest first. */
export const findCall = question('lead.find', take.fields({ text: take.name }), (book, { text }) => {
  const sought = fold(text);
  // A whole phone is found however it is written; a part of one by the digits as they stand.
  const [whole] = phoneKeys(text);
  const digits = whole ?? text.replace(/\D/g, '');
  const found = book
    .rows(leads)
    .map(entry => ({ lead: entry.values, rank: rankOf(entry.values, sought, digits) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .slice(0, foundMost);
  return done({ leads: found.map(({ lead }) => foundLead(lead)) });
});

/** How well a lead fits; 0 when it does not. */
function rankOf(lead: Lead, sought: string, digits: string): number {
  const name = fold(lead.name);
  if (sought === '') return 1;
  if (name === sought) return 5;
  if (name.startsWith(sought)) return 4;
  if (name.split(' ').some(word => word.startsWith(sought))) return 3;
  if (name.includes(sought)) return 2;
  if ([lead.company, lead.person, lead.email].some(text => fold(text).includes(sought))) return 1;
  return digits.length >= digitsLeast && lead.phone.replace(/\D/g, '').includes(digits) ? 1 : 0;
}

function foundLead({ id, name, phone, stage, manager, lastContact, nextContact, health }: Lead): FoundLead {
  return { id, name, phone, stage, manager, lastContact: lastContact ?? '', nextContact: nextContact ?? '', health };
}
