import type { Feature } from './features/feature';
import { changesFeature } from './features/changes/feature';
import { calendarFeature } from './features/calendar/feature';
import { contactsFeature } from './features/contacts/feature';
import { groupFeature } from './features/group/feature';
import { handoverFeature } from './features/handover/feature';
import { firstHourFeature } from './features/first-hour/feature';
import { heartbeatFeature } from './features/heartbeat';
import { importFeature } from './features/import/feature';
import { leadsFeature } from './features/leads/feature';
import { loadFeature } from './features/load/feature';
import { managersFeature } from './features/managers/feature';
import { mendingFeature } from './features/mending/feature';
import { phoneLogFeature } from './features/phone-log/feature';
import { plansFeature } from './features/plans/feature';
import { remindersFeature } from './features/reminders/feature';
import { selfCheckFeature } from './features/self-check/feature';
import { setupFeature } from './features/setup/feature';
import { sidebarFeature } from './features/sidebar/feature';
import { snapshotFeature } from './features/snapshot/feature';
import { todayFeature } from './features/today/feature';
import { twinsFeature } from './features/twins/feature';

/** What the product does, one line each. The menu and the hourly pass follow this order. */
export const features: readonly Feature[] = [
  sidebarFeature,
  todayFeature,
  contactsFeature,
  phoneLogFeature,
  plansFeature,
  leadsFeature,
  twinsFeature,
  managersFeature,
  groupFeature,
  handoverFeature,
  loadFeature,
  importFeature,
  changesFeature,
  firstHourFeature,
  setupFeature,
  selfCheckFeature,
  mendingFeature,
  // Before the mails, which then tell the times that people's calendars have.
  ...(__WITH__.calendar ? [calendarFeature] : []),
  remindersFeature,
  // After the mails: an hourly pass that Google cuts off has sent them.
  snapshotFeature,
  heartbeatFeature,
];
