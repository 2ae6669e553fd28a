import * as v from 'valibot';
import { done, refused, type Outcome } from '../base/outcome';
import type { Text } from '../base/text';
import { plan, planStatuses, type PlanDraft } from '../crm/plan';
import { append, type Book, type Change } from '../workbook/book';
import * as take from './input';
import type { Lists } from './lists';

/** The next step of an input: a planned contact, or the reason that there is none. Which of them it is, `readNext` says. */
export const nextInput = v.optional(
  v.nullable(
    take.fields({
      none: take.name,
      date: take.dayOrNone,
      time: take.time,
      topic: take.name,
      channel: take.name,
      manager: take.name,
    }),
    null,
  ),
  null,
);

export type NextInput = v.InferOutput<typeof nextInput>;

/** A planned contact as the plan keeps it, but for whom it is with. */
export type Step = Pick<PlanDraft, 'date' | 'time' | 'topic' | 'channel' | 'manager'>;

/** A next step, or why there is none; null when the input says neither. */
export type Next = { readonly step: Step } | { readonly none: string } | null;

/** Reads the next step of an input. `manager` is who does it when the input names nobody. */
export function readNext(input: NextInput, lists: Lists, manager: string): Outcome<Next> {
  if (!input) return done(null);
  if (input.none !== '') return done({ none: lists.reason(input.none) });
  if (input.date === null) return input.topic === '' ? done(null) : refused('invalid', noDate, 'next.date');
  if (input.topic === '') return refused('invalid', noTopic, 'next.topic');
  const channel = lists.channel(input.channel, 'next.channel');
  if (!channel.ok) return channel;
  const who = lists.manager(input.manager, 'next.manager');
  if (!who.ok) return who;
  const { date, time, topic } = input;
  return done({ step: { date, time, topic, channel: channel.value, manager: who.value || manager } });
}

/** The row of a planned contact. */
export function planned(
  book: Book,
  id: string,
  lead: { readonly id: string; readonly name: string },
  step: Step,
): Change {
  return append(plan, id, {
    ...step,
    lead: lead.name,
    leadId: lead.id,
    id,
    status: planStatuses.planned[book.sheetLanguage],
  });
}

const noDate: Text = { ru: 'Следующий шаг: выберите день.', en: 'Next step: choose a day.' };
const noTopic: Text = { ru: 'Следующий шаг: напишите, о чём говорить.', en: 'Next step: say what to talk about.' };
