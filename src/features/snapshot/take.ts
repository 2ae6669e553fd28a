import { done } from '../../base/outcome';
import { factsOf, keptTables, pagesOf, type Facts } from '../../crm/snapshot';
import type { Book } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import { cellsKey } from '../fullness';

const patienceMs = 60_000;
/** The day of the last snapshot. Without it the sheet itself is asked. */
const dayKey = 'snapshot.day';

/** Keeps the facts of the day's first hourly pass, whoever's it is. What was cut off is tried again by the next one. */
export function takeSnapshot(office: Office): void {
  if (office.store.all()[dayKey] === office.clock.today) return;
  const read = office.transact({
    id: '',
    bulk: true,
    patienceMs,
    decide: book => done({ changes: [], value: { date: book.today, time: book.now, pages: pagesOf(factsIn(book)) } }),
  });
  if (!read.ok) {
    office.log('There is no snapshot of this day', read.refusal.message.en);
    return;
  }
  const { pages, ...moment } = read.value;
  const kept = office.alone(patienceMs, () => {
    office.archive.keep(moment, pages);
    return true;
  });
  // Once a day is often enough to count the cells.
  if (kept) office.store.put({ [dayKey]: moment.date, [cellsKey]: String(office.probe.cells()) });
}

/** The facts of the workbook as they stand. */
export function factsIn(book: Book): Facts {
  return new Map(keptTables.map(table => [table.key, factsOf(table, book.rows(table))]));
}
