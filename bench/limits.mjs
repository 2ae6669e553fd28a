import { cellsOf } from './budget.mjs';
import { secondsAtGoogle } from './google.mjs';
import { costsAt, setUpEmpty } from './operations.mjs';
import { number, table } from './performance.mjs';
import { recalculation } from './recalculation.mjs';
import { keptWith, rowCounts } from './workbook.mjs';

const [cellsMost, runSecondsMost, triggerSecondsMost, propertiesMost, mailsMost] = [
  10_000_000, 360, 5_400, 500_000, 100,
];
/** Two sizes tell a straight line. */
const [small, large] = [500, 5_000];
const asked = 200_000;
/** Sheets have a thousand rows at first: how they grow is told by larger sizes. */
const gridSizes = [5_000, 50_000, asked];

/** docs/limits.md: what breaks first at Google as the log grows, and what the product does about it. */
export function limitsPage() {
  const { first } = setUpEmpty();
  const grids = gridSizes.map(contacts => gridOf(contacts, first));
  const cells = lineThrough(gridSizes.slice(1), grids.slice(1).map(totalOf));
  const days = [small, large].map(contacts => dayAt(contacts, first));
  const pass = lineThrough(
    [small, large],
    days.map(day => secondsAtGoogle(day.idlePass)[1]),
  );
  const night = lineThrough(
    [small, large],
    days.map(day => secondsAtGoogle(day.firstPass)[1]),
  );
  return `# What breaks first at Google

Written by \`npm run bench -- --limits --write\`; do not edit. Limits: Google's page of quotas (<https://developers.google.com/apps-script/guides/services/quotas>) and, for the cells,
<https://support.google.com/drive/answer/37603>. A workbook has a lead for ten contacts and 1.6 planned contacts for a lead. Seconds are the model of [performance.md](performance.md), by its slowest figures:
nobody measured them at Google, and they are reached at the sizes below at the earliest.

${table(
  ['limit', 'reached at', 'what the product does'],
  [
    [
      `${number(cellsMost)} cells a spreadsheet`,
      `about ${rounded(reach(cells, cellsMost))} contacts of ${rounded(reach(cells, cellsMost) / 10)} leads`,
      'Sheets grow by the rows that are needed and 200 to spare. From 80 % on the sidebar and the menu’s “Check the spreadsheet” say how full it is and what to delete; the day’s first pass counts. A row that does not fit is refused by Google and the command is not done.',
    ],
    [
      'six minutes a run: an hourly pass without work',
      `about ${rounded(reach(pass, runSecondsMost))} contacts`,
      'The mails go before the snapshot. What a pass that is cut off has not come to would never be done; the heartbeat, its last act, stands still, and Calls today says so from the next day on. The sidebar does not depend on it.',
    ],
    [
      'six minutes a run: the first pass of a day, with the snapshot',
      `about ${rounded(reach(night, runSecondsMost))} contacts`,
      'The mails have gone by then; the snapshot is taken again by the next pass. Nothing warns before.',
    ],
    [
      '90 minutes of triggers a day: 24 passes',
      `about ${rounded(reach(pass, triggerSecondsMost / 24))} contacts`,
      'The heartbeat stands still, and Calls today says so from the next day on. Formulas and the sidebar go on.',
    ],
    [
      '30 seconds an onEdit',
      'not by size: it reads the edited rows',
      'Pastes that are too large are left to the hourly pass.',
    ],
    [
      `${number(propertiesMost / 1000)} KB of properties`,
      `not by size: ${number(days[1].storeBytes)} bytes at ${number(large)} contacts, ${number(days[0].storeBytes)} at ${number(small)}`,
      'A command whose journal would not fit is refused before it writes anything (at 450 KB); older replies are forgotten.',
    ],
    [
      '50,000 characters a cell',
      `not by size: the longest cell has ${number(days[1].longestCell)} at ${number(large)} contacts`,
      'The snapshot is cut into pages; longer texts are refused with a sentence, in the sidebar and at import.',
    ],
    [
      `${mailsMost} mails a day of a consumer’s account`,
      `${mailsMost / 2} people who get a mail in the morning and one in the evening`,
      'The account that sends is told who got none, and Settings says how many are left.',
    ],
    [
      'formulas',
      `${number(days[1].recalculation)} ms of the local engine at ${number(large)} contacts, ${number(days[0].recalculation)} at ${number(small)}; it grows as n log n. Google’s time is not known`,
      'The log is sorted once for all lookups, and names are matched once a row: no formula is a scan a lead.',
    ],
  ],
)}

## Cells

Google counts the cells of the grid, blank ones too. At ${number(asked)} contacts of ${number(asked / 10)} leads there are ${number(totalOf(grids[2]))}.

${table(
  ['sheet', 'columns', ...gridSizes.map(contacts => `rows at ${number(contacts)} contacts`), 'cells a contact'],
  grids[2].map(({ title, columns }, at) => {
    const rows = grids.map(grid => grid[at].rows);
    return [
      title,
      columns,
      ...rows.map(number),
      ((columns * (rows[2] - rows[1])) / (gridSizes[2] - gridSizes[1])).toFixed(1),
    ];
  }),
)}

Beside these: *_snapshot* has ${number(days[1].snapshotCells)} cells after a day at ${number(large)} contacts (a part that did not change is not kept twice); *Change log* gets a row of 26 cells for
every cell that a script changed in a row that stood already.

## Cells that are read

${table(
  ['operation', `at ${number(small)} contacts`, `at ${number(large)}`],
  ['firstPass', 'idlePass', 'today.list', 'contact.log', 'lead.add'].map(key => [
    key,
    ...days.map(day => number(cellsOf(day[key]))),
  ]),
)}
`;
}

function gridOf(contacts, first) {
  const { sheets } = keptWith(contacts, first).spreadsheet.workbook;
  return sheets.map(({ name, colNumber, rowNumber }) => ({ title: name, columns: colNumber, rows: rowNumber }));
}

const totalOf = grid => grid.reduce((sum, { columns, rows }) => sum + columns * rows, 0);

/** What a day at this size leaves behind, and its costs. */
function dayAt(contacts, first) {
  const { costs, document } = costsAt(contacts, first);
  const { document: store } = document.world.properties;
  const sheets = document.spreadsheet.snapshot().workbook.sheets;
  const contents = sheets.flatMap(({ cells }) => Object.values(cells));
  return {
    ...costs,
    storeBytes: Object.entries(store).reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0),
    longestCell: Math.max(
      ...contents.map(content => (typeof content === 'string' && content[0] !== '=' ? content.length : 0)),
    ),
    snapshotCells: Object.keys(sheets.find(({ name }) => name === '_snapshot').cells).length,
    recalculation: recalculation(document),
    leads: rowCounts(contacts).leads,
  };
}

/** The line through a figure at two sizes. */
function lineThrough([from, to], [atFrom, atTo]) {
  const slope = (atTo - atFrom) / (to - from);
  return { slope, base: atFrom - slope * from };
}

const reach = ({ slope, base }, most) => (slope > 0 ? (most - base) / slope : Infinity);

function rounded(value) {
  if (!Number.isFinite(value)) return 'no';
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return number(Math.floor(value / step) * step);
}
