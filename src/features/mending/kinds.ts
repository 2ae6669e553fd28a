import type { Language } from '../../base/text';
import { managers, roles } from '../../crm/manager';
import { resultEffects, results } from '../../crm/result';
import { stageKinds, stages } from '../../crm/stage';
import type { Recording } from '../../crm/recording';
import { kindOf, type Kinds } from '../../crm/word';
import type { Book, Change, Entry } from '../../workbook/book';
import type { Table } from '../../workbook/sheet';

/** Says the fixed words of Lists (what a stage means, a role) in the language of their drop-downs. */
export function mendKinds(book: Book, record: Recording): readonly Change[] {
  const { sheetLanguage } = book;
  return [
    ...inLanguage(stages, book.rows(stages), 'stageKind', stageKinds, sheetLanguage),
    ...inLanguage(results, book.rows(results), 'effect', resultEffects, sheetLanguage),
    ...inLanguage(managers, book.rows(managers), 'role', roles, sheetLanguage),
  ].flatMap(({ table, entry, values }) => {
    const id = String(entry.values[table.name]);
    return record.mend<Table>(table, entry, { id, values });
  });
}

interface Worded {
  readonly table: Table;
  readonly entry: Entry<Table>;
  readonly values: Readonly<Record<string, string>>;
}

function inLanguage<T extends Table, K extends string>(
  table: T,
  rows: readonly Entry<T>[],
  column: string,
  kinds: Kinds<K>,
  language: Language,
): readonly Worded[] {
  return rows.flatMap(entry => {
    const word = String((entry as Entry<Table>).values[column]);
    const kind = kindOf(word, kinds);
    const meant = kind && kinds[kind][language];
    return meant && meant !== word ? [{ table, entry, values: { [column]: meant } }] : [];
  });
}
