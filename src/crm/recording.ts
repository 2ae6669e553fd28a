import { hash } from '../base/hash';
import { same, type Text } from '../base/text';
import { append, mendRow, remove, set, type Book, type Change, type Entry } from '../workbook/book';
import type { Written } from '../workbook/codec';
import type { Draft, Table } from '../workbook/sheet';
import { changes } from './changes';
import { workbook } from './workbook';

/** Whose act it is and what it is called: what the change log says beside each change. */
export interface Deed {
  /** The act's id, under which it can be undone. */
  readonly act: string;
  /** The name in Lists of whoever acts, or the address, or '' when neither is known. */
  readonly who: string;
  readonly what: Text;
}

/** The writes of one act, each with its row of the change log. The log comes first: an act cut off midway can still be undone. */
export interface Recording {
  /** New values for a row's cells; cells that hold the value already are left alone and not logged. */
  amend<T extends Table>(table: T, entry: Entry<T>, values: Partial<Draft<T>>): readonly Change[];
  /** A new row under this id. */
  add<T extends Table>(table: T, id: string, values: Partial<Draft<T>>, subject: string): readonly Change[];
  /** Deletes a row; what its cells held stays in the log. */
  strike<T extends Table>(table: T, entry: Entry<T>): readonly Change[];
  /** New values for a row by its number, under the id that it is to have: for bulk acts, on rows whose own id may not be theirs. */
  mend<T extends Table>(table: T, entry: Entry<T>, mended: Mended<T>): readonly Change[];
  /** Cells as the log has spelled them, also those that their column could not read or, if `loose`, its drop-down refuses. */
  putBack(table: Table, entry: Entry<Table>, texts: Spelled, loose?: readonly string[]): readonly Change[];
  /** A row as the log has spelled it. */
  addBack(table: Table, id: string, texts: Spelled, subject: string, loose?: readonly string[]): readonly Change[];
}

/** What a row is mended to. */
export interface Mended<T extends Table> {
  readonly id: string;
  readonly values: Partial<Draft<T>>;
  /** Columns that get their number format anew. */
  readonly retyped?: readonly string[];
  /** Columns that the log passes by. */
  readonly quiet?: readonly string[];
}

/** Cells as texts, by column. */
export type Spelled = Readonly<Record<string, string>>;

/** Records what an act writes, in the words of the sheets' language. */
export function recordingOf(book: Pick<Book, 'today' | 'now' | 'sheetLanguage'>, deed: Deed): Recording {
  const say = (text: Text): string => text[book.sheetLanguage];
  const logged = (kind: 'set' | 'added' | 'removed', table: Table, row: string, cell: Logged): Change => {
    const id = `h-${hash([deed.act, kind, table.key, row, cell.columnKey].join('\n'))}`;
    return append(changes, id, {
      ...cell,
      id,
      kind,
      date: book.today,
      time: book.now,
      who: deed.who,
      what: say(deed.what),
      sheet: say(tableTitle(table)),
      act: deed.act,
      tableKey: table.key,
      rowId: row,
    });
  };
  const cellsOf = <T extends Table>(table: T, entry: Entry<T>, texts: Spelled): readonly Logged[] =>
    changedIn(table, entry, texts, say);
  const addedRow = (table: Table, id: string, values: object, subject: string): Change =>
    logged('added', table, id, { subject, column: '', columnKey: '', before: '', after: printOf(table, values) });
  return {
    amend: (table, entry, values) => {
      const row = keyOf(table, entry);
      const cells = cellsOf(table, entry, spelledOf(table, values));
      if (!cells.length) return [];
      const wanted = Object.fromEntries(
        Object.entries(values).filter(([column]) => cells.some(cell => cell.columnKey === column)),
      );
      return [...cells.map(cell => logged('set', table, row, cell)), set<Table>(table, row, wanted)];
    },
    add: (table, id, values, subject) => [addedRow(table, id, values, subject), append(table, id, values)],
    mend: (table, entry, { id, values, retyped = [], quiet = [] }) => {
      const cells = cellsOf(table, entry, spelledOf(table, values)).filter(cell => !quiet.includes(cell.columnKey));
      const row = id || keyOf(table, entry);
      return [...cells.map(cell => logged('set', table, row, cell)), mendRow<Table>(table, entry.row, values, retyped)];
    },
    putBack: (table, entry, texts, loose = []) => {
      const row = keyOf(table, entry);
      const cells = cellsOf(table, entry, texts);
      if (!cells.length) return [];
      const values = Object.fromEntries(
        cells.map(({ columnKey, after }) => [columnKey, unspelled(table, columnKey, after)]),
      );
      return [
        ...cells.map(cell => logged('set', table, row, cell)),
        { set: table.key, id: row, values, ...(loose.length && { loose }) },
      ];
    },
    addBack: (table, id, texts, subject, loose = []) => {
      const keys = Object.keys(texts).filter(key => table.columns[key]?.kind === 'written');
      const parsed = Object.fromEntries(keys.map(key => [key, table.columns[key]?.codec.parse(texts[key] ?? '')]));
      const values = Object.fromEntries(keys.map(key => [key, unspelled(table, key, texts[key] ?? '')]));
      return [addedRow(table, id, parsed, subject), { append: table.key, id, values, ...(loose.length && { loose }) }];
    },
    strike: (table, entry) => {
      const [row, subject] = [keyOf(table, entry), subjectOf(table, entry)];
      const cells = writtenColumns(table).flatMap(columnKey => {
        const before = told(table, columnKey, entry);
        const column = table.columns[columnKey];
        return column && before !== '' ? [{ subject, column: say(column.title), columnKey, before, after: '' }] : [];
      });
      return [...cells.map(cell => logged('removed', table, row, cell)), remove(table, row)];
    },
  };
}

/** The cells that are to tell something else than they do. */
function changedIn<T extends Table>(
  table: T,
  entry: Entry<T>,
  texts: Spelled,
  say: (text: Text) => string,
): readonly Logged[] {
  return Object.entries(texts).flatMap(([columnKey, after]) => {
    const [column, before] = [table.columns[columnKey], told(table, columnKey, entry)];
    if (!column || before === after) return [];
    return [{ subject: subjectOf(table, entry), column: say(column.title), columnKey, before, after }];
  });
}

interface Logged {
  readonly subject: string;
  readonly column: string;
  readonly columnKey: string;
  readonly before: string;
  readonly after: string;
}

/** What tells the row: its id, or its name while it has none. */
export function keyOf<T extends Table>(table: T, entry: Entry<T>): string {
  const values = entry.values as Readonly<Record<string, unknown>>;
  return String(values[table.id ?? table.name] || values[table.name]);
}

/** A cell's value as the change log spells it. */
export function spelled(table: Table, columnKey: string, values: object): string {
  const column = table.columns[columnKey];
  const value = (values as Readonly<Record<string, unknown>>)[columnKey];
  return column ? column.codec.spell(value ?? column.codec.empty) : '';
}

/** A cell as the change log spells it; one that its column could not read as it stands. */
export function told<T extends Table>(table: T, columnKey: string, { values, problems, raw }: Entry<T>): string {
  const unread = columnKey in problems ? (raw as Readonly<Record<string, string | undefined>>)[columnKey] : undefined;
  return unread ?? spelled(table, columnKey, values);
}

/** A short print of a row's written cells: another print, another row. */
export function printOf(table: Table, values: object): string {
  return hash(
    writtenColumns(table)
      .map(key => spelled(table, key, values))
      .join('\n'),
  );
}

/** The columns of the table that are not computed. */
export function writtenColumns(table: Table): readonly string[] {
  return Object.keys(table.columns).filter(key => table.columns[key]?.kind === 'written');
}

function spelledOf(table: Table, values: object): Spelled {
  return Object.fromEntries(Object.keys(values).map(key => [key, spelled(table, key, values)]));
}

/** What is to be written so that the cell tells this text again. */
function unspelled(table: Table, columnKey: string, text: string): Written {
  const column = table.columns[columnKey];
  if (!column) return '';
  const value = column.codec.parse(text);
  if (column.codec.spell(value) === text) return column.codec.write(value);
  // A text in a column of days or numbers stays one only behind an apostrophe.
  return column.format === '@' ? text : `'${text}`;
}

/** The title of the sheet that the table stands on. */
export function tableTitle(table: Table): Text {
  const sheet = workbook.sheets.find(one => one.kind === 'tables' && one.tables.some(({ key }) => key === table.key));
  return sheet?.title ?? same(table.key);
}

function subjectOf<T extends Table>(table: T, entry: Entry<T>): string {
  return String((entry.values as Readonly<Record<string, unknown>>)[table.name]);
}
