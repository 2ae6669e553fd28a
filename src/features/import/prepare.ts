import type { ImportDefaults, ImportMapping } from '../../api/calls';
import type { Table, TableRow } from '../../base/csv';
import type { Day, Time } from '../../base/day';
import { done, type Outcome } from '../../base/outcome';
import { shortened, type Language, type Text } from '../../base/text';
import { fieldTitle } from '../field';
import { findColumns, joined, readDefaults, type Defaults } from './mapping';
import { lookOver } from './overview';
import * as say from './problems';
import { inOneCell, longestWord, readRow, remarksOf, type Problem, type ReadRow, type RowRules } from './row';
import { likesAmong, type Likable, type Like, type Likes } from '../../crm/likeness';
import { twinsAmong, type Identity, type Twin, type Twins } from '../../crm/twins';
import { wordsOf, type Lists, type Words } from './words';
import type { DayOrder } from '../../base/written-day';

/** A lead that the workbook has, those that earlier slices of the same batch added included. */
export interface KnownLead extends Identity, Partial<Pick<Likable, 'person' | 'company'>> {
  readonly id: string;
}

/** All that an import is decided from. The same task always prepares the same leads under the same ids. */
export interface ImportTask {
  readonly table: Table;
  readonly mapping: ImportMapping;
  readonly defaults?: ImportDefaults;
  readonly leads: readonly KnownLead[];
  readonly lists: Lists;
  readonly batch: string;
  /** The lead's id, made from the batch and the row's number alone, so that a repeated slice meets its own rows. */
  readonly idOf: (batch: string, row: number) => string;
  /** Which rows of the table to prepare, by their order; all when left out. */
  readonly slice?: { readonly from: number; readonly size: number };
  readonly today: Day;
  readonly language: Language;
  /** Whether to look for leads that are written almost the same: it takes time, and a slice needs it only to leave them out. */
  readonly similar?: boolean;
  /** The order of dates to fall back on when a file's own cannot be told. */
  readonly habit: DayOrder;
}

/** A lead to be added, in the words of Lists, with its last contact and its next step where the file has them. */
export interface ImportedLead extends Identity {
  readonly row: number;
  readonly id: string;
  readonly manager: string;
  readonly stage: string;
  readonly source: string;
  readonly person: string;
  readonly company: string;
  readonly request: string;
  readonly comment: string;
  /** Null when the file does not say. */
  readonly created: Day | null;
  /** '' when the file does not say; it is not the time of the import. */
  readonly createdTime: Time | '';
  readonly last: {
    readonly date: Day;
    readonly time: Time | null;
    readonly result: string;
    readonly summary: string;
  } | null;
  readonly next: { readonly date: Day; readonly time: Time | null; readonly topic: string } | null;
}

/** A row that is left out because a lead like it is there already. */
export interface Duplicate {
  readonly row: number;
  readonly name: string;
  readonly twin: string;
  readonly by: Twin['by'];
}

/** A row that looks like a lead that is there, and may be another all the same. */
export interface Similar {
  readonly row: number;
  readonly name: string;
  readonly twin: string;
  readonly by: Like<Likable>['by'];
}

export interface Prepared {
  readonly leads: readonly ImportedLead[];
  readonly problems: readonly Problem[];
  readonly duplicates: readonly Duplicate[];
  readonly similar: readonly Similar[];
  /** Rows that are left out: duplicates, and similar ones where they are not wanted. */
  readonly skipped: number;
  /** Words that Lists must be given before the leads are written. */
  readonly newManagers: readonly string[];
  readonly newStages: readonly string[];
  readonly newSources: readonly string[];
  /** Of which lists these would be too many. */
  readonly crowded: readonly Problem[];
  /** Rows of the slice that this batch has added before. */
  readonly added: number;
  /** Rows of the table after the slice. */
  readonly left: number;
}

/** Decides what becomes of each row of a file: a lead, a duplicate of one, and what of it could not be taken as it stands. */
export function prepare(task: ImportTask): Outcome<Prepared> {
  const mapped = findColumns(task.mapping, task.table);
  if (!mapped.ok) return mapped;
  const defaults = readDefaults(task.defaults ?? {});
  if (!defaults.ok) return defaults;
  const { orders, notices } = lookOver(task.table, mapped.value, defaults.value.dates, task.habit);
  const rules: RowRules = { mapped: mapped.value, country: defaults.value.country, orders, today: task.today };
  const words = wordsOf(task.lists);
  const { from, size } = task.slice ?? { from: 0, size: task.table.rows.length };
  const rows = task.table.rows.slice(from, from + size);
  const { skipSimilar } = defaults.value;
  const met = {
    twins: twinsAmong(task.leads, rules.country),
    likes: task.similar || skipSimilar ? likesAmong(task.leads.map(likable), rules.country) : null,
    skipSimilar,
  };
  const sorted = sortRows(rows, task, met, row =>
    leadOf(row.number, readRow(row, rules), { task, rules, words, defaults: defaults.value }),
  );
  const added = words.added();
  const crowded = crowdedBy(added, task.lists);
  return done({
    ...sorted,
    // Said of a column, it is said once: with its first slice.
    problems: from === 0 ? [...notices, ...crowded, ...sorted.problems] : sorted.problems,
    crowded,
    newManagers: added.managers,
    newStages: added.stages,
    newSources: added.sources,
    left: Math.max(0, task.table.rows.length - from - size),
  });
}

/** What a list offers people to choose from is no longer than this. */
const wordsMost = 500;

function crowdedBy(added: ReturnType<Words['added']>, lists: Lists): Problem[] {
  return (['manager', 'stage', 'source'] as const).flatMap(field => {
    const { length } = added[`${field}s`];
    const isTooLong = length > 0 && length + lists[`${field}s`].length > wordsMost;
    return isTooLong ? [{ row: 1, field, message: say.crowded(fieldTitle(field), length, wordsMost) }] : [];
  });
}

interface Sorted {
  readonly leads: ImportedLead[];
  readonly problems: Problem[];
  readonly duplicates: Duplicate[];
  readonly similar: Similar[];
  readonly skipped: number;
  readonly added: number;
}

/** The leads that are there, and what becomes of rows that look like one of them. */
interface Met {
  readonly twins: Twins;
  readonly likes: Likes<Likable> | null;
  readonly skipSimilar: boolean;
}

type Read = (row: TableRow) => {
  readonly identity: Likable;
  readonly finish: () => { lead: ImportedLead; problems: Problem[] };
};

/** Parts the rows into leads and duplicates, in their order, so that the first of two twins in a file is the one kept. */
function sortRows(rows: readonly TableRow[], task: ImportTask, { twins, likes, skipSimilar }: Met, read: Read): Sorted {
  const there = new Set(task.leads.map(lead => lead.id));
  const sorted = {
    leads: [] as ImportedLead[],
    problems: [] as Problem[],
    duplicates: [] as Duplicate[],
    similar: [] as Similar[],
    skipped: 0,
    added: 0,
  };
  for (const row of rows) {
    if (there.has(task.idOf(task.batch, row.number))) {
      sorted.added++;
      continue;
    }
    const { identity, finish } = read(row);
    const twin = twins.of(identity);
    if (twin) {
      sorted.duplicates.push({ row: row.number, name: identity.name, twin: twin.name, by: twin.by });
      sorted.skipped++;
      continue;
    }
    const [like] = likes?.of(identity) ?? [];
    if (like) sorted.similar.push({ row: row.number, name: identity.name, twin: like.lead.name, by: like.by });
    if (like && skipSimilar) {
      sorted.skipped++;
      continue;
    }
    const { lead, problems } = finish();
    twins.add(lead);
    likes?.add(lead);
    sorted.leads.push(lead);
    sorted.problems.push(...problems);
  }
  return sorted;
}

function likable(lead: KnownLead): Likable {
  return { person: '', company: '', ...lead };
}

interface Surroundings {
  readonly task: ImportTask;
  readonly rules: RowRules;
  readonly words: Words;
  readonly defaults: Defaults;
}

/** The row as a lead, in two steps: words of a row that proves a duplicate must not get into Lists. */
function leadOf(row: number, read: ReadRow, around: Surroundings): ReturnType<Read> {
  const { task, words, defaults } = around;
  const name = shortened(read.name || madeName(row, read, task.language), longestWord);
  const identity = { name, phone: read.phone, email: read.email, person: read.person, company: read.company };
  const finish = (): { lead: ImportedLead; problems: Problem[] } => {
    const problems = [...read.problems];
    const object = (field: Problem['field'], message: Text): void => void problems.push({ row, field, message });
    if (!hasName(read)) object('name', say.noName(name));
    const remarks = [...read.remarks];
    const keep = (remark: string): void => void remarks.push(remark);
    const stage = words.stage(read.stage || defaults.stage);
    const planned = stage.kind === 'live';
    if (read.nextContact && !planned) {
      const { nextContact, nextTopic } = around.rules.mapped;
      remarksOf(read.cells, [...nextContact, ...nextTopic]).forEach(keep);
      object('nextContact', say.noStep(joined(read.cells, nextContact)));
    }
    const lead = {
      row,
      id: task.idOf(task.batch, row),
      ...identity,
      manager: words.manager(read.manager || defaults.manager),
      stage: stage.name,
      source: words.source(read.source || defaults.source),
      person: read.person,
      company: read.company,
      request: read.request,
      created: read.created?.day ?? null,
      createdTime: read.created?.time ?? ('' as const),
      last: lastOf(read, words, words.resultOf(stage), keep),
      next: planned ? nextOf(read, task.language) : null,
      comment: inOneCell(remarks, remark => object('comment', say.tooLong(remark.length))),
    };
    return { lead, problems };
  };
  return { identity, finish };
}

function hasName(read: ReadRow): boolean {
  return [read.name, read.person, read.company, read.phone, read.email].some(part => part !== '');
}

/** A name for a row without one. It depends on nothing but the row, so that the same file again meets its own leads. */
function madeName(row: number, read: ReadRow, language: Language): string {
  if (read.person) return read.person;
  // A company alone names many leads.
  const own = read.phone || read.email || { ru: `Без имени, строка ${row}`, en: `No name, row ${row}` }[language];
  return inOneCell(read.company ? [read.company, own] : [own], () => undefined);
}

function lastOf(read: ReadRow, words: Words, usual: string, keep: (remark: string) => void): ImportedLead['last'] {
  if (!read.lastContact) return null;
  const known = read.lastResult ? words.result(read.lastResult) : null;
  // A result that Lists do not have is still what was said.
  const said = [known ? '' : read.lastResult, read.lastSummary].filter(part => part !== '');
  const { day, time } = read.lastContact;
  return { date: day, time, result: known ?? usual, summary: inOneCell(said, keep) };
}

function nextOf(read: ReadRow, language: Language): ImportedLead['next'] {
  if (!read.nextContact) return null;
  const topic = read.nextTopic || { ru: 'Связаться', en: 'Get in touch' }[language];
  return { date: read.nextContact.day, time: read.nextContact.time, topic };
}
