import { areaName, cellsOf, columnName, type Area } from '../engine/area';
import { readCell, showCell } from '../engine/cells';
import { isDatePattern, isTimePattern } from '../engine/formats';
import type { Spreadsheet } from '../engine/spreadsheet';

/** A sheet as a person sees it, each list holding rows of cells. */
export interface SheetShown {
  title: string;
  hidden: boolean;
  frozenRows: number;
  hiddenColumns: string[];
  /** Numbers, words and truths; days as `2026-11-23`, moments as `2026-11-23T09:00`, times as `09:00`. */
  values: (string | number | boolean)[][];
  /** What each cell shows, in the spreadsheet's locale. */
  shown: string[][];
  /** '' where a cell has none, also where another cell's formula fills it. */
  formulas: string[][];
  /** Backgrounds and text colours as they look, conditional formats included; '' where nothing was coloured. */
  backgrounds: string[][];
  colours: string[][];
  notes: Record<string, string>;
  /** By cell: what may be put there. */
  validations: Record<string, { allows: string; values: string[]; strict: boolean }>;
}

/** The displayed values of a sheet as CSV, down to the last cell that shows anything. */
export function showAsCsv(spreadsheet: Spreadsheet, title: string): string {
  const { id, area } = shownArea(spreadsheet, title);
  return grid(area, (row, col) => showCell(spreadsheet, { sheetId: id, row, col }))
    .map(row => row.map(quote).join(','))
    .join('\n');
}

/** All that a sheet shows. */
export function showAsJson(spreadsheet: Spreadsheet, title: string): SheetShown {
  const { id: sheetId, area } = shownArea(spreadsheet, title);
  const { getters } = spreadsheet;
  const each = <T>(read: (position: { sheetId: string; row: number; col: number }) => T): T[][] =>
    grid(area, (row, col) => read({ sheetId, row, col }));
  const columns = getters.getNumberCols(sheetId);
  return {
    title,
    hidden: !getters.isSheetVisible(sheetId),
    frozenRows: getters.getPaneDivisions(sheetId).ySplit,
    hiddenColumns: [...Array(columns).keys()].filter(column => getters.isColHidden(sheetId, column)).map(columnName),
    values: each(position => valueOf(spreadsheet, position)),
    shown: each(position => showCell(spreadsheet, position)),
    formulas: each(position => spreadsheet.formulaOf(getters.getCell(position))),
    backgrounds: each(position => getters.getCellComputedStyle(position).fillColor ?? ''),
    colours: each(position => getters.getCellComputedStyle(position).textColor ?? ''),
    notes: notesOf(spreadsheet, sheetId),
    validations: validationsOf(spreadsheet, sheetId, area),
  };
}

/** The values of a sheet alone, which is quicker than all that it shows. */
export function valuesShown(spreadsheet: Spreadsheet, title: string): SheetShown['values'] {
  const { id: sheetId, area } = shownArea(spreadsheet, title);
  return grid(area, (row, col) => valueOf(spreadsheet, { sheetId, row, col }));
}

type Position = { sheetId: string; row: number; col: number };

/** From the first cell to the last that shows anything; a header alone of an empty sheet is nothing. */
function shownArea(spreadsheet: Spreadsheet, title: string): { id: string; area: Area } {
  const sheet = spreadsheet.sheets().find(one => one.title === title);
  if (!sheet) throw new Error(`There is no sheet ${title}.`);
  const { id } = sheet;
  const area = { top: 0, left: 0, bottom: -1, right: -1 };
  for (const position of spreadsheet.getters.getEvaluatedCellsPositions(id)) {
    if (showCell(spreadsheet, position) === '') continue;
    area.bottom = Math.max(area.bottom, position.row);
    area.right = Math.max(area.right, position.col);
  }
  return { id, area };
}

function grid<T>(area: Area, read: (row: number, col: number) => T): T[][] {
  const rows: T[][] = [];
  for (const { row, col } of cellsOf(area)) (rows[row] ??= []).push(read(row, col));
  return rows;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function valueOf(spreadsheet: Spreadsheet, position: Position): string | number | boolean {
  const { value, pattern } = readCell(spreadsheet, position);
  if (typeof value !== 'number' || !isDatePattern(pattern)) return value;
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(value * 86_400_000));
  const [day = '', time = ''] = moment.toISOString().slice(0, 16).split('T');
  if (isTimePattern(pattern) && value < 1) return time;
  return Number.isInteger(value) ? day : `${day}T${time}`;
}

function notesOf(spreadsheet: Spreadsheet, sheetId: string): Record<string, string> {
  const notes = spreadsheet.getters.getAnnotations('note', sheetId);
  return Object.fromEntries(notes.flatMap(({ area, content }) => (area ? [[area, String(content['text'])]] : [])));
}

function validationsOf(spreadsheet: Spreadsheet, sheetId: string, area: Area): SheetShown['validations'] {
  const { getters } = spreadsheet;
  const found: SheetShown['validations'] = {};
  for (const { row, col } of cellsOf(area)) {
    const rule = getters.getValidationRuleForCell({ sheetId, row, col });
    if (!rule) continue;
    const { type, values } = rule.criterion;
    found[areaName({ top: row, bottom: row, left: col, right: col })] = {
      allows: type,
      values: [...values],
      strict: rule.isBlocking ?? false,
    };
  }
  return found;
}
