import type { Page } from 'playwright-core';
import type { ContactInput, Start } from '../../src/api/calls';
import { browserTest } from './support/browser';
import { letGo, requestsOf, SidebarStand, tellServer, withServer } from './support/sidebar-page';

let stand: SidebarStand;
beforeAll(async () => {
  stand = await SidebarStand.build();
});
afterEach(() => stand.clear());
afterAll(() => stand.close());

/** The list of calls, the keyboard on its first row. */
async function openCalls(start: Partial<Start> = {}): Promise<Page> {
  const page = await stand.open({ start });
  await page.locator('.row-main').first().focus();
  return page;
}

async function openLog(start: Partial<Start> = {}): Promise<Page> {
  const page = await openCalls(start);
  await page.keyboard.press('Enter');
  await page.locator('.badge').waitFor();
  return page;
}

function logged(page: Page): Promise<ContactInput[]> {
  return withServer(page, server => [...server.contacts], null);
}

browserTest('an unanswered call is logged in three keystrokes: open, result, submit', async () => {
  const page = await openLog();
  for (const key of ['2', 'Control+Enter']) await page.keyboard.press(key);
  await page.locator('.notice').waitFor();
  expect(await logged(page)).toEqual([
    {
      lead: 'Студия «Берег»',
      channel: 'Звонок',
      result: 'Не ответил',
      plan: 'p-0',
      // The lead's second failed attempt: the ladder waits three working days.
      next: { date: '2026-11-26', topic: expect.stringMatching(/./) },
    },
  ]);
});

browserTest('the ladder says why it proposes the day, and gives way to the day that the user chooses', async () => {
  const page = await openLog();
  await page.keyboard.press('2');
  const why = page.getByText('2-я попытка: снова через 3 рабочих дня');
  await why.waitFor();
  await page.locator('input[name="next.date"]').fill('2026-12-04');
  await why.waitFor({ state: 'detached' });
  await page.locator('input[value="Отказ"]').check();
  await page.keyboard.press('Control+Enter');
  await page.locator('.notice').waitFor();
  expect((await logged(page))[0]?.next).toMatchObject({ date: '2026-12-04' });
});

browserTest('the pause is counted from the day of the contact', async () => {
  const page = await openLog();
  await page.keyboard.press('2');
  await page.locator('details summary').click();
  await page.locator('input[name="date"]').fill('2026-11-20');
  expect(await page.locator('input[name="next.date"]').inputValue()).toBe('2026-11-25');
});

browserTest('a lead is not lost before its last attempt without a reason of the list', async () => {
  const page = await openLog();
  await page.keyboard.press('3');
  await page.locator('select[name="stage"]').selectOption('Проигран');
  await page.keyboard.press('Control+Enter');
  expect(await page.locator('.error').innerText()).toContain('выберите причину из списка');
  await page.locator('input[name="next.none"]').fill('сами не знают');
  await page.keyboard.press('Control+Enter');
  expect(await page.locator('.error').innerText()).toContain('выберите причину из списка');
  expect(await requestsOf(page, 'contact.log')).toHaveLength(0);

  await page.getByRole('button', { name: 'Выбрали других' }).click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.notice').waitFor();
  expect((await logged(page))[0]).toMatchObject({ stage: 'Проигран', next: { none: 'Выбрали других' } });
});

browserTest('after the last attempt one press gives the lead up, without a reason', async () => {
  const page = await openLog({ pauses: [1, 3] });
  await page.keyboard.press('3');
  await page.getByText('2-я попытка, последняя').waitFor();
  await page.getByRole('button', { name: 'Закрыть: Проигран' }).click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.notice').waitFor();
  expect((await logged(page))[0]).toMatchObject({ stage: 'Проигран', next: { none: 'Проигран' } });
});

browserTest('a result that ends the attempts ends with a reason, unless the user plans a step', async () => {
  const page = await openLog();
  await page.keyboard.press('5');
  expect(await page.locator('input[value="none"]').isChecked()).toBe(true);
  await page.locator('input[value="Не ответил"]').check();
  expect(await page.locator('input[value="step"]').isChecked()).toBe(true);
});

browserTest('a talk is logged from the keyboard alone, with at most eight keystrokes besides its text', async () => {
  const page = await openLog();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('1');
  await page.keyboard.type('Ждут смету');
  await press('Tab', 'Tab', 'Tab', 'Enter', 'Control+Enter');
  await page.locator('.notice').waitFor();
  const [contact] = await logged(page);
  expect(contact).toMatchObject({ result: 'Поговорили', summary: 'Ждут смету', next: { date: '2026-11-24' } });
});

browserTest('letters work in the Russian layout too', async () => {
  const page = await openCalls();
  await page.evaluate(() => {
    const pressed = { key: 'т', code: 'KeyN', bubbles: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', pressed));
  });
  await page.locator('input[name="name"]').waitFor();
});

browserTest('after a log the keyboard stands on the row that came in its place', async () => {
  const page = await openLog();
  for (const key of ['2', 'Control+Enter']) await page.keyboard.press(key);
  await page.locator('.notice').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.row-main').length === 4);
  await page.waitForFunction(() => document.activeElement?.matches('.row-main'));
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).innerText)).toContain('проектно');
});

browserTest('a key pressed right after the one that opened the form is not lost', async () => {
  const page = await openCalls();
  const chosen = await page.evaluate(async () => {
    // The next task comes before the next frame is painted, as quick fingers do on a slow machine.
    const nextTask = () =>
      new Promise(resolve => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    document.querySelector<HTMLElement>('.row-main')?.click();
    await nextTask();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '2', code: 'Digit2', bubbles: true }));
    await nextTask();
    return document.querySelector<HTMLInputElement>('input[name^="result"]:checked')?.value;
  });
  expect(chosen).toBe('Не ответил');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('summary');
});

browserTest('a double click logs once', async () => {
  const page = await openLog();
  await withServer(page, server => void (server.delay = 200), null);
  await page.keyboard.press('2');
  await page.locator('button[type=submit]').dblclick();
  await page.locator('.notice').waitFor();
  expect(await requestsOf(page, 'contact.log')).toHaveLength(1);
});

browserTest('whoever has gone on while a contact is saved is not taken back', async () => {
  const page = await openLog();
  await tellServer(page, { call: 'contact.log', kind: 'hold' });
  for (const key of ['2', 'Control+Enter', 'Escape', '/']) await page.keyboard.press(key);
  await page.locator('input[type=search]').waitFor();
  await letGo(page);
  await page.locator('.notice', { hasText: 'Записано' }).waitFor();
  expect(await page.locator('input[type=search]').count()).toBe(1);
});

browserTest('a contact logged from the card is the one that was planned for today', async () => {
  const page = await openCalls();
  await page.locator('.row-main').nth(2).focus();
  for (const key of ['c', 'l']) await page.keyboard.press(key);
  await page.locator('.badge').waitFor();
  for (const key of ['2', 'Control+Enter']) await page.keyboard.press(key);
  await page.locator('.notice').waitFor();
  expect(await logged(page)).toEqual([expect.objectContaining({ plan: 'p-2' })]);
});

browserTest('a retry after a lost answer carries the same id, and logs once', async () => {
  const page = await openLog();
  await tellServer(page, { call: 'contact.log', kind: 'loseReply', error: 'Gone' });
  await page.keyboard.press('2');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.locator('.notice').waitFor();
  const requests = await requestsOf(page, 'contact.log');
  expect(new Set(requests.map(request => request.id)).size).toBe(1);
  expect(requests).toHaveLength(2);
  expect(await logged(page)).toHaveLength(1);
});

browserTest('a text changed after a lost answer is not lost silently', async () => {
  const page = await openLog();
  await tellServer(page, { call: 'contact.log', kind: 'loseReply', error: 'Gone' });
  await page.keyboard.press('2');
  await page.keyboard.press('Control+Enter');
  await page.locator('.trouble').waitFor();
  await page.locator('textarea[name="summary"]').fill('Дополнение');
  await page.keyboard.press('Control+Enter');
  await page.locator('.notice').waitFor();
  expect(await page.locator('.notice').innerText()).toContain('Возможно, так, как отправили в первый раз');
});

browserTest('a refused form is another command when it is sent again', async () => {
  const page = await openLog();
  const failure = { code: 'invalid', field: 'next.topic', message: 'Слишком длинно' } as const;
  await tellServer(page, { call: 'contact.log', kind: 'refuse', failure });
  await page.keyboard.press('2');
  await page.keyboard.press('Control+Enter');
  await page.locator('.error').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('next.topic');
  expect(await page.locator('.field:has([name="next.topic"])').innerText()).toContain('Слишком длинно');
  await page.keyboard.press('Control+Enter');
  await page.locator('.notice').waitFor();
  const requests = await requestsOf(page, 'contact.log');
  expect(new Set(requests.map(request => request.id)).size).toBe(2);
});

browserTest('what is typed survives an error, another view and a reload', async () => {
  const page = await openLog();
  await tellServer(page, { call: 'contact.log', kind: 'refuse', failure: { code: 'broken', message: 'Сломалось' } });
  await page.keyboard.press('1');
  await page.keyboard.type('Долгий разговор');
  await page.locator('.quick-days .chip').first().click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.trouble').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.row-main').first().click();
  expect(await page.locator('textarea[name="summary"]').inputValue()).toBe('Долгий разговор');
  await page.keyboard.press('Escape');
  await page.locator('.row-main').nth(1).click();
  expect(await page.locator('textarea[name="summary"]').inputValue()).toBe('');

  await page.reload();
  await page.locator('.row-main').first().click();
  expect(await page.locator('textarea[name="summary"]').inputValue()).toBe('Долгий разговор');
  await page.getByRole('button', { name: 'Начать заново' }).click();
  expect(await page.locator('textarea[name="summary"]').inputValue()).toBe('');
});

browserTest('a live lead is not left without a next step or a reason', async () => {
  const page = await openLog();
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  expect(await page.locator('.error').innerText()).toContain('Выберите день следующего шага');

  await page.locator('input[value="none"]').check();
  await page.keyboard.press('Control+Enter');
  expect(await page.locator('.error').innerText()).toContain('почему шага не будет');

  await page.getByRole('button', { name: 'Дорого' }).click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.notice').waitFor();
  expect((await logged(page))[0]?.next).toEqual({ none: 'Дорого' });
});

browserTest('a contact that closes the lead needs no next step', async () => {
  const page = await openLog();
  await page.keyboard.press('4');
  await page.locator('select[name="stage"]').selectOption('Выигран');
  await page.keyboard.press('Control+Enter');
  await page.locator('.notice').waitFor();
  expect((await logged(page))[0]).toMatchObject({ stage: 'Выигран', next: { none: 'Выигран' } });
});

browserTest('the last log is taken back, and its text can be logged again', async () => {
  const page = await openLog();
  await page.keyboard.press('2');
  await page.keyboard.type('Гудки');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Взять назад' }).click();
  await page.getByRole('button', { name: 'Записать иначе' }).click();
  expect(await page.locator('textarea[name="summary"]').inputValue()).toBe('Гудки');
  expect(await logged(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.locator('.notice', { hasText: 'Записано' }).waitFor();
  // Under the first one's id the server would answer as it did then, and log nothing.
  expect(new Set((await requestsOf(page, 'contact.log')).map(({ id }) => id)).size).toBe(2);
  expect(await logged(page)).toHaveLength(1);
});
