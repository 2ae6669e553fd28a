import type { Feature } from './features/feature';
import { changesFeature } from './features/changes/feature';
import { contactsFeature } from './features/contacts/feature';
import { importFeature } from './features/import/feature';
import { leadsFeature } from './features/leads/feature';
import { managersFeature } from './features/managers/feature';
import { mendingFeature } from './features/mending/feature';
import { plansFeature } from './features/plans/feature';
import { remindersFeature } from './features/reminders/feature';
import { selfCheckFeature } from './features/self-check/feature';
import { setupFeature } from './features/setup/feature';
import { sidebarFeature } from './features/sidebar/feature';
import { todayFeature } from './features/today/feature';

/** What the product does, one line each. The menu and the hourly pass follow this order. */
export const features: readonly Feature[] = [
  sidebarFeature,
  todayFeature,
  contactsFeature,
  plansFeature,
  leadsFeature,
  managersFeature,
  importFeature,
  changesFeature,
  setupFeature,
  selfCheckFeature,
  mendingFeature,
  remindersFeature,
];
