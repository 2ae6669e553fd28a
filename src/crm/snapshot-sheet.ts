import { same } from '../base/text';
import type { ViewSheet } from '../workbook/sheet';

/** The hidden sheet of the nightly snapshots, whose rows src/google/archive.ts reads and writes. */
export const snapshotSheet: ViewSheet = {
  kind: 'view',
  key: 'snapshot',
  title: same('_snapshot'),
  hidden: true,
  columns: { print: { width: 120, format: '@' }, text: { width: 400, format: '@' } },
  rows: { title: 1 },
  cells: [
    { row: 'title', column: 'print', text: same('print') },
    { row: 'title', column: 'text', text: same('text') },
  ],
};
