import { addDays, dayFrom, weekdayOf, type Day } from '../../src/base/day';
import { workdaysOn, type Holiday, type Workdays } from '../../src/base/workdays';
import type { Language } from '../../src/base/text';
import { pattern, spansOf, type Line, type Span } from './line';
import { numberOf } from './numbers';

/** A day that the line names. */
export interface NamedDay extends Span {
  /** Null: no such day, or nobody can tell which. */
  readonly day: Day | null;
  /** It says which day of which week it is, and may be told nearer by another word. */
  readonly weekday?: number;
  /** The Monday of the week that it names. */
  readonly week?: Day;
  /** It was: "yesterday", "last Friday". */
  readonly past?: boolean;
}

/** What days are counted from. */
export interface DaysAround {
  readonly today: Day;
  readonly language: Language;
  /** The calendar of whoever types, for "in 3 working days". */
  readonly workdays: Workdays;
  readonly holidays: readonly Holiday[];
}

const weekdays = [
  'пн|понед\\S*|mon(?:day)?s?',
  'вт|вторник\\S*|tues?(?:day)?s?',
  'ср|сред[ауые]|wed(?:nesday)?s?',
  'чт|четверг\\S*|thu(?:rs?)?(?:day)?s?',
  'пт|пятниц\\S*|fri(?:day)?s?',
  'сб|суббот\\S*|sat(?:urday)?s?',
  'вс|воскресен\\S*|sun(?:day)?s?',
];
const months = [
  'янв\\S*|jan(?:uary)?',
  'фев\\S*|feb(?:ruary)?',
  'мар(?:т\\S*)?|mar(?:ch)?',
  'апр\\S*|apr(?:il)?',
  'ма[йя]|may',
  'июн\\S*|june?',
  'июл\\S*|july?',
  'авг\\S*|aug(?:ust)?',
  'сент?(?:ябр\\S*)?|sept?(?:ember)?',
  'окт\\S*|oct(?:ober)?',
  'ноя\\S*|nov(?:ember)?',
  'дек\\S*|dec(?:ember)?',
];
const anyMonth = months.join('|');
const next = 'след(?:ующ\\S+)?|next|ближайш\\S+|эт[оауи]\\S*|this|coming|прошл\\S+|last';
const year = '(?: (20\\d\\d)(?: год\\S*| г)?)?';

type Reading = Omit<NamedDay, 'from' | 'to'> | null;
type Reader = (caught: readonly string[], around: DaysAround) => Reading;

/** Which day is meant; the first that fits a word has it. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [pattern('(поза)?вчера|yesterday'), ([, more], { today }) => ({ day: addDays(today, more ? -2 : -1), past: true })],
  [
    pattern('сегодня|today|tonight|(?:the )?day after tomorrow|послезавтра|завтра|tomorrow|tmrw?|tmw|tomo'),
    ([said = ''], { today }) => ({
      day: addDays(today, /^(?:с|to(?:d|n))/.test(said) ? 0 : /after|после/.test(said) ? 2 : 1),
    }),
  ],
  [
    pattern(
      '(?:через|спустя|in|within) (?:(\\S+) )?(?:of )?(?:(рабоч\\S+|working|business|work) )?' +
        '(дн\\S*|ден\\S*|days?|недел\\S*|нед|weeks?|fortnight|месяц\\S*|мес|months?|полгода|год\\S?|years?)(?: time)?',
    ),
    ([, amount = '', working = '', unit = ''], around) => later(amount, working, unit, around),
  ],
  [
    pattern('(?:a|one|(\\S+)) (working |business )?(days?|weeks?|months?) (?:from (?:now|today)|later)'),
    ([, amount = 'a', working = '', unit = ''], around) => later(amount, working, unit, around),
  ],
  [
    pattern(
      `(?:кон(?:ец|ц\\S+)|end)(?: of)?(?: the)?(?: (${next}))? (недел\\S*|week|месяц\\S*|month|${anyMonth})|eow|eom`,
    ),
    ([said = '', which = '', unit = ''], around) => endOf(said, which, unit, around),
  ],
  [
    pattern(`(?:(?:нач(?:але|ала)|(?:start|beginning) of)(?: the)? )?(${next}) (?:недел\\S*|нед|week)`),
    ([, which = ''], { today }) => weekOf(which, today),
  ],
  [
    pattern(
      `(\\d{1,2}|[а-я]+(?:ого|го|е|ому)|\\S+th|first|second|third)(?:-?(?:го|му|ого|е|й|я|st|nd|rd|th))?(?: of)? (${anyMonth})${year}`,
    ),
    ([, date = '', month = '', ofYear = ''], { today }) => inYear(numberOf(date), monthOf(month), ofYear, today),
  ],
  [
    pattern(`(${anyMonth}) (?:the )?(\\d{1,2}|\\S+th|first|second|third)(?:st|nd|rd|th)?${year}`),
    ([, month = '', date = '', ofYear = ''], { today }) => inYear(numberOf(date), monthOf(month), ofYear, today),
  ],
  [
    pattern('(20\\d\\d)-(\\d\\d?)-(\\d\\d?)'),
    ([, ofYear = '', month, date], { today }) => inYear(Number(date), Number(month), ofYear, today),
  ],
  // "в 15.10" is a time; "на 15.10" and "15.10" are days.
  [pattern('(?<! (?:в|at) )(\\d\\d?)([./])(\\d\\d?)(?:\\2((?:20)?\\d\\d))?(?:г|-?го)?'), numeric],
  [
    pattern('(?:the )?(\\d{1,2})-?(?:го|ого|ое|му|st|nd|rd|th)(?: числ\\S+)?|(\\d{1,2}) числ\\S+'),
    ([, date, other], { today }) => ofMonth(Number(date || other), today),
  ],
  [
    pattern(`(?:(${next}) )?(${weekdays.join('|')})`),
    ([, which = '', said = ''], { today }) => onWeekday(which, said, today),
  ],
];

/** The days that the line names, in order. */
export function daysIn(line: Line, around: DaysAround): NamedDay[] {
  const taken = new Set<number>();
  const found: NamedDay[] = [];
  for (const [shape, read] of readers) {
    for (const { from, to, caught } of spansOf(line, shape)) {
      if (!free(taken, from, to) || isPlainWord(line, from, to)) continue;
      const reading = read(caught, around);
      if (!reading) continue;
      for (let at = from; at < to; at += 1) taken.add(at);
      found.push({ from, to, ...reading });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** The one day that several words say together ("on Tuesday, 1 December"), or null when they contradict each other. */
export function oneDay(days: readonly NamedDay[]): Day | null {
  const weekday = days.find(named => named.weekday !== undefined)?.weekday;
  const week = days.find(named => named.week !== undefined)?.week;
  const whole = days.filter(named => named.weekday === undefined && !(named.week && weekday));
  if (days.some(named => named.day === null)) return null;
  if (week && weekday) return whole.length ? null : addDays(week, weekday - 1);
  const said = new Set((whole.length ? whole : days).map(named => named.day));
  const [day = null] = said;
  const fits = !day || days.every(named => named.weekday === undefined || named.weekday === weekdayOf(day));
  return said.size === 1 && fits ? day : null;
}

function later(amount: string, working: string, unit: string, around: DaysAround): Reading {
  const { today, workdays, holidays } = around;
  const count = unit === 'fortnight' ? 2 : unit === 'полгода' ? 6 : amount ? numberOf(amount) : 1;
  // "через день" is tomorrow for one and the day after for another.
  if (count === null || count > 999 || (!amount && unit === 'день')) return { day: null };
  if (/^(?:н|w|fort)/.test(unit)) {
    const day = addDays(today, count * 7);
    return { day, week: mondayOf(day) };
  }
  if (/^[мmпгy]/.test(unit)) return { day: addMonths(today, /^[гy]/.test(unit) ? count * 12 : count) };
  return { day: working ? workdaysOn(today, count, workdays, holidays) : addDays(today, count) };
}

function endOf(said: string, which: string, unit: string, { today }: DaysAround): Reading {
  if (/^(?:нед|week)/.test(unit) || said === 'eow') {
    const friday = addDays(mondayOf(today), /^(?:след|next)/.test(which) ? 11 : 4);
    return { day: friday < today ? addDays(friday, 7) : friday };
  }
  const month = monthOf(unit);
  const [year, current] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const passed = month && month < current ? 1 : 0;
  const shift = /^(?:след|next)/.test(which) ? 1 : 0;
  return { day: lastOf(year + passed, (month || current) + shift) };
}

function weekOf(which: string, today: Day): Reading {
  const shift = /^(?:эт|this)/.test(which) ? 0 : /^(?:прошл|last)/.test(which) ? -7 : 7;
  const week = addDays(mondayOf(today), shift);
  if (shift < 0) return { day: null, past: true };
  // "This week" alone is no day.
  return { day: shift ? week : null, week };
}

function onWeekday(which: string, said: string, today: Day): Reading {
  const weekday = indexOf(weekdays, said);
  if (/^(?:прошл|last)/.test(which)) return { day: null, past: true };
  const monday = mondayOf(today);
  if (/^(?:эт|this)/.test(which)) {
    const day = addDays(monday, weekday - 1);
    return { day: day < today ? null : day };
  }
  if (/^(?:след|next)/.test(which)) return { day: addDays(monday, weekday + 6) };
  return { day: addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7), weekday };
}

function numeric([, first, sign, second, ofYear = '']: readonly string[], { today, language }: DaysAround): Reading {
  // "25/11" can only be a day of November.
  const monthFirst = sign === '/' && language === 'en' && Number(first) < 13;
  const [date, month] = (monthFirst ? [second, first] : [first, second]).map(Number);
  if (!month || month > 12 || !date || date > 31) return null;
  return inYear(date, month, ofYear && `20${ofYear.slice(-2)}`, today);
}

/** A day that has passed is of next year, unless its year is said. */
function inYear(date: number | null, month: number, year: string, today: Day): Reading {
  if (date === null) return null;
  const current = Number(today.slice(0, 4));
  const day = dayFrom(Number(year) || current, month, date);
  if (!day) return { day: null };
  return day >= today ? { day } : { day: year ? null : dayFrom(current + 1, month, date) };
}

function ofMonth(date: number, today: Day): Reading {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const day = dayFrom(year, month, date);
  if (day && day >= today) return { day };
  return { day: month === 12 ? dayFrom(year + 1, 1, date) : dayFrom(year, month + 1, date) };
}

function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const at = month - 1 + months;
  return dayFrom(year + Math.floor(at / 12), (at % 12) + 1, date) ?? lastOf(year, month + months);
}

function lastOf(year: number, month: number): Day {
  const at = month - 1;
  const after = dayFrom(year + Math.floor((at + 1) / 12), ((at + 1) % 12) + 1, 1);
  return addDays(after ?? ('2100-01-01' as Day), -1);
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

function monthOf(said: string): number {
  return indexOf(months, said);
}

/** The place of the word in the list, from 1; 0 when it is not there. */
function indexOf(sources: readonly string[], said: string): number {
  return sources.findIndex(source => new RegExp(`^(?:${source})$`).test(said)) + 1;
}

function free(taken: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (taken.has(at)) return false;
  return true;
}

/** "We sat down", "they may": a day or a month only with a capital letter, or after a word such as "on". */
function isPlainWord({ words }: Line, from: number, to: number): boolean {
  const word = words[from];
  const after = words[from + 1];
  // "Called Friday Bakery".
  const named = /^(?:called|rang|phoned|met|emailed|texted|messaged|to|with|from)$/.test(words[from - 1]?.low ?? '');
  if (named && after?.clause === word?.clause && /^[A-Z]/.test(after?.text ?? '') && /^[A-Z]/.test(word?.text ?? ''))
    return true;
  if (!word || to > from + 1 || !/^(?:sat|sun|may|wed)$/.test(word.text)) return false;
  return !/^(?:on|by|till|until|for|this|next)$/.test(words[from - 1]?.low ?? '');
}
