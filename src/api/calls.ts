/**
 * The contract between the sidebar and the server. Everything that crosses is JSON text; days are `YYYY-MM-DD`,
 * times `HH:MM`, both in the spreadsheet's zone. Words from Lists travel as they stand in the list.
 */
import type { ResultEffect } from '../base/ladder';
import type { Language } from '../base/text';
import type { Holiday } from '../base/workdays';

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
  /** `claim` names the lead that the user is busy with; left out, with none. */
  'selection.read': { input: { claim?: string }; value: Selection & Claims };
  /** A part of the sidebar that it asks for when it first needs it: a script, base64 of gzip. */
  'panel.part': { input: { readonly part: 'OneLine' }; value: { packed: string } };
  'lead.add': { input: LeadInput; value: { id: string; name: string } };
  'lead.find': { input: { text: string }; value: { leads: FoundLead[] } };
  /** Leads that look like what is typed, or like the `lead` that is there: at most five, the likeliest first. */
  'lead.twins': { input: TwinsInput; value: { twins: LikeLead[] } };
  /** Makes one lead out of two: what belongs to `merge` goes to `keep`. `act.undo` takes it back. */
  'lead.merge': { input: MergeInput; value: { id: string; name: string; act: string; moved: Moved } };
  /** `claim`: the user is busy with the lead from now on. */
  'lead.card': { input: { lead: string; claim?: boolean }; value: LeadCard & Claims };
  /** New values for facts of a lead; `stale` when one is no longer what the user saw. `act.undo` takes it back. */
  'lead.change': { input: LeadChange; value: { id: string; name: string; act: string } };
  'contact.log': { input: ContactInput; value: { contact: string; plan: string | null } };
  /** Takes back the asking user's last logged contact, unless somebody changed it since (`stale`). */
  'contact.takeBack': { input: Nothing; value: { lead: string; contact: string } };
  'plan.add': { input: PlanInput; value: { plan: string } };
  'plan.move': { input: { plan: string; date: string; time?: string }; value: { plan: string } };
  /** Puts a contact off: from its day, or from today when that is over. `workday` is the next on which its caller works. */
  'plan.snooze': {
    input: { plan: string; by: 'day' | 'week' | 'workday' };
    value: { plan: string; date: string; act: string };
  };
  'plan.close': { input: { plan: string; status: string }; value: { plan: string } };
  'today.list': { input: { manager?: string }; value: Today & Claims };
  'manager.add': { input: { name: string; email: string; role: 'manager' | 'head' }; value: { name: string } };
  /** Undoes an act that the change log keeps; cells that somebody changed since are kept as they are, and counted. */
  'act.undo': { input: { act: string }; value: { undone: number; kept: number } };
  /** The acts of the last 30 days that can be undone, the newest first. */
  'act.recent': { input: Nothing; value: { acts: readonly RecentAct[] } };
  'handover.people': { input: Nothing; value: { people: readonly HandoverPerson[] } };
  /** What `handover.run` with the same input would do. */
  'handover.preview': { input: HandoverInput; value: HandoverPreview };
  /** Gives a manager's leads and open planned contacts to others; `act.undo` takes it back. */
  'handover.run': { input: HandoverInput; value: { leads: number; plans: number; act: string } };
  /** What a newcomer has done of the first steps. */
  'tour.look': { input: Nothing; value: FirstSteps };
  /** The working instruction, from the sheet Help. */
  'instruction.read': { input: Nothing; value: Instruction };
  'instruction.accept': { input: { version: number }; value: { version: number } };
  'examples.remove': { input: Nothing; value: { removed: number; kept: number } };
  /** What the receivers have to know of the leads of a hand-over. */
  'handover.dossier': { input: { act: string }; value: { leads: readonly Dossier[] } };
  /** The rows that the user has selected and sees. */
  'group.selection': { input: Nothing; value: GroupSelection };
  /** What `group.run` with the same input would do. */
  'group.preview': { input: GroupInput; value: GroupPreview };
  /** One act on the rows, at most 500; `act.undo` takes it back. */
  'group.run': { input: GroupInput; value: { changed: number; act: string } };
  'load.read': { input: Nothing; value: LoadRead };
  /** Moves planned contacts as `load.read` proposed; `act.undo` takes it back. */
  'load.move': {
    input: { moves: readonly { readonly plan: string; readonly toDate: string; readonly toManager: string }[] };
    value: { moved: number; act: string };
  };
  /** Everything that is out of order, the worst first. Nothing is written. */
  'doctor.look': { input: Nothing; value: { findings: readonly Finding[] } };
  /** Mends findings: safe ones as they are, others by one of their choices. `act` undoes what it wrote into cells. */
  'doctor.mend': {
    input: { findings: readonly { readonly id: string; readonly choice?: string }[] };
    value: { mended: number; act: string };
  };
  /** What vanished and what changed since a night's snapshot; since the last one of an earlier day when no day is named. */
  'snapshot.compare': { input: { since?: string }; value: Comparison };
  /** Puts rows that vanished and cells that changed back as the snapshot has them. */
  'snapshot.restore': {
    input: {
      since: string;
      rows: readonly { readonly table: string; readonly id: string }[];
      cells: readonly { readonly table: string; readonly id: string; readonly column: string }[];
    };
    value: { restored: number; kept: readonly { readonly name: string; readonly why: string }[]; act: string };
  };
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
  readonly results: readonly { readonly name: string; readonly key: string; readonly effect: ResultEffect }[];
  /** The working days to wait after the first failed attempt, the second and so on. */
  readonly pauses: readonly number[];
  /** The working days of the one who looks, 1 Monday … 7 Sunday. */
  readonly workdays: readonly number[];
  readonly holidays: readonly Holiday[];
  readonly sources: readonly string[];
  readonly reasons: readonly string[];
  readonly managers: readonly string[];
  /** Sheets of the spreadsheet that are not the CRM's own: raw sheets to import from. */
  readonly otherSheets: readonly string[];
  /** A sentence when the hourly reminders stopped; '' when they run. */
  readonly warning: string;
  /** Whoever looks is in Lists and has not accepted the working instruction as it stands now. */
  readonly instructionDue: boolean;
  /** The last log that `contact.takeBack` would take back, or null. */
  readonly lastLog: { readonly lead: string; readonly contact: string } | null;
}

/** Who else is busy with a lead just now, and for how many minutes. It forbids nothing. */
export interface ClaimNote {
  readonly lead: string;
  readonly who: string;
  readonly minutes: number;
}

export interface Claims {
  readonly claims: readonly ClaimNote[];
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

export interface TwinsInput {
  /** The name or id of a lead whose likes are wanted; the rest is passed by then. */
  readonly lead?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly person?: string;
  readonly company?: string;
}

/** A lead that may be the same: by the same name, phone or address (of the same company, at least), or by an alike spelling. */
export interface LikeLead {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly manager: string;
  readonly by: 'name' | 'phone' | 'email' | 'spelling';
}

export interface MergeInput {
  readonly keep: string;
  readonly merge: string;
  /** From which of the two a fact is taken; left out, from `keep`, if it has it. */
  readonly fields?: Readonly<
    Partial<
      Record<'stage' | 'manager' | 'source' | 'person' | 'phone' | 'email' | 'company' | 'request', 'keep' | 'merge'>
    >
  >;
}

/** How many rows have changed their lead. */
export interface Moved {
  readonly contacts: number;
  readonly plan: number;
}

export type LeadFact =
  'name' | 'stage' | 'manager' | 'source' | 'person' | 'phone' | 'email' | 'company' | 'request' | 'comment' | 'tags';

export interface LeadChange {
  readonly lead: string;
  readonly fields: Readonly<Partial<Record<LeadFact, string>>>;
  /** The same facts as the user saw them. */
  readonly was?: Readonly<Partial<Record<LeadFact, string>>>;
  /** Why the lead is given up, when its new stage says so: a reject reason of Lists. */
  readonly reason?: string;
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
  /** The spreadsheet's day and time when it was read. */
  readonly at: { readonly today: string; readonly now: string };
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
    /** Words separated by commas. */
    readonly tags: string;
    readonly created: string;
    readonly lastContact: string;
    readonly lastResult: string;
    readonly expect: string;
    readonly nextContact: string;
    readonly nextTopic: string;
    readonly contacts: number;
    readonly silent: number | null;
    readonly health: string;
    /** Whole hours that a new lead has waited for its first contact. */
    readonly waiting?: number | null;
    /** How many attempts in a row have failed. */
    readonly attempt: number;
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
    /** The stage that it moved the lead to, and from which one; '' when it did not, or nobody has noted it. */
    readonly stage: string;
    readonly stageBefore: string;
    /** Which attempt in a row had failed; 0 after a talk. */
    readonly attempt: number | null;
    /** The planned contact that it was, or ''. */
    readonly plan: string;
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
  /** New leads that nobody has contacted yet, the asked manager's and nobody's; `lead` is the one that waits longest. */
  readonly waiting: {
    readonly count: number;
    readonly lead: string;
    readonly hours: number;
    /** Longer than the norm. */
    readonly late: boolean;
  } | null;
}

/** The first steps, as the sheets show them; `examples` is how many example leads there are. */
export interface FirstSteps {
  readonly managers: boolean;
  readonly lead: boolean;
  readonly contact: boolean;
  readonly step: boolean;
  readonly reminders: boolean;
  readonly instruction: boolean;
  readonly examples: number;
}

/** The working instruction, and when whoever asks has accepted this version of it. */
export interface Instruction {
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly version: number;
  readonly accepted: { readonly date: string; readonly time: string } | null;
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

/** Somebody who has live leads or open planned contacts. */
export interface HandoverPerson {
  readonly name: string;
  readonly leads: number;
  readonly plans: number;
  /** Whether Lists has the name. */
  readonly known: boolean;
}

export interface HandoverInput {
  /** Whose leads; also a name that Lists no longer has. */
  readonly from: string;
  readonly to: readonly string[];
  /** Closed leads go too with `all`. */
  readonly leads?: 'live' | 'all';
  /** The first day on which the receivers call; today when left out. */
  readonly fromDate?: string;
}

export interface HandoverPreview {
  readonly today: string;
  readonly leads: number;
  readonly plans: number;
  readonly receivers: readonly {
    readonly name: string;
    readonly leads: number;
    readonly plans: number;
    /** Calls a day; null when Lists does not say. */
    readonly capacity: number | null;
    /** Calls by day, overdue ones counted as today's. */
    readonly days: readonly { readonly date: string; readonly before: number; readonly after: number }[];
  }[];
  /** The first of the planned contacts that go; a day is '' where there is none. */
  readonly moves: readonly {
    readonly lead: string;
    readonly topic: string;
    readonly time: string;
    readonly to: string;
    readonly before: string;
    readonly after: string;
  }[];
}

export interface Dossier {
  readonly lead: string;
  readonly manager: string;
  /** What is known of the lead, with the titles of the columns. */
  readonly facts: readonly { readonly title: string; readonly text: string }[];
  /** The last contacts, the newest first. */
  readonly contacts: readonly {
    readonly date: string;
    readonly channel: string;
    readonly result: string;
    readonly summary: string;
    readonly manager: string;
  }[];
  /** The open planned contacts. */
  readonly plan: readonly { readonly date: string; readonly time: string; readonly topic: string }[];
}

export interface GroupSelection {
  /** '' when what is selected is neither leads nor planned contacts. */
  readonly table: 'leads' | 'plan' | '';
  readonly rows: readonly { readonly id: string; readonly name: string; readonly about: string }[];
  /** Selected rows that a filter or a hand has hidden; they are not among `rows`. */
  readonly hidden: number;
  /** Selected rows beyond the 500 that one act takes. */
  readonly beyond: number;
}

export interface GroupInput {
  readonly table: 'leads' | 'plan';
  /** Of planned contacts, stage and tags are their leads'; of leads, date and status are their next contact's. */
  readonly what: 'manager' | 'stage' | 'date' | 'status' | 'tagAdd' | 'tagRemove';
  readonly value: string;
  /** Why leads are given up, for a stage that means it. */
  readonly reason?: string;
  /** Ids, as `group.selection` gives them. */
  readonly rows: readonly string[];
}

export interface GroupPreview {
  readonly rows: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  /** Rows that stay as they are, and why. */
  readonly kept: readonly { readonly name: string; readonly why: string }[];
  /** How many are so already, or gone. */
  readonly same: number;
}

export interface LoadRead {
  /** Today and the days after it. */
  readonly days: readonly string[];
  /** The managers in the order of Lists; the last, without a name, stands for whoever Lists does not know. */
  readonly managers: readonly {
    readonly manager: string;
    readonly capacity: number | null;
    readonly overdue: number;
    readonly days: readonly number[];
  }[];
  /** What had better be on another day or at somebody else. */
  readonly moves: readonly {
    readonly plan: string;
    readonly lead: string;
    readonly topic: string;
    readonly manager: string;
    readonly date: string;
    readonly toManager: string;
    readonly toDate: string;
  }[];
}

/** What vanished and changed since a snapshot. `by` is the act of the script, '' where cells were edited by hand or by another script. */
export interface Comparison {
  /** The days that can be compared with, the newest first. */
  readonly days: readonly string[];
  /** When the snapshot was taken; null while there is none. */
  readonly since: { readonly date: string; readonly time: string } | null;
  readonly vanished: readonly {
    readonly table: string;
    readonly id: string;
    readonly sheet: string;
    readonly name: string;
    /** What else stood in the row. */
    readonly said: string;
    readonly by: string;
  }[];
  readonly changed: readonly {
    readonly table: string;
    readonly id: string;
    readonly column: string;
    readonly sheet: string;
    readonly name: string;
    readonly title: string;
    readonly before: string;
    readonly after: string;
    readonly by: string;
  }[];
  /** How many rows are new since. */
  readonly added: number;
  /** How many differences are too many to be listed. */
  readonly more: number;
  /** How many parts of the snapshot somebody has damaged. */
  readonly damaged: number;
}

/** What a finding of the doctor is about. */
export type FindingKind =
  | 'trigger'
  | 'sheets'
  | 'emptyList'
  | 'doubled'
  | 'stageKind'
  | 'setting'
  | 'orphans'
  | 'namesakes'
  | 'reused'
  | 'word'
  | 'manager'
  | 'status'
  | 'guessedDays'
  | 'unread'
  | 'calendar'
  | 'lost'
  | 'strays'
  | 'renamed'
  | 'spelling'
  | 'days'
  | 'names'
  | 'carried'
  | 'blanks'
  | 'ids';

/** Something that is out of order in the spreadsheet. */
export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly sentence: string;
  /** How many rows it concerns; 0 when it concerns none. */
  readonly rows: number;
  /** Some of the cells, by sheet, the row's name and the column's title. */
  readonly samples: readonly {
    readonly sheet: string;
    readonly row: string;
    readonly column: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Whether it is mended without asking, by one of the choices, or by a person only. */
  readonly mend: 'safe' | 'ask' | 'byHand';
  readonly choices?: readonly { readonly choice: string; readonly title: string }[];
  readonly suggested?: string;
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
  /** Rows that look like a lead and are added all the same, unless the default `skipSimilar` says otherwise. */
  readonly similar: readonly { readonly row: number; readonly name: string; readonly twin: string }[];
  /** How many rows the file has, how many of them would be added. */
  readonly total: number;
  readonly ready: number;
}

export type ImportInput = ImportSource & {
  readonly mapping: ImportMapping;
  readonly defaults?: ImportDefaults;
  readonly batch?: string;
};

/** Values for rows that have none: `manager`, `stage`, `source`; `country` (ISO code) for phones; `dates` (`dmy`, `mdy`, `ymd`) against the guess;
 * `skipSimilar` (any word) leaves out rows that look like a lead. */
export type ImportDefaults = Readonly<Record<string, string>>;
