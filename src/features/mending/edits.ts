import { done } from '../../base/outcome';
import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import type { Office } from '../../workbook/office';
import type { Table } from '../../workbook/sheet';
import type { Edit } from '../feature';
import { circumstancesOf } from './circumstances';
import { mend } from './mend';
import { rowsAround } from './neighbours';
import { repairSheets } from './repair';

const tables: readonly Table[] = [leads, contacts, plan];

/** Larger pastes are left to the hourly pass: an edit has half a minute, and people go on typing meanwhile. */
const rowsMost = 500;
const patienceMs = 5_000;

/** Mends the rows that a person has just edited, as the hourly pass would; what it cannot do now, the pass will. */
export function mendEdit(office: Office, edit: Edit): void {
  const under = office.tableUnder(edit);
  const table = tables.find(one => one.key === under?.table);
  if (!under || !table || edit.rows > rowsMost) return;
  const covers = under.columns.some(column => table.columns[column]?.kind === 'computed');
  const overHeader = edit.row <= under.header;
  if (covers && overHeader) repairSheets(office, patienceMs);
  const first = overHeader ? under.header + 1 : edit.row;
  const count = edit.row + edit.rows - first;
  if (count < 1 && !covers) return;
  office.transact({
    id: '',
    bulk: true,
    patienceMs,
    decide: book => {
      const rows = rowsAround(book, { table: table.key, first, count, columns: under.columns });
      const strays = covers ? book.strays(table) : [];
      const isFresh = (one: Table, row: number): boolean => one === table && row >= first && row < first + count;
      const circumstances = circumstancesOf(office, book, { now: book.now, typed: book.now, isFresh });
      return done({ changes: mend({ ...rows, strays }, circumstances).changes, value: null });
    },
  });
}
