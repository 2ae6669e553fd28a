import { existsSync, readFileSync } from 'node:fs';
import type { Act } from '../engine/acts';
import { Document } from '../host/document';
import { distBundle } from '../host/bundle';
import type { Run } from '../world/run';
import { serve } from '../host/serve';
import { addMeters, createMeter } from '../world/create';
import { lockFile, readKept, writeKept } from '../world/file';
import { instantOf, wallTime } from '../world/wall-time';
import type { Line } from './line';
import { readAct, readAddress } from './acts';
import { showAsCsv, showAsJson } from './show';

/** What stands behind each word of the command line; each answers with the exit code. */
export const commands: Record<string, (line: Line) => Promise<number>> = {
  new: create,
  call,
  type,
  grid,
  clock,
  show,
  mail,
  calendar,
  usage: tellUsage,
  serve: startServer,
};

/** What each command does, for whoever mistypes one. */
export const usage = `Usage: npm run --silent local -- COMMAND … [--data FILE] [--now 2026-11-23T09:00] [--as EMAIL]

  new    [--locale ru_RU] [--time-zone Europe/Moscow] [--owner EMAIL]   an empty spreadsheet
  call   FUNCTION [JSON …]      run one function of the script as from a menu; prints its result as JSON.
                                rpc takes its request as JSON too. @FILE is read from that file.
                                [--no-grant]: the user has not authorised the script
  type   'Sheet!A2' VALUE       type into a cell, as Sheets reads it; fires onEdit
  grid   insertRow SHEET ROW · deleteRow SHEET ROW · insertColumn SHEET A · moveColumn SHEET A C ·
         renameSheet SHEET TITLE · sort SHEET A [desc] · paste 'SHEET!A2' @FILE.tsv
  clock  2026-11-24T09:00       move on, firing every time trigger due on the way
  show   [SHEET] [--json]       what the sheet shows, as CSV or JSON; without a sheet, the sheets there are
  mail                          the outbox, a JSON object a line
  calendar                      the events in people's calendars, a JSON object a line
  usage                         what the last command cost
  serve  [--port 8787]          the page, on this machine only; --now is for a spreadsheet that it makes

--data is .data/perezvon.json where it is left out; --now sets the clock and fires nothing.`;

const DATA = '.data/perezvon.json';
const PATIENCE_MS = 10_000;

async function create({ options }: Line): Promise<number> {
  const timeZone = options['time-zone'] ?? 'America/New_York';
  const locale = options.locale ?? 'en_US';
  if (!isTimeZone(timeZone)) throw new Error(`There is no time zone ${timeZone}; one is Europe/Moscow.`);
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw new Error(`There is no locale ${locale}; one is ru_RU.`);
  const now = options.now === undefined ? Date.now() : readMoment(options.now, timeZone);
  const path = options.data ?? DATA;
  const release = await lockFile(path, PATIENCE_MS);
  try {
    const { owner } = options;
    const document = Document.create(distBundle(), { locale, timeZone, now, ...(owner && { owner }) });
    writeKept(path, document.keep(createMeter()));
    return 0;
  } finally {
    release();
  }
}

async function call({ args, options }: Line): Promise<number> {
  const [name, ...words] = args;
  if (name === undefined) throw new Error('call what? Name a function of the script, such as setUp.');
  const inputs = words.map(fromFile).map(readJson);
  return change({ options }, (document, user) => {
    // The request of rpc is itself JSON text; it may be given as the object that it says.
    const given = name === 'rpc' ? inputs.map(it => (typeof it === 'string' ? it : JSON.stringify(it))) : inputs;
    if (!options['no-grant']) document.grant(user);
    const run = document.run({ function: name, user, context: 'menu', args: given });
    if (run.error === undefined) console.log(JSON.stringify(unfold(run.value)));
    return [run];
  });
}

async function type({ args, options }: Line): Promise<number> {
  const [address, value] = args;
  if (address === undefined || value === undefined)
    throw new Error("type needs a cell and a value: type 'Sheet!A2' Hello");
  return change({ options }, (document, user) =>
    actOn(document, user, { do: 'type', ...readAddress(address), text: value }),
  );
}

async function grid({ args, options }: Line): Promise<number> {
  const words = args.map(fromFile);
  return change({ options }, (document, user) => actOn(document, user, readAct(words)));
}

async function clock({ args, options }: Line): Promise<number> {
  if (options.now !== undefined) throw new Error('clock moves on from the stored time and takes no --now.');
  return change({ options }, document => {
    const { timeZone } = document.spreadsheet;
    const to = readMoment(args[0] ?? '', timeZone);
    if (to < document.world.now) {
      throw new Error(
        `It is ${wallTime(document.world.now, timeZone)} already; --now of another command turns the clock back.`,
      );
    }
    return [...document.advance(to)];
  });
}

async function show({ args, options }: Line): Promise<number> {
  return look({ options }, document => {
    const [title] = args;
    const titles = document.spreadsheet.sheets().map(sheet => sheet.title);
    if (title === undefined) return titles.join('\n');
    if (!titles.includes(title)) throw new Error(`There is no sheet ${title}. There are: ${titles.join(', ')}`);
    return options.json
      ? JSON.stringify(showAsJson(document.spreadsheet, title))
      : showAsCsv(document.spreadsheet, title);
  });
}

async function mail(line: Line): Promise<number> {
  const inOrder = ['at', 'to', 'subject', 'text', 'html'];
  return look(line, ({ world }) =>
    world.outbox
      .map(letter => {
        const rest = Object.entries(letter).filter(([name]) => !inOrder.includes(name));
        const first = inOrder.flatMap(name => (name in letter ? [[name, letter[name as keyof typeof letter]]] : []));
        return JSON.stringify(Object.fromEntries([...first, ...rest]));
      })
      .join('\n'),
  );
}

async function calendar(line: Line): Promise<number> {
  return look(line, ({ world, spreadsheet }) =>
    Object.entries(world.calendars ?? {})
      .flatMap(([address, { events }]) =>
        events.map(({ start, end, day, ...event }) => {
          const [from, to] = [start, end].map(moment => wallTime(moment, spreadsheet.timeZone));
          return JSON.stringify({ calendar: address, ...(day ? { day } : { start: from, end: to }), ...event });
        }),
      )
      .join('\n'),
  );
}

async function tellUsage({ options }: Line): Promise<number> {
  console.log(JSON.stringify(readKept(options.data ?? DATA).usage));
  return Promise.resolve(0);
}

async function startServer({ options }: Line): Promise<number> {
  const port = options.port === undefined ? 8787 : Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`There is no port ${String(options.port)}.`);
  const { data, now } = options;
  if (now !== undefined) readMoment(now, 'Etc/UTC');
  const release = data === undefined ? (): void => undefined : await lockFile(data, PATIENCE_MS);
  const { address, close } = await serve({
    bundle: distBundle(),
    port,
    ...(data !== undefined && { data }),
    ...(now !== undefined && { now }),
  });
  console.log(`Perezvon is at ${address}  (Ctrl+C stops it)`);
  await new Promise(resolve => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await close();
  release();
  return 0;
}

/** Does something to the document behind `--data`, keeps it and what it cost, and reports what went wrong. */
async function change(
  { options }: Pick<Line, 'options'>,
  work: (document: Document, user: string) => Run[],
): Promise<number> {
  const path = options.data ?? DATA;
  const release = await lockFile(path, PATIENCE_MS);
  try {
    const document = Document.restore(distBundle(), readKept(path));
    const user = prepare(document, options);
    const runs = work(document, user);
    writeKept(path, document.keep(addMeters(runs.map(run => run.meter))));
    return report(runs);
  } finally {
    release();
  }
}

/** Prints something about the document and keeps no more of the command than the clock it was given. */
async function look({ options }: Pick<Line, 'options'>, tell: (document: Document) => string): Promise<number> {
  const path = options.data ?? DATA;
  const kept = readKept<Parameters<typeof Document.restore>[1]['spreadsheet']>(path);
  const document = Document.restore(distBundle(), kept);
  if (options.now !== undefined) document.setNow(readMoment(options.now, document.spreadsheet.timeZone));
  const text = tell(document);
  if (text) process.stdout.write(`${text}\n`);
  return Promise.resolve(0);
}

function prepare(document: Document, { now, as }: Line['options']): string {
  if (now !== undefined) document.setNow(readMoment(now, document.spreadsheet.timeZone));
  return as ?? document.world.owner;
}

function actOn(document: Document, user: string, doing: Act): Run[] {
  const outcome = document.act(user, doing);
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  return outcome.runs;
}

/** What users would have seen goes to stderr with the errors: stdout is the command's own answer. */
function report(runs: readonly Run[]): number {
  for (const { shown, logs } of runs) {
    for (const line of logs) console.error(line);
    for (const one of shown)
      if (one.kind === 'alert' || one.kind === 'toast') console.error(`${one.title} ${one.text}`.trim());
  }
  const failed = runs.filter(run => run.error !== undefined);
  for (const run of failed) console.error(`${run.function}: ${run.error ?? ''}`);
  return failed.length ? 1 : 0;
}

function readMoment(text: string, timeZone: string): number {
  const moment = instantOf(text, timeZone);
  if (Number.isNaN(moment)) throw new Error(`${text || 'Nothing'} is no time; one is 2026-11-23T09:00.`);
  return moment;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`Not JSON: ${text.slice(0, 80)}`);
  }
}

/** A result that is JSON text is printed as what it says. */
function unfold(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** An argument `@FILE` is what that file holds. */
function fromFile(word: string): string {
  if (!/^@./.test(word)) return word;
  const path = word.slice(1);
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
