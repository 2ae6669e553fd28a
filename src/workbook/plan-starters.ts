import { fold, languages, type Language } from '../base/text';
import { solidBlock, type PlacedCell } from './areas';
import type { Written } from './codec';
import type { Site } from './layout';
import { columnMark } from './locate';
import { writeSteps } from './plan-tables';
import type { Table } from './sheet';
import type { Step } from './step';

/** The first rows of a sheet's tables. `first` while no set-up has been finished: a list emptied later stays empty. */
export function planStarters(site: Site, language: Language, first: boolean): readonly Step[] {
  if (site.sheet.kind === 'view') return [];
  const cells = site.sheet.tables.flatMap(table => starterCells(site, table, language, first));
  // On a new sheet nothing stands between them.
  return site.seen
    ? writeSteps(site, cells)
    : solidBlock(cells).map(block => ({ do: 'write', sheet: site.name, ...block }));
}

function starterCells(site: Site, table: Table, language: Language, first: boolean): readonly PlacedCell[] {
  if (!table.starter) return [];
  const rows = rowsUnder(site, table);
  const filled = rows.reduce(
    (last, row, index) => (Object.values(row).some(text => text !== '') ? index + 1 : last),
    0,
  );
  if (table.starter.when === 'once' && (filled || !(first || isNewTable(site, table)))) return [];
  const missing = missingRows(table, rows, language);
  const start = (site.place.rows['header'] ?? 1) + filled + 1;
  return missing.flatMap((row, index) =>
    Object.entries(table.columns).flatMap(([key, column]) => {
      const at = site.place.columns[columnMark(table, key)];
      if (!at || column.kind === 'computed') return [];
      const value: Written = key in row ? column.codec.write(row[key]) : '';
      return [{ row: start + index, column: at, value }];
    }),
  );
}

function isNewTable(site: Site, table: Table): boolean {
  return site.before?.columns[columnMark(table, table.name)] === undefined;
}

/** The table's rows as texts, by column; computed columns count for nothing. */
function rowsUnder(site: Site, table: Table): readonly Readonly<Record<string, string>>[] {
  const header = site.before?.rows['header'] ?? 0;
  const keys = Object.keys(table.columns).filter(key => table.columns[key]?.kind === 'written');
  return (site.seen?.values ?? []).slice(header).map(line => {
    const cell = (key: string): string => line[(site.before?.columns[columnMark(table, key)] ?? 0) - 1] ?? '';
    return Object.fromEntries(keys.map(key => [key, cell(key)]));
  });
}

/** The starter rows whose id, or whose name in any language, is not there. */
function missingRows(
  table: Table,
  rows: readonly Readonly<Record<string, string>>[],
  language: Language,
): readonly Readonly<Record<string, unknown>>[] {
  const { starter, name, id } = table;
  if (!starter) return [];
  const versions = languages.map(one => starter.rows(one));
  const has = (key: string, value: unknown): boolean =>
    typeof value === 'string' && rows.some(row => fold(row[key] ?? '') === fold(value));
  return starter.rows(language).filter((row, index) => {
    const known = id !== undefined && has(id, row[id]);
    return !known && !versions.some(version => has(name, version[index]?.[name]));
  });
}
