import * as v from 'valibot';
import { done, refused, type Outcome } from '../../base/outcome';
import { shortened, type Text } from '../../base/text';
import { changes, type LoggedChange } from '../../crm/changes';
import { contacts } from '../../crm/contact';
import { leads, type LeadDraft } from '../../crm/leads';
import { mergedFacts, type Choice } from '../../crm/merging';
import { plan } from '../../crm/plan';
import { keyOf } from '../../crm/recording';
import { nameKey } from '../../crm/word';
import { mendRow, type Book, type Change, type Entry } from '../../workbook/book';
import type { Draft, Row } from '../../workbook/sheet';
import type { Decision } from '../../workbook/transaction';
import { command } from '../endpoint';
import type { Act } from '../feature';
import * as take from '../input';
import { leadNamed, type LeadEntry } from '../lead-lookup';
import { listsOf, type Choose } from '../lists';
import { recordOf } from '../record';

const side = v.picklist(['keep', 'merge'], 'side');

const schema = take.fields({
  keep: take.filledName,
  merge: take.filledName,
  fields: v.optional(v.nullable(v.record(v.string(), side, 'object'), {}), {}),
});

type Input = v.InferOutput<typeof schema>;
type Merged = { id: string; name: string; act: string; moved: { contacts: number; plan: number } };

/** More rows than this may not fit the journal: the change log is the journal then. */
const journalledMost = 100;
const lettersMost = 50_000;

/** `lead.merge`: one lead out of two. Contacts and planned contacts go to the kept one, and nothing of the other is lost. */
export const mergeCall = command('lead.merge', schema, decide, (book, input, act) => {
  const logged = book.find(changes, 'act', act.id).map(({ values }) => values);
  const struck = logged.find(({ kind }) => kind === 'removed');
  if (!struck || isThere(book, struck.rowId)) return null;
  const kept = leadNamed(book, input.keep);
  return kept.ok ? mergedOf(kept.value, act, logged) : null;
});

function decide(book: Book, input: Input, act: Act): Outcome<Decision<Merged>> {
  const pair = pairOf(book, input);
  if (!pair.ok) return pair;
  const { kept, merged } = pair.value;
  const facts = factsOf(book, pair.value, input.fields);
  if (!facts.ok) return facts;
  const { name } = kept.values;
  const id = kept.values.id || act.idOf('l');
  const record = recordOf(book, act, listsOf(book).managerOf(act.email), merging(merged.values.name, name));
  const [logged, steps] = [rowsOf(book, contacts, pair.value, act), rowsOf(book, plan, pair.value, act)];
  const to = { lead: name, leadId: id };
  const written = [
    // The lead goes first: undoing brings it back before the rows that name it.
    ...record.strike(leads, merged),
    ...record.amend(leads, kept, { ...facts.value, id }),
    ...logged.flatMap(({ entry, stamp }) => stamped(contacts, stamp, record.amend(contacts, entry, to), to)),
    ...steps.flatMap(({ entry, stamp }) => stamped(plan, stamp, record.amend(plan, entry, to), to)),
  ];
  const bare = [...logged, ...steps].some(({ stamp }) => stamp !== null);
  return done({
    changes: written,
    value: { id, name, act: act.id, moved: { contacts: logged.length, plan: steps.length } },
    bulk: bare || logged.length + steps.length > journalledMost,
  });
}

interface Pair {
  readonly kept: LeadEntry;
  readonly merged: LeadEntry;
}

function pairOf(book: Book, input: Input): Outcome<Pair> {
  // Read whole, once: both are searched in it, and the names of all the others.
  const all = book.rows(leads);
  const [kept, merged] = [leadNamed(book, input.keep), leadNamed(book, input.merge)];
  if (!kept.ok) return refused('missing', gone(input.keep), 'keep');
  if (!merged.ok) return refused('missing', gone(input.merge), 'merge');
  if (kept.value.row === merged.value.row) return refused('invalid', itself(kept.value.values.name), 'merge');
  for (const { values } of [kept.value, merged.value]) {
    const namesakes = all.filter(other => nameKey(other.values.name) === nameKey(values.name));
    if (values.id === '' && namesakes.length > 1) return refused('invalid', cannotTell(values.name), 'merge');
  }
  return done({ kept: kept.value, merged: merged.value });
}

function factsOf(book: Book, { kept, merged }: Pair, fields: Choice): Outcome<Partial<LeadDraft>> {
  const lists = listsOf(book);
  const listed = (choose: Choose, word: string): string => {
    const chosen = choose(word, '');
    return chosen.ok ? chosen.value : '';
  };
  // A word that has left Lists would not be taken by the kept lead's cell.
  const usable = {
    ...merged.values,
    stage: listed(lists.stage, merged.values.stage),
    manager: listed(lists.manager, merged.values.manager),
    source: listed(lists.source, merged.values.source),
  };
  const facts = mergedFacts(kept.values, usable, fields, book.sheetLanguage);
  if ((facts.comment ?? '').length > lettersMost) return refused('invalid', tooLong, 'comment');
  // What could not be read in the kept lead is not written over.
  return done(Object.fromEntries(Object.entries(facts).filter(([column]) => !(column in kept.problems))));
}

type Joined = typeof contacts | typeof plan;

interface Moving<T extends Joined> {
  readonly entry: Entry<T>;
  /** The row's number, when it was typed by hand and has only just got an id. */
  readonly stamp: number | null;
}

/** The rows that belong to the merged lead: by its name, and by its id where the name tells no other lead. */
function rowsOf<T extends Joined>(book: Book, table: T, { merged }: Pair, act: Act): readonly Moving<T>[] {
  const { id, name } = merged.values;
  const others = book.rows(leads).filter(({ row }) => row !== merged.row);
  const names = new Set(others.map(({ values }) => nameKey(values.name)));
  const own = !names.has(nameKey(name));
  const byName = own ? book.find(table, 'lead', name) : [];
  const byId = (id ? book.find(table, 'leadId', id) : []).filter(({ values }) => {
    const named = nameKey((values as Row<Joined>).lead);
    return named === nameKey(name) || !names.has(named);
  });
  const rows = new Map([...byName, ...byId].map(entry => [entry.row, entry]));
  return [...rows.values()].map(entry => {
    const values = entry.values as Row<Joined>;
    if (values.id !== '') return { entry, stamp: null };
    const given = `${act.idOf(table.key.slice(0, 1))}-${entry.row}`;
    return { entry: { ...entry, values: { ...entry.values, id: given } }, stamp: entry.row };
  });
}

/** Rows without ids are told apart by their numbers alone, which hold as long as the lock does. */
function stamped<T extends Joined>(
  table: T,
  stamp: number | null,
  written: readonly Change[],
  to: Partial<Draft<T>>,
): readonly Change[] {
  return stamp === null
    ? written
    : written.map(change => ('set' in change ? mendRow(table, stamp, { ...to, id: change.id }) : change));
}

function mergedOf(kept: LeadEntry, act: Act, logged: readonly LoggedChange[]): Merged {
  const movedIn = (table: Joined): number =>
    new Set(logged.filter(({ tableKey }) => tableKey === table.key).map(({ rowId }) => rowId)).size;
  const { id, name } = kept.values;
  return { id, name, act: act.id, moved: { contacts: movedIn(contacts), plan: movedIn(plan) } };
}

function isThere(book: Book, lead: string): boolean {
  return book.rows(leads).some(entry => keyOf(leads, entry) === lead);
}

function merging(merged: string, kept: string): Text {
  return { ru: `Объединение: «${merged}» → «${kept}»`, en: `Merge: “${merged}” → “${kept}”` };
}

function gone(lead: string): Text {
  const name = shortened(lead, 60);
  return {
    ru: `Лида «${name}» в листе «Лиды» нет: возможно, его уже объединили с другим. Найдите его заново.`,
    en: `There is no lead “${name}” in Leads: perhaps it was merged already. Find it again.`,
  };
}

function itself(name: string): Text {
  return {
    ru: `Оба раза выбран лид «${name}». Выберите второго.`,
    en: `The lead “${name}” is chosen twice. Choose another one.`,
  };
}

function cannotTell(name: string): Text {
  return {
    ru: `Лидов с именем «${name}» несколько, и один из них записан совсем недавно. Переименуйте его и объедините снова.`,
    en: `Several leads are called “${name}”, and one of them is quite new. Rename it, then merge again.`,
  };
}

const tooLong: Text = {
  ru: 'Комментарии двух лидов вместе длиннее 50 000 знаков: столько не поместится в ячейку. Сократите один из них.',
  en: 'The comments of the two leads are longer than 50,000 characters together, more than a cell holds. Shorten one.',
};
