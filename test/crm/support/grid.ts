import type { Command, Spreadsheet as EngineSpreadsheet } from '../../../local/engine/spreadsheet';
import { dialectOf, toEngineFormula } from '../../../local/engine/formula';
import { engineLocale } from '../../../local/engine/locales';
import { dayOfSerial, serialOf, type Day } from '../../../src/base/day';
import type { Language } from '../../../src/base/text';
import { workbook } from '../../../src/crm/workbook';
import { headerFormula } from '../../../src/workbook/formula';
import { columnMark, letterOf, type Place } from '../../../src/workbook/locate';
import { referencesTo, withLinks } from '../../../src/workbook/places';
import type { Paint, Sheet, ViewCell } from '../../../src/workbook/sheet';
import type * as Host from '../../../local/testing';

/** The engine as it was built, running at full speed beside the tests (tools/jest-native.mjs). */
const { adopt, Spreadsheet } = (globalThis as unknown as { readonly localHost: typeof Host }).localHost;

/** A cell as a person might leave it. */
export type Given = string | number;

/** A table's row by column; what is left out is blank, and so is the whole row when it is null. */
export type GivenRow = Readonly<Record<string, Given>> | null;

/** Rows by table. */
export type GivenRows = Readonly<Record<string, readonly GivenRow[]>>;

/** The CRM's own formulas over given rows, evaluated by the local engine. */
export interface Grid {
  /** The values of a table's column, one for each given row; a blank is ''. */
  column(table: string, column: string): unknown[];
  value(cell: ViewCell): unknown;
  /** The values that stand in a view from a cell on, `width` wide, until the first wholly blank row. */
  block(cell: ViewCell, width: number): unknown[][];
  /** Types into a table's row and answers how long the engine took, in milliseconds. */
  write(table: string, row: number, cells: Readonly<Record<string, Given>>): number;
  setToday(day: Day): void;
  /** Inserts a blank row into a table's sheet, so that it becomes row `row`. */
  insertRow(table: string, row: number): void;
  /** The looks of conditional formats that hold for a row of a sheet, by the declared rules in their order. */
  paints(sheet: string, row: number): Paint[];
  /** Every cell that shows an error, by its address. */
  errors(): string[];
}

/** Opens the declared workbook over these rows; `inputs` are the views' cells that people fill. */
export function openGrid(
  rows: GivenRows,
  today: Day,
  language: Language = 'ru',
  inputs: ReadonlyMap<ViewCell, string> = new Map(),
): Grid {
  const locale = language === 'ru' ? 'ru_RU' : 'en_US';
  const places = workbook.sheets.map((sheet, index) => firstPlace(sheet, index + 1, language));
  const sheets = workbook.sheets.map(sheet => sheetOf(sheet, places, rows, language, inputs));
  const snapshot = {
    version: 1 as const,
    timeZone: 'Europe/Moscow',
    locale,
    workbook: { sheets, formats: { 1: '@' }, settings: { locale: engineLocale(locale) } },
    formulaTexts: {},
    formatTexts: {},
  };
  const spreadsheet = Spreadsheet.restore(adopt(snapshot) as never, undefined, noon(today));
  return gridOver(spreadsheet, places, rows, language);
}

/** The last column of every sheet; nothing is declared there. */
const spareColumn = 59;

/** All formulas as they are written, those of cells with `=`, those of conditional formats without. */
export function allFormulas(language: Language): { readonly cells: string[]; readonly rules: string[] } {
  const places = workbook.sheets.map((sheet, index) => firstPlace(sheet, index + 1, language));
  const [cells, rules]: [string[], string[]] = [[], []];
  for (const sheet of workbook.sheets) {
    const at = referencesTo(workbook.sheets, places, language)(sheet);
    const formulas =
      sheet.kind === 'view'
        ? sheet.cells.map(cell => cell.formula?.(at))
        : sheet.tables.flatMap(table => Object.values(table.columns).map(column => column.formula?.(at)));
    for (const formula of formulas) if (formula) cells.push(`=${formula}`);
    for (const paint of sheet.paint?.(at) ?? []) rules.push(paint.when);
  }
  return { cells, rules };
}

/** The number that stands in a cell for a day, and the day that such a number is. */
export const serial = serialOf;
export const dayIn = (value: unknown): Day | null => (typeof value === 'number' ? dayOfSerial(value) : null);

function noon(day: Day): number {
  return Date.parse(`${day}T09:00:00Z`);
}

function firstPlace(sheet: Sheet, id: number, language: Language): Place {
  const owners: readonly { readonly key: string; readonly columns: object }[] =
    sheet.kind === 'view' ? [sheet] : sheet.tables;
  const names = owners.flatMap(owner => Object.keys(owner.columns).map(key => columnMark(owner, key)));
  const columns = Object.fromEntries(names.map((name, index) => [name, index + 1]));
  const at = sheet.kind === 'view' ? sheet.rows : { header: 1 };
  return { sheet: sheet.key, title: sheet.title[language], id, rows: at, columns };
}

/** A sheet as the engine keeps it: contents by address, and the addresses of plain text. */
interface SheetContent {
  readonly id: string;
  readonly name: string;
  readonly colNumber: number;
  readonly rowNumber: number;
  readonly cells: Record<string, string>;
  /** Words are plain text, as their columns are formatted, so that no `+7` becomes a formula. */
  readonly formats: Record<string, number>;
}

function sheetOf(
  sheet: Sheet,
  places: readonly Place[],
  rows: GivenRows,
  language: Language,
  inputs: ReadonlyMap<ViewCell, string>,
): SheetContent {
  const at = referencesTo(workbook.sheets, places, language)(sheet);
  const place = places.find(one => one.sheet === sheet.key);
  if (!place) throw new Error(`No place for ${sheet.key}`);
  const content = {
    id: sheet.key,
    name: place.title,
    colNumber: spareColumn + 1,
    rowNumber: heightOf(sheet, rows),
    cells: {},
    formats: {},
  };
  const dialect = dialectOf(language === 'ru' ? ',' : '.');
  const spell = (formula: string): string =>
    toEngineFormula(
      withLinks(formula, () => 0),
      dialect,
    );
  if (sheet.kind === 'view') {
    for (const cell of sheet.cells) {
      const words = inputs.get(cell) ?? cell.input?.initial?.[language] ?? cell.text?.[language] ?? '';
      const column = place.columns[columnMark(sheet, cell.column)];
      put(content, place.rows[cell.row], column, cell.formula ? spell(`=${cell.formula(at)}`) : words);
    }
    return content;
  }
  for (const table of sheet.tables) {
    const name = table.columns[table.name];
    for (const [key, column] of Object.entries(table.columns)) {
      const letter = place.columns[columnMark(table, key)];
      const formula =
        column.formula && name && headerFormula(column.title[language], at.range(name), column.formula(at));
      put(content, 1, letter, formula ? spell(formula) : column.title[language]);
      if (!formula) (rows[table.key] ?? []).forEach((row, index) => put(content, index + 2, letter, row?.[key] ?? ''));
    }
  }
  return content;
}

const usualHeight = 1000;

function heightOf(sheet: Sheet, rows: GivenRows): number {
  const longest = (keys: readonly string[]): number => Math.max(...keys.map(key => rows[key]?.length ?? 0));
  if (sheet.kind === 'tables') return longest(sheet.tables.map(table => table.key)) + 20;
  if (sheet.spills) return longest(sheet.spills.map(table => table.key)) + 100;
  // Google makes a sheet of a thousand rows; the lists of calls are as long as the plan.
  const usual = Math.min(longest(['leads', 'contacts']) + 100, usualHeight);
  return sheet.key === 'today' ? Math.max(usual, longest(['plan']) + 100) : usual;
}

function put(content: SheetContent, row: number | undefined, column: number | undefined, value: Given): void {
  if (value === '') return;
  if (!row || !column) throw new Error(`No place for ${value} on ${content.id}`);
  const address = `${letterOf(column)}${row}`;
  content.cells[address] = String(value);
  if (typeof value === 'string' && !value.startsWith('=')) content.formats[address] = 1;
}

function gridOver(spreadsheet: EngineSpreadsheet, places: readonly Place[], rows: GivenRows, language: Language): Grid {
  const read = (sheetId: string, row: number, column: number): unknown =>
    spreadsheet.getters.getEvaluatedCell({ sheetId, row: row - 1, col: column - 1 }).value ?? '';
  const tableSpot = (key: string, column: string): { sheetId: string; column: number } => {
    const place = places.find(one => `${key}.${column}` in one.columns && one.sheet !== 'index');
    return { sheetId: place?.sheet ?? '', column: place?.columns[`${key}.${column}`] ?? 0 };
  };
  const cellSpot = (cell: ViewCell): { sheetId: string; row: number; column: number } => {
    const sheet = workbook.sheets.find(one => one.kind === 'view' && one.cells.includes(cell));
    const place = places.find(one => one.sheet === sheet?.key);
    const [row, column] = [place?.rows[cell.row], sheet && place?.columns[columnMark(sheet, cell.column)]];
    if (!sheet || !row || !column) throw new Error(`No cell ${cell.column}`);
    return { sheetId: sheet.key, row, column };
  };
  return {
    column(key, name) {
      const { sheetId, column } = tableSpot(key, name);
      return (rows[key] ?? []).map((_, index) => read(sheetId, index + 2, column));
    },
    value(cell) {
      const { sheetId, row, column } = cellSpot(cell);
      return read(sheetId, row, column);
    },
    block(cell, width) {
      const { sheetId, row, column } = cellSpot(cell);
      const found: unknown[][] = [];
      for (let line = row; line <= spreadsheet.getters.getNumberRows(sheetId); line++) {
        const values = Array.from({ length: width }, (_, offset) => read(sheetId, line, column + offset));
        if (values.every(value => value === '')) break;
        found.push(values);
      }
      return found;
    },
    write(key, row, cells) {
      const started = performance.now();
      spreadsheet.enqueue(
        ...Object.entries(cells).map(([name, content]): Command => {
          const { sheetId, column } = tableSpot(key, name);
          const format = typeof content === 'string' ? { format: '@' } : {};
          return adopt({
            type: 'UPDATE_CELL',
            sheetId,
            row: row - 1,
            col: column - 1,
            content: String(content),
            ...format,
          });
        }),
      );
      spreadsheet.flush();
      // The engine evaluates when somebody looks.
      read('leads', 2, 1);
      return performance.now() - started;
    },
    setToday: day => spreadsheet.setNow(noon(day)),
    insertRow(key, row) {
      const sheetId = workbook.sheets.find(
        one => one.kind === 'tables' && one.tables.some(table => table.key === key),
      )?.key;
      const before = { sheetId, sheetName: '', dimension: 'ROW', base: row - 1, position: 'before', quantity: 1 };
      spreadsheet.run(adopt({ type: 'ADD_COLUMNS_ROWS', ...before }));
    },
    paints(key, row) {
      const sheet = workbook.sheets.find(one => one.key === key);
      if (!sheet) throw new Error(`No sheet ${key}`);
      const at = referencesTo(workbook.sheets, places, language)(sheet, row);
      return (sheet.paint?.(at) ?? []).filter(paint => {
        const spare = { sheetId: key, col: spareColumn, row: row - 1 };
        spreadsheet.run(
          adopt({ type: 'UPDATE_CELL', ...spare, content: spreadsheet.toEngineFormula(`=${paint.when}`) }),
        );
        const { value } = spreadsheet.getters.getEvaluatedCell(spare);
        spreadsheet.run(adopt({ type: 'UPDATE_CELL', ...spare, content: '' }));
        return value === true || value === 1;
      });
    },
    errors: () => workbook.sheets.flatMap(sheet => errorsOf(spreadsheet, sheet.key)),
  };
}

function errorsOf(spreadsheet: EngineSpreadsheet, sheetId: string): string[] {
  const found: string[] = [];
  const [rows, columns] = [spreadsheet.getters.getNumberRows(sheetId), spreadsheet.getters.getNumberCols(sheetId)];
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < columns; col++) {
      const { type, value } = spreadsheet.getters.getEvaluatedCell({ sheetId, row, col });
      if (type === 'error') found.push(`${sheetId}!${letterOf(col + 1)}${row + 1} ${String(value)}`);
    }
  }
  return found;
}
