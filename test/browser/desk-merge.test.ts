import { flawsOf } from './support/axe';
import { browserTest } from './support/browser';
import { requestsOf, SidebarStand, tellServer } from './support/sidebar-page';

let stand: SidebarStand;
beforeAll(async () => {
  stand = await SidebarStand.build();
});
afterEach(() => stand.clear());
afterAll(() => stand.close());

/** The leads that are selected in the sheet when the dialog opens. */
const selecting = (...names: readonly string[]) => {
  const rows = names.map(name => ({ id: name, name, about: '' }));
  const value = { table: 'leads', rows, hidden: 0, beyond: 0 };
  return [{ call: 'group.selection', kind: 'answer', text: JSON.stringify({ ok: true, value }) }] as const;
};

describe.each([
  ['ru', 'ru-RU', 'Объединить', 'Поменять местами', 'Объединено', ['Кофейня на углу', 'Школа танцев']],
  ['en', 'en-GB', 'Merge', 'Swap', 'Merged', ['Corner Coffee', 'Dance School']],
] as const)('in %s', (language, locale, run, swap, done, [first, second]) => {
  browserTest('two leads are compared, merged, and parted again', async () => {
    const page = await stand.open({ desk: 'merge', language, locale, mishaps: selecting(first) });
    await page.locator('.pair .name', { hasText: first }).waitFor();
    await page.locator('.picker input').fill(second.slice(0, 4));
    await page.locator('.picker li button', { hasText: second }).waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await page.locator('.picker li button', { hasText: second }).click();
    await page.locator('.pair .name').nth(1).waitFor();
    await page.getByRole('button', { name: run, exact: true }).waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await page.locator('input[name="stage"]').nth(1).check();
    await page.getByRole('button', { name: run, exact: true }).click();
    await page.locator('.notice', { hasText: done }).waitFor();
    const [request] = await requestsOf(page, 'lead.merge');
    expect(request?.input).toEqual({
      keep: first,
      merge: expect.stringMatching(/^l-/) as string,
      fields: { stage: 'merge' },
    });
    expect(await flawsOf(page)).toEqual([]);
    await page.locator('.notice .quiet').click();
    await page.locator('.notice .quiet').waitFor({ state: 'detached' });
    expect((await requestsOf(page, 'act.undo'))[0]?.input).toEqual({ act: 'lead.merge 1' });
  });

  browserTest('a refusal is told, and what was chosen stays', async () => {
    const page = await stand.open({ desk: 'merge', language, locale, mishaps: selecting(first, second) });
    await page.locator('.pair .name').nth(1).waitFor();
    const failure = { code: 'missing', field: 'merge', message: 'It was merged already' } as const;
    await tellServer(page, { call: 'lead.merge', kind: 'refuse', failure });
    await page.getByRole('button', { name: run, exact: true }).click();
    await page.locator('.trouble', { hasText: failure.message }).waitFor();
    expect(await page.locator('.pair .name').count()).toBe(2);
    expect(await flawsOf(page)).toEqual([]);
    // What was chosen of these two says nothing of them the other way round.
    await page.locator('input[name="stage"]').nth(1).check();
    await page.getByRole('button', { name: swap, exact: true }).click();
    await page.getByRole('button', { name: run, exact: true }).click();
    await page.locator('.notice', { hasText: done }).waitFor();
    const [, again] = await requestsOf(page, 'lead.merge');
    expect(again?.input).toEqual({ keep: second, merge: first, fields: {} });
  });

  browserTest('opened from a card, it begins with that lead', async () => {
    const page = await stand.open({ desk: 'merge', about: first, language, locale });
    await page.locator('.pair .name', { hasText: first }).waitFor();
    expect(await requestsOf(page, 'group.selection')).toEqual([]);
  });
});
