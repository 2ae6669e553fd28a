import * as cues from './cues';
import type { NamedDay } from './days';
import { spansOf, type Line, type Span } from './line';
import type { NamedTime } from './times';

/** What is to be done next: its words, and the days and times among them. */
export interface Step {
  /** Empty where the line plans nothing. */
  readonly span: Span;
  readonly days: readonly NamedDay[];
  readonly times: readonly NamedTime[];
  /** It says what is to be done, not only when. */
  readonly isNamed: boolean;
}

/** Words that only lead to what follows or goes before them. */
export const small =
  /^(?:в|во|на|к|ко|до|с|со|около|после|on|at|by|in|for|the|till|until|around|and|и|а|но|then|потом|затем|next|from|will|ill|to|with|had|got|left|mrs?|ms|dr|надо|нужно|буду|снова)$/;

const none: Step = { span: { from: 0, to: 0 }, days: [], times: [], isNamed: false };

/** What the line plans: the part of it that says what to do and when. */
export function stepIn(line: Line, days: readonly NamedDay[], times: readonly NamedTime[]): Step {
  const groups = groupsOf(line, [...days, ...times]);
  const groupOf = (span: Span) => groups[span.from];
  const toDo = [...spansOf(line, cues.toDo)].filter(
    one => !days.some(day => day.from <= one.from && one.from < day.to),
  );
  const done = [...spansOf(line, cues.anyContact)];
  const told = [...spansOf(line, cues.anyResult)];
  const planned = days.filter(day => !day.past);
  const isIn = (spans: readonly Span[], of: Span) => spans.some(span => groupOf(span) === groupOf(of));
  const withWords = planned.filter(day => isIn(toDo, day));
  // "Called Bob on Friday" tells when it was, not when to call.
  const chosen = withWords.length ? withWords : planned.filter(day => isIn(told, day) || !isIn(done, day));
  const [first] = chosen;
  const near = times.filter(time => (first ? chosen.some(day => groupOf(day) === groupOf(time)) : isIn(toDo, time)));
  const anchor = first ?? near[0];
  if (!anchor) return undated(line, toDo, groups);
  const group = groupOf(anchor);
  const marks = [...chosen, ...near].filter(one => groupOf(one) === group);
  const barriers = [...told, ...done].filter(one => groupOf(one) === group);
  const named = toDo.filter(one => groupOf(one) === group);
  const things = [...spansOf(line, cues.things)].filter(one => groupOf(one) === group);
  const span = around(marks, named.length ? named : things, barriers, groups.lastIndexOf(group ?? -1) + 1);
  const { from, to } = led(line, groups, span.span);
  // "Asked not to call until Tuesday".
  const isDenied = /^(?:не|not|dont)$/.test(line.words[from - 1]?.low ?? '');
  const isNamed = span.isNamed && !isDenied;
  return { isNamed, span: { from: isDenied ? from - 1 : from, to }, days: chosen, times: near };
}

/** From the first thing to do that belongs to the day (nothing told between them) to where something else is told. */
function around(
  marks: readonly Span[],
  toDo: readonly Span[],
  barriers: readonly Span[],
  end: number,
): Pick<Step, 'span' | 'isNamed'> {
  const begin = Math.min(...marks.map(mark => mark.from));
  const last = Math.max(...marks.map(mark => mark.to));
  let from = begin;
  for (const { from: at, to } of toDo.filter(one => one.from < begin).reverse()) {
    if (barriers.some(barrier => barrier.from >= to && barrier.from < from)) break;
    from = at;
  }
  const isNamed = from < begin || toDo.some(one => one.from >= begin);
  const stop = Math.min(
    end,
    ...barriers.filter(one => one.from >= last && !toDo.some(other => other.from === one.from)).map(one => one.from),
  );
  return { span: { from, to: isNamed ? Math.max(last, stop) : last }, isNamed };
}

/** A step without a day: the last part of the line, when it begins with what to do. */
function undated(line: Line, toDo: readonly Span[], groups: readonly number[]): Step {
  const from = groups.indexOf(groups.at(-1) ?? 0);
  const to = line.words.length;
  return from > 0 && toDo.some(one => one.from === from) ? { ...none, span: { from, to }, isNamed: true } : none;
}

/** With the small words before it. */
function led(line: Line, groups: readonly number[], { from, to }: Span): Span {
  let at = from;
  while (at > 0 && groups[at - 1] === groups[from] && small.test(line.words[at - 1]?.low ?? '')) at -= 1;
  return { from: at, to };
}

/** The clause of each word; one that holds only a day or a time belongs to the one before. */
function groupsOf({ words }: Line, marks: readonly Span[]): number[] {
  const marked = new Set(marks.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  const spoken = new Set(words.filter((word, at) => !marked.has(at) && !small.test(word.low)).map(word => word.clause));
  let group = 0;
  return words.map(word => (group = spoken.has(word.clause) ? word.clause : group));
}
