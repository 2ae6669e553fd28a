import { same } from '../base/text';
import type { Lookup } from '../workbook/lookup';
import type { ViewCell, ViewSheet } from '../workbook/sheet';
import { compassCell, digests, labelsCell, lookups, tableEnds, titlesCell } from './compass';
import { reactionCell, silenceCell } from './settings';
import { nowCell, todayCell } from './today-cell';

const cells: readonly ViewCell[] = [
  todayCell,
  nowCell,
  silenceCell,
  reactionCell,
  compassCell,
  titlesCell,
  labelsCell,
  ...digests.map(({ cell }) => cell),
  ...tableEnds.flatMap(({ end, below }) => [end, below]),
  ...cellsOf(lookups.slice(0, 1)),
];

/** The hidden sheet of single cells that every command and most formulas read: apart from the index, which is as long as the log. */
export const compassSheet: ViewSheet = {
  kind: 'view',
  key: 'compass',
  title: same('_compass'),
  hidden: true,
  columns: Object.fromEntries(cells.map(({ column }) => [column, { width: 80, ...formatOf(column) }])),
  rows: { title: 1, ...Object.fromEntries(lookups.map(({ cells: { answer } }, index) => [answer.row, index + 2])) },
  cells: [
    ...cells.map(({ column }): ViewCell => ({ row: 'title', column, text: same(column) })),
    ...cells,
    ...cellsOf(lookups.slice(1)),
  ],
};

function cellsOf(some: readonly Lookup[]): readonly ViewCell[] {
  return some.flatMap(({ cells: { by, text, row, answer, kept } }) => [by, text, row, answer, kept]);
}

function formatOf(column: string): { format?: string } {
  if (/^(asked(By|Text)|answer)/.test(column)) return { format: '@' };
  if (column === 'now' || /(End|Below)$/.test(column)) return { format: '0' };
  return column === 'today' ? { format: 'dd.mm.yyyy' } : {};
}
