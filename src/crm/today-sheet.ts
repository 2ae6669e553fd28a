import { dayFormat } from '../workbook/column';
import type { Paint, ViewSheet } from '../workbook/sheet';
import { listTitles, managerSelector, overdueLinks, overdueList, upcomingLinks, upcomingList } from './call-lists';
import { isAnyWord } from './formula-parts';
import { palette } from './palette';
import { plan } from './plan';
import { statusCell, warningCell } from './status-line';

const upcomingColumns = {
  date: { width: 90, format: dayFormat },
  time: { width: 60 },
  lead: { width: 165 },
  phone: { width: 112 },
  topic: { width: 190 },
  manager: { width: 112 },
  result: { width: 112 },
  link: { width: 90 },
};

const overdueColumns = {
  lateDate: { width: 90, format: dayFormat },
  lateTime: { width: 60 },
  lateLead: { width: 165 },
  latePhone: { width: 112 },
  lateTopic: { width: 190 },
  lateManager: { width: 112 },
  lateResult: { width: 112 },
  lateBy: { width: 90 },
  lateLink: { width: 90 },
};

/** What the team opens in the morning: left the calls of today and later, right the ones that are late. */
export const todaySheet: ViewSheet = {
  kind: 'view',
  key: 'today',
  title: { ru: 'Звонки на сегодня', en: 'Calls today' },
  tab: '#cc0000',
  columns: { ...upcomingColumns, spacer: { width: 30 }, ...overdueColumns },
  rows: { status: 1, warning: 2, choose: 3, head: 5, items: 6 },
  frozenRows: 5,
  // A list that meets the sheet's end is an error.
  spills: [plan],
  cells: [
    statusCell,
    warningCell,
    { row: 'choose', column: 'date', text: { ru: 'Чьи звонки:', en: 'Whose calls:' }, bold: true },
    managerSelector,
    {
      row: 'choose',
      column: 'lateDate',
      text: { ru: 'Просрочено', en: 'Overdue' },
      bold: true,
      colour: palette.overdue.colour,
    },
    upcomingList,
    overdueList,
    upcomingLinks,
    overdueLinks,
  ],
  paint: at => {
    const [date, late] = [at.cell(upcomingList), at.cell(overdueList)];
    const [left, right] = [Object.keys(upcomingColumns), Object.keys(overdueColumns)];
    const paints: Paint[] = [
      { columns: [...left, ...right], when: isAnyWord(date, listTitles.date), background: palette.head, bold: true },
      { columns: left, when: `AND(ISNUMBER(${date});${date}=TODAY())`, ...palette.today },
      { columns: right, when: `ISNUMBER(${late})`, ...palette.overdue },
    ];
    return paints;
  },
};
