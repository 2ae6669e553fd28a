import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../build/storm.mjs');

/** The first storm, as a process of its own tells it. */
function storms(): readonly { seed: number; problems: string[]; print: string; tally: Record<string, number> }[] {
  const env = { ...process.env, TZ: 'Etc/UTC', NODE_OPTIONS: '' };
  const told = execFileSync(process.execPath, [program, '--blocks', '0', '--to', '1'], { encoding: 'utf8', env });
  return told
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as ReturnType<typeof storms>[number]);
}

test('a seed replays call by call, and nothing is lost in it', () => {
  const [once, again] = [storms(), storms()];
  expect(again.map(({ print }) => print)).toEqual(once.map(({ print }) => print));
  expect(once).toHaveLength(1);
  expect(once.flatMap(({ problems }) => problems)).toEqual([]);
  for (const { tally } of once) expect(tally['acknowledged']).toBeGreaterThan(1);
}, 120_000);
