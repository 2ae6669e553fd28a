import { same, type Text } from '../base/text';

/** How people call a field of a request; its own name when there is no better. */
export function fieldTitle(field: string): Text {
  const last = field.split('.').pop() ?? '';
  return titles.get(last) ?? (last ? same(last) : { ru: 'запрос', en: 'request' });
}

const titles: ReadonlyMap<string, Text> = new Map([
  ['name', { ru: 'Имя', en: 'Name' }],
  ['lead', { ru: 'Лид', en: 'Lead' }],
  ['manager', { ru: 'Менеджер', en: 'Manager' }],
  ['stage', { ru: 'Этап', en: 'Stage' }],
  ['source', { ru: 'Источник', en: 'Source' }],
  ['person', { ru: 'Контактное лицо', en: 'Contact person' }],
  ['phone', { ru: 'Телефон', en: 'Phone' }],
  ['email', { ru: 'Почта', en: 'E-mail' }],
  ['company', { ru: 'Компания', en: 'Company' }],
  ['request', { ru: 'Запрос', en: 'Request' }],
  ['comment', { ru: 'Комментарий', en: 'Comment' }],
  ['channel', { ru: 'Канал', en: 'Channel' }],
  ['result', { ru: 'Результат', en: 'Result' }],
  ['summary', { ru: 'О чём говорили', en: 'Summary' }],
  ['expect', { ru: 'Чего ждать', en: 'What to expect' }],
  ['minutes', { ru: 'Минут', en: 'Minutes' }],
  ['date', { ru: 'Дата', en: 'Date' }],
  ['time', { ru: 'Время', en: 'Time' }],
  ['topic', { ru: 'Тема', en: 'Topic' }],
  ['next', { ru: 'Следующий шаг', en: 'Next step' }],
  ['none', { ru: 'Почему нет следующего шага', en: 'Why there is no next step' }],
  ['plan', { ru: 'Запланированный контакт', en: 'Planned contact' }],
  ['status', { ru: 'Статус', en: 'Status' }],
  ['role', { ru: 'Роль', en: 'Role' }],
  ['from', { ru: 'От кого', en: 'From whom' }],
  ['to', { ru: 'Кому', en: 'To whom' }],
  ['text', { ru: 'Что искать', en: 'What to find' }],
]);
