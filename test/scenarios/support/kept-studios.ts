import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'build/studios';
const bundles = ['build/testing.mjs', join('dist', 'Code.js')];

/**
 * What `make` makes, kept on disk from one test file to the next as long as the script and the host are the same: a set-up takes
 * seconds, and every file of scenarios begins with one.
 */
export function keptOnDisk<T>(key: string, make: () => T): T {
  const hash = createHash('sha1');
  for (const bundle of bundles) hash.update(readFileSync(bundle));
  const path = join(folder, `${hash.update(key).digest('hex')}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as T;
  const made = make();
  mkdirSync(folder, { recursive: true });
  // By renaming, since files of tests run side by side.
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(made));
  renameSync(`${path}.${process.pid}`, path);
  return made;
}
