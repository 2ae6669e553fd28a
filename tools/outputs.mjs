import { mkdirSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { bundleForNode, bundlePage } from './host.mjs';
import { writeManifest } from './manifest.mjs';
import { bundleScript } from './script.mjs';
import { bundlePanel, bundlePart } from './panel.mjs';
import { root } from './repository.mjs';

/** Whatever an output may be made from. */
const sources = [
  'src',
  'sidebar',
  'templates',
  'local',
  'tools',
  'appsscript.json',
  'package.json',
  'package-lock.json',
];

/** Each output: where its source begins, and what makes its text from there. */
const targets = {
  'dist/Code.js': ['src/main.ts', bundleScript],
  'dist/Sidebar.html': ['sidebar/main.tsx', bundlePanel],
  'dist/Desk.html': ['sidebar/desk/main.tsx', bundlePanel],
  'dist/OneLine.html': ['sidebar/one-line/main.ts', bundlePart],
  'dist/appsscript.json': ['src/features.ts', writeManifest],
  'build/apps-script.mjs': ['local/apps-script/index.ts', bundleForNode],
  'build/page.js': ['local/host/page/main.ts', bundlePage],
  'build/local.mjs': ['local/cli/main.ts', bundleForNode],
  'build/isolate.mjs': ['local/interleaved/isolate.ts', bundleForNode],
  'build/storm.mjs': ['local/storm/main.ts', bundleForNode],
  'build/testing.mjs': ['local/testing.ts', bundleForNode],
};

/** What a build is asked for on the command line: `--add-on`; `--with calendar`, or several, or `--with calendar,forms`. */
export const buildOptions = {
  with: { type: 'string', multiple: true, default: [] },
  'add-on': { type: 'boolean', default: false },
};

/** What is built when nothing is asked for: the script that is bound to one spreadsheet, with the default features. */
const usual = { with: [], addOn: false };

/** The variant that the command line asks for. */
export function variantOf(values) {
  return { with: values.with.flatMap(names => names.split(',')), addOn: values['add-on'] };
}

/**
 * Makes every output and returns their paths and sizes. With
 * `into`, makes only what is pushed to Google, in that folder in place of dist. One that fails does not keep the others from being made.
 */
export async function buildAll(variant = usual, into = undefined) {
  const begun = new Date();
  const results = await Promise.allSettled(
    targetsIn(into).map(async ([output, [entry, make]]) => {
      const text = await make(entry, variant);
      put(output, text, begun);
      return { output, bytes: Buffer.byteLength(text) };
    }),
  );
  const failures = results.flatMap(result => (result.status === 'rejected' ? [result.reason.message] : []));
  if (failures.length > 0) throw new Error(failures.join('\n'));
  return results.map(result => result.value);
}

function targetsIn(folder) {
  const all = Object.entries(targets);
  if (folder === undefined) return all;
  const pushed = all.filter(([output]) => dirname(output) === 'dist');
  return pushed.map(([output, made]) => [join(resolve(folder), basename(output)), made]);
}

/** Builds when a source is newer than some output; the command line asks before each command. */
export async function buildIfStale() {
  const made = Math.min(...Object.keys(targets).map(modified));
  if (sources.some(source => newest(join(root, source)) > made)) await buildAll();
}

/**
 * By renaming, for another command may be reading the file now; dated by the build's beginning, for a source may have
 * changed since.
 */
function put(output, text, begun) {
  const path = resolve(root, output);
  const unfinished = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(unfinished, text);
  utimesSync(unfinished, begun, begun);
  renameSync(unfinished, path);
}

function modified(output) {
  return statSync(join(root, output), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** A folder's own time counts too: it tells of a file removed. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}
