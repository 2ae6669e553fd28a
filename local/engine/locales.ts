import type { Locale } from '@odoo/o-spreadsheet';

/** What the locales of Sheets differ by, as far as typing, showing and formulas are concerned. */
export interface LocaleHabits {
  decimal: '.' | ',';
  thousands: string;
  date: string;
  time: string;
  weekStart: number;
}

const HABITS: Record<string, LocaleHabits> = {
  en_US: { decimal: '.', thousands: ',', date: 'm/d/yyyy', time: 'h:mm:ss am/pm', weekStart: 7 },
  en_GB: { decimal: '.', thousands: ',', date: 'dd/mm/yyyy', time: 'hh:mm:ss', weekStart: 1 },
  ru_RU: { decimal: ',', thousands: '\u00a0', date: 'dd.mm.yyyy', time: 'h:mm:ss', weekStart: 1 },
  de_DE: { decimal: ',', thousands: '.', date: 'dd.mm.yyyy', time: 'hh:mm:ss', weekStart: 1 },
  fr_FR: { decimal: ',', thousands: '\u202f', date: 'dd/mm/yyyy', time: 'hh:mm:ss', weekStart: 1 },
  es_ES: { decimal: ',', thousands: '.', date: 'dd/mm/yyyy', time: 'h:mm:ss', weekStart: 1 },
  it_IT: { decimal: ',', thousands: '.', date: 'dd/mm/yyyy', time: 'hh:mm:ss', weekStart: 1 },
  pt_BR: { decimal: ',', thousands: '.', date: 'dd/mm/yyyy', time: 'hh:mm:ss', weekStart: 7 },
  pl_PL: { decimal: ',', thousands: '\u00a0', date: 'dd.mm.yyyy', time: 'hh:mm:ss', weekStart: 1 },
  tr_TR: { decimal: ',', thousands: '.', date: 'dd.mm.yyyy', time: 'hh:mm:ss', weekStart: 1 },
  uk_UA: { decimal: ',', thousands: '\u00a0', date: 'dd.mm.yyyy', time: 'hh:mm:ss', weekStart: 1 },
  ja_JP: { decimal: '.', thousands: ',', date: 'yyyy/mm/dd', time: 'h:mm:ss', weekStart: 7 },
};

/** The habits of a locale of Sheets (`ru_RU`, `ru`, `en_US`…); one we do not know reads as `en_US`. */
export function localeHabits(code: string): LocaleHabits {
  const known = code in HABITS ? code : Object.keys(HABITS).find(name => name.startsWith(`${code.slice(0, 2)}_`));
  const habits = HABITS[known ?? 'en_US'] ?? HABITS['en_US'];
  if (!habits) throw new Error(`No locale ${code}.`);
  return habits;
}

/** A locale of Sheets in the engine's terms. */
export function engineLocale(code: string): Locale {
  const habits = localeHabits(code);
  return {
    name: code,
    code,
    decimalSeparator: habits.decimal,
    thousandsSeparator: habits.thousands,
    dateFormat: habits.date,
    // The engine has no hour of one digit.
    timeFormat: habits.time.replace(/^h:/, 'hh:').replace('am/pm', 'a'),
    // The engine's own localisation breaks array literals: formulas are translated before they reach it.
    formulaArgSeparator: habits.decimal === ',' ? ';' : ',',
    weekStart: habits.weekStart,
  };
}
