/** What plain Node needs to run a suite written for Apps Script: the services, a spreadsheet for them, a world. */
export { createServices, finish, type Services } from './services';
export { Spreadsheet, type Snapshot, type SpreadsheetOptions } from '../engine/spreadsheet';
export { createMeter, createWorld, type WorldOptions } from '../world/create';
export type { Execution, Mail, Meter, World } from '../world/world';
