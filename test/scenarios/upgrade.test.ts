import { readFileSync } from 'node:fs';
import { handIn } from './support/hand';
import { Studio } from './support/studio';

/** Made by the first version: `local new`, then `setUp` with examples. It is never made anew. */
const firstVersion = readFileSync(new URL('../fixtures/workbook-1.0.0.json', import.meta.url), 'utf8');

test('a workbook of the first version is brought to today’s, and then nothing is left to do', () => {
  const studio = Studio.from({ snapshot: firstVersion, timeZone: 'Europe/Moscow' });
  const before = studio.sheet('Лиды').map(row => row['Лид']);
  studio.choose('setUp', { language: 'ru' });
  const { value } = studio.choose<{ value: { steps: number } }>('setUp', { language: 'ru' });
  expect(value.steps).toBe(0);
  expect(studio.sheet('Лиды').map(row => row['Лид'])).toEqual(before);
  expect(before).toContain('Цветы «Ромашка»');
});

test('every formula of that workbook says what its reference function says', () => {
  const studio = Studio.from({ snapshot: firstVersion, timeZone: 'Europe/Moscow' });
  studio.choose('setUp', { language: 'ru' });
  const { value } = studio.choose<{ value: unknown }>('selfCheck');
  expect(value).toEqual({ differences: 0, unexpected: 0, sheet: 'Самопроверка' });
  const hand = handIn(studio, 'unseen');
  hand.type('Лиды', 2, 'Состояние', 'Чужое');
  hand.type('План контактов', 2, 'Дней осталось', '77');
  hand.do({ do: 'type', sheet: 'Звонки на сегодня', row: 7, column: 1, text: 'на пути' });
  const again = studio.choose<{ value: { differences: number } }>('selfCheck').value;
  expect(again.differences).toBeGreaterThan(0);
  const told = hand.lines('Самопроверка').map(([, cell = '']) => cell);
  for (const cell of ['Лиды 2, Состояние', 'План контактов 2, Дней осталось', 'Звонки на сегодня 5, A'])
    expect(told).toContain(cell);
});

test('an older script than the one that set the spreadsheet up answers nothing and writes nothing', () => {
  const studio = Studio.ready();
  const hand = handIn(studio, 'unseen');
  const sheet = hand.spreadsheet.getSheetByName('_compass');
  const lines = sheet?.getDataRange().getFormulas() ?? [];
  const row = lines.findIndex(line => line.some(isCompass));
  const column = lines[row]?.findIndex(isCompass) ?? -1;
  studio.ask('lead.add', { name: 'Acme' });
  const cell = sheet?.getRange(row + 1, column + 1);
  cell?.setFormula(cell.getFormula().replace(/\d+\.\d+\.\d+/, '99.0.0'));
  const before = studio.sheet('Leads');
  const refusal = { ok: false, failure: { code: 'stale', message: expect.stringContaining('A newer version') } };
  expect(studio.send('lead.add', { name: 'Bolt' })).toMatchObject(refusal);
  expect(studio.send('lead.find', { query: 'Acme' })).toMatchObject(refusal);
  expect(studio.run('onHour', [], { context: 'clock' }).error).toBeUndefined();
  expect(studio.sheet('Leads')).toEqual(before);
});

/** The formula that begins with the version of the script that set the sheets up. */
function isCompass(formula: string): boolean {
  return /^="\d+\.\d+\.\d+\|/.test(formula);
}
