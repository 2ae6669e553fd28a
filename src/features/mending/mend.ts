import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import { mendRow, type Change } from '../../workbook/book';
import type { Table } from '../../workbook/sheet';
import { carryStages } from './carried-stages';
import { directoryOf } from './directory';
import { mendContacts, mendPlan } from './joined-rows';
import { mendLeads } from './lead-rows';
import { problemsOf } from './problems';
import type { Circumstances, MendedRow, Problem, Rows } from './rows';
import { clearStrays } from './stray-values';

/** What puts the rows right, and what is left for a person. */
export interface Mended {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

/**
 * Mends what edits by hand leave: missing and doubled ids, names and ids that disagree, stages not carried to their
 * leads, days and times and phones of the wrong kind, values in the way of formulas. Nobody's words are changed but to
 * the same words as a list has them; what was mended needs no mending again.
 */
export function mend(rows: Rows, circumstances: Circumstances): Mended {
  const { rows: leadRows, copies: leadCopies } = mendLeads(rows, circumstances);
  const directory = directoryOf(leadRows.map(({ values }) => values));
  const { rows: planRows, copies: planCopies } = mendPlan(rows.plan, directory, circumstances);
  const contactRows = mendContacts(rows.contacts, directory, circumstances);
  const carried = carryStages(leadRows, contactRows, circumstances.lists);
  const { language } = circumstances;
  return {
    // The lead has its new stage before the contact is marked: cut off between the two, it is carried again.
    changes: [
      ...changesOf(leads, carried.leads, ['phone']),
      ...clearStrays(leads, rows.strays, leadCopies, language),
      ...changesOf(contacts, carried.contacts, ['time']),
      ...changesOf(plan, planRows, ['time']),
      ...clearStrays(plan, rows.strays, planCopies, language),
    ],
    problems: problemsOf({ ...carried, plan: planRows }, directory, circumstances),
  };
}

/** The cells that should hold something else, or hold it in another way: `exact` columns are written also when only that is so. */
function changesOf<T extends Table>(
  table: T,
  rows: readonly MendedRow<T>[],
  exact: readonly string[],
): readonly Change[] {
  const columns = Object.keys(table.columns).filter(column => table.columns[column]?.kind === 'written');
  return rows.flatMap(({ entry, values }) => {
    const { row, raw, problems } = entry as MendedRow<Table>['entry'];
    const isWrong = (column: string): boolean =>
      values[column] !== entry.values[column] ||
      (exact.includes(column) && raw[column] !== undefined && problems[column] === undefined);
    const wrong = columns.filter(isWrong);
    if (!wrong.length) return [];
    const cells = Object.fromEntries(wrong.map(column => [column, values[column]]));
    const retyped = wrong.filter(column => raw[column] !== undefined);
    return [mendRow<Table>(table, row, cells, retyped)];
  });
}
