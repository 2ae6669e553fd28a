import { done, refused, type Outcome } from '../../base/outcome';
import { plan, planStatuses, planStatusOf, type PlanStatus } from '../../crm/plan';
import { leads } from '../../crm/leads';
import { kindOf } from '../../crm/word';
import { set, type Book } from '../../workbook/book';
import type { Decision } from '../../workbook/transaction';
import { command, nothingToDo } from '../endpoint';
import type { Feature } from '../feature';
import * as take from '../input';
import { leadNamed, seekLead } from '../lead-lookup';
import { listsOf } from '../lists';
import { planned, readNext } from '../next-step';
import { planWith } from '../plan-lookup';
import { recordOf } from '../record';
import { snoozeCall } from './snooze';

type Planned = { plan: string };

const addCall = command(
  'plan.add',
  take.fields({
    lead: take.filledName,
    date: take.day,
    time: take.time,
    topic: take.filledName,
    channel: take.name,
    manager: take.name,
  }),
  (book, input, act): Outcome<Decision<Planned>> => {
    const lists = listsOf(book);
    const found = leadNamed(book, input.lead);
    if (!found.ok) return found;
    const { values } = found.value;
    const next = readNext(
      { ...input, none: '' },
      lists,
      lists.managerNamed(values.manager) || lists.managerOf(act.email),
    );
    if (!next.ok) return { ok: false, refusal: { ...next.refusal, ...ownField(next.refusal.field) } };
    if (!next.value || !('step' in next.value)) throw new Error('A checked planned contact has a day and a topic');
    const lead = { id: values.id || act.idOf('l'), name: values.name };
    const stamp = values.id === '' ? [set(leads, values.name, { id: lead.id })] : [];
    const value = { plan: act.idOf('p') };
    return done({ changes: [planned(book, value.plan, lead, next.value.step), ...stamp], value });
  },
  (book, input, act) => {
    seekLead(book, input.lead);
    const [made] = book.find(plan, 'id', act.idOf('p'));
    return made ? { plan: made.values.id } : null;
  },
);

const moveCall = command(
  'plan.move',
  take.fields({ plan: take.filledName, date: take.day, time: take.time }),
  (book, input, act): Outcome<Decision<Planned>> => {
    const found = planWith(book, input.plan);
    if (!found.ok) return found;
    const { id, status } = found.value.values;
    if (planStatusOf(status) !== 'planned') return refused('stale', alreadyClosed, 'plan');
    // Without a new time the old one stays: it is the day that was moved.
    const when = { date: input.date, ...(input.time !== '' && { time: input.time }) };
    return done({
      changes: recordOf(book, act, listsOf(book).managerOf(act.email), moved).amend(plan, found.value, when),
      value: { plan: id },
    });
  },
);

const closeCall = command(
  'plan.close',
  take.fields({ plan: take.filledName, status: take.filledName }),
  (book, input, act): Outcome<Decision<Planned>> => {
    const status = kindOf(input.status, planStatuses);
    if (!status) return refused('invalid', unknownStatus, 'status');
    const found = planWith(book, input.plan);
    if (!found.ok) return found;
    const { id, status: before } = found.value.values;
    if (isAlready(before, status)) return nothingToDo({ plan: id });
    const record = recordOf(book, act, listsOf(book).managerOf(act.email), marked);
    return done({ changes: record.amend(plan, found.value, { status: wordFor(book, status) }), value: { plan: id } });
  },
);

/** Planned contacts: added, moved to another day, done or cancelled. */
export const plansFeature: Feature = { name: 'plans', calls: [addCall, moveCall, snoozeCall, closeCall] };

/** What is wrong with a next step is wrong with the planned contact itself here. */
function ownField(field: string | undefined): { field?: string } {
  return field === undefined ? {} : { field: field.replace(/^next\./, '') };
}

function isAlready(word: string, status: PlanStatus): boolean {
  return kindOf(word, planStatuses) === status;
}

function wordFor(book: Book, status: PlanStatus): string {
  return planStatuses[status][book.sheetLanguage];
}

const moved = { ru: 'Перенос контакта', en: 'Contact moved' };
const marked = { ru: 'Отметка в плане', en: 'Marked in the plan' };

const alreadyClosed = {
  ru: 'Этот контакт уже проведен или отменен: запланируйте новый.',
  en: 'This contact is already done or cancelled: plan a new one.',
};

const unknownStatus = {
  ru: 'Статус: Запланирован, Проведен или Отменен.',
  en: 'Status: Planned, Done or Cancelled.',
};
