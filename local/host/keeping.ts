import type { Snapshot } from '../engine/spreadsheet';
import { writeKept, type Kept } from '../world/file';

/** Writes a document to its file after changes. */
export interface Keeper {
  readonly changed: (keep: () => Kept<Snapshot>) => void;
  /** Writes at once what is not written yet. */
  readonly finish: () => void;
}

const QUIET_MS = 300;

/** Keeps what changes in a file, a little after it has changed; without a path, nowhere. */
export function keepInFile(path: string | undefined): Keeper {
  let waiting: (() => Kept<Snapshot>) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const finish = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (path !== undefined && waiting) writeKept(path, waiting());
    waiting = undefined;
  };
  return {
    changed(keep) {
      waiting = keep;
      // Not put off by further changes: a busy quarter of an hour is kept too.
      timer ??= setTimeout(finish, QUIET_MS);
    },
    finish,
  };
}
