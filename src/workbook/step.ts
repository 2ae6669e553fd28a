import type { Area } from './areas';
import type { Written } from './codec';
import type { Marks } from './locate';
import type { Stamp } from './observed';

/** A sheet by its id; by its key when an earlier step adds it. */
export type SheetName = number | string;

/**
 * One thing that set-up does to a spreadsheet, as plain data. There is no step that deletes what somebody wrote: only hidden
 * sheets of formulas are trimmed.
 * Steps are done in order; set-up killed after any of them is completed by planning again.
 */
export type Step =
  | AddSheet
  | { readonly do: 'markSheet'; readonly sheet: number; readonly key: string }
  | { readonly do: 'insertColumns'; readonly sheet: SheetName; readonly after: number; readonly count: number }
  | { readonly do: 'insertRows'; readonly sheet: SheetName; readonly after: number; readonly count: number }
  /** Null where there are enough. */
  | { readonly do: 'grow'; readonly sheet: SheetName; readonly rows: number | null; readonly columns: number | null }
  /** Takes away the columns after the last of ours. */
  | { readonly do: 'trim'; readonly sheet: SheetName; readonly after: number; readonly count: number }
  | {
      readonly do: 'size';
      readonly sheet: SheetName;
      readonly columns: readonly ColumnSize[];
      /** How wide the columns are drawn already; null when it is not known. */
      readonly base: number | null;
    }
  | {
      readonly do: 'write';
      readonly sheet: SheetName;
      readonly row: number;
      readonly column: number;
      readonly values: Values;
    }
  | { readonly do: 'mark'; readonly sheet: SheetName; readonly columns: Marks; readonly rows: Marks }
  | { readonly do: 'format'; readonly sheet: SheetName; readonly areas: readonly Area[]; readonly format: string }
  | { readonly do: 'style'; readonly sheet: SheetName; readonly areas: readonly Area[]; readonly style: Style }
  | { readonly do: 'note'; readonly sheet: SheetName; readonly notes: readonly Note[] }
  | {
      readonly do: 'choose';
      readonly sheet: SheetName;
      readonly areas: readonly Area[];
      readonly from: ChoicesFrom | null;
    }
  | { readonly do: 'paint'; readonly sheet: SheetName; readonly rules: readonly (PaintRule | KeptRule)[] }
  | { readonly do: 'guard'; readonly sheet: SheetName; readonly areas: readonly Area[] }
  | { readonly do: 'freeze'; readonly sheet: SheetName; readonly rows: number }
  | { readonly do: 'filter'; readonly sheet: SheetName; readonly area: Area }
  /** `known` tells whether there is a stamp that is to change. */
  | ({ readonly do: 'stamp'; readonly known: boolean } & Stamp)
  | { readonly do: 'unmark' }
  | { readonly do: 'unguard'; readonly sheet: number };

export interface AddSheet {
  readonly do: 'addSheet';
  readonly sheet: string;
  readonly title: string;
  /** The empty sheet of a new spreadsheet that becomes this one. */
  readonly reuse: number | null;
  /** The sheet that it stands after; the last one when null. */
  readonly after: SheetName | null;
  readonly tab: string | null;
  readonly hidden: boolean;
  /** What tells it from other sheets once somebody has renamed it; a hidden sheet's title stays, and is enough. */
  readonly marked: boolean;
  readonly frozenColumns: number;
  /** What all new sheets of tables have in common; they are copies of the first one that has it. */
  readonly frame: Frame | null;
}

/** A header's look over the whole first row, which is frozen, and the width of all columns. */
export interface Frame {
  readonly header: Style;
  readonly width: number;
}

export interface ColumnSize {
  readonly at: number;
  readonly width: number;
  readonly hidden: boolean;
}

/** Rows of cells; a text that begins with `=` is a formula. */
export type Values = readonly (readonly Written[])[];

export interface Style {
  readonly bold?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly background?: string;
  readonly wrap?: boolean;
  /** Texts stand at the top of tall rows. */
  readonly top?: boolean;
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a drop-down offers: fixed words, or what a cell spills down; or a tick box. */
export type ChoicesFrom =
  | { readonly words: readonly string[] }
  | { readonly tick: true }
  | { readonly sheet: SheetName; readonly row: number; readonly column: number };

/** A conditional format of ours. */
export interface PaintRule {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly background?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly strike?: boolean;
}

/** A rule that stands already, by its number (from 0) among the sheet's rules; its look stays, its reach may change. */
export interface KeptRule {
  readonly keep: number;
  readonly areas?: readonly Area[];
  readonly formula?: string;
}
