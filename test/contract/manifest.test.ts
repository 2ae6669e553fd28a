import { features } from '../../src/features';
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

test('the manifest runs the script on V8 and logs its exceptions', () => {
  expect(manifest()).toMatchObject({ runtimeVersion: 'V8', exceptionLogging: 'STACKDRIVER' });
});

function scopesAsked(): string[] {
  return manifest().oauthScopes.map(scope => scope.replace('https://www.googleapis.com/auth/', ''));
}

function manifest(): { oauthScopes: string[] } {
  return JSON.parse(read('dist/appsscript.json')) as { oauthScopes: string[] };
}
