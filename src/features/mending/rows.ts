import type { Day, Time } from '../../base/day';
import type { Language, Text } from '../../base/text';
import type { contacts } from '../../crm/contact';
import type { leads } from '../../crm/leads';
import type { plan } from '../../crm/plan';
import type { Entry, Stray } from '../../workbook/book';
import type { DateOrder } from '../../workbook/codec';
import type { Row, Table } from '../../workbook/sheet';
import type { Lists } from '../lists';

/** The rows to be mended: all of them, or those that an edit concerns together with what they must agree with. */
export interface Rows {
  readonly leads: readonly Entry<typeof leads>[];
  readonly contacts: readonly Entry<typeof contacts>[];
  readonly plan: readonly Entry<typeof plan>[];
  /** What stands in the way of the formulas. */
  readonly strays: readonly Stray[];
}

/** What mending goes by, beside the rows. */
export interface Circumstances {
  readonly today: Day;
  /** The time that a contact without a time took place; '' when nobody has just typed it. */
  readonly now: Time | '';
  /** When a new row of Leads was typed; '' when nobody knows. */
  readonly typed: Time | '';
  /** The language of the words in the sheets' own drop-downs. */
  readonly language: Language;
  readonly dateOrder: DateOrder;
  readonly lists: Lists;
  readonly freshId: () => string;
  /** Whether the row has just been edited: of a row and its copy, it is the copy. */
  readonly isFresh: (table: Table, row: number) => boolean;
}

/** A row as it was read, and the values that it should have. */
export interface MendedRow<T extends Table> {
  readonly entry: Entry<T>;
  readonly values: Row<T>;
}

/** What only a person can put right. */
export interface Problem {
  readonly table: string;
  readonly row: number;
  readonly text: Text;
}
