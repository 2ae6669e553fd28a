import { browserTest } from './support/browser';
import { letGo, requestsOf, SidebarStand, tellServer, withServer } from './support/sidebar-page';

let stand: SidebarStand;
beforeAll(async () => {
  stand = await SidebarStand.build();
});
afterEach(() => stand.clear());
afterAll(() => stand.close());

const coffee = { lead: 'Кофейня на углу', plan: null };

browserTest('the card has links for every way to reach the lead, and shows what is typed as text', async () => {
  const page = await stand.open();
  await page.locator('.row-main').first().focus();
  await page.keyboard.press('c');
  await page.locator('.history li').first().waitFor();
  const links = await page.locator('.reach a').evaluateAll(found => found.map(link => link.getAttribute('href')));
  expect(links).toEqual([
    'tel:+79215550100',
    'https://wa.me/79215550100',
    'https://t.me/+79215550100',
    'viber://chat?number=%2B79215550100',
    'mailto:maria@example.com',
  ]);
  const outside = page.locator('.reach a[target=_blank]');
  expect(await outside.evaluateAll(found => found.every(link => link.getAttribute('rel') === 'noopener'))).toBe(true);
  expect(await page.locator('.facts-list').innerText()).toContain('<b>=1+1</b>');
});

browserTest('names and facts from right to left turn no words beside them', async () => {
  const page = await stand.open();
  await page.locator('.row .facts span').first().waitFor();
  const isolated = await page
    .locator('.row .name, .row .topic, .row .facts > span')
    .evaluateAll(found => found.map(one => getComputedStyle(one).unicodeBidi));
  expect(isolated.length).toBeGreaterThan(3);
  expect(new Set(isolated)).toEqual(new Set(['isolate']));
});

browserTest('a lead is added with its name alone, and its card opens', async () => {
  const page = await stand.open();
  await page.locator('.row').first().waitFor();
  await page.keyboard.press('n');
  await page.locator('input[name="name"]:focus').waitFor();
  await page.keyboard.type('Новая студия');
  await page.keyboard.press('Control+Enter');
  await page.locator('.card > .name', { hasText: 'Новая студия' }).waitFor();
  const [request] = await requestsOf(page, 'lead.add');
  expect(request?.input).toEqual({ name: 'Новая студия', manager: 'Анна Образцова' });
});

browserTest('a twin is offered to be opened, or the lead is added all the same', async () => {
  const page = await stand.open();
  await page.locator('.row').first().waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('Берег-2');
  await page.locator('input[name="phone"]').fill('+7 921 555-01-00');
  const other = { id: 'x', name: 'Другой лид', phone: '', stage: '', manager: '', health: '' };
  const leads = ['Другой лид', 'Студия «Берег»'].map(name => ({ ...other, name, lastContact: '', nextContact: '' }));
  await tellServer(page, { call: 'lead.find', kind: 'answer', text: JSON.stringify({ ok: true, value: { leads } }) });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Открыть: Студия «Берег»' }).waitFor();
  await page.getByRole('button', { name: 'Всё равно добавить' }).click();
  await page.locator('.card > .name', { hasText: 'Берег-2' }).waitFor();
  const requests = await requestsOf(page, 'lead.add');
  expect(requests.map(request => (request.input as { allowDuplicate?: boolean }).allowDuplicate)).toEqual([
    undefined,
    true,
  ]);
  expect(requests[0]?.id).not.toBe(requests[1]?.id);
});

browserTest('of two searches the later one wins, whichever answers last', async () => {
  const page = await stand.open();
  await page.locator('.row').first().waitFor();
  await tellServer(page, { call: 'lead.find', kind: 'hold' });
  await page.keyboard.press('/');
  await page.keyboard.type('берег');
  await page.waitForFunction(() => window.fake.sent('lead.find').length === 1);
  await page.locator('input[type=search]').fill('кофе');
  await page.locator('.row', { hasText: 'Кофейня' }).waitFor();
  await letGo(page);
  await page.waitForTimeout(300);
  expect(await page.locator('.row').allInnerTexts()).toEqual([expect.stringContaining('Кофейня')]);
});

browserTest('a card that comes late does not take the place of the next one', async () => {
  const page = await stand.open();
  await page.locator('.row-main').first().focus();
  await tellServer(page, { call: 'lead.card', kind: 'hold' });
  await page.keyboard.press('c');
  await page.waitForFunction(() => window.fake.sent('lead.card').length === 1);
  await page.keyboard.press('Escape');
  await page.locator('.row-main').nth(1).focus();
  await page.keyboard.press('c');
  await page.locator('.history li').first().waitFor();
  await letGo(page);
  await page.waitForTimeout(100);
  expect(await page.locator('.history li').count()).toBeGreaterThan(0);
});

browserTest('the panel follows the selected row without taking the keyboard', async () => {
  const page = await stand.open();
  await page.locator('.row').first().waitFor();
  await page.waitForFunction(() => window.fake.sent('selection.read').length === 1);
  await withServer(page, (server, selected) => void (server.selected = selected), coffee);
  await page.locator('.card > .name', { hasText: 'Кофейня' }).waitFor();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

browserTest('a form with something typed stays, and the selected lead is offered', async () => {
  const page = await stand.open();
  await page.locator('.row-main').first().click();
  await page.waitForFunction(() => window.fake.sent('selection.read').length === 1);
  await page.keyboard.press('1');
  await page.keyboard.type('Не потерять');
  await withServer(page, (server, selected) => void (server.selected = selected), coffee);
  await page.locator('.banner', { hasText: 'Кофейня' }).waitFor();
  expect(await page.locator('textarea[name="summary"]').inputValue()).toBe('Не потерять');
  await page.getByRole('button', { name: 'Открыть' }).click();
  await page.locator('.card > .name', { hasText: 'Кофейня' }).waitFor();
});

browserTest('the selection is not asked for while another call is out, nor while nobody sees the panel', async () => {
  const page = await stand.open({ mishaps: [{ call: 'today.list', kind: 'hold' }] });
  await page.locator('.loading').waitFor();
  const hidden = await stand.open();
  await hidden.evaluate(() => Object.defineProperty(document, 'visibilityState', { value: 'hidden' }));
  await hidden.waitForTimeout(3500);
  expect(await requestsOf(page, 'selection.read')).toEqual([]);
  expect(await requestsOf(hidden, 'selection.read')).toEqual([]);
});
