import { cellsOf, contains, type Area } from '../engine/area';
import { contentOf, readCell, styleOf } from '../engine/cells';
import type { Command } from '../engine/spreadsheet';
import type { DataValidation } from './data-validation';
import { CopyPasteType } from './enums';
import { boundReach } from './geometry';
import type { Range } from './range';
import { copyConditions } from './range-conditions';
import { refuse } from './service';

/** What a paste brings along. */
interface Brought {
  content: 'formulas' | 'values' | 'nothing';
  looks: boolean;
  marks: boolean;
  widths: boolean;
}

const EVERYTHING: Brought = { content: 'formulas', looks: true, marks: true, widths: false };
const NOTHING: Brought = { content: 'nothing', looks: false, marks: false, widths: false };

/** Pastes a range over another: the whole source, repeated where the destination holds whole multiples of it. */
export function copyCells(source: Range, destination: Range, how: unknown, transposed: boolean): void {
  if (source.workbook !== destination.workbook) {
    refuse('Target range and source range must be on the same spreadsheet.');
  }
  const pairs = pairCells(source, destination, transposed);
  const last = pairs[pairs.length - 1];
  const { rows, columns } = destination.sheet.size;
  if (last && (last.to.row >= rows || last.to.col >= columns)) {
    refuse('The coordinates of the range are outside the dimensions of the sheet.');
  }
  const brought = readHow(how);
  const { sheetId, workbook } = destination;
  const commands = (): Command[] => pairs.flatMap(pair => pasteCommand(source, destination, pair, brought));
  // Values are those of the moment when the paste reaches the spreadsheet.
  if (brought.content === 'values') workbook.enqueue({ type: 'LATE', sheetId, make: commands });
  else workbook.enqueue(...commands());
  if (brought.marks || how === CopyPasteType.PASTE_DATA_VALIDATION) copyRules(source, destination, pairs);
  if (brought.marks) copyNotes(source, destination, pairs);
  if (brought.marks) copyMerges(source, destination, pairs, transposed);
  if (brought.looks || how === CopyPasteType.PASTE_CONDITIONAL_FORMATTING) {
    const { top, left } = source.area;
    const corners = pairs.filter(({ from }) => from.row === top && from.col === left).map(({ to }) => to);
    copyConditions(source, destination, corners, transposed);
  }
  if (brought.widths) copyWidths(source, destination);
}

/** A cell of the source and the cell that it is pasted into. */
interface Pair {
  from: { row: number; col: number };
  to: { row: number; col: number };
}

function pairCells(source: Range, destination: Range, transposed: boolean): Pair[] {
  const { area: from } = source;
  const { area: into } = destination;
  const size = { rows: from.bottom - from.top + 1, columns: from.right - from.left + 1 };
  const [height, width] = transposed ? [size.columns, size.rows] : [size.rows, size.columns];
  const repeatRows = times(into.bottom - into.top + 1, height);
  const repeatColumns = times(into.right - into.left + 1, width);
  const pairs: Pair[] = [];
  for (let down = 0; down < repeatRows; down++) {
    for (let across = 0; across < repeatColumns; across++) {
      for (const { row, col } of cellsOf(from)) {
        const [i, j] = transposed ? [col - from.left, row - from.top] : [row - from.top, col - from.left];
        const to = { row: into.top + down * height + i, col: into.left + across * width + j };
        pairs.push({ from: { row, col }, to });
      }
    }
  }
  return pairs;
}

const times = (available: number, size: number): number =>
  available % size === 0 && available > 0 ? available / size : 1;

function pasteCommand(source: Range, destination: Range, { from, to }: Pair, brought: Brought): Command[] {
  const cell = source.take(from.row, from.col, to.row - from.row, to.col - from.col);
  const content = brought.content === 'values' ? literalOf(source, from.row, from.col) : cell.content;
  const what = {
    ...(brought.content !== 'nothing' && { content }),
    ...(brought.looks && { style: cell.style, format: cell.format }),
  };
  if (!Object.keys(what).length) return [];
  return [{ type: 'UPDATE_CELL', sheetId: destination.sheetId, ...to, ...what }];
}

function copyRules(source: Range, destination: Range, pairs: readonly Pair[]): void {
  const { layout } = source.workbook;
  const ruled = [source, destination].some(range => layout.getDataValidationRules(range.sheetId).length);
  if (!ruled) return;
  const alike = new Map<string, { rule: DataValidation | null; areas: Area[] }>();
  for (const { from, to } of pairs) {
    const id = layout.getValidationRuleForCell({ sheetId: source.sheetId, ...from })?.id ?? '';
    const group = alike.get(id) ?? { rule: source.ruleAt(from.row, from.col), areas: [] };
    group.areas.push({ top: to.row, bottom: to.row, left: to.col, right: to.col });
    alike.set(id, group);
  }
  for (const { rule, areas } of alike.values()) destination.putRule(areas, rule);
}

function copyNotes(source: Range, destination: Range, pairs: readonly Pair[]): void {
  if (!source.workbook.layout.getAnnotations('note').length) return;
  for (const { from, to } of pairs) {
    const note = source.noteAt(from.row, from.col) ?? null;
    if (note !== (destination.noteAt(to.row, to.col) ?? null)) destination.noteAt(to.row, to.col, note);
  }
}

/** Cells that are merged in the source are so in each copy of it, and no others. */
function copyMerges(source: Range, destination: Range, pairs: readonly Pair[], transposed: boolean): void {
  const { layout } = source.workbook;
  const merges = layout.getMerges(source.sheetId).filter(merge => contains(source.area, merge));
  const target = pairs.flatMap(({ from, to }) => {
    const merge = merges.find(one => one.top === from.row && one.left === from.col);
    if (!merge) return [];
    const [down, across] = [merge.bottom - merge.top, merge.right - merge.left];
    const [height, width] = transposed ? [across, down] : [down, across];
    return [{ top: to.row, left: to.col, bottom: to.row + height, right: to.col + width }];
  });
  const { sheetId, workbook } = destination;
  const isIn = ({ top, left }: Area): boolean => pairs.some(({ to }) => to.row === top && to.col === left);
  const old = layout.getMerges(sheetId).filter(isIn);
  if (old.length) workbook.enqueue({ type: 'REMOVE_MERGE', sheetId, target: old });
  if (target.length) workbook.enqueue({ type: 'ADD_MERGE', sheetId, target, force: true });
}

function copyWidths({ area, sheet }: Range, destination: Range): void {
  for (let col = area.left; col <= area.right; col++) {
    destination.sheet.setColumnWidth(destination.area.left + col - area.left + 1, sheet.getColumnWidth(col + 1));
  }
}

function readHow(how: unknown): Brought {
  const options = typeof how === 'object' && how !== null ? (how as Record<string, unknown>) : {};
  if (how === CopyPasteType.PASTE_VALUES || options['contentsOnly'] === true) return { ...NOTHING, content: 'values' };
  if (how === CopyPasteType.PASTE_FORMAT || options['formatOnly'] === true) return { ...NOTHING, looks: true };
  if (how === CopyPasteType.PASTE_FORMULA) return { ...NOTHING, content: 'formulas' };
  if (how === CopyPasteType.PASTE_COLUMN_WIDTHS) return { ...NOTHING, widths: true };
  if (how === CopyPasteType.PASTE_DATA_VALIDATION || how === CopyPasteType.PASTE_CONDITIONAL_FORMATTING) return NOTHING;
  return EVERYTHING;
}

/** Cuts a range and pastes it: values and looks go, and whatever names the cells names them where they are now. */
export function moveCells(source: Range, destination: Range): void {
  const { workbook, sheetId, area } = source;
  if (workbook !== destination.workbook) refuse('Target range and source range must be on the same spreadsheet.');
  const { top, left } = destination.area;
  const target = { top, left, bottom: top + area.bottom - area.top, right: left + area.right - area.left };
  const { rows, columns } = destination.sheet.size;
  if (target.bottom >= rows || target.right >= columns) {
    refuse('The coordinates of the range are outside the dimensions of the sheet.');
  }
  if (sheetId === destination.sheetId && top === area.top && left === area.left) return;
  const commands = [...cellsOf(area)].map(({ row, col }) => {
    const to = { row: row - area.top + top, col: col - area.left + left };
    return { type: 'UPDATE_CELL', sheetId: destination.sheetId, ...to, ...source.take(row, col, 0, 0) };
  });
  // What hangs on the cells moves with them, unless it stays where it is in the way of what comes.
  for (const { row, col } of cellsOf(target)) {
    if (sheetId !== destination.sheetId || !holds(area, row, col)) destination.noteAt(row, col, null);
  }
  clearCells(source);
  workbook.enqueue(...commands);
  workbook.flush();
  const what = { target: [area], sheetId, sheetName: source.sheet.title, targetSheetId: destination.sheetId };
  workbook.run({ type: 'MOVE_RANGES', ...what, col: left, row: top });
}

const holds = (area: Area, row: number, col: number): boolean =>
  row >= area.top && row <= area.bottom && col >= area.left && col <= area.right;

/** The value of a cell as the engine's own content, so that a text which looks like a number stays one. */
function literalOf(source: Range, row: number, col: number): string {
  const position = { sheetId: source.sheetId, row, col };
  const { kind, value } = readCell(source.workbook, position);
  if (kind === 'text' && !/^\p{L}/u.test(String(value))) return `'${String(value)}`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function clearCells({ area, sheetId, workbook }: Range): void {
  const empty = { content: '', style: null, format: '' };
  workbook.enqueue(...[...cellsOf(area)].map(cell => ({ type: 'UPDATE_CELL', sheetId, ...cell, ...empty })));
}

/** Makes room at a range by shifting what stands right of it or under it, or closes the room again. */
export function shiftCells(range: Range, sideways: boolean, insert: boolean): void {
  const { area, sheet, sheetId, workbook } = range;
  const { rows, columns } = sheet.size;
  const by = sideways ? area.right - area.left + 1 : area.bottom - area.top + 1;
  const strip: Area = sideways ? { ...area, right: columns - 1 } : { ...area, bottom: rows - 1 };
  const last = lastFilled(range, strip, sideways);
  const edge = (sideways ? columns : rows) - 1;
  const touched: Area = sideways
    ? { ...strip, right: Math.min(edge, last + by) }
    : { ...strip, bottom: Math.min(edge, last + by) };
  const spilled = [...cellsOf(touched)].some(({ row, col }) =>
    workbook.getters.getArrayFormulaSpreadingOn({ sheetId, row, col }),
  );
  if (spilled) refuse('You cannot insert or delete cells over an array formula.');
  const [first, until] = insert ? [0, Math.min(last, edge - by)] : [by, last];
  const from = sideways
    ? { ...area, left: area.left + first, right: until }
    : { ...area, top: area.top + first, bottom: until };
  if (!insert) clearCells(range);
  if (from.left > from.right || from.top > from.bottom) return;
  const step = insert ? by : -by;
  const [top, left] = sideways ? [from.top, from.left + step] : [from.top + step, from.left];
  moveCells(sheet.range(boundReach(from)), sheet.range(boundReach({ top, left, bottom: top, right: left })));
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
