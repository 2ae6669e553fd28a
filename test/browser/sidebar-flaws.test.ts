import type { Page } from 'playwright-core';
import { flawsOf } from './support/axe';
import { browserTest } from './support/browser';
import { SidebarStand, tellServer, withServer, type Opening } from './support/sidebar-page';

let stand: SidebarStand;
beforeAll(async () => {
  stand = await SidebarStand.build();
});
afterEach(() => stand.clear());
afterAll(() => stand.close());

const csv = 'Name;Phone\nCorner Coffee;+7 921 555-01-02\nDance School;123\n';

/** How to come to each view and state from the list of calls. */
const ways: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the calls': () => Promise.resolve(),
  'a call being moved': async page => {
    await page.locator('.row > .sign').first().click();
    await page.locator('.plan-actions').waitFor();
  },
  'a move that failed': async page => {
    await tellServer(page, { call: 'plan.snooze', kind: 'lose', error: 'Gone' });
    await page.locator('.row > .sign').first().click();
    await page.locator('.plan-actions .chip').first().click();
    await page.locator('.plan-actions .trouble').waitFor();
  },
  'the keys': async page => {
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
  },
  'the menu': async page => {
    await page.locator('[popovertarget]').click();
    await page.locator('.menu button').first().waitFor();
  },
  'a card': async page => {
    await page.locator('.row-main').nth(1).focus();
    await page.keyboard.press('c');
    await page.locator('.history li').first().waitFor();
  },
  'a fact being edited': async page => {
    await page.locator('.row-main').nth(1).focus();
    await page.keyboard.press('c');
    await page.locator('[data-fact="stage"]').click();
    await page.locator('.fact-form select').selectOption({ index: 5 });
    await page.locator('.fact-form select[name="reason"]').waitFor();
  },
  'a card that is gone': async page => {
    await tellServer(page, {
      call: 'lead.card',
      kind: 'refuse',
      failure: { code: 'missing', message: 'No such lead.' },
    });
    await page.locator('.row-main').first().focus();
    await page.keyboard.press('c');
    await page.locator('.trouble').waitFor();
  },
  'a contact being logged': async page => {
    await page.locator('.row-main').first().click();
    await page.locator('.badge').waitFor();
    await page.keyboard.press('2');
    await page.locator('summary').click();
  },
  'a log sent too early': async page => {
    await page.locator('.row-main').first().click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.error').first().waitFor();
  },
  'a log without a next step': async page => {
    await page.locator('.row-main').first().click();
    await page.locator('input[value="none"]').check();
    await page.locator('.next .chip').last().waitFor();
  },
  'a lead lost before its last attempt': async page => {
    await page.locator('.row-main').first().click();
    await page.locator('.badge').waitFor();
    await page.keyboard.press('3');
    await page.locator('select[name="stage"]').selectOption({ index: 5 });
    await page.keyboard.press('Control+Enter');
    await page.locator('.error').waitFor();
  },
  'a log on its way': async page => {
    await tellServer(page, { call: 'contact.log', kind: 'hold' });
    await page.locator('.row-main').first().click();
    await page.keyboard.press('2');
    await page.keyboard.press('Control+Enter');
    await page.locator('form[aria-busy="true"]').waitFor();
  },
  'a log that was lost': async page => {
    await tellServer(page, { call: 'contact.log', kind: 'lose', error: 'Gone' });
    await page.locator('.row-main').first().click();
    await page.keyboard.press('2');
    await page.keyboard.press('Control+Enter');
    await page.locator('.trouble').waitFor();
  },
  'a line that is understood': async page => {
    await page.keyboard.press(';');
    await page.keyboard.type('Called Corner Coffee, thinking, ring Tuesday 15:00');
    await page.locator('[data-part="next"]').waitFor();
  },
  'a line that lacks its parts': async page => {
    await page.keyboard.press(';');
    await page.keyboard.type('Wrote to Xenophon');
    await page.locator('.missing').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.line-editor').waitFor();
  },
  'a line whose next step is corrected': async page => {
    await page.keyboard.press(';');
    await page.keyboard.type('Corner Coffee is thinking, ring tomorrow');
    // Until its lead is found the parts may change their places.
    await page.locator('[data-part="lead"]', { hasNotText: /^(Ищу|Searching): / }).waitFor();
    await page.locator('[data-part="next"]').click();
    await page.locator('.line-editor').waitFor();
  },
  'a line whose result is corrected': async page => {
    await page.keyboard.press(';');
    await page.keyboard.type('Corner Coffee is thinking, ring tomorrow');
    // Until its lead is found the parts may change their places.
    await page.locator('[data-part="lead"]', { hasNotText: /^(Ищу|Searching): / }).waitFor();
    await page.locator('[data-part="result"]').click();
    await page.locator('.line-editor').waitFor();
  },
  'a logged contact': async page => {
    await page.locator('.row-main').first().click();
    await page.keyboard.press('2');
    await page.keyboard.press('Control+Enter');
    await page.locator('.notice').waitFor();
  },
  'a new lead': async page => {
    await page.keyboard.press('n');
    await page.locator('summary').click();
    await page.locator('input[type="checkbox"]').check();
  },
  'a lead that is there already': async page => {
    await page.keyboard.press('n');
    await page.locator('input[name="name"]').fill('Somebody');
    await page.locator('input[name="phone"]').fill('+7 921 555-01-00');
    await page.keyboard.press('Enter');
    await page.locator('.trouble').waitFor();
  },
  'leads being found': async page => {
    await page.keyboard.press('/');
    await page.keyboard.type('555');
    await page.locator('.row').first().waitFor();
  },
  'nobody found': async page => {
    await page.keyboard.press('/');
    await page.keyboard.type('zzz');
    await page.locator('.wide').waitFor();
  },
  'the first steps': async page => {
    await page.locator('[popovertarget]').click();
    await page.getByRole('button', { name: /Первые шаги|First steps/ }).click();
    await page.locator('.steps').waitFor();
  },
  'the instruction': async page => {
    await page.keyboard.press('n');
    await page
      .getByRole('button', { name: /Инструкция|Instruction/, exact: true })
      .first()
      .click();
    await page.locator('details').first().waitFor();
  },
  'another lead selected': async page => {
    await withServer(page, server => void (server.selected = { lead: 'Corner Coffee', plan: null }), null);
    await page.locator('.banner').waitFor();
  },
};

/** How to come to each state of the import from its opening. */
const importWays: typeof ways = {
  'choosing a file': () => Promise.resolve(),
  'an import in preview': async page => {
    await toImport(page);
    for (const summary of await page.locator('summary').all()) await summary.click();
  },
  'an import that is done': async page => {
    await toImport(page);
    await page.locator('.bar .primary').click();
    await page.locator('.ways .primary').waitFor();
  },
  'an import that failed': async page => {
    await tellServer(page, {
      call: 'import.run',
      kind: 'refuse',
      failure: { code: 'invalid', message: 'No column.', field: 'mapping' },
    });
    await toImport(page);
    await page.locator('.bar .primary').click();
    await page.locator('.trouble').waitFor();
  },
};

async function toImport(page: Page): Promise<void> {
  await page.setInputFiles('input[type=file]', { name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.locator('.total').waitFor();
}

/** States that the panel opens in. */
const openings: Readonly<Record<string, Opening>> = {
  'no leads': { leads: 'none', start: { me: '', warning: 'The morning mails stopped.' } },
  'nobody knows who looks': { start: { me: '' } },
  'several accounts': { mishaps: [{ call: 'app.start', kind: 'lose', error: 'PERMISSION_DENIED' }] },
  'an update': { start: { version: '0.0.0' } },
  'a failure of ours': {
    mishaps: [{ call: 'app.start', kind: 'refuse', failure: { code: 'broken', message: 'Something broke.' } }],
  },
  'an answer that makes no sense': { mishaps: [{ call: 'today.list', kind: 'answer', text: '<html>' }] },
  'a slow start': { mishaps: [{ call: 'app.start', kind: 'hold' }] },
};

describe.each(['ru', 'en'] as const)('in %s', language => {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';

  browserTest.each(Object.keys(ways))('%s can be used by everyone', async name => {
    const page = await stand.open({ language, locale });
    await page.locator('.row').first().waitFor();
    await ways[name]!(page);
    expect(await flawsOf(page)).toEqual([]);
  });

  browserTest.each(Object.keys(importWays))('importing, %s can be used by everyone', async name => {
    const page = await stand.open({ language, locale, desk: 'import' });
    await page.locator('input[type=file]').waitFor();
    await importWays[name]!(page);
    expect(await flawsOf(page)).toEqual([]);
  });

  browserTest.each(Object.keys(openings))('opening on %s can be used by everyone', async name => {
    const page = await stand.open({ language, locale, ...openings[name] });
    await page.locator('.row, .empty, .trouble, .loading').first().waitFor();
    await page.waitForTimeout(200);
    expect(await flawsOf(page)).toEqual([]);
  });
});
