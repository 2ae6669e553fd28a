import type { Engine } from '../library';
import { failure, toCell, type Functions } from './cells';

/** Functions that search texts by regular expressions. */
export function expressionFunctions(engine: Engine): Functions {
  const { arg, toString } = engine.helpers;
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
    REGEXEXTRACT: {
      description: 'What a regular expression finds in a text, a column for each of its groups.',
      args: [arg('text (string)', 'The text.'), arg('regular_expression (string)', 'The expression, in RE2 syntax.')],
      compute(text, expression) {
        const pattern = compileRe2(toString(toCell(expression)));
        if (!pattern) return failure('#REF!', 'REGEXEXTRACT was given an invalid regular expression.');
        const found = pattern.exec(toString(toCell(text)));
        if (!found) return failure('#N/A', 'REGEXEXTRACT found nothing.');
        const groups: (string | undefined)[] = found.length > 1 ? found.slice(1) : [found[0]];
        return groups.map(group => [{ value: group ?? '' }]);
      },
    },
  };
}

const patterns = new Map<string, RegExp | undefined>();

/** What JavaScript's expressions have and RE2 has not: looking around, and naming a group again. */
const beyondRe2 = /^(?:[^\\]|\\[^1-9k])*?(?:\(\?<?[=!]|\\[1-9]|\\k<)/s;

/** Google's expressions are RE2; the flags that it writes at the head are the only part JavaScript lacks. */
function compileRe2(source: string): RegExp | undefined {
  if (patterns.has(source)) return patterns.get(source);
  const flags = /^\(\?([ims]+)\)/.exec(source);
  let pattern: RegExp | undefined;
  try {
    pattern = beyondRe2.test(source)
      ? undefined
      : new RegExp(flags ? source.slice(flags[0].length) : source, `${flags?.[1] ?? ''}u`);
  } catch {
    pattern = undefined;
  }
  patterns.set(source, pattern);
  return pattern;
}
