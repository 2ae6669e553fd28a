import { isErrorValue } from '../../base/text';
import { rememberedLists, renamedIn, type ListName, type Remembered, type Renamed } from '../../crm/remembered';
import type { Recording } from '../../crm/recording';
import { nameKey } from '../../crm/word';
import { mendRow, settle, type Book, type Change, type Entry } from '../../workbook/book';
import type { Table } from '../../workbook/sheet';
import type { Choose, Lists } from '../lists';

/** A word that was renamed in Lists and that the rows still call by its old name. */
export interface Rename extends Renamed {
  readonly list: Remembered;
}

/** The words of Lists that the rows have to follow. */
export function renamesIn(book: Book): readonly Rename[] {
  return rememberedLists.flatMap(list => renamedIn(wordsOf(book, list)).map(renamed => ({ ...renamed, list })));
}

/** Lists that know the old names too, as other names of the new ones. */
export function knowingRenames(lists: Lists, renames: readonly Rename[]): Lists {
  const knowing = (name: ListName): Choose => {
    const own = renames.filter(({ list }) => list.name === name);
    if (!own.length) return lists[name];
    return (input, field) => lists[name](own.find(({ from }) => nameKey(from) === nameKey(input))?.to ?? input, field);
  };
  return {
    ...lists,
    stage: knowing('stage'),
    source: knowing('source'),
    channel: knowing('channel'),
    result: knowing('result'),
    manager: knowing('manager'),
  };
}

/** Whether a cell that changes from this word follows a rename. */
export function followsRename(renames: readonly Rename[], column: string, before: string): boolean {
  return renames.some(({ list, from }) => list.name === column && nameKey(from) === nameKey(before));
}

/**
 * Remembers how the rows call the words of Lists now. It is written after the rows: cut off in between, they are renamed
 * again. The log says it once, on the list's own row: undone there, the rows follow back.
 */
export function rememberWords(book: Book, renames: readonly Rename[], record: Recording): readonly Change[] {
  const logged = renames.flatMap(rename => {
    const entry = entriesOf(book, rename.list).find(({ row }) => row === rename.row);
    return entry ? renameLogged(rename, entry, record) : [];
  });
  const kept = rememberedLists.flatMap(list =>
    wordsOf(book, list).flatMap(({ row, word, known }) => remembering(list, row, known, word)),
  );
  return [...logged, ...(kept.length ? [settle, ...kept] : []), ...forgetEmptied(book)];
}

/** A row of a list that was emptied is no word any more: what is typed there next is a new one. */
export function forgetEmptied(book: Book): readonly Change[] {
  return rememberedLists.flatMap(({ table, known }) =>
    book.leftovers(table, known).map(row => mendRow<Table>(table, row, { [known]: '' })),
  );
}

function remembering(list: Remembered, row: number, known: string, word: string): readonly Change[] {
  return known === word ? [] : [mendRow<Table>(list.table, row, { [list.known]: word })];
}

/** The owner has changed the cell already, so the log's "before" is what it held when the rows last agreed. */
function renameLogged({ list, from, to }: Rename, entry: Entry<Table>, record: Recording): readonly Change[] {
  const before = { ...entry, values: { ...entry.values, [list.name]: from } };
  const [log] = record.mend<Table>(list.table, before, { id: to, values: { [list.name]: to } });
  return log ? [log] : [];
}

function wordsOf(book: Book, list: Remembered) {
  const words = entriesOf(book, list).map(({ row, values }) => ({
    row,
    word: String(values[list.name]),
    known: String(values[list.known]),
  }));
  // A broken formula is no new word.
  return words.filter(({ word }) => !isErrorValue(word));
}

function entriesOf(book: Book, { table }: Remembered): readonly Entry<Table>[] {
  return book.rows(table);
}
