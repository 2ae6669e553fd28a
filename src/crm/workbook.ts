import type { Workbook } from '../workbook/workbook';
import { acceptancesSheet } from './acceptance';
import { agendaSheet } from './agenda-sheet';
import { attemptsSheet } from './attempts-sheet';
import { cardIndexSheet } from './card-index';
import { cardSheet } from './card-sheet';
import { changesSheet } from './changes-sheet';
import { version } from './compass';
import { compassSheet } from './compass-sheet';
import { contactsSheet } from './contacts-sheet';
import { helpSheet } from './help-sheet';
import { indexSheet } from './index-sheet';
import { leadsSheet } from './leads-sheet';
import { listsSheet } from './lists';
import { loadSheet } from './load-sheet';
import { phoneLogSheet } from './phone-log-sheet';
import { planSheet } from './plan-sheet';
import { reportsSheet } from './reports-sheet';
import { settingsSheet } from './settings';
import { snapshotSheet } from './snapshot-sheet';
import { todaySheet } from './today-sheet';

/** The CRM's spreadsheet, in the order of its tabs. */
export const workbook: Workbook = {
  version,
  sheets: [
    todaySheet,
    leadsSheet,
    cardSheet,
    contactsSheet,
    planSheet,
    phoneLogSheet,
    loadSheet,
    reportsSheet,
    listsSheet,
    settingsSheet,
    helpSheet,
    acceptancesSheet,
    changesSheet,
    compassSheet,
    indexSheet,
    agendaSheet,
    attemptsSheet,
    cardIndexSheet,
    snapshotSheet,
  ],
};
