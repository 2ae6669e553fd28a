import type { Engine } from './library';

/** What a cell without a number format reports. */
export const AUTOMATIC = '0.###############';

/** The engine takes a text cell's content as it stands, apostrophe and all; in this disguise it does not. */
export const QUOTED_TEXT = '0.#########;-0.#########;0;@';

/** Whether a pattern shows dates or times. */
export const isDatePattern = (pattern: string): boolean =>
  /[dyhs]|m{1,}(?![^"]*")/i.test(pattern.replace(/"[^"]*"|\\.|\[[^\]hms]*\]/gi, '')) &&
  !/[#0@]/.test(pattern.replace(/"[^"]*"|\\./g, ''));

/** Whether a pattern shows times and no day. */
export const isTimePattern = (pattern: string): boolean => isDatePattern(pattern) && !/[dy]/i.test(pattern);

/**
 * A number format as Sheets spells it, in the engine's spelling: lower-case, hours of two digits, symbols quoted. A
 * format that the engine cannot show becomes the automatic one; '' for the automatic format itself.
 */
export function toEnginePattern({ helpers, DEFAULT_LOCALE: locale }: Engine, pattern: string): string {
  if (/^(general|0\.#{15})?$/i.test(pattern)) return '';
  if (pattern === '@') return '@';
  const spelled = isDatePattern(pattern) ? spellDate(pattern) : spellNumber(pattern);
  try {
    helpers.formatValue(45000.5, { format: spelled, locale });
    return spelled;
  } catch {
    return AUTOMATIC;
  }
}

function spellDate(pattern: string): string {
  return eachUnquoted(pattern.replace(/\.0+/g, ''), part =>
    part
      .toLowerCase()
      .replace(/\[h+\]/g, 'hhhh')
      .replace(/am\/pm|a\/p/g, 'a')
      .replace(/(^|[^h])h(?!h)/g, '$1hh')
      .replace(/(^|[^s])s(?!s)/g, '$1ss')
      .replace(/y+/g, years => (years.length > 2 ? 'yyyy' : 'yy')),
  );
}

function spellNumber(pattern: string): string {
  return eachUnquoted(pattern, part =>
    part
      .replace(/\[(?:\$([^\]-]*)(?:-[^\]]*)?|[^\]]*)\]/g, (_, currency?: string) => (currency ? `[$${currency}]` : ''))
      .replace(/(?<!\[\$)([€£¥₽₴₸]|(?<!\[)\$)/g, '[$$$1]'),
  );
}

const eachUnquoted = (pattern: string, spell: (part: string) => string): string =>
  pattern
    .split(/("[^"]*"|\\.)/)
    .map((part, i) => (i % 2 ? part : spell(part)))
    .join('');

const MONTHS: Record<string, string> = {
  en: 'January February March April May June July August September October November December',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
};
const DAYS: Record<string, string> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  ru: 'воскресенье понедельник вторник среда четверг пятница суббота',
};

const nameOf = (names: Record<string, string>, language: string, index: number): string =>
  (names[language] ?? names['en'] ?? '').split(' ')[index] ?? '';

/** The months of a language in the form that stands after a day, January first. */
export const monthNames = (language: string): string[] => (MONTHS[language] ?? MONTHS['en'] ?? '').split(' ');

/** A date serial by a pattern of Sheets, months and days named in the language of the locale. */
export function showDate(serial: number, pattern: string, locale: string): string {
  const language = locale.slice(0, 2);
  const wall = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400_000));
  const weekday = (Math.floor(serial) + 6) % 7;
  const half = /am\/pm|a\/p/i.test(pattern);
  const hour = half ? wall.getUTCHours() % 12 || 12 : wall.getUTCHours();
  const two = (value: number): string => String(value).padStart(2, '0');
  let afterHours = false;
  return pattern.replace(
    /"([^"]*)"|\\(.)|\[(h+)\]|am\/pm|a\/p|\.0+|y+|m+|d+|h+|s+/gi,
    (piece, quoted, escaped, elapsed) => {
      if (quoted !== undefined) return quoted as string;
      if (escaped !== undefined) return escaped as string;
      if (elapsed !== undefined) return ((afterHours = true), String(Math.floor(serial * 24 + 1e-9)));
      const [letter, size] = [piece.charAt(0).toLowerCase(), piece.length];
      const minutes = letter === 'm' && size < 3 && afterHours;
      if (letter !== 'm') afterHours = letter === 'h';
      if (letter === 'a') return wall.getUTCHours() < 12 ? 'AM' : 'PM';
      if (letter === 'y')
        return size > 2 ? String(wall.getUTCFullYear()).padStart(4, '0') : two(wall.getUTCFullYear() % 100);
      if (letter === 'h') return size > 1 ? two(hour) : String(hour);
      if (letter === 's') return size > 1 ? two(wall.getUTCSeconds()) : String(wall.getUTCSeconds());
      if (letter === '.')
        return `.${String(wall.getUTCMilliseconds())
          .padStart(3, '0')
          .slice(0, size - 1)}`;
      if (minutes || (letter === 'm' && /^[^a-z]*s/i.test(pattern.slice(pattern.indexOf(piece) + size)))) {
        return size > 1 ? two(wall.getUTCMinutes()) : String(wall.getUTCMinutes());
      }
      if (letter === 'm') return showNamed(wall.getUTCMonth() + 1, size, nameOf(MONTHS, language, wall.getUTCMonth()));
      return showNamed(wall.getUTCDate(), size, nameOf(DAYS, language, weekday));
    },
  );
}

function showNamed(value: number, size: number, name: string): string {
  if (size > 4) return name.charAt(0);
  if (size > 3) return name;
  if (size === 3) return name.slice(0, 3);
  return size === 2 ? String(value).padStart(2, '0') : String(value);
}
