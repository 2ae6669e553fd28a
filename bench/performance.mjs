import { cpus } from 'node:os';
import { budget, cellsOf } from './budget.mjs';
import { secondsAtGoogle, sources } from './google.mjs';

const titles = {
  setUp: 'set-up of an empty spreadsheet',
  setUpAgain: 'set-up again',
  firstPass: 'the first hourly pass of a day, with the night’s snapshot',
  idlePass: 'an hourly pass that has nothing to do',
  morningMails: 'the morning’s mails to six people, over the pass that sends them',
  eveningMails: 'the evening’s mails to six people, over the pass that sends them',
  'app.start': '`app.start`, the sidebar opens',
  'today.list': '`today.list` of everyone',
  'today.list mine': '`today.list` of one manager',
  'contact.log first': '`contact.log`, the first after rows were added past the script',
  'contact.log': '`contact.log`, with a next step',
  'contact.log of a plan': '`contact.log`, of a plan, with a new stage and a next step',
  'selection.read': '`selection.read`, the user went to another row',
  onEdit: 'onEdit of one cell',
  'import.run': '`import.run`, 100 rows',
  'handover.run': '`handover.run`, a fifth of the leads',
};

/** docs/performance.md: what operations cost by size, what the same costs done the usual ways, and how long that may take at Google. */
export function performancePage({ setUp, bySize }) {
  const sizes = [...bySize.keys()];
  const last = bySize.get(sizes.at(-1));
  return `# What operations cost

Written by \`npm run bench -- --write\`; do not edit. \`npm run test:all\` holds the counts to [bench/budget.json](../bench/budget.json), \`npm run bench -- --check\` too.

A *round trip* reads cells, writes cells or flushes. *Methods* are all calls of Google's services but handles (getRange, builders), stores and locks; *touching* are those that
read or write at least one cell, its format, note or drop-down among them, or flush. *Cells* were read or written. The counts are the same on every machine. A workbook has a
lead for ten contacts and 1.6 planned contacts for a lead, five managers and a head.

${sizes.map(size => `## ${number(size)} contacts\n\n${costTable(bySize.get(size).costs)}`).join('\n\n')}

## Set-up

${costTable({ setUp })}

## The same done the usual ways

### A cell at a time

Scripts as they are usually written: a loop of \`getValue\` to find the lead, \`appendRow\`, a loop to find the plan; set-up by \`setValue\` and a format for each header.

${table(
  ['operation', 'contacts', 'round trips, a cell at a time', 'ours'],
  sizes.flatMap(size => {
    const { costs, cellByCell } = bySize.get(size);
    return Object.entries(cellByCell).map(([key, cost]) => [
      titles[key] ?? `\`${key}\``,
      number(size),
      number(cost.roundTrips),
      number((costs[key] ?? setUp).roundTrips),
    ]);
  }),
)}

### Formulas by hand

Milliseconds of processor time until all formulas are right after one more contact, on the local engine, which is not Google's: ${times()}. Ours are all the formulas of the workbook
(last contact, result, what to expect, next step, counts, days of silence, health, calls today, reports, drop-downs); the others give each lead's last contact, those that spill its result too. XLOOKUP
from the log's end is quicker still and left out: it is wrong for a contact that was dated back. One MAXIFS a lead, and COUNTIF, are computed for 250 leads and multiplied.

${table(
  ['formulas', ...sizes.map(size => `${number(size)} contacts`)],
  Object.keys(last.recalculation).map(name => [
    name === 'ours' ? '**ours, all of them**' : name,
    ...sizes.map(size => number(bySize.get(size).recalculation[name])),
  ]),
)}

## Time at Google: a model

Nobody measured these: they are the counts above at ${number(sizes.at(-1))} contacts, times figures that others published, from the quickest to the slowest. The time of Google's own recalculation is not in them.

${table(
  ['operation', 'seconds'],
  Object.entries({ setUp, ...last.costs }).map(([key, cost]) => [titleOf(key), secondsAtGoogle(cost).join(' – ')]),
)}

${table(
  ['figure', 'measured as', 'by'],
  sources.map(([figure, how, url]) => [figure, how, `<${url}>`]),
)}
`;
}

const titleOf = key => titles[key] ?? `\`${key}\``;
const times = () => `the least of several, on one machine of ${cpus().length} cores with other work`;

function costTable(costs) {
  const header = ['operation', 'round trips', 'flushes', 'methods', 'touching', 'cells', 'host, ms', 'wanted yet'];
  const rows = Object.entries(costs).map(([key, cost]) => [
    titleOf(key),
    ...[cost.roundTrips, cost.flushes, cost.methods, cost.touching, cellsOf(cost), cost.ms].map(number),
    Object.entries(budget[key]?.wanted ?? {})
      .filter(([figure, wanted]) => (figure === 'cells' ? cellsOf(cost) : cost[figure]) > wanted)
      .map(([figure, wanted]) => `${wanted} ${figure === 'roundTrips' ? 'round trips' : figure}`)
      .join(', '),
  ]);
  return table(header, rows);
}

export function table(header, rows) {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

export function number(value) {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
