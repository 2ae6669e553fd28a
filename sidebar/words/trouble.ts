import { bilingual } from './bilingual';

/** What went wrong on the way to the spreadsheet, and what to do. */
export const troubles = {
  offline: bilingual(
    'Нет связи. Набранное сохранено здесь, повторите, когда связь появится.',
    'No connection. What you typed is kept here; retry when you are online.',
  ),
  account: bilingual(
    'Браузер обратился к таблице от другого аккаунта Google. Откройте таблицу в отдельном профиле браузера или выйдите из остальных аккаунтов.',
    'The browser spoke to the spreadsheet from another Google account. Open the spreadsheet in a separate browser profile, or sign out of the other accounts.',
  ),
  unreachable: bilingual(
    'Таблица не ответила. Повторите. Если не помогает и у вас открыто несколько аккаунтов Google, откройте таблицу в отдельном профиле браузера.',
    'The spreadsheet did not answer. Retry. If that does not help and you are signed in to several Google accounts, open the spreadsheet in a separate browser profile.',
  ),
  unreadable: bilingual(
    'Пришёл непонятный ответ. Повторите, а если не поможет, пришлите отчёт.',
    'The answer made no sense. Retry; if that does not help, send a report.',
  ),
  accountTitle: bilingual('Несколько аккаунтов Google', 'Several Google accounts'),
  unsure: bilingual(
    'Неизвестно, сохранилось ли. Повторите: второй записи не будет.',
    'It is not known whether this was saved. Retry: it will not be saved twice.',
  ),
  retry: bilingual('Повторить', 'Retry'),
  report: bilingual('Скопировать отчёт', 'Copy report'),
  reported: bilingual('Отчёт скопирован: в нём нет данных клиентов', 'Report copied: it holds no client data'),
  reportByHand: bilingual('Скопируйте этот текст', 'Copy this text'),
} as const;
