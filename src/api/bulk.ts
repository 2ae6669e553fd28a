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
