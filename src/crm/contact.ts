import { day, hidden, number, time, word } from '../workbook/column';
import { table, type Draft, type Row } from '../workbook/sheet';
import { channelChoices, managerChoices, resultChoices, stageChoices } from './choices';
import { leadChoices } from './lead';

/** The log: a row is a contact that took place. */
export const contacts = table({
  key: 'contacts',
  name: 'lead',
  id: 'id',
  columns: {
    date: day({ ru: 'Дата', en: 'Date' }, { note: { ru: 'День контакта.', en: 'The day of the contact.' } }),
    time: time(
      { ru: 'Время', en: 'Time' },
      { width: 110, note: { ru: 'Например, 15:00.', en: 'For example, 15:00.' } },
    ),
    lead: word(
      { ru: 'Лид', en: 'Lead' },
      {
        width: 220,
        choices: { from: () => leadChoices },
        note: { ru: 'Выберите лида из списка.', en: 'Choose a lead from the list.' },
      },
    ),
    channel: word(
      { ru: 'Канал', en: 'Channel' },
      { choices: { from: () => channelChoices }, note: { ru: 'Как общались.', en: 'How you talked.' } },
    ),
    manager: word(
      { ru: 'Менеджер', en: 'Manager' },
      { choices: { from: () => managerChoices }, note: { ru: 'Кто общался.', en: 'Who talked.' } },
    ),
    summary: word(
      { ru: 'О чём говорили', en: 'Summary' },
      { width: 280, note: { ru: 'Коротко: что обсудили.', en: 'In short: what was discussed.' } },
    ),
    result: word(
      { ru: 'Результат', en: 'Result' },
      { choices: { from: () => resultChoices }, note: { ru: 'Чем кончилось.', en: 'How it ended.' } },
    ),
    stage: word(
      { ru: 'Новый этап', en: 'New stage' },
      {
        choices: { from: () => stageChoices },
        note: {
          ru: 'Если этап сменился: он перейдёт в лида. Пусто — без перемен.',
          en: 'If the stage has changed: it goes to the lead. Empty means no change.',
        },
      },
    ),
    expect: word(
      { ru: 'Чего ждать', en: 'What to expect' },
      { width: 280, note: { ru: 'Что обещал лид.', en: 'What the lead has promised.' } },
    ),
    minutes: number(
      { ru: 'Минут', en: 'Minutes' },
      { width: 120, note: { ru: 'Сколько длился.', en: 'How long it took.' } },
    ),
    attempt: number(
      { ru: 'Попытка', en: 'Attempt' },
      {
        width: 120,
        note: {
          ru: 'Которая попытка подряд не удалась; 0 — разговор состоялся.',
          en: 'Which attempt in a row has failed; 0 means that the talk took place.',
        },
      },
    ),
    id: hidden({ ru: 'Код контакта', en: 'Contact id' }),
    leadId: hidden({ ru: 'Код лида', en: 'Lead id' }),
    carried: hidden({ ru: 'Этап перенесён', en: 'Stage carried' }),
    stageBefore: hidden({ ru: 'Прежний этап', en: 'Stage before' }),
    planId: hidden({ ru: 'Код проведённого плана', en: 'Id of the plan done' }),
  },
});

export type Contact = Row<typeof contacts>;
export type ContactDraft = Draft<typeof contacts>;
