import { flawsOf } from './support/axe';
import { browserTest } from './support/browser';
import { requestsOf, SidebarStand, tellServer, withServer } from './support/sidebar-page';

let stand: SidebarStand;
beforeAll(async () => {
  stand = await SidebarStand.build();
});
afterEach(() => stand.clear());
afterAll(() => stand.close());

describe.each([
  ['ru', 'ru-RU', 'Пётр звонит, 2 мин', 'Контакт уже записан 3 минуты назад: Пётр'],
  ['en', 'en-GB', 'Пётр is calling, 2 min', 'Logged 3 minutes ago by Пётр'],
] as const)('in %s', (language, locale, busy, logged) => {
  browserTest('who is busy with a lead is seen in the calls, on the card and in the log form', async () => {
    const page = await stand.open({ language, locale });
    await page.locator('.row').first().waitFor();
    const name = (await page.locator('.row .name').first().textContent()) ?? '';
    const claims = [{ lead: name, who: 'Пётр', minutes: 2 }];
    await withServer(page, (server, told) => void (server.claims = [...told]), claims);
    await page.keyboard.press('r');
    await page.locator('.row .claim', { hasText: busy }).first().waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await withServer(page, server => void (server.lastContact = { time: '09:57', manager: 'Пётр' }), null);
    await page.locator('.row-main').first().click();
    await page.locator('.lead-head .claim', { hasText: busy }).waitFor();
    await page.locator('.lead-head .claim', { hasText: logged }).waitFor();
    expect(await flawsOf(page)).toEqual([]);
    // It hinders nobody.
    await page.keyboard.press('2');
    await page.keyboard.press('Control+Enter');
    await page.locator('.notice').waitFor();
    await withServer(page, server => void (server.claims = []), null);
    await page.locator('.row-main').first().focus();
    await page.keyboard.press('c');
    await page.locator('.history li').first().waitFor();
    await page.locator('.claim').first().waitFor({ state: 'detached' });
  });

  browserTest('leads that look like the one being typed are offered, and stop nobody', async () => {
    const page = await stand.open({ language, locale });
    await page.locator('.row').first().waitFor();
    const like = await withServer(page, server => server.likeOf(), null);
    await page.keyboard.press('n');
    await page.locator('input[name="name"]').pressSequentially(`${like.slice(0, 6)}x`);
    await page.locator('.likes button', { hasText: like }).waitFor();
    expect(await requestsOf(page, 'lead.twins')).toHaveLength(1);
    expect(await flawsOf(page)).toEqual([]);
    await page.locator('.likes button').last().click();
    await page.locator('.likes').waitFor({ state: 'detached' });
    await page.locator('input[name="phone"]').fill('+7 921 555-99-98');
    await page.locator('.likes button', { hasText: like }).click();
    await page.locator('h2.name', { hasText: like }).waitFor();
  });
});

browserTest('only a lead that is worked on is claimed, and not after its contact is logged', async () => {
  const page = await stand.open();
  await page.locator('.row').first().waitFor();
  const claimsOf = async (): Promise<unknown[]> =>
    (await requestsOf(page, 'lead.card')).map(({ input }) => (input as { claim?: boolean }).claim ?? false);
  await page.locator('.row-main').first().focus();
  await page.keyboard.press('c');
  await page.locator('.history li').first().waitFor();
  expect(await claimsOf()).toEqual([true]);
  await page.keyboard.press('l');
  await page.locator('.lead-head .badge').waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('Control+Enter');
  await page.locator('.history li').first().waitFor();
  const claims = await claimsOf();
  expect(claims.slice(0, 2)).toEqual([true, true]);
  expect(claims[claims.length - 1]).toBe(false);
  const selections = await requestsOf(page, 'selection.read');
  expect(selections.every(({ input }) => typeof (input as { claim: unknown }).claim === 'string')).toBe(true);
});

browserTest('a search for like leads that fails is not spoken of', async () => {
  const page = await stand.open();
  await page.locator('.row').first().waitFor();
  await tellServer(page, { call: 'lead.twins', kind: 'lose', error: 'Gone' });
  await page.keyboard.press('n');
  await page.locator('input[name="name"]').fill('Somebody new');
  await page.waitForTimeout(1000);
  expect(await page.locator('.trouble, .likes').count()).toBe(0);
});
