import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Snapshot } from '../engine/spreadsheet';
import { distBundle } from '../host/bundle';
import { Document } from '../host/document';
import { root } from '../host/root';
import { Isolates } from '../interleaved/isolates';
import type { Kept } from '../world/file';
import { storm, type Outcome } from './storm';
import { prepareStudio } from './studio';

// The storms of some blocks of seeds, a line of JSON each; without blocks, only the studio is prepared. `npm run storm` shares the
// blocks out among processes. It is to be run in the time zone of the script, since that is a process's own.

/** Storms in a row go over one studio: to open one takes longer than a storm. A seed is replayed with those before it in its block. */
const blockSize = 10;
const isolatesMost = 5;

const { values } = parseArgs({
  options: { blocks: { type: 'string' }, from: { type: 'string', default: '0' }, to: { type: 'string' } },
});
const [from, to] = [Number(values.from), Number(values.to ?? Infinity)];

const bundle = distBundle();
const code = readFileSync(join(root, 'dist/Code.js'), 'utf8');
const kept = keptStudio();
if (values.blocks === undefined) process.exit(0);
const isolates = new Isolates(code, isolatesMost);
for (const block of values.blocks.split(',').map(Number)) {
  const document = Document.restore(bundle, JSON.parse(kept) as Kept<Snapshot>);
  for (let seed = block * blockSize; seed < Math.min((block + 1) * blockSize, to); seed++) {
    const begun = process.cpuUsage();
    const outcome = storm(document, isolates, seed);
    const formulas = seed % blockSize === blockSize - 1 ? formulasIn(document) : [];
    const { user, system } = process.cpuUsage(begun);
    if (seed >= from) tell(seed, { ...outcome, problems: [...outcome.problems, ...formulas] }, (user + system) / 1000);
  }
  // What a studio and its isolates held is freed only when the thread comes to rest: a hundred blocks would fill the memory.
  await new Promise(rest => setImmediate(rest));
}
isolates.close();
process.exit(0);

/** A line of JSON a seed; what happened in one that failed is kept in a file. */
function tell(seed: number, { problems, tally, trace }: Outcome, cpuMs: number): void {
  // Two runs of a seed that tell the same print went the same way.
  const print = createHash('sha1').update(trace.join('\n')).digest('hex').slice(0, 12);
  const isTold = problems.length > 0 || to - from === 1;
  const path = join(root, 'build/storm', `seed-${seed}.txt`);
  if (isTold) {
    mkdirSync(join(root, 'build/storm'), { recursive: true });
    writeFileSync(path, [...problems, ...trace].join('\n'));
  }
  const acts = isTold ? trace.filter(line => / (does|asks|hears|strikes|ended|may not)/.test(line)) : [];
  const line = { seed, problems, tally, cpuMs: Math.round(cpuMs), steps: trace.length, print, path, acts };
  write(`${JSON.stringify(line)}\n`);
}

/** A pipe that is full takes a part: this thread has nobody to wait with. */
function write(text: string): void {
  const bytes = Buffer.from(text);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if ((error as { readonly code?: string }).code !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, 5);
    }
  }
}

/** Whether every formula says what its reference function says, by the script's own check. */
function formulasIn(document: Document): readonly string[] {
  const { error, value } = document.run({ function: 'selfCheck', user: document.world.owner, context: 'menu' });
  const reply = value as { readonly value?: { readonly differences: number } } | null;
  if (error === undefined && reply?.value?.differences === 0) return [];
  return [`The formulas disagree with their reference: ${error ?? JSON.stringify(value)}`];
}

function keptStudio(): string {
  const hash = createHash('sha1').update(code);
  hash.update(readFileSync(join(root, 'build/storm.mjs')));
  const path = join(root, 'build/studios', `storm-${hash.digest('hex')}.json`);
  if (!existsSync(path)) {
    mkdirSync(join(root, 'build/studios'), { recursive: true });
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(prepareStudio(bundle)));
    renameSync(`${path}.${process.pid}`, path);
  }
  return readFileSync(path, 'utf8');
}
