import type { Letter } from '../../base/outside';
import { dialled } from '../../base/phone';
import type { PlannedCall } from '../../crm/calls';
import type { Contact } from '../../crm/contact';
import type { Lead } from '../../crm/leads';
import type { ReactionNorms, WaitingLead } from '../../crm/reaction';
import { silenceNormOf } from '../../crm/stage';
import { statusLine } from '../../crm/status-line';
import {
  columnTitles,
  eveningCountsInWords,
  eveningFooterInWords,
  eveningWords,
  forgottenInWords,
  hoursInWords,
  listAdvice,
  listTitle,
  moreOfListInWords,
  morePeopleInWords,
  normInWords,
  silenceInWords,
  thingsInWords,
  unknownManagerInWords,
  type Counts,
  type ListName,
} from './evening-words';
import { countForgotten, isClean, together, type EveningDigest, type Forgotten, type TeamEvening } from './forgotten';
import type { Occasion } from './occasion';
import { oneLine } from '../../base/one-line';
import {
  letterWith,
  managerInMail,
  peopleMost,
  tallyRow,
  type Page,
  type PageList,
  type PageRow,
  type PageSummary,
} from './page';
import { dayInWords, latenessInWords, mailWords, unreachedWords, weekdayInWords } from './words';

/** The evening's occasion: what its leads are measured against is said beside them. */
export interface Evening extends Occasion {
  readonly norms: ReactionNorms;
}

/** The evening letter of a digest. A list of more rows than a person would work off tomorrow is cut. */
export function eveningLetterOf(digest: EveningDigest, evening: Evening): Letter {
  const pageOf = digest.team
    ? (most: number) => teamPage(digest.team, evening, most)
    : (most: number) => ownPage(digest.own, digest.to.names.length > 1, evening, most);
  return letterWith(digest.to.address, evening.language, pageOf, rowsMost);
}

const rowsMost = 30;
/** Whose lists stay when not even one row of each has room. */
const peopleLeast = 10;

function ownPage(own: Forgotten, names: boolean, evening: Evening, most: number): Page {
  const counts = eveningCountsInWords(countsOf(own), evening.language);
  return { ...pageFor(counts, evening, false), summary: null, lists: listsOf(own, '', names, evening, most) };
}

function teamPage(team: TeamEvening, evening: Evening, most: number): Page {
  const { language, today } = evening;
  if (isClean(team)) {
    const heading = eveningWords.nothing[language];
    const [weekday, date] = [weekdayInWords(today, language), dayInWords(today, language)];
    const page = pageFor(`${weekday}, ${date}`, evening, true);
    return { ...page, subject: `${heading}, ${date}`, heading, summary: null, lists: [] };
  }
  const late = team.waiting.length + team.answeredLate.length;
  const counts = { ...countsOf(together(team.shares)), ownerless: team.ownerless.length, late };
  return {
    ...pageFor(eveningCountsInWords(counts, language), evening, true),
    summary: summaryOf(team, evening),
    lists: [...teamLists(team, evening, most), ...shareLists(team, evening, most)],
  };
}

function pageFor(counts: string, { today, language, spreadsheet }: Evening, isTeam: boolean) {
  const heading = forgottenInWords(dayInWords(today, language), isTeam, language);
  return {
    subject: `${heading}: ${counts}`,
    heading,
    counts,
    url: spreadsheet.url,
    footer: eveningFooterInWords(oneLine(spreadsheet.name, 80), isTeam, language),
  };
}

function countsOf({ noStep, notMarked, noComment, silent }: Forgotten): Counts {
  return {
    noStep: noStep.length,
    notMarked: notMarked.length,
    noComment: noComment.length,
    silent: silent.length,
  };
}

function summaryOf({ status, shares }: TeamEvening, { language }: Evening): PageSummary {
  const columns = ['noStep', 'notMarked', 'noComment', 'silent'] as const;
  const unreached = shares.filter(share => share.manager !== '' && !share.isReached && countForgotten(share) > 0);
  return {
    status: statusLine(status, language),
    titles: columns.map(column => columnTitles[column][language]),
    tallies: shares.slice(0, peopleMost).map(share =>
      tallyRow(
        managerInMail(share.manager, language),
        columns.map(column => ({ title: listTitle(column, 0, language), amount: share[column].length })),
      ),
    ),
    more: shares.length > peopleMost ? morePeopleInWords(shares.length - peopleMost, language) : '',
    unreached: unreached.length > 0 && {
      title: eveningWords.unreached[language],
      rows: unreached.slice(0, peopleMost).map(share => ({
        manager: managerInMail(share.manager, language),
        calls: thingsInWords(countForgotten(share), language),
        why: unreachedWords.noAddress[language],
      })),
    },
  };
}

/** What is nobody's, and what came too late: only a head sees it. */
function teamLists({ ownerless, waiting, answeredLate }: TeamEvening, evening: Evening, most: number): PageList[] {
  const { language, norms } = evening;
  const how = { language, most, hours: norms.reactionHours };
  const late = (lead: WaitingLead<Lead>, ...said: readonly string[]): PageRow =>
    rowOf(hoursInWords(lead.minutes, language), lead.lead, [managerInMail(lead.lead.manager, language), ...said]);
  return [
    list('ownerless', ownerless, lead => ownerlessRow(lead, evening), how),
    list('waiting', waiting, one => late(one, oneLine(one.lead.stage, 60)), { ...how, isLate: true }),
    list('answeredLate', answeredLate, one => late(one, one.time), { ...how, isLate: true }),
  ].filter(isFilled);
}

/** Everybody's own lists, who forgot most first. The leads that are nobody's stand in a list of their own already. */
function shareLists({ shares }: TeamEvening, evening: Evening, most: number): PageList[] {
  return shares.slice(0, most ? peopleMost : peopleLeast).flatMap(share => {
    const rest = share.manager === '' ? { ...share, noStep: [], silent: [] } : share;
    const title = managerInMail(share.manager, evening.language);
    return listsOf(rest, title, share.manager === '', evening, most);
  });
}

/** The lists of a share that there are. `whose` begins their titles; `names` says whether each row names its manager. */
function listsOf(share: Forgotten, whose: string, names: boolean, evening: Evening, most: number): PageList[] {
  const how = { language: evening.language, most, whose };
  const named = (manager: string): string => (names ? managerInMail(manager, evening.language) : '');
  return [
    list('noStep', share.noStep, lead => quietRow(lead, named(lead.manager), '', evening), how),
    list('notMarked', share.notMarked, call => callRow(call, named(call.manager), evening), how),
    list('noComment', share.noComment, contact => contactRow(contact, named(contact.manager), evening), how),
    list('silent', share.silent, lead => quietRow(lead, named(lead.manager), normOf(lead, evening), evening), how),
  ].filter(isFilled);
}

interface How {
  readonly language: Evening['language'];
  readonly most: number;
  readonly whose?: string;
  readonly hours?: number;
  readonly isLate?: boolean;
}

function list<T>(name: ListName, all: readonly T[], row: (one: T) => PageRow, how: How): PageList {
  const { language, most, whose = '', hours = 0, isLate = false } = how;
  const own = listTitle(name, hours, language);
  const advice = whose === '' ? (listAdvice[name]?.[language] ?? '') : '';
  return {
    title: whose === '' ? own : `${whose}: ${own.charAt(0).toLowerCase()}${own.slice(1)}`,
    isLate,
    ...(advice !== '' && { advice }),
    rows: all.slice(0, most).map(row),
    more: all.length > most ? moreOfListInWords(name, all.length - most, language) : '',
  };
}

function isFilled({ rows, more }: PageList): boolean {
  return rows.length > 0 || more !== '';
}

function rowOf(
  when: string,
  lead: Pick<Lead, 'name' | 'phone'>,
  details: readonly string[],
  topic = '',
  late = '',
): PageRow {
  return {
    when,
    late,
    lead: oneLine(lead.name, 100),
    topic: oneLine(topic, 200),
    phone: oneLine(lead.phone, 60),
    dial: dialled(lead.phone),
    details: details.filter(part => part !== '').join(' · '),
  };
}

function ownerlessRow(lead: Lead, { language }: Evening): PageRow {
  const named = oneLine(lead.manager, 60);
  const why = named === '' ? eveningWords.noManager[language] : unknownManagerInWords(named, language);
  return rowOf(oneLine(lead.stage, 60), lead, [why, oneLine(lead.health, 60)]);
}

/** A lead with what was last heard of it. */
function quietRow(lead: Lead, manager: string, norm: string, { language }: Evening): PageRow {
  const result = oneLine(lead.lastResult, 60);
  const never = lead.lastContact === null ? eveningWords.neverContacted[language] : '';
  // Of a lead that nobody has contacted, how long ago it came is news only where it is too long.
  const isSilence = never === '' || norm !== '';
  const when = isSilence ? silenceInWords(lead.silent ?? 0, language) : never;
  const said = result && `${mailWords.lastResult[language]}: ${result}`;
  return rowOf(when, lead, [manager, oneLine(lead.stage, 60), norm, said, isSilence ? never : '']);
}

function normOf(lead: Lead, { norms, language }: Evening): string {
  return normInWords(silenceNormOf(lead.stage, norms), language);
}

function callRow({ planned, date, lead, phone, lastResult }: PlannedCall, manager: string, evening: Evening): PageRow {
  const { today, language } = evening;
  const result = oneLine(lastResult, 60);
  const isLate = date < today;
  const day = isLate ? dayInWords(date, language) : mailWords.today[language].toLowerCase();
  return rowOf(
    [day, planned.time].filter(part => part !== '').join(', '),
    { name: lead, phone },
    [manager, result && `${mailWords.lastResult[language]}: ${result}`],
    planned.topic,
    isLate ? latenessInWords(date, today, language) : '',
  );
}

function contactRow({ lead, time, channel, result }: Contact, manager: string, { language }: Evening): PageRow {
  return rowOf(time || mailWords.today[language].toLowerCase(), { name: lead, phone: '' }, [
    manager,
    oneLine(channel, 60),
    oneLine(result, 60),
  ]);
}
