import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const executable = findBrowser();

/**
 * `test`, for a test that needs a browser: skipped where there is none, and `npm test` says so. Under REQUIRE_BROWSER=1
 * it runs all the same, and fails in `openBrowser`.
 */
export const browserTest = executable || process.env['REQUIRE_BROWSER'] === '1' ? test : test.skip;

/** Starts a browser of its own for the caller, who closes it. */
export async function openBrowser(): Promise<Browser> {
  if (!executable) throw new Error('No browser: install Chromium, or set CHROMIUM to the path of one.');
  return chromium.launch({
    executablePath: executable,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The path in CHROMIUM, else the first usual place that has one, else nothing. */
function findBrowser(): string | undefined {
  const chosen = process.env['CHROMIUM'];
  return [...(chosen ? [chosen] : []), ...usualPlaces].find(existsSync);
}
