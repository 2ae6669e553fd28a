import { daysBetween, weekdayOf, type Day } from '../../base/day';
import { count, type Language, type Text } from '../../base/text';

/** The product, as the sender of its mails. */
export const senderName: Text = { ru: 'Перезвон', en: 'Perezvon' };

/** The fixed words of the daily mail. */
export const mailWords = {
  calls: { ru: 'Звонки', en: 'Calls' },
  teamCalls: { ru: 'Звонки команды', en: 'Team calls' },
  none: { ru: 'звонков нет', en: 'no calls' },
  anyTime: { ru: 'в течение дня', en: 'any time' },
  own: { ru: 'Ваши звонки', en: 'Your calls' },
  overdue: { ru: 'Просрочено', en: 'Overdue' },
  today: { ru: 'Сегодня', en: 'Today' },
  manager: { ru: 'Менеджер', en: 'Manager' },
  leftBefore: { ru: 'Не сделано накануне', en: 'Left from last workday' },
  nobody: { ru: 'Без менеджера', en: 'No manager' },
  unreached: { ru: 'Этих звонков никто не получил письмом', en: 'Nobody got these calls by mail' },
  open: { ru: 'Открыть таблицу', en: 'Open the spreadsheet' },
  lastResult: { ru: 'Последний результат', en: 'Last result' },
  attached: {
    ru: 'Ваши звонки со временем — во вложении: откройте calls.ics, и календарь напомнит о каждом за 10 минут.',
    en: 'Your calls with a time are attached: open calls.ics, and your calendar reminds you of each 10 minutes before.',
  },
} satisfies Record<string, Text>;

/** Why a manager's calls reach nobody. */
export const unreachedWords = {
  noManager: { ru: 'не назначен менеджер', en: 'no manager was chosen' },
  notInLists: { ru: 'менеджера нет в Справочниках', en: 'the manager is not in Lists' },
  noAddress: { ru: 'в Справочниках нет почты', en: 'Lists have no e-mail' },
} satisfies Record<string, Text>;

/** `23 ноября`, `23 November`. */
export function dayInWords(day: Day, language: Language): string {
  const [, month, date] = day.split('-').map(Number);
  return `${date ?? ''} ${months[language][(month ?? 1) - 1] ?? ''}`;
}

/** `понедельник`, `Monday`. */
export function weekdayInWords(day: Day, language: Language): string {
  return weekdays[language][weekdayOf(day) - 1] ?? '';
}

/** `2 просрочено, 5 сегодня`; what there is none of is left out. */
export function countsInWords(overdue: number, today: number, language: Language): string {
  const parts = [
    overdue ? { ru: `${overdue} просрочено`, en: `${overdue} overdue` }[language] : '',
    today ? { ru: `${today} сегодня`, en: `${today} today` }[language] : '',
  ];
  return parts.filter(part => part !== '').join(', ') || mailWords.none[language];
}

/** `просрочено на 3 дня`, `3 days overdue`. */
export function latenessInWords(date: Day, today: Day, language: Language): string {
  const days = daysBetween(date, today);
  return language === 'ru'
    ? `просрочено на ${count(days, ['день', 'дня', 'дней'])}`
    : `${count(days, ['day', 'days'])} overdue`;
}

/** `2 попытки`, `2 attempts`: how many calls in a row came to nothing. */
export function attemptsInWords(attempts: number, language: Language): string {
  const forms = {
    ru: ['неудачная попытка', 'неудачные попытки', 'неудачных попыток'],
    en: ['failed attempt', 'failed attempts'],
  };
  return count(attempts, forms[language]);
}

/** `3 звонка`, `3 calls`. */
export function callsInWords(calls: number, language: Language): string {
  return count(calls, { ru: ['звонок', 'звонка', 'звонков'], en: ['call', 'calls'] }[language]);
}

/** What stands under a list that was cut. */
export function moreInWords(more: number, language: Language): string {
  return { ru: `И ещё ${more} — на листе «Звонки на сегодня».`, en: `And ${more} more in Calls today.` }[language];
}

/** Why the reader gets the mail, and where to change that. */
export function footerInWords(spreadsheet: string, language: Language): string {
  return {
    ru: `Письмо приходит раз в рабочий день: ваш адрес стоит в Справочниках таблицы «${spreadsheet}». Время писем — в её Настройках.`,
    en: `One mail a working day: Lists of the spreadsheet “${spreadsheet}” have your address. The time of the mails is in its Settings.`,
  }[language];
}

const months: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
