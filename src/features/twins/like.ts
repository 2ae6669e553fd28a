import type { LikeLead, Value } from '../../api/calls';
import { done, type Outcome } from '../../base/outcome';
import { leads, type Lead } from '../../crm/leads';
import { likesOf, type Like } from '../../crm/likeness';
import { valuesOf, type Book } from '../../workbook/book';
import { question } from '../endpoint';
import * as take from '../input';
import { leadNamed } from '../lead-lookup';

/** As many as a person looks through before typing on. */
const shownMost = 5;

const schema = take.fields({
  lead: take.name,
  name: take.name,
  phone: take.name,
  email: take.name,
  person: take.name,
  company: take.name,
});

/** `lead.twins`: the leads that look like the one being typed, or like one that is there already, the likeliest first. */
export const twinsCall = question('lead.twins', schema, (book, { lead, ...typed }): Outcome<Value<'lead.twins'>> => {
  const all = valuesOf(book, leads);
  if (lead === '') return done({ twins: likes(likesOf(typed, all)) });
  const found = leadNamed(book, lead);
  return found.ok ? done({ twins: likes(likesOf(found.value.values, others(book, found.value.row))) }) : found;
});

function others(book: Book, row: number): readonly Lead[] {
  return book
    .rows(leads)
    .filter(entry => entry.row !== row)
    .map(({ values }) => values);
}

function likes(found: readonly Like<Lead>[]): LikeLead[] {
  return found
    .slice(0, shownMost)
    .map(({ lead: { id, name, stage, manager }, by }) => ({ id, name, stage, manager, by }));
}
