import type * as v from 'valibot';
import { attemptAfter } from '../base/ladder';
import { done, refused, type Outcome } from '../base/outcome';
import type { Language, Text } from '../base/text';
import { contacts, type ContactDraft } from '../crm/contact';
import { leads } from '../crm/leads';
import { becomesLost, checkLost } from '../crm/lost';
import { plan, planStatuses, planStatusOf } from '../crm/plan';
import { effectOf } from '../crm/result';
import { stageKindOf } from '../crm/stage';
import { isBefore } from '../crm/summary';
import { append, set, type Book, type Change } from '../workbook/book';
import type { Decision } from '../workbook/transaction';
import type { Act } from './feature';
import * as take from './input';
import { leadNamed, seekLead, type LeadEntry } from './lead-lookup';
import { listsOf, type Lists } from './lists';
import { nextInput, planned, readNext, type Next } from './next-step';
import { planWith, type PlanEntry } from './plan-lookup';
import { settingsIn } from './settings';
import { undoOf } from './undo';

/** What a contact that took place says of itself, and the next step that it ends with. */
export const contactInput = take.fields({
  lead: take.filledName,
  channel: take.filledName,
  result: take.filledName,
  summary: take.text,
  expect: take.text,
  stage: take.name,
  minutes: take.count,
  date: take.dayOrNone,
  time: take.time,
  plan: take.name,
  next: nextInput,
});

export type ContactToLog = v.InferOutput<typeof contactInput>;
/** The ids of the rows that a log makes. */
export type LoggedContact = { contact: string; plan: string | null };

/** How a contact is logged when it does not come from the sidebar. */
export interface LogManner {
  /** Who talked, when it is not the one who asks. */
  readonly who?: string;
  /** The contact was the lead's last planned one that was due by today, if there was one. */
  readonly closesDue?: boolean;
}

/** Decides a log: the contact's row, the planned contact that it was, the lead's new stage and the next step. */
export function decideContact(
  book: Book,
  input: ContactToLog,
  act: Act,
  { who = '', closesDue = false }: LogManner = {},
): Outcome<Decision<LoggedContact>> {
  const found = leadNamed(book, input.lead);
  if (!found.ok) return found;
  const lead = identified(found.value, act);
  const lists = listsOf(book);
  const words = wordsOf(input, lists);
  if (!words.ok) return words;
  const given = input.plan === '' ? done(null) : planOf(book, input.plan, lead);
  const closing = closesDue ? done(duePlan(book, lead)) : given;
  if (!closing.ok) return closing;
  const me = who || lists.managerOf(act.email);
  const owner = lists.managerNamed(lead.manager);
  const next = readNext(input.next, lists, owner || me);
  if (!next.ok) return next;
  const stage = words.value.stage || lead.stage;
  if (!next.value && stageKindOf(stage, lists.stages) === 'live') return refused('invalid', noNext, 'next');

  const effect = lists.results.find(row => row.result === words.value.result);
  const attempt = attemptAfter(lead.attempt, effectOf(effect ?? { effect: '' }));
  if (becomesLost(lead.stage, stage, lists.stages)) {
    const reason = next.value && 'none' in next.value ? next.value.none : '';
    const lost = checkLost({ attempt, reason }, { reasons: lists.reasons, pauses: () => settingsIn(book).pauses });
    if (!lost.ok) return lost;
  }
  const contact = contactOf(book, input, words.value, lead, next.value, me || owner);
  const ids = { contact: act.idOf('c'), plan: next.value && 'step' in next.value ? act.idOf('p') : null };
  const made = [
    append(contacts, ids.contact, {
      ...contact,
      attempt,
      id: ids.contact,
      leadId: lead.id,
      carried: contact.stage,
      // The row is its own record of what the log changed elsewhere: the change log would cost another write.
      stageBefore: contact.stage && lead.stage,
      planId: closing.value?.values.id ?? '',
    }),
    ...(next.value && 'step' in next.value ? [planned(book, act.idOf('p'), lead, next.value.step)] : []),
  ];
  const changes = [...made, ...closed(book, closing.value), ...leadChanges(found.value, lead, stage)];
  const undo = undoOf({ made, lead: found.value.values, stage, closing: closing.value, contact: ids.contact });
  return done({ changes, value: ids, keep: undo(act.email) });
}

/**
 * What an earlier run of the same act made; null when it made nothing. A `closing` contact that is still planned tells so
 * without a search of the log, since the act would have closed it.
 */
export function contactMade(
  book: Book,
  act: Act,
  { lead, plan: closing }: Pick<ContactToLog, 'lead' | 'plan'> = { lead: '', plan: '' },
): LoggedContact | null {
  // Both are looked for before either is read: what is read last before it is changed is the surest.
  book.seek(plan, 'id', closing);
  seekLead(book, lead);
  const [step] = book.find(plan, 'id', closing);
  if (step && planStatusOf(step.values.status) === 'planned') return null;
  const [contact] = book.find(contacts, 'id', act.idOf('c'));
  if (!contact) return null;
  const [next] = book.find(plan, 'id', act.idOf('p'));
  return { contact: contact.values.id, plan: next?.values.id ?? null };
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly manager: string;
  readonly attempt: number | null;
}

/** A lead typed by hand gets its id now, if neither onEdit nor the hourly pass have given it one. */
function identified({ values }: LeadEntry, act: Act): Known {
  return { ...values, id: values.id || act.idOf('l') };
}

interface Words {
  readonly channel: string;
  readonly result: string;
  readonly stage: string;
}

function wordsOf(input: ContactToLog, lists: Lists): Outcome<Words> {
  const channel = lists.channel(input.channel, 'channel');
  if (!channel.ok) return channel;
  const result = lists.result(input.result, 'result');
  if (!result.ok) return result;
  const stage = lists.stage(input.stage, 'stage');
  return stage.ok ? done({ channel: channel.value, result: result.value, stage: stage.value }) : stage;
}

function planOf(book: Book, id: string, lead: Known): Outcome<PlanEntry> {
  const found = planWith(book, id);
  if (!found.ok) return found;
  const { values } = found.value;
  const ofLead = values.leadId === lead.id || values.lead.trim().toLowerCase() === lead.name.trim().toLowerCase();
  return ofLead ? found : refused('invalid', otherLead(values.lead), 'plan');
}

function duePlan(book: Book, lead: Known): PlanEntry | null {
  const isDue = ({ values: { id, date, status } }: PlanEntry): boolean =>
    id !== '' && date !== null && date <= book.today && planStatusOf(status) === 'planned';
  return book
    .find(plan, 'lead', lead.name)
    .filter(isDue)
    .reduce<PlanEntry | null>((last, one) => (last && isBefore(one.values, last.values) ? last : one), null);
}

function contactOf(
  book: Book,
  input: ContactToLog,
  words: Words,
  lead: Known,
  next: Next,
  manager: string,
): Omit<ContactDraft, 'attempt' | 'id' | 'leadId' | 'carried' | 'stageBefore' | 'planId'> {
  const { summary, minutes } = input;
  const date = input.date ?? book.today;
  const time = input.time || (date === book.today ? book.now : '');
  const expect = next && 'none' in next ? withReason(input.expect, next.none, book.language) : input.expect;
  // The stage that the lead already has is no news.
  const stage = words.stage === lead.stage ? '' : words.stage;
  return { ...words, stage, date, time, lead: lead.name, manager, summary, expect, minutes };
}

function withReason(expect: string, reason: string, language: Language): string {
  const said = `${{ ru: 'Без следующего шага', en: 'No next step' }[language]}: ${reason}`;
  return expect === '' ? said : `${expect}\n${said}`;
}

function closed(book: Book, closing: PlanEntry | null): Change[] {
  if (!closing || planStatusOf(closing.values.status) === 'done') return [];
  return [set(plan, closing.values.id, { status: planStatuses.done[book.sheetLanguage] })];
}

function leadChanges({ values }: LeadEntry, lead: Known, stage: string): Change[] {
  const changed = { ...(values.id === '' && { id: lead.id }), ...(stage !== values.stage && { stage }) };
  return Object.keys(changed).length ? [set(leads, values.id || values.name, changed)] : [];
}

const noNext: Text = {
  ru: 'Лид в работе: запланируйте следующий шаг или укажите, почему его нет.',
  en: 'The lead is live: plan the next step, or say why there is none.',
};

function otherLead(lead: string): Text {
  return {
    ru: `Этот запланированный контакт — с лидом «${lead}». Выберите контакт этого лида.`,
    en: `This planned contact is with the lead “${lead}”. Choose one of this lead.`,
  };
}
