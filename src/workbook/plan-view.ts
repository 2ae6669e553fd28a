import type { Language } from '../base/text';
import { solidBlock, type Area, type PlacedCell } from './areas';
import type { At } from './at';
import { normalise } from './formula';
import { isUntouched, isNewColumn, isNewRow, newSize, seenAt, type Site } from './layout';
import { bearsMarks, columnMark, isWords, markedColumns, rowMark, type Marks } from './locate';
import { writeSteps, type SheetPlan } from './plan-tables';
import type { ViewCell, ViewSheet } from './sheet';
import type { Step, Style } from './step';

/** What a view lacks: its formulas, and the words and choices in cells that are empty. Words alone are written once. */
export function planView(site: Site, sheet: ViewSheet, at: At, language: Language): SheetPlan {
  const blank = !site.seen || isUntouched(site.seen);
  const fresh = sheet.cells.filter(cell => isNew(site, sheet, cell));
  const looks = sheet.hidden
    ? []
    : [
        ...sizeSteps(site, sheet),
        ...styleSteps(site, [...columnStyles(site, sheet), ...cellStyles(site, sheet, fresh)]),
      ];
  const frozen = !sheet.hidden && sheet.frozenRows && fresh.length && !site.seen?.frozenRows ? sheet.frozenRows : 0;
  return {
    structure: [...looks, ...formatSteps(site, sheet, fresh), ...(bearsMarks(sheet) ? markSteps(site, sheet) : [])],
    content: isWords(sheet) && !blank ? [] : contentSteps(site, sheet, at, language, blank),
    finish: [
      ...noteSteps(site, sheet, fresh, language),
      ...(frozen ? [{ do: 'freeze', sheet: site.name, rows: frozen } as const] : []),
      ...(sheet.hidden && sheet.spills ? trimSteps(site) : []),
    ],
  };
}

/** A hidden view that lost anything is written anew as a whole: what was moved there would stand in the way of what spills. */
function contentSteps(site: Site, sheet: ViewSheet, at: At, language: Language, blank: boolean): readonly Step[] {
  const lostOf = (cells: readonly ViewCell[], on: Site): readonly PlacedCell[] =>
    cells.flatMap(cell => lostContent(on, sheet, cell, at, language));
  if (!blank && !sheet.hidden) return writeSteps(site, lostOf(sheet.cells, site));
  const computed = sheet.cells.filter(cell => cell.formula);
  if (!blank && !lostOf(computed, site).length) return [];
  const all = lostOf(sheet.cells, { ...site, before: null });
  // Nothing may stand in the columns that a formula spills into.
  const last = { row: 1, column: Math.max(...Object.values(site.place.columns)), value: '' };
  return solidBlock([last, ...all]).map(block => ({ do: 'write', sheet: site.name, ...block }));
}

/** Where a view's cell stands. */
export function spotIn(
  site: Site,
  sheet: ViewSheet,
  cell: ViewCell,
): { readonly row: number; readonly column: number } {
  const [row, column] = [site.place.rows[cell.row], site.place.columns[columnMark(sheet, cell.column)]];
  if (!row || !column) throw new Error(`The sheet ${sheet.key} has no row ${cell.row} or no column ${cell.column}`);
  return { row, column };
}

function isNew(site: Site, sheet: ViewSheet, cell: ViewCell): boolean {
  return isNewRow(site, cell.row) || isNewColumn(site, columnMark(sheet, cell.column));
}

function lostContent(site: Site, sheet: ViewSheet, cell: ViewCell, at: At, language: Language): readonly PlacedCell[] {
  const mark = columnMark(sheet, cell.column);
  const formula = seenAt(site, 'formulas', cell.row, mark);
  const empty = formula === '' && seenAt(site, 'values', cell.row, mark) === '';
  const spot = spotIn(site, sheet, cell);
  if (cell.formula) {
    const value = `=${cell.formula(at)}`;
    return normalise(formula) === normalise(value) ? [] : [{ ...spot, value }];
  }
  const words = cell.text ?? cell.input?.initial;
  return words && empty ? [{ ...spot, value: words[language] }] : [];
}

/** A hidden view as long as a table is as narrow as may be: Google counts its blank cells too. */
function trimSteps({ name, seen, place }: Site): readonly Step[] {
  const after = Math.max(...Object.values(place.columns));
  const count = Math.max(after, (seen ?? newSize).columnsMax) - after;
  return count ? [{ do: 'trim', sheet: name, after, count }] : [];
}

function sizeSteps(site: Site, sheet: ViewSheet): readonly Step[] {
  const columns = Object.entries(sheet.columns).flatMap(([key, { width }]) => {
    const mark = columnMark(sheet, key);
    const at = site.place.columns[mark];
    return at && isNewColumn(site, mark) ? [{ at, width, hidden: false }] : [];
  });
  return columns.length ? [{ do: 'size', sheet: site.name, columns, base: null }] : [];
}

/** A view's formats are set when its columns and cells are made; they are the user's to change. */
function formatSteps(site: Site, sheet: ViewSheet, fresh: readonly ViewCell[]): readonly Step[] {
  const areas: { format: string; area: Area }[] = [];
  for (const [key, { format }] of Object.entries(sheet.columns)) {
    const mark = columnMark(sheet, key);
    const column = site.place.columns[mark];
    if (format && column && isNewColumn(site, mark)) {
      areas.push({ format, area: { row: 1, column, rows: null, columns: 1 } });
    }
  }
  for (const cell of fresh) {
    if (cell.format) areas.push({ format: cell.format, area: { ...spotIn(site, sheet, cell), rows: 1, columns: 1 } });
  }
  return [...new Set(areas.map(({ format }) => format))].map(format => ({
    do: 'format',
    sheet: site.name,
    areas: areas.filter(one => one.format === format).map(one => one.area),
    format,
  }));
}

/** An area and the looks it is to have. */
interface Styled {
  readonly area: Area;
  readonly style: Style;
}

function columnStyles(site: Site, sheet: ViewSheet): readonly Styled[] {
  return Object.entries(sheet.columns).flatMap(([key, style]): Styled[] => {
    const mark = columnMark(sheet, key);
    const column = site.place.columns[mark];
    return column && isNewColumn(site, mark) ? [{ area: { row: 1, column, rows: null, columns: 1 }, style }] : [];
  });
}

function cellStyles(site: Site, sheet: ViewSheet, fresh: readonly ViewCell[]): readonly Styled[] {
  return fresh.map(cell => ({ area: { ...spotIn(site, sheet, cell), rows: 1, columns: 1 }, style: cell }));
}

/** One step a trait, for all areas that have it: each costs a call. */
function styleSteps(site: Site, styled: readonly Styled[]): readonly Step[] {
  const areas = new Map<string, { style: Style; areas: Area[] }>();
  for (const one of styled) {
    for (const trait of traits) {
      if (one.style[trait] === undefined) continue;
      const style: Style = { [trait]: one.style[trait] };
      const key = JSON.stringify(style);
      const same = areas.get(key) ?? { style, areas: [] };
      same.areas.push(one.area);
      areas.set(key, same);
    }
  }
  return [...areas.values()].map(one => ({ do: 'style', sheet: site.name, ...one }));
}

const traits = ['bold', 'size', 'colour', 'background', 'wrap', 'top'] as const;

function markSteps(site: Site, sheet: ViewSheet): readonly Step[] {
  const missing = (marks: Marks, seen: Marks | undefined): Marks =>
    marks.filter(mark => !seen?.some(one => one.name === mark.name));
  const columns = missing(
    markedColumns(sheet).map(([name]) => ({ name, at: site.place.columns[name] ?? 1 })),
    site.seen?.columns,
  );
  const rows = missing(
    Object.keys(sheet.rows).map(row => ({ name: rowMark(sheet, row), at: site.place.rows[row] ?? 1 })),
    site.seen?.rows,
  );
  return columns.length || rows.length ? [{ do: 'mark', sheet: site.name, columns, rows }] : [];
}

function noteSteps(site: Site, sheet: ViewSheet, fresh: readonly ViewCell[], language: Language): readonly Step[] {
  const notes = fresh.flatMap(cell => (cell.note ? [{ ...spotIn(site, sheet, cell), text: cell.note[language] }] : []));
  return notes.length ? [{ do: 'note', sheet: site.name, notes }] : [];
}
