import { hash } from '../../base/hash';
import { done, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import { phoneLog } from '../../crm/phone-log';
import { loggedWord } from '../../crm/phone-log-sheet';
import { mendRow, set, type Book, type Change, type Entry } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import type { Decision } from '../../workbook/transaction';
import { contactMade, decideContact, type ContactToLog } from '../contact-log';
import type { Act } from '../feature';
import { listsOf } from '../lists';
import { contactIn } from './row';

type TickedRow = Entry<typeof phoneLog>;

/** Who asks, and how long it may take. */
export interface Circumstances {
  /** The address of whoever ticked, '' when nobody knows. */
  readonly email: string;
  readonly patienceMs: number;
  readonly rowsMost: number;
}

/**
 * Logs what the ticked rows say, each as an act of its own: a row that is refused says why, and holds up no other. Done
 * from the state alone, so it does not matter who comes first, an edit or the hourly pass, nor how often.
 */
export function logTicked(office: Office, circumstances: Circumstances): void {
  const book = office.read();
  if (!book.ok) return;
  const rows = tickedRows(book.value).slice(0, circumstances.rowsMost);
  if (!rows.length) return;
  const failures: unknown[] = [];
  for (const id of identified(office, book.value, rows, circumstances)) {
    try {
      const logged = office.transact({
        id: '',
        patienceMs: circumstances.patienceMs,
        decide: now => decideRow(now, id, circumstances.email),
      });
      if (!logged.ok) office.log('A ticked row waits for the hourly pass', logged.refusal.message.en);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length) throw failures[0];
}

function tickedRows(book: Book): readonly TickedRow[] {
  return book.rows(phoneLog).filter(({ values }) => values.log);
}

/** The rows' ids. One that has none, or another's, as a copy has, gets its own first: only by its id is it found again. */
function identified(
  office: Office,
  book: Book,
  rows: readonly TickedRow[],
  { patienceMs }: Circumstances,
): readonly string[] {
  if (rows.every(row => hasOwnId(book, row))) return rows.map(({ values }) => values.id);
  const given = office.transact({
    id: '',
    bulk: true,
    patienceMs,
    decide: now => {
      const bare = tickedRows(now).filter(row => !hasOwnId(now, row));
      const seed = office.freshId();
      const changes = bare.map(({ row }, index) => mendRow(phoneLog, row, { id: `f-${seed}-${index}` }));
      const known = tickedRows(now).filter(row => hasOwnId(now, row));
      return done({
        changes,
        value: [...known.map(({ values }) => values.id), ...bare.map((_, index) => `f-${seed}-${index}`)],
      });
    },
  });
  return given.ok ? given.value.slice(0, rows.length) : [];
}

function hasOwnId(book: Book, { row, values: { id } }: TickedRow): boolean {
  return id !== '' && book.rows(phoneLog).find(other => other.values.id === id)?.row === row;
}

function decideRow(book: Book, id: string, email: string): Outcome<Decision<null>> {
  const entry = tickedRows(book).find(({ values }) => values.id === id);
  if (!entry) return done({ changes: [], value: null });
  const act = actOf(id, email);
  // Somebody may have brought back by undo what was logged and cleared.
  if (contactMade(book, act)) return done({ changes: [cleared(book, act, entry, already)], value: null });
  const decided = decisionOf(book, entry, act);
  if (!decided.ok) {
    const state = sentence(decided.refusal.message[book.language]);
    return done({ changes: [set(phoneLog, id, { log: false, state })], value: null });
  }
  const { input, decision } = decided.value;
  const changes = [...decision.changes, cleared(book, act, entry, outcomeOf(book, input))];
  return done({ ...decision, changes, value: null });
}

function actOf(id: string, email: string): Act {
  const act = `phone ${id}`;
  return { id: act, idOf: kind => `${kind}-${hash(act)}`, email };
}

interface Decided {
  readonly input: ContactToLog;
  readonly decision: Decision<unknown>;
}

function decisionOf(book: Book, entry: TickedRow, act: Act): Outcome<Decided> {
  const input = contactIn(book, entry);
  if (!input.ok) return input;
  const who = listsOf(book).manager(entry.values.manager.trim(), 'manager');
  if (!who.ok) return who;
  const decision = decideContact(book, input.value, act, { who: who.value, closesDue: true });
  return decision.ok ? done({ input: input.value, decision: decision.value }) : decision;
}

/** A blank row under the next id, with the outcome beside its box. */
function cleared(book: Book, act: Act, { values }: TickedRow, state: Text): Change {
  return set(phoneLog, values.id, {
    lead: '',
    result: '',
    next: '',
    log: false,
    state: state[book.language],
    summary: '',
    topic: '',
    date: null,
    time: '',
    reason: '',
    stage: '',
    channel: '',
    manager: '',
    id: act.idOf('f'),
  });
}

function outcomeOf({ now }: Book, { lead, next }: ContactToLog): Text {
  const [year, month, day] = next?.date?.split('-') ?? [];
  const [ru, en] = year ? [` → ${day}.${month}.${year}`, ` → ${next?.date ?? ''}`] : ['', ''];
  return { ru: `${loggedWord.ru} ${now}: ${lead}${ru}`, en: `${loggedWord.en} ${now}: ${lead}${en}` };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

const already: Text = {
  ru: 'Записано раньше: второй раз не нужно',
  en: 'Logged before: there is no need to do it again',
};
