import type { Day, Time, When } from './day';
import type { Language, Text } from './text';

/** The spreadsheet's clock: its zone, not the script's and not the user's. */
export interface Clock {
  readonly today: Day;
  readonly now: Time;
  /** The moment of a day and a time there, in milliseconds since 1970 UTC. */
  readonly momentOf: (day: Day, time: Time) => number;
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

/** Texts that are kept for some minutes or hours, and may be gone at any moment: nothing may depend on them. */
export interface Cache {
  get(keys: readonly string[]): Readonly<Record<string, string>>;
  /** A value holds 100 KB. */
  put(values: Readonly<Record<string, string>>, seconds: number): void;
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The sender's name as the reader sees it. */
  readonly from: string;
  readonly attachments?: readonly Attachment[];
}

/** A file of text that goes with a letter. */
export interface Attachment {
  readonly name: string;
  /** Its media type, such as `text/calendar`. */
  readonly type: string;
  readonly text: string;
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
  /** How many triggers of this account call the handler. */
  count(handler: string): number;
  dropMine(): void;
}

/** The calendars that the account that runs may use. Any of their calls may throw: a right taken away, a limit reached. */
export interface Calendars {
  /** A short name of this spreadsheet, by which its events are told from those of a copy. */
  readonly home: string;
  /** The calendar of a person, the account's own among them; null when it is not shared with the account. */
  open(address: string): Calendar | null;
}

/** One person's calendar. Days and times are the spreadsheet's. */
export interface Calendar {
  /** The events of this spreadsheet's contacts between two days, and those with these ids wherever they are by now. */
  events(from: Day, to: Day, ids: readonly string[]): readonly CalendarEvent[];
  /** Adds the event of a planned contact and tells its id; one that stands there already is taken instead. */
  add(plan: string, entry: CalendarEntry): string;
  /** Changes what is given. An event that is gone is left alone. */
  change(event: string, entry: Partial<CalendarEntry>): void;
  remove(event: string): void;
}

/** What an event says of a planned contact. */
export interface CalendarEntry {
  readonly when: When;
  readonly title: string;
  readonly notes: string;
}

/** An event as it stands in a calendar. */
export interface CalendarEvent {
  readonly id: string;
  /** The planned contact's id. */
  readonly plan: string;
  readonly when: When;
}

export interface MenuItem {
  readonly title: Text;
  /** The global function behind it; left out, the item is a line between others. */
  readonly command?: string;
}

/** The script's HTML files that an installation may do without. */
export type OptionalPage = 'Desk' | 'OneLine';

/** What of a page is shown, and where. */
export interface PageAt {
  readonly view: string;
  readonly about: string;
  readonly place: 'dialog' | 'sidebar';
}

/** What the user sees and points at. */
export interface Screen {
  showMenu(title: Text, items: readonly MenuItem[], language: Language): void;
  showSidebar(title: string): void;
  /**
   * Opens a page at the view of this name, about a lead or '': a dialog for one occasional piece of work, or a page in the
   * sidebar's place. False when the script's files have no such page.
   */
  showPage(name: OptionalPage, title: string, at: PageAt): boolean;
  /** The text of a part that the sidebar asks for when it needs it: a page of its own among the script's files. Null when they have none. */
  part(name: OptionalPage): string | null;
  /** A message that the user has to close. Never while the lock is held: Google drops it then. */
  alert(title: string, message: string): void;
  toast(title: string, message: string): void;
  selection(): Selected | null;
  /** The rows of all selected ranges of the active sheet, as far as a filter or a hand has not hidden them. */
  selectedRows(most: number): SelectedRows | null;
}

/** The selected cell, by the sheet's lasting id and the row's number. */
export interface Selected {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Rows by their numbers, ascending. */
export interface SelectedRows {
  readonly sheet: number;
  /** The first column that is selected. */
  readonly column: number;
  readonly rows: readonly number[];
  /** How many of the selected rows are hidden: nobody means to act on what they do not see. */
  readonly hidden: number;
  /** How many rows beyond `most` are selected. */
  readonly beyond: number;
}

/** One question to the spreadsheet itself, by its number in docs/live-probe.md. */
export interface Finding {
  readonly probe: string;
  readonly asked: Text;
  readonly found: string;
  /** Whether it is what the product counts on. */
  readonly fine: boolean;
}

/** A cell of a view whose formula comes to an error. */
export interface BrokenCell {
  readonly sheet: Text;
  readonly row: number;
  readonly column: string;
  readonly shown: string;
}

/** Finds out what only the live spreadsheet can tell. */
export interface Probe {
  ask(): readonly Finding[];
  broken(): readonly BrokenCell[];
  /** Puts rows of text on a sheet of that title, in place of the last report; tells the title it got. */
  report(title: string, rows: readonly (readonly string[])[]): string;
  /** How many cells all sheets have, blank ones too. */
  cells(): number;
}

/** A day whose facts are kept: when they were read, and the prints of the pages that they fill. */
export interface KeptDay {
  readonly date: string;
  readonly time: string;
  readonly prints: readonly string[];
}

/** Snapshots of days, on a hidden sheet. Days that have a page in common keep it once. */
export interface Archive {
  /** The days that are kept, the newest first. */
  days(): readonly KeptDay[];
  /** The pages of these prints that are there. */
  pages(prints: readonly string[]): readonly { readonly print: string; readonly text: string }[];
  /** Keeps a day, and lets the oldest go. The day counts once all of it is written: cut off before, the others stay as they are. */
  keep(day: Omit<KeptDay, 'prints'>, pages: readonly { readonly print: string; readonly text: string }[]): void;
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
