import type { Time } from '../../base/day';
import type { Letter } from '../../base/outside';
import type { Settings } from '../../crm/settings';
import type { Book } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import type { MailKind } from '../unsent-mail';
import type { Occasion } from './occasion';

/** A mail that goes out once a day to each who is to get it. */
export interface Mailing {
  readonly kind: MailKind;
  /** What the keys of its marks in the store begin with. */
  readonly keys: string;
  /** The hours at which it is to go out. */
  readonly hours: (settings: Settings) => readonly Time[];
  /** Who is to get it, the most urgent first. Tables are read here, each once. */
  readonly addressed: (book: Book, settings: Settings) => readonly Addressed[];
}

/** A letter that is not written yet. */
export interface Addressed {
  readonly address: string;
  readonly write: (office: Office, occasion: Occasion) => Letter;
}

/** Where the store keeps what a mailing has to remember. */
export function keysOf({ keys }: Pick<Mailing, 'keys'>) {
  return { hours: `${keys}hours`, marks: `${keys}to.`, unsent: `${keys}unsent`, notice: `${keys}notice` };
}
