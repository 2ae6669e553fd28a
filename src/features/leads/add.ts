import type * as v from 'valibot';
import { done, type Outcome, type Refusal } from '../../base/outcome';
import { normalisePhone } from '../../base/phone';
import { fold, type Text } from '../../base/text';
import { leads } from '../../crm/leads';
import { twinsAmong, type Twin } from '../../crm/twins';
import { append, settle, valuesOf, type Book } from '../../workbook/book';
import type { Decision } from '../../workbook/transaction';
import { command } from '../endpoint';
import type { Act } from '../feature';
import * as take from '../input';
import { listsOf, type Lists } from '../lists';
import { nextInput, planned, readNext } from '../next-step';

const schema = take.fields({
  name: take.filledName,
  manager: take.name,
  stage: take.name,
  source: take.name,
  person: take.name,
  phone: take.name,
  email: take.name,
  company: take.name,
  request: take.text,
  comment: take.text,
  next: nextInput,
  allowDuplicate: take.flag,
});

type Input = v.InferOutput<typeof schema>;

/** `lead.add`: a new lead, with its next step if one is given. A twin is refused, unless the caller means it. */
export const addCall = command('lead.add', schema, decide, (book, _, act) => {
  const [made] = book.find(leads, 'id', act.idOf('l'));
  return made ? { id: made.values.id, name: made.values.name } : null;
});

function decide(book: Book, input: Input, act: Act): Outcome<Decision<{ id: string; name: string }>> {
  const lists = listsOf(book);
  const known = valuesOf(book, leads);
  const draft = { ...input, phone: normalisePhone(input.phone) };
  const twin = twinsAmong(known, undefined).of(draft);
  if (twin && !input.allowDuplicate) return { ok: false, refusal: twinRefusal(twin) };
  const words = wordsOf(input, lists, act);
  if (!words.ok) return words;
  const next = readNext(input.next, lists, words.value.manager);
  if (!next.ok) return next;
  const { person, phone, email, company, request, comment } = draft;
  const id = act.idOf('l');
  const name = uniqueName(input.name, new Set(known.map(lead => fold(lead.name))));
  const facts = { person, phone, email, company, request, comment, created: book.today, createdTime: book.now };
  const lead = append(leads, id, { id, name, ...words.value, ...facts });
  const step = next.value && 'step' in next.value ? next.value.step : null;
  const changes = step ? [lead, settle, planned(book, act.idOf('p'), { id, name }, step)] : [lead];
  return done({ changes, value: { id, name } });
}

interface Words {
  readonly stage: string;
  readonly source: string;
  readonly manager: string;
}

/** A lead that names no stage is at the first one; one that names nobody is its author's. */
function wordsOf(input: Input, lists: Lists, act: Act): Outcome<Words> {
  const stage = lists.stage(input.stage, 'stage');
  if (!stage.ok) return stage;
  const source = lists.source(input.source, 'source');
  if (!source.ok) return source;
  const manager = lists.manager(input.manager, 'manager');
  if (!manager.ok) return manager;
  return done({
    stage: stage.value || (lists.stages[0]?.stage ?? ''),
    source: source.value,
    manager: manager.value || lists.managerOf(act.email),
  });
}

/** The name, with the first free number after it when another lead has it: formulas join on names. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(fold(name))) return name;
  let number = 2;
  while (taken.has(fold(`${name} (${number})`))) number++;
  return `${name} (${number})`;
}

/** Says what a lead has in common with another one, and what to do about it. */
export function twinRefusal({ name, by }: Twin, advice: Text = openOrAdd): Refusal {
  const [ru, en] = sameWhat[by];
  const message: Text = {
    ru: `${ru} уже у лида «${name}». ${advice.ru}`,
    en: `The lead “${name}” has ${en} already. ${advice.en}`,
  };
  return { code: 'invalid', message, field: by };
}

const openOrAdd: Text = {
  ru: 'Откройте его или добавьте нового, если это правда другой лид.',
  en: 'Open it, or add the new one if it is truly another lead.',
};

const sameWhat: Readonly<Record<Twin['by'], readonly [ru: string, en: string]>> = {
  name: ['Такое имя', 'this name'],
  phone: ['Такой телефон', 'this phone'],
  email: ['Такая почта', 'this e-mail'],
};
