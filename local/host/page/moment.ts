import type { Language } from '../../../src/base/text';

/** A moment of the virtual clock as the page shows it: `Mon, 23 Nov, 09:00`. */
export function clockText(now: number, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(now);
}
