import { same } from '../base/text';
import type { ViewCell, ViewSheet } from '../workbook/sheet';
import { agenda, agendaColumns } from './agenda';
import {
  channelChoices,
  managerChoices,
  managerOrEveryoneChoices,
  reasonChoices,
  resultChoices,
  sourceChoices,
  stageChoices,
} from './choices';
import { compassCell } from './compass';
import { contactIndex, contactIndexColumns } from './contact-index';
import { leadChoices } from './lead';
import { nextPlans, nextPlansColumns } from './next-plans';
import { silenceCell } from './settings';
import { todayCell } from './today-cell';

const cells: readonly ViewCell[] = [
  compassCell,
  todayCell,
  silenceCell,
  leadChoices,
  stageChoices,
  sourceChoices,
  channelChoices,
  resultChoices,
  reasonChoices,
  managerChoices,
  managerOrEveryoneChoices,
  contactIndex,
  nextPlans,
  agenda,
];

/** Each cell's own column, then the columns that it spills into. */
const columns = [
  ...cells.slice(0, -3).map(cell => cell.column),
  ...contactIndexColumns,
  ...nextPlansColumns,
  ...agendaColumns,
];

/** The hidden sheet of sorted copies and drop-down lists that the other sheets look things up in. */
export const indexSheet: ViewSheet = {
  kind: 'view',
  key: 'index',
  title: same('_index'),
  hidden: true,
  columns: Object.fromEntries(columns.map(column => [column, { width: 80, ...formatOf(column) }])),
  rows: { title: 1, first: 2 },
  frozenRows: 1,
  cells: [...cells.map(({ column }): ViewCell => ({ row: 'title', column, text: same(column) })), ...cells],
  // A spill that meets the sheet's end is an error, so there is room for many more contacts than the log has at first.
  rowsAtLeast: 5000,
};

function formatOf(column: string): { format?: string } {
  return column === 'today' || column.endsWith('Date') ? { format: 'dd.mm.yyyy' } : {};
}
