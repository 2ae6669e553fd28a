import { dayOf, type Day } from '../../base/day';
import { done, refused, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import { leads } from '../../crm/leads';
import { becomesLost, checkLost } from '../../crm/lost';
import { plan, planStatuses, planStatusOf } from '../../crm/plan';
import { tagsOf, withoutTags, withTags } from '../../crm/tags';
import { kindOf, nameKey } from '../../crm/word';
import type { Book, Entry } from '../../workbook/book';
import type { LeadEntry } from '../lead-lookup';
import { listsOf, type Lists } from '../lists';
import type { PlanEntry } from '../plan-lookup';
import type { Rewriting } from '../rewriting';
import { settingsIn } from '../settings';
import { targetsOf, type GroupInput, type Target } from './targets';

/** What an act does to one of the rows. */
export interface RowEdit {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly write: (rewriting: Rewriting) => void;
}

/** A row that the act leaves alone, and why. */
export interface KeptRow {
  readonly name: string;
  readonly why: Text;
}

export interface Edits {
  readonly what: Text;
  readonly edits: readonly RowEdit[];
  readonly kept: readonly KeptRow[];
}

/** What a group act would do with the rows as they stand. */
export function editsOf(book: Book, input: GroupInput): Outcome<Edits> {
  const lists = listsOf(book);
  const change = changeOf(book, lists, input);
  if (!change.ok) return change;
  const targets = targetsOf(book, input);
  const [edits, kept]: [RowEdit[], KeptRow[]] = [[], []];
  for (const target of targets) {
    const result = change.value.of(target);
    if (result === null) continue;
    if ('ru' in result) kept.push({ name: target.name, why: result });
    else edits.push({ name: target.name, ...result });
  }
  return done({ what: change.value.what, edits, kept });
}

type Change = Omit<RowEdit, 'name'>;

interface Act {
  readonly what: Text;
  /** The row's change, why there is none, or null when it is so already. */
  readonly of: (target: Target) => Change | Text | null;
}

function changeOf(book: Book, lists: Lists, input: GroupInput): Outcome<Act> {
  switch (input.what) {
    case 'manager':
      return managerAct(book, lists, input);
    case 'stage':
      return stageAct(book, lists, input);
    case 'date':
      return dateAct(book, input);
    case 'status':
      return statusAct(book, input);
    case 'tagAdd':
    case 'tagRemove':
      return tagAct(input);
  }
}

function managerAct(book: Book, lists: Lists, { table, value }: GroupInput): Outcome<Act> {
  const chosen = lists.manager(value, 'manager');
  if (!chosen.ok) return chosen;
  const manager = chosen.value;
  if (manager === '') return refused('invalid', noManager, 'value');
  const ofLead = ({ lead }: Target): ReturnType<Act['of']> => {
    if (!lead) return noLead;
    const before = lead.values.manager;
    if (before === manager) return null;
    return {
      before,
      after: manager,
      write: rewriting => {
        rewriting.amend(leads, lead, { manager });
        // Calls that name the former manager would stay in their list.
        for (const step of openSteps(book, lead)) {
          if (nameKey(step.values.manager) !== '' && nameKey(step.values.manager) === nameKey(before))
            rewriting.amend(plan, step, { manager });
        }
      },
    };
  };
  const ofStep = ({ step }: Target): ReturnType<Act['of']> => {
    if (!step) return noStep;
    return step.values.manager === manager ? null : edit(plan, step, step.values.manager, manager, { manager });
  };
  return done({ what: group('менеджер', 'manager', manager), of: table === 'leads' ? ofLead : ofStep });
}

function stageAct(book: Book, lists: Lists, { value, reason }: GroupInput): Outcome<Act> {
  const chosen = lists.stage(value, 'stage');
  if (!chosen.ok) return chosen;
  const stage = chosen.value;
  if (stage === '') return refused('invalid', noStage, 'value');
  const terms = { reasons: lists.reasons, pauses: () => settingsIn(book).pauses };
  const said = lists.reason(reason);
  return done({
    what: group('этап', 'stage', stage),
    of: ({ lead }) => {
      if (!lead) return noLead;
      const { stage: before, attempt, comment } = lead.values;
      if (before === stage) return null;
      const lost = becomesLost(before, stage, lists.stages);
      const allowed = lost ? checkLost({ attempt, reason: said }, terms, 'reason') : done(null);
      if (!allowed.ok) return allowed.refusal.message;
      const why = lost && said !== '' ? { comment: [comment, said].filter(Boolean).join('\n') } : {};
      return edit(leads, lead, before, stage, { stage, ...why });
    },
  });
}

function dateAct(book: Book, { value }: GroupInput): Outcome<Act> {
  const date: Day | null = dayOf(value);
  if (!date) return refused('invalid', noDay, 'value');
  if (date < book.today) return refused('invalid', pastDay, 'value');
  return done({
    what: group('дата', 'date', date),
    of: ({ step }) => {
      if (!step) return noStep;
      return step.values.date === date ? null : edit(plan, step, step.values.date ?? '', date, { date });
    },
  });
}

function statusAct(book: Book, { value }: GroupInput): Outcome<Act> {
  const kind = kindOf(value, planStatuses);
  if (!kind) return refused('invalid', noStatus, 'value');
  const status = planStatuses[kind][book.sheetLanguage];
  return done({
    what: group('статус', 'status', status),
    of: ({ step, closed }) => {
      const entry = step ?? closed;
      if (!entry) return noStep;
      return planStatusOf(entry.values.status) === kind
        ? null
        : edit(plan, entry, entry.values.status, status, { status });
    },
  });
}

function tagAct({ what, value }: GroupInput): Outcome<Act> {
  const tags = tagsOf(value);
  if (!tags.length) return refused('invalid', noTag, 'value');
  const words = tags.join(', ');
  return done({
    what: what === 'tagAdd' ? group('метка', 'tag', `+ ${words}`) : group('метка', 'tag', `− ${words}`),
    of: ({ lead }) => {
      if (!lead) return noLead;
      const { tags: before } = lead.values;
      const after = what === 'tagAdd' ? withTags(before, tags) : withoutTags(before, tags);
      return before === after ? null : edit(leads, lead, before, after, { tags: after });
    },
  });
}

function edit<T extends typeof leads | typeof plan>(
  table: T,
  entry: Entry<T>,
  before: string,
  after: string,
  values: Parameters<typeof Object.assign>[0],
): Change {
  return { before, after, write: rewriting => rewriting.amend(table, entry, values) };
}

function openSteps(book: Book, lead: LeadEntry): readonly PlanEntry[] {
  const name = nameKey(lead.values.name);
  return book
    .rows(plan)
    .filter(({ values }) => nameKey(values.lead) === name && planStatusOf(values.status) === 'planned');
}

function group(ru: string, en: string, value: string): Text {
  return { ru: `Выбранные строки: ${ru} → ${value}`, en: `Selected rows: ${en} → ${value}` };
}

const noLead: Text = { ru: 'Такого лида нет в листе «Лиды».', en: 'Leads has no such lead.' };
const noStep: Text = { ru: 'Открытого контакта в плане нет.', en: 'There is no open planned contact.' };
const noManager: Text = { ru: 'Выберите менеджера.', en: 'Choose a manager.' };
const noStage: Text = { ru: 'Выберите этап.', en: 'Choose a stage.' };
const noDay: Text = { ru: 'Выберите день.', en: 'Choose a day.' };
const noTag: Text = { ru: 'Напишите метку.', en: 'Write a tag.' };
const noStatus: Text = { ru: 'Выберите статус.', en: 'Choose a status.' };
const pastDay: Text = {
  ru: 'Этот день уже прошёл: выберите сегодня или позже.',
  en: 'This day is over: choose today or a later one.',
};
