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

test.each([
  { asked: '--with calendar', words: ['--with', 'calendar'], scopes: ['calendar', ...core], code: /CalendarApp/ },
  {
    asked: '--add-on --with calendar',
    words: ['--add-on', '--with', 'calendar'],
    scopes: ['calendar', ...core.map(scope => scope.replace('.currentonly', ''))],
    code: /openById/,
  },
])('only the build with $asked asks for more, and only there it is in the script', ({ words, scopes, code }) => {
  const folder = mkdtempSync(join(tmpdir(), 'perezvon-manifest-'));
  try {
    const builder = join(import.meta.dirname, '../../tools/build.mjs');
    execFileSync(process.execPath, [builder, ...words, '--into', folder], { stdio: 'pipe' });
    const built = (name: string): string => readFileSync(join(folder, name), 'utf8');
    const { oauthScopes } = JSON.parse(built('appsscript.json')) as { oauthScopes: string[] };
    expect(oauthScopes.map(nameOf)).toEqual(scopes);
    expect(built('Code.js')).toMatch(code);
    expect(read('dist/Code.js')).not.toMatch(/CalendarApp|Row of the plan|openById|getUserProperties|_store/);
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
