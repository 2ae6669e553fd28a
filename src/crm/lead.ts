import { day, hidden, time, word } from '../workbook/column';
import type { ViewCell } from '../workbook/sheet';
import { choiceCell, managerChoices, sourceChoices, stageChoices } from './choices';

/** What people and the script write about a lead. The computed columns stand in lead-summary.ts, the table in leads.ts. */
export const leadFacts = {
  name: word(
    { ru: 'Лид', en: 'Lead' },
    {
      width: 220,
      note: {
        ru: 'Имя лида, у каждого своё: по нему лид выбирают в других листах. Переименуйте здесь — изменится везде.',
        en: 'The lead’s name, unique: other sheets choose the lead by it. Rename it here and it changes everywhere.',
      },
    },
  ),
  stage: word(
    { ru: 'Этап', en: 'Stage' },
    {
      choices: { from: () => stageChoices },
      note: { ru: 'Где сделка сейчас. Список — в Справочниках.', en: 'Where the deal is now. The list is in Lists.' },
    },
  ),
  manager: word(
    { ru: 'Менеджер', en: 'Manager' },
    { choices: { from: () => managerChoices }, note: { ru: 'Кто ведёт лида.', en: 'Who works with the lead.' } },
  ),
  source: word(
    { ru: 'Источник', en: 'Source' },
    { choices: { from: () => sourceChoices }, note: { ru: 'Откуда пришёл лид.', en: 'Where the lead came from.' } },
  ),
  person: word(
    { ru: 'Контактное лицо', en: 'Contact person' },
    { note: { ru: 'С кем говорить.', en: 'Whom to talk to.' } },
  ),
  phone: word(
    { ru: 'Телефон', en: 'Phone' },
    {
      note: {
        ru: 'Телефон хранится как текст: плюс и нули не теряются.',
        en: 'Kept as text: the plus and zeros stay.',
      },
    },
  ),
  email: word({ ru: 'Почта', en: 'E-mail' }, { note: { ru: 'Адрес для писем.', en: 'Address for letters.' } }),
  company: word({ ru: 'Компания', en: 'Company' }, { note: { ru: 'Где работает лид.', en: 'Where the lead works.' } }),
  request: word(
    { ru: 'Запрос', en: 'Request' },
    { width: 220, note: { ru: 'Что нужно лиду.', en: 'What the lead needs.' } },
  ),
  comment: word(
    { ru: 'Комментарий', en: 'Comment' },
    { width: 220, note: { ru: 'Всё остальное.', en: 'Anything else.' } },
  ),
  tags: word(
    { ru: 'Метки', en: 'Tags' },
    {
      note: {
        ru: 'Свои слова через запятую: по ним лидов отбирают фильтром.',
        en: 'Words of your own, separated by commas: the filter finds leads by them.',
      },
    },
  ),
  created: day(
    { ru: 'Создан', en: 'Created' },
    { width: 120, note: { ru: 'Когда лид появился.', en: 'When the lead appeared.' } },
  ),
  createdTime: time(
    { ru: 'Время создания', en: 'Created at' },
    {
      width: 110,
      note: {
        ru: 'От него считается, сколько лид ждёт первого контакта.',
        en: 'How long the lead waits for its first contact is counted from here.',
      },
    },
  ),
  id: hidden({ ru: 'Код лида', en: 'Lead id' }),
};

/** The names of leads, for drop-downs. */
export const leadChoices: ViewCell = choiceCell('leads', leadFacts.name);
