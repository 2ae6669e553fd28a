import html from '../../../templates/mail/daily.html';
import text from '../../../templates/mail/daily.txt';
import type { Letter } from '../../base/outside';
import type { Language } from '../../base/text';
import { oneLine } from '../../base/one-line';
import { inMail } from '../in-mail';
import { mailWords, senderName } from './words';

/** What the daily mails show: words only, the templates do the rest. */
export interface Page {
  readonly subject: string;
  readonly heading: string;
  readonly counts: string;
  readonly summary: PageSummary | null;
  readonly lists: readonly PageList[];
  /** A sentence about what is attached. */
  readonly attached?: string;
  readonly url: string;
  readonly footer: string;
}

/** For heads: a line, a table with a row for each manager, and what reached nobody. */
export interface PageSummary {
  readonly status: string;
  readonly titles: readonly string[];
  readonly tallies: readonly PageTally[];
  readonly more: string;
  readonly unreached: false | { readonly title: string; readonly rows: readonly PageUnreached[] };
}

export interface PageUnreached {
  readonly manager: string;
  readonly calls: string;
  readonly why: string;
}

export interface PageTally {
  readonly manager: string;
  readonly cells: readonly { readonly amount: number; readonly isLate: boolean; readonly isNone: boolean }[];
  /** The same in one line of plain text. */
  readonly inWords: string;
}

export interface PageList {
  readonly title: string;
  readonly isLate: boolean;
  /** What there is to do about it. */
  readonly advice?: string;
  readonly rows: readonly PageRow[];
  /** What stands under a list that was cut. */
  readonly more: string;
}

/** What a row leaves out is ''. */
export interface PageRow {
  readonly when: string;
  readonly late: string;
  readonly lead: string;
  readonly topic: string;
  readonly phone: string;
  /** The phone as it is dialled. */
  readonly dial: string | null;
  readonly details: string;
}

/** A page as a letter, in HTML and in plain text. Its lists are cut shorter and shorter until mail programs show it whole. */
export function letterWith(
  to: string,
  language: Language,
  pageOf: (rowsMost: number) => Page,
  rowsMost: number,
): Letter {
  for (let most = rowsMost; ; most = Math.floor(most / 2)) {
    const page = pageOf(most);
    const person = mailWords.manager[language];
    const view = { ...page, language, person, sender: senderName[language], open: mailWords.open[language] };
    const letter = {
      to,
      from: senderName[language],
      subject: page.subject,
      ...inMail(html, text, view),
    };
    if (most === 0 || bytesOf(letter.html) < bytesMost) return letter;
  }
}

/** A manager as mails name one; nobody has words of its own. */
export function managerInMail(manager: string, language: Language): string {
  return oneLine(manager, 60) || mailWords.nobody[language];
}

/** A row of the summary's table. `late` says which of the amounts are bad news. */
export function tallyRow(
  manager: string,
  amounts: readonly { readonly title: string; readonly amount: number; readonly late?: boolean }[],
): PageTally {
  return {
    manager,
    cells: amounts.map(({ amount, late = false }) => ({ amount, isLate: late && amount > 0, isNone: amount === 0 })),
    inWords: amounts.map(({ title, amount }) => `${title.toLowerCase()} ${amount}`).join(', '),
  };
}

/** More people than this are not read in a mail. */
export const peopleMost = 50;

/** Gmail hides what comes after 102 KB; MailApp refuses 200 KB. */
const bytesMost = 100_000;

function bytesOf(words: string): number {
  let bytes = words.length;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}
