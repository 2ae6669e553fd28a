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
