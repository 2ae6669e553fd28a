import { createServices, type Services } from '../../local/apps-script/services';
import { Spreadsheet } from '../../local/engine/spreadsheet';
import { createMeter, createWorld } from '../../local/world/create';
import type { Execution, World } from '../../local/world/world';

type Sheet = ReturnType<ReturnType<Services['SpreadsheetApp']['getActiveSpreadsheet']>['getActiveSheet']>;

/** A script's surroundings, with the empty sheet that it begins on. */
export interface Script extends Services {
  sheet: Sheet;
  world: World;
  execution: Execution;
  workbook: Spreadsheet;
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
