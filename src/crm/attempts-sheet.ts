import { same } from '../base/text';
import type { ViewCell, ViewSheet } from '../workbook/sheet';
import { attemptRows, attemptsReached, leadsWon } from './attempt-report';
import { leads } from './leads';

const cells: readonly ViewCell[] = [attemptsReached, leadsWon, attemptRows];

/**
 * The hidden sheet of what each lead came to. It stands apart from the index of contacts, whose height would make every
 * count over leads a count over contacts.
 */
export const attemptsSheet: ViewSheet = {
  kind: 'view',
  key: 'attempts',
  title: same('_attempts'),
  hidden: true,
  columns: Object.fromEntries(cells.map(({ column }) => [column, { width: 80 }])),
  rows: { first: 1 },
  cells,
  rowsAtLeast: 1000,
  spills: [leads],
};
