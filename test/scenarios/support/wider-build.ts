import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const builder = join(import.meta.dirname, '../../../tools/build.mjs');

/** A build that is not the default one, in a folder of its own; `remove` throws it away. */
export interface OtherBuild {
  readonly folder: string;
  remove(): void;
}

/** Builds the script with more features than the default ones. */
export function buildWith(...features: string[]): OtherBuild {
  return buildAs('--with', features.join(','));
}

/** Builds the script as these words of the command line ask for it. */
export function buildAs(...words: string[]): OtherBuild {
  const folder = mkdtempSync(join(tmpdir(), 'perezvon-other-'));
  execFileSync(process.execPath, [builder, ...words, '--into', folder], { stdio: 'pipe' });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
