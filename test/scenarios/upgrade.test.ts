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
