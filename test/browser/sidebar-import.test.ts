import type { Page } from 'playwright-core';
import { browserTest } from './support/browser';
import { letGo, requestsOf, SidebarStand, tellServer } from './support/sidebar-page';

let stand: SidebarStand;
beforeAll(async () => {
  stand = await SidebarStand.build();
});
afterEach(() => stand.clear());
afterAll(() => stand.close());

const lost = { call: 'import.run', kind: 'lose', error: 'Gone' } as const;

async function openImport(): Promise<Page> {
  const page = await stand.open({ desk: 'import' });
  await page.locator('input[type=file]').waitFor();
  return page;
}

async function choose(page: Page, bytes: Buffer, name = 'leads.csv'): Promise<void> {
  await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: bytes });
}

/** "Имя;Телефон" and two rows, as a Russian Excel writes them. */
function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map(sign => {
      const code = sign.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
    }),
  );
}

const text = 'Имя;Телефон\nРомашка;+7 921 555-02-02\nПарус;+7 921 555-02-03\n';

browserTest.each([
  ['Windows-1251', windows1251(text), 'windows-1251'],
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
])('a file in %s is read as it was written', async (_, bytes, encoding) => {
  const page = await openImport();
  await choose(page, bytes);
  await page.locator('.sample li').first().waitFor();
  expect(await page.locator('.sample .name').allInnerTexts()).toEqual(['Ромашка', 'Парус']);
  expect(await page.locator('select[name="encoding"]').inputValue()).toBe(encoding);
  const [request] = await requestsOf(page, 'import.preview');
  expect(request?.input).toMatchObject({ csv: text });
});

browserTest('a wrongly guessed encoding is corrected by hand', async () => {
  const page = await openImport();
  await choose(page, Buffer.from('Name\nRené\n', 'latin1'));
  await page.locator('.sample li').first().waitFor();
  await page.locator('select[name="encoding"]').selectOption('utf-8');
  await page.waitForFunction(() => window.fake.sent('import.preview').length === 2);
  const [, again] = await requestsOf(page, 'import.preview');
  expect(again?.input).toMatchObject({ csv: 'Name\nRen\ufffd\n' });
  // The columns are other columns now.
  expect(again?.input).not.toHaveProperty('mapping');
});

browserTest.each([
  ['an empty file', Buffer.alloc(0), 'Файл пуст'],
  ['an Excel workbook', Buffer.from('PK\u0003\u0004'), 'книга Excel'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'нужен файл CSV'],
])('%s is refused before it is sent', async (_, bytes, said) => {
  const page = await openImport();
  await choose(page, bytes);
  expect(await page.locator('.error').innerText()).toContain(said);
  expect(await requestsOf(page, 'import.preview')).toEqual([]);
});

browserTest('a corrected column and a default are previewed again and sent', async () => {
  const page = await openImport();
  await choose(page, Buffer.from(text));
  await page.locator('.sample li').first().waitFor();
  for (const summary of ['Что из какой колонки', 'Где не указано']) await page.getByText(summary).click();
  await page.getByRole('button', { name: 'Добавить колонку: Лид' }).click();
  await page.locator('select[name="name1"]').selectOption('Телефон');
  await page.locator('select[name="defaults.country"]').selectOption('KZ');
  await page.getByText('Ромашка · +7 921 555-02-02').waitFor();
  await page.locator('form:not([aria-busy="true"]) .bar .primary').click();
  await page.getByText('Добавлено: 30').waitFor();
  expect((await requestsOf(page, 'import.run'))[0]?.input).toMatchObject({
    mapping: { name: ['Имя', 'Телефон'] },
    defaults: { country: 'KZ' },
  });
});

browserTest('slices go on with the batch until nothing is left, and all of it is taken back', async () => {
  const page = await openImport();
  await choose(page, Buffer.from(text));
  await page.getByRole('button', { name: 'Добавить: 28' }).click();
  await page.getByText('Добавлено: 30').waitFor();
  const requests = await requestsOf(page, 'import.run');
  expect(requests.map(request => (request.input as { batch?: string }).batch)).toEqual([undefined, 'b-1', 'b-1']);
  expect(new Set(requests.map(request => request.id)).size).toBe(3);
  await page.getByRole('button', { name: 'Убрать добавленное' }).click();
  await page.getByText('Убрано: 30').waitFor();
});

browserTest('a slice that was lost is sent again under its id', async () => {
  const page = await openImport();
  await choose(page, Buffer.from(text));
  await tellServer(page, { ...lost, kind: 'loseReply' });
  await page.getByRole('button', { name: 'Добавить: 28' }).click();
  await page.getByText('Добавлено: 30').waitFor();
  const [first, second] = await requestsOf(page, 'import.run');
  expect(first?.id).toBe(second?.id);
});

browserTest('an import stops between slices and goes on from there', async () => {
  const page = await openImport();
  await choose(page, Buffer.from(text));
  await tellServer(page, { call: 'import.run', kind: 'hold' });
  await page.getByRole('button', { name: 'Добавить: 28' }).click();
  await page.getByRole('button', { name: 'Остановить' }).click();
  await letGo(page);
  await page.getByText('Остановлено. Добавлено: 10').waitFor();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByText('Добавлено: 30').waitFor();
});

browserTest('a sheet of the spreadsheet is imported as well', async () => {
  const page = await openImport();
  await page.locator('select[name="sheet"]').selectOption('Старая база');
  await page.locator('.total').waitFor();
  expect((await requestsOf(page, 'import.preview'))[0]?.input).toMatchObject({ sheet: 'Старая база' });
});
