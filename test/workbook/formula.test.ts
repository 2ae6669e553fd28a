import fc from 'fast-check';
import { headerFormula, normalise, titleIn } from '../../src/workbook/formula';

test.each([
  ['another separator', `=IF(A1=1;"a;b";'Лиды'!B2)`, `=IF(A1=1,"a;b",'Лиды'!B2)`],
  ['another case and spaces', '=if( a1 = 1; B1:B )', '=IF(A1=1;B1:B)'],
  ['quotes around a title', "='Лиды'!B2+'It''s'!C1", "=Лиды!B2+'It''s'!C1"],
  ['a range that was shortened', "=SUM('Лиды'!A1:A;$B$1:$C)", '=SUM(Лиды!A:A;$B:$C)'],
])('%s makes no other formula', (_, one, other) => expect(normalise(one)).toBe(normalise(other)));

test.each([
  ['words', '=IF(A1="Да";1)', '=IF(A1="да";1)'],
  ['spaces in words', '="a b"', '="ab"'],
  ['separators in words', '="a;b"', '="a,b"'],
  ['rows', '=SUM(A1:A)', '=SUM(A2:A)'],
  ['fixed references', '=$A1', '=A1'],
  ['longer columns', '=SUM(A1:A12)', '=SUM(A:A)'],
])('other %s make another formula', (_, one, other) => expect(normalise(one)).not.toBe(normalise(other)));

test('any title can be read back from the header’s formula, with either separator', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), title => {
      const formula = headerFormula(title, 'B1:B', 'C1:C');
      expect(titleIn(formula)).toBe(title);
      expect(titleIn(formula.replace('ROW(B1);', 'ROW(B1),').replace('=ARRAYFORMULA', '=ArrayFormula'))).toBe(title);
    }),
  );
});

test('a title cannot be read from a formula of the user’s', () => {
  expect(titleIn('=IF(ROW(B1:B)=ROW(B1);"a";"b")')).toBeNull();
  expect(titleIn('=SUM(B1:B)')).toBeNull();
});
