import type { Locale } from '@odoo/o-spreadsheet';
import { AUTOMATIC, isDatePattern, showDate, toEnginePattern } from '../formats';
import type { Engine } from '../library';
import { localeHabits } from '../locales';
import { isScientific, showPlain, showScientific } from '../numbers';
import { readTyped } from '../typing';
import { toCell, type Cell, type Functions } from './cells';

/** Functions on texts that the engine lacks, or answers otherwise than Sheets, or slowly over long columns. */
export function textFunctions(engine: Engine): Functions {
  const { toString } = engine.helpers;
  const registry = engine.registries.functionRegistry;
  const format = registry.get('TEXT');
  const hyperlink = registry.get('HYPERLINK');
  const split = registry.get('SPLIT');
  const [trim, substitute] = [registry.get('TRIM'), registry.get('SUBSTITUTE')];
  return {
    SPLIT: {
      ...split,
      compute(...args) {
        const parts = split.compute.apply(this, args);
        const read = (part: unknown): Cell => ({ value: numberIn(String(part), this.locale) });
        return Array.isArray(parts) ? parts.map(column => column.map(read)) : parts;
      },
    },
    TEXT: {
      ...format,
      compute(value, pattern) {
        const cell = toCell(value);
        const spelled = toString(toCell(pattern));
        // Most columns are of days like these, which the engine shows quickly.
        const isPlainDay = /^(?!.*(?:ddd|mmm|MMM))(?:dd|MM|mm|yy(?:yy)?|[-./ ])+$/.test(spelled);
        const shown = typeof cell.value === 'string' ? numberIn(cell.value, this.locale) : cell.value;
        if (typeof shown === 'string') return { value: shown };
        return typeof shown === 'number' && !isPlainDay
          ? { value: showNumber(engine, shown, spelled, this.locale) }
          : format.compute.call(this, { value: shown }, { value: spelled.replace(/M/g, 'm') });
      },
    },
    TRIM: {
      ...trim,
      compute(text) {
        return { value: toString(toCell(text)).replace(/ {2,}/g, ' ').replace(/^ | $/g, '') };
      },
    },
    SUBSTITUTE: {
      ...substitute,
      compute(text, search, replacement, occurrence) {
        const [given, sought] = [toString(toCell(text)), toString(toCell(search))];
        if (occurrence !== undefined || sought === '') {
          return substitute.compute.call(this, text, search, replacement, occurrence);
        }
        // The engine takes the replacement's dollar signs for patterns.
        return { value: given.includes(sought) ? given.split(sought).join(toString(toCell(replacement))) : given };
      },
    },
    HYPERLINK: {
      ...hyperlink,
      compute(url, label) {
        // Google's address of a sheet in the same file; the engine knows the sheet by the same number.
        const sheet = /^#gid=(\d+)/.exec(toString(toCell(url)));
        return hyperlink.compute.call(this, sheet ? { value: `o-spreadsheet://${sheet[1]}` } : url, label);
      },
    },
    ...conversions(engine),
  };
}

/** The number that a text reads like, a date's or a time's too, in a cell of that locale; otherwise the text. */
function numberIn(text: string, { code }: Locale): string | number {
  const place = { habits: localeHabits(code), locale: code, year: 1970, format: '', byScript: false };
  const typed = /\d/.test(text) ? readTyped(text, place) : undefined;
  return typed?.kind === 'number' ? typed.value : text;
}

/** A number by a pattern of Sheets. */
function showNumber(engine: Engine, value: number, pattern: string, locale: Locale): string {
  if (isDatePattern(pattern)) return showDate(value, pattern, locale.code);
  if (isScientific(pattern)) return showScientific(value, pattern, locale.decimalSeparator);
  const format = toEnginePattern(engine, pattern);
  return format === '' || format === AUTOMATIC
    ? showPlain(value, locale.decimalSeparator)
    : engine.helpers.formatValue(value, { format, locale });
}

/** Functions that make one kind of value of another, and tell which kind it is. */
function conversions(engine: Engine): Functions {
  const { arg, toNumber, toString } = engine.helpers;
  return {
    N: {
      description: 'The value as a number.',
      args: [arg('value (any)', 'The value.')],
      compute(value) {
        const given = toCell(value);
        return typeof given.value === 'number' ? given : { value: given.value === true ? 1 : 0 };
      },
    },
    T: {
      description: 'The value if it is a text.',
      args: [arg('value (any)', 'The value.')],
      compute: value => (typeof toCell(value).value === 'string' ? toCell(value) : { value: '' }),
    },
    TO_TEXT: {
      description: 'The value as it is shown.',
      args: [arg('value (any)', 'The value.')],
      compute(value) {
        const cell = toCell(value);
        const shown = { locale: this.locale, ...(cell.format === undefined ? {} : { format: cell.format }) };
        return { value: engine.helpers.formatValue(cell.value, shown) };
      },
    },
    REPT: {
      description: 'A text repeated.',
      args: [arg('text (string)', 'The text.'), arg('times (number)', 'How many times.')],
      compute(text, times) {
        return { value: toString(toCell(text)).repeat(Math.max(0, Math.trunc(toNumber(toCell(times), this.locale)))) };
      },
    },
    ISDATE: {
      description: 'Whether a value is a date.',
      args: [arg('value (any)', 'The value.')],
      compute(value) {
        const cell = toCell(value);
        return { value: typeof cell.value === 'number' && engine.helpers.isDateTimeFormat(cell.format ?? '') };
      },
    },
  };
}
