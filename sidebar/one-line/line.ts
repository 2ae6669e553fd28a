import { fold } from '../../src/base/text';
import { spelled } from './spelling';

/** One word of the line. */
export interface Word {
  readonly text: string;
  readonly low: string;
  readonly start: number;
  readonly end: number;
  /** Which part between commas, full stops and the like it stands in. */
  readonly clause: number;
  readonly quoted: boolean;
  /** Where it stands in the line's `flat` text. */
  readonly at: number;
}

/** A line cut into words: the ones from `from` to before `to` are a span. */
export interface Line {
  readonly text: string;
  readonly words: readonly Word[];
  /** The words in small letters, spelling mended, a space around each, `|` between clauses: what patterns are sought in. */
  readonly flat: string;
  /** All in capital letters, which then tell nothing. */
  readonly isShouted: boolean;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words, numbers with what is joined to them, times and dates. */
const wordShape = /\d+(?:[:./-]\d+)*(?:-?\p{L}+)?|\p{L}[\p{L}\d]*(?:['’`/-][\p{L}\d]+)*/gu;
const quotes = /[«"“„][^«»"“”„]{1,80}[»"”“]/g;

/** The line as it is read from then on. */
export function lineOf(text: string): Line {
  const quoted = [...text.matchAll(quotes)].map(found => [found.index, found.index + found[0].length] as const);
  const words: Word[] = [];
  let [flat, clause, end, inQuotes] = [' ', 0, 0, 0];
  for (const found of text.matchAll(wordShape)) {
    const start = found.index;
    if (words.length && breaks(text, end, start)) {
      clause += 1;
      flat += '| ';
    }
    end = start + found[0].length;
    while ((quoted[inQuotes]?.[1] ?? Infinity) <= start) inQuotes += 1;
    const isQuoted = (quoted[inQuotes]?.[0] ?? Infinity) < start;
    const low = fold(found[0]);
    words.push({ text: found[0], low, start, end, clause, quoted: isQuoted, at: flat.length });
    // What is quoted is a name, whatever word it is.
    flat += `${isQuoted ? '"' : spelled(low)} `;
  }
  return { text, words, flat, isShouted: text === text.toUpperCase() };
}

/** Where the pattern stands in the line, with what it caught. */
export function* spansOf(line: Line, pattern: RegExp): Generator<Span & { readonly caught: readonly string[] }> {
  let from = 0;
  for (const found of line.flat.matchAll(pattern)) {
    const [start, end] = [found.index, found.index + found[0].length];
    while ((line.words[from]?.at ?? Infinity) < start) from += 1;
    let to = from;
    while ((line.words[to]?.at ?? Infinity) < end) to += 1;
    if (to > from) yield { from, to, caught: [...found].map((group: string | undefined) => group ?? '') };
  }
}

/** A pattern of whole words of `flat`; a space in it is one between words of the same clause. */
export function pattern(source: string): RegExp {
  return new RegExp(`(?<= )(?:${source})(?= )`, 'g');
}

function breaks(text: string, from: number, to: number): boolean {
  const gap = text.slice(from, to);
  // "+7 (921) 555-01-00", "24.11, 15:00".
  if (/\d/.test(text[from - 1] ?? '') && /\d/.test(text[to] ?? '') && !/[;!?\n]/.test(gap)) return false;
  if (/[,;:!?()\n–—/]|\s-+\s|\.{2}|…/.test(gap)) return true;
  if (!gap.includes('.')) return false;
  const before = text.slice(Math.max(0, from - 5), from);
  // "И. И. Иванов", "Mr. Jones"; after an abbreviation ("вт. 15:00") a full stop ends nothing either.
  if (/(?:^|[^\p{L}])(?:\p{L}|mrs?|ms|dr)$/iu.test(before)) return false;
  return /\p{Lu}/u.test(text[to] ?? '') || /\p{L}{5}$/u.test(before);
}
