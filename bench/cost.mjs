import { cpuMs } from './host.mjs';

/** What one operation cost: the meter of its execution, and the processor time of the local host since it began. */
export function costOf({ meter }, from) {
  const { byMethod, ...figures } = meter;
  return { ...figures, flushes: byMethod['SpreadsheetApp.flush'] ?? 0, byMethod, ms: cpuMs(from) };
}

/** The cost of one over the other: of the mails, say, over the pass that sends them. */
export function over(one, other) {
  const byMethod = {};
  for (const [method, times] of Object.entries(one.byMethod)) {
    const more = times - (other.byMethod[method] ?? 0);
    if (more > 0) byMethod[method] = more;
  }
  const figures = Object.keys(one).filter(key => key !== 'byMethod');
  return { ...Object.fromEntries(figures.map(key => [key, Math.max(0, one[key] - other[key])])), byMethod };
}
