import { groupBy } from '../../base/groups';
import type { Language } from '../../base/text';
import { remark, vacate, type Change, type Stray } from '../../workbook/book';
import type { Table } from '../../workbook/sheet';

/**
 * Clears the way for a table's formulas: what people typed there goes into the note of the row's name. In the copy of a
 * row it is what the formulas said of the original, and worth nothing.
 */
export function clearStrays(
  table: Table,
  strays: readonly Stray[],
  copies: ReadonlySet<number>,
  language: Language,
): readonly Change[] {
  const own = strays.filter(stray => stray.table === table.key);
  return [...groupBy(own, ({ row }) => row)].flatMap(([row, some]) => {
    const notes = copies.has(row) ? [] : some.map(stray => remark(table, row, noteOf(table, stray, language)));
    const columns = some.map(stray => stray.column);
    return [...notes, vacate(table, row, columns)];
  });
}

function noteOf(table: Table, { column, shown }: Stray, language: Language): string {
  const title = table.columns[column]?.title[language] ?? '';
  return { ru: `Значение из столбца «${title}»: ${shown}`, en: `Value from the column “${title}”: ${shown}` }[language];
}
