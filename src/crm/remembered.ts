import type { Text } from '../base/text';
import type { Table } from '../workbook/sheet';
import { channels } from './channel';
import { sources } from './lists';
import { managers } from './manager';
import { results } from './result';
import { stages } from './stage';
import { nameKey } from './word';

/** The lists whose words stand in the rows of other sheets; the columns there have the same keys. */
export type ListName = 'stage' | 'source' | 'channel' | 'result' | 'manager';

/** A list, the column of its words, and the hidden one that says how the rows of other sheets call them so far. */
export interface Remembered {
  readonly name: ListName;
  readonly table: Table;
  readonly known: string;
  /** What the list is called in a sentence: "there is no such … in Lists". */
  readonly title: Text;
}

export const rememberedLists: readonly Remembered[] = [
  { name: 'stage', table: stages, known: 'stageKnown', title: { ru: 'Этап', en: 'Stage' } },
  { name: 'source', table: sources, known: 'sourceKnown', title: { ru: 'Источник', en: 'Source' } },
  { name: 'channel', table: channels, known: 'channelKnown', title: { ru: 'Канал', en: 'Channel' } },
  { name: 'result', table: results, known: 'resultKnown', title: { ru: 'Результат', en: 'Result' } },
  { name: 'manager', table: managers, known: 'managerKnown', title: { ru: 'Менеджер', en: 'Manager' } },
];

/** A word of a list and what the rows call it. */
export interface ListedWord {
  readonly row: number;
  readonly word: string;
  readonly known: string;
}

/** A word that was changed in its own row of Lists. */
export interface Renamed {
  readonly row: number;
  readonly from: string;
  readonly to: string;
}

/**
 * The words that were renamed in place. It is one only while nothing else can be meant: the old word is gone from the
 * list, the new one was not in it, and no other row remembers the old one. Copied and swapped rows are none.
 */
export function renamedIn(words: readonly ListedWord[]): readonly Renamed[] {
  const standing = new Set(words.map(({ word }) => nameKey(word)));
  const known = new Map<string, number>();
  for (const one of words) known.set(nameKey(one.known), (known.get(nameKey(one.known)) ?? 0) + 1);
  return words.flatMap(({ row, word, known: from }) => {
    const [before, after] = [nameKey(from), nameKey(word)];
    if (before === '' || after === '' || before === after) return [];
    if (standing.has(before) || known.has(after) || known.get(before) !== 1) return [];
    return [{ row, from, to: word }];
  });
}
