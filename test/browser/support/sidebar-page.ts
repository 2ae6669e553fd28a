import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import type { CallName, Request } from '../../../src/api/calls';
import type { FakeOptions, FakeServer, Mishap } from './fake-server';
import { openBrowser } from './browser';

export type Opening = Partial<FakeOptions> & {
  /** Told to the server before its first request. */
  readonly mishaps?: readonly Mishap[];
  readonly locale?: string;
  /** Opens the desk at this view instead of the sidebar. */
  readonly desk?: string;
  /** The lead that the desk is about. */
  readonly about?: string;
};

const address = 'https://sidebar.example/';

/** The built sidebar or desk over a server in memory, in pages as wide as Google's panel or dialog. */
export class SidebarStand {
  /** Pages that are free, and those of this test, by language and width: a new one for each test takes longer than the test. */
  private readonly free = new Map<string, Page[]>();
  private readonly used: { readonly page: Page; readonly like: string }[] = [];
  private readonly served = new Map<Page, string>();

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

  /** Takes back the pages of the test before, with nothing left on them. */
  async clear(): Promise<void> {
    await Promise.all(
      this.used.splice(0).map(async ({ page, like }) => {
        await page.context().setOffline(false);
        await page.evaluate(() => sessionStorage.clear());
        await page.goto('about:blank');
        this.free.set(like, [...(this.free.get(like) ?? []), page]);
      }),
    );
  }

  /** A page with the sidebar on it, and a server of its own behind it. */
  async open({ mishaps = [], locale = 'ru-RU', desk, about = '', ...options }: Opening = {}): Promise<Page> {
    const viewport = desk && desk !== 'import' ? { width: 760, height: 520 } : { width: 300, height: 700 };
    const like = `${locale} ${viewport.width}`;
    const page = this.free.get(like)?.pop() ?? (await this.newPage(locale, viewport));
    this.used.push({ page, like });
    const fakeOptions: FakeOptions = { language: 'ru', leads: 'some', ...options };
    const before = `window.fakeOptions = ${JSON.stringify(fakeOptions)};\n${this.server}\nwindow.fake.mishaps = ${JSON.stringify(mishaps)};`;
    const html = desk
      ? this.pages.desk.replace('data-view=""', `data-view="${desk}" data-about="${encodeURIComponent(about)}"`)
      : this.pages.sidebar;
    this.served.set(
      page,
      html.replace('<head>', () => `<head><script>${before.replace(/<\/script/g, '<\\/script')}</script>`),
    );
    await page.goto(address);
    return page;
  }

  private async newPage(locale: string, viewport: { width: number; height: number }): Promise<Page> {
    const context = await this.browser.newContext({ viewport, locale });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    // A listener stands between the page and the network: whatever else the sidebar asks for is an error.
    await page.route('**/*', route =>
      route.request().url() === address
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: this.served.get(page) ?? '' })
        : route.abort(),
    );
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
