import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, sharedOptions } from './repository.mjs';

const scopePrefix = 'https://www.googleapis.com/auth/';

/** The text of dist/appsscript.json: the root's one, asking for exactly the scopes that the features declare. */
export async function writeManifest(entry, variant) {
  const features = await loadFeatures(entry, variant);
  refuseUnknown(variant.with, features);
  const base = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8'));
  const scopes = scopesOf(features).map(scope => (variant.addOn ? asAddOn(scope) : scope));
  return `${JSON.stringify({ ...base, oauthScopes: scopes.sort() }, null, 2)}\n`;
}

/** The hourly run of a published add-on may have no spreadsheet around it: it opens it by its id, which the smaller right forbids. */
function asAddOn(scope) {
  return scope === `${scopePrefix}spreadsheets.currentonly` ? `${scopePrefix}spreadsheets` : scope;
}

/** Every scope that some feature needs, in full, sorted, once. */
export function scopesOf(features) {
  const scopes = features.flatMap(feature => feature.scopes ?? []);
  return [...new Set(scopes.map(scope => (scope.startsWith('https://') ? scope : scopePrefix + scope)))].sort();
}

/** The features as values. Importing them does nothing, so the build may ask them what they need. */
export async function loadFeatures(entry, variant) {
  const { outputFiles } = await build({
    ...sharedOptions(variant),
    entryPoints: [entry],
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  const { features } = await import(`data:text/javascript;base64,${source}`);
  return features;
}

function refuseUnknown(wider, features) {
  const names = features.map(feature => feature.name);
  const unknown = wider.filter(name => !names.includes(name));
  if (unknown.length > 0) throw new Error(`--with ${unknown.join(',')}: there is no such feature to add`);
}
