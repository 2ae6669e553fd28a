import { oneLine } from '../../src/base/one-line';

test('somebody’s words are one line of bounded length', () => {
  expect(oneLine(' Acme\r\nBcc: \u2028x\u0000 ', 100)).toBe('Acme Bcc: x');
  expect(oneLine('x'.repeat(101), 100)).toBe(`${'x'.repeat(99)}…`);
});

test.each(['שלום', 'Acme مرحبا 5', 'ܐܪܡܝܐ', '\u{1e900}dlam', '12\u200f:00'])('%j turns no words around it', name => {
  expect(oneLine(name, 100)).toBe(`\u2068${name}\u2069`);
});

test.each(['Acme', 'Ёлка «5»', '👍', '株式会社', ''])('%j is left as it is', name => {
  expect(oneLine(name, 100)).toBe(name);
});

test('marks that turn the words around them are taken out of a name, so that none ends our own', () => {
  expect(oneLine('\u202eשלום\u2069\u202c', 100)).toBe('\u2068שלום\u2069');
});
