import { killAndRepeat } from './support/faults-kill';
import { recurring } from './support/faults-table';

test.each(recurring)('$what, killed at any step and done again, is done once', async row => {
  const c = process.cpuUsage();
  const { deaths, wrong } = killAndRepeat(row);
  const d = process.cpuUsage(c);
  (await import('node:fs')).appendFileSync('/tmp/f/log', [row.what, deaths, Math.round((d.user + d.system) / 1000) + '\n' + wrong.join('\n')].join(' ') + '\n');
  expect(wrong).toEqual([]);
}, 300_000);
