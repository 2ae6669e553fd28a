import { deaths, die, everywhere, execute, steps, unsparing, type Asked, type Death } from './faults';
import { peopledStudio, planOf } from './faults-studio';
import type { WritingCall } from './faults-table';
import { rewinding, type Rewound } from './rewind';
import type { Studio } from './studio';

/** What was seen of a call that was killed at each of its steps. */
export interface Killed {
  readonly deaths: number;
  /** Deaths after which the workbook was neither as before nor as after: the hourly pass has finished those. */
  readonly halves: number;
  /** What went wrong, a line each. */
  readonly wrong: readonly string[];
}

let base: Rewound | null = null;

function baseStudio(): Rewound {
  return (base ??= rewinding(peopledStudio(), peopledStudio));
}

/**
 * Kills a call at each step. After each death the next command comes, then the call is sent again: the workbook has to be as if it had
 * not been sent, or as if it had been sent once. A call that writes more than a journal holds may be half done until the hourly pass.
 */
export function killEverywhere({ call, input }: WritingCall, deathsMost = Infinity): Killed {
  const start = (): Studio => {
    baseStudio().rewind();
    const { studio } = baseStudio();
    asked = { name: 'rpc', args: [JSON.stringify({ id: 'act', call, input: input(studio) })] };
    return studio;
  };
  let asked: Asked = { name: 'rpc', args: [] };
  const place = rewinding(start(), start);
  const another = (): unknown =>
    place.studio.ask('plan.move', { plan: planOf(place.studio, 'Dove'), date: '2026-12-04' }, { id: 'other' });
  const hour = (): unknown => execute(place.studio, { name: 'onHour', args: [], context: 'clock' });
  const seen = (...doings: (() => unknown)[]): string => {
    for (const doing of doings) doing();
    return place.facts().join('\n');
  };
  const whole = steps(place.studio, asked);
  const reply = String(whole.run.value);
  if (!reply.startsWith('{"ok":true')) throw new Error(`${call}: ${reply}\n${whole.run.logs.join('\n')}`);
  const after = seen(another);
  place.rewind();
  const before = seen(another);
  place.rewind();
  let finished: string | null = null;
  const whenFinished = (): string => {
    finished ??= seen(() => execute(place.studio, asked), hour);
    return finished;
  };

  const wrong: string[] = [];
  const halves: Death[] = [];
  const found = spread(deaths(whole.steps), deathsMost);
  for (const death of found) {
    const about = `${death.at} ${death.method} ${death.kept}`;
    die(place.studio, asked, death);
    const then = seen(another);
    if (then !== before && then !== after) halves.push(death);
    const again = String(execute(place.studio, asked).value);
    if (again !== reply) wrong.push(`${about}: answers ${again}, not ${reply}`);
    const twice = seen();
    if (twice !== after) wrong.push(`${about}: sent again, it is not done once: ${difference(twice, after)}`);
    place.rewind();
  }
  if (halves.length) whenFinished();
  // What finishes one of them finishes them all alike: by the same request.
  for (const death of everywhere ? halves : halves.slice(-1)) {
    place.rewind();
    die(place.studio, asked, death);
    const then = seen(hour);
    const about = `${death.at} ${death.method} ${death.kept}`;
    if (then !== whenFinished()) wrong.push(`${about}: not finished by the hour: ${difference(then, whenFinished())}`);
  }
  return { deaths: found.length, halves: halves.length, wrong };
}

/** Something that is done again as a matter of course: by whoever chooses it from the menu, or by the hourly pass. */
export interface Recurring {
  readonly what: string;
  readonly prepare: (studio: Studio) => void;
  readonly asked: Asked;
  /** What comes next; the same again when left out. */
  readonly next?: Asked;
  /** So many deaths, from the first to the last, where there are many and each is dear; else all. */
  readonly deathsMost?: number;
  /** The change log may name a thing twice; or tell of what onEdit mends silently while it is fresh. */
  readonly logs?: 'twice' | 'more';
  /** How it ends at a step; killed when left out. */
  readonly stop?: typeof die;
}

export const hourly: Asked = { name: 'onHour', args: [], context: 'clock' };

/** Stops it at each step; when it was done again, the workbook and the mails are as if it had not been stopped. */
export function killAndRepeat({
  prepare,
  asked,
  next = asked,
  deathsMost = Infinity,
  logs,
  stop = die,
}: Recurring): Killed {
  const start = (): Studio => {
    baseStudio().rewind();
    const { studio } = baseStudio();
    prepare(studio);
    return studio;
  };
  const place = rewinding(start(), start);
  const seen = (): string => {
    const run = execute(place.studio, next);
    if (run.error !== undefined) throw new Error(`${next.name}: ${run.error}\n${run.logs.join('\n')}`);
    const mails = place.studio.outbox.map(({ to, subject }) => `${to} ${subject}`).sort();
    const triggers = place.studio.document.world.triggers.map(({ handler, owner }) => `${handler} ${owner}`);
    const facts = place.facts().flatMap(lasting);
    const isKept = (line: string, at: number): boolean =>
      logs === undefined || !line.startsWith('Change log') || (logs === 'twice' && facts.indexOf(line) === at);
    return [...facts.filter(isKept), ...mails, ...triggers].join('\n');
  };
  const whole = steps(place.studio, asked);
  if (whole.run.error !== undefined) throw new Error(`${whole.run.error}\n${whole.run.logs.join('\n')}`);
  const after = seen();
  const found = spread(deaths(whole.steps), deathsMost);
  const wrong: string[] = [];
  for (const death of found) {
    place.rewind();
    stop(place.studio, asked, death);
    const then = seen();
    if (then !== after) wrong.push(`${death.at} ${death.method} ${death.kept}: ${difference(then, after)}`);
  }
  return { deaths: found.length, halves: 0, wrong };
}

/** Of very many deaths, some from the first to the last. */
export function spread<T>(found: readonly T[], most: number): readonly T[] {
  if (found.length <= most) return found;
  const step = Math.max(1, (found.length - 1) / (most - 1));
  const chosen = new Set(Array.from({ length: most }, (_, at) => Math.round(at * step)));
  return found.filter((_, at) => unsparing || chosen.has(at));
}

/** Ids that are drawn by lot differ each time; the pages of a snapshot hold what the sheets do. */
function lasting(line: string): readonly string[] {
  if (line.startsWith('_snapshot: 0=p')) return [];
  const [day] = /^_snapshot: 0=\S+/.exec(line) ?? [];
  return [day ?? line.replace(/\b([lcpf])-[0-9a-f]{12}-[0-9a-z]+/g, '$1-drawn')];
}

/** The lines that only one of the two has. */
export function difference(one: string, other: string): string {
  const [left, right] = [one.split('\n'), other.split('\n')];
  const only = (lines: readonly string[], than: readonly string[]): string[] => {
    const rest = [...than];
    return lines.filter(line => {
      const at = rest.indexOf(line);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
  };
  return [...only(left, right).map(line => `\n  + ${line}`), ...only(right, left).map(line => `\n  - ${line}`)].join(
    '',
  );
}
