import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { buildIfStale } from './outputs.mjs';
import { root } from './repository.mjs';

// `npm run storm -- --seeds 2000 --from 0`: so many storms (local/storm), shared out among the processor's cores. `--seed N` replays one,
// and prints what happened in it.

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string' },
    processes: { type: 'string', default: String(Math.min(4, availableParallelism())) },
  },
});
const from = Number(values.seed ?? values.from);
const to = values.seed === undefined ? from + Number(values.seeds) : from + 1;
if (!(to > from)) throw new Error('--seeds, --from and --seed are numbers');

const blockSize = 10;
const program = join(root, 'build/storm.mjs');

await buildIfStale();
const { timeZone } = JSON.parse(readFileSync(join(root, 'dist/appsscript.json'), 'utf8'));
const begun = Date.now();
await run([], () => undefined);
const blocks = [];
for (let block = Math.floor(from / blockSize); block * blockSize < to; block++) blocks.push(block);
const shares = Array.from({ length: Number(values.processes) }, (_, share) =>
  blocks.filter((_, index) => index % Number(values.processes) === share),
);
const storms = [];
await Promise.all(
  shares.filter(share => share.length).map(share => run(['--blocks', share.join(), '--from', from, '--to', to], tell)),
);
summarise();

async function run(args, hear) {
  const child = spawn(process.execPath, [program, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TZ: timeZone },
  });
  createInterface(child.stdout).on('line', line => hear(JSON.parse(line)));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`A process of the storm ended with ${code}`);
}

function tell(storm) {
  storms.push(storm);
  const { seed, problems, acts, path } = storm;
  if (!problems.length && values.seed === undefined) return;
  console.log(acts.map(line => `  ${line.slice(0, 300)}`).join('\n'));
  for (const problem of problems) console.log(`Seed ${seed}: ${problem}`);
  console.log(`Seed ${seed}: each call is in ${path}; to replay: npm run storm -- --seed ${seed}`);
}

function summarise() {
  const sum = {};
  for (const { tally } of storms) for (const [what, many] of Object.entries(tally)) sum[what] = (sum[what] ?? 0) + many;
  const failed = storms.filter(({ problems }) => problems.length).map(({ seed }) => seed);
  const said = Object.entries(sum).map(([what, many]) => `${what} ${many}`);
  console.log(`${storms.length} storms in ${Math.round((Date.now() - begun) / 1000)} s: ${said.join(', ')}`);
  console.log(failed.length ? `Failed: seeds ${failed.join(', ')}` : 'No fact was lost, doubled or changed by mistake');
  process.exitCode = failed.length || storms.length !== to - from ? 1 : 0;
}
