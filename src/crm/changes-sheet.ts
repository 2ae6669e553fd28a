import type { TableSheet } from '../workbook/sheet';
import { changes } from './changes';

/** The sheet of the change log. */
export const changesSheet: TableSheet = {
  kind: 'tables',
  key: 'changes',
  title: { ru: 'Журнал изменений', en: 'Change log' },
  filter: true,
  tables: [changes],
};
