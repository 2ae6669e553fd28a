import { readFileSync } from 'node:fs';

/**
 * What each operation may cost, whatever the machine. `wanted` is what it is to cost yet. Cells are read and written ones
 * together, in workbooks of up to 5,000 contacts.
 */
export const budget = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'));

/** Operations that must cost the same whatever the size of the workbook. */
const constant = ['contact.log', 'contact.log of a plan', 'plan.add', 'plan.move', 'plan.close'];

export const cellsOf = ({ cellsRead, cellsWritten }) => cellsRead + cellsWritten;

/** Sentences about whatever costs more than the budget has for it; `costsBySize` are costs by operation, by contacts. */
export function overruns(costsBySize) {
  return [...tooDear(costsBySize), ...growing(costsBySize)];
}

function* tooDear(costsBySize) {
  for (const [size, costs] of costsBySize) {
    for (const [operation, cost] of Object.entries(costs)) {
      const limits = budget[operation];
      if (!limits) yield `${operation} has no budget`;
      for (const figure of ['roundTrips', 'flushes', 'methods', 'touching', 'cells']) {
        const [limit, spent] = [limits?.[figure], figure === 'cells' ? cellsOf(cost) : cost[figure]];
        const isMeant = limit !== undefined && (figure !== 'cells' || size <= 5000);
        if (isMeant && spent > limit) yield `${operation} at ${size} contacts: ${spent} ${figure}, not ${limit}`;
      }
    }
  }
}

function* growing(costsBySize) {
  const [[least, small], ...others] = costsBySize;
  for (const [size, costs] of others) {
    for (const operation of constant) {
      const figuresOf = cost => [cost.roundTrips, cost.flushes, cost.touching, cellsOf(cost)].join(', ');
      const [one, other] = [figuresOf(small[operation]), figuresOf(costs[operation])];
      if (one !== other) {
        yield `${operation} costs ${one} (round trips, flushes, methods that touch cells, cells) at ${least} contacts, and ${other} at ${size}`;
      }
    }
  }
}
