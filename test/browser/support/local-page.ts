import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { openBrowser } from './browser';

const program = 'build/local.mjs';
/** A working day, before anybody is at work. */
const MORNING = '2026-11-23T08:00';

export interface Opening {
  readonly size?: { readonly width: number; readonly height: number };
  /** What is to be done with the page before it is opened. */
  readonly before?: (page: Page) => Promise<void>;
}

/** The local host in a process of its own, and a browser that looks at it. */
export class LocalPage {
  /** What went wrong in the page: none of it is ever expected. */
  readonly errors: string[] = [];

  private constructor(
    private readonly server: ChildProcess,
    private readonly browser: Browser,
    readonly address: string,
    readonly page: Page,
  ) {
    page.on('pageerror', error => this.errors.push(String(error)));
    page.on('console', message => message.type() === 'error' && this.errors.push(message.text()));
  }

  /** Starts the host on a free port, keeping its spreadsheet in the file, and opens the page. */
  static async open(data: string, locale: string, { size, before }: Opening = {}): Promise<LocalPage> {
    const { server, address } = await startServer(data);
    const browser = await openBrowser();
    const context = await browser.newContext({ locale, viewport: size ?? { width: 1440, height: 900 } });
    const stand = new LocalPage(server, browser, address, await context.newPage());
    await before?.(stand.page);
    await stand.page.goto(address);
    await stand.ready();
    return stand;
  }

  /** Resolves when the grid and the sidebar are there. */
  async ready(): Promise<void> {
    await this.page.locator('.preparing').waitFor({ state: 'detached', timeout: 60_000 });
    await this.page.locator('.o-grid-overlay').first().waitFor();
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator('.sidebar iframe');
  }

  /** Types into a cell as a person does, going there by the name box. */
  async type(cell: string, text: string): Promise<void> {
    await this.go(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Selects a cell of the sheet in view. */
  async go(cell: string): Promise<void> {
    const nameBox = this.page.locator('.o-named-range-selector input').first();
    await nameBox.fill(cell);
    await nameBox.press('Enter');
  }

  async showSheet(title: string): Promise<void> {
    await this.page.locator('.o-sheet', { hasText: title }).first().click();
  }

  /** Ends the host as Ctrl+C does. */
  async stop(): Promise<void> {
    this.server.kill('SIGINT');
    if (this.server.exitCode === null) await once(this.server, 'exit');
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.stop();
  }
}

async function startServer(data: string): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(process.execPath, [program, 'serve', '--port', '0', '--data', data, '--now', MORNING], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // The example is made ahead in this language.
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\S+/.exec(line)?.[0];
    if (address) return { server, address };
  }
  throw new Error('The local host ended before it began.');
}
