import { contacts, type Contact } from '../../crm/contact';
import type { Lead } from '../../crm/leads';
import { plan, planStatuses, type Plan } from '../../crm/plan';
import { kindOf } from '../../crm/word';
import type { Entry } from '../../workbook/book';
import { dayIn, timeIn, wordIn } from './cells';
import type { Directory } from './directory';
import { ownIds, type OwnIds } from './ids';
import type { Circumstances, MendedRow, Rows } from './rows';

/** The rows of Contacts: joined to their leads, with ids of their own, words, days and times as the columns want them. */
export function mendContacts(
  rows: Rows['contacts'],
  directory: Directory,
  circumstances: Circumstances,
): readonly MendedRow<typeof contacts>[] {
  const isVacated = ({ values, raw, problems }: Entry<typeof contacts>): boolean =>
    !raw.date &&
    !problems.minutes &&
    [...Object.values({ ...values, id: '', leadId: '', carried: '', stageBefore: '', planId: '' })].every(isBlank);
  const { ids } = idsOf(rows, isVacated, 'c', row => circumstances.isFresh(contacts, row), circumstances);
  return rows.map(entry => {
    const id = ids.get(entry.row) ?? '';
    const values =
      id === '' ? { ...entry.values, leadId: '', carried: '' } : mendContact(entry, directory, circumstances);
    return { entry, values: { ...values, id } };
  });
}

/** The rows of Contact plan, likewise, with a status. */
export function mendPlan(
  rows: Rows['plan'],
  directory: Directory,
  circumstances: Circumstances,
): { readonly rows: readonly MendedRow<typeof plan>[]; readonly copies: ReadonlySet<number> } {
  const isVacated = ({ values, raw }: Entry<typeof plan>): boolean =>
    !raw.date && [...Object.values({ ...values, id: '', leadId: '', event: '', daysLeft: '' })].every(isBlank);
  const { ids, copies } = idsOf(rows, isVacated, 'p', row => circumstances.isFresh(plan, row), circumstances);
  return {
    copies,
    rows: rows.map(entry => {
      const id = ids.get(entry.row) ?? '';
      const values = id === '' ? { ...entry.values, leadId: '' } : mendPlanned(entry, directory, circumstances);
      return { entry, values: { ...values, id } };
    }),
  };
}

function idsOf<E extends Entry<typeof contacts> | Entry<typeof plan>>(
  rows: readonly E[],
  isVacated: (entry: E) => boolean,
  kind: string,
  isFresh: (row: number) => boolean,
  { freshId }: Circumstances,
): OwnIds {
  const filled = rows.filter(entry => !isVacated(entry)).map(({ row, values }) => ({ row, id: values.id }));
  return ownIds(
    filled,
    () => `${kind}-${freshId()}`,
    row => !isFresh(row),
  );
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function mendContact(
  { values, raw }: Entry<typeof contacts>,
  directory: Directory,
  { lists, today, now, dateOrder }: Circumstances,
): Contact {
  const { lead, leadId } = joined(values, directory);
  const isNew = values.leadId === '' && leadId !== '';
  const date = dayIn(values.date, raw.date, dateOrder);
  const time = timeIn(values.time, raw.time);
  const stage = wordIn(lists.stage, values.stage);
  const undated = isNew && date === null && raw.date === undefined;
  return {
    ...values,
    lead,
    leadId,
    date: undated ? today : date,
    time: undated && time === '' && raw.time === undefined ? now : time,
    channel: wordIn(lists.channel, values.channel),
    manager: managerOf(values.manager, isNew ? directory.withId(leadId) : null, lists),
    result: wordIn(lists.result, values.result),
    stage,
    // A stage that was carried under its old name is not carried again under the new one.
    carried: values.carried === values.stage ? stage : values.carried,
    stageBefore: wordIn(lists.stage, values.stageBefore),
  };
}

function mendPlanned(
  { values, raw }: Entry<typeof plan>,
  directory: Directory,
  { lists, language, dateOrder }: Circumstances,
): Plan {
  const { lead, leadId } = joined(values, directory);
  const isNew = values.leadId === '' && leadId !== '';
  const date = dayIn(values.date, raw.date, dateOrder);
  const kind = kindOf(values.status, planStatuses);
  const begun = values.status.trim() === '' && lead.trim() !== '' && date !== null;
  const status = kind ?? (begun ? 'planned' : null);
  return {
    ...values,
    lead,
    leadId,
    date,
    time: timeIn(values.time, raw.time),
    channel: wordIn(lists.channel, values.channel),
    manager: managerOf(values.manager, isNew ? directory.withId(leadId) : null, lists),
    status: status ? planStatuses[status][language] : values.status,
  };
}

/**
 * The name and the id of a row's lead. A name that stands in Leads wins; one that is gone from there, while the id is
 * known, was the lead's before somebody renamed it.
 */
function joined(row: { readonly lead: string; readonly leadId: string }, directory: Directory): typeof row {
  if (row.lead.trim() === '') return row;
  const named = directory.named(row.lead, row.leadId);
  if (named === 'several') return row;
  const found = named ?? directory.withId(row.leadId);
  return found ? { lead: found.name, leadId: found.id } : row;
}

/** The manager of a row that has just found its lead is the lead's, as long as the drop-down allows it. */
function managerOf(manager: string, lead: Lead | null, lists: Circumstances['lists']): string {
  if (manager.trim() !== '') return wordIn(lists.manager, manager);
  const chosen = lists.manager(lead?.manager ?? '', '');
  return chosen.ok ? chosen.value : manager;
}
