import { type Day, type Time } from '../../src/base/day';
import { fold } from '../../src/base/text';
import * as cues from './cues';
import { daysIn, oneDay, type DaysAround, type NamedDay } from './days';
import { lineOf, spansOf, type Line, type Span } from './line';
import { fitOf, leadIn, stemOf } from './names';
import { small, stepIn, type Step } from './step';
import { timesIn } from './times';

/** What a line is read by. */
export interface Around extends DaysAround {
  /** The time of the day, where it is known: an hour that has passed is no time for today. */
  readonly now: Time | null;
  readonly results: readonly Listed[];
  readonly channels: readonly Listed[];
  readonly stages: readonly { readonly name: string; readonly kind: 'live' | 'won' | 'lost' }[];
  readonly reasons: readonly string[];
  /** The lead that the words of the line turned out to name: the name is no part of the summary. */
  readonly lead?: string;
}

interface Listed {
  readonly name: string;
  readonly key: string;
}

/** Why a part of the line has no value. */
export type Unknown = 'missing' | 'several' | 'past';

/** A part of the line, '' where it is unknown. */
export interface Part {
  readonly value: string;
  readonly unknown: Unknown | null;
}

/** What a line says. */
export interface Said {
  /** The words that name the lead, as typed, and their beginnings, the likeliest to find it first. */
  readonly lead: string;
  readonly stems: readonly string[];
  /** Two are named, unless both words are one lead's name. */
  readonly isSeveral: boolean;
  readonly channel: Part;
  readonly result: Part;
  readonly summary: string;
  /** '' unless the deal is won or lost. */
  readonly stage: string;
  /** The day of the contact, where it was not today. */
  readonly date: string;
  /** 'none' where the line says that there is to be no next step. */
  readonly ends: 'step' | 'none';
  readonly reason: string;
  readonly day: Part;
  readonly time: string;
  /** '' where the line does not say: the usual one is meant. */
  readonly topic: string;
}

const joins = /^(?:и|а|но|and|then|потом|затем|снова)$/;
const missing: Part = { value: '', unknown: 'missing' };
const several: Part = { value: '', unknown: 'several' };
const negation = /^(?:не|not|didnt|hasnt|havent|isnt|wont|never|нет|без)$/;

/** What the line says, by its words alone: nothing is looked up, and nothing is guessed that it does not say. */
export function readLine(text: string, around: Around): Said {
  const line = lineOf(text);
  const days = daysIn(line, around);
  const times = timesIn(line, days);
  const step = stepIn(line, days, times);
  const marks = [...days, ...times];
  const outside = (shape: RegExp) =>
    [...spansOf(line, shape)].filter(one => one.from < step.span.from || one.from >= step.span.to);
  const told = resultsIn(line, outside);
  const loosely = [...told, ...outside(cues.anyContact), ...outside(cues.talkedWeakly), ...outside(cues.noStep)];
  const name = leadIn(line, { firmly: placesOf(marks), loosely: placesOf(loosely) }, step.span);
  const ends = outside(cues.noStep).some(one => !cues.until.test(line.words[one.to]?.low ?? ''));
  const named = name && around.lead ? narrowed(line, name, around.lead) : name;
  const summary = summaryOf(line, step, days, named, told, outside);
  const result = resultOf(line, told, outside, around);
  return {
    lead: name ? textOf(line, name) : '',
    stems: name ? stemsOf(line, name) : [],
    isSeveral: name !== null && /\s(?:и|and)\s(?!Co|Sons)/.test(textOf(line, name)),
    channel: channelOf(outside, around),
    result,
    summary,
    stage: closingOf(outside, around),
    date: days.find(day => day.past)?.day ?? '',
    ends: ends && !step.days.length ? 'none' : 'step',
    reason: ends
      ? reasonOf(line, around) || summary || (told.some(one => /^[rw]/.test(one.key)) ? result.value : '')
      : '',
    day: ends && step.days.length ? several : dayOf(step, around),
    time: step.times.length === 1 ? (step.times[0]?.time ?? '') : '',
    topic: step.isNamed ? wordsWithout(line, step.span, placesOf(named ? [...marks, named] : marks)) : '',
  };
}

type Outside = (shape: RegExp) => Span[];
interface Told extends Span {
  readonly key: string;
}

/** The results that the line tells strongly; a word read by one is not read by a later one. */
function resultsIn(line: Line, outside: Outside): Told[] {
  const taken = new Set<number>();
  return cues.resultCues.flatMap(({ key, shape }) =>
    outside(shape).flatMap(({ from, to }) => {
      const denied = /^[rat]/.test(key) && negation.test(line.words[from - 1]?.low ?? '');
      if (denied || taken.has(from)) return [];
      for (let at = from; at < to; at += 1) taken.add(at);
      return [{ key, from, to }];
    }),
  );
}

function resultOf(line: Line, told: readonly Told[], outside: Outside, { results }: Around): Part {
  const own = results.filter(
    one => line.flat.includes(` ${fold(one.name)} `) && !told.some(({ key }) => key === one.key),
  );
  const keys = new Set(told.map(({ key }) => key));
  // A wrong number does not answer; what was agreed or refused was talked of.
  if (keys.has('wrongNumber')) {
    keys.delete('noAnswer');
    if (outside(cues.thinking).length) keys.add('talked');
  }
  const missed = told.find(one => one.key === 'noAnswer');
  if (missed && keys.size > 1 && outside(cues.later).some(one => one.from > missed.from)) keys.delete('noAnswer');
  if (keys.size > 1 && !keys.has('noAnswer') && !keys.has('wrongNumber')) keys.delete('talked');
  if (!keys.size && outside(cues.talkedWeakly).length) keys.add('talked');
  const [key] = keys;
  const found = own.length ? own : results.filter(one => one.key === key);
  if (keys.size > 1 || own.length > 1) return several;
  return found[0] ? { value: found[0].name, unknown: null } : missing;
}

/** The channel named first; a call where none is. Of something sent nobody knows through what. */
function channelOf(outside: Outside, { channels }: Around): Part {
  const found = cues.channelCues.flatMap(([key, shape]) => outside(shape).map(({ from }) => ({ key, from })));
  const [first] = found.sort((one, other) => one.from - other.from);
  if (!first && outside(cues.wroteSomehow).length) return several;
  const channel = channels.find(one => one.key === (first?.key ?? 'call')) ?? (first ? undefined : channels[0]);
  return channel ? { value: channel.name, unknown: null } : missing;
}

function dayOf(step: Step, { today, now }: Around): Part {
  const time = step.times[0]?.time ?? null;
  if (step.times.some(one => one.time !== time)) return several;
  if (step.times.length && !time) return several;
  const day: Day | null = step.days.length ? oneDay(step.days) : time && step.isNamed ? today : null;
  if (!day) return step.days.length ? several : missing;
  if (day < today || (day === today && now && time && time <= now)) return { value: '', unknown: 'past' };
  return { value: day, unknown: null };
}

function closingOf(outside: Outside, { stages }: Around): string {
  const kind = outside(cues.wonWords).length ? 'won' : outside(cues.lostWords).length ? 'lost' : '';
  return stages.find(stage => stage.kind === kind)?.name ?? '';
}

/** The reason of Lists whose words stand in the line, in any form. */
function reasonOf({ words }: Line, { reasons }: Around): string {
  const has = (word: string) => words.some(({ low }) => low.startsWith(stemOf(word)));
  return reasons.find(reason => fold(reason).split(' ').every(has)) ?? '';
}

/** Only those words of the run that are in the lead's name: the rest was said of something else. */
function narrowed({ words }: Line, run: Span, lead: string): Span {
  let { from, to } = run;
  const fits = (at: number) => fitOf(words[at]?.text ?? '', lead).rank > 0;
  while (to > from && !fits(to - 1)) to -= 1;
  while (from < to && !fits(from)) from += 1;
  return from < to ? { from, to } : run;
}

/** What is left when the lead, the contact, the step, and results that stand alone are taken out. */
function summaryOf(
  line: Line,
  step: Step,
  days: readonly NamedDay[],
  named: Span | null,
  told: readonly Span[],
  outside: Outside,
): string {
  const taken = placesOf([step.span, ...(named ? [named] : []), ...days.filter(day => day.past)]);
  const contacts = placesOf(outside(cues.anyContact));
  const head = named ? Math.min(named.from, line.words.length) : 0;
  // "Called Bob": the verb goes with the name it leads to.
  for (let at = head - 1; at >= 0 && line.words[at]?.clause === line.words[head]?.clause; at -= 1) {
    if (!contacts.has(at) && !small.test(line.words[at]?.low ?? '')) break;
    taken.add(at);
  }
  const plain = placesOf([...told, ...outside(cues.noStep)]);
  const texts = clausesOf(line).map(({ from, to }) => {
    const words = line.words.slice(from, to);
    const isNews = (at: number) => !taken.has(at) && !plain.has(at) && !contacts.has(at);
    const left = words.some((word, at) => isNews(from + at) && !small.test(word.low));
    return left ? wordsWithout(line, { from, to }, taken) : '';
  });
  return texts.filter(Boolean).join(', ');
}

function clausesOf({ words }: Line): Span[] {
  const starts = words.flatMap((word, at) => (words[at - 1]?.clause === word.clause ? [] : [at]));
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? words.length }));
}

/** The words of a span without the ones taken and the small ones at its ends and before them. */
function wordsWithout(line: Line, { from, to }: Span, taken: ReadonlySet<number>): string {
  const left: number[] = [];
  for (let at = from; at < to; at += 1) {
    if (!taken.has(at)) left.push(at);
    else while (isSmall(line, left.at(-1))) left.pop();
  }
  while (isSmall(line, left.at(-1))) left.pop();
  while (joins.test(line.words[left[0] ?? -1]?.low ?? '')) left.shift();
  let text = '';
  left.forEach((at, index) => {
    const word = line.words[at];
    const before = line.words[left[index - 1] ?? at];
    const follows = index > 0 && left[index - 1] === at - 1;
    if (!word) return;
    text += follows
      ? line.text.slice(before?.end, word.end)
      : `${text && ' '}${/[«"“„+$€]?$/.exec(line.text.slice(Math.max(0, word.start - 1), word.start))?.[0] ?? ''}${word.text}`;
    if (left[index + 1] !== at + 1)
      text += /^[»"”]?(?: ?[%₽$€])?/.exec(line.text.slice(word.end, word.end + 3))?.[0] ?? '';
  });
  return text;
}

function isSmall({ words }: Line, at: number | undefined): boolean {
  return at !== undefined && small.test(words[at]?.low ?? '');
}

function textOf(line: Line, { from, to }: Span): string {
  const text = line.text.slice(line.words[from]?.start, line.words[to - 1]?.end);
  // A quotation mark that was opened inside is closed.
  return text + (/[«"“„][^«»"”“„]*$/.test(text) ? (line.text[line.words[to - 1]?.end ?? 0] ?? '') : '');
}

function stemsOf(line: Line, span: Span): string[] {
  const text = textOf(line, span);
  if (/^\d/.test(text)) return [text];
  const words = line.words.slice(span.from, span.to).filter(word => !small.test(word.low));
  const stems = words.map(word => stemOf(word.text)).sort((one, other) => other.length - one.length);
  // Some names lose a vowel in other cases: Павел, Павлу.
  return [...stems, ...stems.filter(stem => stem.length > 3).map(stem => stem.slice(0, 3))];
}

function placesOf(spans: readonly Span[]): Set<number> {
  return new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
}
