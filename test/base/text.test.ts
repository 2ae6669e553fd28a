import { fold, isErrorValue } from '../../src/base/text';

test.each([
  ['letters put together otherwise', 'Андрей', 'Андреи\u0306'],
  ['a space without width', 'Acme', 'Ac\u200bme\u2060'],
  ['a soft hyphen and a mark of order', 'Acme', '\ufeffAc\u00adme'],
  ['turns of direction', 'Acme', '\u202eAcme\u202c'],
  ['case, ё, quotes, dashes and spaces', 'Ромашка-Елка', ' «ромашка—ёлка»'],
])('names that people see alike are compared alike: %s', (_, one, other) => {
  expect(fold(other)).toBe(fold(one));
});

test('names that people see apart are not', () => {
  expect(new Set(['Acme', 'Асме', 'Acmе', 'A cme', 'Acmé'].map(fold)).size).toBe(5);
  expect(['\u200b', '\u202e \u2060', '«»'].map(fold)).toEqual(['', '', '']);
});

test('what a broken formula shows is told from words with a hash', () => {
  const shown = ['#REF!', '#ref', '#N/A', '#DIV/0!', '#SPILL!', '#ERROR!', '#Н/Д', '#ССЫЛКА!', '#ДЕЛ/0!', '#имя?'];
  expect(shown.filter(text => !isErrorValue(text))).toEqual([]);
  expect(['#name', '#имя', '#N/A here', 'REF!', '#1', '#', ''].filter(isErrorValue)).toEqual([]);
});
