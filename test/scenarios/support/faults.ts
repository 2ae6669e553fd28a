import type { Run, Start } from '../../../local/host/run';
import type { Studio } from './studio';

/** One execution of the script: what is asked of it, and from where. */
export interface Asked extends Partial<Pick<Start, 'context' | 'user' | 'active'>> {
  readonly name: string;
  readonly args: Start['args'] & object;
}

/** A call of a service during an execution that nothing disturbed. */
export interface Step {
  /** Counted from 1. */
  readonly at: number;
  readonly method: string;
  readonly writes: boolean;
  /** How many writes waited for a flush when it was about to be made. */
  readonly waiting: number;
}

/** A place to die at. */
export interface Death {
  /** Before this call. */
  readonly at: number;
  readonly method: string;
  /** How many of the writes that wait for a flush are carried out all the same: Google promises none, and loses none for certain. */
  readonly kept: number;
}

/** `FAULTS=each` dies at each step that leaves something else behind, also where there are hundreds and each is dear. */
export const unsparing = process.env['FAULTS'] !== undefined;

/** `FAULTS=all` dies before every call, also where the workbook stands as before the call before it. */
export const everywhere = process.env['FAULTS'] === 'all';

const reading =
  /^(LockService|PropertiesService|CacheService)\.|^Lock\.(tryLock|hasLock|waitLock|releaseLock)$|^(Cache|Properties)\.get|^Utilities\.|^Session\.|^HtmlService\.|^HtmlOutput\.|^Ui\.|^Menu\.|Builder\.|^SpreadsheetApp\.(get|new)|^ScriptApp\.(get|newTrigger)|^MailApp\.getRemainingDailyQuota$|\.(get|is|can)[A-Z]\w*$|\.(createTextFinder|createDeveloperMetadataFinder|findAll|findNext|matchCase|matchEntireCell|useRegularExpression|matchFormulaText|ignoreDiacritics|toast|find|with[A-Z]\w*)$|^(Sheet|Range)\.activate$/;
const writing =
  /\.(set|add|remove|delete|clear|insert|append|create|copyTo|put|move|hide|show|protect|unhide|apply|trim|send|flush|auto|merge|break|sort|newFilter|update|rename|group|ungroup)[A-Za-z]*$/;

/** Whether a method changes anything that outlives the execution. One that nobody has thought of yet is asked about. */
export function changesSomething(method: string): boolean {
  if (reading.test(method)) return false;
  if (writing.test(method)) return true;
  throw new Error(`Does ${method} change anything? Say so in faults.ts.`);
}

/** Runs it undisturbed and tells each call; one that was said to read only and yet changed something is an error. */
export function steps(studio: Studio, asked: Asked): { readonly run: Run; readonly steps: readonly Step[] } {
  const made: Step[] = [];
  const { spreadsheet, world } = studio.document;
  let before = '';
  const state = (): string => {
    const { properties, triggers, outbox, cache } = world;
    const sizes = spreadsheet.sheets().map(({ title, rows, columns }) => [title, rows, columns]);
    return JSON.stringify([properties, triggers, outbox.length, cache, sizes]);
  };
  const check = (waiting: number): void => {
    const last = made[made.length - 1];
    const now = state();
    // What waits may be written by reading, never more of it.
    if (last && !last.writes && (before !== now || waiting > last.waiting)) throw new Error(`${last.method} changes`);
    before = now;
  };
  const run = execute(studio, asked, method => {
    const { waiting } = spreadsheet;
    check(waiting);
    made.push({ at: made.length + 1, method, writes: changesSomething(method), waiting });
  });
  return { run, steps: made };
}

/**
 * Where it is worth dying: before every call, with all writes that wait kept, or lost from one of them on. Where the workbook, the stores
 * and the outbox would stand as after another death, one of the two is enough.
 */
export function deaths(made: readonly Step[]): readonly Death[] {
  const known = new Set<string>();
  const found: Death[] = [];
  let [flushed, unbuffered] = [0, 0];
  let waits: number[] = [];
  made.forEach(({ at, method, waiting }, index) => {
    const last = made[index - 1];
    if (last && waiting < last.waiting) flushed++;
    if (waiting === 0 || (last && waiting < last.waiting)) waits = [];
    if (last?.writes && waiting <= last.waiting) unbuffered++;
    if (!waits.includes(waiting)) waits.push(waiting);
    for (const kept of waits.includes(0) ? waits : [0, ...waits]) {
      const state = [flushed, unbuffered, kept, everywhere ? at : ''].join(' ');
      if (!known.has(state)) found.push({ at, method, kept });
      known.add(state);
    }
  });
  return found;
}

/** Runs it until it dies. Once dead it calls no service any more, whatever it catches. */
export function die(studio: Studio, asked: Asked, { at, kept }: Pick<Death, 'at' | 'kept'>): void {
  let calls = 0;
  let dead = false;
  const { spreadsheet } = studio.document;
  execute(studio, asked, () => {
    if (!dead && ++calls < at) return;
    if (!dead) spreadsheet.lose(kept);
    dead = true;
    throw new Error('killed');
  });
  if (!dead) throw new Error(`${asked.name} ended before its call ${at}`);
}

/**
 * Runs it until Google stops it: half a minute goes by during this call, and the limit of a simple trigger strikes. Whatever it catches, it
 * calls no service any more. Its clock is put back afterwards.
 */
export function outlast(studio: Studio, asked: Asked, { at, kept }: Pick<Death, 'at' | 'kept'>): void {
  let calls = 0;
  const { document } = studio;
  const begun = document.world.now;
  const { error = '', logs } = execute(studio, asked, () => {
    if (++calls !== at) return;
    document.spreadsheet.lose(kept);
    document.world.now += simpleTriggerMs + 1_000;
  });
  document.setNow(begun);
  if (calls < at) throw new Error(`${asked.name} ended before its call ${at}`);
  if (![error, ...logs].some(line => line.includes('Exceeded maximum execution time')))
    throw new Error(`${asked.name} went on beyond its time: ${error} ${logs.join()}`);
}

/** So long may a simple trigger run. */
const simpleTriggerMs = 30_000;

/** Runs it with a service that fails once, at this call. */
export function hurt(studio: Studio, asked: Asked, at: number, message: string): Run {
  let calls = 0;
  return execute(studio, asked, () => {
    if (++calls === at) throw new Error(message);
  });
}

export function execute(studio: Studio, { name, args, ...start }: Asked, onCall?: (method: string) => void): Run {
  return studio.run(name, args, { ...start, ...(onCall && { onCall }) });
}
