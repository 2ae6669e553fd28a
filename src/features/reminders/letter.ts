import mustache from 'mustache';
import html from '../../../templates/mail/daily.html';
import text from '../../../templates/mail/daily.txt';
import type { Day } from '../../base/day';
import type { Letter } from '../../base/outside';
import { dialled } from '../../base/phone';
import type { Language, Text } from '../../base/text';
import type { PlannedCall } from '../../crm/calls';
import { statusLine } from '../../crm/status-line';
import type { DayCalls, Digest, Tally, Team } from './digest';
import { oneLine } from './one-line';
import {
  attemptsInWords,
  callsInWords,
  countsInWords,
  dayInWords,
  footerInWords,
  latenessInWords,
  mailWords,
  moreInWords,
  senderName,
  unreachedWords,
  weekdayInWords,
} from './words';

/** What a letter says besides its calls. */
export interface Occasion {
  readonly today: Day;
  readonly language: Language;
  readonly spreadsheet: { readonly name: string; readonly url: string };
}

/** The letter of a digest, as HTML and as plain text. A long list is cut, so that mail programs show it whole. */
export function letterOf(digest: Digest, occasion: Occasion): Letter {
  const { language } = occasion;
  for (let most = rowsMost; ; most = Math.floor(most / 2)) {
    const view = viewOf(digest, occasion, most);
    const letter = {
      to: digest.to.address,
      from: senderName[language],
      subject: view.subject,
      html: mustache.render(html, view),
      // In plain text nothing is markup, so nothing is escaped; no value brings a line break of its own.
      text: mustache.render(text, view, undefined, { escape: String }),
    };
    if (most === 0 || bytesOf(letter.html) < bytesMost) return letter;
  }
}

/** A list of more rows is not read in a mail. */
const rowsMost = 100;
const peopleMost = 50;
/** Gmail hides what comes after 102 KB; MailApp refuses 200 KB. */
const bytesMost = 100_000;

function viewOf(digest: Digest, occasion: Occasion, most: number) {
  const { today, language, spreadsheet } = occasion;
  const { own, team } = digest;
  const title = team ? mailWords.teamCalls[language] : mailWords.calls[language];
  const date = dayInWords(today, language);
  const counts = countsInWords(
    own.overdue.length + (team?.calls.overdue.length ?? 0),
    own.today.length + (team?.calls.today.length ?? 0),
    language,
  );
  const forDay = (day: string): string => ({ ru: `${title} на ${day}`, en: `${title} for ${day}` })[language];
  return {
    language,
    sender: senderName[language],
    subject: `${forDay(date)}: ${counts}`,
    heading: forDay(`${inAccusative(weekdayInWords(today, language))}, ${date}`),
    counts,
    summary: team && summaryOf(team, language),
    lists: [
      ...listsOf(own, {
        occasion,
        most,
        title: team ? mailWords.own[language] : '',
        names: digest.to.names.length > 1,
      }),
      ...(team ? listsOf(team.calls, { occasion, most, title: mailWords.teamCalls[language], names: true }) : []),
    ],
    open: mailWords.open[language],
    url: spreadsheet.url,
    footer: footerInWords(oneLine(spreadsheet.name, 80), language),
  };
}

/** `на среду`, `на пятницу`, `на субботу`: the weekdays in -а change after the Russian preposition. */
function inAccusative(weekday: string): string {
  return weekday.replace(/а$/, 'у');
}

function summaryOf({ status, tallies, unreached }: Team, language: Language) {
  return {
    status: statusLine(status, language),
    titles: {
      manager: mailWords.manager[language],
      overdue: mailWords.overdue[language],
      today: mailWords.today[language],
      leftBefore: mailWords.leftBefore[language],
    },
    tallies: tallies.slice(0, peopleMost).map(tally => tallyOf(tally, language)),
    more: tallies.length > peopleMost ? moreInWords(tallies.length - peopleMost, language) : '',
    unreached: unreached.length > 0 && {
      title: mailWords.unreached[language],
      rows: unreached.slice(0, peopleMost).map(({ manager, calls, why }) => ({
        manager: managerOf(manager, language),
        calls: callsInWords(calls, language),
        why: unreachedWords[why][language],
      })),
    },
  };
}

function tallyOf({ manager, overdue, today, leftBefore }: Tally, language: Language) {
  const counts: [Text, number][] = [
    [mailWords.overdue, overdue],
    [mailWords.today, today],
    [mailWords.leftBefore, leftBefore],
  ];
  return {
    manager: managerOf(manager, language),
    overdue,
    today,
    leftBefore,
    isLate: overdue > 0,
    inWords: counts.map(([title, amount]) => `${title[language].toLowerCase()} ${amount}`).join(', '),
  };
}

function managerOf(manager: string, language: Language): string {
  return oneLine(manager, 60) || mailWords.nobody[language];
}

interface Listing {
  readonly occasion: Occasion;
  readonly most: number;
  /** Whose calls they are, when the letter has several lists. */
  readonly title: string;
  /** Whether each row names its manager. */
  readonly names: boolean;
}

/** The overdue calls and today's, those of them that there are. */
function listsOf({ overdue, today }: DayCalls, listing: Listing) {
  const { occasion, most, title } = listing;
  const { language } = occasion;
  const list = (calls: readonly PlannedCall[], name: string, isLate: boolean) => ({
    title: title ? `${title}: ${name.toLowerCase()}` : name,
    isLate,
    rows: calls.slice(0, most).map(call => rowOf(call, listing)),
    more: calls.length > most ? moreInWords(calls.length - most, language) : '',
  });
  return [list(overdue, mailWords.overdue[language], true), list(today, mailWords.today[language], false)].filter(
    ({ rows, more }) => rows.length > 0 || more !== '',
  );
}

function rowOf({ planned, date, lead, phone, manager, lastResult, attempt }: PlannedCall, listing: Listing) {
  const { today, language } = listing.occasion;
  const result = oneLine(lastResult, 60);
  const isLate = date < today;
  const details = [
    listing.names ? managerOf(manager, language) : '',
    result && `${mailWords.lastResult[language]}: ${result}`,
    attempt > 0 ? attemptsInWords(attempt, language) : '',
  ];
  return {
    when: isLate
      ? [dayInWords(date, language), planned.time].filter(part => part !== '').join(', ')
      : planned.time || mailWords.anyTime[language],
    late: isLate ? latenessInWords(date, today, language) : '',
    lead: oneLine(lead, 100),
    topic: oneLine(planned.topic, 200),
    phone: oneLine(phone, 60),
    dial: dialled(phone),
    details: details.filter(part => part !== '').join(' · '),
  };
}

function bytesOf(words: string): number {
  let bytes = words.length;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}
