import { timeOf, type Time } from '../base/day';
import { same, type Language, type Text } from '../base/text';
import type { Holiday } from '../base/workdays';
import { hidden, word } from '../workbook/column';
import { table, type Row, type TableSheet, type ViewCell } from '../workbook/sheet';
import { holidaysOf } from './holidays';
import { starterSettings, type SettingKey } from './starter-settings';
import { kindOf, type Kinds } from './word';

/** The settings, one a row. Owners change values in the sheet; the hourly pass writes the last two. */
export const settings = table({
  key: 'settings',
  name: 'setting',
  id: 'settingKey',
  columns: {
    setting: word({ ru: 'Настройка', en: 'Setting' }, { width: 260 }),
    value: word(
      { ru: 'Значение', en: 'Value' },
      { width: 220, note: { ru: 'Меняйте здесь.', en: 'Change the values here.' } },
    ),
    about: word({ ru: 'Пояснение', en: 'About' }, { width: 520 }),
    settingKey: hidden({ ru: 'Код настройки', en: 'Setting key' }),
  },
  starter: {
    when: 'each',
    rows: language =>
      starterSettings.map(({ key, name, value, about }) => ({
        setting: name[language],
        value: key === 'language' ? language : usualValue(value)[language],
        about: about[language],
        settingKey: key,
      })),
  },
});

export type Setting = Row<typeof settings>;

/** The sheet of the settings. */
export const settingsSheet: TableSheet = {
  kind: 'tables',
  key: 'settings',
  title: { ru: 'Настройки', en: 'Settings' },
  tables: [settings],
};

/** The settings as the product uses them. */
export interface Settings {
  readonly language: Language;
  /** When the mails of a day go out. */
  readonly mailHours: readonly Time[];
  /** When the evening mail goes out. */
  readonly eveningHour: Time | 'never';
  /** A new lead is to be contacted within this. */
  readonly reactionHours: number;
  /** A lead is silent when its last contact is longer ago than this. */
  readonly silenceDays: number;
  /** How many working days to wait after the first failed attempt, the second and so on. */
  readonly pauses: readonly number[];
  readonly holidays: readonly Holiday[];
  /** When the hourly pass last ran: `YYYY-MM-DD HH:MM`, '' before the first one. */
  readonly heartbeat: string;
  readonly mailQuota: number | null;
}

const usualSilenceDays = 14;
/** The same in a formula and in the parser: a whole number of days above zero. */
export const silencePattern = '^[1-9][0-9]{0,3}$';
/** Likewise for hours, and for the days of pauses. */
const hoursPattern = '^[1-9][0-9]{0,2}$';
const usualReactionHours = 4;

/** The silence norm as a number, for formulas. */
export const silenceCell: ViewCell = {
  row: 'first',
  column: 'silence',
  formula: at => {
    const value = `TRIM(${settingValue('silenceDays', at.range(settings.columns.settingKey), at.range(settings.columns.value))})`;
    return `IF(REGEXMATCH(${value};"${silencePattern}");VALUE(${value});${usualSilenceDays})`;
  },
};

/** The hours within which a new lead is to be contacted, as a number, for formulas. */
export const reactionCell: ViewCell = {
  row: 'first',
  column: 'reaction',
  formula: at => {
    const value = `TRIM(${settingValue('reactionHours', at.range(settings.columns.settingKey), at.range(settings.columns.value))})`;
    return `IF(REGEXMATCH(${value};"${hoursPattern}");VALUE(${value});${usualReactionHours})`;
  },
};

/** How an owner may name the language. */
export const languageWords: Kinds<Language> = {
  ru: { ru: 'Русский', en: 'Russian' },
  en: { ru: 'Английский', en: 'English' },
};

/** As a formula: the value of a setting as text, '' when its row is gone or a broken formula stands there. */
export function settingValue(key: SettingKey, keys: string, values: string): string {
  return `(IFERROR(XLOOKUP("${key}";${keys};${values};"");"")&"")`;
}

/**
 * The settings that the sheet's rows say, and what is wrong with them. A bad value counts as the usual one, and so does an
 * empty one; `language` is the one to fall back to.
 */
export function settingsOf(
  entries: readonly Setting[],
  language: Language,
): { readonly settings: Settings; readonly problems: readonly Text[] } {
  const problems: Text[] = [];
  const read = <T>(key: SettingKey, usual: T, parse: (value: string) => T | null): T => {
    const value = valueIn(entries, key);
    const parsed = value === '' ? null : parse(value);
    if (value !== '' && parsed === null) problems.push(badValue(key, value));
    return parsed ?? usual;
  };
  const { holidays, unread } = holidaysOf(valueIn(entries, 'holidays'));
  problems.push(...unread.map(badHoliday));
  const settings = {
    language: read('language', language, value => kindOf(value, languageWords)),
    mailHours: read<readonly Time[]>('mailHours', [usualMailHour], value => listOf(value, timeOf)),
    eveningHour: read<Time | 'never'>('eveningHour', usualEveningHour, hourOrNever),
    reactionHours: read('reactionHours', usualReactionHours, pauseOf),
    silenceDays: read('silenceDays', usualSilenceDays, silenceOf),
    pauses: read<readonly number[]>('pauses', usualPauses, pausesOf),
    holidays,
    heartbeat: read('heartbeat', '', value => value),
    mailQuota: read<number | null>('mailQuota', null, value => (/^\d+$/.test(value) ? Number(value) : null)),
  };
  return { settings, problems };
}

const usualMailHour = '09:00' as Time;
const usualEveningHour = '19:00' as Time;
const usualPauses: readonly number[] = [1, 3, 7, 14, 30];

function silenceOf(value: string): number | null {
  return new RegExp(silencePattern).test(value) ? Number(value) : null;
}

function hourOrNever(value: string): Time | 'never' | null {
  return /^(нет|no|none|-|—)$/i.test(value.trim()) ? 'never' : timeOf(value);
}

function pauseOf(value: string): number | null {
  return new RegExp(hoursPattern).test(value) ? Number(value) : null;
}

function valueIn(entries: readonly Setting[], key: SettingKey): string {
  return entries.find(one => one.settingKey === key)?.value.trim() ?? '';
}

function usualValue(value: string | Text): Text {
  return typeof value === 'string' ? same(value) : value;
}

/** Pauses are also written `1-3-7`. */
function pausesOf(value: string): readonly number[] | null {
  return listOf(value.replace(/[\s–—-]+/g, ','), pauseOf);
}

/** The parts between commas, semicolons and line breaks; null when one of them cannot be read. */
function listOf<T>(value: string, parse: (part: string) => T | null): T[] | null {
  const read: T[] = [];
  for (const part of value.split(/[,;\n]/)) {
    if (part.trim() === '') continue;
    const parsed = parse(part.trim());
    if (parsed === null) return null;
    read.push(parsed);
  }
  return read.length ? read : null;
}

function badValue(key: SettingKey, value: string): Text {
  const setting = starterSettings.find(one => one.key === key);
  const usual = usualValue(setting?.value ?? '');
  return {
    ru: `«${setting?.name.ru ?? key}»: значение «${value}» не понято, пока действует обычное${usual.ru && ` (${usual.ru})`}.`,
    en: `“${setting?.name.en ?? key}”: the value “${value}” cannot be read, the usual one counts for now${usual.en && ` (${usual.en})`}.`,
  };
}

function badHoliday(words: string): Text {
  const setting = starterSettings.find(one => one.key === 'holidays');
  return {
    ru: `«${setting?.name.ru ?? ''}»: «${words}» — не день. Пишите 01.01, 28.12.2026 или 01.01-08.01; остальные дни действуют.`,
    en: `“${setting?.name.en ?? ''}”: “${words}” is no day. Write 25 Dec, 2026-12-28 or 24 Dec-1 Jan; the other days count.`,
  };
}
