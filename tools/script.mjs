import { build } from 'esbuild';
import generator from 'gas-entry-generator';
import { sharedOptions } from './repository.mjs';

/**
 * The text of dist/Code.js: the bundle of `entry`, behind one top-level function declaration for each function that
 * it exports. Apps Script finds nothing else.
 */
export async function bundleScript(entry, variant) {
  const names = await namesExported(entry, variant);
  const { outputFiles } = await build({
    ...scriptOptions(entry, variant),
    format: 'iife',
    globalName: 'Bundle_',
    minify: true,
    banner: { js: `var global = this;\n${declare(names)}` },
    footer: { js: names.map(name => `global.${name} = Bundle_.${name};`).join('\n') },
  });
  return outputFiles[0].text;
}

/** esbuild lists the exports of an ES module only, so the names come from a bundle that is thrown away. */
async function namesExported(entry, variant) {
  const { metafile } = await build({
    ...scriptOptions(entry, variant),
    format: 'esm',
    metafile: true,
    outfile: 'Code.js',
  });
  return Object.values(metafile.outputs)
    .flatMap(output => output.exports)
    .sort();
}

/**
 * Declarations are generated from assignments written here, not from the bundle: minifying would rename the functions
 * there, and the stubs with them.
 */
function declare(names) {
  const assignments = names.map(name => `global.${name} = function () {};`).join('\n');
  return generator.generate(assignments).entryPointFunctions;
}

function scriptOptions(entry, variant) {
  return {
    ...sharedOptions(variant),
    entryPoints: [entry],
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2019',
  };
}
