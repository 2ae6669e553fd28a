import type { Engine } from '../library';
import { failure, toCell, type Functions } from './cells';

/** Functions on texts that the engine lacks, or answers otherwise than Sheets, or slowly over long columns. */
export function textFunctions(engine: Engine): Functions {
  const { arg, toString } = engine.helpers;
  const registry = engine.registries.functionRegistry;
  const format = registry.get('TEXT');
  const hyperlink = registry.get('HYPERLINK');
  const [trim, substitute] = [registry.get('TRIM'), registry.get('SUBSTITUTE')];
  return {
    REGEXMATCH: {
      description: 'Whether a text matches a regular expression.',
      args: [arg('text (string)', 'The text.'), arg('regular_expression (string)', 'The expression, in RE2 syntax.')],
      compute(text, expression) {
        const { value } = toCell(text);
        if (typeof value === 'number' || typeof value === 'boolean') {
          return failure('#VALUE!', 'REGEXMATCH expects text values.');
        }
        const pattern = compileRe2(toString(toCell(expression)));
        if (!pattern) return failure('#REF!', 'REGEXMATCH was given an invalid regular expression.');
        return { value: pattern.test(value ?? '') };
      },
    },
    TEXT: {
      ...format,
      compute(value, pattern) {
        const { value: given } = toCell(value);
        if (typeof given === 'string' && (given === '' || !engine.helpers.isNumber(given, this.locale)))
          return { value: given };
        return format.compute.call(this, value, {
          value: toString(toCell(pattern)).replace(/H/g, 'h').replace(/M/g, 'm'),
        });
      },
    },
    TRIM: {
      ...trim,
      compute(text) {
        const given = toString(toCell(text));
        return untidy.test(given) ? trim.compute.call(this, text) : { value: given };
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

/** What TRIM has something to do with. */
const untidy = /^\s|\s\s|\s$|[^\S ]/;

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

const patterns = new Map<string, RegExp | undefined>();

/** Google's expressions are RE2; the flags that it writes at the head are the only part JavaScript lacks. */
function compileRe2(source: string): RegExp | undefined {
  if (patterns.has(source)) return patterns.get(source);
  const flags = /^\(\?([ims]+)\)/.exec(source);
  let pattern: RegExp | undefined;
  try {
    pattern = new RegExp(flags ? source.slice(flags[0].length) : source, `${flags?.[1] ?? ''}u`);
  } catch {
    pattern = undefined;
  }
  patterns.set(source, pattern);
  return pattern;
}
