import { dayOf, type Day } from '../base/day';
import type { Language, Text } from '../base/text';

/** The morning mail with the calls, and the evening one with what was forgotten. */
export type MailKind = 'calls' | 'evening';

/** Mails of a day that did not go out. */
export interface UnsentMail {
  readonly day: Day;
  readonly people: readonly UnsentTo[];
}

export interface UnsentTo {
  readonly address: string;
  /** `quota`: the account may write to no more people that day; `address`: the mail service took no letter to it. */
  readonly why: 'quota' | 'address';
}

/** What the keys of each kind of mail begin with in the store. */
export const mailKeys: Readonly<Record<MailKind, string>> = { calls: 'mail.', evening: 'mail.evening.' };

/** The mails that the last round could not send, or null when all went out. */
export function readUnsent(all: Readonly<Record<string, string>>, kind: MailKind = 'calls'): UnsentMail | null {
  const [day = '', ...people] = (all[`${mailKeys[kind]}unsent`] ?? '').split('\n');
  const known = dayOf(day);
  return known && people.length ? { day: known, people: people.map(readPerson) } : null;
}

/** What to keep, within what one value of the store holds; '' when all went out. */
export function writeUnsent({ day, people }: UnsentMail): string {
  if (!people.length) return '';
  return [
    day,
    ...people.slice(0, peopleMost).map(({ why, address }) => `${why} ${address.slice(0, addressMost)}`),
  ].join('\n');
}

/** A sentence for whoever opens the sidebar; '' when all went out. */
export function unsentWarning(all: Readonly<Record<string, string>>, language: Language): string {
  const sentences = (Object.keys(mailKeys) as MailKind[]).map(kind => warningOf(readUnsent(all, kind), kind, language));
  return sentences.filter(Boolean).join(' ');
}

function warningOf(unsent: UnsentMail | null, kind: MailKind, language: Language): string {
  if (!unsent) return '';
  const { people } = unsent;
  const names = people.slice(0, namedMost).map(({ address }) => address);
  const list = [...names, ...(people.length > namedMost ? ['…'] : [])].join(', ');
  const [year, month, date] = unsent.day.split('-');
  const mails = { calls: { ru: 'Письма со звонками', en: 'mails with calls' }, evening: eveningMails }[kind];
  return {
    ru: `${mails.ru} за ${date}.${month}.${year} не ушли: ${list}.`,
    en: `The ${mails.en} of ${unsent.day} were not sent to: ${list}.`,
  }[language];
}

const eveningMails: Text = { ru: 'Вечерние письма', en: 'evening mails' };

const peopleMost = 60;
const addressMost = 70;
const namedMost = 3;

function readPerson(line: string): UnsentTo {
  const [why, ...address] = line.split(' ');
  return { why: why === 'quota' ? 'quota' : 'address', address: address.join(' ') };
}
