import { languages, type Text } from '../base/text';
import { literal } from '../workbook/at';
import type { Paint, TableSheet } from '../workbook/sheet';
import { palette } from './palette';
import { phoneLog } from './phone-log';

/** How the outcome of a logged row begins. */
export const loggedWord: Text = { ru: 'Записано', en: 'Logged' };

/** The sheet that does the sidebar's work in the phone's app, which shows neither sidebars nor menus. */
export const phoneLogSheet: TableSheet = {
  kind: 'tables',
  key: 'phoneLog',
  title: { ru: 'С телефона', en: 'Phone' },
  tab: '#e69138',
  frozenColumns: 1,
  readyRows: 30,
  tables: [phoneLog],
  paint: at => {
    const { state } = phoneLog.columns;
    const cell = at.cell(state);
    const begins = languages.map(language => beginsWith(cell, loggedWord[language]));
    const paints: Paint[] = [
      { columns: [state], when: `OR(${begins.join(';')})`, ...palette.good },
      // Only a sentence ends with a full stop, which the title does not.
      { columns: [state], when: `RIGHT(${cell};1)="."`, ...palette.bad },
    ];
    return paints;
  },
};

function beginsWith(cell: string, word: string): string {
  return `LEFT(${cell};${word.length})=${literal(word)}`;
}
