import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import type { Book } from '../../workbook/book';
import type { Rows } from './rows';

/** All rows of the workbook, and what stands in the way of their formulas. */
export function allRows(book: Book): Rows {
  return {
    leads: book.rows(leads),
    contacts: book.rows(contacts),
    plan: book.rows(plan),
    strays: [leads, plan].flatMap(table => book.strays(table)),
  };
}
