/**
 * The contract between the sidebar and the server. Everything that crosses is JSON text; days are `YYYY-MM-DD`,
 * times `HH:MM`, both in the spreadsheet's zone. Words from Lists travel as they stand in the list.
 */
import type { Language } from '../base/text';

export interface Request {
  /** Made once by the caller for one act: the same id again is the same act, and is answered as the first time. */
  readonly id: string;
  readonly call: CallName;
  readonly input: unknown;
  /** The version of the sidebar that asks; another version than the server's is refused as `stale`. Left out by scripts. */
  readonly version?: string;
}

export interface Failure {
  readonly code: 'invalid' | 'missing' | 'denied' | 'stale' | 'broken';
  /** A sentence in the workbook's language that says what to do. */
  readonly message: string;
  readonly field?: string;
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Each call: what goes in and what comes back. */
export interface Calls {
  'app.start': { input: Nothing; value: Start };
  'selection.read': { input: Nothing; value: Selection };
  'lead.add': { input: LeadInput; value: { id: string; name: string } };
  'lead.find': { input: { text: string }; value: { leads: FoundLead[] } };
  'lead.card': { input: { lead: string }; value: LeadCard };
  'contact.log': { input: ContactInput; value: { contact: string; plan: string | null } };
  /** Takes back the asking user's last logged contact, unless somebody changed it since (`stale`). */
  'contact.takeBack': { input: Nothing; value: { lead: string; contact: string } };
  'plan.add': { input: PlanInput; value: { plan: string } };
  'plan.move': { input: { plan: string; date: string; time?: string }; value: { plan: string } };
  'plan.close': { input: { plan: string; status: string }; value: { plan: string } };
  'today.list': { input: { manager?: string }; value: Today };
  'manager.add': { input: { name: string; email: string; role: 'manager' | 'head' }; value: { name: string } };
  /** Undoes an act that the change log keeps; cells that somebody changed since are kept as they are, and counted. */
  'act.undo': { input: { act: string }; value: { undone: number; kept: number } };
  /** The acts of the last 30 days that can be undone, the newest first. */
  'act.recent': { input: Nothing; value: { acts: readonly RecentAct[] } };
  /** With a corrected mapping, previews again by it. */
  'import.preview': {
    input: ImportSource & { readonly mapping?: ImportMapping; readonly defaults?: ImportDefaults };
    value: ImportPreview;
  };
  'import.run': { input: ImportInput; value: { added: number; skipped: number; batch: string; left: number } };
  'import.undo': { input: { batch: string }; value: { removed: number } };
}

export type CallName = keyof Calls;
export type Input<N extends CallName> = Calls[N]['input'];
export type Value<N extends CallName> = Calls[N]['value'];

type Nothing = Record<string, never>;

/** What the sidebar needs before its first view. */
export interface Start {
  readonly version: string;
  readonly language: Language;
  readonly today: string;
  /** The name in Lists of the manager who looks, or '' when the address is hidden or not in Lists. */
  readonly me: string;
  readonly email: string;
  readonly stages: readonly {
    readonly name: string;
    readonly kind: 'live' | 'won' | 'lost';
    readonly colour: string;
  }[];
  readonly channels: readonly { readonly name: string; readonly key: string }[];
  readonly results: readonly { readonly name: string; readonly key: string }[];
  readonly sources: readonly string[];
  readonly reasons: readonly string[];
  readonly managers: readonly string[];
  /** Sheets of the spreadsheet that are not the CRM's own: raw sheets to import from. */
  readonly otherSheets: readonly string[];
  /** A sentence when the hourly reminders stopped; '' when they run. */
  readonly warning: string;
  /** The last log that `contact.takeBack` would take back, or null. */
  readonly lastLog: { readonly lead: string; readonly contact: string } | null;
}

/** What the user has selected in Leads, Contact plan or Calls today; `lead` is '' elsewhere. */
export interface Selection {
  readonly lead: string;
  readonly plan: string | null;
}

export interface LeadInput {
  readonly name: string;
  readonly manager?: string;
  readonly stage?: string;
  readonly source?: string;
  readonly person?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly company?: string;
  readonly request?: string;
  readonly comment?: string;
  readonly next?: NextStep;
  readonly allowDuplicate?: boolean;
}

export interface NextStep {
  readonly date: string;
  readonly time?: string;
  readonly topic: string;
  readonly channel?: string;
  readonly manager?: string;
}

export interface ContactInput {
  readonly lead: string;
  readonly channel: string;
  readonly result: string;
  readonly summary?: string;
  readonly expect?: string;
  readonly stage?: string;
  readonly minutes?: number;
  readonly date?: string;
  readonly time?: string;
  /** The planned contact that this one was: it becomes done. */
  readonly plan?: string;
  readonly next: NextStep | { readonly none: string };
}

export interface PlanInput extends NextStep {
  readonly lead: string;
}

export interface FoundLead {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly stage: string;
  readonly manager: string;
  /** '' when there is none. */
  readonly lastContact: string;
  readonly nextContact: string;
  readonly health: string;
}

export interface LeadCard {
  readonly lead: {
    readonly id: string;
    readonly name: string;
    readonly stage: string;
    readonly manager: string;
    readonly source: string;
    readonly person: string;
    readonly phone: string;
    readonly email: string;
    readonly company: string;
    readonly request: string;
    readonly comment: string;
    readonly created: string;
    readonly lastContact: string;
    readonly lastResult: string;
    readonly expect: string;
    readonly nextContact: string;
    readonly nextTopic: string;
    readonly contacts: number;
    readonly silent: number | null;
    readonly health: string;
  };
  /** Newest first. */
  readonly contacts: readonly {
    readonly date: string;
    readonly time: string;
    readonly channel: string;
    readonly result: string;
    readonly summary: string;
    readonly expect: string;
    readonly manager: string;
  }[];
  /** Newest first. */
  readonly plan: readonly {
    readonly plan: string;
    readonly date: string;
    readonly time: string;
    readonly topic: string;
    readonly manager: string;
    readonly status: string;
  }[];
}

export interface PlannedCall {
  readonly plan: string;
  readonly lead: string;
  readonly phone: string;
  readonly date: string;
  readonly time: string;
  readonly topic: string;
  readonly manager: string;
  readonly lastResult: string;
  readonly attempt: number;
}

export interface Today {
  readonly today: string;
  readonly overdue: readonly PlannedCall[];
  readonly upcoming: readonly PlannedCall[];
  readonly status: {
    readonly live: number;
    readonly withoutStep: number;
    readonly overdue: number;
    readonly silent: number;
  };
}

/** An act of the script as the change log keeps it. */
export interface RecentAct {
  readonly act: string;
  readonly what: string;
  readonly who: string;
  readonly date: string;
  readonly time: string;
  /** How many rows it changed, and the first of them by name. */
  readonly rows: number;
  readonly subject: string;
}

/** A CSV text, or the title of a sheet of this spreadsheet. */
export type ImportSource = { readonly csv: string } | { readonly sheet: string };

/** For each of our fields, the file's column it is taken from: its header, or several headers whose values are joined by " · ". */
export type ImportMapping = Readonly<Record<string, string | readonly string[]>>;

export interface ImportPreview {
  /** The file's own headers, in order. */
  readonly columns: readonly string[];
  readonly mapping: ImportMapping;
  /** The first rows as they would be imported, by our field. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** `row` is the line's number in the file, the header being 1. */
  readonly problems: readonly { readonly row: number; readonly field: string; readonly message: string }[];
  readonly duplicates: readonly { readonly row: number; readonly name: string; readonly twin: string }[];
  /** How many rows the file has, how many of them would be added. */
  readonly total: number;
  readonly ready: number;
}

export type ImportInput = ImportSource & {
  readonly mapping: ImportMapping;
  readonly defaults?: ImportDefaults;
  readonly batch?: string;
};

/** Values for rows that have none: `manager`, `stage`, `source`; `country` (ISO code) for phones; `dates` (`dmy`, `mdy`, `ymd`) against the guess. */
export type ImportDefaults = Readonly<Record<string, string>>;
