import type { Page } from 'playwright-core';
import { browserTest } from './support/browser';
import { requestsOf, SidebarStand, withServer } from './support/sidebar-page';

let stand: SidebarStand;
beforeAll(async () => {
  stand = await SidebarStand.build();
});
afterEach(() => stand.clear());
afterAll(() => stand.close());

/** The card of the first call's lead, opened by the keyboard. */
async function openCard(): Promise<Page> {
  const page = await stand.open();
  await page.locator('.row-main').first().focus();
  await page.keyboard.press('c');
  await page.locator('.history li').first().waitFor();
  return page;
}

const fact = (page: Page, name: string) => page.locator(`[data-fact="${name}"]`);

browserTest('a fact is edited in its place: Enter saves, and the foot offers to undo', async () => {
  const page = await openCard();
  await fact(page, 'person').focus();
  await page.keyboard.press('Enter');
  await page.locator('.fact-form input:focus').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Пётр Примерный');
  await page.keyboard.press('Enter');
  await page.locator('.foot', { hasText: 'контактное лицо' }).waitFor();
  await page.locator('[data-fact="person"]:focus', { hasText: 'Пётр Примерный' }).waitFor();
  const [request] = await requestsOf(page, 'lead.change');
  expect(request?.input).toEqual({
    lead: 'l-0',
    fields: { person: 'Пётр Примерный' },
    was: { person: expect.stringMatching(/\w|[а-я]/) as string },
  });
  await page.getByRole('button', { name: 'Отменить', exact: true }).click();
  await page.locator('.foot', { hasText: 'Отменено' }).waitFor();
  expect((await requestsOf(page, 'act.undo')).map(({ input }) => input)).toEqual([{ act: 'lead.change person' }]);
});

browserTest('Esc leaves the fact as it was, and the card stays', async () => {
  const page = await openCard();
  await fact(page, 'phone').click();
  await page.keyboard.type('123');
  await page.keyboard.press('Escape');
  await page.locator('[data-fact="phone"]:focus').waitFor();
  await fact(page, 'person').click();
  await page.getByRole('button', { name: 'Отмена', exact: true }).click();
  await page.locator('[data-fact="person"]:focus').waitFor();
  expect(await requestsOf(page, 'lead.change')).toEqual([]);
  expect(await page.locator('.card > .name').count()).toBe(1);
});

browserTest('what somebody else has changed is shown, and what was typed stays to be saved again', async () => {
  const page = await openCard();
  await fact(page, 'comment').click();
  await withServer(page, (server, changed) => Object.assign(server, changed), {
    changed: { comment: 'Чужое' },
    changedLead: 'l-0',
  });
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Моё');
  await page.keyboard.press('Enter');
  await page.locator('.fact-form .trouble', { hasText: 'Чужое / Моё' }).waitFor();
  expect(await page.locator('.fact-form textarea').inputValue()).toBe('Моё');
  await page.locator('.fact-form textarea').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-fact="comment"]', { hasText: 'Моё' }).waitFor();
  expect((await requestsOf(page, 'lead.change')).map(({ input }) => (input as { was: unknown }).was)).toEqual([
    { comment: '<b>=1+1</b>' },
    { comment: 'Чужое' },
  ]);
});

browserTest('a lead is renamed, and the card goes by the new name', async () => {
  const page = await openCard();
  await fact(page, 'name').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Берег и волны');
  await page.keyboard.press('Enter');
  await page.locator('.card > .name', { hasText: 'Берег и волны' }).waitFor();
  await page.locator('.history li').first().waitFor();
  expect(await page.locator('.card > .trouble').count()).toBe(0);
});

browserTest('a stage that gives the lead up asks why', async () => {
  const page = await openCard();
  await fact(page, 'stage').click();
  await page.locator('.fact-form select[name="stage"]').selectOption('Проигран');
  await page.locator('.fact-form select[name="reason"]').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.locator('.foot', { hasText: 'этап' }).waitFor();
  const [request] = await requestsOf(page, 'lead.change');
  expect(request?.input).toMatchObject({ fields: { stage: 'Проигран' }, reason: expect.any(String) as string });
});

browserTest('another lead’s phone is saved only by those who mean it', async () => {
  const page = await openCard();
  await fact(page, 'phone').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('+7 921 555-01-01');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Всё равно сохранить' }).click();
  await page.locator('[data-fact="phone"]', { hasText: '01-01' }).waitFor();
});

browserTest('the history is one line of time: a plan that became a contact is not told twice', async () => {
  const page = await openCard();
  const lines = await page.locator('.history > li').allInnerTexts();
  expect(lines).toHaveLength(3);
  expect(lines.filter(line => line.includes('Отменен'))).toHaveLength(1);
  expect(lines.filter(line => line.includes('Проведен'))).toHaveLength(0);
  expect(lines[0]).toMatch(/→/);
});

browserTest('facts that the lead has not are shown on a press', async () => {
  const page = await openCard();
  const shown = await page.locator('[data-fact]').count();
  await page.getByRole('button', { name: 'Ещё поля' }).click();
  await page.getByRole('button', { name: 'Ещё поля' }).waitFor({ state: 'detached' });
  expect(await page.locator('[data-fact]').count()).toBeGreaterThan(shown);
});

browserTest('from a card its lead is merged with another', async () => {
  const page = await openCard();
  await page.locator('[popovertarget]').click();
  await page.getByRole('button', { name: 'Объединить лидов…' }).click();
  expect(await withServer(page, server => server.opened, null)).toEqual([expect.stringMatching(/^showMerge .+/)]);
});
