import { features } from '../../src/features';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from './support/dist';

const core = [
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'spreadsheets.currentonly',
  'userinfo.email',
];

test('the manifest asks for what the features declare, and for nothing else', () => {
  const declared = new Set(features.flatMap(feature => feature.scopes ?? []).map(String));
  expect(scopesAsked()).toEqual([...declared].sort());
});

test('the default build asks for the core scopes only: a trigger would stop until new ones are granted', () => {
  expect(scopesAsked()).toEqual(core);
});

test('only a build with the calendar asks for it and names it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perezvon-manifest-'));
  try {
    const builder = join(import.meta.dirname, '../../tools/build.mjs');
    execFileSync(process.execPath, [builder, '--with', 'calendar', '--into', folder], { stdio: 'pipe' });
    const built = (name: string): string => readFileSync(join(folder, name), 'utf8');
    const { oauthScopes } = JSON.parse(built('appsscript.json')) as { oauthScopes: string[] };
    expect(oauthScopes.map(nameOf)).toEqual(['calendar', ...core]);
    expect(built('Code.js')).toContain('CalendarApp');
    expect(read('dist/Code.js')).not.toMatch(/CalendarApp|Row of the plan/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the manifest runs the script on V8 and logs its exceptions', () => {
  expect(manifest()).toMatchObject({ runtimeVersion: 'V8', exceptionLogging: 'STACKDRIVER' });
});

function scopesAsked(): string[] {
  return manifest().oauthScopes.map(nameOf);
}

function nameOf(scope: string): string {
  return scope.replace('https://www.googleapis.com/auth/', '');
}

function manifest(): { oauthScopes: string[] } {
  return JSON.parse(read('dist/appsscript.json')) as { oauthScopes: string[] };
}
