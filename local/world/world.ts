import type { KeptCalendar } from './calendars';

/**
 * Everything outside the cells that Google keeps for a script: clock, users, stores, triggers, mail, rights.
 * It is plain JSON, so the file behind `--data` holds it whole.
 */
export interface World {
  /** The virtual clock, milliseconds since 1970 UTC. */
  now: number;
  /** The spreadsheet's owner, an e-mail; also the user when an execution names none. */
  owner: string;
  /** What the user interface speaks for each user (`ru`, `en`); `Session.getActiveUserLocale()`. */
  languages: Record<string, string>;
  /** The file's name and id as `Spreadsheet.getName()` and `getId()` tell them. */
  name: string;
  fileId: string;
  properties: {
    document: Record<string, string>;
    script: Record<string, string>;
    user: Record<string, Record<string, string>>;
  };
  cache: Record<string, { value: string; expires: number }>;
  triggers: ClockTrigger[];
  outbox: Mail[];
  /** Recipients that each user has written to, by UTC day `YYYY-MM-DD` and e-mail; Google allows 100 a day. */
  mailSent: Record<string, Record<string, number>>;
  /** The calendar of each account that has been asked for, by its address. */
  calendars?: Record<string, KeptCalendar>;
  /** Events that each user has created, by UTC day and e-mail; Google allows 5,000 a day. */
  eventsMade?: Record<string, Record<string, number>>;
  /** Users who have granted the manifest's scopes, with the scopes they granted. */
  grants: Record<string, string[]>;
  /** Seeds ids and trigger minutes, so that a run can be repeated. */
  seed: number;
  /** Time triggers run with no document around the script, as add-ons have seen it; else they run in the spreadsheet. */
  hoursApart?: true;
  /** Those who may look at the spreadsheet and not edit it, by e-mail; everybody else may edit. */
  viewers?: string[];
  /** Those whom a script or the owner named as editors, by e-mail. */
  editors?: string[];
  /** How many random numbers were drawn from the seed; none when left out. */
  drawn?: number;
}

export interface ClockTrigger {
  id: string;
  handler: string;
  /** Whoever created it; it runs with their rights. */
  owner: string;
  /** 1, 5, 10, 15 or 30. */
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  atHour?: number;
  nearMinute?: number;
  /** The day of the week, Sunday being 0, or of the month, that it keeps to. */
  weekDay?: number;
  monthDay?: number;
  /** The zone of its hour where it is not the script's. */
  timeZone?: string;
  /** What fires it in place of the clock, and in which file: such a trigger is kept and listed, and never due. */
  event?: 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  file?: string;
  /** For `at` and `after`: fires once, milliseconds since 1970. */
  at?: number;
  /** When it is due next, milliseconds since 1970. */
  next: number;
}

export interface Mail {
  /** When, `YYYY-MM-DDTHH:MM` in the spreadsheet's zone. */
  at: string;
  from: string;
  to: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  name?: string;
  subject: string;
  text: string;
  html?: string;
  attachments?: { name: string; type: string; text: string }[];
}

/** One run of the script: who, with what rights, from where. Services consult it; it is not kept. */
export interface Execution {
  /** The effective user: the person at the menu, or the creator of a trigger. */
  user: string;
  /** What `Session.getActiveUser()` admits: '' where Google hides it. */
  activeUser: string;
  authMode: 'NONE' | 'LIMITED' | 'FULL';
  /** Where it was started; `getUi()` works from a menu, an opening and a sidebar's call only. */
  context: 'open' | 'edit' | 'menu' | 'sidebar' | 'clock';
  /** There is no document around the script: nothing is active, and what belongs to a document is null. */
  apart?: true;
  manifest: Manifest;
  /** The bundle's HTML files by name without `.html`. */
  html: Record<string, string>;
  /** Told of each service call before it runs; throwing from it kills the execution. */
  onCall?: (method: string) => void;
  /** Told of each line that the script writes to its console. */
  onLog?: (level: string, text: string) => void;
  /** What the person at the screen answers to a question: a button's name and what was typed; the first button when left out. */
  onAsk?: (title: string, text: string) => { button: string; text?: string };
  /** What the user has selected, for getActiveRange and its kin, several ranges with commas between; the first cell of the first sheet when left out. */
  active?: { sheet: string; range: string };
  /** What the user sees: a sidebar shown, an alert, a toast, the menus made by onOpen. */
  shown: Shown[];
  meter: Meter;
  /** Makes a function of a template where the script runs, whose own functions the template then sees. */
  compile?: Compile;
  /** Told of each need of a right: the scopes of which any one would do, the narrowest first. */
  onNeed?: (scopes: readonly string[]) => void;
}

/** Makes a function of its body and the names of its parameters. */
export type Compile = (code: string, names: readonly string[]) => (...values: readonly unknown[]) => void;

export interface Manifest {
  timeZone: string;
  oauthScopes: string[];
}

export type Shown =
  | { kind: 'sidebar'; title: string; html: string }
  | { kind: 'dialog'; title: string; html: string; width?: number; height?: number }
  | { kind: 'alert'; title: string; text: string }
  | { kind: 'toast'; title: string; text: string }
  | { kind: 'menu'; title: string; items: MenuItem[] };

export type MenuItem =
  { caption: string; handler: string } | { separator: true } | { caption: string; items: MenuItem[] };

/**
 * What an execution cost. A round trip reads cells, writes cells or flushes; marks, filters, protections and conditional formats are no cells.
 * Handles (ranges, sheets, builders) and stores and locks ask nothing of the cells and are counted apart from the methods. `touching` are the methods that read or write at least one cell, its
 * format, note or drop-down among them, or flush: no marks, widths or protections. `byMethod` counts every call by its name.
 */
export interface Meter {
  roundTrips: number;
  methods: number;
  cellsRead: number;
  cellsWritten: number;
  handles: number;
  stores: number;
  touching: number;
  byMethod: Record<string, number>;
}
