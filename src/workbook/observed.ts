import type { Language } from '../base/text';
import type { Area } from './areas';
import type { Heading } from './locate';

/** What stands in a spreadsheet, as far as the declared workbook cares: plain texts and numbers, read in few round trips. */
export interface Observed {
  /** The version and the language that the last finished set-up left; null before the first. */
  readonly stamp: Stamp | null;
  /** All sheets, in their order. Those that cannot be ours have a heading only, their other fields empty. */
  readonly sheets: readonly ObservedSheet[];
}

export interface Stamp {
  readonly version: string;
  readonly language: Language;
}

export interface ObservedSheet extends Heading {
  /** Its words were written by a set-up that was finished, and are the user's since: nobody looked at them. */
  readonly settled: boolean;
  readonly rowsMax: number;
  readonly columnsMax: number;
  readonly frozenRows: number;
  /** Whether it has a filter. This, notes and warnings are null when nobody asked: while the stamp is current, what a person took away stays away. */
  readonly filtered: boolean | null;
  /**
   * Values and formulas from A1: tables down to the header's row, or whole where rows may be written; views down to
   * their last cell, hidden ones without values.
   */
  readonly values: Block;
  readonly formulas: Block;
  /** Notes of the header's row. */
  readonly notes: readonly string[] | null;
  /** By column: the kind of number format that all filled rows have (and the row under the header, filled or not). */
  readonly formats: Readonly<Record<number, FormatKind | 'mixed'>>;
  /** By column, for the same rows: the drop-down as `choicesText` writes it; '' is none. */
  readonly choices: Readonly<Record<number, string>>;
  /** A view's inputs, by `row:column`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Conditional formats in their order. */
  readonly rules: readonly ObservedRule[];
  /** The columns that are wholly under our warning. */
  readonly guarded: readonly number[] | null;
}

export type Block = readonly (readonly string[])[];

/** What a number format makes of a cell: only the kind matters, so that people may like their dates otherwise. */
export type FormatKind = 'text' | 'date' | 'number';

export interface ObservedRule {
  readonly areas: readonly Area[];
  /** The custom formula, or '' for rules of other kinds. */
  readonly formula: string;
}

/** The kind of a number format of Sheets. */
export function kindOfFormat(format: string): FormatKind {
  if (format === '@') return 'text';
  const letters = format.toLowerCase().replace(/"[^"]*"|\\.|\[[^\][]*\]|general/g, '');
  return /[dmyhs]/.test(letters) ? 'date' : 'number';
}

/** A drop-down in words that can be compared: fixed words, the open range that begins at a cell, or a tick box. */
export function choicesText(
  choices: { words: readonly string[] } | { tick: true } | { sheet: number; row: number; column: number },
): string {
  if ('tick' in choices) return 'tick';
  return 'words' in choices
    ? `words ${choices.words.join('\n')}`
    : `cells ${choices.sheet} R${choices.row}C${choices.column}`;
}

/** What all of `texts` are, or `mixed`. */
export function uniform<T extends string>(texts: readonly T[], mixed: T): T {
  const [first = mixed] = texts;
  return texts.every(text => text === first) ? first : mixed;
}
