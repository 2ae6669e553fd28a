import { Spreadsheet as Workbook } from '../engine/spreadsheet';
import { createMeter, createWorld } from '../world/create';
import type { Execution, World } from '../world/world';
import { CalendarApp } from './calendar-app';
import { elsewhere, type Browser, type ContentService, type UrlFetchApp } from './elsewhere';
import { Host } from './host';
import { HtmlService } from './html-service';
import { Logger, createConsole } from './logger';
import { MailApp } from './mail-app';
import { ScriptApp } from './script-app';
import { Session } from './session';
import { SpreadsheetApp } from './spreadsheet-app';
import './signatures';
import { CacheService, LockService, PropertiesService } from './stores';
import { Utilities } from './utilities';

/** The globals that a script finds at Google. */
export interface Services {
  SpreadsheetApp: SpreadsheetApp;
  ScriptApp: ScriptApp;
  LockService: LockService;
  PropertiesService: PropertiesService;
  CacheService: CacheService;
  HtmlService: HtmlService;
  MailApp: MailApp;
  CalendarApp: CalendarApp;
  Session: Session;
  Utilities: Utilities;
  Logger: Logger;
  UrlFetchApp: UrlFetchApp;
  Browser: Browser;
  ContentService: ContentService;
  console: ReturnType<typeof createConsole>;
}

const hosts = new WeakMap<object, Host>();

/**
 * Google's services over a spreadsheet and the world around it, for one execution. What is left out is made: an empty
 * American spreadsheet, a new world, and a person at the menu who has granted everything.
 */
export function createServices(spreadsheet?: Workbook, world?: World, execution?: Execution): Services {
  const surroundings = world ?? createWorld({ now: Date.now() });
  const workbook = spreadsheet ?? Workbook.create({ locale: 'en_US', timeZone: 'America/New_York' });
  if (workbook.now !== surroundings.now) workbook.setNow(surroundings.now);
  const host = new Host(workbook, surroundings, execution ?? wholeExecution(surroundings, workbook));
  const services: Services = {
    ...(elsewhere(host) as Pick<Services, 'Browser' | 'ContentService' | 'UrlFetchApp'>),
    SpreadsheetApp: new SpreadsheetApp(host),
    ScriptApp: new ScriptApp(host),
    LockService: new LockService(host),
    PropertiesService: new PropertiesService(host),
    CacheService: new CacheService(host),
    HtmlService: new HtmlService(host),
    MailApp: new MailApp(host),
    CalendarApp: new CalendarApp(host),
    Session: new Session(host),
    Utilities: new Utilities(host),
    Logger: new Logger(host),
    console: createConsole((level, text) => execution?.onLog?.(level, text)),
  };
  host.globals = { ...services };
  hosts.set(services, host);
  return services;
}

/** Ends an execution as Google does: what was written is applied, locks are let go. */
export function finish(services: Services): void {
  const host = hosts.get(services);
  if (!host) return;
  for (const file of host.files.values()) file.flush();
  host.locks.clear();
}

/** Ends an execution as Google kills one: its locks are let go, and nothing more is applied. */
export function kill(services: Services): void {
  hosts.get(services)?.locks.clear();
}

/** Whether the execution holds a lock now. */
export function holdsLock(services: Services): boolean {
  return hosts.get(services)?.locks.holdsAny ?? false;
}

const EVERY_SCOPE = [
  'calendar',
  'spreadsheets',
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
].map(scope => `https://www.googleapis.com/auth/${scope}`);

function wholeExecution({ owner }: World, { timeZone }: Workbook): Execution {
  return {
    user: owner,
    activeUser: owner,
    authMode: 'FULL',
    context: 'menu',
    manifest: { timeZone, oauthScopes: EVERY_SCOPE },
    html: {},
    shown: [],
    meter: createMeter(),
  };
}
