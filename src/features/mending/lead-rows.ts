import { leads, type Lead } from '../../crm/leads';
import { stageKindOf } from '../../crm/stage';
import { nameKey } from '../../crm/word';
import type { Entry } from '../../workbook/book';
import { dayIn, phoneIn, timeIn, wordIn } from './cells';
import { ownIds } from './ids';
import type { Circumstances, MendedRow, Rows } from './rows';

export type LeadRow = MendedRow<typeof leads>;

/** The rows of Leads with ids of their own, words as the lists have them, days and phones that are such. */
export function mendLeads(
  rows: Rows,
  circumstances: Circumstances,
): { readonly rows: readonly LeadRow[]; readonly copies: ReadonlySet<number> } {
  const meant = namesById(rows);
  const filled = rows.leads.filter(entry => !isVacated(entry));
  const names = new Map(filled.map(({ row, values }) => [row, values]));
  const { ids, copies } = ownIds(
    filled.map(({ row, values }) => ({ row, id: values.id })),
    () => `l-${circumstances.freshId()}`,
    row => !circumstances.isFresh(leads, row),
    row => meant.has(meaning(names.get(row))),
  );
  return {
    copies,
    rows: rows.leads.map(entry => ({ entry, values: mendLead(entry, ids.get(entry.row) ?? '', circumstances) })),
  };
}

/** How other sheets name the lead of each id: it tells a lead from its copy that was renamed. */
function namesById({ contacts, plan }: Rows): ReadonlySet<string> {
  return new Set([...contacts, ...plan].map(({ values }) => meaning({ id: values.leadId, name: values.lead })));
}

function meaning(lead: Pick<Lead, 'id' | 'name'> | undefined): string {
  return `${lead?.id ?? ''} ${nameKey(lead?.name ?? '')}`;
}

/** A row that was emptied keeps its hidden id; whoever is typed there next is somebody else. */
function isVacated({ values, raw }: Entry<typeof leads>): boolean {
  const { name, stage, manager, source, person, phone, email, company, request, comment, created } = values;
  const facts = [name, stage, manager, source, person, phone, email, company, request, comment];
  return created === null && raw.created === undefined && facts.every(fact => fact.trim() === '');
}

function mendLead(
  { values, raw }: Entry<typeof leads>,
  id: string,
  { lists, today, typed, dateOrder }: Circumstances,
): Lead {
  const known = { ...values, id };
  if (values.name.trim() === '') return known;
  const isNew = values.id === '';
  const firstStage = lists.stages.find(({ stage }) => stageKindOf(stage, lists.stages) === 'live')?.stage ?? '';
  const created = dayIn(values.created, raw.created, dateOrder);
  const createdTime = timeIn(values.createdTime, raw.createdTime);
  const isUntimed = isNew && createdTime === '' && raw.createdTime === undefined;
  const undated = isNew && created === null && raw.created === undefined;
  return {
    ...known,
    stage: values.stage.trim() === '' ? firstStage : wordIn(lists.stage, values.stage),
    manager: wordIn(lists.manager, values.manager),
    source: wordIn(lists.source, values.source),
    phone: phoneIn(values.phone, raw.phone),
    created: undated ? today : created,
    createdTime: isUntimed && (undated || created === today) ? typed : createdTime,
  };
}
