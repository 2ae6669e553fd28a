import { runsOf } from '../workbook/blocks';
import type { Page } from './pages';

/** A cell by its row and column. */
export interface Spot {
  readonly row: number;
  readonly column: number;
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
