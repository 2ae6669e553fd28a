import type { Language } from '../base/text';
import { columnAreas, type PlacedCell } from './areas';
import type { At } from './at';
import { blocksOf, putCell, type Cells } from './blocks';
import { generalFormat, type Column } from './column';
import { frame } from './frame';
import { headerFormula, normalise, titleIn } from './formula';
import { isNewColumn, isNewRow, seenAt, type Site } from './layout';
import { columnMark, declaredColumns, rowMark, type Marks } from './locate';
import { kindOfFormat } from './observed';
import type { Table, TableSheet } from './sheet';
import type { Step } from './step';

/** The steps of one sheet, by when they may be done. */
export interface SheetPlan {
  /** Before rows are written. */
  readonly structure: readonly Step[];
  /** After that. */
  readonly content: readonly Step[];
  /** Last. */
  readonly finish: readonly Step[];
}

/** What a table sheet lacks: columns, titles, marks, formats, formulas, notes, the frozen and filtered header. */
export function planTables(site: Site, sheet: TableSheet, at: At, language: Language): SheetPlan {
  const columns = settledColumns(site, language);
  const formulas = sheet.tables.flatMap(table => lostFormulas(site, table, columns, at));
  return {
    structure: [
      ...sizeSteps(site, columns),
      ...writeSteps(site, [...columns.flatMap(missingTitle), ...formulas]),
      ...markSteps(site, columns),
      ...formatSteps(site, columns),
    ],
    content: [],
    finish: [...noteSteps(site, columns, language), ...guardSteps(site, columns), ...headerSteps(site, sheet, columns)],
  };
}

/** Cells as the steps that write them, a block each. */
export function writeSteps(site: Site, cells: readonly PlacedCell[]): readonly Step[] {
  const placed: Cells = new Map();
  for (const cell of cells) putCell(placed, cell.row, cell.column, cell.value);
  return blocksOf(placed).map(block => ({ do: 'write', sheet: site.name, ...block }));
}

/** A declared column where it stands. */
interface SettledColumn {
  readonly mark: string;
  readonly column: Column;
  readonly at: number;
  readonly header: number;
  readonly fresh: boolean;
  /** What stands in its header, which is the user's to change; the declared words when there is nothing. */
  readonly title: string;
  readonly untitled: boolean;
}

/** An empty header, or one that somebody's tick box has emptied. */
const noTitle = /^(true|false)?$/i;

function settledColumns(site: Site, language: Language): readonly SettledColumn[] {
  return declaredColumns(site.sheet).flatMap(([mark, column]) => {
    const at = site.place.columns[mark];
    if (!column || at === undefined) return [];
    const [value, formula] = [seenAt(site, 'values', 'header', mark), seenAt(site, 'formulas', 'header', mark)];
    const own = column.kind === 'computed' && formula !== '' ? titleIn(formula) : value;
    const title = own === null || noTitle.test(own) ? column.title[language] : own;
    const untitled = noTitle.test(value) && formula === '';
    const header = site.place.rows['header'] ?? 1;
    return [{ mark, column, at, header, fresh: isNewColumn(site, mark), title, untitled }];
  });
}

function missingTitle({ column, header, at, title, untitled }: SettledColumn): readonly PlacedCell[] {
  return untitled && column.kind === 'written' ? [{ row: header, column: at, value: title }] : [];
}

function sizeSteps(site: Site, columns: readonly SettledColumn[]): readonly Step[] {
  const fresh = columns.filter(column => column.fresh);
  // A new sheet has its frame.
  const styled = !site.seen ? [] : isNewRow(site, 'header') ? columns : fresh;
  const steps: Step[] = [];
  if (fresh.length) {
    const sizes = fresh.map(({ at, column }) => ({ at, width: column.width, hidden: column.hidden }));
    steps.push({ do: 'size', sheet: site.name, columns: sizes, base: site.seen ? null : frame.width });
  }
  if (styled.length) {
    const row = styled[0]?.header ?? 1;
    const areas = columnAreas(
      styled.map(column => column.at),
      row,
    ).map(area => ({ ...area, rows: 1 }));
    steps.push({ do: 'style', sheet: site.name, areas, style: frame.header });
  }
  return steps;
}

function markSteps(site: Site, columns: readonly SettledColumn[]): readonly Step[] {
  const known = new Set(site.seen?.columns.map(mark => mark.name));
  // Nobody but the script writes in a table that only grows: its headers stay as they are, and are enough.
  const tables = site.sheet.kind === 'tables' ? site.sheet.tables : [];
  const grown = new Set(
    tables
      .filter(table => table.appendOnly)
      .flatMap(table => Object.keys(table.columns).map(key => columnMark(table, key))),
  );
  const marked = columns.filter(({ mark }) => !grown.has(mark));
  const unmarked = marked.filter(column => column.fresh || !known.has(column.mark));
  const header = rowMark(site.sheet, 'header');
  const rows: Marks = site.seen?.rows.some(mark => mark.name === header)
    ? []
    : [{ at: site.place.rows['header'] ?? 1, name: header }];
  if (!unmarked.length && !rows.length) return [];
  return [{ do: 'mark', sheet: site.name, columns: unmarked.map(({ at, mark }) => ({ at, name: mark })), rows }];
}

function formatSteps(site: Site, columns: readonly SettledColumn[]): readonly Step[] {
  const broken = columns.filter(({ column, fresh, mark }) => {
    const seen = site.seen?.formats[site.before?.columns[mark] ?? 0];
    const unlike = site.seen ? fresh : column.format !== generalFormat;
    return unlike || (seen !== undefined && seen !== kindOfFormat(column.format));
  });
  return [...new Set(broken.map(({ column }) => column.format))].map(format => {
    const same = broken.filter(({ column }) => column.format === format);
    const areas = columnAreas(
      same.map(({ at }) => at),
      (same[0]?.header ?? 1) + 1,
    );
    return { do: 'format', sheet: site.name, areas, format };
  });
}

function lostFormulas(site: Site, table: Table, columns: readonly SettledColumn[], at: At): readonly PlacedCell[] {
  const name = table.columns[table.name];
  if (!name) throw new Error(`The table ${table.key} has no column ${table.name}`);
  const own = new Set(Object.values(table.columns));
  return columns.flatMap(({ column, at: number, header, title, mark }) => {
    if (!own.has(column) || !column.formula) return [];
    const formula = headerFormula(title, at.range(name), column.formula(at));
    const kept = normalise(seenAt(site, 'formulas', 'header', mark)) === normalise(formula);
    return kept ? [] : [{ row: header, column: number, value: formula }];
  });
}

function noteSteps(site: Site, columns: readonly SettledColumn[], language: Language): readonly Step[] {
  const notes = columns.flatMap(({ column, at, header, fresh, mark }) => {
    const seen = site.seen?.notes?.[(site.before?.columns[mark] ?? 0) - 1];
    const bare = fresh || isNewRow(site, 'header') || seen === '';
    // On a new sheet the columns between get an empty note, so that one call writes them all.
    const text = column.note?.[language] ?? (site.seen ? null : '');
    return bare && text !== null ? [{ row: header, column: at, text }] : [];
  });
  return notes.some(note => note.text !== '') ? [{ do: 'note', sheet: site.name, notes }] : [];
}

function guardSteps(site: Site, columns: readonly SettledColumn[]): readonly Step[] {
  const guarded = site.seen?.guarded;
  const open = columns.filter(({ column, fresh, mark }) => {
    const bare = fresh || guarded?.includes(site.before?.columns[mark] ?? 0) === false;
    return column.kind === 'computed' && bare;
  });
  if (!open.length) return [];
  return [
    {
      do: 'guard',
      sheet: site.name,
      areas: columnAreas(
        open.map(({ at }) => at),
        1,
      ),
    },
  ];
}

function headerSteps(site: Site, sheet: TableSheet, columns: readonly SettledColumn[]): readonly Step[] {
  const row = site.place.rows['header'] ?? 1;
  const steps: Step[] = [];
  if (site.seen && site.seen.frozenRows < row) steps.push({ do: 'freeze', sheet: site.name, rows: row });
  if (sheet.filter && (!site.seen || site.seen.filtered === false)) {
    const [first, last] = [Math.min(...columns.map(({ at }) => at)), Math.max(...columns.map(({ at }) => at))];
    const area = { row, column: first, rows: null, columns: last - first + 1 };
    steps.push({ do: 'filter', sheet: site.name, area });
  }
  return steps;
}
