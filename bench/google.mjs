/**
 * A model, not a measurement: what the calls that the host counted would take at Google, by figures that others published. The
 * two ends are far apart, since one's measurements of a cell's reading differ fiftyfold from another's.
 */
const figures = {
  low: {
    read: 3,
    cellRead: 0,
    write: 0.4,
    flush: 30,
    cellWritten: 0.14,
    propertyRead: 30,
    propertyWritten: 62,
    cached: 3,
  },
  high: {
    read: 160,
    cellRead: 0.13,
    write: 30,
    flush: 800,
    cellWritten: 0.14,
    propertyRead: 30,
    propertyWritten: 62,
    cached: 93,
  },
};

export const sources = [
  [
    'read 3 ms … 160 ms',
    '1,000 `getValue` in 3.06 s, and 1,000 `getLastRow` in 160 s',
    'https://www.bugbugnow.net/2019/03/GoogleAppsScript-speed-up.html',
  ],
  [
    '… 0.13 ms a cell read',
    '1,000 cells read, written and logged in 905 ms, logged alone in 780 ms: an upper bound',
    'https://www.bugbugnow.net/2019/03/GoogleAppsScript-speed-up.html',
  ],
  [
    'write 0.4 ms … 30 ms, flush 30 ms, 0.14 ms a cell written',
    '400 `setValues` of a row in 164 ms, in 12 s with a flush after each; 4,000 cells in 50 ms, in 610 ms with a flush',
    'https://stackoverflow.com/questions/29263774',
  ],
  [
    'flush … 800 ms',
    'a cell written and read again, 100 times over',
    'https://justin.poehnelt.com/posts/apps-script-key-value-stores',
  ],
  [
    'properties 30 ms read, 62 ms written; cache 3 ms … 93 ms',
    '100 times each',
    'https://ziritione.org/post/apps_script_performance',
  ],
];

/** Seconds that an operation would take, from the quickest published figures to the slowest. */
export function secondsAtGoogle(cost) {
  return ['low', 'high'].map(end => Math.round(millisecondsBy(figures[end], cost) / 100) / 10);
}

function millisecondsBy(figure, { byMethod, roundTrips, flushes, cellsWritten, cellsRead }) {
  const calls = pattern => sum(Object.entries(byMethod).filter(([method]) => pattern.test(method)));
  const writes = calls(
    /^(Sheet|Range|RangeList|Spreadsheet|Protection|DeveloperMetadata)\.(set|add|insert|hide|clear|create|protect|remove|delete|append)/,
  );
  const reads = cellsRead === 0 && writes === 0 ? 0 : Math.max(0, roundTrips - flushes - writes);
  return (
    reads * figure.read +
    writes * figure.write +
    flushes * figure.flush +
    cellsRead * figure.cellRead +
    cellsWritten * figure.cellWritten +
    calls(/^Properties\.get/) * figure.propertyRead +
    calls(/^Properties\.(set|delete)/) * figure.propertyWritten +
    calls(/^Cache\./) * figure.cached
  );
}

const sum = entries => entries.reduce((total, [, times]) => total + times, 0);
