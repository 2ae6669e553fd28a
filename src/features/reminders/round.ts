import type { Time } from '../../base/day';
import type { Office } from '../../workbook/office';
import { settingsIn } from '../settings';
import { readUnsent, writeUnsent, type UnsentMail, type UnsentTo } from '../unsent-mail';
import { deliver, type Delivery } from './delivery';
import { eveningMail } from './evening';
import { hoursDue, withServed } from './hours';
import { keysOf, type Addressed, type Mailing } from './mailing';
import { markKey, oldMarks, readMark } from './mark';
import { morningMail } from './morning';
import { noticeOf } from './notice';
import type { Occasion } from './occasion';

const mailings: readonly Mailing[] = [morningMail, eveningMail];

/** What is to be mailed now. */
interface Round extends Pick<Occasion, 'today' | 'language'> {
  readonly mailing: Mailing;
  readonly hours: readonly Time[];
  readonly addressed: readonly Addressed[];
}

/**
 * Mails the day's calls, and in the evening what was forgotten, when an hour of Settings has come. Whoever calls it and
 * however often, a person gets one mail of each kind a day; what is left over is tried again the next time, and told to
 * the account that runs.
 */
export function sendMails(office: Office): void {
  const before = office.store.all();
  const rounds = readRounds(office, before);
  const [first] = rounds;
  if (!first) return;
  const { name, url } = office.spreadsheet;
  const occasion = { today: first.today, language: first.language, spreadsheet: { name, url } };
  // Before anything else: a quota that never suffices would otherwise hide it for good.
  for (const mailing of mailings) {
    const earlier = readUnsent(before, mailing.kind);
    if (earlier && earlier.day < occasion.today) tell(office, occasion, mailing, earlier);
  }
  for (const round of rounds) sendRound(office, round, occasion, before);
}

/** The mails whose hour has come; none when there is no workbook. */
function readRounds(office: Office, before: Readonly<Record<string, string>>): readonly Round[] {
  const read = office.read();
  if (!read.ok) return [];
  const { today, now, language } = read.value;
  const settings = settingsIn(read.value);
  return mailings.flatMap((mailing): Round[] => {
    const hours = hoursDue(mailing.hours(settings), now, today, before[keysOf(mailing).hours]);
    return hours.length
      ? [{ mailing, today, language, hours, addressed: mailing.addressed(read.value, settings) }]
      : [];
  });
}

function sendRound(office: Office, round: Round, occasion: Occasion, before: Readonly<Record<string, string>>): void {
  const { mailing, today } = round;
  const isSent = (key: string): boolean => readMark(before[key], today).state === 'sent';
  const deliveries = round.addressed.map((one): [Addressed, Delivery] => {
    const key = markKey(keysOf(mailing).marks, one.address);
    const write = () => one.write(office, occasion);
    return [one, isSent(key) ? 'sent' : deliver(office, { key, day: today, write })];
  });
  const people = deliveries.flatMap(([one, delivery]) => unsentTo(one, delivery));
  tell(office, occasion, mailing, { day: today, people });
  close(office, round, people, deliveries.map(([, delivery]) => delivery).every(isSettled));
}

function unsentTo({ address }: Addressed, delivery: Delivery): UnsentTo[] {
  if (delivery === 'quota') return [{ address, why: 'quota' }];
  return delivery === 'failed' || delivery === 'refused' ? [{ address, why: 'address' }] : [];
}

/** Nothing more can be done about it today. */
function isSettled(delivery: Delivery): boolean {
  return delivery === 'sent' || delivery === 'refused';
}

/** Tells the account that runs what a day left over: once, and when its quota allows. */
function tell(office: Office, occasion: Occasion, mailing: Mailing, unsent: UnsentMail): void {
  const { email } = office.identity;
  if (!unsent.people.length || email === '') return;
  const write = () => noticeOf(email, mailing.kind, unsent, occasion);
  deliver(office, { key: keysOf(mailing).notice, day: unsent.day, write });
}

function close(office: Office, round: Round, people: readonly UnsentTo[], isDone: boolean): void {
  const { mailing, today, hours } = round;
  const keys = keysOf(mailing);
  const all = office.store.all();
  const unsent = writeUnsent({ day: today, people });
  office.store.put({
    ...(unsent !== (all[keys.unsent] ?? '') && { [keys.unsent]: unsent }),
    ...(isDone && { [keys.hours]: withServed(hours, today, all[keys.hours]) }),
  });
  if (isDone) for (const key of oldMarks(all, keys.marks, today)) office.store.drop(key);
}
