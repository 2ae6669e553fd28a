import * as v from 'valibot';
import { readCsv, tableOf, type Table } from '../../base/csv';
import { refused, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import type { Office } from '../../workbook/office';
import * as take from '../input';

/** The fields that say what to import: a CSV text, or a sheet of the spreadsheet. */
export const sourceFields = {
  csv: v.optional(v.nullable(v.pipe(v.string('text'), v.maxLength(take.fileMost, 'longFile')), null), null),
  sheet: take.name,
};

/** The table that the fields name. */
export function readSource(
  office: Office,
  source: { readonly csv: string | null; readonly sheet: string },
): Outcome<Table> {
  if (source.csv !== null) return readCsv(source.csv);
  if (source.sheet === '') return refused('invalid', noSource, 'csv');
  const cells = office.shownCells(source.sheet);
  return cells ? tableOf(cells, 'sheet') : refused('missing', noSheet(source.sheet), 'sheet');
}

const noSource: Text = {
  ru: 'Импорт: выберите файл CSV или лист этой таблицы.',
  en: 'Import: choose a CSV file or a sheet of this spreadsheet.',
};

function noSheet(title: string): Text {
  return { ru: `Листа «${title}» в этой таблице нет.`, en: `This spreadsheet has no sheet “${title}”.` };
}
