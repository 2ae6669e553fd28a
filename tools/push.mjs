import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll, buildOptions, variantOf } from './outputs.mjs';
import { root } from './repository.mjs';

// `npm run push` deploys to the script of .clasp.json, `npm run push -- dev` to that of .clasp.dev.json; both take the
// build's `--with` and `--add-on`, and clasp's `--force`.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ...buildOptions, force: { type: 'boolean', short: 'f', default: false } },
});
const project = ['.clasp', ...positionals, 'json'].join('.');

const obstacle = findObstacle();
if (obstacle) {
  console.error(obstacle);
  process.exit(1);
}
await buildAll(variantOf(values));
const clasp = join(root, 'node_modules/@google/clasp/build/src/index.js');
const flags = values.force ? ['--force'] : [];
const { status } = spawnSync(process.execPath, [clasp, '-P', project, 'push', ...flags], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);

function findObstacle() {
  if (!existsSync(join(root, project))) {
    return `There is no ${project}. Copy .clasp.json to it and put that environment's script id there.`;
  }
  const { scriptId } = JSON.parse(readFileSync(join(root, project), 'utf8'));
  if (!/^[\w-]{50,}$/.test(scriptId)) {
    return `Put the id of your script into ${project}: in the script's editor, Project settings, "Script ID".`;
  }
  return null;
}
