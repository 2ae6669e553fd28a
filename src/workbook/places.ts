import type { Language } from '../base/text';
import { literal, type At } from './at';
import type { Column } from './column';
import { columnMark, letterOf, type Place } from './locate';
import type { Sheet, ViewCell } from './sheet';

/** Writes references for formulas that stand on `own`. `paintedRow` is the first row of the conditional format's ranges, the header's at first. */
export type References = (own: Sheet, paintedRow?: number) => At;

/** References to what is declared in `sheets` and stands at `places`. Naming what has no place is a bug of ours, and throws. */
export function referencesTo(sheets: readonly Sheet[], places: readonly Place[], language: Language): References {
  const spots = spotsOf(sheets, places);
  return (own, paintedRow) => {
    const prefix = (place: Place): string => (place.sheet === own.key ? '' : `${quotedTitle(place.title)}!`);
    const letter = (column: Column): string => letterOf(spots.column(column).at);
    return {
      range: column => {
        const { place, row } = spots.column(column);
        return `${prefix(place)}${letter(column)}${row}:${letter(column)}`;
      },
      head: column => {
        const { place, row } = spots.column(column);
        return `${prefix(place)}$${letter(column)}$${row}`;
      },
      cell: declared => {
        const { place, row, at } = 'title' in declared ? spots.column(declared) : spots.cell(declared);
        if (place.sheet !== own.key)
          throw new Error(`A conditional format of ${own.key} names the sheet ${place.sheet}`);
        return `$${letterOf(at)}${paintedRow ?? row}`;
      },
      place: cell => {
        const { place, row, at } = spots.cell(cell);
        return `${prefix(place)}$${letterOf(at)}$${row}`;
      },
      spill: (cell, width, skip = 0) => {
        const { place, row, at } = spots.cell(cell);
        return `${prefix(place)}${letterOf(at + skip)}${row}:${letterOf(at + width - 1)}`;
      },
      link: sheet => `#gid=${spots.place(sheet.key).id ?? `{${sheet.key}}`}`,
      letter,
      words: text => literal(text[language]),
    };
  };
}

/** A formula with the links to sheets that were only planned when it was written. */
export function withLinks(formula: string, idOf: (sheet: string) => number): string {
  return formula.replace(/#gid=\{(\w+)\}/g, (_, sheet: string) => `#gid=${idOf(sheet)}`);
}

/** A sheet's title as formulas name it. */
export function quotedTitle(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/** One declared cell, or the header of a declared column, as it stands. */
export interface Spot {
  readonly place: Place;
  readonly row: number;
  /** The column's number. */
  readonly at: number;
}

/** Finds the places of declared values. */
export interface Spots {
  place(sheet: string): Place;
  column(column: Column): Spot;
  cell(cell: ViewCell): Spot;
}

/** Columns and cells are told by identity: the declared value itself is the name that formulas use. */
export function spotsOf(sheets: readonly Sheet[], places: readonly Place[]): Spots {
  const names = new Map<Column | ViewCell, { sheet: string; row: string; column: string }>();
  for (const sheet of sheets) {
    if (sheet.kind === 'view') {
      for (const cell of sheet.cells) {
        names.set(cell, { sheet: sheet.key, row: cell.row, column: columnMark(sheet, cell.column) });
      }
    } else {
      for (const table of sheet.tables) {
        for (const [key, column] of Object.entries(table.columns)) {
          names.set(column, { sheet: sheet.key, row: 'header', column: columnMark(table, key) });
        }
      }
    }
  }
  const place = (key: string): Place => {
    const found = places.find(one => one.sheet === key);
    if (!found) throw new Error(`The sheet ${key} has no place`);
    return found;
  };
  const spot = (declared: Column | ViewCell, title: string): Spot => {
    const name = names.get(declared);
    if (!name) throw new Error(`${title} is not declared on any sheet of the workbook`);
    const found = place(name.sheet);
    const [row, at] = [found.rows[name.row], found.columns[name.column]];
    if (row === undefined || at === undefined) throw new Error(`${name.column} has no place on ${name.sheet}`);
    return { place: found, row, at };
  };
  return {
    place,
    column: column => spot(column, column.title.en),
    cell: cell => spot(cell, `${cell.column}.${cell.row}`),
  };
}
