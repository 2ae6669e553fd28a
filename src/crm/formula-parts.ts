import { languages, type Text } from '../base/text';
import { literal } from '../workbook/at';
import { nameKey, type Kinds } from './word';

/** Whether the cells of a range hold words: spaces alone are none, nor is a broken formula. Trims what is not a text as well. */
export function filled(range: string): string {
  return `(IFERROR(LEN(TRIM(${range}));0)>0)`;
}

/** Whether the cells of a range hold a day of 1900…9999: text dates do not count, nor does a time typed for a date. */
export function isDay(range: string): string {
  return `(ISNUMBER(${range})*(${range}>=2)*(${range}<2958466))`;
}

/** Whether a row of the range is the header's: ranges begin there, so that a row inserted under it does not shift them. */
export function isHeader(range: string, head: string): string {
  return `(ROW(${range})=ROW(${head}))`;
}

/** The names of a column to look in: trimmed, and without the title, lest a lead called "Lead" be found in the header. */
export function names(range: string, head: string): string {
  return `IF(${isHeader(range, head)};"";TRIM(${range}))`;
}

/** Where the named lead stands in Leads, the header being 1; 0 when there is none. A blank cell finds the header. */
export function leadPosition(lead: string, leads: string, leadsHead: string): string {
  return `IFNA(XMATCH(TRIM(${lead});${names(leads, leadsHead)});0)`;
}

/** Where each row of a range stands, the header being 1. */
export function position(range: string, head: string): string {
  return `(ROW(${range})-ROW(${head})+1)`;
}

/** Times of day as texts that sort: `9:05`, `9.05` and `9:05:30` as `09:05`, real times too; `otherwise` for what `timeOf` would not read. */
export function timeKey(range: string, otherwise = '"00:00"'): string {
  const text = `TRIM(${range})`;
  const withoutSeconds = `LEFT(${text};LEN(${text})-3*(LEN(${text})>5))`;
  const padded = `SUBSTITUTE(RIGHT("0"&${withoutSeconds};5);".";":")`;
  return `IF(ISNUMBER(${range});TEXT(${range};"hh:mm");IF(REGEXMATCH(${text};"${timePattern}");${padded};${otherwise}))`;
}

/** Minutes since midnight of times as texts or as real ones; `otherwise` where there is none that `timeOf` would read. */
export function minutesOfDay(range: string, otherwise: number): string {
  const [text, padded] = [timeKey(range, '""'), timeKey(range)];
  return `IF(LEN(${text});VALUE(LEFT(${padded};2))*60+VALUE(RIGHT(${padded};2));${otherwise})`;
}

/** Whether the cells name one of these kinds in any language, case and spelling of ё: the same rule as `kindOf`. An error names none. */
export function isOneOf<K extends string>(range: string, kinds: Kinds<K>, wanted: readonly K[]): string {
  const words = wanted.flatMap(kind => [kind, ...spellings(kinds[kind])]);
  const word = `SUBSTITUTE(LOWER(TRIM(${range}&""));"ё";"е")`;
  return `IFERROR(REGEXMATCH(${word};${literal(`^(${unique(words).join('|')})$`)});FALSE)`;
}

/** Whether a cell says one of the words in any language: `=` disregards case. */
export function isAnyWord(cell: string, ...words: readonly Text[]): string {
  const all = words.flatMap(word => languages.map(language => word[language]));
  return `OR(${unique(all)
    .map(word => `${cell}=${literal(word)}`)
    .join(';')})`;
}

/** What `timeOf` reads. */
const timePattern = '^([01]?[0-9]|2[0-3])[:.][0-5][0-9](:[0-9]{2})?$';

function spellings(word: Text): string[] {
  return languages.map(language => nameKey(word[language]).replace(/ё/g, 'е'));
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
