import { killAndRepeat } from './support/faults-kill';
import { recurring } from './support/faults-table';

test.each(recurring)('$what, killed at any step and done again, is done once', row => {
  const { deaths, wrong } = killAndRepeat(row);
  expect(wrong).toEqual([]);
  expect(deaths).toBeGreaterThan(2);
});
