import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../../build/local.mjs');

/** What a command printed, and how it ended. */
export interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** A folder of its own for one test's spreadsheet; thrown away by `remove`. */
export function makeDesk(): {
  data: string;
  local(...words: string[]): Said;
  killed(afterMs: number, ...words: string[]): Promise<void>;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'perezvon-'));
  const data = join(folder, 'spreadsheet.json');
  return {
    data,
    local(...words) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words, '--data', data], {
        encoding: 'utf8',
      });
      return { status, out: stdout.trim(), error: stderr.trim() };
    },
    killed(afterMs, ...words) {
      const child = spawn(process.execPath, [program, ...words, '--data', data], { stdio: 'ignore' });
      setTimeout(() => child.kill('SIGKILL'), afterMs);
      return new Promise(resolve => child.on('exit', () => resolve()));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
