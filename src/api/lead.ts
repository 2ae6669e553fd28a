import type { NextStep } from './contact';

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
