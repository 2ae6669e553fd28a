import type { At } from './at';
import { columnMark, type Place } from './locate';
import type { TableSheet } from './sheet';

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
  return `TEXTJOIN("${columnSign}";FALSE;${[beyond.join('+'), ...spelled].join(';')})`;
}

/** The lines of the sheet from its header's row on, each by its columns from the first; null when the digest does not tell. */
export function readDigest(text: string, sheet: TableSheet, place: Place): string[][] | null {
  const [beyond, ...columns] = text.split(columnSign);
  const marks = sheet.tables.flatMap(table => Object.keys(table.columns).map(key => columnMark(table, key)));
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

function end(head: string): string {
  return `ROW(${head})+${digestRows}`;
}
