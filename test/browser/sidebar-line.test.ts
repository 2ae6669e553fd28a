import type { Page } from 'playwright-core';
import type { ContactInput } from '../../src/api/calls';
import { browserTest } from './support/browser';
import { requestsOf, SidebarStand, tellServer, withServer } from './support/sidebar-page';

let stand: SidebarStand;
beforeAll(async () => {
  stand = await SidebarStand.build();
});
afterEach(() => stand.clear());
afterAll(() => stand.close());

/** The list of calls, the keyboard in the line. */
async function openLine(language: 'ru' | 'en' = 'ru'): Promise<Page> {
  const page = await stand.open({ language, locale: language === 'ru' ? 'ru-RU' : 'en-GB' });
  await page.locator('.row-main').first().waitFor();
  await page.keyboard.press(';');
  return page;
}

function logged(page: Page): Promise<ContactInput[]> {
  return withServer(page, server => [...server.contacts], null);
}

function chips(page: Page): Promise<string[]> {
  return page.locator('.one-line [data-part]').allInnerTexts();
}

browserTest('a line and Enter log a contact, and close the planned one', async () => {
  const page = await openLine();
  await page.keyboard.type('Позвонил Студии Берег, ждут смету, выслать КП в четверг 15:00');
  await page.locator('[data-part="next"]', { hasText: 'чт 26 ноября 15:00 · выслать КП' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.notice').waitFor();
  expect(await logged(page)).toEqual([
    {
      lead: 'Студия «Берег»',
      channel: 'Звонок',
      result: 'Поговорили',
      summary: 'ждут смету',
      plan: 'p-0',
      next: { date: '2026-11-26', time: '15:00', topic: 'выслать КП' },
    },
  ]);
  expect(await page.locator('[name="line"]').inputValue()).toBe('');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('line');
});

browserTest('Enter pressed before the lead is found waits for it', async () => {
  const page = await openLine('en');
  await page.locator('[name="line"]').fill('Called Corner Coffee, thinking, ring Tuesday 15:00');
  await page.keyboard.press('Enter');
  await page.locator('.notice').waitFor();
  expect((await logged(page))[0]).toMatchObject({
    lead: 'Corner Coffee',
    result: 'Talked',
    summary: 'thinking',
    next: { date: '2026-11-24', time: '15:00', topic: 'ring' },
  });
});

browserTest('a missing result is asked for, and chosen by its number', async () => {
  const page = await openLine();
  await page.keyboard.type('Позвонил Студии Берег, выслать КП в четверг');
  await page.locator('[data-part="lead"]', { hasText: 'Берег»' }).waitFor();
  expect(await chips(page)).toContain('Что вышло?');
  await page.keyboard.press('Enter');
  await page.locator('.line-editor').waitFor();
  expect(await logged(page)).toEqual([]);
  for (const key of ['1', 'Enter']) await page.keyboard.press(key);
  await page.locator('.notice').waitFor();
  expect((await logged(page))[0]).toMatchObject({ result: 'Поговорили', next: { date: '2026-11-26' } });
});

browserTest('of several leads the user chooses, by the keyboard', async () => {
  const page = await openLine();
  const lead = (name: string) => ({ id: name, name, phone: '', stage: '', manager: '', health: '' });
  const leads = ['Борис Образцов', 'Борис Примеров'].map(name => ({ ...lead(name), lastContact: '', nextContact: '' }));
  await tellServer(page, { call: 'lead.find', kind: 'answer', text: JSON.stringify({ ok: true, value: { leads } }) });
  await page.keyboard.type('Борису не дозвонился, завтра в 10');
  await page.locator('[data-part="lead"]', { hasText: 'Кто это: Борису?' }).waitFor();
  for (const key of ['Enter', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await page.locator('[data-part="lead"]', { hasText: 'Борис Примеров' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.notice').waitFor();
  expect((await logged(page))[0]).toMatchObject({ lead: 'Борис Примеров', result: 'Не ответил' });
});

browserTest('a lead whose name fits in part is asked about, and so is one named beside the selected row', async () => {
  const page = await stand.open();
  await page.locator('.row-main').nth(1).focus();
  await page.keyboard.press(';');
  await page.keyboard.type('Позвонил Студии Закат, думает, набрать завтра');
  await page.locator('[data-part="lead"]', { hasText: 'Студии Закат' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.line-editor').waitFor();
  expect(await logged(page)).toEqual([]);
});

browserTest('a lead that is not there can be added, and the line waits for it', async () => {
  const page = await openLine();
  await page.keyboard.type('Позвонил Захару, думает, набрать завтра');
  await page.locator('[data-part="lead"]', { hasText: 'Нет лида: Захару' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Добавить «Захару»' }).click();
  expect(await page.locator('input[name="name"]').inputValue()).toBe('Захару');
  await page.keyboard.press('Escape');
  expect(await page.locator('[name="line"]').inputValue()).toBe('Позвонил Захару, думает, набрать завтра');
});

browserTest('a line that names nobody is of the row that the keyboard was on', async () => {
  const page = await stand.open();
  await page.locator('.row-main').nth(1).focus();
  await page.keyboard.press(';');
  await page.keyboard.type('Не ответил, завтра');
  await page.keyboard.press('Enter');
  await page.locator('.notice').waitFor();
  expect((await logged(page))[0]).toMatchObject({ lead: expect.stringContaining('Общество'), result: 'Не ответил' });
});

browserTest('a day that cannot be is not guessed', async () => {
  const page = await openLine();
  await page.keyboard.type('Студия Берег думает, набрать 31 ноября');
  await page.locator('[data-part="lead"]', { hasText: 'Берег»' }).waitFor();
  expect(await chips(page)).toContain('Непонятно, в какой день дальше');
  await page.keyboard.press('Enter');
  await page.locator('.line-editor input[type="date"]').fill('2026-12-01');
  await page.keyboard.press('Enter');
  await page.locator('.notice').waitFor();
  expect((await logged(page))[0]?.next).toEqual({ date: '2026-12-01', topic: 'набрать' });
});

browserTest('what was corrected stays while another part is typed', async () => {
  const page = await openLine();
  await page.keyboard.type('Студия Берег думает, набрать завтра');
  await page.locator('[data-part="channel"]').click();
  await page.keyboard.press('3');
  expect(await chips(page)).toContain('Встреча');
  await page.keyboard.type(' в 15');
  await page.getByText('15:00 ·').waitFor();
  expect(await chips(page)).toContain('Встреча');
  await page.locator('[data-part="next"]').click();
  await page.locator('.line-editor input[type="date"]').fill('');
  await page.locator('[data-part="next"]', { hasText: 'Когда дальше?' }).waitFor();
});

browserTest('offline nothing is lost, and the retry logs once', async () => {
  const page = await openLine();
  await page.keyboard.type('Студия Берег: не ответили, завтра');
  await page.locator('[data-part="lead"]', { hasText: 'Берег»' }).waitFor();
  await page.context().setOffline(true);
  await page.keyboard.press('Enter');
  await page.locator('.one-line .trouble').waitFor();
  expect(await page.locator('[name="line"]').inputValue()).toBe('Студия Берег: не ответили, завтра');
  await page.context().setOffline(false);
  await page.locator('.one-line .trouble button').first().click();
  await page.locator('.notice').waitFor();
  expect(await logged(page)).toHaveLength(1);
});

browserTest('a line lost on its way is sent again under the same id', async () => {
  const page = await openLine();
  await tellServer(page, { call: 'contact.log', kind: 'loseReply', error: 'Gone' });
  await page.keyboard.type('Студия Берег: не ответили, завтра');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.locator('.notice').waitFor();
  const requests = await requestsOf(page, 'contact.log');
  expect(new Set(requests.map(request => request.id)).size).toBe(1);
  expect(await logged(page)).toHaveLength(1);
});

browserTest('the line survives another view and a reload; Escape leads out of it', async () => {
  const page = await openLine();
  await page.keyboard.type('Студия Берег думает');
  await page.locator('[data-part="lead"]', { hasText: 'Берег»' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.matches('.row-main'))).toBe(true);
  await page.keyboard.press('n');
  await page.locator('input[name="name"]').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('[name="line"]').inputValue()).toBe('Студия Берег думает');
  await page.reload();
  expect(await page.locator('[name="line"]').inputValue()).toBe('Студия Берег думает');
  await page.locator('[data-part="lead"]', { hasText: 'Берег»' }).waitFor();
});

browserTest('what reads the line is asked for once, when the line is first used', async () => {
  const page = await stand.open();
  await page.locator('.row-main').first().waitFor();
  expect(await requestsOf(page, 'panel.part')).toHaveLength(0);
  await page.keyboard.press(';');
  await page.keyboard.type('Студия Берег думает');
  await page.locator('[data-part]').first().waitFor();
  expect(await requestsOf(page, 'panel.part')).toHaveLength(1);
});
