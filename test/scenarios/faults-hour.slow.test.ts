import { everywhere } from './support/faults';
import { killAndRepeat } from './support/faults-kill';
import { recurring } from './support/faults-table';

/** Commands of the menu that somebody chooses once in a spreadsheet's life take long to kill: `FAULTS=all` does. */
const seldom = ['switchOff', 'showExamples', 'removeExamples'];

test.each(recurring.filter(({ what }) => everywhere || !seldom.includes(what)))(
  '$what, killed at any step and done again, is done once',
  row => {
    const { deaths, wrong } = killAndRepeat(row);
    expect(wrong).toEqual([]);
    expect(deaths).toBeGreaterThan(2);
  },
);
