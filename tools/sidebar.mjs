import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, sharedOptions } from './repository.mjs';

const template = 'sidebar/sidebar.html';

/**
 * The text of dist/Sidebar.html: the script at `entry` and the css that it imports, put into the template's `<!-- style -->` and
 * `<!-- script -->`. One file, for Apps Script serves no others.
 */
export async function bundleSidebar(entry, wider) {
  const { outputFiles } = await build({
    ...sharedOptions(wider),
    entryPoints: [entry],
    outdir: 'dist',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const style = textOf(outputFiles, '.css');
  const script = textOf(outputFiles, '.js');
  return [
    ['style', `<style>${style}</style>`],
    ['script', `<script>${escapeScript(script)}</script>`],
  ].reduce(fill, readFileSync(join(root, template), 'utf8'));
}

function textOf(files, extension) {
  return files.find(file => file.path.endsWith(extension))?.text.trim() ?? '';
}

/** The script may quote HTML; these two would end the element that holds it, or hide the rest. */
function escapeScript(script) {
  return script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '\\x3C!--');
}

/** Replaces by a function: minified code is full of `$&`, which a replacement string would read as a pattern. */
function fill(page, [hole, element]) {
  const mark = `<!-- ${hole} -->`;
  if (!page.includes(mark)) throw new Error(`${template} has no ${mark}`);
  return page.replace(mark, () => element);
}
