import { build } from 'esbuild';
import { sharedOptions } from './repository.mjs';

/** The engine's package.json leads Node to its CommonJS file, which takes a second longer to load. */
const engineAsModule = { '@odoo/o-spreadsheet': '@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js' };

/** A module for Node: our code in one file, the packages as they are installed. */
export async function bundleForNode(entry, variant) {
  const { outputFiles } = await build({
    ...sharedOptions(variant),
    entryPoints: [entry],
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    alias: engineAsModule,
  });
  return outputFiles[0].text;
}

/** The script of the local host's page. The engine and its like are on the page already, as globals. */
export async function bundlePage(entry, variant) {
  const { outputFiles } = await build({
    ...sharedOptions(variant),
    entryPoints: [entry],
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
  });
  return outputFiles[0].text;
}
