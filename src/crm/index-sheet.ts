import { same } from '../base/text';
import type { ViewCell, ViewSheet } from '../workbook/sheet';
import { failedAttemptColumns, failedAttempts } from './attempt-report';
import {
  channelChoices,
  managerChoices,
  managerOrEveryoneChoices,
  reasonChoices,
  resultChoices,
  sourceChoices,
  stageChoices,
} from './choices';
import { contacts } from './contact';
import { contactIndex, contactIndexColumns } from './contact-index';
import { leadChoices } from './lead';
import { leads } from './leads';

const cells: readonly ViewCell[] = [
  contactIndex,
  leadChoices,
  stageChoices,
  sourceChoices,
  channelChoices,
  resultChoices,
  reasonChoices,
  managerChoices,
  managerOrEveryoneChoices,
  failedAttempts,
];

/** The columns that the log spills into, each other cell's own, and the ones that the last spills into. */
const columns = [...contactIndexColumns, ...cells.slice(1).map(cell => cell.column), ...failedAttemptColumns.slice(1)];

/** The hidden sheet of the sorted log and the drop-down lists, in which the other sheets look things up. */
export const indexSheet: ViewSheet = {
  kind: 'view',
  key: 'index',
  title: same('_index'),
  hidden: true,
  columns: Object.fromEntries(columns.map(column => [column, { width: 80, ...formatOf(column) }])),
  rows: { title: 1, first: 2 },
  cells: [...cells.map(({ column }): ViewCell => ({ row: 'title', column, text: same(column) })), ...cells],
  // A spill that meets the sheet's end is an error, so there is room for many more contacts than the log has at first.
  rowsAtLeast: 5000,
  spills: [contacts, leads],
};

function formatOf(column: string): { format?: string } {
  return column.endsWith('Date') ? { format: 'dd.mm.yyyy' } : {};
}
