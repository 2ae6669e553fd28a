import { daysBetween, type Day } from '../base/day';
import { computed, day, hidden, number, time, word } from '../workbook/column';
import { table, type Draft, type Row } from '../workbook/sheet';
import { channelChoices, managerChoices } from './choices';
import { isDay, isOneOf } from './formula-parts';
import { leadChoices } from './lead';
import { todayCell } from './today-cell';
import { kindOf, type Kinds } from './word';

export type PlanStatus = 'planned' | 'done' | 'cancelled';

/** The words for what became of a planned contact. */
export const planStatuses: Kinds<PlanStatus> = {
  planned: { ru: 'Запланирован', en: 'Planned' },
  done: { ru: 'Проведен', en: 'Done' },
  cancelled: { ru: 'Отменен', en: 'Cancelled' },
};

const facts = {
  lead: word(
    { ru: 'Лид', en: 'Lead' },
    {
      width: 220,
      choices: { from: () => leadChoices },
      note: { ru: 'Выберите лида из списка.', en: 'Choose a lead from the list.' },
    },
  ),
  date: day({ ru: 'Дата', en: 'Date' }, { note: { ru: 'На какой день контакт.', en: 'The day to contact on.' } }),
  time: time(
    { ru: 'Время', en: 'Time' },
    { width: 110, note: { ru: 'Например, 15:00. Можно пусто.', en: 'For example, 15:00. May be empty.' } },
  ),
  topic: word({ ru: 'Тема', en: 'Topic' }, { width: 280, note: { ru: 'О чём говорить.', en: 'What to talk about.' } }),
  channel: word(
    { ru: 'Канал', en: 'Channel' },
    {
      choices: { from: () => channelChoices },
      note: { ru: 'Как связаться.', en: 'How to reach the lead.' },
    },
  ),
  manager: word(
    { ru: 'Менеджер', en: 'Manager' },
    {
      choices: { from: () => managerChoices },
      note: { ru: 'Кто свяжется. Пусто — менеджер лида.', en: 'Who will do it. Empty means the lead’s manager.' },
    },
  ),
  status: word(
    { ru: 'Статус', en: 'Status' },
    {
      choices: { words: Object.values(planStatuses) },
      note: {
        ru: 'Проведен или Отменен: контакт сразу уходит из списков звонков.',
        en: 'Done or Cancelled: the contact leaves the call lists at once.',
      },
    },
  ),
};

/** The plan: a row is a contact to come, until its status says that it is done or cancelled. */
export const plan = table({
  key: 'plan',
  name: 'lead',
  id: 'id',
  columns: {
    ...facts,
    daysLeft: computed(
      number(
        { ru: 'Дней осталось', en: 'Days left' },
        {
          width: 120,
          note: {
            ru: 'Считается само: минус — просрочено на столько дней.',
            en: 'Counted by itself: a minus means that it is overdue by so many days.',
          },
        },
      ),
      at => {
        const date = at.range(facts.date);
        return `IF(${isDay(date)}*${isOpen(at.range(facts.status))};INT(${date})-${at.place(todayCell)};"")`;
      },
    ),
    id: hidden({ ru: 'Код плана', en: 'Plan id' }),
    leadId: hidden({ ru: 'Код лида', en: 'Lead id' }),
    event: hidden({ ru: 'Событие календаря', en: 'Calendar event' }),
  },
});

export type Plan = Row<typeof plan>;
export type PlanDraft = Draft<typeof plan>;

/** The status that the cell names. An empty or unknown one counts as planned, so that nothing overdue disappears. */
export function planStatusOf(status: string): PlanStatus {
  return kindOf(status, planStatuses) ?? 'planned';
}

/** As a formula: 1 where the status is neither done nor cancelled, the same rule as `planStatusOf`. */
export function isOpen(statuses: string): string {
  return `(1-${isOneOf(statuses, planStatuses, ['done', 'cancelled'])})`;
}

/** Whole days until an open planned contact, negative when it is overdue; null for closed and undated ones. */
export function daysLeft(planned: Pick<Plan, 'date' | 'status'>, today: Day): number | null {
  return planned.date && planStatusOf(planned.status) === 'planned' ? daysBetween(today, planned.date) : null;
}
