import type { Day, Time } from '../base/day';
import type { Language, Text } from '../base/text';
import { days, numbers, ticks, times, words, type Codec } from './codec';
import type { At } from './at';
import type { ViewCell } from './sheet';

/** A column of a declared table. `written` ones take facts; `computed` ones are one live formula in the header's cell. */
export interface Column<T = unknown, K extends 'written' | 'computed' = 'written' | 'computed'> {
  readonly kind: K;
  readonly title: Text;
  readonly codec: Codec<T>;
  /** A number format of Sheets; `@` is plain text. */
  readonly format: string;
  /** Pixels. */
  readonly width: number;
  readonly hidden: boolean;
  /** What the column is for, shown as the header's note. */
  readonly note?: Text;
  /** The drop-down: the cells that a view's cell spills down, or fixed words; or a tick box. A typo is refused. */
  readonly choices?: Choices;
  /** For computed columns: the value of every row, as an array expression over open ranges, without `=`. */
  readonly formula?: (at: At) => string;
}

export type Choices = { readonly from: () => ViewCell } | { readonly words: readonly Text[] } | { readonly tick: true };

export type Columns = Readonly<Record<string, Column>>;

interface Options {
  readonly width?: number;
  readonly hidden?: boolean;
  readonly note?: Text;
  readonly choices?: Choices;
}

export function word(title: Text, options: Options = {}): Column<string, 'written'> {
  return written(title, words, '@', 140, options);
}

/** A hidden column of ids or marks. */
export function hidden(title: Text): Column<string, 'written'> {
  return written(title, words, '@', 140, { hidden: true });
}

export function day(title: Text, options: Options = {}): Column<Day | null, 'written'> {
  return written(title, days, dayFormat, 110, options);
}

export function time(title: Text, options: Options = {}): Column<Time | '', 'written'> {
  return written(title, times, '@', 70, options);
}

export function number(title: Text, options: Options = {}): Column<number | null, 'written'> {
  return written(title, numbers, '0', 80, options);
}

/** A tick box. One that was ticked and unticked holds FALSE, which Google counts as content. */
export function tick(title: Text, options: Omit<Options, 'choices'> = {}): Column<boolean, 'written'> {
  return written(title, ticks, generalFormat, 90, { ...options, choices: { tick: true } });
}

/** Turns a declared column into one that a formula fills. Its codec and look stay; it can no longer be written. */
export function computed<T>(column: Column<T, 'written'>, formula: (at: At) => string): Column<T, 'computed'> {
  return { ...column, kind: 'computed', formula };
}

/** Shown by the spreadsheet's locale in the user's order at Google; the pattern's letters are the same in every locale. */
export const dayFormat = 'dd.mm.yyyy';

/** As Sheets shows the cells of a new sheet. In a column of plain text a tick would become the word TRUE. */
export const generalFormat = '0.###############';

/** A declared format as the language's readers write it: an English day goes year first, which nobody takes for another day. */
export function formatIn(language: Language, format: string): string {
  return format === dayFormat && language === 'en' ? 'yyyy-mm-dd' : format;
}

function written<T>(
  title: Text,
  codec: Codec<T>,
  format: string,
  width: number,
  options: Options,
): Column<T, 'written'> {
  return { kind: 'written', title, codec, format, width, hidden: false, ...options };
}
