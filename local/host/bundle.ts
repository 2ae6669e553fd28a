import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { Manifest } from '../world/world';
import { root } from './root';

/** What would be pushed to Google: the script, its HTML files and its manifest. */
export interface Bundle {
  readonly script: Script;
  /** HTML files by name without `.html`. */
  readonly html: Record<string, string>;
  readonly manifest: Manifest;
}

/** What the build last made. */
export function distBundle(): Bundle {
  return readBundle(join(root, 'dist'));
}

/** Reads a folder made by the build. Each execution loads the script anew, as at Google; it is parsed only once. */
export function readBundle(folder: string): Bundle {
  const code = join(folder, 'Code.js');
  if (!existsSync(code)) throw new Error(`There is no ${code}: run npm run build first.`);
  return {
    script: new Script(readFileSync(code, 'utf8'), { filename: 'Code.js' }),
    html: Object.fromEntries(
      readdirSync(folder)
        .filter(name => name.endsWith('.html'))
        .map(name => [name.slice(0, -'.html'.length), readFileSync(join(folder, name), 'utf8')]),
    ),
    manifest: readManifest(join(folder, 'appsscript.json')),
  };
}

function readManifest(path: string): Manifest {
  const { timeZone, oauthScopes } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest>;
  return { timeZone: timeZone ?? 'Etc/UTC', oauthScopes: oauthScopes ?? [] };
}
