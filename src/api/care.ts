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
  | 'full'
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
