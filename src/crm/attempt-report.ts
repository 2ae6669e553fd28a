import type { Language, Text } from '../base/text';
import { literal, type At } from '../workbook/at';
import type { ViewCell } from '../workbook/sheet';
import type { Contact } from './contact';
import { contactIndex, contactIndexColumns } from './contact-index';
import { isOneOf, position } from './formula-parts';
import { leadFacts } from './lead';
import type { Lead } from './leads';
import { settings, settingValue } from './settings';
import { stageKindOf, stageKinds, stages, type Stage } from './stage';
import { isBefore } from './summary';
import { nameKey } from './word';

/** The rows that the report has at least: as many as there are pauses at first. */
const fewestRows = 5;
/** No number of an attempt is as great. */
const attemptsMost = 1000;

/** The failed attempts of the log by lead and number: the last of a lead's rows is then its longest run of them. */
export const failedAttempts: ViewCell = {
  row: 'first',
  column: 'failedLead',
  formula: at => {
    const [skipped, width] = [contactIndexColumns.indexOf('contactAttempt'), contactIndexColumns.length];
    const attempt = at.spill(contactIndex, skipped + 1, skipped);
    // What is no number is greater than any. Rows are filtered whole: to join two long columns first costs more.
    const rows = `FILTER(${at.spill(contactIndex, width)};${attempt}>=1;${attempt}<${attemptsMost})`;
    return `ARRAYFORMULA(SORT(IFERROR(VSTACK(HSTACK(0;0);CHOOSECOLS(${rows};1;${skipped + 1}));0);1;TRUE;2;TRUE))`;
  },
};

/** The columns that the failed attempts spill into. */
export const failedAttemptColumns = ['failedLead', 'failedAttempt'] as const;

/** The attempt that each lead came to: the one after its longest run of failed ones, unless it stands at the end of that run. */
export const attemptsReached: ViewCell = {
  row: 'first',
  column: 'attemptReached',
  formula: at => {
    const row = position(at.range(leadFacts.name), at.head(leadFacts.name));
    const [log, failed] = [at.spill(contactIndex, contactIndexColumns.length), at.spill(failedAttempts, 2)];
    const last = `VLOOKUP(${row};${log};${contactIndexColumns.indexOf('contactAttempt') + 1};TRUE)`;
    const run = `VLOOKUP(${row};${failed};2;TRUE)`;
    const reached = `IF(VLOOKUP(${row};${failed};1;TRUE)=${row};INT(${run})+1-(${run}=${last});1)`;
    return `ARRAYFORMULA(IF((${row}>1)*(VLOOKUP(${row};${log};1;TRUE)=${row});${reached};""))`;
  },
};

/** Whether each lead was won: 1 or 0. It does not depend on the log. */
export const leadsWon: ViewCell = {
  row: 'first',
  column: 'leadWon',
  formula: at => {
    const kind = `XLOOKUP(TRIM(${at.range(leadFacts.stage)});TRIM(${at.range(stages.columns.stage)});${at.range(stages.columns.stageKind)};"")`;
    return `ARRAYFORMULA(IF(${isOneOf(kind, stageKinds, ['won'])};1;0))`;
  },
};

/** How many rows the report has: one for each pause of Settings. */
export const attemptRows: ViewCell = {
  row: 'first',
  column: 'attemptRows',
  formula: at => {
    const value = settingValue('pauses', at.range(settings.columns.settingKey), at.range(settings.columns.value));
    const separators = ['","', '"-"', '"–"', '"—"', 'CHAR(10)', '";"'];
    const words = `TRIM(${separators.reduce((text, one) => `SUBSTITUTE(${text};${one};" ")`, value)})`;
    const pauses = `LEN(${words})-LEN(SUBSTITUTE(${words};" ";""))+1`;
    const known = `REGEXMATCH(${words};"^[1-9][0-9]{0,2}( [1-9][0-9]{0,2})*$")`;
    return `IF(${known};IF(${pauses}>${fewestRows};${pauses};${fewestRows});${fewestRows})`;
  },
};

/** How many leads came to each attempt. Beside it stand the other columns of the report, as long as this one. */
export const attemptCame: ViewCell = {
  row: 'items',
  column: 'reached',
  formula: at => {
    const reached = at.spill(attemptsReached, 1);
    return listed(`COUNTIFS(${reached};">="&${rungs(at)})`, `${rungs(at)}*COUNTIFS(${reached};">=1")>0`);
  },
};

/** The attempts by number, or a sentence when no lead has been contacted. */
export const attemptTitles: ViewCell = {
  row: 'items',
  column: 'attempt',
  formula: at => {
    const title = `${rungs(at)}&IF(${isLastRung(at)};${at.words(reportWords.andOn)};"")`;
    return listed(title, hasRows(at), at.words(reportWords.empty));
  },
};

export const attemptWon: ViewCell = {
  row: 'items',
  column: 'won',
  formula: at => listed(wonWhere(at, `">="&${rungs(at)}`), hasRows(at)),
};

export const attemptWonAt: ViewCell = {
  row: 'items',
  column: 'wonAt',
  formula: at => listed(wonWhere(at, `IF(${isLastRung(at)};">=";"=")&${rungs(at)}`), hasRows(at)),
};

export const attemptShare: ViewCell = { row: 'items', column: 'share', formula: at => ofThoseWho(at, shareIn(at)) };

/** The same shares as bars of text. */
export const attemptBars: ViewCell = {
  row: 'items',
  column: 'bar',
  formula: at => ofThoseWho(at, `LEFT(${literal('█'.repeat(barLength))};INT(${shareIn(at)}*${barLength}))`),
};

/** What the report comes to in one sentence; '' before the first lead is won. */
export const attemptSummary: ViewCell = {
  row: 'summary',
  column: 'attempt',
  bold: true,
  formula: at => {
    const [wins, later] = [at.place(attemptWon), `INDEX(${at.spill(attemptWon, 1)};2)`];
    const [before, between, after] = reportWords.summary.map(at.words) as [string, string, string];
    const kept = `IF(${later}=0;"";${between}&${later}&" ("&TEXT(${later}/${wins};"0%")&${after})`;
    const sentence = `${before}&${wins}&"."&${kept}`;
    return `IF(ISNUMBER(${wins});IF(${wins}=0;"";${sentence});"")`;
  },
};

/** What the report says of an attempt: the last one stands for all after it as well. */
export interface AttemptRow {
  readonly attempt: number;
  /** The leads that came to it. */
  readonly reached: number;
  /** Those of them that are won by now. */
  readonly won: number;
  /** The leads won at it. */
  readonly wonAt: number;
}

type LoggedContact = Pick<Contact, 'lead' | 'date' | 'time' | 'attempt'>;

/** The reference of the report's rows; nothing when no lead has been contacted. */
export function attemptRowsOf(
  leads: readonly Pick<Lead, 'name' | 'stage'>[],
  contacts: readonly LoggedContact[],
  known: readonly Pick<Stage, 'stage' | 'stageKind'>[],
  pauses: readonly number[],
): AttemptRow[] {
  const reached = leads.map((lead, index) => {
    const isFirst = leads.findIndex(one => nameKey(one.name) === nameKey(lead.name)) === index;
    const own = contacts.filter(contact => isFirst && nameKey(contact.lead) === nameKey(lead.name));
    return { attempt: attemptReachedBy(own), won: stageKindOf(lead.stage, known) === 'won' };
  });
  if (reached.every(({ attempt }) => attempt === 0)) return [];
  const count = Math.max(pauses.length, fewestRows);
  const cameTo = (attempt: number): typeof reached => reached.filter(one => one.attempt >= attempt);
  const wonOf = (attempt: number): number => cameTo(attempt).filter(one => one.won).length;
  return Array.from({ length: count }, (_, index) => {
    const attempt = index + 1;
    const later = attempt === count ? 0 : wonOf(attempt + 1);
    return { attempt, reached: cameTo(attempt).length, won: wonOf(attempt), wonAt: wonOf(attempt) - later };
  });
}

/** The attempt that a lead came to by its contacts: the one after its longest run of failed ones, unless it stands at the end of that run. */
export function attemptReachedBy(contacts: readonly LoggedContact[]): number {
  const dated = contacts.filter(contact => contact.date !== null);
  const [first, ...others] = dated;
  if (!first) return 0;
  const last = others.reduce((best, one) => (isBefore(one, best) ? best : one), first);
  const longest = Math.max(
    0,
    ...dated.map(({ attempt }) => (attempt !== null && attempt >= 1 && attempt < attemptsMost ? attempt : 0)),
  );
  return Math.floor(longest) + 1 - Number(longest > 0 && last.attempt === longest);
}

/** The sentence over the report, '' before the first lead is won. */
export function attemptSummaryLine(rows: readonly AttemptRow[], language: Language): string {
  const [wins, later] = [rows[0]?.won ?? 0, rows[1]?.won ?? 0];
  const [before, between, after] = reportWords.summary.map(words => words[language]);
  const kept = later ? `${between ?? ''}${later} (${Math.round((later / wins) * 100)}%${after ?? ''}` : '';
  return wins ? `${before ?? ''}${wins}.${kept}` : '';
}

const barLength = 20;

/** The words of the report. */
export const reportWords = {
  andOn: { ru: ' и дальше', en: ' and on' },
  empty: {
    ru: 'Пока нечего считать: запишите первые контакты в панели (меню «Перезвон») или на листе «Контакты».',
    en: 'Nothing to count yet: log the first contacts in the sidebar (menu Perezvon) or in the sheet “Contacts”.',
  },
  summary: [
    { ru: 'Выиграно: ', en: 'Won: ' },
    { ru: ' Не с первой попытки: ', en: ' Not at the first attempt: ' },
    {
      ru: '): столько сделок вы потеряли бы, отступив после первой неудачи.',
      en: '): the deals you would have lost by giving up after the first failure.',
    },
  ] satisfies readonly Text[],
};

function rungs(at: At): string {
  return `SEQUENCE(${at.place(attemptRows)})`;
}

function isLastRung(at: At): string {
  return `(${rungs(at)}=${at.place(attemptRows)})`;
}

function hasRows(at: At): string {
  return `${rungs(at)}*LEN(${at.place(attemptCame)})>0`;
}

function wonWhere(at: At, criterion: string): string {
  return `COUNTIFS(${at.spill(attemptsReached, 1)};${criterion};${at.spill(leadsWon, 1)};1)`;
}

function shareIn(at: At): string {
  return `${at.spill(attemptWon, 1)}/${at.spill(attemptCame, 1)}`;
}

/** A value beside each attempt that somebody came to. */
function ofThoseWho(at: At, value: string): string {
  const came = at.spill(attemptCame, 1);
  return listed(`IF(${came}=0;"";${value})`, `ISNUMBER(${came})`);
}

/** An array cut to the rows that the condition keeps; where it keeps none, what to show instead. */
function listed(values: string, condition: string, otherwise = '""'): string {
  return `ARRAYFORMULA(IFNA(FILTER(${values};${condition});${otherwise}))`;
}
