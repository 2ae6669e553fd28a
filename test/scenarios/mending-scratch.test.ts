import { Studio } from './support/studio';
it('x', () => {
  const studio = new Studio({ locale: 'ru_RU', timeZone: 'Europe/Moscow', now: '2026-11-23T09:00' });
  studio.choose('setUp', { language: 'ru' });
  const calls: string[] = [];
  studio.document.act(studio.owner, { do: 'type', sheet: 'Лиды', row: 2, column: 1, text: 'Анна Вымышленная' });
  const run = studio.document.run({ function: 'onEdit', user: studio.owner, context: 'edit', active: { sheet: 'Лиды', range: 'A2' },
    onCall: (...a: unknown[]) => { calls.push(JSON.stringify(a).slice(0, 100)); },
    args: services => { const r = services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Лиды')?.getRange('A2'); console.log(typeof r, r?.getRow()); return [{ range: r }]; } });
  console.log(calls.join('\n'), JSON.stringify(run).slice(0, 500));
});
