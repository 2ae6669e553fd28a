import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root; the paths of the build are relative to it. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The features that a build may add to the default ones. */
const widerFeatures = ['calendar'];

/**
 * What every bundle is made with. `variant.with` names the features that `--with` adds to the default ones; `variant.addOn` is
 * for the add-on that is published, where the default script is bound to one spreadsheet.
 */
export function sharedOptions(variant) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    absWorkingDir: root,
    bundle: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    define: {
      __VERSION__: JSON.stringify(version),
      __ADD_ON__: String(variant.addOn),
      ...Object.fromEntries(widerFeatures.map(name => [`__WITH__.${name}`, String(variant.with.includes(name))])),
    },
    loader: { '.html': 'text' },
  };
}
