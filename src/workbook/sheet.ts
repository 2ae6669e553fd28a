import type { Language, Text } from '../base/text';
import type { At } from './at';
import type { Choices, Column, Columns } from './column';

/** A table: columns side by side under one header row. Several short tables may share a sheet (Lists). */
export interface Table {
  readonly key: string;
  readonly columns: Columns;
  /** A row exists where this column is filled; its own order of rows is the user's. */
  readonly name: string;
  /** The hidden column that tells rows apart; the name does where there is none. */
  readonly id?: string;
  /** Only the script adds rows, and nobody else: where it ended last time is known without looking. */
  readonly appendOnly?: boolean;
  /** Rows that set-up writes: all of them into an empty table (`once`), or the ones whose name or id is missing (`each`). */
  readonly starter?: {
    readonly when: 'once' | 'each';
    rows(language: Language): readonly Readonly<Record<string, unknown>>[];
  };
}

/** A declared table that knows its columns. */
export interface Declared<C extends Columns> extends Table {
  readonly columns: C;
  readonly name: keyof C & string;
  readonly id?: keyof C & string;
  readonly starter?: { readonly when: 'once' | 'each'; rows(language: Language): readonly Partial<DraftOf<C>>[] };
}

type ValueOf<C> = C extends Column<infer T> ? T : never;

/** What a reader of a table sees, by column. */
export type Row<T extends Table> = { readonly [K in keyof T['columns']]: ValueOf<T['columns'][K]> };

/** What a writer may set: the computed columns are not among them, so writing one does not compile. */
export type Draft<T extends Table> = DraftOf<T['columns']>;

type DraftOf<C extends Columns> = {
  readonly [K in keyof C as C[K] extends Column<infer _, 'written'> ? K : never]: ValueOf<C[K]>;
};

/** A conditional format over whole rows of a table or over the cells of some of its columns. */
export interface Paint {
  /** The columns it colours; all of the table's when left out. For views: the view's columns by key. */
  readonly columns?: readonly (Column | string)[];
  /** A formula without `=`, for the header's row (`at.cell`); it must be false for the header itself. */
  readonly when: string;
  readonly background?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly strike?: boolean;
}

interface Common {
  readonly key: string;
  readonly title: Text;
  readonly hidden?: boolean;
  readonly tab?: string;
  readonly frozenColumns?: number;
  readonly paint?: (at: At) => readonly Paint[];
}

/** A sheet of tables with a frozen header row. */
export interface TableSheet extends Common {
  readonly kind: 'tables';
  readonly tables: readonly Table[];
  /** Whether the header gets a filter. */
  readonly filter?: boolean;
  /** So many rows under the header stand ready to be filled: they have tick boxes, and are looked after while they are empty. */
  readonly readyRows?: number;
}

/** A sheet of single cells: labels, inputs and formulas that spill. */
export interface ViewSheet extends Common {
  readonly kind: 'view';
  /** A view's column; `wrap` and `top` are the looks of all its cells. */
  readonly columns: Readonly<
    Record<
      string,
      { readonly width: number; readonly format?: string; readonly wrap?: boolean; readonly top?: boolean }
    >
  >;
  /** Row names with the number (1…) that each has at first. */
  readonly rows: Readonly<Record<string, number>>;
  readonly frozenRows?: number;
  readonly cells: readonly ViewCell[];
  /** Rows that the sheet must have, for what spills. */
  readonly rowsAtLeast?: number;
  /** Tables whose rows spill here: the sheet is kept as long as theirs. */
  readonly spills?: readonly Table[];
}

export interface ViewCell {
  readonly row: string;
  readonly column: string;
  /** A live formula without `=`; put back whenever it is lost. */
  readonly formula?: (at: At) => string;
  /** A fixed word; put back when empty, never over the user's own. */
  readonly text?: Text;
  /** Where the user chooses: set once to `initial`, if there is one. */
  readonly input?: { readonly initial?: Text; readonly choices: Choices };
  readonly format?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly background?: string;
  readonly wrap?: boolean;
  readonly note?: Text;
}

export type Sheet = TableSheet | ViewSheet;

/** Declares a table; the row types are inferred from the columns. */
export function table<const C extends Columns>(it: Declared<C>): Declared<C> {
  return it;
}
