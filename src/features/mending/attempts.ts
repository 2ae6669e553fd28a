import { attemptsMissing } from '../../crm/attempts';
import { contacts } from '../../crm/contact';
import type { Recording } from '../../crm/recording';
import type { Book, Change } from '../../workbook/book';
import type { Lists } from '../lists';

/** Numbers the attempts of contacts that were typed by hand. A blank cell that is filled is no news for the change log. */
export function numberAttempts(book: Book, lists: Lists, record: Recording): readonly Change[] {
  const entries = new Map(book.rows(contacts).map(entry => [entry.values, entry]));
  return [...attemptsMissing([...entries.keys()], lists.results)].flatMap(([values, attempt]) => {
    const entry = entries.get(values);
    return entry ? record.mend(contacts, entry, { id: values.id, values: { attempt }, quiet: ['attempt'] }) : [];
  });
}
