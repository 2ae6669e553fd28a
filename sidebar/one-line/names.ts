import { fold } from '../../src/base/text';
import { pattern, spansOf, type Line, type Span } from './line';

/** What keeps a word from being a name: days and times always, cues unless a capital letter says otherwise. */
export interface Blocked {
  readonly firmly: ReadonlySet<number>;
  readonly loosely: ReadonlySet<number>;
}

const contacted = pattern(
  '(?:по|пере|до|со|от)?звон\\S+|набрал\\S*|(?:на|от)?писал\\S*|отправил\\S*|выслал\\S*|скинул\\S*|встре(?:тил|чал)\\S*|(?:по)?говорил\\S*|пообщал\\S*|связал\\S*|' +
    'созвон|созв|встреча|письмо|смс|(?:был|заехал|заезжал|съездил)\\S*|called|calling|rang|phoned|e-?mailed|mailed|texted|messaged|whatsapped|met|spoke|talked|wrote|' +
    'visited|dial\\S+|chatted|saw|sent|tried|pinged|call|meeting|chat|lunch|coffee|e-?mail|text|vm|voicemail|message|msg|answer|reply|number|reach|cld|позв',
);
/** More words than any name has. */
const wordsMost = 8;
/** Between the verb and the name. */
const joining =
  /^(?:с|со|к|ко|у|от|до|в|во|на|to|with|w|back|mrs?|ms|dr|for|at|from|by|of|out|up|again|снова|опять|еще|раз|the|an?|e-?mail|message|сейчас|сегодня|today|just)$/;
const inside = /^(?:и|на|из|у|and|of|the|de|von|van|da|at|from)$/;
const nobody =
  /^(?:он[аи]?|ура|абонент|сначала|first|woohoo|hooray|е[мй]у|е[йеё]|е?го|и[хм]|не|нему|ней|ним|мы|я|и|а|но|да|нет|по|о|об|про|за|из|без|клиент\S*|лид\S*|заказчик\S*|челове\S*|директор\S*|секретар\S*|менеджер\S*|утром|дн[её]м|вечером|пока|уже|вс[её]|это|что|потом|ок|кп|тз|ндс|смет\S*|договор\S*|сч[её]т\S*|предложен\S*|сам[аи]?|просто|очень|долго|хорошо|на|насч[её]т|телефон\S*|номер\S*|him|her|them|it|she|they|we|i|he|us|client|customer|lead|guy|about|re|and|but|then|will|no|not|had|got|just|left|finally|still|second|good|great|quick|long|short|ok|yes|quote|proposal|invoice|price|offer|is|was|my|new|maybe)$/;
/** Russian verbs of the past at the head of a line: "Перенесли встречу". */
const doing = /(?:[аеиоуыя]л[аи]?(?:с[ья])?|[a-z]{4}ed)$/;
const namesLikeDoing =
  /^(?:павел|михаил|даниил?а?|гавриил|самуил|\S*(?:мил|жел)[аеиуы]|виола|эмили|натали|лейла|(?:al|wil|wini)fred|\S*ahmed|\S*ammed)$/;
const letters = /^\p{L}/u;

/** The words that name the lead, or null: after the verb of contact, quoted, first in the line, or with a capital letter. */
export function leadIn(line: Line, blocked: Blocked, step: Span): Span | null {
  const inStep = (at: number) => at >= step.from && at < step.to;
  const after = [...spansOf(line, contacted)]
    .filter(({ to }) => !inStep(to - 1))
    .map(({ to }) => runFrom(line, to, blocked, line.words[to - 1]?.clause ?? 0));
  const capital = after.find(found => found && isCapital(line, found.from));
  return capital ?? byPlace(line, blocked, inStep) ?? after.find(Boolean) ?? byCapital(line, blocked) ?? byPhone(line);
}

const endings = /(?:[ыи]ми|[оеы]го|[оеы]му|ями|ами|[оеыи]й|[оеё]ю|[оеыи]м|[ыи]х|[ую]ю|[ая]я|[аеёиоуыэюяйь])$/;

/** The beginning of a name that its cases share: what to ask the server for. English names have their possessive taken off. */
export function stemOf(word: string): string {
  if (/['’]s$/.test(word)) return fold(word.slice(0, -2));
  const low = fold(word);
  if (!/[а-я]/.test(low) || low.length < 3) return low;
  const stem = low.replace(endings, '').replace(/[еиьй]$/, '');
  return stem.length < 2 ? low.slice(0, 2) : stem;
}

/** How well words fit a lead's name: not at all at 0; surely when each of them is a word of it, in any case. */
export interface Fit {
  readonly rank: number;
  readonly isSure: boolean;
}

/** How well the words fit a lead's name; the whole name ranks highest. */
export function fitOf(words: string, name: string): Fit {
  const parts = partsOf(name);
  const fits = partsOf(words).map(word => Math.max(0, ...parts.map(part => likeness(word, part))));
  const whole = fits.filter(fit => fit === 2).length === parts.length;
  return { rank: fits.reduce((sum, fit) => sum + fit, 0) + (whole ? 1 : 0), isSure: fits.every(fit => fit === 2) };
}

const legal = /^(?:ооо|о?зао|[поа]?ао|ип|llc|ltd|inc|и|and|из|в|of|from|at|the)$/;

function partsOf(words: string): readonly string[] {
  return (fold(words.replace(/['’]s(?!\p{L})/gu, '')).match(/[\p{L}\d]+/gu) ?? []).filter(word => !legal.test(word));
}

/** 2: the same word, perhaps in another case; 1: they begin alike, as Боре and Борис do. */
function likeness(one: string, other: string): number {
  if (one === other || stemOf(one) === stemOf(other)) return 2;
  if (!/[а-я]/.test(one))
    return Math.min(one.length, other.length) > 2 && (one.startsWith(other) || other.startsWith(one)) ? 1 : 0;
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared > 2 && Math.max(one.length, other.length) - shared < 4 ? 1 : 0;
}

function byPlace(line: Line, blocked: Blocked, inStep: (at: number) => boolean): Span | null {
  const { words } = line;
  const tries: ((at: number) => boolean)[] = [
    at => words[at]?.quoted === true,
    at => at === 0 && isFree(line, at, blocked) && !(isCapital(line, 1) && !isCapital(line, 0)),
    at => isStart(line, at) && isFree(line, at, blocked) && isCapital(line, at),
    at => isFree(line, at, blocked) && isCapital(line, at) && !isAcronym(line, at),
  ];
  return firstRun(
    line,
    blocked,
    tries.map(attempt => at => !inStep(at) && attempt(at)),
  );
}

/** Named only in what is to be done: "Ring Vince on Tuesday". */
function byCapital(line: Line, blocked: Blocked): Span | null {
  return firstRun(line, blocked, [
    at => !isStart(line, at) && isFree(line, at, blocked) && isCapital(line, at) && !isAcronym(line, at),
  ]);
}

function firstRun(line: Line, blocked: Blocked, tries: readonly ((at: number) => boolean)[]): Span | null {
  for (const attempt of tries) {
    const at = line.words.findIndex((_, index) => attempt(index));
    if (at >= 0) return runFrom(line, at, blocked, line.words[at]?.clause ?? 0);
  }
  return null;
}

/** The name that begins at that word of the clause, its joining words left out. */
function runFrom(line: Line, start: number, { firmly, loosely }: Blocked, clause: number): Span | null {
  const { words } = line;
  const within = (at: number) => words[at]?.clause === clause && !firmly.has(at);
  let from = start;
  while (within(from) && joining.test(words[from]?.low ?? '') && !words[from]?.quoted) from += 1;
  if (!within(from) || !isName(line, from)) return null;
  const capital = isCapital(line, from);
  if (!capital && loosely.has(from)) return null;
  let to = from + 1;
  const isMore = (at: number) =>
    within(at) &&
    isName(line, at) &&
    (isCapital(line, at) ||
      (!isCapital(line, to - 1) && !loosely.has(at) && !joining.test(words[at]?.low ?? '') && to - from < 2));
  while (
    (to - from < wordsMost && isMore(to)) ||
    (inside.test(words[to]?.low ?? '') && capital && within(to) && within(to + 1) && isCapital(line, to + 1))
  )
    to += 1;
  return { from, to };
}

/** Nobody is named, but a number is: leads are found by their phones too. */
function byPhone({ words, text }: Line): Span | null {
  for (let from = 0; from < words.length; from += 1) {
    let to = from;
    while (/^\d[\d-]*$/.test(words[to]?.text ?? '')) to += 1;
    const digits = text.slice(words[from]?.start, words[to - 1]?.end).replace(/\D/g, '');
    if (to > from && digits.length > 6 && digits.length < 16) return { from, to };
    if (to > from) from = to;
  }
  return null;
}

/** A capital letter inside a sentence makes a name of any word: "Called Will". */
function isName(line: Line, at: number): boolean {
  const word = line.words[at];
  if (!word || word.quoted) return word !== undefined;
  return (
    letters.test(word.text) &&
    (!nobody.test(word.low) || (isCapital(line, at) && !isStart(line, at) && !isAcronym(line, at)))
  );
}

function isFree(line: Line, at: number, { firmly, loosely }: Blocked): boolean {
  return (
    !firmly.has(at) &&
    !loosely.has(at) &&
    isName(line, at) &&
    !(isStart(line, at) && isDoing(line.words[at]?.low ?? ''))
  );
}

function isStart({ words }: Line, at: number): boolean {
  return words[at - 1]?.clause !== words[at]?.clause;
}

function isDoing(word: string): boolean {
  return doing.test(word) && !namesLikeDoing.test(word);
}

/** A capital letter says nothing where all are capital. */
function isCapital({ words, isShouted }: Line, at: number): boolean {
  const word = words[at];
  return word !== undefined && (word.quoted || (/^\p{Lu}/u.test(word.text) && !isShouted));
}

function isAcronym({ words }: Line, at: number): boolean {
  return /^\p{Lu}{1,4}$/u.test(words[at]?.text ?? '');
}
