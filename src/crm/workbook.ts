import type { Workbook } from '../workbook/workbook';
import { agendaSheet } from './agenda-sheet';
import { changesSheet } from './changes-sheet';
import { version } from './compass';
import { contactsSheet } from './contacts-sheet';
import { helpSheet } from './help-sheet';
import { indexSheet } from './index-sheet';
import { leadsSheet } from './leads-sheet';
import { listsSheet } from './lists';
import { planSheet } from './plan-sheet';
import { settingsSheet } from './settings';
import { todaySheet } from './today-sheet';

/** The CRM's spreadsheet, in the order of its tabs. */
export const workbook: Workbook = {
  version,
  sheets: [
    todaySheet,
    leadsSheet,
    contactsSheet,
    planSheet,
    listsSheet,
    settingsSheet,
    helpSheet,
    changesSheet,
    indexSheet,
    agendaSheet,
  ],
};
