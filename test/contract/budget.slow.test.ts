import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const bench = join(import.meta.dirname, '../../bench/main.mjs');

interface Checked {
  readonly sizes: readonly number[];
  readonly operations: number;
  readonly overruns: readonly string[];
}

// In a process of its own: within jest's sandbox the engine is several times slower.
test('operations cost what bench/budget.json has for them, and logging a contact the same at 500 and 2,000', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [bench, '--check', '--sizes', '500,2000'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const { sizes, operations, overruns } = JSON.parse(stdout) as Checked;
  expect(overruns).toEqual([]);
  expect(sizes).toEqual([500, 2000]);
  expect(operations).toBeGreaterThan(20);
}, 120_000);
