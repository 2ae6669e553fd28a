import { busy } from '../base/busy';
import type { Lock, Log, Store } from '../base/outside';
import { done, refused, type Outcome } from '../base/outcome';
import type { Text } from '../base/text';
import { settle, type Book, type Change } from './book';
import {
  begin,
  doneWith,
  ended,
  hasRoom,
  note,
  noteDone,
  noteTry,
  promised,
  readPages,
  setAside,
  type Noted,
  type Pages,
} from './journal';

/** What a command decided: what to write, and what to answer when it is written. */
export interface Decision<T> {
  readonly changes: readonly Change[];
  readonly value: T;
  /** Properties that change together with the rows. */
  readonly keep?: Readonly<Record<string, string>>;
  /** It has turned out larger than the journal, or writes rows by their numbers; see `Command.bulk`. */
  readonly bulk?: boolean;
  /** A part of it was written before it was cut off: rows that are there already are not added twice. */
  readonly again?: boolean;
}

/** One act of a user or of the clock. */
export interface Command<T> {
  /** The same id again is the same act. '' for work that may as well be done anew, such as the hourly mending. */
  readonly id: string;
  /** Deciding reads the book and nothing else: a refusal writes nothing. */
  readonly decide: (book: Book) => Outcome<Decision<T>>;
  /** The answer of an act that the store forgot, from the rows that it made; null when it made none. */
  readonly made?: (book: Book) => T | null;
  /** Too large for the journal, or free of need for one: an act that was cut off is sent again. */
  readonly bulk?: boolean;
  /** What sends it again, for the hourly pass to finish a bulk act that was cut off. */
  readonly resume?: string | undefined;
  readonly patienceMs?: number;
}

/** The book while it is being written. */
export interface Ledger {
  readonly book: Book;
  /** Whether the tables stand where they were thought to stand when the ledger was opened. */
  holds(): boolean;
  /**
   * Whether, in addition, the rows that are to change stand as the book has them. What was read some time ago is looked at
   * once more, since people sort, insert and type without a lock.
   */
  stands(changes: readonly Change[]): boolean;
  /** Whether the account may write all of these. */
  allows(changes: readonly Change[]): boolean;
  /**
   * Writes the changes in blocks and makes them last. `again` when some may have been written before. Null when all went where it
   * should; where people were quicker, what to write before the changes are written anew, so that nothing of theirs is lost.
   */
  write(changes: readonly Change[], again: boolean): readonly Change[] | null;
  /** Where the tables now end and the like: what the next execution need not search for. */
  hints(): Readonly<Record<string, string>>;
  /** The hints that do not hold while the changes are being written: cut off then, somebody has to search. */
  unsure(changes: readonly Change[]): Readonly<Record<string, string>>;
}

/** What a transaction works with. */
export interface Desk {
  readonly lock: Lock;
  readonly store: Store;
  readonly log: Log;
  /** Opens the workbook as it stands, or tells why it cannot be read; `remembered`, where an earlier execution found its tables. */
  open(how: 'remembered' | 'afresh'): Outcome<Ledger>;
}

const triesMost = 3;
/** People sort and insert while a command is decided; that they do it so often in a row is next to impossible. */
const decisionsMost = 4;
const patienceMs = 20_000;

/**
 * Does one command: whole, or not at all, and once however often it is sent. Cut off between any two calls of a
 * service, it is finished by the next command or by the hourly pass.
 */
export function transact<T>(desk: Desk, command: Command<T>): Outcome<T> {
  if (!desk.lock.take(command.patienceMs ?? patienceMs)) return refused('broken', busy);
  try {
    const all = desk.store.all();
    const finished = finish(desk, all);
    if (!finished.ok) return finished;
    const pages = finished.value;
    if (command.id && pages.done.has(command.id)) return done(pages.done.get(command.id) as T);
    const promise = promised(all, command);
    for (let decision = 0; decision < decisionsMost; decision++) {
      const opened = desk.open(decision ? 'afresh' : 'remembered');
      if (!opened.ok) return opened;
      const decided = decideOn(opened.value, command, promise);
      if (!decided) continue;
      return 'changes' in decided ? carryOut(desk, command, opened.value, decided, all, pages) : decided;
    }
    return refused('broken', busy);
  } finally {
    desk.lock.release();
  }
}

/** What there is to write, or to answer at once, as it may have been promised before; null when it was decided on tables or rows that stand elsewhere by now, and is to be decided anew. */
function decideOn<T>(ledger: Ledger, command: Command<T>, promise: unknown): Decision<T> | Outcome<T> | null {
  let outcome: Outcome<Decision<T>>;
  try {
    const made = command.made?.(ledger.book) ?? null;
    outcome = made === null ? command.decide(ledger.book) : done({ changes: [], value: made });
  } catch (error) {
    // Whoever looks in the wrong place may find what he cannot read.
    if (ledger.holds()) throw error;
    return null;
  }
  if (!outcome.ok) return ledger.holds() ? outcome : null;
  const { changes, keep = {} } = outcome.value;
  const value = promise === undefined ? outcome.value.value : (promise as T);
  // What was promised is kept for a repeat, also where nothing is left to be written.
  const isAnswer = promise === undefined && !changes.length && !Object.keys(keep).length;
  if (isAnswer) return ledger.holds() ? done(value) : null;
  if (!ledger.allows(changes)) return ledger.holds() ? refused('denied', notAllowed) : null;
  return ledger.stands(changes) ? { ...outcome.value, value } : null;
}

function carryOut<T>(
  desk: Desk,
  command: Command<T>,
  ledger: Ledger,
  { changes, value, keep = {}, bulk = command.bulk, again = false }: Decision<T>,
  all: Readonly<Record<string, string>>,
  pages: Pages,
): Outcome<T> {
  // Sooner refused than written and not noted.
  if (!hasRoom(all)) return refused('broken', full);
  if (bulk) {
    const begun = { ...ledger.unsure(changes), ...begin(all, command, value) };
    if (Object.keys(begun).length) desk.store.put(begun);
    const last = writeRight(desk, ledger, changes, again);
    const replied = command.id ? { done: doneWith(pages, { id: command.id, reply: value }) } : {};
    desk.store.put({ ...keep, ...last.hints(), ...replied, ...ended(begun) });
    return done(value);
  }
  const noted: Noted = { id: command.id, changes, reply: value, keep };
  if (!note(desk.store, all, noted)) return refused('invalid', tooLong);
  const renote = (whole: readonly Change[]): void => void note(desk.store, all, { ...noted, changes: whole });
  noteDone(desk.store, pages, noted, writeRight(desk, ledger, changes, false, renote).hints());
  return done(value);
}

/**
 * Writes, and where people were quicker puts that right and writes anew; `renote` is told what is then written in all. Tells the ledger
 * that wrote last.
 */
function writeRight(
  desk: Desk,
  first: Ledger,
  changes: readonly Change[],
  again: boolean,
  renote: (whole: readonly Change[]) => void = () => undefined,
): Ledger {
  let ledger = first;
  let amends = ledger.write(changes, again);
  for (let round = 1; amends && round < decisionsMost; round++) {
    const opened = desk.open('afresh');
    if (!opened.ok) return ledger;
    ledger = opened.value;
    // Rows that are told by their numbers are those of the first time: whoever mends by numbers comes again.
    // A row that was written over stands again before it is changed itself.
    const whole = [...amends, settle, ...changes.filter(change => !('mend' in change || 'remark' in change))];
    renote(whole.filter(change => !('mend' in change)));
    amends = ledger.write(whole, true);
  }
  return ledger;
}

/** Finishes the command that an earlier execution left in the journal, and tells what the store holds then. */
function finish(desk: Desk, all: Readonly<Record<string, string>>): Outcome<Pages> {
  const pages = readPages(all);
  const noted = pages.unfinished;
  if (!noted) return done(pages);
  if (pages.tries >= triesMost) {
    desk.log('A command could not be finished and was set aside', { id: noted.id });
    setAside(desk.store, all);
    return done({ ...pages, unfinished: null });
  }
  const opened = desk.open('afresh');
  if (!opened.ok) return opened;
  if (!opened.value.allows(noted.changes)) return refused('denied', notAllowedToFinish);
  let last: Ledger;
  try {
    last = writeRight(desk, opened.value, noted.changes, true);
  } catch (error) {
    // Only what the sheet refuses counts. An execution that was killed does not come here: it may be tried for ever.
    noteTry(desk.store, pages);
    throw error;
  }
  noteDone(desk.store, pages, noted, last.hints());
  return done(noted.id ? { ...pages, done: new Map(pages.done).set(noted.id, noted.reply) } : pages);
}

const full: Text = {
  ru: 'Ничего не записано: место для заметок скрипта в этой таблице кончилось. Попросите владельца таблицы очистить свойства документа (500 КБ).',
  en: 'Nothing was saved: the room for scripts’ notes in this spreadsheet is used up. Ask its owner to empty the document properties (500 KB).',
};

/** What is said to those whom the spreadsheet's owner lets look only, or has closed a part of it to. */
export const notAllowed: Text = {
  ru: 'У вас нет права менять эту часть таблицы, поэтому ничего не записано. Попросите владельца открыть вам доступ на изменение.',
  en: 'You may not edit this part of the spreadsheet, so nothing was written. Ask its owner to let you edit it.',
};

const notAllowedToFinish: Text = {
  ru: 'Чья-то запись оборвалась на полпути там, где вам менять таблицу нельзя. Её закончит ежечасный проход или тот, кому можно; потом повторите.',
  en: 'Somebody’s entry broke off halfway in a part of the spreadsheet that you may not edit. The hourly pass or somebody who may will finish it; then try again.',
};

const tooLong: Text = {
  ru: 'Слишком много текста за один раз. Сократите самое длинное поле и попробуйте ещё раз.',
  en: 'Too much text at once. Shorten the longest field and try again.',
};
