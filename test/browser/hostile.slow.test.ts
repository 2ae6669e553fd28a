/** @jest-environment ./tools/jest-native.mjs */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { htmlFlaws } from '../hostile/support/letters';
import { keptOnDisk } from '../scenarios/support/kept-studios';
import { browserTest } from './support/browser';
import { foreignAround, foreignIn, saidIn, watch, type Watched } from './support/foreign';
import { hostileStudio, markup, nameOf, stage } from './support/hostile-studio';
import { LocalPage } from './support/local-page';

const folder = mkdtempSync(join(tmpdir(), 'perezvon-hostile-'));
let stand: LocalPage;
let seen: Watched;

async function open(): Promise<void> {
  const data = join(folder, 'studio.json');
  writeFileSync(data, keptOnDisk(`hostile ${String(hostileStudio)} ${markup.join()}`, hostileStudio));
  stand = await LocalPage.open(data, 'en-US', { before: async page => void (seen = await watch(page)) });
}

afterAll(async () => {
  await stand?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page of the script in this place. */
async function frameIn(place: '.sidebar' | '.dialog'): Promise<Frame> {
  const frame = await (await stand.page.waitForSelector(`${place} iframe`)).contentFrame();
  if (!frame) throw new Error(`${place} has no frame`);
  return frame;
}

/** What it says stands there as text, and nothing of the studio's has become a part of the page. */
async function expectText(frame: Frame, ...said: readonly string[]): Promise<void> {
  for (const one of said) await waitFor(async () => (await saidIn(frame)).includes(one), one);
  expect(await foreignIn(frame)).toEqual([]);
}

async function waitFor(isSo: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await isSo()) return;
    await stand.page.waitForTimeout(50);
  }
  throw new Error(`The page does not come to show ${what}`);
}

/** Runs a command of the menu, and hands over its dialog until it is closed again. */
async function inDialog(command: string, options: unknown, look: (frame: Frame) => Promise<void>): Promise<void> {
  const sidebar = await frameIn('.sidebar');
  await sidebar.evaluate(([name, given]) => (window as unknown as Run).google.script.run[name]?.(given), [
    command,
    options,
  ] as const);
  await look(await frameIn('.dialog'));
  await stand.page.locator('.dialog > header button').click();
}

interface Run {
  readonly google: { readonly script: { readonly run: Readonly<Record<string, (options?: unknown) => void>> } };
}

const word = (at: number): string => markup[at] ?? '';
const lead = (at: number): string => nameOf(word(at), at);

/** The dialogs of the desk, with what each has to show. */
const dialogs: readonly (readonly [string, ...string[]])[] = [
  ['checkSheets', lead(1), word(9)],
  ['showHandover', word(3), word(4)],
  ['showChanges', word(5)],
  ['showLoad', word(3), word(4)],
  ['showVanished', lead(1), word(8), word(9)],
  ['showMerge', lead(4), lead(7)],
];

browserTest(
  'hostile words are text in every view of the sidebar',
  async () => {
    await open();
    const { keyboard } = stand.page;
    const frame = await frameIn('.sidebar');
    await expectText(frame, lead(2), lead(4), word(11));
    await frame.locator('.row-main').first().focus();
    await keyboard.press('/');
    await keyboard.type('alert');
    await frame.locator('.row .badge').nth(4).waitFor();
    await expectText(frame, lead(4), stage);
    await keyboard.press('Enter');
    await frame.locator('.history li').first().waitFor();
    await expectText(frame, lead(3), word(4), word(5), word(9), 'a@b.example"><img src=x onerror=alert(1)>');
    await keyboard.press('l');
    await frame.locator('textarea[name="summary"]').waitFor();
    await expectText(frame, lead(3), stage);
  },
  120_000,
);

browserTest(
  'and in the dialogs of the desk',
  async () => {
    for (const [command, ...said] of dialogs)
      await inDialog(command, { about: lead(4) }, frame => expectText(frame, ...said));
  },
  60_000,
);

browserTest(
  'and among the selected rows',
  async () => {
    await stand.showSheet('Leads');
    await stand.go('A2:A6');
    await inDialog('showGroup', undefined, async frame => {
      await frame.locator('select').first().selectOption('tagAdd');
      await frame.locator('input:not([type=checkbox])').last().fill(word(2));
      await expectText(frame, lead(2), lead(4), word(5), word(2));
    });
  },
  60_000,
);

browserTest(
  'and in the import of a file, before it is written and after',
  async () => {
    const sidebar = await frameIn('.sidebar');
    await sidebar.evaluate(() => (window as unknown as Run).google.script.run['showImport']?.());
    const file = stand.sidebar.locator('input[type=file]');
    await file.waitFor();
    const cells = (line: readonly string[]): string => line.map(cell => `"${cell.replace(/"/g, '""')}"`).join(';');
    const lines = [
      ['Name', word(3), 'Phone'],
      ...markup.map((text, at) => [`New ${text}`, word(at), `+1 (202) 555-01${10 + at}`]),
    ];
    const buffer = Buffer.from(lines.map(cells).join('\n'));
    await file.setInputFiles({ name: `${word(4)}.csv`.replace(/\//g, ''), mimeType: 'text/csv', buffer });
    await stand.sidebar.locator('.sample li').first().waitFor();
    const frame = await frameIn('.sidebar');
    await expectText(frame, `New ${word(0)}`, word(3));
    await stand.sidebar.locator('button.primary').click();
    await stand.sidebar.locator(`progress[value="${markup.length}"]`).waitFor();
    expect(await foreignIn(frame)).toEqual([]);
  },
  90_000,
);

browserTest(
  'and in the mails, and around them',
  async () => {
    const { page } = stand;
    await page.locator('.next-morning').click();
    await page.locator('.drawer-tab', { hasText: 'Outbox' }).click();
    const mails = page.locator('.mail', { hasText: '2026-11-24' });
    await mails.nth(1).waitFor({ timeout: 60_000 });
    for (const mail of await mails.all()) {
      await mail.click();
      const html = (await page.locator('.mail-open iframe').getAttribute('srcdoc')) ?? '';
      expect(html).toContain('&lt;script&gt;alert(1)');
      expect(htmlFlaws(html)).toEqual([]);
    }
    expect(await foreignAround(page)).toEqual([]);
  },
  90_000,
);

browserTest('nothing of it ran, asked or went anywhere', () => {
  expect(seen).toEqual({ dialogs: [], struck: [], requests: [] });
});

browserTest('what does get in is seen', async () => {
  const frame = await frameIn('.sidebar');
  await frame.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="https://evil.example/"><a onclick="alert(1)" href="javascript:alert(1)">x</a>',
    );
    document.querySelector<HTMLElement>('a[onclick]')?.click();
  });
  expect(await foreignIn(frame)).toEqual([
    '<img>',
    '<img src="https://evil.example/">',
    '<a onclick="alert(1)">',
    '<a href="javascript:alert(1)">',
  ]);
  await waitFor(async () => seen.struck.length > 0 && seen.requests.length > 0, 'what was let in');
  expect(seen.struck).toContain('alert');
  expect(seen.requests).toEqual(['https://evil.example/']);
});
