import { request } from 'node:http';
import { Script } from 'node:vm';
import { WebSocket } from 'ws';
import type { Bundle } from '../../local/host/bundle';
import { serve, type Served } from '../../local/host/serve';

const bundle: Bundle = { script: new Script(''), html: {}, manifest: { timeZone: 'Etc/UTC', oauthScopes: [] } };

let served: Served;
beforeAll(async () => {
  served = await serve({ bundle, port: 0, now: '2026-11-23T09:00' });
});
afterAll(() => served.close());

/** The answer to a request whose path and headers are sent as they stand. */
function ask(path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(served.address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, response => {
      let body = '';
      response.on('data', piece => (body += String(piece)));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

const token = async (): Promise<string> => /name="token" content="([^"]+)"/.exec((await ask('/')).body)?.[1] ?? '';

/** Whether a page from this origin, with this token, is let in. */
function letsIn(given: string, origin: string): Promise<boolean> {
  const socket = new WebSocket(`${served.address.replace('http', 'ws')}/?token=${given}`, { origin });
  return new Promise(resolve => {
    socket.on('open', () => {
      socket.close();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

test('it listens on this machine only', () => {
  expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('the page and its parts are served, and no other file of this machine', async () => {
  expect((await ask('/?lang=ru')).status).toBe(200);
  expect((await ask('/page.css')).status).toBe(200);
  for (const path of [
    '/package.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '//etc/passwd',
    '/constructor',
    '/engine/',
  ]) {
    expect({ path, status: (await ask(path)).status }).toEqual({ path, status: 404 });
  }
});

test('a page that reaches it under another name, or from another origin, gets nothing', async () => {
  expect((await ask('/', { host: 'evil.example' })).status).toBe(403);
  expect((await ask('/', { origin: 'http://evil.example' })).status).toBe(403);
});

test('only the page itself may connect: by its origin and by the word it was given', async () => {
  const word = await token();
  expect(word.length).toBeGreaterThan(20);
  expect(await letsIn(word, served.address)).toBe(true);
  expect(await letsIn('guess', served.address)).toBe(false);
  expect(await letsIn(word, 'http://evil.example')).toBe(false);
});
