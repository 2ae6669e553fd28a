import { groupBy } from '../../base/groups';
import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import { told, type Recording } from '../../crm/recording';
import { mendRow, type Change } from '../../workbook/book';
import type { Table } from '../../workbook/sheet';
import { carryStages } from './carried-stages';
import { directoryOf, type Directory } from './directory';
import { mendContacts, mendPlan } from './joined-rows';
import { mendLeads } from './lead-rows';
import { problemsOf, type MendedRows } from './problems';
import type { Circumstances, MendedRow, Problem, Rows } from './rows';
import { clearStrays } from './stray-values';

/** What puts the rows right, and what is left for a person. */
export interface Mended {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

/** The rows as they should stand, and what that takes from the way of formulas. */
export interface Sound extends MendedRows {
  readonly directory: Directory;
  readonly cleared: { readonly leads: readonly Change[]; readonly plan: readonly Change[] };
}

/** A cell that is to hold something else, or to hold it in another way. */
export interface Wrong {
  readonly table: Table;
  readonly row: MendedRow<Table>;
  readonly column: string;
  /** As the change log spells them. */
  readonly before: string;
  readonly after: string;
}

/** Writes the cells of one row. */
export type WriteRow = (table: Table, row: MendedRow<Table>, columns: readonly string[]) => readonly Change[];

/**
 * Mends what edits by hand leave: missing and doubled ids, names and ids that disagree, stages not carried to their
 * leads, days and times and phones of the wrong kind, values in the way of formulas. Nobody's words are changed but to
 * the same words as a list has them; what was mended needs no mending again.
 */
export function mend(rows: Rows, circumstances: Circumstances, write: WriteRow = writeRow): Mended {
  const sound = soundRows(rows, circumstances);
  return { changes: changesOf(sound, write), problems: problemsOf(sound, sound.directory, circumstances) };
}

/** The rows as they should stand. */
export function soundRows(rows: Rows, circumstances: Circumstances): Sound {
  const { rows: leadRows, copies: leadCopies } = mendLeads(rows, circumstances);
  const directory = directoryOf(leadRows.map(({ values }) => values));
  const { rows: planRows, copies: planCopies } = mendPlan(rows.plan, directory, circumstances);
  const contactRows = mendContacts(rows.contacts, directory, circumstances);
  const { language, lists } = circumstances;
  return {
    ...carryStages(leadRows, contactRows, lists),
    plan: planRows,
    directory,
    cleared: {
      leads: clearStrays(leads, rows.strays, leadCopies, language),
      plan: clearStrays(plan, rows.strays, planCopies, language),
    },
  };
}

/** The writes that make the rows stand so; `write` may leave columns out. */
export function changesOf(sound: Sound, write: WriteRow): readonly Change[] {
  const wrong = wrongCells(sound);
  const of = (table: Table): readonly Change[] =>
    [
      ...groupBy(
        wrong.filter(cell => cell.table === table),
        ({ row }) => row,
      ),
    ].flatMap(([row, cells]) =>
      write(
        table,
        row,
        cells.map(({ column }) => column),
      ),
    );
  // The lead has its new stage before the contact is marked: cut off between the two, it is carried again.
  return [...of(leads), ...sound.cleared.leads, ...of(contacts), ...of(plan), ...sound.cleared.plan];
}

/** The cells that do not stand as they should: `exact` columns also when they only hold it in another way. */
export function wrongCells(sound: Sound): readonly Wrong[] {
  return [
    ...wrongIn(leads, sound.leads, ['phone', 'createdTime']),
    ...wrongIn(contacts, sound.contacts, ['time']),
    ...wrongIn(plan, sound.plan, ['time']),
  ];
}

/** Writes a row's cells without recording it; those that were of the wrong kind get their column's format. */
export const writeRow: WriteRow = (table, { entry, values }, columns) => {
  const cells = Object.fromEntries(columns.map(column => [column, values[column]]));
  return [mendRow<Table>(table, entry.row, cells, retypedIn(entry, columns))];
};

/** Of these columns those whose cells hold another kind of value than the column wants. */
export function retypedIn({ raw }: MendedRow<Table>['entry'], columns: readonly string[]): readonly string[] {
  return columns.filter(column => raw[column] !== undefined);
}

function wrongIn<T extends Table>(table: T, rows: readonly MendedRow<T>[], exact: readonly string[]): readonly Wrong[] {
  const columns = Object.keys(table.columns).filter(column => table.columns[column]?.kind === 'written');
  return (rows as readonly MendedRow<Table>[]).flatMap(row => {
    const { entry, values } = row;
    const { raw, problems } = entry;
    return columns
      .filter(
        column =>
          values[column] !== entry.values[column] ||
          (exact.includes(column) && raw[column] !== undefined && problems[column] === undefined),
      )
      .map(column => {
        const after = table.columns[column]?.codec.spell(values[column]) ?? '';
        return { table, row, column, before: told<Table>(table, column, entry), after };
      });
  });
}

/** What the row is told by, once it is mended. */
export function idOf(table: Table, values: Readonly<Record<string, unknown>>): string {
  const id = values[table.id ?? table.name];
  return typeof id === 'string' ? id : '';
}

/** Writes a row's cells and what they held into the change log. Blank cells that are filled and hidden marks are no news. */
export function recordingRow(record: Recording, isQuiet: (column: string, before: string) => boolean): WriteRow {
  return (table, { entry, values }, columns) => {
    const quiet = columns.filter(column => {
      const before = told<Table>(table, column, entry);
      return before === '' || table.columns[column]?.hidden === true || isQuiet(column, before);
    });
    const cells = Object.fromEntries(columns.map(column => [column, values[column]]));
    const id = idOf(table, values);
    return record.mend<Table>(table, entry, { id, values: cells, retyped: retypedIn(entry, columns), quiet });
  };
}
