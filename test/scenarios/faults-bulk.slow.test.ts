import { killEverywhere } from './support/faults-kill';
import { bulkCalls } from './support/faults-table';

/** Of some ten deaths that differ; all with `FAULTS=each`. */
const deathsMost = 6;

test.each(bulkCalls)('$call, killed at any step, is done once when it is sent again or an hour has passed', row => {
  const { deaths, wrong } = killEverywhere(row, deathsMost);
  expect(wrong).toEqual([]);
  expect(deaths).toBeGreaterThan(2);
});
