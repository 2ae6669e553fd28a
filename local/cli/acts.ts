import { columnIndex } from '../engine/area';
import type { Act } from '../engine/acts';

/** A cell as a command line names it, its row and column counted from 1. */
export interface Address {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Reads `Sheet!A2`; quotes around the title may be left out, whatever it holds. */
export function readAddress(text: string): Address {
  const match = /^(?:'((?:[^']|'')+)'|(.+))!\$?([A-Za-z]{1,3})\$?([1-9]\d*)$/.exec(text);
  if (!match) throw new Error(`${text} is no cell; one is 'Sheet!A2'.`);
  const [, quoted, plain = '', column = '', row] = match;
  return { sheet: quoted?.replace(/''/g, "'") ?? plain, row: Number(row), column: columnIndex(column) + 1 };
}

/** Reads what follows the word `grid`. */
export function readAct([name = '', ...words]: readonly string[]): Act {
  const read = acts[name];
  if (!read) throw new Error(`grid what? One of: ${Object.keys(acts).join(', ')}`);
  return read(words);
}

const acts: Record<string, (words: readonly string[]) => Act> = {
  insertRow: words => ({ do: 'insertRow', sheet: word(words, 0, 'sheet'), row: row(words) }),
  deleteRow: words => ({ do: 'deleteRow', sheet: word(words, 0, 'sheet'), row: row(words) }),
  insertColumn: words => ({ do: 'insertColumn', sheet: word(words, 0, 'sheet'), column: column(words, 1) }),
  moveColumn: words => ({
    do: 'moveColumn',
    sheet: word(words, 0, 'sheet'),
    from: column(words, 1),
    to: column(words, 2),
  }),
  renameSheet: words => ({ do: 'renameSheet', sheet: word(words, 0, 'sheet'), title: word(words, 1, 'new title') }),
  sort: words => ({
    do: 'sort',
    sheet: word(words, 0, 'sheet'),
    column: column(words, 1),
    descending: words[2]?.toLowerCase() === 'desc',
  }),
  paste: words => ({ do: 'paste', ...readAddress(word(words, 0, 'cell')), text: word(words, 1, '@FILE.tsv') }),
};

function word(words: readonly string[], index: number, what: string): string {
  const found = words[index];
  if (found === undefined) throw new Error(`The ${what} is missing.`);
  return found;
}

function row(words: readonly string[]): number {
  const text = word(words, 1, 'row');
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${text} is no row; the first is 1.`);
  return Number(text);
}

function column(words: readonly string[], index: number): number {
  const text = word(words, index, 'column');
  if (!/^[A-Za-z]{1,3}$/.test(text)) throw new Error(`${text} is no column; the first is A.`);
  return columnIndex(text) + 1;
}
