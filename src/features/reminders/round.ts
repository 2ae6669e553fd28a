import type { Time } from '../../base/day';
import { done } from '../../base/outcome';
import { leads } from '../../crm/leads';
import { managers } from '../../crm/manager';
import { plan } from '../../crm/plan';
import { settings, settingsOf } from '../../crm/settings';
import { stages } from '../../crm/stage';
import type { Book } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import type { Table } from '../../workbook/sheet';
import { readUnsent, unsentKey, writeUnsent, type UnsentMail, type UnsentTo } from '../unsent-mail';
import { deliver, type Delivery } from './delivery';
import { digestsOf, type Digest } from './digest';
import { hoursDue, hoursKey, withServed } from './hours';
import { letterOf, type Occasion } from './letter';
import { markKey, oldMarks, readMark } from './mark';
import { noticeOf } from './notice';

/** What is to be mailed now. */
interface Round extends Pick<Occasion, 'today' | 'language'> {
  readonly hours: readonly Time[];
  readonly digests: readonly Digest[];
}

/**
 * Mails the day's calls when one of the hours of Settings has come. Whoever calls it and however often, a person gets one
 * mail a day; what is left over is tried again the next time, and told to the account that runs.
 */
export function sendMails(office: Office): void {
  const before = office.store.all();
  const round = readRound(office, before[hoursKey]);
  if (!round) return;
  const { name, url } = office.spreadsheet;
  const occasion = { ...round, spreadsheet: { name, url } };
  // Before anything else: a quota that never suffices would otherwise hide it for good.
  const earlier = readUnsent(before);
  if (earlier && earlier.day < round.today) tell(office, occasion, earlier);

  const isSent = (key: string): boolean => readMark(before[key], round.today).state === 'sent';
  const deliveries = round.digests.map((digest): [Digest, Delivery] => {
    const key = markKey(digest.to.address);
    const write = () => letterOf(digest, occasion);
    return [digest, isSent(key) ? 'sent' : deliver(office, { key, day: round.today, write })];
  });
  const unsent = deliveries.flatMap(([digest, delivery]) => unsentTo(digest, delivery));
  tell(office, occasion, { day: round.today, people: unsent });
  close(office, round, unsent, deliveries.map(([, delivery]) => delivery).every(isSettled));
}

/** Reads the workbook afresh, since the pass has just mended it; null when no mail is due or there is no workbook. */
function readRound(office: Office, served: string | undefined): Round | null {
  const read = office.transact({
    id: '',
    decide: book => done({ changes: [], value: roundOf(book, served) }),
  });
  return read.ok ? read.value : null;
}

function roundOf(book: Book, served: string | undefined): Round | null {
  const { today, now, language } = book;
  const set = settingsOf(rowsOf(book, settings), language).settings;
  const hours = hoursDue(set.mailHours, now, today, served);
  if (!hours.length) return null;
  const facts = {
    today,
    plan: rowsOf(book, plan),
    leads: rowsOf(book, leads),
    managers: rowsOf(book, managers),
    norms: { stages: rowsOf(book, stages), silenceDays: set.silenceDays },
    holidays: set.holidays,
  };
  return { today, language, hours, digests: digestsOf(facts) };
}

function rowsOf<T extends Table>(book: Book, table: T) {
  return book.rows(table).map(entry => entry.values);
}

function unsentTo({ to: { address } }: Digest, delivery: Delivery): UnsentTo[] {
  if (delivery === 'quota') return [{ address, why: 'quota' }];
  return delivery === 'failed' || delivery === 'refused' ? [{ address, why: 'address' }] : [];
}

/** Nothing more can be done about it today. */
function isSettled(delivery: Delivery): boolean {
  return delivery === 'sent' || delivery === 'refused';
}

/** Tells the account that runs what a day left over: once, and when its quota allows. */
function tell(office: Office, occasion: Occasion, unsent: UnsentMail): void {
  const { email } = office.identity;
  if (!unsent.people.length || email === '') return;
  deliver(office, { key: noticeKey, day: unsent.day, write: () => noticeOf(email, unsent, occasion) });
}

const noticeKey = 'mail.notice';

function close(office: Office, round: Round, people: readonly UnsentTo[], isDone: boolean): void {
  const all = office.store.all();
  const unsent = writeUnsent({ day: round.today, people });
  office.store.put({
    ...(unsent !== (all[unsentKey] ?? '') && { [unsentKey]: unsent }),
    ...(isDone && { [hoursKey]: withServed(round.hours, round.today, all[hoursKey]) }),
  });
  if (isDone) for (const key of oldMarks(all, round.today)) office.store.drop(key);
}
