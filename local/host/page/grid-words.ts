import type { Language } from '../../../src/base/text';
import { russian } from './grid-russian';

/** Translates a text of the grid; `%s` and `%(name)s` in it are filled from the values. */
export type Translate = (text: string, ...values: unknown[]) => string;

/** The grid's own words: English as the engine has them, Russian from our dictionary as far as it goes. */
export function translateGrid(language: Language): Translate {
  return (text, ...values) => fill(language === 'ru' ? (russian[text] ?? text) : text, values);
}

function fill(text: string, values: readonly unknown[]): string {
  const [first] = values;
  if (typeof first === 'object' && first !== null && !(first instanceof String)) {
    const named = first as Record<string, unknown>;
    return text.replace(/%\((\w+)\)s/g, (hole, name: string) => (name in named ? String(named[name]) : hole));
  }
  let next = 0;
  return text.replace(/%s/g, hole => (next < values.length ? String(values[next++]) : hole));
}
