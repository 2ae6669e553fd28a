import type { Text } from '../base/text';
import { recordingOf, type Recording } from '../crm/recording';
import type { Book } from '../workbook/book';
import type { Act } from './feature';

/** Records an act of a person. `who` is their name in Lists, or '' for their address. */
export function recordOf(book: Book, act: Act, who: string, what: Text): Recording {
  return recordingOf(book, { act: act.id, who: who || act.email, what });
}
