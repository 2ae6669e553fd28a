import { compassFormula } from '../workbook/compass';
import type { TableSheet, ViewCell } from '../workbook/sheet';
import { acceptancesSheet } from './acceptance';
import { changesSheet } from './changes-sheet';
import { contactsSheet } from './contacts-sheet';
import { isOneOf } from './formula-parts';
import { leadsSheet } from './leads-sheet';
import { listsSheet } from './lists';
import { phoneLogSheet } from './phone-log-sheet';
import { planSheet } from './plan-sheet';
import { languageWords, settings, settingsSheet, settingValue } from './settings';

/** The version of the declared sheets: it grows whenever they change. */
export const version = '1.1.0';

/** The sheets whose rows are facts, in the order of the tabs: the compass is read by it. */
const tableSheets: readonly TableSheet[] = [
  leadsSheet,
  contactsSheet,
  planSheet,
  phoneLogSheet,
  listsSheet,
  settingsSheet,
  acceptancesSheet,
  changesSheet,
];

/** Tells a script at one glance where all tables stand, and which language the workbook speaks. */
export const compassCell: ViewCell = {
  row: 'first',
  column: 'compass',
  formula: at => {
    const { settingKey, value } = settings.columns;
    const language = settingValue('language', at.range(settingKey), at.range(value));
    const chosen = `IF(${isOneOf(language, languageWords, ['en'])};"en";IF(${isOneOf(language, languageWords, ['ru'])};"ru";${at.words({ ru: 'ru', en: 'en' })}))`;
    return compassFormula(version, chosen, tableSheets, at);
  },
};
