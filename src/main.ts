import { compassCell, digests, labelledViews, labelsCell, lookups, tableEnds, titlesCell } from './crm/compass';
import { compassSheet } from './crm/compass-sheet';
import { workbook } from './crm/workbook';
import { features } from './features';
import type { Endpoint, Feature, MenuCommand } from './features/feature';
import { answerRequest, failed, finishRequest, replyOf } from './features/rpc';
import type { Reply } from './api/calls';
import type { MenuItem } from './base/outside';
import { same, type Text } from './base/text';
import { editOf, isUnauthorised } from './google/event';
import { openOffice } from './google/office';
import type { Office } from './workbook/office';

declare const __VERSION__: string;

const productName: Text = { ru: 'Перезвон', en: 'Perezvon' };

/** Google calls it when the add-on is installed from inside a spreadsheet. */
export function onInstall(event: unknown): void {
  onOpen(event);
}

/** Google calls it when the spreadsheet is opened, also before anybody has allowed us anything. */
export function onOpen(event: unknown): void {
  const office = open();
  const items = menuItems(features.flatMap(feature => feature.commands ?? []));
  const language = isUnauthorised(event) ? office.identity.language : office.language();
  office.screen.showMenu(productName, items, language);
}

/** Google calls it when a person edits. What it cannot do, the hourly pass will. */
export function onEdit(event: unknown): void {
  const office = open();
  const edit = editOf(event);
  if (!edit) return;
  for (const { edited, name } of features) attempt(office, name, () => edited?.(office, edit));
}

/** The one hourly trigger. A feature that fails keeps no other from its work; Google is told of the failure all the same. */
export function onHour(event?: unknown): void {
  const office = open(event);
  // Somebody whom the owner lets only look by now writes nothing, and mails nobody in the team's name.
  if (!office.mayEdit()) return;
  // Before the rows are mended: what is half done looks like what people leave.
  const begun = { name: 'an act that was cut off', hourly: () => finishRequest(office, endpointsOf(features)) };
  const failures = [begun, ...features].filter(({ hourly, name }) => !attempt(office, name, () => hourly?.(office)));
  if (failures.length) throw new Error(`The hourly pass failed in: ${failures.map(({ name }) => name).join(', ')}`);
}

/** The one door of the sidebar and of scripts: JSON in, JSON out. */
export function rpc(request: string): string {
  return answerRequest(open(), endpointsOf(features), __VERSION__, request);
}

/** Makes the spreadsheet a CRM, or mends it. */
export function setUp(options?: unknown): Reply<unknown> {
  return runCommand('setUp', options);
}

/** Opens the sidebar. */
export function showSidebar(): Reply<unknown> {
  return runCommand('showSidebar');
}

/** Opens the import of leads in the sidebar's place. */
export function showImport(): Reply<unknown> {
  return runCommand('showImport');
}

/** Opens the list of acts that can be undone. */
export function showChanges(): Reply<unknown> {
  return runCommand('showChanges');
}

/** Adds made-up leads, contacts and plans to try things on. */
export function showExamples(): Reply<unknown> {
  return runCommand('showExamples');
}

/** Takes the made-up rows away. */
export function removeExamples(): Reply<unknown> {
  return runCommand('removeExamples');
}

/** Opens the hand-over of a manager's leads to others. */
export function showHandover(): Reply<unknown> {
  return runCommand('showHandover');
}

/** Opens what can be done with the selected rows. */
export function showGroup(): Reply<unknown> {
  return runCommand('showGroup');
}

/** Opens the load of the managers' days, and what to move. */
export function showLoad(): Reply<unknown> {
  return runCommand('showLoad');
}

/** Opens the list of what is out of order in the spreadsheet. */
export function checkSheets(): Reply<unknown> {
  return runCommand('checkSheets');
}

/** Opens the list of what vanished and changed since a night's snapshot. */
export function showVanished(): Reply<unknown> {
  return runCommand('showVanished');
}

/** Opens the desk where two leads are made one; with `{ about }`, at that lead. */
export function showMerge(options?: unknown): Reply<unknown> {
  return runCommand('showMerge', options);
}

/** Stops the triggers and takes the marks off; the sheets stay as they are. */
export function switchOff(): Reply<unknown> {
  return runCommand('switchOff');
}

/** Checks every formula against its reference, asks the spreadsheet what only it can tell, and lists both on a sheet. */
export function selfCheck(): Reply<unknown> {
  return runCommand('selfCheck');
}

function endpointsOf(all: readonly Feature[]): readonly Endpoint[] {
  return all.flatMap(feature => feature.calls ?? []);
}

/** The commands by their sections, with a line between them. */
function menuItems(commands: readonly MenuCommand[]): readonly MenuItem[] {
  const sections = [undefined, 'care', 'set-up'].map(section => commands.filter(one => one.section === section));
  return sections.flatMap((items, index) => (index && items.length ? [{ title: same('') }, ...items] : items));
}

function open(event?: unknown): Office {
  const compass = {
    sheet: compassSheet,
    cell: compassCell,
    titles: titlesCell,
    labels: { of: labelledViews, cell: labelsCell },
    digests,
    tableEnds,
    lookups,
  };
  return openOffice(workbook, compass, event);
}

function runCommand(name: string, options?: unknown): Reply<unknown> {
  const office = open();
  const found = features.flatMap(feature => feature.commands ?? []).find(one => one.command === name);
  if (!found) throw new Error(`No feature has the command ${name}`);
  let outcome;
  try {
    outcome = found.run(office, options);
  } catch (error) {
    office.log(`The command ${name} failed`, error);
    outcome = failed(office);
  }
  const reply = replyOf(outcome, () => office.language());
  if (!reply.ok) office.screen.alert(productName[office.language()], reply.failure.message);
  return reply;
}

/** Whether it went well. Our failures are written down, never shown to whoever happens to edit. */
function attempt(office: Office, name: string, work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    office.log(`${name} failed`, error);
    return false;
  }
}
