import html from '../../../templates/mail/unsent.html';
import text from '../../../templates/mail/unsent.txt';
import { hash } from '../../base/hash';
import { oneLine } from '../../base/one-line';
import type { Letter } from '../../base/outside';
import type { Language } from '../../base/text';
import { roleOf } from '../../crm/manager';
import type { Office } from '../../workbook/office';
import { inMail } from '../in-mail';
import { adviceOf, missedHeading, missedWords, openWords, senderName, type Missed } from './words';
import type { Person } from './wishes';

/** Where the store keeps whose calendars were told of: each is told of once, until it opens. */
export const toldKey = 'calendar.told';

/** How the pass fared with people's calendars, by address. */
export interface Reach {
  readonly opened: ReadonlySet<string>;
  readonly missed: ReadonlyMap<string, Missed>;
}

/**
 * Tells the heads, or whoever runs where Lists has none, once of calendars that stay without their calls. Google refuses
 * a change now and then: only a calendar that does so twice running is told of.
 */
export function tellMissed(
  office: Office,
  { opened, missed }: Reach,
  people: readonly Person[],
  language: Language,
): void {
  const before = office.store.all()[toldKey] ?? '';
  const marks = readMarks(before);
  for (const address of opened) if (!missed.has(address)) marks.delete(hash(address));
  const news = [...missed].filter(([address, why]) => {
    const mark = marks.get(hash(address));
    return mark === 'once' || (mark === undefined && why === 'closed');
  });
  for (const [address] of missed) if (!marks.has(hash(address))) marks.set(hash(address), 'once');
  const readers = readersOf(office, people);
  if (news.length && readers.length && office.mailbox.left() >= readers.length) {
    for (const to of readers) office.mailbox.send(noticeOf(to, office, new Map(news), people, language));
    for (const [address] of news) marks.set(hash(address), 'told');
  }
  const after = writeMarks(marks);
  if (after !== before) office.store.put({ [toldKey]: after });
}

type Marks = Map<string, 'once' | 'told'>;

/** What one value of the store holds. */
const marksMost = 400;

function readMarks(text: string): Marks {
  const parts = text.split(' ').filter(Boolean);
  return new Map(parts.map(part => [part.replace('?', ''), part.endsWith('?') ? 'once' : 'told']));
}

function writeMarks(marks: Marks): string {
  const parts = [...marks].map(([address, mark]) => (mark === 'once' ? `${address}?` : address));
  return parts.slice(-marksMost).join(' ');
}

function readersOf({ identity }: Office, people: readonly Person[]): readonly string[] {
  const heads = [...new Set(people.filter(person => roleOf(person) === 'head').map(({ address }) => address))];
  if (heads.length) return heads.slice(0, 5);
  return identity.email === '' ? [] : [identity.email];
}

function noticeOf(
  to: string,
  { identity, spreadsheet }: Office,
  missed: ReadonlyMap<string, Missed>,
  people: readonly Person[],
  language: Language,
): Letter {
  const heading = missedHeading[language];
  const view = {
    language,
    sender: senderName[language],
    subject: heading,
    heading,
    rows: [...missed].map(([address, why]) => ({
      address: oneLine(`${people.find(person => person.address === address)?.name ?? ''} ${address}`, 120),
      why: missedWords[why][language],
    })),
    advice: adviceOf(identity.email, language),
    open: openWords[language],
    url: spreadsheet.url,
  };
  return {
    to,
    from: view.sender,
    subject: heading,
    ...inMail(html, text, view),
  };
}
