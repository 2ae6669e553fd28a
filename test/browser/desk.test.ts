import { flawsOf } from './support/axe';
import { browserTest } from './support/browser';
import { requestsOf, SidebarStand, tellServer } from './support/sidebar-page';

let stand: SidebarStand;
beforeAll(async () => {
  stand = await SidebarStand.build();
});
afterEach(() => stand.clear());
afterAll(() => stand.close());

browserTest('an act is undone from the list, and leaves it', async () => {
  const page = await stand.open({ desk: 'changes' });
  await page.getByRole('row', { name: 'Передача лидов' }).getByRole('button', { name: 'Отменить' }).click();
  await page.locator('.notice', { hasText: 'Отменено: 1 строка возвращена.' }).waitFor();
  await page.getByRole('row', { name: 'Передача лидов' }).waitFor({ state: 'detached' });
  expect((await requestsOf(page, 'act.undo')).map(request => request.input)).toEqual([{ act: 'act-1' }]);
  expect(await page.getByRole('row', { name: 'Перенос контакта' }).count()).toBe(1);
});

browserTest('an undo that was refused or lost says so, and the act stays', async () => {
  const page = await stand.open({ desk: 'changes', language: 'en', locale: 'en-US' });
  await page.getByRole('row', { name: 'Contact moved' }).waitFor();
  const failure = { code: 'missing', field: 'act', message: 'The change log has no such act' } as const;
  await tellServer(page, { call: 'act.undo', kind: 'refuse', failure });
  await page.getByRole('row', { name: 'Contact moved' }).getByRole('button').click();
  await page.locator('.notice', { hasText: failure.message }).waitFor();
  await tellServer(page, { call: 'act.undo', kind: 'lose', error: 'Gone' });
  await page.getByRole('row', { name: 'Contact moved' }).getByRole('button').click();
  await page.locator('.notice', { hasText: failure.message }).waitFor({ state: 'detached' });
  expect(await page.getByRole('row', { name: 'Contact moved' }).count()).toBe(1);
});

browserTest.each(['ru', 'en'] as const)('the list of acts has no flaws (%s)', async language => {
  const page = await stand.open({ desk: 'changes', language });
  await page.getByRole('row').nth(2).waitFor();
  expect(await flawsOf(page)).toEqual([]);
});
