import { browserTest } from './support/browser';
import { letGo, requestsOf, SidebarStand, tellServer, withServer } from './support/sidebar-page';

let stand: SidebarStand;
beforeAll(async () => {
  stand = await SidebarStand.build();
});
afterEach(() => stand.clear());
afterAll(() => stand.close());

browserTest('the panel speaks the browser’s language until the workbook’s is known', async () => {
  const page = await stand.open({
    locale: 'ru-RU',
    language: 'en',
    mishaps: [{ call: 'app.start', kind: 'hold' }],
  });
  await page.getByText('Открываю…').waitFor();
  await letGo(page);
  await page.getByRole('heading', { name: 'Calls' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});

browserTest('of several Google accounts the user is told what to do, and can try again', async () => {
  const page = await stand.open({ mishaps: [{ call: 'app.start', kind: 'lose', error: 'PERMISSION_DENIED' }] });
  await page.getByText('Несколько аккаунтов Google').waitFor();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.locator('.row').first().waitFor();
});

browserTest('a reading lost on the way is asked for once more by itself', async () => {
  const page = await stand.open({ mishaps: [{ call: 'today.list', kind: 'lose', error: 'Gone' }] });
  await page.locator('.row').first().waitFor();
  expect(await requestsOf(page, 'today.list')).toHaveLength(2);
});

browserTest(
  'without a connection nothing is sent, what is typed stays, and the list comes by itself later',
  async () => {
    const page = await stand.open();
    await page.locator('.row-main').first().click();
    await page.keyboard.press('1');
    await page.keyboard.type('В тоннеле');
    await page.locator('.quick-days .chip').first().click();
    await page.context().setOffline(true);
    await page.locator('.banner', { hasText: 'Нет связи' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('.trouble', { hasText: 'Нет связи' }).waitFor();
    expect(await requestsOf(page, 'contact.log')).toEqual([]);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Повторить' }).click();
    await page.locator('.notice').waitFor();
    expect(await withServer(page, server => server.contacts[0]?.summary, null)).toBe('В тоннеле');
  },
);

browserTest('an updated add-on asks to reopen the panel, and does not take away what is typed', async () => {
  const page = await stand.open();
  await page.locator('.row-main').first().click();
  await page.keyboard.press('2');
  const failure = { code: 'stale', field: 'version', message: 'Перезвон обновился' } as const;
  await tellServer(page, { call: 'contact.log', kind: 'refuse', failure });
  await page.keyboard.press('Control+Enter');
  await page.locator('.banner', { hasText: 'Дополнение обновилось' }).waitFor();
  expect(await page.locator('input[name^="result"]:checked').count()).toBe(1);
  await page.getByRole('button', { name: 'Открыть заново' }).click();
  expect(await withServer(page, server => server.reopened, null)).toBe(1);
});

browserTest('what failed for want of a connection comes by itself when it is back', async () => {
  const page = await stand.open();
  await page.locator('.row').first().waitFor();
  await page.context().setOffline(true);
  await page.locator('.banner', { hasText: 'Нет связи' }).waitFor();
  await page.keyboard.press('r');
  await page.locator('.trouble', { hasText: 'Нет связи' }).waitFor();
  await page.context().setOffline(false);
  await page.locator('.trouble').waitFor({ state: 'detached' });
  expect(await requestsOf(page, 'today.list')).toHaveLength(2);
});

browserTest('a panel of another version than the script says so on opening', async () => {
  const page = await stand.open({ start: { version: '0.0.0', me: 'Никто Ничей' } });
  await page.locator('.banner', { hasText: 'Дополнение обновилось' }).waitFor();
  // Nobody's own list is empty; everyone's is one press away.
  await page.getByRole('button', { name: 'Показать все' }).click();
  await page.locator('.row').first().waitFor();
});

browserTest('dead reminders are told on opening', async () => {
  const page = await stand.open({ start: { warning: 'Утренние письма не уходят.' } });
  await page.getByText('Утренние письма не уходят.').waitFor();
});

browserTest(
  'the report of a failure holds the version, the language, the call, the code and the time: no client’s words',
  async () => {
    const page = await stand.open();
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(Object.assign(window, { copied: text })) },
      }),
    );
    await page.locator('.row-main').first().click();
    await page.keyboard.press('2');
    await page.keyboard.type('Секрет');
    const failure = { code: 'broken', message: 'Сломалось на «Берег»' } as const;
    await tellServer(page, { call: 'contact.log', kind: 'refuse', failure });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Скопировать отчёт' }).click();
    await page.getByText('Отчёт скопирован').waitFor();
    expect(await page.evaluate(() => (window as unknown as { copied: string }).copied)).toMatch(
      /^Perezvon \d+\.\d+\.\d+ · ru · contact\.log · broken · \d{4}-\d\d-\d\dT[\d:.]+Z$/,
    );
    // What broke may have been done: it is the same command.
    await page.getByRole('button', { name: 'Повторить' }).click();
    await page.locator('.notice').waitFor();
    expect(new Set((await requestsOf(page, 'contact.log')).map(({ id }) => id)).size).toBe(1);
  },
);

browserTest('an empty list says what to do', async () => {
  const page = await stand.open({ leads: 'none', start: { me: '' } });
  await page.getByText('Лидов пока нет.').waitFor();
  await page.getByRole('button', { name: 'Новый лид' }).last().click();
  await page.locator('input[name="name"]').waitFor();
});

browserTest('everyone’s calls are one press away from mine', async () => {
  const page = await stand.open();
  await page.locator('.row').first().waitFor();
  expect(await page.locator('.row').count()).toBe(5);
  await page.getByRole('button', { name: 'Все', exact: true }).click();
  await page.locator('.row').nth(5).waitFor();
  const asked = (await requestsOf(page, 'today.list')).map(request => request.input);
  expect(asked).toEqual([{ manager: 'Анна Образцова' }, {}]);
  await tellServer(page, { call: 'today.list', kind: 'hold' });
  await page.getByRole('button', { name: 'Мои', exact: true }).click();
  await page.getByRole('button', { name: 'Все', exact: true }).click();
  await page.locator('.row').nth(5).waitFor();
  // Mine, answered late, is not shown as everyone's.
  await letGo(page);
  await page.waitForTimeout(100);
  expect(await page.locator('.row').count()).toBeGreaterThan(5);
});

browserTest('a list longer than a screen is shown whole on request', async () => {
  const page = await stand.open();
  await page.locator('.row').first().waitFor();
  await withServer(
    page,
    (server, more) => {
      const { plan } = server as unknown as { plan: { plan: string }[] };
      for (let at = 0; at < more; at++) plan.push({ ...plan[0]!, plan: `more-${at}` });
    },
    70,
  );
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Показать все' }).click();
  await page.locator('.row').nth(70).waitFor();
});

browserTest(
  'an open dialog keeps the keys from what is behind it; the lead that waits longest is one press away',
  async () => {
    const page = await stand.open();
    await page.locator('.row').first().waitFor();
    for (const key of ['?', 'n']) await page.keyboard.press(key);
    expect(await page.locator('dialog[open]').count()).toBe(1);
    expect(await page.locator('input[name="name"]').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('button.wide.danger').click();
    await page.locator('.card > .name').waitFor();
  },
);
