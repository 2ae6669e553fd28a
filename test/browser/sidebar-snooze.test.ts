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

browserTest('a planned contact is moved and cancelled where it stands', async () => {
  const page = await stand.open();
  await page.locator('.row-main').first().waitFor();
  await page.locator('.row > .sign').first().click();
  await page.getByRole('button', { name: '+1 день' }).click();
  await page.locator('.notice').waitFor();
  expect((await requestsOf(page, 'plan.snooze')).map(request => request.input)).toEqual([{ plan: 'p-0', by: 'day' }]);
  await page.locator('.late .row > .sign').first().click();
  await page.getByLabel('Другой день').fill('2026-12-01');
  await tellServer(page, { call: 'plan.move', kind: 'lose', error: 'Gone' });
  await page.getByRole('button', { name: 'Перенести', exact: true }).click();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.locator('.notice', { hasText: 'вт 1 декабря' }).waitFor();
  const moves = await requestsOf(page, 'plan.move');
  expect(moves.map(request => request.input)).toEqual(
    Array.from({ length: 2 }, () => ({ plan: 'p-1', date: '2026-12-01', time: '11:00' })),
  );
  expect(moves[0]?.id).toBe(moves[1]?.id);
  await page.locator('.row > .sign').first().click();
  await page.getByRole('button', { name: 'Отменить контакт' }).click();
  await page.getByText('Отменено').waitFor();
  expect((await requestsOf(page, 'plan.close')).map(request => request.input)).toEqual([
    { plan: 'p-2', status: 'cancelled' },
  ]);
  expect(await page.locator('.late').count()).toBe(0);
});
