import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** What keeps the page from being used by everyone: axe's violations, and anything wider than the panel. */
export async function flawsOf(page: Page): Promise<string[]> {
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await window.axe.run({ resultTypes: ['violations'] });
    const flaws = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
    const wide = document.documentElement.scrollWidth > innerWidth || overflows(document.querySelector('main'));
    return wide ? [...flaws, 'wider than the panel'] : flaws;

    function overflows(element: Element | null): boolean {
      return element !== null && element.scrollWidth > element.clientWidth;
    }
  });
}

interface Axe {
  run(options: { resultTypes: string[] }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

declare global {
  interface Window {
    axe: Axe;
  }
}
