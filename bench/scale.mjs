import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellsOf } from './budget.mjs';
import { costOf } from './cost.mjs';
import { bundle, cpuMs, host, instant, owner } from './host.mjs';
import { setUpEmpty } from './operations.mjs';
import { ask, keptWith, nameOf } from './workbook.mjs';

const small = 500;

/** Opens a workbook with so many contacts from a file, works in it and keeps it again: what each step took, beside a small one. */
export function scaleTo(contacts) {
  const { first } = setUpEmpty();
  return { small: dayIn(small, first), large: dayIn(contacts, first), contacts };
}

function dayIn(contacts, first) {
  const folder = mkdtempSync(join(tmpdir(), 'perezvon-scale-'));
  const file = join(folder, 'kept.json');
  const steps = {};
  const timed = (name, act) => {
    const from = process.cpuUsage();
    const done = act();
    steps[name] = { ms: cpuMs(from), ...(done.run?.meter && figuresOf(costOf(done.run, from))) };
    return done;
  };
  try {
    writeFileSync(file, JSON.stringify(keptWith(contacts, first)));
    const document = timed('open', () => host.Document.restore(bundle, JSON.parse(readFileSync(file, 'utf8'))));
    const [next, talk] = [
      { date: '2026-11-25', topic: 'Offer' },
      { channel: 'call', result: 'talked' },
    ];
    timed('today.list', () => ask(document, 'today.list', {}));
    timed('lead.card', () => ask(document, 'lead.card', { lead: nameOf(8) }));
    timed('contact.log', () => ask(document, 'contact.log', { lead: nameOf(8), ...talk, next }));
    timed('onHour', () => ({ run: pass(document, '2026-11-23T10:20') }));
    timed('keep', () => document.keep(host.createMeter()));
    return { steps, lead: leadOf(document, nameOf(8)), memoryMb: Math.round(process.memoryUsage().rss / 1e6) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const figuresOf = cost => ({
  roundTrips: cost.roundTrips,
  flushes: cost.flushes,
  touching: cost.touching,
  methods: cost.methods,
  cells: cellsOf(cost),
});

function pass(document, at) {
  document.setNow(instant(at));
  const run = document.run({ context: 'clock', function: 'onHour', args: [], user: owner });
  if (run.error !== undefined || run.logs.length) throw new Error(`onHour: ${run.error}\n${run.logs.join('\n')}`);
  return run;
}

/** What the formulas say of a lead whose contact was just logged. */
function leadOf(document, name) {
  const [titles, ...rows] = host.valuesShown(document.spreadsheet, 'Leads');
  const row = rows.find(([first]) => first === name) ?? [];
  return Object.fromEntries(
    ['Last contact', 'Next contact', 'Contacts so far'].map(title => [title, row[titles.indexOf(title)]]),
  );
}
