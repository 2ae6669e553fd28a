import type { FirstSteps } from '../../api/calls';
import { done, type Outcome } from '../../base/outcome';
import { isExample } from '../../crm/example';
import { leads } from '../../crm/leads';
import { listsOf } from '../lists';
import { question } from '../endpoint';
import { isInstructionDue } from '../instruction-text';
import * as take from '../input';
import { readUndo } from '../undo';
import { settingsIn } from '../settings';

/** `tour.look`: which of the first steps are done, as the sheets show it. */
export const tourCall = question('tour.look', take.fields({}), (book, _, act, office): Outcome<FirstSteps> => {
  const rows = book.rows(leads).map(({ values }) => values);
  const own = rows.filter(lead => !isExample(lead.id));
  const { heartbeat } = settingsIn(book);
  return done({
    managers: listsOf(book).managers.some(row => row.email !== ''),
    lead: own.length > 0,
    contact: own.some(lead => (lead.contacts ?? 0) > 0) || readUndo(office.store.all(), act.email) !== null,
    step: own.some(lead => lead.nextContact !== null),
    reminders: heartbeat.startsWith(book.today),
    instruction: !isInstructionDue(office, book, act),
    examples: rows.filter(lead => isExample(lead.id)).length,
  });
});
