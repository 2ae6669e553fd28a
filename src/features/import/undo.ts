import { done, refused, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import { contacts } from '../../crm/contact';
import { leads, type Lead } from '../../crm/leads';
import { sources } from '../../crm/lists';
import { managers } from '../../crm/manager';
import { plan } from '../../crm/plan';
import { stages } from '../../crm/stage';
import { nameKey } from '../../crm/word';
import { remove, valuesOf, type Book, type Change } from '../../workbook/book';
import type { Decision } from '../../workbook/transaction';
import type { Endpoint } from '../feature';
import { checkInput } from '../input';
import * as take from '../input';
import { isOf, keepBatch, readBatch, type Batch } from './batch';

/** `import.undo`: takes back a batch: its leads that nobody has worked with since, and the words that nobody uses now. */
export const undoCall: Endpoint = {
  call: 'import.undo',
  answer: (office, input, act) => {
    const checked = checkInput(take.fields({ batch: take.filledName }), input);
    if (!checked.ok) return checked;
    const { batch } = checked.value;
    return office.transact({
      id: act.id,
      resume: act.resume,
      bulk: true,
      decide: book => decide(book, batch, readBatch(office.store.all(), batch)),
    });
  },
};

function decide(book: Book, batch: string, state: Batch): Outcome<Decision<{ removed: number }>> {
  const all = valuesOf(book, leads);
  const worked = workedWith(book, batch);
  const gone = all.filter(lead => isOf(batch, lead.id) && !worked.has(nameKey(lead.name)));
  if (!gone.length) {
    return state.next || state.removed !== null
      ? done({ changes: [], value: { removed: state.removed ?? 0 } })
      : refused('missing', unknownBatch, 'batch');
  }
  // Leads go last: cut off before that, the same call goes on where it was.
  const removed = (state.removed ?? 0) + gone.length;
  return done({
    changes: [...rowsOf(book, batch, gone), ...wordsOf(book, state, gone), ...gone.map(lead => remove(leads, lead.id))],
    value: { removed },
    keep: keepBatch(batch, { ...state, removed }),
  });
}

/** The names of leads that have contacts or planned ones which the batch did not bring. */
function workedWith(book: Book, batch: string): ReadonlySet<string> {
  const rows = [...book.rows(contacts), ...book.rows(plan)].map(entry => entry.values);
  return new Set(rows.filter(row => !isOf(batch, row.id)).map(row => nameKey(row.lead)));
}

function rowsOf(book: Book, batch: string, gone: readonly Lead[]): Change[] {
  const names = new Set(gone.map(lead => nameKey(lead.name)));
  return [contacts, plan].flatMap(table =>
    book
      .rows(table as typeof contacts)
      .map(entry => entry.values)
      .filter(row => isOf(batch, row.id) && names.has(nameKey(row.lead)))
      .map(row => remove(table, row.id)),
  );
}

/** The words that the batch gave to Lists and that no row but its own uses. */
function wordsOf(book: Book, state: Batch, gone: readonly Lead[]): Change[] {
  const ids = new Set(gone.map(lead => lead.id));
  const kept = book.rows(leads).flatMap(({ values }) => (ids.has(values.id) ? [] : [values]));
  const logged = book.rows(contacts).flatMap(({ values }) => (ids.has(values.leadId) ? [] : [values]));
  const steps = book.rows(plan).flatMap(({ values }) => (ids.has(values.leadId) ? [] : [values]));
  const people = new Set([...kept, ...logged, ...steps].map(row => nameKey(row.manager)));
  const reached = new Set([...kept, ...logged].map(row => nameKey(row.stage)));
  const origins = new Set(kept.map(lead => nameKey(lead.source)));
  // An address means that somebody has taken the manager on.
  const hired = new Set(
    book.rows(managers).flatMap(({ values }) => (values.email === '' ? [] : [nameKey(values.manager)])),
  );
  const unused = (words: readonly string[], used: ReadonlySet<string>): string[] =>
    words.filter(word => !used.has(nameKey(word)));
  return [
    ...unused(state.managers, new Set([...people, ...hired])).map(word => remove(managers, word)),
    ...unused(state.stages, reached).map(word => remove(stages, word)),
    ...unused(state.sources, origins).map(word => remove(sources, word)),
  ];
}

const unknownBatch: Text = {
  ru: 'Импорт: такой партии нет, отменять нечего.',
  en: 'Import: there is no such batch, so there is nothing to undo.',
};
