import { compassFormula } from '../workbook/compass';
import { digestFormula, labelsFormula, titlesFormula } from '../workbook/digest';
import { lookupIn, stretchIn, type Lookup } from '../workbook/lookup';
import type { Table, TableSheet, ViewCell, ViewSheet } from '../workbook/sheet';
import { belowFormula, endFormula } from '../workbook/table-end';
import { acceptancesSheet } from './acceptance';
import { cardSheet } from './card-sheet';
import { changesSheet } from './changes-sheet';
import { contacts } from './contact';
import { contactsSheet } from './contacts-sheet';
import { isOneOf } from './formula-parts';
import { leads } from './leads';
import { leadsSheet } from './leads-sheet';
import { listsSheet } from './lists';
import { loadSheet } from './load-sheet';
import { phoneLogSheet } from './phone-log-sheet';
import { plan } from './plan';
import { planSheet } from './plan-sheet';
import { reportsSheet } from './reports-sheet';
import { languageWords, settings, settingsSheet, settingValue } from './settings';
import { todaySheet } from './today-sheet';

/** The version of the declared sheets: it grows whenever they change. */
export const version = '1.5.1';

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

/** Beside the compass, and read with it: the titles in the headers. */
export const titlesCell: ViewCell = {
  row: 'first',
  column: 'titles',
  formula: at => titlesFormula(tableSheets, at),
};

/** The views whose words people can see and empty. */
export const labelledViews: readonly ViewSheet[] = [todaySheet, cardSheet, loadSheet, reportsSheet];

/** Likewise: those words. */
export const labelsCell: ViewCell = {
  row: 'first',
  column: 'labels',
  formula: at => labelsFormula(labelledViews, at),
};

/** Likewise: what stands in the short tables that nearly every command asks for. */
export const digests: readonly { readonly sheet: TableSheet; readonly cell: ViewCell }[] = [
  digestOf(listsSheet),
  digestOf(settingsSheet),
];

/** Likewise: where the tables end that commands append to many times a day. */
export const tableEnds: readonly { readonly table: Table; readonly end: ViewCell; readonly below: ViewCell }[] = [
  endOf(leads),
  endOf(contacts),
  endOf(plan),
];

/** Beside the compass and in the rows under it: rows of facts that a script asks for. */
export const lookups: readonly Lookup[] = [
  lookupIn('first', leads, true, compassCell),
  lookupIn('second', plan, true, compassCell),
  lookupIn('third', contacts, true, compassCell),
  lookupIn('fourth', plan, false, compassCell),
  lookupIn('fifth', leads, false, compassCell),
  lookupIn('sixth', contacts, false, compassCell),
  lookupIn('seventh', leads, false, compassCell),
  lookupIn('eighth', plan, false, compassCell),
  stretchIn('ninth', leads, compassCell),
  stretchIn('tenth', plan, compassCell),
  stretchIn('eleventh', contacts, compassCell),
];

function digestOf(sheet: TableSheet): (typeof digests)[number] {
  return { sheet, cell: { row: 'first', column: `${sheet.key}Digest`, formula: at => digestFormula(sheet, at) } };
}

function endOf(table: Table): (typeof tableEnds)[number] {
  const end: ViewCell = { row: 'first', column: `${table.key}End`, formula: at => endFormula(table, at) };
  const below: ViewCell = { row: 'first', column: `${table.key}Below`, formula: at => belowFormula(table, end, at) };
  return { table, end, below };
}
