import { daysBetween, weekdayOf, type Day } from '../../src/base/day';
import { count, type Text } from '../../src/base/text';
import { bilingual } from './bilingual';

const weekdays = {
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

const months = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** "пн 23 ноября" / "Mon 23 November"; the year only when it is not this one. */
export function dayWords(day: Day, today: Day): Text {
  const [year = '', month = '', date = ''] = day.split('-');
  const ofYear = year === today.slice(0, 4) ? '' : ` ${year}`;
  const said = (language: 'ru' | 'en') =>
    `${weekdays[language][weekdayOf(day) - 1] ?? ''} ${Number(date)} ${months[language][Number(month) - 1] ?? ''}${ofYear}`;
  return { ru: said('ru'), en: said('en') };
}

/** Where there is no day. */
export const noDay: Text = bilingual('без дня', 'no day');

/** "Ноябрь 2026" / "November 2026", of a day as `YYYY-MM-DD`. */
export function monthWords(date: string): Text {
  const [year = '', month = ''] = date.split('-');
  const said = (language: 'ru' | 'en'): string =>
    new Intl.DateTimeFormat(language, { month: 'long' }).format(new Date(2000, Number(month) - 1));
  const named = { ru: said('ru'), en: said('en') };
  return year && month
    ? { ru: `${named.ru[0]?.toUpperCase() ?? ''}${named.ru.slice(1)} ${year}`, en: `${named.en} ${year}` }
    : bilingual('Без даты', 'Without a date');
}

/** The same, said as today, tomorrow or yesterday where it is. */
export function nearDayWords(day: Day, today: Day): Text {
  const near = nearby[daysBetween(today, day)];
  const far = dayWords(day, today);
  return near ? { ru: `${near.ru}, ${far.ru}`, en: `${near.en}, ${far.en}` } : far;
}

const nearby: Readonly<Record<number, Text>> = {
  [-1]: bilingual('Вчера', 'Yesterday'),
  0: bilingual('Сегодня', 'Today'),
  1: bilingual('Завтра', 'Tomorrow'),
};

/** "Просрочено на 3 дня" / "Overdue 3 days". */
export function overdueWords(day: Day, today: Day): Text {
  const days = daysBetween(day, today);
  return {
    ru: `Просрочено на ${count(days, ['день', 'дня', 'дней'])}`,
    en: `Overdue ${count(days, ['day', 'days'])}`,
  };
}
