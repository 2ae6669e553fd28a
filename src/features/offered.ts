import { languages, type Text } from '../base/text';
import { leads } from '../crm/leads';
import type { Recording, Spelled } from '../crm/recording';
import { rememberedLists } from '../crm/remembered';
import type { Book, Entry } from '../workbook/book';
import type { Table } from '../workbook/sheet';
import type { Act } from './feature';
import { recordOf } from './record';

/** Tells the columns whose drop-downs would refuse what a row is to say again: a word that Lists no longer have, a lead that is gone. */
function unofferedIn(book: Book): (table: Table, texts: Spelled) => readonly string[] {
  const words = new Map<string, ReadonlySet<string>>();
  const wordsOf = (column: string): ReadonlySet<string> => {
    const known = words.get(column) ?? new Set(offered(book, column));
    words.set(column, known);
    return known;
  };
  return (table, texts) =>
    Object.keys(texts).filter(column => {
      const [text, choices] = [texts[column] ?? '', table.columns[column]?.choices];
      if (text === '' || !choices) return false;
      if ('words' in choices) return !choices.words.some(word => languages.some(language => word[language] === text));
      return !wordsOf(column).has(text);
    });
}

function offered(book: Book, column: string): readonly string[] {
  const list = rememberedLists.find(({ name }) => name === column);
  if (!list) return column === 'lead' ? book.rows(leads).map(({ values }) => values.name) : [];
  const rows: readonly Entry<Table>[] = book.rows(list.table);
  return rows.map(({ values }) => String(values[column]));
}

/** Records an act that says again what stood in rows before, whether or not their drop-downs still offer it. */
export function recordBack(book: Book, act: Act, who: string, what: Text): Recording {
  const record = recordOf(book, act, who, what);
  const unoffered = unofferedIn(book);
  return {
    ...record,
    putBack: (table, entry, texts) => record.putBack(table, entry, texts, unoffered(table, texts)),
    addBack: (table, id, texts, subject) => record.addBack(table, id, texts, subject, unoffered(table, texts)),
  };
}
