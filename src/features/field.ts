import type { Text } from '../base/text';

/** How people call a field of a request. Those that nobody fills in by hand have no other name than the request. */
export function fieldTitle(field: string): Text {
  return titles.get(field.split('.').pop() ?? '') ?? { ru: 'запрос', en: 'request' };
}

const titles: ReadonlyMap<string, Text> = new Map([
  // A lead is told by its name, and so the forms call it.
  ['name', { ru: 'Лид', en: 'Lead' }],
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
  ['csv', { ru: 'Файл', en: 'File' }],
  ['language', { ru: 'Язык', en: 'Language' }],
  ['reason', { ru: 'Причина', en: 'Reason' }],
  ['tags', { ru: 'Метки', en: 'Tags' }],
  ['value', { ru: 'Новое значение', en: 'New value' }],
  ['rows', { ru: 'Строки', en: 'Rows' }],
  ['leads', { ru: 'Лиды', en: 'Leads' }],
  ['fromDate', { ru: 'С какого дня', en: 'From which day' }],
  ['toDate', { ru: 'На какой день', en: 'To which day' }],
  ['toManager', { ru: 'Кому', en: 'To whom' }],
]);
