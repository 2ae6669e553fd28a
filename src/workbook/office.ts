import type {
  Archive,
  Cache,
  Calendars,
  Clock,
  Identity,
  Log,
  Mailbox,
  Probe,
  Screen,
  Store,
  Triggers,
} from '../base/outside';
import type { Outcome } from '../base/outcome';
import type { Language } from '../base/text';
import type { Book } from './book';
import type { Step } from './step';
import type { Command } from './transaction';

/** What one execution has at hand. Nothing is asked of Google before it is used: a menu opens where little is allowed. */
export interface Office {
  readonly identity: Identity;
  readonly screen: Screen;
  readonly mailbox: Mailbox;
  readonly triggers: Triggers;
  readonly probe: Probe;
  readonly store: Store;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly log: Log;
  /** The nightly snapshots. */
  readonly archive: Archive;
  /** People's calendars; null in a build that may not ask for them. */
  readonly calendars: Calendars | null;
  /** The workbook's language, before set-up the account's. */
  language(): Language;
  /** The workbook for reading, or why there is none. Read once an execution. */
  read(): Outcome<Book>;
  /** Does a command under the lock. */
  transact<T>(command: Command<T>): Outcome<T>;
  /** Does under the lock what is no command: set-up, mails. Null when somebody else holds it for too long. */
  alone<T>(patienceMs: number, work: () => T): T | null;
  /** Brings the sheets to what is declared; what people made of them stays. */
  setUp(language: Language): Outcome<{ readonly steps: number }>;
  /** What set-up would do now; nothing is written. */
  survey(): Outcome<readonly Step[]>;
  /** Takes our marks and warnings off; the sheets stay. */
  withdraw(): Outcome<{ readonly steps: number }>;
  /** Whether the account may edit anything here: false for those who only look. */
  mayEdit(): boolean;
  /** The spreadsheet as people call it, and its address. */
  readonly spreadsheet: { readonly name: string; readonly url: string };
  /** The titles of the sheets that are not the CRM's. */
  otherSheets(): readonly string[];
  /** What a sheet shows, as texts; null when there is no such sheet. */
  shownCells(title: string): readonly (readonly string[])[] | null;
  /** What the active sheet shows from its first row down to this one, to the selected one when it is left out. */
  selectedRows(last?: number): readonly (readonly string[])[];
  /** The address of a table's sheet, to which `&range=A2` adds a cell. */
  linkTo(table: string): string;
  /** The key of the table that stands on a sheet, by the sheet's id; null for other sheets. */
  tableAt(sheet: number): string | null;
  /** The table on a sheet, its header's row, and those of its columns that a block covers; null when the sheet has none of ours, or several. */
  tableUnder(block: Block): TableUnder | null;
  /** An id that nobody has used. */
  freshId(): string;
}

/** A block of cells, by the sheet's lasting id. */
export interface Block {
  readonly sheet: number;
  readonly column: number;
  readonly columns: number;
}

export interface TableUnder {
  readonly table: string;
  readonly header: number;
  readonly columns: readonly string[];
}
