import * as v from 'valibot';
import type { ImportDefaults, ImportMapping } from '../../api/calls';
import type { Table } from '../../base/csv';
import { hash } from '../../base/hash';
import { done, refused, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import { attemptAfter } from '../../base/ladder';
import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { sources } from '../../crm/lists';
import { managers, roles } from '../../crm/manager';
import { plan, planStatuses } from '../../crm/plan';
import { effectOf, results } from '../../crm/result';
import { stageKinds, stages } from '../../crm/stage';
import { append, settle, type Book, type Change } from '../../workbook/book';
import type { Decision } from '../../workbook/transaction';
import type { Endpoint } from '../feature';
import { checkInput } from '../input';
import * as take from '../input';
import { idsOf, keepBatch, readBatch, type Batch } from './batch';
import { knownTo } from './known';
import { prepare, type ImportedLead, type Prepared } from './prepare';
import { readSource, sourceFields } from './source';

/** The mapping and the defaults as the contract has them; what they name is checked where it is used. */
export const mappingInput = v.record(
  v.string(),
  v.union([v.string('text'), v.array(v.string('text'))], 'object'),
  'object',
);
export const defaultsInput = v.optional(v.nullable(v.record(v.string(), take.name, 'object'), {}), {});

const schema = take.fields({ ...sourceFields, mapping: mappingInput, defaults: defaultsInput, batch: take.name });

/** Rows that one call writes: well within the six minutes that Google gives it. */
const sliceRows = 1500;

type Total = { added: number; skipped: number; batch: string; left: number };

/** `import.run`: writes the next rows of a file. With rows left it is called again with the batch. */
export const runCall: Endpoint = {
  call: 'import.run',
  answer: (office, input, act) => {
    const checked = checkInput(schema, input);
    if (!checked.ok) return checked;
    const table = readSource(office, checked.value);
    if (!table.ok) return table;
    const { mapping, defaults } = checked.value;
    const batch = checked.value.batch || hash(act.id);
    if (!/^[0-9a-z]{1,20}$/.test(batch)) return refused('missing', unknownBatch, 'batch');
    return office.transact({
      id: act.id,
      resume: act.resume,
      bulk: true,
      decide: book => decide(book, table.value, { mapping, defaults, batch }, readBatch(office.store.all(), batch)),
    });
  },
};

interface How {
  readonly mapping: ImportMapping;
  readonly defaults: ImportDefaults;
  readonly batch: string;
}

function decide(book: Book, table: Table, how: How, state: Batch): Outcome<Decision<Total>> {
  const { batch } = how;
  if (state.removed !== null) return refused('stale', undone, 'batch');
  const slice = table.rows.slice(state.next, state.next + sliceRows);
  // An execution that was killed may have written a part of this slice: all of it is prepared, and what is there is left out.
  const own = new Set(slice.map(row => idsOf(batch, row.number).lead));
  const known = knownTo(book);
  const prepared = prepare({
    ...known,
    ...how,
    table,
    leads: known.leads.filter(lead => !own.has(lead.id)),
    idOf: (name, row) => idsOf(name, row).lead,
    slice: { from: state.next, size: sliceRows },
  });
  if (!prepared.ok) return prepared;
  const [crowd] = prepared.value.crowded;
  if (crowd) return refused('invalid', crowd.message, 'mapping');
  const next = advance(state, prepared.value, slice.length);
  return done({
    changes: missing(book, changesFor(book, prepared.value, batch)),
    value: { added: next.added, skipped: next.skipped, batch, left: prepared.value.left },
    keep: keepBatch(batch, next),
  });
}

function advance(state: Batch, prepared: Prepared, rows: number): Batch {
  return {
    ...state,
    next: state.next + rows,
    added: state.added + prepared.leads.length,
    skipped: state.skipped + prepared.skipped,
    managers: [...state.managers, ...prepared.newManagers],
    stages: [...state.stages, ...prepared.newStages],
    sources: [...state.sources, ...prepared.newSources],
  };
}

function changesFor(book: Book, prepared: Prepared, batch: string): readonly Change[] {
  const language = book.sheetLanguage;
  const effects = new Map(book.rows(results).map(({ values }) => [values.result, effectOf(values)]));
  const attemptOf = (result: string): number => attemptAfter(null, effects.get(result) ?? 'reset');
  return [
    ...prepared.newManagers.map(manager => append(managers, manager, { manager, role: roles.manager[language] })),
    ...prepared.newStages.map(stage => append(stages, stage, { stage, stageKind: stageKinds.live[language] })),
    ...prepared.newSources.map(source => append(sources, source, { source })),
    settle,
    ...prepared.leads.map(lead => leadRow(lead, book)),
    settle,
    ...prepared.leads.flatMap(lead => lastRow(lead, batch, attemptOf)),
    ...prepared.leads.flatMap(lead => nextRow(lead, batch, book)),
  ];
}

function leadRow({ row: _, last: _last, next: _next, created, ...facts }: ImportedLead, book: Book): Change {
  return append(leads, facts.id, { ...facts, created: created ?? book.today });
}

function lastRow(
  { id, row, name, manager, last }: ImportedLead,
  batch: string,
  attemptOf: (result: string) => number,
): Change[] {
  if (!last) return [];
  const { contact } = idsOf(batch, row);
  return [
    append(contacts, contact, {
      id: contact,
      lead: name,
      leadId: id,
      manager,
      date: last.date,
      time: last.time ?? '',
      result: last.result,
      summary: last.summary,
      attempt: attemptOf(last.result),
    }),
  ];
}

function nextRow({ id, row, name, manager, next }: ImportedLead, batch: string, book: Book): Change[] {
  if (!next) return [];
  const { plan: planned } = idsOf(batch, row);
  return [
    append(plan, planned, {
      id: planned,
      lead: name,
      leadId: id,
      manager,
      date: next.date,
      time: next.time ?? '',
      topic: next.topic,
      status: planStatuses.planned[book.sheetLanguage],
    }),
  ];
}

/** The changes whose rows are not there yet. */
function missing(book: Book, changes: readonly Change[]): readonly Change[] {
  const there = new Set<string>();
  for (const table of [leads, contacts, plan]) {
    for (const { values } of book.rows(table)) there.add(`${table.key} ${values.id}`);
  }
  return changes.filter(change => !('append' in change) || !there.has(`${change.append} ${change.id}`));
}

const unknownBatch: Text = {
  ru: 'Импорт: такой партии нет. Начните импорт заново.',
  en: 'Import: there is no such batch. Begin the import anew.',
};

const undone: Text = {
  ru: 'Импорт: эта партия отменена. Начните импорт заново.',
  en: 'Import: this batch was undone. Begin the import anew.',
};
