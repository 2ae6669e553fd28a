import { flawsOf } from './support/axe';
import { browserTest } from './support/browser';
import { requestsOf, SidebarStand } from './support/sidebar-page';

let stand: SidebarStand;
beforeAll(async () => {
  stand = await SidebarStand.build();
});
afterEach(() => stand.clear());
afterAll(() => stand.close());

browserTest('what is safe is ticked from the beginning, the rest is chosen; both are mended and undone', async () => {
  const page = await stand.open({ desk: 'doctor' });
  await page.getByRole('button', { name: 'Исправить отмеченное: 1' }).waitFor();
  await page.locator('select').selectOption('to:C');
  await page.getByLabel('Завести лида «Кто-то»').check();
  await page.getByRole('button', { name: 'Исправить отмеченное: 3' }).click();
  await page.locator('.notice', { hasText: 'Исправлено: 3.' }).waitFor();
  expect((await requestsOf(page, 'doctor.mend')).map(({ input }) => input)).toEqual([
    {
      findings: [
        { id: 'word-1', choice: 'to:C' },
        { id: 'orphans-1', choice: 'make' },
        { id: 'spelling', choice: '' },
      ],
    },
  ]);
  await page.getByText('Исправить можно только в листе').waitFor();
  await page.locator('.notice').getByRole('button', { name: 'Отменить' }).click();
  await page.locator('.notice', { hasText: 'Отменено' }).waitFor();
});

browserTest('the likeliest choice stands first, and nothing is chosen without the user', async () => {
  const page = await stand.open({ desk: 'doctor', language: 'en', locale: 'en-US' });
  await page.locator('select').waitFor();
  expect(await page.locator('select option').allTextContents()).toEqual(['Leave as it is', 'C', 'A', 'B', 'D']);
  await page.getByRole('checkbox').uncheck();
  expect(await page.getByRole('button', { name: 'Mend what is ticked' }).isDisabled()).toBe(true);
});

browserTest('rows that vanished are put back, and what could not be is told', async () => {
  const page = await stand.open({ desk: 'snapshot', language: 'en', locale: 'en-US' });
  await page.getByText('Rows that vanished: 1').waitFor();
  // What was ticked of one day is not put back as of another.
  await page.getByRole('checkbox').nth(0).check();
  await page.locator('select').selectOption('2026-11-23');
  await page.waitForFunction(() => window.fake.sent('snapshot.compare').length === 2);
  expect(await page.getByRole('checkbox').nth(0).isChecked()).toBe(false);
  await page.getByRole('checkbox').nth(0).check();
  await page.getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: 'Put back what is ticked: 2' }).click();
  await page.getByText('The name is taken.').waitFor();
  await page.getByText('Nothing has vanished or changed.').waitFor();
  const [request] = await requestsOf(page, 'snapshot.restore');
  expect(request?.input).toEqual({
    since: '2026-11-22',
    rows: [{ table: 'leads', id: 'l-2' }],
    cells: [{ table: 'leads', id: 'l-1', column: 'phone' }],
  });
});

browserTest.each(['ru', 'en'] as const)('the views of checks have no flaws, full or empty (%s)', async language => {
  for (const desk of ['doctor', 'snapshot']) {
    const full = await stand.open({ desk, language });
    await full.getByRole('checkbox').first().waitFor();
    for (const summary of await full.locator('summary').all()) await summary.click();
    expect([desk, await flawsOf(full)]).toEqual([desk, []]);
    const empty = await stand.open({ desk, language, leads: 'none' });
    await empty.locator('.empty').waitFor();
    expect([desk, await flawsOf(empty)]).toEqual([desk, []]);
  }
});
