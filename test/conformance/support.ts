import type { Services } from '../../local/apps-script/services';
import type { Spreadsheet as Workbook } from '../../local/engine/spreadsheet';
import type * as Host from '../../local/testing';
import type { Execution, World } from '../../local/world/world';

/** The host as it is built, outside of the sandbox that the test runner makes: what a suite of somebody else's loads. */
export const {
  act,
  adopt,
  createMeter,
  createServices,
  createWorld,
  Document,
  engine,
  evaluatorPrototype,
  finish,
  readTsv,
  Spreadsheet,
} = (globalThis as unknown as { readonly localHost: typeof Host }).localHost;

/** A sheet as a script sees it. */
export type Sheet = ReturnType<ReturnType<Services['SpreadsheetApp']['getActiveSpreadsheet']>['getActiveSheet']>;

/** A script's surroundings, with the empty sheet that it begins on. */
export interface Script extends Services {
  sheet: Sheet;
  world: World;
  execution: Execution;
  workbook: Workbook;
}

/** What a script may be told about its surroundings. */
export interface Surroundings {
  locale?: string;
  timeZone?: string;
  /** The clock, as `Date.parse` reads it. */
  now?: string;
  rows?: number;
  execution?: Partial<Execution>;
  scopes?: readonly string[];
}

/** A new spreadsheet and a script bound to it, run by its owner from the menu unless told otherwise. */
export function script(surroundings: Surroundings = {}): Script {
  const { locale = 'en_US', timeZone = 'America/New_York', now = '2026-11-23T14:00:00Z', rows = 1000 } = surroundings;
  const workbook = Spreadsheet.create({ locale, timeZone, rows });
  const world = createWorld({ now: Date.parse(now), owner: 'olga@example.com', language: locale.slice(0, 2) });
  const scopes = surroundings.scopes ?? [
    'spreadsheets',
    'spreadsheets.currentonly',
    'script.container.ui',
    'script.scriptapp',
    'script.send_mail',
    'userinfo.email',
  ];
  const execution: Execution = {
    user: 'olga@example.com',
    activeUser: 'olga@example.com',
    authMode: 'FULL',
    context: 'menu',
    manifest: { timeZone, oauthScopes: scopes.map(scope => `https://www.googleapis.com/auth/${scope}`) },
    html: { Sidebar: '<p>Hello</p>' },
    shown: [],
    meter: createMeter(),
    ...surroundings.execution,
  };
  const services = createServices(workbook, world, execution);
  const sheet = services.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  return { ...services, sheet, world, execution, workbook };
}

/** Whether a value is a date; those of the host are of another realm than the tests'. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
