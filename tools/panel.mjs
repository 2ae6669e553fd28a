import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { selfUnpacking } from './packing.mjs';
import { root, sharedOptions } from './repository.mjs';

const template = 'sidebar/page.html';
const mark = '<!-- script -->';

/** The text of a page, the sidebar or the desk: the script at `entry` and the css that it imports, in the page that both have in common. One file, for Apps Script serves no others. */
export async function bundlePanel(entry, variant) {
  const outputFiles = await bundle(entry, variant);
  const style = `document.head.append(Object.assign(document.createElement("style"),{textContent:${JSON.stringify(textOf(outputFiles, '.css'))}}));`;
  const page = readFileSync(join(root, template), 'utf8');
  if (!page.includes(mark)) throw new Error(`${template} has no ${mark}`);
  // Replaced by a function: a replacement string would read `$&` and its like as patterns.
  return page.replace(mark, () => `<script>${unpacking(style + textOf(outputFiles, '.js'))}</script>`);
}

/** A part that the sidebar asks for when it needs it: its script alone, base64 of gzip. */
export async function bundlePart(entry, variant) {
  return gzipSync(textOf(await bundle(entry, variant), '.js'), { level: 9 }).toString('base64');
}

async function bundle(entry, variant) {
  const { outputFiles } = await build({
    ...sharedOptions(variant),
    entryPoints: [entry],
    outdir: 'dist',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return outputFiles;
}

function textOf(files, extension) {
  return files.find(file => file.path.endsWith(extension))?.text.trim() ?? '';
}

/** Script and css go packed and unpack themselves: Apps Script keeps and serves the file as it is, at every opening. */
function unpacking(script) {
  return `(async()=>{const text=await ${selfUnpacking(script)};
document.body.append(Object.assign(document.createElement("script"),{textContent:text}))})()
.catch(()=>{document.body.textContent="Обновите браузер, чтобы открыть панель. · Update the browser to open the sidebar."})`;
}
