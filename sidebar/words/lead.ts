import type { Text } from '../../src/base/text';
import { bilingual } from './bilingual';

/** The words of a lead's card, of finding and of adding one. */
export const leadWords = {
  loading: bilingual('Читаю карточку…', 'Reading the card…'),
  log: bilingual('Записать контакт', 'Log a contact'),
  next: bilingual('Следующий шаг', 'Next step'),
  noNext: bilingual('Следующего шага нет', 'No next step'),
  noNextDo: bilingual('Запишите контакт и запланируйте шаг.', 'Log a contact and plan one.'),
  contacts: bilingual('Контакты', 'Contacts'),
  noContacts: bilingual('Контактов ещё не было.', 'No contacts yet.'),
  expect: bilingual('Ждать:', 'Expect:'),
  opensElsewhere: bilingual('откроется в новой вкладке', 'opens in a new tab'),
  details: bilingual('Подробности', 'Details'),
  added: (lead: string) => bilingual(`Добавлен лид: ${lead}`, `Lead added: ${lead}`),
  findLabel: bilingual('Имя, телефон, почта или компания', 'Name, phone, e-mail or company'),
  finding: bilingual('Ищу…', 'Searching…'),
  foundNone: bilingual('Никого не нашлось.', 'Nobody found.'),
  nextOn: (day: Text) => bilingual(`дальше: ${day.ru}`, `next: ${day.en}`),
  addThis: (text: string) => bilingual(`Добавить «${text}»`, `Add “${text}”`),
  save: bilingual('Добавить', 'Add'),
  moreFields: bilingual('Ещё поля', 'More fields'),
  planStep: bilingual('Запланировать следующий шаг', 'Plan the next step'),
  twin: bilingual('Похоже, такой лид уже есть', 'This lead seems to be here already'),
  openTwin: (name: string) => bilingual(`Открыть: ${name}`, `Open ${name}`),
  addAnyway: bilingual('Всё равно добавить', 'Add anyway'),
  nameNeeded: bilingual('Укажите имя лида: по нему его будут искать.', 'Give the lead a name: people find it by that.'),
  notChosen: bilingual('не указан', 'not given'),
} as const;

/** The names of a lead's fields. */
export const leadFields = {
  name: bilingual('Лид', 'Lead'),
  stage: bilingual('Этап', 'Stage'),
  manager: bilingual('Менеджер', 'Manager'),
  source: bilingual('Источник', 'Source'),
  person: bilingual('Контактное лицо', 'Contact person'),
  phone: bilingual('Телефон', 'Phone'),
  email: bilingual('Почта', 'E-mail'),
  company: bilingual('Компания', 'Company'),
  request: bilingual('Запрос', 'Request'),
  comment: bilingual('Комментарий', 'Comment'),
  created: bilingual('Создан', 'Created'),
  lastContact: bilingual('Последний контакт', 'Last contact'),
  lastResult: bilingual('Последний результат', 'Last result'),
} as const;
