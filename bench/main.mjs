import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../tools/repository.mjs';
import { overruns } from './budget.mjs';
import { limitsPage } from './limits.mjs';
import { costsAt, setUpEmpty } from './operations.mjs';
import { performancePage } from './performance.mjs';
import { recalculation } from './recalculation.mjs';
import { scaleTo } from './scale.mjs';
import { recalculationByHand } from './usual-formulas.mjs';
import { costsCellByCell } from './usual-scripts.mjs';
import { nameOf, rowCounts } from './workbook.mjs';

const usage = `npm run bench -- …
  --sizes 500,5000,50000   how many logged contacts the workbooks have
  --check                  only the product's own costs, held to bench/budget.json; fails when one is over it
  --limits                 only what breaks first at Google
  --scale 200000           only a day in a workbook with so many contacts, kept in a file, beside a small one
  --write                  writes docs/performance.md, or with --limits docs/limits.md`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '500,5000,50000' },
    check: { type: 'boolean', default: false },
    scale: { type: 'string' },
    limits: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);

if (values.help) console.log(usage);
else if (values.check) check();
else if (values.scale) console.log(JSON.stringify(scaleTo(Number(values.scale)), null, 2));
else if (values.limits) publish('docs/limits.md', limitsPage());
else publish('docs/performance.md', performancePage(measure()));

function check() {
  const { setUp, first } = setUpEmpty();
  const costs = new Map(sizes.map(size => [size, costsAt(size, first).costs]));
  costs.get(sizes[0]).setUp = setUp;
  const found = [...overruns(costs)];
  console.log(JSON.stringify({ sizes, operations: Object.keys(costs.get(sizes[0])).length, overruns: found }, null, 2));
  if (found.length) process.exitCode = 1;
}

function measure() {
  const { setUp, first } = setUpEmpty();
  const bySize = new Map();
  for (const size of sizes) {
    process.stderr.write(`${size} contacts …\n`);
    const { costs, document } = costsAt(size, first);
    const ours = recalculation(document);
    const cellByCell = costsCellByCell(document, nameOf(Math.floor(rowCounts(size).leads / 2)));
    bySize.set(size, { costs, cellByCell, recalculation: { ours, ...recalculationByHand(size) } });
  }
  return { setUp, bySize };
}

function publish(path, page) {
  if (values.write) writeFileSync(join(root, path), page);
  else console.log(page);
}
