import { cellsOf, type Area } from '../engine/area';
import { contentOf, readCell, styleOf } from '../engine/cells';
import { CopyPasteType } from './enums';
import type { Range } from './range';
import { refuse } from './service';

/** Pastes a range over another: the whole source, repeated where the destination holds whole multiples of it. */
export function copyCells(source: Range, destination: Range, how: unknown, transposed: boolean, moved = false): void {
  const { area: from } = source;
  const size = { rows: from.bottom - from.top + 1, columns: from.right - from.left + 1 };
  const [height, width] = transposed ? [size.columns, size.rows] : [size.rows, size.columns];
  const repeatRows = times(destination.area.bottom - destination.area.top + 1, height);
  const repeatColumns = times(destination.area.right - destination.area.left + 1, width);
  const { valuesOnly, formatOnly } = readHow(how);
  const commands = [];
  for (let down = 0; down < repeatRows; down++) {
    for (let across = 0; across < repeatColumns; across++) {
      for (const { row, col } of cellsOf(from)) {
        const [i, j] = transposed ? [col - from.left, row - from.top] : [row - from.top, col - from.left];
        const to = { row: destination.area.top + down * height + i, col: destination.area.left + across * width + j };
        const cell = source.take(row, col, moved ? 0 : to.row - row, moved ? 0 : to.col - col);
        const plain = valuesOnly
          ? { content: literalOf(source, row, col) }
          : formatOnly
            ? { style: cell.style, format: cell.format }
            : cell;
        commands.push({ type: 'UPDATE_CELL', sheetId: destination.sheetId, ...to, ...plain });
      }
    }
  }
  if (moved) clearSource(source);
  destination.workbook.enqueue(...commands);
}

const times = (available: number, size: number): number =>
  available % size === 0 && available > 0 ? available / size : 1;

function readHow(how: unknown): { valuesOnly: boolean; formatOnly: boolean } {
  const options = typeof how === 'object' && how !== null ? (how as Record<string, unknown>) : {};
  return {
    valuesOnly: how === CopyPasteType.PASTE_VALUES || options['contentsOnly'] === true,
    formatOnly: how === CopyPasteType.PASTE_FORMAT || options['formatOnly'] === true,
  };
}

/** The value of a cell as the engine's own content, so that a text which looks like a number stays one. */
function literalOf(source: Range, row: number, col: number): string {
  const position = { sheetId: source.sheetId, row, col };
  const { kind, value } = readCell(source.workbook, position);
  if (kind === 'text' && !/^\p{L}/u.test(String(value))) return `'${String(value)}`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function clearSource(source: Range): void {
  for (const { row, col } of cellsOf(source.area)) {
    const cell = { type: 'UPDATE_CELL', sheetId: source.sheetId, row, col, content: '', style: null, format: '' };
    source.workbook.enqueue(cell);
  }
}

/** Makes room at a range by shifting what stands right of it or under it, or closes the room again. */
export function shiftCells(range: Range, sideways: boolean, insert: boolean): void {
  const { area, sheet } = range;
  const { rows, columns } = sheet.size;
  const by = sideways ? area.right - area.left + 1 : area.bottom - area.top + 1;
  const strip: Area = sideways ? { ...area, right: columns - 1 } : { ...area, bottom: rows - 1 };
  const last = lastFilled(range, strip, sideways);
  const end = sideways ? Math.min(columns - 1, last + (insert ? by : 0)) : Math.min(rows - 1, last + (insert ? by : 0));
  const touched: Area = sideways ? { ...strip, right: end } : { ...strip, bottom: end };
  const spilled = [...cellsOf(touched)].some(({ row, col }) =>
    range.workbook.getters.getArrayFormulaSpreadingOn({ sheetId: range.sheetId, row, col }),
  );
  if (spilled) refuse('You cannot insert or delete cells over an array formula.');
  const step = insert ? -by : by;
  const commands = [...cellsOf(touched)].map(({ row, col }) => {
    const from = sideways ? { row, col: col + step } : { row: row + step, col };
    const inside = sideways ? from.col >= area.left && from.col <= last : from.row >= area.top && from.row <= last;
    const cell = inside
      ? range.take(from.row, from.col, row - from.row, col - from.col)
      : { content: '', style: null, format: '' };
    return { type: 'UPDATE_CELL', sheetId: range.sheetId, row, col, ...cell };
  });
  range.workbook.enqueue(...commands);
}

function lastFilled(range: Range, strip: Area, sideways: boolean): number {
  let last = sideways ? strip.left : strip.top;
  for (const { row, col } of cellsOf(strip)) {
    const position = { sheetId: range.sheetId, row, col };
    const used =
      contentOf(range.workbook, position) !== '' || Object.keys(styleOf(range.workbook, position)).length > 0;
    if (used) last = Math.max(last, sideways ? col : row);
  }
  return last;
}
