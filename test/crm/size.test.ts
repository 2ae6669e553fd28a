import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** It takes half a minute and an idle machine, so it runs where CRM_SIZE is set. */
const sized = process.env['CRM_SIZE'] ? test : test.skip;

/** Beside the packages, for Node to find them from there. */
const script = 'node_modules/.crm-size.mjs';

interface Measured {
  readonly openedMs: number;
  readonly appendedMs: readonly number[];
  readonly closedMs: number;
  readonly lastResults: readonly string[];
}

/** In a process of its own: within jest's module sandbox the engine is several times slower. */
function measure(): Measured {
  const bundle = [
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--external:@odoo/o-spreadsheet',
    `--outfile=${script}`,
  ];
  try {
    execFileSync('node_modules/.bin/esbuild', ['test/crm/support/size-run.ts', '--log-level=error', ...bundle]);
    return JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })) as Measured;
  } finally {
    rmSync(script, { force: true });
  }
}

sized(
  '5,000 leads with 50,000 contacts take one more contact in at most a second',
  () => {
    const measured = measure();
    console.log(JSON.stringify(measured));
    expect(measured.lastResults).toEqual(['Не ответил', 'Не ответил', 'Не ответил', 'Поговорили']);
    expect(Math.min(...measured.appendedMs)).toBeLessThan(1000);
  },
  120_000,
);
