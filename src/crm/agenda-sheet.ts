import { same } from '../base/text';
import { dayFormat } from '../workbook/column';
import type { ViewSheet } from '../workbook/sheet';
import { agenda, agendaColumns } from './agenda';
import { loadKeys } from './load-keys';
import { nextPlans, nextPlansColumns } from './next-plans';
import { plan } from './plan';

/**
 * The hidden sheet of sorted plans. It stands apart from the index of contacts, whose height would make every search in
 * these short lists a long one.
 */
export const agendaSheet: ViewSheet = {
  kind: 'view',
  key: 'agenda',
  title: same('_agenda'),
  hidden: true,
  columns: Object.fromEntries(
    [...agendaColumns, ...nextPlansColumns, loadKeys.column].map(column => [
      column,
      { width: 80, ...(column.endsWith('Date') ? { format: dayFormat } : {}) },
    ]),
  ),
  rows: { first: 1 },
  cells: [agenda, nextPlans, loadKeys],
  rowsAtLeast: 3000,
  spills: [plan],
};
