import { done, refused, type Outcome } from '../base/outcome';
import { fold, isErrorValue, shortened, type Text } from '../base/text';
import { leads } from '../crm/leads';
import type { Book, Entry } from '../workbook/book';
import { fieldTitle } from './field';
import { errorValue } from './input';

export type LeadEntry = Entry<typeof leads>;

/**
 * The lead that an input names, by name or id. It is searched exactly first, which costs the same in a long sheet; only
 * then are all names read and compared as people do, without case, quotes and ё.
 */
export function leadNamed(book: Book, input: string): Outcome<LeadEntry> {
  const folded = fold(input);
  const found = searched(book, input) ?? (folded && book.rows(leads).find(entry => fold(entry.values.name) === folded));
  if (!found || input === '') return refused('missing', unknownLead(input), 'lead');
  // Rows that were given such a name would count as broken themselves.
  if (isErrorValue(found.values.name)) return refused('invalid', errorValue(fieldTitle('lead')), 'lead');
  return done(found);
}

/** Looks where the lead that an input names stands, for `leadNamed` to read it later. */
export function seekLead(book: Book, input: string): void {
  book.seek(leads, columnsOf(input)[0], input);
}

/** Ids look like `l-1x2y3z`; a lead may have such a name all the same. */
const idShape = /^[a-z]{1,3}-[0-9a-z-]+$/;

function searched(book: Book, input: string): LeadEntry | undefined {
  for (const column of columnsOf(input)) {
    const [first] = book.find(leads, column, input);
    if (first) return first;
  }
  return undefined;
}

function columnsOf(input: string): readonly ['id' | 'name', 'id' | 'name'] {
  return idShape.test(input) ? ['id', 'name'] : ['name', 'id'];
}

function unknownLead(input: string): Text {
  const name = shortened(input, 60);
  return {
    ru: `Лида «${name}» нет в листе «Лиды». Проверьте имя или добавьте лида.`,
    en: `There is no lead “${name}” in Leads. Check the name or add the lead.`,
  };
}
