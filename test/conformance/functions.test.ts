import { script } from './support';

// Functions as Google documents them, beyond what the product's own formulas need.

/** What a formula in A1 of an American spreadsheet gives and shows. */
function answer(formula: string): [unknown, string] {
  const { sheet } = script({ rows: 20 });
  const cell = sheet.getRange('A1').setFormula(formula);
  return [cell.getValue(), cell.getDisplayValue()];
}

test.each<[string, unknown]>([
  ['=IFERROR(1/0)', ''],
  ['=IFERROR(1/0,)', ''],
  ['=IFNA(NA())', ''],
  ['=IF(TRUE,,2)', ''],
  ['=IF(FALSE,1,)', ''],
  ['=IF(FALSE,1)', false],
  ['=SUM(IF(TRUE,{1;2},0))', 3],
  ['=IFS(FALSE,1)', '#N/A'],
  ['=IFNA(IFS(FALSE,1),"none")', 'none'],
])('what a branch leaves out is blank: %s', (formula, value) => {
  expect(answer(formula)[0]).toBe(value);
});

test('what a branch leaves out is blank in each row of a block', () => {
  const { sheet } = script({ rows: 5 });
  sheet.getRange('A1:A3').setValues([[1], [''], [0]]);
  sheet.getRange('B1').setFormula('=ARRAYFORMULA(IF(A1:A3="",,A1:A3))');
  sheet.getRange('C1').setFormula('=ARRAYFORMULA(IFERROR(1/A1:A3))');
  expect(sheet.getRange('B1:C3').getValues()).toEqual([
    [1, 1],
    ['', ''],
    [0, ''],
  ]);
});

test('TRIM takes away spaces, and no other blanks', () => {
  expect(answer('=TRIM("  a   b  ")')[0]).toBe('a b');
  expect(answer('=TRIM(CHAR(160)&"a"&CHAR(9)&CHAR(10))')[0]).toBe('\u00a0a\t\n');
});

test.each([
  ['0.75,"h:mm AM/PM"', '6:00 PM'],
  ['46027.5,"d/m/yy h:mm"', '5/1/26 12:00'],
  ['46027,"M/D/YYYY"', '1/5/2026'],
  ['46027,"DDDD"', 'Monday'],
  ['46027,"mmmmm"', 'J'],
  ['1.25,"[h]:mm"', '30:00'],
  ['12345,"0.00E+00"', '1.23E+04'],
  ['5.5,"0.00 ₽"', '5.50 ₽'],
  ['1234.567,"#,##0.00"', '1,234.57'],
  ['"2026-01-05","dd.mm"', '05.01'],
  ['"four","0.00"', 'four'],
])('TEXT(%s)', (given, shown) => {
  expect(answer(`=TEXT(${given})`)[0]).toBe(shown);
});

test('TEXT names months in the language of the spreadsheet', () => {
  const { sheet } = script({ locale: 'ru_RU', rows: 5 });
  const shown = ['d mmmm', 'dddd', 'dd.MM.yyyy'].map(pattern =>
    sheet.getRange('A1').setFormula(`=TEXT(46027;"${pattern}")`).getValue(),
  );
  expect(shown).toEqual(['5 января', 'понедельник', '05.01.2026']);
});

test('a time and the present are shown as the locale shows them', () => {
  expect(answer('=TIME(14,30,0)')[1]).toBe('2:30:00 PM');
  expect(answer('=NOW()')[1]).toBe('11/23/2026 09:00:00');
});

test.each<[string, unknown]>([
  ['=REGEXMATCH("abc","a(?=b)")', '#REF!'],
  ['=REGEXMATCH("aa","(a)\\1")', '#REF!'],
  ['=REGEXMATCH("a(?=b","a\\(\\?=b")', true],
  ['=REGEXEXTRACT("order 12 of 30","\\d+")', '12'],
  ['=JOIN("|",REGEXEXTRACT("key=val","(\\w+)=(\\w+)"))', 'key|val'],
  ['=REGEXEXTRACT("abc","\\d")', '#N/A'],
  ['=SUM(SPLIT("1;2",";"))', 3],
  ['=JOIN("|",SPLIT("a,,b",","))', 'a|b'],
  ['=INDEX({1;2},3)', '#NUM!'],
  ['=INDEX(B1:B3,4)', '#NUM!'],
  ['=INDEX(B1:C3,4,1)', '#NUM!'],
])('%s', (formula, value) => {
  expect(answer(formula)[0]).toBe(value);
});

test('the days between two days are a number, and a day is still a day', () => {
  const { sheet } = script({ rows: 5 });
  sheet.getRange('A1:B1').setValues([['1/9/2026', '1/5/2026']]);
  sheet.getRange('C1:F1').setFormulas([['=A1-B1', '=DATE(2026,1,9)-B1', '=A1-1', '=SUM(ARRAYFORMULA(A1:A1-B1:B1))']]);
  expect(sheet.getRange('C1:F1').getDisplayValues()).toEqual([['4', '4', '1/8/2026', '4']]);
  expect(sheet.getRange('C1').getValue()).toBe(4);
});

test('a number in a format that the host cannot show is shown as it is', () => {
  const { sheet } = script({ rows: 5 });
  expect(sheet.getRange('A1').setNumberFormat('# ?/?').setValue(2).getDisplayValue()).toBe('2');
});
