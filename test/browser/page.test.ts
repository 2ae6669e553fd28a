import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { browserTest } from './support/browser';
import { LocalPage } from './support/local-page';

const folder = mkdtempSync(join(tmpdir(), 'perezvon-page-'));
const data = join(folder, 'studio.json');
let stand: LocalPage | undefined;

/** One host and one page for the whole story: each test goes on where the last one left it. */
async function look(): Promise<LocalPage> {
  return (stand ??= await LocalPage.open(data, 'en-US'));
}

afterAll(async () => {
  await stand?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits until the host has kept this text; it writes a little after each change. */
async function kept(text: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (existsSync(data) && readFileSync(data, 'utf8').includes(text)) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`The host kept no “${text}”.`);
}

/** The address of the cell of a sheet that holds this text, once the host has kept it. */
async function cellKept(title: string, text: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const { spreadsheet } = JSON.parse(readFileSync(data, 'utf8')) as Kept;
    const cells = spreadsheet.workbook.sheets.find(({ name }) => name === title)?.cells ?? {};
    const found = Object.entries(cells).find(([, content]) => content === text);
    if (found) return found[0];
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`The host kept no “${text}” on ${title}.`);
}

/** The part of the file that the test reads. */
interface Kept {
  spreadsheet: { workbook: { sheets: { name: string; cells: Record<string, string> }[] } };
}

const drawer = (page: Page, name: string) => page.locator('.drawer-tab', { hasText: name });

browserTest(
  'the page opens on the example studio in the browser’s language, with the sidebar and the script’s menu',
  async () => {
    const { page, sidebar } = await look();
    await sidebar.locator('.row-main').first().waitFor();
    expect(await page.locator('.sidebar iframe').evaluate(frame => frame.getBoundingClientRect().width)).toBe(300);
    await page.locator('.o-topbar-menu', { hasText: 'Perezvon' }).waitFor();
    await page.locator('.o-sheet', { hasText: 'Leads' }).waitFor();
  },
  120_000,
);

browserTest(
  'a lead typed into the grid fires onEdit, and is among the leads of the sidebar',
  async () => {
    const { page, sidebar } = await look();
    await (await look()).showSheet('Leads');
    await (await look()).type('A14', 'Gamma Observatory');
    await kept('Gamma Observatory');
    await drawer(page, 'Executions').click();
    await page.locator('.executions tr', { hasText: 'onEdit' }).first().waitFor();
    await drawer(page, 'Executions').click();
    await (await look()).go('A14');
    await sidebar.getByText('Gamma Observatory').first().waitFor();
  },
  60_000,
);

browserTest(
  'a date is typed as Sheets reads it, a word that the list does not know is refused, undo takes back the last',
  async () => {
    const here = await look();
    await here.type('B14', 'Nonsense');
    await here.page.locator('.notice', { hasText: 'does not allow' }).waitFor();
    await here.type('F14', '+1 202 555 0199');
    await kept('+1 202 555 0199');
    await here.go('F14');
    await here.page.keyboard.press('Control+z');
    await here.page.waitForFunction(() => !document.querySelector('.o-topbar-composer')?.textContent?.includes('0199'));
  },
  60_000,
);

browserTest(
  'a call logged in the real sidebar changes the grid',
  async () => {
    const here = await look();
    const { page, sidebar } = here;
    await here.go('A14');
    await sidebar.getByRole('button', { name: /Log a contact/ }).click();
    await sidebar.getByRole('radio', { name: 'No answer' }).check();
    await page.keyboard.press('Control+Enter');
    await sidebar.locator('.notice').waitFor();
    await here.showSheet('Contacts');
    await here.go(await cellKept('Contacts', 'Gamma Observatory'));
    await page.locator('.o-topbar-composer', { hasText: 'Gamma Observatory' }).waitFor();
  },
  60_000,
);

browserTest(
  'the next working morning makes mails in the outbox, shown without running anything of theirs',
  async () => {
    const { page } = await look();
    await page.locator('.next-morning').click();
    await drawer(page, 'Outbox').click();
    await page.locator('.mail').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('.mail-open iframe').getAttribute('sandbox')).toBe('');
    await page.getByRole('button', { name: 'Plain text' }).click();
    expect((await page.locator('.mail-open pre').innerText()).length).toBeGreaterThan(20);
  },
  90_000,
);

browserTest(
  'the sidebar is heard from its first word on, however busy the page is',
  async () => {
    const here = await look();
    await here.page.addInitScript(() => {
      if (window !== window.top) return;
      const begin = window.setTimeout.bind(window);
      const late = (run: TimerHandler, ms = 0): number => begin(run, Math.max(ms, 4000 - performance.now()));
      Object.assign(window, { setTimeout: late, requestAnimationFrame: (run: FrameRequestCallback) => late(run) });
    });
    await here.page.reload();
    await here.ready();
    await here.sidebar.locator('.row-main').first().waitFor();
  },
  60_000,
);

browserTest(
  'a host that has gone is told of, and nothing went wrong before',
  async () => {
    const here = await look();
    expect(here.errors).toEqual([]);
    await here.stop();
    await here.page.locator('.banner', { hasText: 'npm start' }).waitFor();
  },
  30_000,
);
