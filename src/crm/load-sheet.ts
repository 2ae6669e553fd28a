import type { Text } from '../base/text';
import type { At } from '../workbook/at';
import type { Paint, ViewCell, ViewSheet } from '../workbook/sheet';
import { filled, isHeader } from './formula-parts';
import { loadDays } from './load';
import { callsBetween, managerPositions } from './load-keys';
import { managers } from './manager';
import { palette } from './palette';
import { todayCell } from './today-cell';

const managerColumn = column(
  'manager',
  at => at.words({ ru: 'Менеджер', en: 'Manager' }),
  at => `TRIM(${at.range(managers.columns.manager)})`,
  at => at.words({ ru: 'Нет в Справочниках', en: 'Not in Lists' }),
);

const capacityColumn = column(
  'capacity',
  at => at.words({ ru: 'Звонков в день', en: 'Calls a day' }),
  at => at.range(managers.columns.capacity),
  () => '""',
);

const overdueColumn = column(
  'overdue',
  at => at.words({ ru: 'Просрочено', en: 'Overdue' }),
  at => callsBetween(at, managerPositions(at), '1', `${at.place(todayCell)}-1`),
  at => callsBetween(at, '0', '1', `${at.place(todayCell)}-1`),
);

const dayColumns = Array.from({ length: loadDays }, (_, on) => {
  const day = (at: At): string => `${at.place(todayCell)}+${on}`;
  return column(
    `day${on}`,
    at => (on === 0 ? at.words({ ru: 'Сегодня', en: 'Today' }) : dayTitle(at, day(at))),
    at => callsBetween(at, managerPositions(at), day(at), day(at)),
    at => callsBetween(at, '0', day(at), day(at)),
  );
});

/** The columns of the sheet Load, each with its title above it: manager, calls a day, overdue, today and the days after it. */
export const loadColumns: readonly ViewCell[] = [managerColumn, capacityColumn, overdueColumn, ...dayColumns];

/** How many calls each manager has on each of the next days, against how many they can do. */
export const loadSheet: ViewSheet = {
  kind: 'view',
  key: 'load',
  title: { ru: 'Загрузка', en: 'Load' },
  tab: '#e69138',
  columns: Object.fromEntries(
    loadColumns.map(({ column: key }, index) => [key, { width: index === 0 ? 180 : index < 3 ? 120 : 75 }]),
  ),
  rows: { about: 1, head: 3 },
  frozenRows: 3,
  cells: [
    {
      row: 'about',
      column: 'manager',
      text: {
        ru: 'Запланированные звонки по дням. Красным — больше, чем посильно в день (сегодня — вместе с просроченными). Разгрузить: меню Перезвон → Загрузка.',
        en: 'Planned calls by day. Red is more than is manageable in a day (today together with the overdue ones). To relieve: menu Perezvon → Load.',
      },
    },
    ...loadColumns,
  ],
  paint: at => {
    const capacity = at.cell(capacityColumn);
    // The titles are texts, so their row has no capacity.
    const over = (calls: string): string => `AND(ISNUMBER(${capacity});${calls}>${capacity})`;
    const paints: Paint[] = dayColumns.map((cell, on) => {
      const calls = on === 0 ? `${at.cell(cell)}+${at.cell(overdueColumn)}` : at.cell(cell);
      return { columns: [cell.column], when: over(calls), ...palette.overdue, bold: true };
    });
    return paints;
  },
  spills: [managers],
};

/** A column: its title, a value for each manager of Lists, and one for the calls that fall to nobody there. */
function column(
  key: string,
  title: (at: At) => string,
  values: (at: At) => string,
  nobody: (at: At) => string,
): ViewCell {
  return {
    row: 'head',
    column: key,
    bold: true,
    formula: at => {
      const { manager } = managers.columns;
      const [names, head] = [at.range(manager), at.head(manager)];
      const shown = `VSTACK(${filled(names)}*(1-${isHeader(names, head)});1)`;
      return `ARRAYFORMULA(VSTACK(${title(at)};FILTER(VSTACK(${values(at)};${nobody(at)});${shown})))`;
    },
  };
}

/** Such as "Mon 23": within eight days, the day of the month tells which. */
function dayTitle(at: At, day: string): string {
  const names: Text = { ru: 'пн вт ср чт пт сб вс ', en: 'Mon Tue Wed Thu Fri Sat Sun ' };
  const [length, words] = [`LEN(${at.words(names)})/7`, at.words(names)];
  return `MID(${words};(WEEKDAY(${day};2)-1)*${length}+1;${length})&TEXT(${day};"d")`;
}
