import type { Page } from 'playwright-core';
import { flawsOf } from './support/axe';
import { browserTest } from './support/browser';
import { letGo, requestsOf, SidebarStand, tellServer } from './support/sidebar-page';

let stand: SidebarStand;
beforeAll(async () => {
  stand = await SidebarStand.build();
});
afterEach(() => stand.clear());
afterAll(() => stand.close());

browserTest('leads are handed over: chosen, looked over, done, and taken back', async () => {
  const page = await stand.open({ desk: 'handover' });
  const [from, to] = await choosePeople(page);
  await page.getByRole('button', { name: 'Передать: 5 лидов, 4 контакта в плане' }).click();
  await page.locator('.notice', { hasText: 'Передано: 5 лидов, 4 контакта в плане.' }).waitFor();
  expect((await requestsOf(page, 'handover.run')).map(request => request.input)).toEqual([{ from, to: [to] }]);
  await page.getByRole('button', { name: 'Досье по лидам' }).click();
  await page.getByText('Следующего шага нет').waitFor();
  await page.locator('.notice').getByRole('button', { name: 'Отменить' }).click();
  await page.getByLabel('От кого').waitFor();
  expect((await requestsOf(page, 'act.undo')).map(request => request.input)).toEqual([{ act: 'handover.run 1' }]);
});

browserTest('a hand-over whose answer is lost is repeated as the same act', async () => {
  const page = await stand.open({ desk: 'handover' });
  await choosePeople(page);
  await tellServer(page, { call: 'handover.run', kind: 'loseReply', error: 'Gone' });
  await page.getByRole('button', { name: /^Передать:/ }).click();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.locator('.notice').waitFor();
  const ids = (await requestsOf(page, 'handover.run')).map(({ id }) => id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

browserTest(
  'a preview that comes late stands for nobody who is chosen no more, and not in the place of a newer one',
  async () => {
    const managers = ['Анна Образцова', 'Пётр Примеров', 'Вера Третья'];
    const page = await stand.open({ desk: 'handover', start: { managers } });
    await page.locator('select').selectOption({ index: 1 });
    const [first, second] = [page.locator('.ticks label').first(), page.locator('.ticks label').nth(1)];
    const come = async (): Promise<void> => {
      await letGo(page);
      await page.waitForTimeout(50);
    };
    await tellServer(page, { call: 'handover.preview', kind: 'hold' });
    await first.click();
    await page.waitForFunction(() => window.fake.sent('handover.preview').length === 1);
    await first.click();
    await come();
    expect(await page.locator('button.primary').count()).toBe(0);
    await tellServer(page, { call: 'handover.preview', kind: 'hold' });
    await first.click();
    await page.waitForFunction(() => window.fake.sent('handover.preview').length === 2);
    await second.click();
    await page.locator('button.primary').waitFor();
    await come();
    expect(await page.locator('section h2').count()).toBe(2);
  },
);

browserTest('overloaded days are relieved of the calls that stay ticked', async () => {
  const page = await stand.open({ desk: 'load', language: 'en', locale: 'en-US' });
  await page.getByRole('checkbox').first().uncheck();
  await page.getByRole('button', { name: 'Move 1 call' }).click();
  await page.locator('.notice', { hasText: 'Moved: 1 call.' }).waitFor();
  const [request] = await requestsOf(page, 'load.move');
  expect(request?.input).toEqual({ moves: [{ plan: 'p-1', toDate: '2026-11-25', toManager: expect.any(String) }] });
  await page.getByText('Nothing to move').waitFor();
});

browserTest('an act on the selected rows shows what it changes, and is done on Apply', async () => {
  const page = await stand.open({ desk: 'group', language: 'en', locale: 'en-US' });
  await page.getByText('Hidden ones are left alone: 2 rows.').waitFor();
  await page.getByLabel('What to do').selectOption('tagAdd');
  await page.getByLabel('Tag').fill('fair');
  await page.getByRole('cell', { name: 'fair' }).first().waitFor();
  await page.getByRole('button', { name: 'Change 3 rows' }).click();
  await page.locator('.notice', { hasText: 'Changed: 3 rows.' }).waitFor();
  const [request] = await requestsOf(page, 'group.run');
  expect(request?.input).toMatchObject({ table: 'leads', what: 'tagAdd', value: 'fair' });
});

const views: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  handover: choosePeople,
  load: page => page.getByRole('checkbox').first().waitFor(),
  group: async page => {
    await page.locator('select').first().selectOption('stage');
    await page.locator('select').nth(1).selectOption({ index: 6 });
    await page.locator('table').waitFor();
  },
};

browserTest.each(['ru', 'en'] as const)('the views of many rows have no flaws, full or empty (%s)', async language => {
  for (const [desk, come] of Object.entries(views)) {
    const full = await stand.open({ desk, language });
    await come(full);
    expect([desk, await flawsOf(full)]).toEqual([desk, []]);
    const empty = await stand.open({ desk, language, leads: 'none' });
    await empty.locator('.empty').waitFor();
    expect([desk, await flawsOf(empty)]).toEqual([desk, []]);
  }
});

/** Chooses the first who has leads, and somebody to take them. */
async function choosePeople(page: Page): Promise<[string, string]> {
  await page.locator('select').selectOption({ index: 1 });
  const tick = page.locator('.ticks label').first();
  await tick.click();
  await page.locator('button.primary').waitFor();
  return [await page.locator('select').inputValue(), await tick.innerText()];
}
