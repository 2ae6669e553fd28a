import type { contacts, Contact } from '../../crm/contact';
import { isBefore } from '../../crm/summary';
import type { Lists } from '../lists';
import type { LeadRow } from './lead-rows';
import type { MendedRow } from './rows';

type ContactRow = MendedRow<typeof contacts>;

/**
 * Carries the new stages of contacts typed by hand to their leads: once, and only from the last contact that names a
 * stage. Such contacts bear the stage as a mark afterwards; those that the sidebar logs bear it from the beginning.
 */
export function carryStages(
  leads: readonly LeadRow[],
  contacts: readonly ContactRow[],
  lists: Lists,
): { readonly leads: readonly LeadRow[]; readonly contacts: readonly ContactRow[] } {
  const known = new Set(leads.map(({ values }) => values.id));
  const isDue = ({ values }: ContactRow): boolean =>
    values.carried !== values.stage && known.has(values.leadId) && isStage(values.stage, lists);
  if (!contacts.some(isDue)) return { leads, contacts };
  const last = lastStages(contacts);
  const due = new Map<string, string>();
  for (const [lead, row] of last) if (isDue(row)) due.set(lead, row.values.stage);
  return {
    leads: leads.map(row => {
      const stage = due.get(row.values.id);
      return stage === undefined ? row : { ...row, values: { ...row.values, stage } };
    }),
    contacts: contacts.map(row =>
      isDue(row) ? { ...row, values: { ...row.values, carried: row.values.stage } } : row,
    ),
  };
}

function isStage(stage: string, lists: Lists): boolean {
  return stage.trim() !== '' && lists.stage(stage, '').ok;
}

/** The last contact of each lead that names a stage; of contacts at one moment the lower row. */
function lastStages(contacts: readonly ContactRow[]): ReadonlyMap<string, ContactRow> {
  const last = new Map<string, ContactRow>();
  for (const row of contacts) {
    const { leadId, stage }: Contact = row.values;
    if (leadId === '' || stage.trim() === '') continue;
    const best = last.get(leadId);
    if (!best || !isBefore(row.values, best.values)) last.set(leadId, row);
  }
  return last;
}
