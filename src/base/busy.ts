import type { Text } from './text';

/** What is said when somebody else holds the lock for too long. */
export const busy: Text = {
  ru: 'Таблица занята: кто-то записывает в эту минуту. Попробуйте ещё раз.',
  en: 'The spreadsheet is busy: somebody is writing at this moment. Try again.',
};
