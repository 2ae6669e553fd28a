import { hash } from '../base/hash';
import type { Store } from '../base/outside';
import type { Change } from './book';

/** A decided command: enough to write it, to answer it, and to answer it again. Plain JSON. */
export interface Noted {
  readonly id: string;
  readonly changes: readonly Change[];
  readonly reply: unknown;
  /** Properties that change together with the command, such as what its author may take back. */
  readonly keep: Readonly<Record<string, string>>;
}

/** What the store held when the transaction began. */
export interface Pages {
  readonly unfinished: Noted | null;
  /** How often the sheet has refused to let it be finished. */
  readonly tries: number;
  /** Replies of the last commands by their id. */
  readonly done: ReadonlyMap<string, unknown>;
}

/** Characters a value of the store surely holds: 9 KB, at two or three bytes a letter. */
export const valueLength = 3_000;
/** The store holds 500 KB; some of it is left for what is not counted here. */
const storeBytesMost = 450_000;
const doneMost = 40;
/** A file that is imported, say, may be longer than the store. */
const resumeMost = 60_000;

/** Reads the journal. A journal that was not written to its end counts as none: its command had not begun. */
export function readPages(all: Readonly<Record<string, string>>): Pages {
  return { unfinished: readNoted(all), tries: Number(all['journal.tries'] ?? 0), done: readDone(all) };
}

/** Whether the store has room for what every command leaves there: a reply, hints. */
export function hasRoom(all: Readonly<Record<string, string>>): boolean {
  return bytesOf(all) + 2 * valueLength < storeBytesMost;
}

/** Notes a decided command, or tells that the store has no room for it. */
export function note(store: Store, all: Readonly<Record<string, string>>, noted: Noted): boolean {
  const text = ascii(JSON.stringify(noted));
  if (bytesOf(all) + bytesIn(text) > storeBytesMost) return false;
  store.put({ ...paged('journal', text), 'journal.tries': '0' });
  return true;
}

/** Counts that an unfinished command was refused by the sheet once more. */
export function noteTry(store: Store, pages: Pages): void {
  store.put({ 'journal.tries': String(pages.tries + 1) });
}

/** Closes the journal, keeps the command's reply for a repeat, and stores what is to change with it: all in one act. */
export function noteDone(store: Store, pages: Pages, noted: Noted, hints: Readonly<Record<string, string>>): void {
  store.put({ ...noted.keep, ...hints, done: doneWith(pages, noted), journal: '' });
}

/** Gives up a command that cannot be finished, so that it blocks nobody; it stays readable in the store. */
export function setAside(store: Store, all: Readonly<Record<string, string>>): void {
  const ends = Object.keys(all).filter(key => key.startsWith('end.'));
  // Some of its rows may stand beyond where a table was known to end.
  const unknown = Object.fromEntries(ends.map(key => [key, '']));
  store.put({ ...unknown, journal: '', 'journal.aside': all['journal.0'] ?? '' });
}

/** What a bulk act is sent again by. */
interface Resumed {
  readonly resume?: string | undefined;
}

/** A bulk act that was begun and not ended: what sends it again, and how often that has failed. */
export interface Begun {
  readonly resume: string;
  readonly tries: number;
}

/** What to store before a bulk act is written that is to answer so. Nothing for one that is not sent again, is too long, or finds another one unfinished. */
export function begin(
  all: Readonly<Record<string, string>>,
  { resume = '' }: Resumed,
  reply: unknown,
): Readonly<Record<string, string>> {
  const text = ascii(resume);
  const isTooLong = text.length > resumeMost || bytesOf(all) + text.length > storeBytesMost;
  const isHindered = isTooLong || ![null, text].includes(readPaged(all, 'begun'));
  if (text === '' || isHindered) return {};
  const promise = ascii(JSON.stringify(reply));
  return { ...paged('begun', text), 'begun.tries': '0', 'begun.reply': promise.length < valueLength ? promise : '' };
}

/** What a bulk act that was cut off was to answer, since it finds less to do when it is sent again; undefined for any other. */
export function promised(all: Readonly<Record<string, string>>, { resume = '' }: Resumed): unknown {
  const promise = readPaged(all, 'begun') === ascii(resume) ? all['begun.reply'] : '';
  return promise ? JSON.parse(promise) : undefined;
}

/** What to store when it is written. */
export function ended(begun: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return 'begun' in begun ? { begun: '' } : {};
}

/** The bulk act that was cut off, or null. */
export function readBegun(all: Readonly<Record<string, string>>): Begun | null {
  const resume = readPaged(all, 'begun');
  return resume === null ? null : { resume, tries: Number(all['begun.tries'] ?? 0) };
}

/** Half of a surrogate pair, which a cut between pages would make, is lost in the store: so the pairs go escaped. */
export function ascii(json: string): string {
  return json.replace(/[\ud800-\udfff]/g, half => `\\u${half.charCodeAt(0).toString(16)}`);
}

/** What is there besides old pages of the journal, which are written over. */
function bytesOf(all: Readonly<Record<string, string>>): number {
  let bytes = 0;
  for (const [key, value] of Object.entries(all))
    if (!/^(journal|begun)\./.test(key)) bytes += key.length + bytesIn(value);
  return bytes;
}

function bytesIn(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}

function readNoted(all: Readonly<Record<string, string>>): Noted | null {
  const text = readPaged(all, 'journal');
  return text === null ? null : (JSON.parse(text) as Noted);
}

/** A long text as values of the store: how many pages and their print under the name, each page beside it. */
export function paged(name: string, text: string): Readonly<Record<string, string>> {
  const count = Math.ceil(text.length / valueLength);
  const values: Record<string, string> = { [name]: `${count} ${hash(text)}` };
  for (let page = 0; page < count; page++) {
    values[`${name}.${page}`] = text.slice(page * valueLength, (page + 1) * valueLength);
  }
  return values;
}

/** The long text of this name; null when there is none, or not all of it. */
export function readPaged(all: Readonly<Record<string, string>>, name: string): string | null {
  const [count, sum] = (all[name] ?? '').split(' ');
  if (!sum) return null;
  let text = '';
  for (let page = 0; page < Number(count); page++) text += all[`${name}.${page}`] ?? '';
  return hash(text) === sum ? text : null;
}

function readDone(all: Readonly<Record<string, string>>): ReadonlyMap<string, unknown> {
  const text = all['done'];
  return new Map(text ? (JSON.parse(text) as [string, unknown][]) : []);
}

/** The newest replies that fit, this one among them. A repeat of an older command is known by the rows that it made. */
export function doneWith(pages: Pages, { id, reply }: Pick<Noted, 'id' | 'reply'>): string {
  const others = [...pages.done].filter(([known]) => known !== id);
  const own: [string, unknown][] = id && ascii(JSON.stringify([id, reply])).length < valueLength ? [[id, reply]] : [];
  const all = [...others, ...own].slice(-doneMost);
  while (ascii(JSON.stringify(all)).length > valueLength) all.shift();
  return ascii(JSON.stringify(all));
}
