import { hash } from '../base/hash';
import { same, type Text } from '../base/text';
import { append, remove, set, type Book, type Change, type Entry } from '../workbook/book';
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
}

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
  return {
    amend: (table, entry, values) => {
      const [row, subject] = [keyOf(table, entry), subjectOf(table, entry)];
      const cells = Object.entries(values).flatMap(([columnKey, value]) => {
        const [before, after] = [
          spelled(table, columnKey, entry.values),
          spelled(table, columnKey, { [columnKey]: value }),
        ];
        const column = table.columns[columnKey];
        if (!column || before === after) return [];
        return [{ columnKey, value, logged: { subject, column: say(column.title), columnKey, before, after } }];
      });
      if (!cells.length) return [];
      const wanted = Object.fromEntries(cells.map(({ columnKey, value }) => [columnKey, value]));
      return [...cells.map(cell => logged('set', table, row, cell.logged)), set<Table>(table, row, wanted)];
    },
    add: (table, id, values, subject) => {
      const added = append(table, id, values);
      const print = 'append' in added ? printOf(table, values) : '';
      return [logged('added', table, id, { subject, column: '', columnKey: '', before: '', after: print }), added];
    },
    strike: (table, entry) => {
      const [row, subject] = [keyOf(table, entry), subjectOf(table, entry)];
      const cells = writtenColumns(table).flatMap(columnKey => {
        const before = spelled(table, columnKey, entry.values);
        const column = table.columns[columnKey];
        return column && before !== '' ? [{ subject, column: say(column.title), columnKey, before, after: '' }] : [];
      });
      return [...cells.map(cell => logged('removed', table, row, cell)), remove(table, row)];
    },
  };
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

function tableTitle(table: Table): Text {
  const sheet = workbook.sheets.find(one => one.kind === 'tables' && one.tables.some(({ key }) => key === table.key));
  return sheet?.title ?? same(table.key);
}

function subjectOf<T extends Table>(table: T, entry: Entry<T>): string {
  return String((entry.values as Readonly<Record<string, unknown>>)[table.name]);
}
