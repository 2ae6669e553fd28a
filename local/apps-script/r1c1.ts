import { columnIndex, columnName } from '../engine/area';

interface Cell {
  row: number;
  col: number;
}

// Texts and quoted sheet names are passed by; a reference is no part of a longer word and no function.
const A1_PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_(.])/giu;
const R1C1_PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])R(\[(-?\d+)\]|\d+)?C(\[(-?\d+)\]|\d+)?(?![\p{L}\p{N}_(.])/giu;

/** A formula of a cell with its references as `R[1]C[0]`, always spelled in full. */
export function toR1C1Formula(formula: string, at: Cell): string {
  return formula.replace(
    A1_PIECES,
    (piece, fixedColumn: string, column: string | undefined, fixedRow: string, row: string) => {
      if (column === undefined) return piece;
      const rows = fixedRow ? `R${row}` : `R[${Number(row) - 1 - at.row}]`;
      const columns = fixedColumn ? `C${columnIndex(column) + 1}` : `C[${columnIndex(column) - at.col}]`;
      return rows + columns;
    },
  );
}

/** The same back, as it reads in a cell; a text without `=` becomes a formula too. */
export function toA1Formula(formula: string, at: Cell): string {
  if (formula === '') return '';
  const text = formula.startsWith('=') ? formula : `=${formula}`;
  return text.replace(R1C1_PIECES, (piece, row?: string, rows?: string, column?: string, columns?: string) => {
    if (/^["']/.test(piece)) return piece;
    const rowName = row && rows === undefined ? `$${row}` : String(at.row + Number(rows ?? 0) + 1);
    const columnPart =
      column && columns === undefined
        ? `$${columnName(Number(column) - 1)}`
        : columnName(at.col + Number(columns ?? 0));
    return columnPart + rowName;
  });
}
