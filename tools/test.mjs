import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildAll } from './outputs.mjs';
import { root } from './repository.mjs';

// `npm test` builds and runs jest; what follows `--` goes to jest: `npm test -- test/crm`. `npm run test:all` runs the slow ones too.
const all = process.argv.includes('--all');
await buildAll();
rmSync(join(root, 'build/studios'), { recursive: true, force: true });
const [code, tally] = await runJest(process.argv.slice(2).filter(argument => argument !== '--all'));
if (!all) console.log('The slow tests (*.slow.test.ts) were left out: npm run test:all runs them too.');
if (tally?.browserTestsSkipped.length > 0) explainSkipped(tally.browserTestsSkipped);
if (tally) console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = code;

async function runJest(args) {
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const child = spawn(process.execPath, [jest, ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Jest runs ES modules behind this flag, and warns of it in every worker.
    env: {
      ...process.env,
      ...(all && { TEST_ALL: '1' }),
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`,
    },
  });
  let tally = null;
  child.on('message', message => (tally = message));
  const [code] = await once(child, 'close');
  return [code ?? 1, tally];
}

function explainSkipped(names) {
  console.log(`\nSkipped, for no browser was found:\n${names.map(name => `  ${name}`).join('\n')}`);
  console.log(
    'To run them, install Chromium (Debian: apt-get install chromium) or set CHROMIUM to a browser’s path.\n',
  );
}
