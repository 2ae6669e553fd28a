import type { Day, Time } from './day';
import type { Language, Text } from './text';

/** The spreadsheet's clock: its zone, not the script's and not the user's. */
export interface Clock {
  readonly today: Day;
  readonly now: Time;
}

/** One lock for everything that writes. */
export interface Lock {
  /** Waits at most so long; false when somebody else still holds it. */
  take(patienceMs: number): boolean;
  release(): void;
}

/** Small texts kept beside the spreadsheet: the journal, the marks of what was sent, hints. A value holds 9 KB. */
export interface Store {
  all(): Readonly<Record<string, string>>;
  /** All of them in one act. */
  put(values: Readonly<Record<string, string>>): void;
  drop(key: string): void;
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The sender's name as the reader sees it. */
  readonly from: string;
}

/** The mail of the account that runs. */
export interface Mailbox {
  /** How many recipients may still be written to today. */
  left(): number;
  send(letter: Letter): void;
}

/** Timed work of the account that runs; it sees no other account's triggers. */
export interface Triggers {
  /** Leaves exactly one hourly trigger of this account. */
  keepOneHourly(handler: string): void;
  dropMine(): void;
}

export interface MenuItem {
  readonly title: Text;
  /** The global function behind it; left out, the item is a line between others. */
  readonly command?: string;
}

/** What the user sees and points at. */
export interface Screen {
  showMenu(title: Text, items: readonly MenuItem[], language: Language): void;
  showSidebar(title: string): void;
  /** A message that the user has to close. Never while the lock is held: Google drops it then. */
  alert(title: string, message: string): void;
  toast(title: string, message: string): void;
  selection(): Selected | null;
}

/** The selected cell, by the sheet's lasting id and the row's number. */
export interface Selected {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** One question to the spreadsheet itself, by its number in docs/live-probe.md. */
export interface Finding {
  readonly probe: string;
  readonly asked: Text;
  readonly found: string;
  /** Whether it is what the product counts on. */
  readonly fine: boolean;
}

/** Finds out what only the live spreadsheet can tell. */
export interface Probe {
  ask(): readonly Finding[];
  /** Puts rows of text on a sheet of that title, in place of the last report; tells the title it got. */
  report(title: string, rows: readonly (readonly string[])[]): string;
}

/** Who runs it. Both are '' where Google hides them. */
export interface Identity {
  /** The address of the account. */
  readonly email: string;
  /** The language of its interface. */
  readonly language: Language;
}

/** Where our own failures are written down for the script's owner. */
export type Log = (message: string, about: unknown) => void;
