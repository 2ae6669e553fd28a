import { addDays, type Day } from '../base/day';
import { day, hidden, tick, time, word } from '../workbook/column';
import { table, type Row } from '../workbook/sheet';
import { channelChoices, managerChoices, reasonChoices, resultChoices, stageChoices } from './choices';
import { leadChoices } from './lead';
import type { Kinds } from './word';

/** When the next step will be, as one touch chooses it. */
export type NextChoice = 'today' | 'tomorrow' | 'threeDays' | 'week' | 'date' | 'none';

/** The words that the drop-down of the next step offers. */
export const nextChoices: Kinds<NextChoice> = {
  tomorrow: { ru: 'Завтра', en: 'Tomorrow' },
  threeDays: { ru: 'Через 3 дня', en: 'In 3 days' },
  week: { ru: 'Через неделю', en: 'In a week' },
  today: { ru: 'Сегодня', en: 'Today' },
  date: { ru: 'В мою дату', en: 'On my date' },
  none: { ru: 'Шага не будет', en: 'No next step' },
};

/** Days from today to the step, where the choice itself says how many. */
const daysOn: Readonly<Partial<Record<NextChoice, number>>> = { today: 0, tomorrow: 1, threeDays: 3, week: 7 };

/**
 * Where a phone logs contacts: a row is filled by drop-downs and ticked, and is blank again once it is logged. A row exists
 * as soon as its box was touched: what is chosen before concerns nobody.
 */
export const phoneLog = table({
  key: 'phoneLog',
  name: 'log',
  id: 'id',
  columns: {
    lead: word(
      { ru: 'Лид', en: 'Lead' },
      {
        width: 150,
        choices: { from: () => leadChoices },
        note: { ru: 'С кем поговорили: начните вводить имя.', en: 'Whom you talked to: begin to type the name.' },
      },
    ),
    result: word(
      { ru: 'Результат', en: 'Result' },
      { width: 120, choices: { from: () => resultChoices }, note: { ru: 'Чем кончилось.', en: 'How it ended.' } },
    ),
    next: word(
      { ru: 'Следующий шаг', en: 'Next step' },
      {
        width: 120,
        choices: { words: Object.values(nextChoices) },
        note: {
          ru: 'Когда связаться снова. «В мою дату» — заполните столбец «Моя дата», «Шага не будет» — выберите причину.',
          en: 'When to be in touch again. “On my date”: fill in “My date”. “No next step”: choose the reason.',
        },
      },
    ),
    log: tick(
      { ru: 'Записать', en: 'Log' },
      {
        width: 80,
        note: {
          ru: 'Поставьте галочку, когда строка готова: контакт запишется, сегодняшний или просроченный план лида станет проведенным, строка освободится.',
          en: 'Tick it when the row is ready: the contact is logged, the lead’s contact planned for today or late becomes done, and the row is free again.',
        },
      },
    ),
    state: word(
      { ru: 'Что вышло', en: 'Outcome' },
      { width: 300, note: { ru: 'Записано или что исправить.', en: 'Logged, or what to correct.' } },
    ),
    summary: word(
      { ru: 'О чём говорили', en: 'Summary' },
      { width: 220, note: { ru: 'Коротко, можно голосом.', en: 'In short; you may dictate.' } },
    ),
    topic: word(
      { ru: 'Тема следующего', en: 'Next topic' },
      { width: 160, note: { ru: 'Пусто — «Перезвонить».', en: 'Empty means “Call back”.' } },
    ),
    date: day(
      { ru: 'Моя дата', en: 'My date' },
      { note: { ru: 'День следующего шага.', en: 'The day of the next step.' } },
    ),
    time: time(
      { ru: 'Время', en: 'Time' },
      { width: 110, note: { ru: 'Например, 15:00. Можно пусто.', en: 'Such as 15:00; or empty.' } },
    ),
    reason: word(
      { ru: 'Почему шага нет', en: 'Why no step' },
      { choices: { from: () => reasonChoices }, note: { ru: 'Причина из Справочников.', en: 'A reason from Lists.' } },
    ),
    stage: word(
      { ru: 'Новый этап', en: 'New stage' },
      { choices: { from: () => stageChoices }, note: { ru: 'Пусто — без перемен.', en: 'Empty means no change.' } },
    ),
    channel: word(
      { ru: 'Канал', en: 'Channel' },
      { choices: { from: () => channelChoices }, note: { ru: 'Пусто — звонок.', en: 'Empty means a call.' } },
    ),
    manager: word(
      { ru: 'Менеджер', en: 'Manager' },
      {
        choices: { from: () => managerChoices },
        note: { ru: 'Кто говорил. Пусто — менеджер лида.', en: 'Who talked. Empty means the lead’s manager.' },
      },
    ),
    id: hidden({ ru: 'Код строки', en: 'Row id' }),
  },
});

export type PhoneLogRow = Row<typeof phoneLog>;

/** The day that a choice means; null for the user's own date and for none. */
export function dayChosen(choice: NextChoice, today: Day): Day | null {
  const days = daysOn[choice];
  return days === undefined ? null : addDays(today, days);
}
