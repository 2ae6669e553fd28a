import type { Book } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import { listsOf } from '../lists';
import type { Circumstances } from './rows';

/** What the workbook tells of itself for mending its rows. */
export function circumstancesOf(
  office: Office,
  book: Book,
  { now, isFresh }: Pick<Circumstances, 'now' | 'isFresh'>,
): Circumstances {
  return {
    today: book.today,
    now,
    language: book.sheetLanguage,
    dateOrder: book.dateOrder,
    lists: listsOf(book),
    freshId: () => office.freshId(),
    isFresh,
  };
}
