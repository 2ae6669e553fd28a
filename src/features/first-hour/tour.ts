import type { FirstSteps } from '../../api/calls';
import { done, type Outcome } from '../../base/outcome';
import { acceptances } from '../../crm/acceptance';
import { isExample } from '../../crm/example';
import { leads } from '../../crm/leads';
import { valuesOf } from '../../workbook/book';
import { listsOf } from '../lists';
import { question } from '../endpoint';
import { isExamplePerson } from '../example-people';
import { acceptedBy, instructionText, personOf } from '../instruction-text';
import * as take from '../input';
import { readUndo } from '../undo';
import { settingsIn } from '../settings';

/** `tour.look`: which of the first steps are done, as the sheets show it. */
export const tourCall = question('tour.look', take.fields({}), (book, _, act, office): Outcome<FirstSteps> => {
  const rows = valuesOf(book, leads);
  const own = rows.filter(lead => !isExample(lead.id));
  const { heartbeat } = settingsIn(book);
  const text = instructionText(office);
  const accepted = valuesOf(book, acceptances);
  return done({
    managers: listsOf(book).managers.some(row => row.email !== '' && !isExamplePerson(row)),
    lead: own.length > 0,
    contact: own.some(lead => (lead.contacts ?? 0) > 0) || readUndo(office.store.all(), act.email) !== null,
    step: own.some(lead => lead.nextContact !== null),
    reminders: heartbeat.startsWith(book.today),
    instruction: text !== null && acceptedBy(personOf(book, act), text, accepted) !== null,
    examples: rows.filter(lead => isExample(lead.id)).length,
  });
});
