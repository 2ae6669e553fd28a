import { browserTest } from './support/browser';
import { requestsOf, SidebarStand, tellServer } from './support/sidebar-page';

let stand: SidebarStand;
beforeAll(async () => {
  stand = await SidebarStand.build();
});
afterEach(() => stand.clear());
afterAll(() => stand.close());

browserTest('a call is put off by one key, in any layout, and put back', async () => {
  const page = await stand.open();
  await page.locator('.row-main').first().focus();
  await page.keyboard.press('Control+KeyW');
  await page.keyboard.press('KeyW');
  const notice = page.locator('.notice', { hasText: 'пн 30 ноября' });
  await notice.getByRole('button', { name: 'Отменить' }).click();
  await page.locator('.notice', { hasText: 'Отменено: 1 строка возвращена.' }).waitFor();
  const asked = await requestsOf(page, 'plan.snooze');
  expect(asked.map(request => request.input)).toEqual([{ plan: 'p-0', by: 'week' }]);
  expect((await requestsOf(page, 'act.undo')).map(request => request.input)).toEqual([{ act: 'plan.snooze p-0' }]);
});

browserTest('what kept a call from being put off by a key is told at its row', async () => {
  const page = await stand.open({ language: 'en', locale: 'en-US' });
  await tellServer(page, { call: 'plan.snooze', kind: 'lose', error: 'Gone' });
  await page.locator('.row-main').first().focus();
  await page.keyboard.press('KeyD');
  await page.locator('.row').first().getByRole('button', { name: 'Retry' }).click();
  await page.locator('.notice').waitFor();
  expect(new Set((await requestsOf(page, 'plan.snooze')).map(({ id }) => id)).size).toBe(1);
});
