import type { Paint, TableSheet } from '../workbook/sheet';
import { contacts } from './contact';
import { isAnyWord } from './formula-parts';
import { palette } from './palette';
import { starterResults } from './result';

/** The sheet of logged contacts. */
export const contactsSheet: TableSheet = {
  kind: 'tables',
  key: 'contacts',
  title: { ru: 'Контакты', en: 'Contacts' },
  tab: '#6aa84f',
  filter: true,
  tables: [contacts],
  paint: at => {
    const { result } = contacts.columns;
    return starterResults.map(({ name, look }): Paint => ({
      columns: [result],
      when: isAnyWord(at.cell(result), name),
      ...palette[look],
    }));
  },
};
