import type { ResultEffect } from '../base/ladder';
import type { Language } from '../base/text';
import type { Holiday } from '../base/workdays';

export type Nothing = Record<string, never>;

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
