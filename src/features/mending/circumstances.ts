import type { Book } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import { listsOf } from '../lists';
import type { Circumstances } from './rows';

/** What the workbook tells of itself for mending its rows. */
export function circumstancesOf(
  office: Office,
  book: Book,
  { now, typed, isFresh }: Pick<Circumstances, 'now' | 'typed' | 'isFresh'>,
): Circumstances {
  let seed = '';
  let ids = 0;
  return {
    today: book.today,
    now,
    typed,
    language: book.sheetLanguage,
    dateOrder: book.dateOrder,
    lists: listsOf(book),
    // One random text serves all rows of an execution: each other would be one more call.
    freshId: () => {
      if (seed === '') seed = office.freshId();
      return `${seed}-${(ids++).toString(36)}`;
    },
    isFresh,
  };
}
