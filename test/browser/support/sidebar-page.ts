import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { CallName, Request } from '../../../src/api/calls';
import type { FakeOptions, FakeServer, Mishap } from './fake-server';
import { openBrowser } from './browser';

export type Opening = Partial<FakeOptions> & {
  /** Told to the server before its first request. */
  readonly mishaps?: readonly Mishap[];
  readonly locale?: string;
  /** Opens the desk at this view instead of the sidebar. */
  readonly desk?: string;
};

const address = 'https://sidebar.example/';

/** The built sidebar or desk over a server in memory, in pages as wide as Google's panel or dialog. */
export class SidebarStand {
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly pages: { readonly sidebar: string; readonly desk: string },
    private readonly server: string,
  ) {}

  static async build(): Promise<SidebarStand> {
    const [browser, sidebar, desk, server] = await Promise.all([
      openBrowser(),
      readFile('dist/Sidebar.html', 'utf8'),
      readFile('dist/Desk.html', 'utf8'),
      bundleServer(),
    ]);
    return new SidebarStand(browser, { sidebar, desk }, server);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Closes the pages of the test before. */
  async clear(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map(context => context.close()));
  }

  /** A page with the sidebar on it, and a server of its own behind it. */
  async open({ mishaps = [], locale = 'ru-RU', desk, ...options }: Opening = {}): Promise<Page> {
    const viewport = desk && desk !== 'import' ? { width: 760, height: 520 } : { width: 300, height: 700 };
    const context = await this.browser.newContext({ viewport, locale });
    const html = desk ? this.pages.desk.replace('data-view=""', `data-view="${desk}"`) : this.pages.sidebar;
    this.contexts.push(context);
    // A listener stands between the page and the network: whatever else the sidebar asks for is an error.
    await context.route('**/*', route =>
      route.request().url() === address
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const fakeOptions: FakeOptions = { language: 'ru', leads: 'some', ...options };
    await page.addInitScript(
      `window.fakeOptions = ${JSON.stringify(fakeOptions)};\n${this.server}\nwindow.fake.mishaps = ${JSON.stringify(mishaps)};`,
    );
    await page.goto(address);
    return page;
  }
}

/** Runs in the page with its server. */
export function withServer<T, A>(page: Page, act: (server: FakeServer, argument: A) => T, argument: A): Promise<T> {
  return page.evaluate(`(${act.toString()})(window.fake, ${JSON.stringify(argument)})`);
}

/** What goes wrong with the next request of a call. */
export function tellServer(page: Page, ...mishaps: Mishap[]): Promise<void> {
  return withServer(page, (server, told) => void server.mishaps.push(...told), mishaps);
}

/** Answers what the server was told to hold. */
export function letGo(page: Page): Promise<void> {
  return withServer(page, server => server.letGo(), null);
}

/** The requests of a call that the server has seen. */
export function requestsOf(page: Page, call: CallName): Promise<Request[]> {
  return withServer(page, (server, name) => server.sent(name), call);
}

declare const __VERSION__: string;

async function bundleServer(): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    entryPoints: ['test/browser/support/fake-server.ts'],
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    define: {
      __VERSION__: JSON.stringify(__VERSION__),
      __ONE_LINE__: JSON.stringify(await readFile('dist/OneLine.html', 'utf8')),
    },
  });
  return outputFiles[0]!.text;
}
