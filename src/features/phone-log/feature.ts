import { phoneLog } from '../../crm/phone-log';
import type { Office } from '../../workbook/office';
import type { Edit, Feature } from '../feature';
import { logTicked } from './log';

/** An edit has half a minute; what does not fit, the hourly pass logs. */
const inEdit = { patienceMs: 8_000, rowsMost: 5 };
const inPass = { patienceMs: 60_000, rowsMost: 100 };

/** Logging contacts from the phone's app, by drop-downs and tick boxes. */
export const phoneLogFeature: Feature = {
  name: 'phone-log',
  edited: logEdit,
  // Whoever set the trigger up did not tick the boxes.
  hourly: office => logTicked(office, { ...inPass, email: '' }),
};

/** Google drops edits that come too fast, so each tick takes along the ticks that nobody has heard of. */
function logEdit(office: Office, edit: Edit): void {
  const under = office.tableUnder(edit);
  if (under?.table !== phoneLog.key || !under.columns.includes('log')) return;
  logTicked(office, { ...inEdit, email: office.identity.email });
}
