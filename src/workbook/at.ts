import type { Text } from '../base/text';
import type { Column } from './column';
import type { Sheet, ViewCell } from './sheet';

/**
 * Where declared things stand in this user's spreadsheet, as texts for formulas. A formula is written for one sheet:
 * what stands on that sheet is named without its title, as conditional formats require.
 */
export interface At {
  /** The column from its header's row down, open: `'Лиды'!B1:B`. A row inserted under the header does not shift it. */
  readonly range: (column: Column) => string;
  /** The header's cell itself, fixed: `'Лиды'!$B$1`. */
  readonly head: (column: Column) => string;
  /** For conditional formats: `$B1`, the column's cell in the row that is being painted; in a view, the cell below or at its cell. */
  readonly cell: (column: Column | ViewCell) => string;
  /** A view's cell, fixed: `'Звонки на сегодня'!$C$2`. */
  readonly place: (cell: ViewCell) => string;
  /** A view's cell and what spills from it, open downwards, `width` columns wide: `'_index'!A1:F`; `skip` leaves the first columns out. */
  readonly spill: (cell: ViewCell, width: number, skip?: number) => string;
  /** The link part that names a sheet: `#gid=12345`. */
  readonly link: (sheet: Sheet) => string;
  /** The column's letter alone, for links to its cells: `B`. */
  readonly letter: (column: Column) => string;
  /** Words as a formula's text literal, in the workbook's language. */
  readonly words: (text: Text) => string;
}

/** A text literal for a formula. There are no doubled quotes in the dialect, so a quote goes as CHAR(34). */
export function literal(text: string): string {
  return text
    .split('"')
    .map(part => `"${part}"`)
    .join('&CHAR(34)&');
}
