import type { CellPosition, Style } from '@odoo/o-spreadsheet';
import type { Area } from './area';
import { columnName } from './area';
import { readCell } from './cells';
import { isBlank } from './functions/cells';
import { compareValues } from './functions/sorting';
import type { Spreadsheet } from './spreadsheet';

/** A column to sort by, counted from 0 on the sheet. */
export interface SortColumn {
  column: number;
  descending: boolean;
}

/** Sorts the rows of an area: contents move with their formats and notes, as in Sheets; formulas keep to their row. */
export function sortArea(spreadsheet: Spreadsheet, sheetId: string, area: Area, columns: readonly SortColumn[]): void {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i);
  const keys = columns.map(({ column }) =>
    rows.map(row => {
      const { kind, value } = readCell(spreadsheet, { sheetId, row, col: column });
      return kind === 'empty' ? null : value;
    }),
  );
  const compare = (a: number, b: number): number => {
    for (const [i, { descending }] of columns.entries()) {
      const [x, y] = [keys[i]?.[a], keys[i]?.[b]];
      const result = compareValues(x, y);
      if (result) return descending && !isBlank(x) && !isBlank(y) ? -result : result;
    }
    return a - b;
  };
  const order = rows.map((_, i) => i).sort(compare);
  reorderRows(spreadsheet, sheetId, area, order);
}

/** Puts the rows of an area in another order: the row at `i` comes from `order[i]`, both counted from the area's top. */
export function reorderRows(spreadsheet: Spreadsheet, sheetId: string, area: Area, order: readonly number[]): void {
  const moves = order
    .map((from, to) => ({ from: area.top + from, to: area.top + to }))
    .filter(({ from, to }) => from !== to);
  const commands = moves.flatMap(({ from, to }) =>
    columnsOf(area).map(col => {
      const kept = takeCell(spreadsheet, { sheetId, row: from, col }, to - from);
      return { type: 'UPDATE_CELL', sheetId, row: to, col, ...kept };
    }),
  );
  const targets = new Map(moves.map(({ from, to }) => [from, to]));
  const { getters } = spreadsheet;
  const onCells = [...getters.getAnnotations('note', sheetId), ...getters.getAnnotations('text', sheetId)];
  const moved = onCells.flatMap(note => {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(note.area ?? '') ?? [];
    const to = targets.get(Number(row) - 1);
    const inside = columnsOf(area).some(col => columnName(col) === column);
    return to === undefined || !inside ? [] : [{ ...note, area: `${column}${to + 1}` }];
  });
  spreadsheet.enqueue(...commands, ...moved.map(annotation => ({ type: 'SET_ANNOTATION', annotation })));
}

const columnsOf = ({ left, right }: Area): number[] => Array.from({ length: right - left + 1 }, (_, i) => left + i);

interface Kept extends Record<string, unknown> {
  content: string;
  style: Style | null;
  format: string;
}

/** A cell's content and looks, its formula as it reads after a move of some rows and columns. */
export function takeCell(spreadsheet: Spreadsheet, position: CellPosition, rows = 0, columns = 0): Kept {
  const getters = spreadsheet.getters;
  const cell = getters.getCell(position);
  if (!cell) return { content: '', style: null, format: '' };
  const content = cell.isFormula
    ? getters.getTranslatedCellFormula(position.sheetId, columns, rows, cell.compiledFormula)
    : cell.content;
  return { content, style: cell.style ?? null, format: cell.format ?? '' };
}
