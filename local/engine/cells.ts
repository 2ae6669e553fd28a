import type { CellPosition, EvaluatedCell, Style } from '@odoo/o-spreadsheet';
import type { Area } from './area';
import { AUTOMATIC, QUOTED_TEXT, isDatePattern, showDate, toEnginePattern } from './formats';
import { engine } from './library';
import { isScientific, showPlain, showScientific } from './numbers';
import { localeHabits } from './locales';
import type { Command, Spreadsheet } from './spreadsheet';
import { readTyped, type Typed } from './typing';
import { isMoment, toWallClock } from './zone';

/** A cell as it is read: dates are serials with a date's `pattern`. */
export interface CellReading {
  kind: 'empty' | 'text' | 'number' | 'boolean' | 'error';
  /** '' for an empty cell; the error's name, such as `#N/A`, for an error. */
  value: string | number | boolean;
  /** The number format as Sheets spells it, '' where it is automatic. */
  pattern: string;
}

// The engine's names of errors, as Sheets shows them.
const ERRORS: Record<string, string> = {
  '#REF': '#REF!',
  '#ERROR': '#VALUE!',
  '#BAD_EXPR': '#ERROR!',
  '#CYCLE': '#REF!',
  '#SPILL!': '#REF!',
};

/** What stands in a cell, computed. */
export function readCell(spreadsheet: Spreadsheet, position: CellPosition): CellReading {
  return describe(spreadsheet, spreadsheet.getters.getEvaluatedCell(position), position);
}

function describe(spreadsheet: Spreadsheet, cell: EvaluatedCell, position: CellPosition): CellReading {
  const pattern = spreadsheet.fromEngineFormat(plainFormat(cell.format));
  const { value } = cell;
  const kind: CellReading['kind'] = cell.type;
  if (value === null) return { kind: 'empty', value: '', pattern };
  if (kind === 'error')
    return { kind, value: errorName(spreadsheet, position, String(value), cell.message ?? ''), pattern };
  const literal = cell.link && spreadsheet.getters.getCell(position);
  // Only HYPERLINK makes links: a text that looks like one in markdown is a text.
  if (literal && !literal.isFormula) return { kind: 'text', value: String(literal.parsedValue), pattern };
  return { kind, value, pattern };
}

/** The engine has one name for errors that Sheets tells apart; its message says which it was. */
function errorName(spreadsheet: Spreadsheet, position: CellPosition, name: string, message: string): string {
  if (name === '#BAD_EXPR' && message === 'Invalid formula') {
    // A word behind a plus has been seen to show #ERROR!, unlike a name that is known to nobody.
    const formula = spreadsheet.formulaOf(spreadsheet.getters.getCell(position));
    return formula.startsWith('=+') ? '#ERROR!' : '#NAME?';
  }
  if (name === '#ERROR' && /must be (strictly )?(positive|greater|between)|^Index for CHOOSE/.test(message))
    return '#NUM!';
  if (name === '#ERROR' && message === 'Index out of range.') return '#REF!';
  return ERRORS[name] ?? name;
}

const plainFormat = (format: string | undefined): string => (format === QUOTED_TEXT ? '@' : (format ?? ''));

/** What a cell shows, in the spreadsheet's locale. */
export function showCell(spreadsheet: Spreadsheet, position: CellPosition): string {
  const cell = spreadsheet.getters.getEvaluatedCell(position);
  const { kind, value, pattern } = describe(spreadsheet, cell, position);
  if (typeof value === 'number' && isDatePattern(pattern) && isMoment(value))
    return showDate(value, pattern, spreadsheet.locale);
  if (typeof value === 'number' && isScientific(pattern))
    return showScientific(value, pattern, spreadsheet.habits.decimalSeparator);
  const isAutomatic = pattern === '' || cell.format === AUTOMATIC;
  if (kind === 'number' && isAutomatic) return showPlain(Number(value), spreadsheet.habits.decimalSeparator);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (kind === 'number' && isDatePattern(pattern)) return showPlain(Number(value), spreadsheet.habits.decimalSeparator);
  return kind === 'number' || (kind === 'text' && pattern !== '@' && pattern !== '')
    ? cell.formattedValue
    : String(value);
}

/** The number format that was given to a cell, as Sheets spells it; '' for none. */
export function patternOf(spreadsheet: Spreadsheet, position: CellPosition): string {
  return spreadsheet.fromEngineFormat(plainFormat(spreadsheet.layout.getCell(position)?.format));
}

/** The style that was given to a cell. */
export const styleOf = (spreadsheet: Spreadsheet, position: CellPosition): Style =>
  spreadsheet.layout.getCell(position)?.style ?? {};

/** The cell's own content as it would be edited: a formula, or what stands there. */
export function contentOf(spreadsheet: Spreadsheet, position: CellPosition): string {
  const cell = spreadsheet.getters.getCell(position);
  return cell?.isFormula ? spreadsheet.formulaOf(cell) : String(readCell(spreadsheet, position).value);
}

/** Reads a text as Sheets would in that cell. */
export function readTypedAt(spreadsheet: Spreadsheet, text: string, pattern: string, byScript: boolean): Typed {
  return readTyped(text, {
    habits: localeHabits(spreadsheet.locale),
    locale: spreadsheet.locale,
    year: toWallClock(spreadsheet.now, spreadsheet.timeZone).year,
    format: pattern,
    byScript,
  });
}

/** Puts what was read into a cell when the queue is flushed; `pattern` is the cell's own number format. */
export function enqueueTyped(spreadsheet: Spreadsheet, position: CellPosition, typed: Typed, pattern: string): void {
  spreadsheet.enqueue(typedCommand(spreadsheet, position, typed, pattern));
}

/** The engine's command that puts what was read into a cell, for whoever runs it elsewhere. */
export function typedCommand(spreadsheet: Spreadsheet, position: CellPosition, typed: Typed, pattern: string): Command {
  const { sheetId, row, col } = position;
  const write = (content: string, format?: string): Command => ({
    type: 'UPDATE_CELL',
    sheetId,
    row,
    col,
    content,
    ...(format === undefined ? {} : { format }),
  });
  if (typed.kind === 'empty') return write('');
  if (typed.kind === 'formula') return write(spreadsheet.toEngineFormula(typed.formula));
  if (typed.kind === 'boolean') return write(typed.value ? 'TRUE' : 'FALSE');
  if (typed.kind === 'number') {
    const automatic = pattern === '' && typed.format !== undefined;
    const engineFormat = automatic ? enginePattern(spreadsheet, typed.format ?? '') : undefined;
    return write(plainDigits(typed.value), engineFormat);
  }
  // A text that the engine would read as something else is marked as one, as a person does with an apostrophe.
  if (pattern !== '@') return write(isPlainWord(typed.text) ? typed.text : `'${typed.text}`);
  const plain = /^['=]/.test(typed.text) ? write(`'${typed.text}`, QUOTED_TEXT) : write(typed.text, '@');
  return { ...plain, isText: true };
}

/** Whether the engine takes it for a text in a cell of any format. */
export const isPlainWord = (text: string): boolean => /^\p{L}/u.test(text) && !/^(true|false)$/i.test(text);

const plainDigits = (value: number): string => {
  const text = String(value);
  return text.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 17 })
    : text;
};

/** A number format in the engine's spelling, how it was written being remembered. */
export function enginePattern(spreadsheet: Spreadsheet, pattern: string): string {
  const spelled = toEnginePattern(engine, pattern);
  return spelled === '' ? '' : spreadsheet.toEngineFormat(pattern, spelled);
}

/** Gives an area a number format when the queue is flushed; numbers that stand there stay numbers under `@`. */
export function enqueuePattern(spreadsheet: Spreadsheet, sheetId: string, area: Area, pattern: string): void {
  const format = enginePattern(spreadsheet, pattern === AUTOMATIC ? '' : pattern);
  spreadsheet.enqueue({ type: 'SET_FORMATTING', sheetId, target: [area], format });
}
