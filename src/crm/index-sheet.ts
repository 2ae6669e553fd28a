import { same } from '../base/text';
import type { Lookup } from '../workbook/lookup';
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
import { compassCell, digests, labelsCell, lookups, tableEnds, titlesCell } from './compass';
import { contacts } from './contact';
import { contactIndex, contactIndexColumns } from './contact-index';
import { leadChoices } from './lead';
import { leads } from './leads';
import { reactionCell, silenceCell } from './settings';
import { nowCell, todayCell } from './today-cell';

const cells: readonly ViewCell[] = [
  contactIndex,
  todayCell,
  silenceCell,
  nowCell,
  reactionCell,
  leadChoices,
  stageChoices,
  sourceChoices,
  channelChoices,
  resultChoices,
  reasonChoices,
  managerChoices,
  managerOrEveryoneChoices,
  compassCell,
  titlesCell,
  labelsCell,
  ...digests.map(({ cell }) => cell),
  ...tableEnds.flatMap(({ end, below }) => [end, below]),
  ...cellsOf(lookups.slice(0, 1)),
  failedAttempts,
];

const lookedUpBelow = cellsOf(lookups.slice(1));

/** The columns that the log spills into, each other cell's own, and the ones that the last spills into. */
const columns = [...contactIndexColumns, ...cells.slice(1).map(cell => cell.column), ...failedAttemptColumns.slice(1)];

/** The hidden sheet of the sorted log and the drop-down lists, in which the other sheets look things up. */
export const indexSheet: ViewSheet = {
  kind: 'view',
  key: 'index',
  title: same('_index'),
  hidden: true,
  columns: Object.fromEntries(columns.map(column => [column, { width: 80, ...formatOf(column) }])),
  rows: { title: 1, ...Object.fromEntries(lookups.map(({ cells: { answer } }, index) => [answer.row, index + 2])) },
  cells: [
    ...cells.map(({ column }): ViewCell => ({ row: 'title', column, text: same(column) })),
    ...cells,
    ...lookedUpBelow,
  ],
  // A spill that meets the sheet's end is an error, so there is room for many more contacts than the log has at first.
  rowsAtLeast: 5000,
  spills: [contacts, leads],
};

function cellsOf(some: readonly Lookup[]): readonly ViewCell[] {
  return some.flatMap(({ cells: { by, text, row, answer, kept } }) => [by, text, row, answer, kept]);
}

function formatOf(column: string): { format?: string } {
  if (/^(asked(By|Text)|answer)/.test(column)) return { format: '@' };
  if (column === 'now' || /(End|Below)$/.test(column)) return { format: '0' };
  return column === 'today' || column.endsWith('Date') ? { format: 'dd.mm.yyyy' } : {};
}
