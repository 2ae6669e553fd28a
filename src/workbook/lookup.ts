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

/** A look-up as it is declared; one that does not seek is asked for rows by their numbers only. */
export interface Lookup {
  readonly table: Table;
  readonly seeks: boolean;
  readonly cells: LookupCells;
}

/** A row that is asked for: by the text of its id or name, or by its number on the sheet. */
export interface Asked {
  readonly table: string;
  readonly by: 'id' | 'name' | 'row';
  readonly text: string;
}

/** What stands in the row that was asked for, by column; the row is 0 when no row has the id. */
export interface Answer {
  readonly row: number;
  /** What the compass said at that moment. */
  readonly compass: string;
  readonly cells: Readonly<Record<string, Cell>>;
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
      return `IFS(${found}>0;IFERROR(${joined(`${said};${cells}`)};"");${found}=0;${joined(said)};TRUE;"")`;
    },
  };
  return { table, seeks, cells: { by, text, row: number, answer, kept } };
}

/** What a look-up tells, when it tells of the row that was asked for; null when it does not tell. */
export function readAnswer(text: unknown, { table: key, by, text: asked }: Asked, table: Table): Answer | null {
  const [ofTable, how, echo, row, compass = '', ...cells] = String(text).split(cellSign);
  const columns = Object.keys(table.columns);
  if (ofTable !== key || how !== by || echo !== asked) return null;
  if (row === '0') return by === 'id' ? { row: 0, compass, cells: {} } : null;
  if (cells.length !== columns.length || cells.some(cell => !/^[␑␒]/.test(cell))) return null;
  return {
    row: Number(row),
    compass,
    cells: Object.fromEntries(columns.map((column, index) => [column, readCell(cells[index] ?? '')])),
  };
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
