import type { At } from './at';
import type { Cell } from './codec';
import type { Column } from './column';
import type { Table, ViewCell } from './sheet';

/** One look-up: cells beside the compass where a script asks for a row of its table, and formulas that tell what stands in it now. */
export interface LookupCells {
  readonly by: ViewCell;
  readonly text: ViewCell;
  readonly row: ViewCell;
  readonly answer: ViewCell;
  /** What the answer was at the moment of a write: the script copies it there just before. */
  readonly kept: ViewCell;
}

/** A look-up as it is declared: what it can be asked for a row of its table by. */
export interface Lookup {
  readonly table: Table;
  readonly takes: readonly Asked['by'][];
  readonly cells: LookupCells;
}

/** What is asked for: a row by the text of its id or name, or by its number on the sheet; or a stretch of rows, `2:40`. */
export interface Asked {
  readonly table: string;
  readonly by: 'id' | 'name' | 'row' | 'rows';
  readonly text: string;
}

/** What stands in the row that was asked for, by column; the row is 0 when no row has the id. */
export interface Answer {
  readonly row: number;
  /** What the compass said at that moment. */
  readonly compass: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Which rows stood in a stretch. */
export interface Stretch {
  readonly compass: string;
  /** The id, or else the name, of the row with this number; '' where none stood. */
  markAt(row: number): string;
}

/** Signs that nobody types: one between cells, one before a number, one before anything else. */
const [cellSign, numberSign, wordSign] = ['␟', '␑', '␒'];

/** Declares the look-up in this row of the compass's sheet. */
export function lookupIn(row: string, table: Table, seeks: boolean, compass: ViewCell): Lookup {
  const cell = (column: string): ViewCell => ({ row, column });
  const [by, text, kept] = [cell('askedBy'), cell('askedText'), cell('answerKept')];
  const number: ViewCell = {
    row,
    column: 'askedRow',
    formula: at => rowFormula(table, seeks, at.place(by), at.place(text), at),
  };
  const answer: ViewCell = {
    row,
    column: 'answer',
    formula: at => {
      const found = at.place(number);
      const said = [`"${table.key}"`, ...[by, text, number, compass].map(at.place)].join(';');
      const joined = (parts: string): string => `TEXTJOIN("${cellSign}";FALSE;${parts})`;
      const cells = cellsFormula(table, found, at);
      return `IF(${found}>0;IFERROR(${joined(`${said};${cells}`)};"");IF(${found}=0;${joined(said)};""))`;
    },
  };
  return { table, takes: seeks ? ['id', 'name', 'row'] : ['row'], cells: { by, text, row: number, answer, kept } };
}

/** Declares a look-up in this row that tells by their ids which rows stand in a stretch of some thousands at most. */
export function stretchIn(row: string, table: Table, compass: ViewCell): Lookup {
  const cell = (column: string): ViewCell => ({ row, column });
  const [by, text, kept] = [cell('askedBy'), cell('askedText'), cell('answerKept')];
  const answer: ViewCell = {
    row,
    column: 'answer',
    formula: at => {
      const [ids, names] = [table.id ?? table.name, table.name].map(key => at.range(columnOf(table, key)));
      const [first, last] = [by, text].map(one => `VALUE(${at.place(one)})`);
      const marks = `FILTER(IF(${ids}="";${names};${ids});ROW(${ids})>=${first};ROW(${ids})<=${last})`;
      const said = [`"${table.key}"`, ...[by, text, compass].map(at.place)].join(';');
      return `IF(${at.place(by)}="";"";IFERROR(ARRAYFORMULA(TEXTJOIN("${cellSign}";FALSE;${said};${marks}));""))`;
    },
  };
  return { table, takes: ['rows'], cells: { by, text, row: cell('askedRow'), answer, kept } };
}

/** How a look-up is asked, in its two cells. */
export function wordsOf({ by, text }: Asked): readonly [by: string, text: string] {
  const [first = '', last = ''] = text.split(':');
  return by === 'rows' ? [first, last] : [by, text];
}

/** What a look-up tells, when it tells of the row that was asked for; null when it does not tell. */
export function readAnswer(text: unknown, { table: key, by, text: asked }: Asked, table: Table): Answer | null {
  const [ofTable, how, echo, row, compass = '', ...cells] = String(text).split(cellSign);
  const columns = Object.keys(table.columns);
  if (ofTable !== key || how !== by || echo !== asked) return null;
  if (row === '0') return by === 'id' ? { row: 0, compass, cells: {} } : null;
  if (cells.length !== columns.length || cells.some(cell => ![numberSign, wordSign].includes(cell.charAt(0))))
    return null;
  return {
    row: Number(row),
    compass,
    cells: Object.fromEntries(columns.map((column, index) => [column, readCell(cells[index] ?? '')])),
  };
}

/** What a look-up tells of the stretch that it was asked for; null when it does not tell. */
export function readStretch(text: unknown, asked: Asked): Stretch | null {
  const [table, first, last, compass = '', ...marks] = String(text).split(cellSign);
  if (table !== asked.table || [first, last].join() !== wordsOf(asked).join()) return null;
  // A name that holds the sign between cells would shift all that follow.
  if (marks.length !== Number(last) - Number(first) + 1) return null;
  return { compass, markAt: row => marks[row - Number(first)] ?? '' };
}

/** Whether a look-up can be asked for this text: Sheets takes a leading sign of equality for a formula even among texts. */
export function mayAsk(text: string): boolean {
  return text !== '' && text.length <= 300 && !/^['=]/.test(text) && !text.includes(cellSign);
}

/** The number of the only row with the text, or of the row that the text is the number of; 0 when it is none, -1 when it is not told. */
function rowFormula(table: Table, seeks: boolean, by: string, text: string, at: At): string {
  const only = (column: Column): string => {
    const [first, last] = ['1', '-1'].map(way => `IFNA(XMATCH(${text};${at.range(column)};0;${way});0)`);
    return `IF(${first ?? ''}=0;0;IF(${first ?? ''}=${last ?? ''};ROW(${at.head(column)})-1+${first ?? ''};-1))`;
  };
  const keys = seeks ? [...new Set([table.id ?? table.name, table.name])] : [];
  const sought = keys.map(key => `${by}="${key === table.id ? 'id' : 'name'}";${only(columnOf(table, key))};`);
  return `IFERROR(IFS(${by}="row";VALUE(${text});${sought.join('')}TRUE;-1);-1)`;
}

/** All cells of the row, numbers and days told from texts by the sign before them: what follows may begin with any. */
function cellsFormula(table: Table, row: string, at: At): string {
  const cells = Object.values(table.columns).map(
    column => `INDEX(${at.range(column)};${row}-ROW(${at.head(column)})+1)`,
  );
  const line = `HSTACK(${cells.join(';')})`;
  return `ARRAYFORMULA(IF(ISNUMBER(${line});"${numberSign}"&(${line}+0);"${wordSign}"&${line}))`;
}

function readCell(text: string): Cell {
  const said = text.slice(1);
  return text.startsWith(numberSign) ? Number(said.replace(',', '.')) : said;
}

function columnOf(table: Table, key: string): Column {
  const column = table.columns[key];
  if (!column) throw new Error(`The table ${table.key} has no column ${key}`);
  return column;
}
