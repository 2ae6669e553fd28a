import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root; the paths of the build are relative to it. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The features that a build may add to the default ones. */
const widerFeatures = ['calendar'];

/** What every bundle is made with; `wider` names the features that `--with` adds to the default ones. */
export function sharedOptions(wider) {
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
      ...Object.fromEntries(widerFeatures.map(name => [`__WITH__.${name}`, String(wider.includes(name))])),
    },
    loader: { '.html': 'text' },
  };
}
