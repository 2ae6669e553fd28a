import { hash } from '../base/hash';
import type { Lead } from '../crm/leads';
import type { Change } from '../workbook/book';
import { valueLength } from '../workbook/journal';
import type { PlanEntry } from './plan-lookup';

/** What taking back a log needs to know. It fits a property: of the rows made it keeps only their prints. */
export interface Undo {
  readonly lead: { readonly id: string; readonly name: string };
  readonly contact: string;
  /** Rows that the log made, by id, with the print of what was written. */
  readonly rows: readonly { readonly table: string; readonly id: string; readonly print: string }[];
  readonly stage: { readonly before: string; readonly after: string };
  readonly closed: { readonly plan: string; readonly status: string } | null;
}

interface Logged {
  readonly made: readonly Change[];
  readonly lead: Pick<Lead, 'id' | 'name' | 'stage'>;
  readonly stage: string;
  readonly closing: PlanEntry | null;
  readonly contact: string;
}

/** The record of a log, as a property of whoever has the address; none for an account that Google hides. */
export function undoOf({
  made,
  lead,
  stage,
  closing,
  contact,
}: Logged): (email: string) => Readonly<Record<string, string>> {
  const undo: Undo = {
    lead: { id: lead.id, name: lead.name },
    contact,
    rows: made.flatMap(change =>
      'append' in change ? [{ table: change.append, id: change.id, print: printOf(change.values) }] : [],
    ),
    stage: { before: lead.stage, after: stage },
    closed: closing && { plan: closing.values.id, status: closing.values.status },
  };
  const text = JSON.stringify(undo);
  // Whoever pastes a whole letter as a lead's name gets no undo, but the contact.
  return email => (email === '' ? {} : { [undoKey(email)]: text.length > valueLength ? '' : text });
}

/** The last log of the address that can be taken back, or null. */
export function readUndo(stored: Readonly<Record<string, string>>, email: string): Undo | null {
  const text = email === '' ? undefined : stored[undoKey(email)];
  return text ? (JSON.parse(text) as Undo) : null;
}

/** The property that holds the address's last log. The address itself is not written down. */
export function undoKey(email: string): string {
  return `undo.${hash(email.toLowerCase())}`;
}

/** A print of a row's cells: another print, another row. */
export function printOf(values: Readonly<Record<string, unknown>>): string {
  const cells = Object.keys(values)
    // A cell left out is an empty one.
    .filter(key => values[key] !== '')
    .sort()
    .map(key => `${key}=${String(values[key]).replace(/^'/, '')}`);
  return hash(cells.join('\n'));
}
