import { hash } from '../../../base/hash';
import type { Text } from '../../../base/text';
import type { FindingKind } from '../../../api/calls';
import { told } from '../../../crm/recording';
import type { Table } from '../../../workbook/sheet';
import type { Sound } from '../mend';
import type { Circumstances, MendedRow } from '../rows';

/** Something out of order, and what can be done about it. */
export interface Found {
  readonly id: string;
  readonly kind: FindingKind;
  readonly sentence: Text;
  /** How many rows it concerns. */
  readonly rows: number;
  readonly samples: readonly Shown[];
  /** Whether it can be mended without asking, by one of the choices, or by a person only. */
  readonly mend: 'safe' | 'ask' | 'byHand';
  readonly choices?: readonly Choice[];
  /** The choice that is most likely meant. */
  readonly suggested?: string;
  /** What mending writes; none where no cell is at fault. */
  readonly fix?: (choice: string) => readonly Fix[];
}

/** One of the rows, as people find it. */
export interface Shown {
  readonly table: Table;
  readonly name: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface Choice {
  readonly choice: string;
  readonly title: Text;
}

/** Cells of a row that stands, or a new row. */
export type Fix = FixedCells | NewRow;

export interface FixedCells {
  readonly table: Table;
  readonly row: MendedRow<Table>;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface NewRow {
  readonly table: Table;
  readonly id: string;
  readonly subject: string;
  readonly add: Readonly<Record<string, unknown>>;
}

/** What the doctor looks at beside sheets and triggers. */
export interface Patient {
  readonly sound: Sound;
  readonly circumstances: Circumstances;
}

/** As many rows as a finding shows. */
export const samplesMost = 5;
/** As many findings of one kind as are listed one by one. */
const kindMost = 30;

/** The id of a finding: the same as long as it speaks of the same. */
export function foundId(kind: FindingKind, subject = ''): string {
  return subject === '' ? kind : `${kind}-${hash(subject)}`;
}

/** The first findings of a kind. The others come up when these are mended. */
export function firstOf(found: readonly Found[]): readonly Found[] {
  return found.slice(0, kindMost);
}

/** A cell of a row as it stands, and as it is to be. */
export function shownIn(table: Table, row: MendedRow<Table>, column: string, after: string): Shown {
  return {
    table,
    name: String(row.entry.values[table.name]),
    column,
    before: told<Table>(table, column, row.entry),
    after,
  };
}
