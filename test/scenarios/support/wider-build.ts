import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const builder = join(import.meta.dirname, '../../../tools/build.mjs');

/** Builds the script with more features than the default ones, into a folder of its own; `remove` throws it away. */
export function buildWith(...features: string[]): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'perezvon-wider-'));
  execFileSync(process.execPath, [builder, '--with', features.join(','), '--into', folder], { stdio: 'pipe' });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
