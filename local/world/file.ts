import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Meter, World } from './world';

/** What the file behind `--data` holds: a spreadsheet with everything Google would keep for it. */
export interface Kept<Snapshot> {
  spreadsheet: Snapshot;
  world: World;
  /** What the last command cost. */
  usage: Meter;
}

const MARK = 'perezvon-local';

/** Reads what was kept. Without a file, or with one that is not ours, throws a sentence for the person who named it. */
export function readKept<Snapshot>(path: string): Kept<Snapshot> {
  if (!existsSync(path)) throw new Error(`There is no spreadsheet in ${path} yet. Make one with the command: new`);
  const kept = parse(readFileSync(path, 'utf8'));
  if (kept?.file !== MARK) throw new Error(`${path} is not a spreadsheet of the local host, or it is damaged.`);
  return kept as unknown as Kept<Snapshot>;
}

/**
 * Replaces the file as a whole: whenever the process or the machine stops, the path holds the old spreadsheet or the
 * new one. Only one process may write at a time; see `lockFile`.
 */
export function writeKept<Snapshot>(path: string, kept: Kept<Snapshot>): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished`;
  const descriptor = openSync(unfinished, 'w');
  try {
    writeWhole(descriptor, Buffer.from(JSON.stringify({ file: MARK, version: 1, ...kept })));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(unfinished, path);
  syncFolder(dirname(path));
}

/**
 * Keeps other processes from the file until the answer is called, waiting up to `patienceMs` for one that has it. A
 * process that was killed holds nothing.
 */
export async function lockFile(path: string, patienceMs: number): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true });
  const lock = `${path}.lock`;
  for (let waitedMs = 0; ; waitedMs += 50) {
    if (take(lock)) return () => rmSync(lock, { force: true });
    const holder = Number(readLock(lock));
    if (holder && !isAlive(holder)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (waitedMs >= patienceMs) {
      throw new Error(
        `${path} is in use by another process${holder ? ` (${holder})` : ''}. Stop it, or name another file with --data.`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** A write may take less than it was given. */
function writeWhole(descriptor: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
}

/** A rename is kept by the folder, not by the file. Windows has no such thing to ask for. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** The lock appears with its holder's number in it, or not at all. */
function take(lock: string): boolean {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

function readLock(lock: string): string {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    // Its holder has just let go.
    return '';
  }
}

function isAlive(holder: number): boolean {
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
