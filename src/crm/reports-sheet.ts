import type { Text } from '../base/text';
import type { ViewCell, ViewSheet } from '../workbook/sheet';
import {
  attemptBars,
  attemptCame,
  attemptShare,
  attemptSummary,
  attemptTitles,
  attemptWon,
  attemptWonAt,
} from './attempt-report';
import { palette } from './palette';

const columns = {
  attempt: { width: 130 },
  reached: { width: 150 },
  won: { width: 130 },
  share: { width: 100, format: '0%' },
  wonAt: { width: 150 },
  bar: { width: 220 },
};

const heads: Readonly<Partial<Record<keyof typeof columns, Text>>> = {
  attempt: { ru: 'Попытка', en: 'Attempt' },
  reached: { ru: 'Дошли до неё', en: 'Leads that got to it' },
  won: { ru: 'Из них выиграно', en: 'Won of those' },
  share: { ru: 'Доля', en: 'Share' },
  wonAt: { ru: 'Выиграно на ней', en: 'Won at it' },
};

const about: Text = {
  ru: 'Попытка по счёту: сколько раз подряд пришлось обращаться к лиду, пока он не ответил или не согласился. Считается по столбцу «Попытка» листа «Контакты».',
  en: 'The attempt by number: how many times in a row a lead was approached until they answered or agreed. Counted from the column “Attempt” of the sheet “Contacts”.',
};

/** What the studio’s own rows tell: at which attempt it wins. */
export const reportsSheet: ViewSheet = {
  kind: 'view',
  key: 'reports',
  title: { ru: 'Отчёты', en: 'Reports' },
  tab: '#45818e',
  columns,
  rows: { title: 1, about: 2, summary: 3, head: 5, items: 6 },
  frozenRows: 5,
  cells: [
    {
      row: 'title',
      column: 'attempt',
      text: { ru: 'С какой попытки выигрываем', en: 'At which attempt we win' },
      bold: true,
      size: 14,
    },
    { row: 'about', column: 'attempt', text: about, colour: palette.faded },
    attemptSummary,
    ...Object.entries(heads).map(([column, text]): ViewCell => ({
      row: 'head',
      column,
      text,
      bold: true,
      background: palette.head,
    })),
    attemptTitles,
    attemptCame,
    attemptWon,
    attemptShare,
    attemptWonAt,
    attemptBars,
  ],
  paint: at => [{ columns: ['bar'], when: `LEN(${at.cell(attemptBars)})>0`, colour: palette.good.colour }],
};
