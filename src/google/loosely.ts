import { groupBy } from '../base/groups';
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

/** Cells whose drop-downs and tick boxes stand in the way of a write. */
export interface Barred {
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  readonly rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][];
}

/** Those of the cells that have drop-downs or tick boxes. */
export function barredIn(page: Page, spots: readonly Spot[]): readonly Barred[] {
  return [...groupBy(spots, ({ column }) => column)].flatMap(([column, some]) =>
    runsOf(some.map(({ row }) => row)).flatMap(({ first, count }) => {
      const range = page.sheet.getRange(first, column, count, 1);
      const rules = range.getDataValidations();
      return rules.some(([rule]) => rule) ? [{ range, rules }] : [];
    }),
  );
}

/** Writes while the cells let everything pass. Cut off before their rules are back, ours are brought by the hourly repair. */
export function writeLoosely(barred: readonly Barred[], flush: () => void, write: () => void): void {
  for (const { range } of barred) range.clearDataValidations();
  write();
  if (barred.length) flush();
  for (const { range, rules } of barred) range.setDataValidations(rules);
}
