import { dayOf, type Day } from '../base/day';
import type { Language } from '../base/text';

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

/** Where the store keeps them. */
export const unsentKey = 'mail.unsent';

/** The mails that the last round could not send, or null when all went out. */
export function readUnsent(all: Readonly<Record<string, string>>): UnsentMail | null {
  const [day = '', ...people] = (all[unsentKey] ?? '').split('\n');
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
  const unsent = readUnsent(all);
  if (!unsent) return '';
  const { people } = unsent;
  const names = people.slice(0, namedMost).map(({ address }) => address);
  const list = [...names, ...(people.length > namedMost ? ['…'] : [])].join(', ');
  const [year, month, date] = unsent.day.split('-');
  return {
    ru: `Письма со звонками за ${date}.${month}.${year} не ушли: ${list}.`,
    en: `The mails with calls of ${unsent.day} were not sent to: ${list}.`,
  }[language];
}

const peopleMost = 60;
const addressMost = 70;
const namedMost = 3;

function readPerson(line: string): UnsentTo {
  const [why, ...address] = line.split(' ');
  return { why: why === 'quota' ? 'quota' : 'address', address: address.join(' ') };
}
