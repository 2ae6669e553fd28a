import { done, refused, type Outcome } from '../base/outcome';
import type { Text } from '../base/text';
import { plan } from '../crm/plan';
import type { Book, Entry } from '../workbook/book';

export type PlanEntry = Entry<typeof plan>;

/** The planned contact with this id. */
export function planWith(book: Book, id: string): Outcome<PlanEntry> {
  const [found] = book.find(plan, 'id', id);
  return found ? done(found) : refused('missing', gone, 'plan');
}

const gone: Text = {
  ru: 'Этого запланированного контакта в плане уже нет: обновите список.',
  en: 'This planned contact is no longer in the plan: refresh the list.',
};
