import type { Language } from '../../base/text';
import { managers, roles } from '../../crm/manager';
import { resultEffects, results } from '../../crm/result';
import { stageKinds, stages } from '../../crm/stage';
import { kindOf, type Kinds } from '../../crm/word';
import { mendRow, type Book, type Change, type Entry } from '../../workbook/book';
import type { Table } from '../../workbook/sheet';

/** Says the fixed words of Lists (what a stage means, a role) in the language of their drop-downs. */
export function mendKinds(book: Book): readonly Change[] {
  return [
    ...inLanguage(stages, book.rows(stages), 'stageKind', stageKinds, book.sheetLanguage),
    ...inLanguage(results, book.rows(results), 'effect', resultEffects, book.sheetLanguage),
    ...inLanguage(managers, book.rows(managers), 'role', roles, book.sheetLanguage),
  ];
}

function inLanguage<T extends Table, K extends string>(
  table: T,
  rows: readonly Entry<T>[],
  column: string,
  kinds: Kinds<K>,
  language: Language,
): readonly Change[] {
  return rows.flatMap(({ row, values }) => {
    const word = String(values[column]);
    const kind = kindOf(word, kinds);
    const meant = kind && kinds[kind][language];
    return meant && meant !== word ? [mendRow<Table>(table, row, { [column]: meant })] : [];
  });
}
