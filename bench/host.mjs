import { join } from 'node:path';
import { buildAll } from '../tools/outputs.mjs';
import { root } from '../tools/repository.mjs';

process.chdir(root);
await buildAll();

/** The local host as it was built, with the script as it would be pushed. */
export const host = await import(join(root, 'build/testing.mjs'));
export const bundle = host.readBundle('dist');

export const [owner, timeZone] = ['olga@example.com', 'America/New_York'];

/** A wall time of the spreadsheet as the host has it. */
export const instant = wall => host.instantOf(wall, timeZone);

/** Processor time since `from`, in milliseconds: another process's share of the machine is not in it. */
export function cpuMs(from) {
  const { user, system } = process.cpuUsage(from);
  return Math.round((user + system) / 1000);
}
