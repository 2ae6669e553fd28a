import * as v from 'valibot';
import { done, refused, type Outcome } from '../../base/outcome';
import { normalisePhone } from '../../base/phone';
import { fold, shortened, type Text } from '../../base/text';
import { contacts } from '../../crm/contact';
import { leads, type LeadDraft } from '../../crm/leads';
import { listedReason } from '../../crm/lists';
import { becomesLost, checkLost } from '../../crm/lost';
import { plan } from '../../crm/plan';
import type { Recording } from '../../crm/recording';
import { tagsOf, withTags } from '../../crm/tags';
import { twinsAmong } from '../../crm/twins';
import { settle, type Book, type Change, type Entry } from '../../workbook/book';
import type { Decision } from '../../workbook/transaction';
import { command, nothingToDo } from '../endpoint';
import type { Act } from '../feature';
import { fieldTitle } from '../field';
import * as take from '../input';
import { leadNamed, type LeadEntry } from '../lead-lookup';
import { listsOf, type Lists } from '../lists';
import { recordOf } from '../record';
import { settingsIn } from '../settings';
import { twinRefusal, uniqueName } from './add';

const words = v.optional(take.name);
const lines = v.optional(take.text);

const schema = take.fields({
  lead: take.filledName,
  fields: take.fields({
    name: words,
    stage: words,
    manager: words,
    source: words,
    person: words,
    phone: words,
    email: words,
    company: words,
    request: lines,
    comment: lines,
    tags: words,
  }),
  was: v.optional(v.nullable(v.record(v.string(), v.string('text'), 'object'), {}), {}),
  reason: take.name,
  allowDuplicate: take.flag,
});

type Input = v.InferOutput<typeof schema>;
type Fact = keyof Input['fields'];
type Facts = Partial<Record<Fact, string>>;
type Changed = { id: string; name: string; act: string };

/** More rows than this may not fit the journal; what a cut-off rename leaves behind, mending carries. */
const journalledMost = 100;

/** `lead.change`: new values for a lead's facts, unless somebody has changed them since the user saw them. */
export const changeCall = command('lead.change', schema, decide);

function decide(book: Book, input: Input, act: Act): Outcome<Decision<Changed>> {
  const found = leadNamed(book, input.lead);
  if (!found.ok) return found;
  const lead = found.value;
  const lists = listsOf(book);
  const meant = meantBy(input.fields, lists);
  if (!meant.ok) return meant;
  const changed = changedFacts(lead, meant.value);
  const id = lead.values.id || act.idOf('l');
  if (!Object.keys(changed).length) return nothingToDo({ id, name: lead.values.name, act: '' });
  const stale = staleFact(lead, changed, input.was);
  if (stale)
    return refused('stale', changedMeanwhile(stale, lead.values[stale], changed[stale] ?? ''), `fields.${stale}`);
  const farewell = farewellOf(book, lead, changed, input.reason, lists);
  if (!farewell.ok) return farewell;
  const named = namedApart(book, lead, { ...changed, ...farewell.value }, input.allowDuplicate);
  if (!named.ok) return named;
  const record = recordOf(book, act, lists.managerOf(act.email), edited);
  const { changes, rows } = changesOf(book, record, lead, named.value, id);
  return done({
    changes,
    value: { id, name: named.value.name ?? lead.values.name, act: act.id },
    ...(rows > journalledMost && { bulk: true }),
  });
}

/** The facts as the sheet is to hold them: words of the lists as they stand there, phones and tags tidy. */
function meantBy(fields: Input['fields'], lists: Lists): Outcome<Facts> {
  const meant: Facts = {};
  for (const [fact, given] of Object.entries(fields) as [Fact, string | undefined][]) {
    if (given === undefined) continue;
    if (given === '' && (fact === 'name' || fact === 'stage')) return refused('invalid', blank(fact), `fields.${fact}`);
    const isListed = fact === 'stage' || fact === 'manager' || fact === 'source';
    const chosen = isListed ? lists[fact](given, `fields.${fact}`) : done(given);
    if (!chosen.ok) return chosen;
    meant[fact] =
      fact === 'phone' ? normalisePhone(given) : fact === 'tags' ? withTags('', tagsOf(given)) : chosen.value;
  }
  return done(meant);
}

function changedFacts({ values }: LeadEntry, meant: Facts): Facts {
  return Object.fromEntries(Object.entries(meant).filter(([fact, value]) => values[fact as Fact] !== value));
}

/** The first fact that is no longer what the user saw. */
function staleFact({ values }: LeadEntry, changed: Facts, was: Input['was']): Fact | undefined {
  return (Object.keys(changed) as Fact[]).find(fact => {
    const seen = was[fact];
    return seen !== undefined && seen.trim() !== values[fact].trim();
  });
}

/** A lead is given up for a reason, which is remembered in its comment. */
function farewellOf(book: Book, lead: LeadEntry, changed: Facts, given: string, lists: Lists): Outcome<Facts> {
  const { stage, attempt, comment } = lead.values;
  if (changed.stage === undefined || !becomesLost(stage, changed.stage, lists.stages)) return done({});
  const terms = { reasons: lists.reasons, pauses: () => settingsIn(book).pauses };
  const allowed = checkLost({ attempt, reason: given }, terms, 'reason');
  if (!allowed.ok) return allowed;
  const reason = listedReason(given, lists.reasons);
  if (reason === '') return done({});
  const [year, month, day] = book.today.split('-');
  const said = { ru: `Отказ ${day}.${month}.${year}: ${reason}`, en: `Lost on ${book.today}: ${reason}` };
  const before = changed.comment ?? comment;
  return done({ comment: before === '' ? said[book.sheetLanguage] : `${before}\n${said[book.sheetLanguage]}` });
}

/** The facts, the name apart from all others; refused when another lead has the name, the phone or the address. */
function namedApart(book: Book, lead: LeadEntry, facts: Facts, allowDuplicate: boolean): Outcome<Facts> {
  const { name, phone = '', email = '' } = facts;
  if (name === undefined && phone === '' && email === '') return done(facts);
  const others = book
    .rows(leads)
    .filter(({ row }) => row !== lead.row)
    .map(({ values }) => values)
    // Who had the same name before is no news.
    .filter(other => name !== undefined || fold(other.name) !== fold(lead.values.name));
  const twin = twinsAmong(others, undefined).of({ name: name ?? lead.values.name, phone, email });
  if (twin && !allowDuplicate) {
    return { ok: false, refusal: { ...twinRefusal(twin, perhapsOne), field: `fields.${twin.by}` } };
  }
  if (name === undefined) return done(facts);
  return done({ ...facts, name: uniqueName(name, new Set(others.map(other => fold(other.name)))) });
}

interface Written {
  readonly changes: readonly Change[];
  readonly rows: number;
}

/** The lead's cells; and its new name wherever it is named, at once. */
function changesOf(book: Book, record: Recording, lead: LeadEntry, facts: Facts, id: string): Written {
  const own = record.amend(leads, lead, { ...(facts as Partial<LeadDraft>), id });
  const { name } = facts;
  if (name === undefined) return { changes: own, rows: 1 };
  const ofLead = <T extends typeof contacts | typeof plan>(table: T): readonly Entry<T>[] =>
    book.find(table, 'lead', lead.values.name).filter(({ values }) => values.id !== '' && isOf(values.leadId, lead));
  const [logged, steps] = [ofLead(contacts), ofLead(plan)];
  const named = { lead: name, leadId: id };
  const joined = [
    ...logged.flatMap(entry => record.amend(contacts, entry, named)),
    ...steps.flatMap(entry => record.amend(plan, entry, named)),
  ];
  // The drop-downs refuse a name that the formulas have not seen yet.
  return { changes: joined.length ? [...own, settle, ...joined] : own, rows: logged.length + steps.length };
}

/** Rows of a namesake are its own. */
function isOf(leadId: string, lead: LeadEntry): boolean {
  return leadId === '' || leadId === lead.values.id;
}

const edited: Text = { ru: 'Правка лида', en: 'Lead edited' };

function blank(fact: Fact): Text {
  const title = fieldTitle(fact);
  return { ru: `Заполните поле «${title.ru}».`, en: `Fill in the field “${title.en}”.` };
}

function changedMeanwhile(fact: Fact, now: string, wanted: string): Text {
  const title = fieldTitle(fact);
  const [theirs, yours] = [shortened(now, 60), shortened(wanted, 60)];
  return {
    ru: `Пока вы правили, поле «${title.ru}» изменили: сейчас там ${theirs ? `«${theirs}»` : 'пусто'}, у вас ${yours ? `«${yours}»` : 'пусто'}. Сохраните ещё раз, если верно ваше.`,
    en: `The field “${title.en}” was changed meanwhile: it now holds ${theirs ? `“${theirs}”` : 'nothing'}, you have ${yours ? `“${yours}”` : 'nothing'}. Save again if yours is right.`,
  };
}

const perhapsOne: Text = {
  ru: 'Проверьте, не один ли это лид.',
  en: 'Check whether the two are one lead.',
};
