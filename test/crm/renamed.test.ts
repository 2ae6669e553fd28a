import { renamedIn, type ListedWord } from '../../src/crm/remembered';
import type { Day } from '../../src/base/day';
import { guessDay } from '../../src/features/mending/doctor/guessed-day';

function words(...pairs: readonly (readonly [string, string])[]): readonly ListedWord[] {
  return pairs.map(([word, known], at) => ({ row: at + 2, word, known }));
}

it.each([
  ['a word changed in its row', words(['Входящий', 'Новый'], ['Договор', 'Договор']), [['Новый', 'Входящий']]],
  ['a word written with other letters only', words(['новый', 'Новый']), []],
  ['a new word', words(['Новый', 'Новый'], ['Входящий', '']), []],
  ['a copied row that was renamed', words(['Новый', 'Новый'], ['Входящий', 'Новый']), []],
  ['a copied row, both renamed', words(['Первый', 'Новый'], ['Второй', 'Новый']), []],
  ['two words that were swapped', words(['Договор', 'Новый'], ['Новый', 'Договор']), []],
  ['a word that takes the name of another', words(['Договор', 'Новый'], ['Сделка', 'Договор']), []],
  ['a row that was emptied', words(['', 'Новый']), []],
])('%s', (_, given, expected) => {
  expect(renamedIn(given).map(({ from, to }) => [from, to])).toEqual(expected);
});

const today = '2026-11-23' as Day;

it.each([
  ['23 ноября', 'near', '2026-11-23', ''],
  ['Nov 25', 'near', '2026-11-25', ''],
  ['пн, 23 ноября', 'near', '2026-11-23', ''],
  ['11/23', 'near', '2026-11-23', ''],
  ['5.12', 'near', '2026-12-05', ''],
  ['5.12', 'past', '2025-12-05', ''],
  ['10.01', 'near', '2027-01-10', ''],
  ['23.11.2026 14:30', 'past', '2026-11-23', '14:30'],
  ['11/23/2026', 'past', '2026-11-23', ''],
] as const)('%s is most likely a day (%s)', (text, when, day, time) => {
  expect(guessDay(text, 'dmy', today, when)).toEqual({ day, time });
});

it.each(['завтра', '31.02', '23', '', 'после 15', '2026'])('%j is no day that could be guessed', text => {
  expect(guessDay(text, 'dmy', today, 'near')).toBeNull();
});
