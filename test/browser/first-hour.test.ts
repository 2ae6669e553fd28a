import { browserTest } from './support/browser';
import { requestsOf, SidebarStand, tellServer } from './support/sidebar-page';

let stand: SidebarStand;
beforeAll(async () => {
  stand = await SidebarStand.build();
});
afterEach(() => stand.clear());
afterAll(() => stand.close());

browserTest('the first steps tick themselves off, and the examples go with one press', async () => {
  const page = await stand.open();
  await page.locator('[popovertarget]').click();
  await page.getByRole('button', { name: 'Первые шаги' }).click();
  await page.locator('.steps .ticked').first().waitFor();
  expect(await page.locator('.steps .ticked h2').allTextContents()).toEqual([
    'Впишите менеджеров и их почту: сделано',
    'Проверьте напоминания: сделано',
  ]);
  await page.getByRole('button', { name: 'Убрать примеры' }).click();
  await page.locator('.notice', { hasText: 'Убрано примеров: 12.' }).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.steps .ticked').length === 3);
});

browserTest('a new instruction is offered, read where contacts are written, and accepted once', async () => {
  const page = await stand.open({ start: { instructionDue: true } });
  await page.locator('.banner', { hasText: 'Инструкция новая' }).waitFor();
  await page.locator('.row-main').first().click();
  await page.getByRole('button', { name: 'Инструкция', exact: true }).click();
  await page.getByText('Обсудить смету сайта').first().waitFor();
  await tellServer(page, { call: 'instruction.accept', kind: 'lose', error: 'Gone' });
  await page.getByRole('button', { name: 'Прочитано и принято' }).click();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByText('Версия 2, принята вами').waitFor();
  expect(await page.locator('.banner').count()).toBe(0);
  const requests = await requestsOf(page, 'instruction.accept');
  expect(requests.map(request => request.input)).toEqual([{ version: 2 }, { version: 2 }]);
  expect(new Set(requests.map(request => request.id)).size).toBe(1);
});

browserTest('the import opens in a page of its own, and leads back', async () => {
  const page = await stand.open();
  await page.locator('[popovertarget]').click();
  await page.getByRole('button', { name: 'Импорт лидов' }).click();
  expect(await page.evaluate(() => window.fake.opened)).toEqual(['showImport']);
  const other = await stand.open({ desk: 'import' });
  await other.getByRole('button', { name: 'Назад' }).click();
  expect(await other.evaluate(() => window.fake.reopened)).toBe(1);
});
