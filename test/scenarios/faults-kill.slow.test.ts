import { killEverywhere } from './support/faults-kill';
import { writingCalls } from './support/faults-table';

test.each(writingCalls)('$call, killed at any step, is not done or done once', row => {
  const c = process.cpuUsage();
  const { deaths, halves, wrong } = killEverywhere(row);
  const d = process.cpuUsage(c);
  console.log(row.call, deaths, halves, Math.round((d.user + d.system) / 1000) + '\n' + wrong.join('\n'));
  expect(wrong).toEqual([]);
});
