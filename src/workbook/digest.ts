import type { At } from './at';
import { columnMark, type Place } from './locate';
import type { TableSheet, ViewCell, ViewSheet } from './sheet';

/** So many rows of a sheet are digested, the header's first; where there are more, the sheet itself is read. */
const digestRows = 100;
/** Signs that nobody types; where somebody did, the parts do not come out even and the sheet itself is read. */
const [cellSign, columnSign] = ['␟', '␞'];

/**
 * The formula of a digest: one cell that spells the cells of a sheet's short tables, column by column, so that one cell is
 * read where the sheet would be. It begins with how many rows are filled beyond those that it spells.
 */
export function digestFormula(sheet: TableSheet, at: At): string {
  const beyond = sheet.tables.map(({ columns, name }) => {
    const column = columns[name];
    return column
      ? `SUMPRODUCT((ROW(${at.range(column)})>=${end(at.head(column))})*(LEN(${at.range(column)})>0))`
      : '0';
  });
  const spelled = sheet.tables
    .flatMap(table => Object.values(table.columns))
    .map(column => {
      const cells = `FILTER(${at.range(column)};ROW(${at.range(column)})<${end(at.head(column))})`;
      return `TEXTJOIN("${cellSign}";FALSE;${cells})`;
    });
  return joined([beyond.join('+'), ...spelled]);
}

/** The lines of the sheet from its header's row on, each by its columns from the first; null when the digest does not tell. */
export function readDigest(text: string, sheet: TableSheet, place: Place): string[][] | null {
  const [beyond, ...columns] = text.split(columnSign);
  const marks = marksOf(sheet);
  const cells = columns.map(column => column.split(cellSign));
  const count = cells[0]?.length ?? 0;
  if (beyond !== '0' || cells.length !== marks.length || cells.some(column => column.length !== count)) return null;
  const width = Math.max(...Object.values(place.columns));
  const lines = Array.from({ length: count }, () => Array<string>(width).fill(''));
  marks.forEach((mark, index) => {
    const column = (place.columns[mark] ?? 0) - 1;
    lines.forEach((line, row) => (line[column] = cells[index]?.[row] ?? ''));
  });
  return lines;
}

/** The formula of the titles in the headers of all these sheets, in their order. */
export function titlesFormula(sheets: readonly TableSheet[], at: At): string {
  const titles = sheets.map(sheet => {
    const heads = sheet.tables.flatMap(table => Object.values(table.columns).map(column => at.head(column)));
    return `TEXTJOIN("${cellSign}";FALSE;${heads.join(';')})`;
  });
  return joined(titles);
}

/** The titles in the header of the sheet that is the `order`th of them (from 0), by columns from the first; null when the formula does not tell. */
export function readTitles(text: string, order: number, sheet: TableSheet, place: Place): string[] | null {
  const titles = text.split(columnSign)[order]?.split(cellSign) ?? [];
  const marks = marksOf(sheet);
  if (titles.length !== marks.length) return null;
  const line = Array<string>(Math.max(...Object.values(place.columns))).fill('');
  marks.forEach((mark, index) => (line[(place.columns[mark] ?? 0) - 1] = titles[index] ?? ''));
  return line;
}

/** The formula of the words and choices in the cells of all these views, in their order. */
export function labelsFormula(views: readonly ViewSheet[], at: At): string {
  const labels = views.map(view => `TEXTJOIN("${cellSign}";FALSE;${labelled(view).map(at.place).join(';')})`);
  return joined(labels);
}

/** What stands in the cells of the `order`th view (from 0) that hold words or choices; null when the formula does not tell. */
export function readLabels(text: string, order: number, view: ViewSheet): ReadonlyMap<ViewCell, string> | null {
  const [labels, cells] = [text.split(columnSign)[order]?.split(cellSign) ?? [], labelled(view)];
  return labels.length === cells.length ? new Map(cells.map((cell, index) => [cell, labels[index] ?? ''])) : null;
}

function labelled(view: ViewSheet): readonly ViewCell[] {
  return view.cells.filter(cell => cell.text ?? cell.input);
}

function marksOf(sheet: TableSheet): readonly string[] {
  return sheet.tables.flatMap(table => Object.keys(table.columns).map(key => columnMark(table, key)));
}

/** A broken formula among the cells is told by nothing at all: then the sheet itself is read. */
function joined(parts: readonly string[]): string {
  return `IFERROR(TEXTJOIN("${columnSign}";FALSE;${parts.join(';')});"")`;
}

function end(head: string): string {
  return `ROW(${head})+${digestRows}`;
}
