import { count } from '../../src/base/text';
import { bilingual } from './bilingual';

/** The words of Today. */
export const todayWords = {
  title: bilingual('Звонки', 'Calls'),
  mine: bilingual('Мои', 'Mine'),
  everyone: bilingual('Все', 'Everyone’s'),
  whose: bilingual('Чьи звонки', 'Whose calls'),
  loading: bilingual('Читаю план…', 'Reading the plan…'),
  overdue: bilingual('Просрочено', 'Overdue'),
  nothingToday: bilingual('На сегодня звонков больше нет.', 'No more calls today.'),
  live: bilingual('в работе', 'live'),
  withoutStep: bilingual('без шага', 'no next step'),
  late: bilingual('просрочено', 'overdue'),
  silent: bilingual('молчат', 'silent'),
  waiting: (leads: number, hours: number) =>
    bilingual(
      `Новые лиды ждут: ${leads}, дольше всех ${hours || '<1'}\u00a0ч`,
      `New leads waiting: ${leads}, the longest ${hours || '<1'}\u00a0h`,
    ),
  attempt: (attempt: number) => bilingual(`попытка ${attempt}`, `attempt ${attempt}`),
  actions: (lead: string) => bilingual(`Перенести или отменить: ${lead}`, `Move or cancel: ${lead}`),
  call: (lead: string, phone: string) => bilingual(`Позвонить: ${lead}, ${phone}`, `Call ${lead}, ${phone}`),
  showAll: (rows: number) => bilingual(`Показать все: ${rows}`, `Show all ${rows}`),
  noLeads: bilingual('Лидов пока нет.', 'No leads yet.'),
  noLeadsDo: bilingual(
    'Добавьте первого или импортируйте список, который уже есть.',
    'Add the first one, or import a list you already have.',
  ),
  noneMine: bilingual('У вас нет звонков.', 'You have no calls.'),
  noneMineDo: bilingual(
    'Посмотрите все или выберите лида и запланируйте следующий шаг.',
    'Look at everyone’s, or pick a lead and plan the next step.',
  ),
  noCalls: bilingual('Звонков в плане нет.', 'No calls are planned.'),
  noCallsDo: bilingual(
    'Найдите лида и запишите контакт: следующий шаг появится здесь.',
    'Find a lead and log a contact: its next step will show here.',
  ),
  seeEveryone: bilingual('Показать все', 'Show everyone’s'),
} as const;

/** The words of moving and cancelling a planned contact. */
export const planWords = {
  putOff: bilingual('Отложить:', 'Put off:'),
  snoozes: {
    day: bilingual('+1 день', '+1 day'),
    week: bilingual('+1 неделя', '+1 week'),
    workday: bilingual('Раб. день', 'Workday'),
  },
  pickDay: bilingual('Другой день', 'Another day'),
  move: bilingual('Перенести', 'Move'),
  cancel: bilingual('Отменить контакт', 'Cancel the contact'),
  card: bilingual('Карточка', 'Card'),
  moved: (lead: string, day: string) => bilingual(`${lead}: ${day}`, `${lead}: ${day}`),
  cancelled: (lead: string) => bilingual(`Отменено: ${lead}`, `Cancelled: ${lead}`),
} as const;

/** "3 контакта" / "3 contacts". */
export function contactsWords(contacts: number) {
  return bilingual(count(contacts, ['контакт', 'контакта', 'контактов']), count(contacts, ['contact', 'contacts']));
}
