import type { Selection } from '../../api/calls';
import { done } from '../../base/outcome';
import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import type { Book } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import { claimsWith } from '../claims';
import { question } from '../endpoint';
import * as take from '../input';
import { isShown, shownCall } from '../shown-call';

/** `selection.read`: the lead of the row that the user has selected, and its planned contact. */
export const selectionCall = question(
  'selection.read',
  take.fields({ claim: take.name }),
  (book, { claim }, act, office) => done({ ...selectionIn(book, office), claims: claimsWith(office, act, claim) }),
);

function selectionIn(book: Book, office: Office): Selection {
  const selected = office.screen.selection();
  if (!selected) return nowhere;
  const table = office.tableAt(selected.sheet);
  if (table !== null) return inTable(book, table, selected.row);
  return inCallList(book, office.selectedRows(), selected.column);
}

const nowhere: Selection = { lead: '', plan: null };

function inTable(book: Book, table: string, row: number): Selection {
  if (table === leads.key) return { lead: book.at(leads, row)?.values.name ?? '', plan: null };
  if (table === contacts.key) return { lead: book.at(contacts, row)?.values.lead ?? '', plan: null };
  if (table !== plan.key) return nowhere;
  const step = book.at(plan, row)?.values;
  return step ? { lead: step.lead, plan: step.id || null } : nowhere;
}

function inCallList(book: Book, rows: readonly (readonly string[])[], column: number): Selection {
  const call = shownCall(rows, column);
  if (!call) return nowhere;
  const step = book
    .find(plan, 'lead', call.lead)
    .map(entry => entry.values)
    .find(one => isShown(one, call));
  return { lead: call.lead, plan: step?.id || null };
}
