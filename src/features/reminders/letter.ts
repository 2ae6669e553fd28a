import type { Attachment, Letter } from '../../base/outside';
import { dialled } from '../../base/phone';
import type { Language } from '../../base/text';
import type { PlannedCall } from '../../crm/calls';
import { statusLine } from '../../crm/status-line';
import type { DayCalls, Digest, Tally, Team } from './digest';
import type { Occasion } from './occasion';
import { oneLine } from '../../base/one-line';
import { letterWith, managerInMail, peopleMost, tallyRow, type Page, type PageSummary, type PageTally } from './page';
import {
  attemptsInWords,
  callsInWords,
  countsInWords,
  dayInWords,
  footerInWords,
  latenessInWords,
  mailWords,
  moreInWords,
  unreachedWords,
  weekdayInWords,
} from './words';

/**
 * The letter of a digest, as HTML and as plain text, with the file of its calls when there is one. A long list is cut, so
 * that mail programs show it whole.
 */
export function letterOf(digest: Digest, occasion: Occasion, file: Attachment | null = null): Letter {
  const { language } = occasion;
  const pageOf = (most: number): Page => ({
    ...viewOf(digest, occasion, most),
    ...(file && { attached: mailWords.attached[language] }),
  });
  return { ...letterWith(digest.to.address, language, pageOf, rowsMost), ...(file && { attachments: [file] }) };
}

/** A list of more rows is not read in a mail. */
const rowsMost = 100;

function viewOf(digest: Digest, occasion: Occasion, most: number): Page {
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
    url: spreadsheet.url,
    footer: footerInWords(oneLine(spreadsheet.name, 80), language),
  };
}

/** `на среду`, `на пятницу`, `на субботу`: the weekdays in -а change after the Russian preposition. */
function inAccusative(weekday: string): string {
  return weekday.replace(/а$/, 'у');
}

function summaryOf({ status, tallies, unreached }: Team, language: Language): PageSummary {
  const { overdue, today, leftBefore } = mailWords;
  return {
    status: statusLine(status, language),
    titles: [overdue, today, leftBefore].map(title => title[language]),
    tallies: tallies.slice(0, peopleMost).map(tally => tallyOf(tally, language)),
    more: tallies.length > peopleMost ? moreInWords(tallies.length - peopleMost, language) : '',
    unreached: unreached.length > 0 && {
      title: mailWords.unreached[language],
      rows: unreached.slice(0, peopleMost).map(({ manager, calls, why }) => ({
        manager: managerInMail(manager, language),
        calls: callsInWords(calls, language),
        why: unreachedWords[why][language],
      })),
    },
  };
}

function tallyOf({ manager, overdue, today, leftBefore }: Tally, language: Language): PageTally {
  return tallyRow(managerInMail(manager, language), [
    { title: mailWords.overdue[language], amount: overdue, late: true },
    { title: mailWords.today[language], amount: today },
    { title: mailWords.leftBefore[language], amount: leftBefore },
  ]);
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
    listing.names ? managerInMail(manager, language) : '',
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
