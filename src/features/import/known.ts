import { leads } from '../../crm/leads';
import { stageKindOf } from '../../crm/stage';
import type { Book } from '../../workbook/book';
import { listsOf } from '../lists';
import { sources } from '../../crm/lists';
import type { ImportTask } from './prepare';

/** What the workbook has already, as an import needs to know it. */
export function knownTo(book: Book): Pick<ImportTask, 'leads' | 'lists' | 'today' | 'language' | 'habit'> {
  const lists = listsOf(book);
  return {
    leads: book.rows(leads).map(({ values: { id, name, phone, email, person, company } }) => ({
      id,
      name,
      phone,
      email,
      person,
      company,
    })),
    lists: {
      stages: lists.stages.map(row => ({
        key: row.stageKey,
        name: row.stage,
        kind: stageKindOf(row.stage, lists.stages),
      })),
      managers: lists.managers.map(row => ({ name: row.manager, email: row.email })),
      sources: book.rows(sources).map(entry => entry.values.source),
      results: lists.results.map(row => ({ key: row.resultKey, name: row.result })),
    },
    today: book.today,
    language: book.language,
    habit: book.dateOrder,
  };
}
