import { areaName, type Area } from './area';
import { contentOf, enqueueTyped, patternOf, readCell, readTypedAt, type CellReading } from './cells';
import { allowsTyped } from './validation';
import { sortArea } from './sorting';
import type { SheetFacts, Spreadsheet } from './spreadsheet';

/** What a person does to a grid. Sheets are named by their titles; rows and columns are counted from 1. */
export type Act =
  | { do: 'type'; sheet: string; row: number; column: number; text: string }
  | { do: 'paste'; sheet: string; row: number; column: number; text: string }
  | { do: 'insertRow'; sheet: string; row: number }
  | { do: 'deleteRow'; sheet: string; row: number }
  | { do: 'insertColumn'; sheet: string; column: number }
  | { do: 'moveColumn'; sheet: string; from: number; to: number }
  | { do: 'renameSheet'; sheet: string; title: string }
  | { do: 'sort'; sheet: string; column: number; descending: boolean };

/** What onEdit is told of a person's edit. The values are there only when one cell was typed into. */
export interface Edit {
  /** The sheet's title and the cells, in A1 notation. */
  sheet: string;
  range: string;
  value?: string;
  oldValue?: string;
}

/** The edits that an act makes onEdit fire for, or why Sheets would not let the person do it. */
export type Outcome = { edits: Edit[] } | { refusal: string };

/** Does to the grid what a person can do. Inserting, deleting, moving, renaming and sorting fire no onEdit. */
export function act(spreadsheet: Spreadsheet, doing: Act): Outcome {
  const sheet = spreadsheet.sheets().find(one => one.title === doing.sheet);
  if (!sheet) return { refusal: `There is no sheet “${doing.sheet}”.` };
  const outcome = perform(spreadsheet, sheet, doing);
  spreadsheet.flush();
  return outcome;
}

function perform(spreadsheet: Spreadsheet, sheet: SheetFacts, doing: Act): Outcome {
  const change = { sheetId: sheet.id, sheetName: sheet.title };
  const run = (command: { type: string } & Record<string, unknown>): Outcome =>
    spreadsheet.run({ ...change, ...command }) ? { edits: [] } : { refusal: 'Sheets does not allow this.' };
  switch (doing.do) {
    case 'type':
      return typeInto(spreadsheet, sheet, doing.row - 1, doing.column - 1, doing.text);
    case 'paste':
      return pasteInto(spreadsheet, sheet, doing.row - 1, doing.column - 1, doing.text);
    case 'insertRow':
      return run({ type: 'ADD_COLUMNS_ROWS', dimension: 'ROW', ...insertion(doing.row - 1, sheet.rows) });
    case 'insertColumn':
      return run({ type: 'ADD_COLUMNS_ROWS', dimension: 'COL', ...insertion(doing.column - 1, sheet.columns) });
    case 'deleteRow':
      return run({ type: 'REMOVE_COLUMNS_ROWS', dimension: 'ROW', elements: [doing.row - 1] });
    case 'moveColumn':
      return moveColumn(spreadsheet, sheet, doing.from - 1, doing.to - 1);
    case 'renameSheet':
      return run({ type: 'RENAME_SHEET', oldName: sheet.title, newName: doing.title });
    case 'sort':
      return sortSheet(spreadsheet, sheet, doing.column - 1, doing.descending);
  }
}

/** New rows and columns look like the one before them, as Sheets' own do. */
function insertion(at: number, size: number): { base: number; position: 'before' | 'after'; quantity: number } {
  return at >= size
    ? { base: size - 1, position: 'after', quantity: 1 }
    : { base: at, position: 'before', quantity: 1 };
}

function typeInto(spreadsheet: Spreadsheet, sheet: SheetFacts, row: number, col: number, text: string): Outcome {
  if (row >= sheet.rows || col >= sheet.columns) return { refusal: 'That cell is outside the sheet.' };
  const position = { sheetId: sheet.id, row, col };
  const before = readCell(spreadsheet, position);
  const hadContent = contentOf(spreadsheet, position) !== '';
  const pattern = patternOf(spreadsheet, position);
  const typed = readTypedAt(spreadsheet, text, pattern, false);
  const cell = areaName({ top: row, bottom: row, left: col, right: col });
  if (!allowsTyped(spreadsheet, position, typed)) {
    return { refusal: `The data you entered in cell ${cell} violates the data validation rules set on this cell.` };
  }
  enqueueTyped(spreadsheet, position, typed, pattern);
  const after = readCell(spreadsheet, position);
  const edit: Edit = { sheet: sheet.title, range: cell };
  if (typed.kind !== 'empty') edit.value = eventValue(after);
  if (hadContent) edit.oldValue = eventValue(before);
  return { edits: [edit] };
}

/** An event's values are texts: a date is its serial, a tick box TRUE or FALSE. */
export const eventValue = ({ value }: CellReading): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

/** Pasted text is read as typed, yet no validation stops it; a block comes as one edit without values. */
function pasteInto(spreadsheet: Spreadsheet, sheet: SheetFacts, row: number, col: number, text: string): Outcome {
  const lines = readTsv(text);
  const width = Math.max(0, ...lines.map(line => line.length));
  if (!lines.length || !width) return { edits: [] };
  const area: Area = { top: row, left: col, bottom: row + lines.length - 1, right: col + width - 1 };
  growTo(spreadsheet, sheet, area);
  lines.forEach((line, i) =>
    Array.from({ length: width }, (_, j) => line[j] ?? '').forEach((cell, j) => {
      const position = { sheetId: sheet.id, row: row + i, col: col + j };
      const pattern = patternOf(spreadsheet, position);
      enqueueTyped(spreadsheet, position, readTypedAt(spreadsheet, cell, pattern, false), pattern);
    }),
  );
  return { edits: [{ sheet: sheet.title, range: areaName(area) }] };
}

/** Lines of tab-separated cells; a cell in quotes may hold tabs, line ends and doubled quotes. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [piece, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    if (piece === '' && row.length === 0) break;
    row.push(quoted === undefined ? (plain ?? '') : quoted.replace(/""/g, '"'));
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

function growTo(spreadsheet: Spreadsheet, sheet: SheetFacts, area: Area): void {
  const grow = (dimension: 'ROW' | 'COL', size: number, needed: number): void => {
    if (needed <= size) return;
    const where = { sheetId: sheet.id, sheetName: sheet.title, dimension, position: 'after' };
    spreadsheet.run({ type: 'ADD_COLUMNS_ROWS', ...where, base: size - 1, quantity: needed - size });
  };
  grow('ROW', sheet.rows, area.bottom + 1);
  grow('COL', sheet.columns, area.right + 1);
}

function moveColumn(spreadsheet: Spreadsheet, sheet: SheetFacts, from: number, to: number): Outcome {
  if (from === to) return { edits: [] };
  const getters = spreadsheet.getters;
  // The engine moves columns of the sheet on the screen only.
  spreadsheet.run({ type: 'ACTIVATE_SHEET', sheetIdFrom: getters.getActiveSheetId(), sheetIdTo: sheet.id });
  const moved = spreadsheet.run({
    type: 'MOVE_COLUMNS_ROWS',
    sheetId: sheet.id,
    sheetName: sheet.title,
    dimension: 'COL',
    base: to,
    position: to < from ? 'before' : 'after',
    elements: [from],
  });
  return moved ? { edits: [] } : { refusal: 'Sheets does not allow this.' };
}

/** Frozen rows stay; the rest of the sheet is sorted to the last row that holds anything. */
function sortSheet(spreadsheet: Spreadsheet, sheet: SheetFacts, column: number, descending: boolean): Outcome {
  const top = spreadsheet.getters.getPaneDivisions(sheet.id).ySplit;
  const area = { top, left: 0, bottom: sheet.rows - 1, right: sheet.columns - 1 };
  if (area.bottom > area.top) sortArea(spreadsheet, sheet.id, area, [{ column, descending }]);
  return { edits: [] };
}
