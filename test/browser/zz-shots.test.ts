import { SidebarStand, withServer } from './support/sidebar-page';
test('shots', async () => {
  const stand = await SidebarStand.build();
  for (const language of ['ru','en'] as const) {
    const shot = async (page: any, name: string) => { await page.waitForTimeout(350); await page.screenshot({path: `/tmp/shots/${language}-${name}.png`}); };
    const page = await stand.open({language});
    page.on('console', (m:any)=>console.log(m.text())); page.on('pageerror',(e:any)=>console.log(String(e)));
    await page.waitForSelector('.row');
    await shot(page,'today');
    await page.locator('.row .sign').first().click(); await shot(page,'today-actions');
    await page.locator('.row .sign').first().click();
    await page.locator('.row-main').nth(2).click(); await page.waitForSelector('.lead-head .badge'); await shot(page,'log');
    await page.keyboard.press('2'); await shot(page,'log-noanswer');
    await page.locator('main').evaluate((e:any)=>e.scrollTo(0,9999)); await shot(page,'log-bottom');
    await page.keyboard.press('Escape'); await page.keyboard.press('Escape'); await page.waitForSelector('.status');
    await page.locator('.row-main').nth(1).click(); await page.waitForSelector('.lead-head .badge'); await page.keyboard.press('Control+Enter'); await shot(page,'log-errors');
    await page.keyboard.press('c'); await page.waitForSelector('.history'); await shot(page,'card-long');
    await page.keyboard.press('/'); await page.keyboard.type(language==='ru'?'берег':'shore'); await page.waitForSelector('.row'); await shot(page,'find');
    await page.keyboard.press('ArrowDown'); await page.keyboard.press('Enter'); await page.waitForSelector('.history'); await shot(page,'card');
    await page.locator('main').evaluate((e:any)=>e.scrollTo(0,9999)); await shot(page,'card-bottom');
    await page.keyboard.press('n'); await shot(page,'add');
    await page.locator('.check input').check(); await page.locator('main').evaluate((e:any)=>e.scrollTo(0,9999)); await shot(page,'add-step');
    await page.locator('[popovertarget=more]').first().click(); await shot(page,'menu');
    await page.keyboard.press('Escape');
    await page.locator('h1').click(); await page.keyboard.press('?'); await shot(page,'keys'); await page.keyboard.press('Escape');
    await page.locator('[popovertarget=more]').first().click(); await page.locator('.menu button').first().click();
    await page.setInputFiles('input[type=file]', {name:'a.csv', mimeType:'text/csv', buffer: Buffer.from('Имя;Телефон;Город\nРомашка;+7 921 555-02-02;Псков\nСтудия;88;Тверь\n')});
    await page.waitForSelector('.total'); await shot(page,'import');
    await page.locator('.import-columns summary').click(); await shot(page,'import-columns');
    await page.locator('.bar .primary').click(); await shot(page,'import-done');
    await stand.clear();
    const empty = await stand.open({language, leads:'none', start: {me:'', warning: language==='ru' ? 'Утренние письма не уходят с 20 ноября. Откройте меню «Перезвон» → «Настроить».':'Morning mails stopped on 20 November. Run Perezvon → Set up.'}}); await empty.waitForSelector('.empty'); await shot(empty,'empty');
    await stand.clear();
    const denied = await stand.open({language, locale: language, mishaps:[{call:'app.start',kind:'lose',error:'PERMISSION_DENIED'}]}); await denied.waitForSelector('.trouble'); await shot(denied,'account');
    await stand.clear();
  }
  await stand.close();
}, 120000);
