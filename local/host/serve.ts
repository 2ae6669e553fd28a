import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Language } from '../../src/base/text';
import type { Snapshot } from '../engine/spreadsheet';
import { readKept } from '../world/file';
import { instantOf } from '../world/wall-time';
import { readAsset, readPage } from './assets';
import type { Bundle } from './bundle';
import { keepInFile } from './keeping';
import { LiveDocument, type Page } from './live-document';
import type { Ask } from './page-asks';

/** How to serve the page. */
export interface ServeOptions {
  readonly bundle: Bundle;
  /** 0 takes any free one. */
  readonly port: number;
  /** The file that holds the spreadsheet; without it, it lasts as long as the server. */
  readonly data?: string;
  /** Where the clock stands when a new spreadsheet is made, as `2026-11-23T09:00` in its zone; left out, the real time. */
  readonly now?: string;
}

/** A server that runs. */
export interface Served {
  readonly address: string;
  /** Stops serving, once everything is kept. */
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';

/** Nothing comes from elsewhere. The grid's templates are compiled in the page, and frames of scripts hold their own. */
const contentPolicy = "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; frame-ancestors 'none'";

/** Serves the page to browsers of this machine and to nobody else. */
export async function serve({ bundle, port, data, now }: ServeOptions): Promise<Served> {
  const keeper = keepInFile(data);
  const live = new LiveDocument(bundle, {
    ...(data !== undefined && existsSync(data) && { kept: readKept<Snapshot>(data) }),
    changed: keeper.changed,
    now: timeZone => (now === undefined ? Date.now() : instantOf(now, timeZone)),
  });
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => answer(request, response, token));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 * 1024 });
  server.on('upgrade', (request, socket, head) => {
    if (!mayConnect(request, token)) {
      refuse(socket);
      return;
    }
    sockets.handleUpgrade(request, socket, head, client => attend(client, live));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is taken. Stop what holds it, or choose another with --port.`);
  });
  live.prepare(systemLanguage(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        for (const client of sockets.clients) client.terminate();
        server.close(() => resolve());
        keeper.finish();
      }),
  };
}

function systemLanguage(): Language {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ru') ? 'ru' : 'en';
}

function answer(request: IncomingMessage, response: ServerResponse, token: string): void {
  const send = (status: number, type: string, body: Buffer | string): void => {
    response.writeHead(status, {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': contentPolicy,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (!isOurs(request)) {
    send(403, 'text/plain', 'This host answers on 127.0.0.1 only.');
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(405, 'text/plain', 'Only GET.');
    return;
  }
  const address = (request.url ?? '/').split('?')[0] ?? '/';
  const asset = address === '/' ? readPage(token) : readAsset(address);
  if (asset) send(200, asset.type, asset.body);
  else send(404, 'text/plain', 'Nothing here.');
}

/** A name that resolves to this machine is not enough: pages elsewhere could then talk to us through the browser. */
function isOurs({ headers, socket }: IncomingMessage): boolean {
  const here = [`${HOST}:${socket.localPort ?? 0}`, `localhost:${socket.localPort ?? 0}`];
  return (
    here.includes(headers.host ?? '') &&
    (headers.origin === undefined || here.some(it => headers.origin === `http://${it}`))
  );
}

function mayConnect(request: IncomingMessage, token: string): boolean {
  if (!isOurs(request) || request.headers.origin === undefined) return false;
  const given = Buffer.from(new URL(request.url ?? '/', 'http://page').searchParams.get('token') ?? '');
  const expected = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function refuse(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
}

let pages = 0;

function attend(client: WebSocket, live: LiveDocument): void {
  const page: Page = { id: `page-${++pages}`, user: '', tell: it => client.send(JSON.stringify(it)) };
  client.on('message', message => {
    try {
      live.take(page, JSON.parse((message as Buffer).toString()) as Ask);
    } catch (error) {
      // A bug of ours in one ask: the page starts again from the server's state.
      console.error(error);
      client.close(1011);
    }
  });
  client.on('close', () => live.part(page));
}
