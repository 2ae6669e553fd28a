import type { Paint, TableSheet } from '../workbook/sheet';
import { contacts } from './contact';
import { isAnyWord } from './formula-parts';
import { palette } from './palette';
import { resultLooks, starterResults } from './result';

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
    return resultLooks.map((look): Paint => {
      const words = starterResults.filter(starter => starter.look === look).map(starter => starter.name);
      return { columns: [result], when: isAnyWord(at.cell(result), ...words), ...palette[look] };
    });
  },
};
