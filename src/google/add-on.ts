import type { Triggers } from '../base/outside';
import { triggersAmong } from './outside';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Where the account's own store says which spreadsheet a trigger was made for. */
const prefix = 'perezvon.hour.';

/**
 * The spreadsheet around the script, or the one that its trigger was made for: Google's pages say that an add-on's hourly run has the
 * first, others have seen it have none.
 */
export function spreadsheetFor(event: unknown): GoogleSpreadsheet {
  // Google's types hide that there may be none.
  const active = SpreadsheetApp.getActiveSpreadsheet() as GoogleSpreadsheet | null;
  if (active) return active;
  const trigger = (event as { triggerUid?: unknown } | null | undefined)?.triggerUid;
  const id = userStore().getProperty(prefix + String(trigger));
  if (id === null) throw new Error('The hourly run does not know its spreadsheet: choose Set up in it again');
  return SpreadsheetApp.openById(id);
}

/**
 * The account's triggers for this spreadsheet. An account has one for each of its spreadsheets and sees all of them, so each is kept with
 * the id of its own; one that is kept nowhere was made by a set-up that was cut off, and is taken for ours.
 */
export function addOnTriggers(spreadsheet: () => GoogleSpreadsheet): Triggers {
  const isOurs = (trigger: GoogleAppsScript.Script.Trigger): boolean =>
    [null, spreadsheet().getId()].includes(userStore().getProperty(prefix + trigger.getUniqueId()));
  return triggersAmong(isOurs, {
    made: trigger => void userStore().setProperty(prefix + trigger.getUniqueId(), spreadsheet().getId()),
    dropped: trigger => void userStore().deleteProperty(prefix + trigger.getUniqueId()),
  });
}

/** What belongs to the account and is the same in all of its spreadsheets. */
function userStore(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getUserProperties();
}
