import type { Paint, TableSheet } from '../workbook/sheet';
import { isOneOf } from './formula-parts';
import { palette } from './palette';
import { plan, planStatuses } from './plan';

/** The sheet of planned contacts. */
export const planSheet: TableSheet = {
  kind: 'tables',
  key: 'plan',
  title: { ru: 'План контактов', en: 'Contact plan' },
  tab: '#f1c232',
  filter: true,
  tables: [plan],
  paint: at => {
    const { status, daysLeft } = plan.columns;
    const left = at.cell(daysLeft);
    const closed = isOneOf(at.cell(status), planStatuses, ['done', 'cancelled']);
    const paints: Paint[] = [
      { when: closed, colour: palette.faded, strike: true },
      { when: `AND(ISNUMBER(${left});${left}<0)`, ...palette.overdue },
      { when: `AND(ISNUMBER(${left});${left}=0)`, ...palette.today },
    ];
    return paints;
  },
};
