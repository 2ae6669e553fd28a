import { runsOf } from '../workbook/blocks';
import type { Written } from '../workbook/codec';
import type { Page } from './pages';

/** A cell by its row and column. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Puts values into cells, past the drop-downs and tick boxes that somebody may have put there. Cut off before they are back, ours are brought by the hourly repair. */
export function putAnyway(range: GoogleAppsScript.Spreadsheet.Range, values: readonly (readonly Written[])[]): void {
  const put = (): unknown => range.setValues(values as Written[][]);
  try {
    put();
  } catch (error) {
    const rules = range.getDataValidations();
    if (!rules.some(row => row.some(Boolean))) throw error;
    range.clearDataValidations();
    put();
    SpreadsheetApp.flush();
    range.setDataValidations(rules);
  }
}

/** Writes while the drop-downs of some cells let everything pass. Cut off before they are back, the hourly repair brings them. */
export function writeLoosely(page: Page, spots: readonly Spot[], flush: () => void, write: () => void): void {
  const columns = [...new Set(spots.map(({ column }) => column))];
  const ranges = columns.flatMap(column =>
    runsOf(spots.filter(spot => spot.column === column).map(({ row }) => row)).map(({ first, count }) =>
      page.sheet.getRange(first, column, count, 1),
    ),
  );
  const rules = ranges.map(range => range.getDataValidations());
  for (const range of ranges) range.clearDataValidations();
  write();
  flush();
  ranges.forEach((range, at) => range.setDataValidations(rules[at] ?? []));
}
