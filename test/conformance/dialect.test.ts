import { script } from './support';

/** Names in A, days in B, numbers in C; rows 5 and 8 are blank, A8 on. */
function table(locale = 'ru_RU') {
  const it = script({ locale, timeZone: 'Europe/Moscow', now: '2026-11-23T20:30:00Z', rows: 12 });
  it.sheet.getRange('B1:B12').setNumberFormat('dd.MM.yyyy');
  it.sheet.getRange('A1:C7').setValues([
    ['Имя', 'День', 'Число'],
    ['Ёж', 46349, 3],
    ['еж', 46350, 1],
    ['Мой', 46348, ''],
    ['', '', ''],
    ['мои', 46349, 2],
    ['*', 46351, 5],
  ]);
  return it;
}

/** What a formula in E1 shows, down to its last filled row, columns parted by `|`. */
function shown(formula: string, locale = 'ru_RU'): string[] {
  const { sheet } = table(locale);
  const last = sheet.getRange('E1').setFormula(formula).getSheet();
  const lines = last
    .getRange('E1:H12')
    .getDisplayValues()
    .map(line => line.join('|').replace(/\|+$/, ''));
  while (lines.length > 1 && lines[lines.length - 1] === '') lines.pop();
  return lines;
}

const perRow = (expression: string): string[] => shown(`=ARRAYFORMULA(IF(A1:A="";"";${expression}))`);

describe('the dialect that formulas are written in', () => {
  test.each<[string, string, string[]]>([
    ['& joins row by row', 'A1:A&"!"', ['Имя!', 'Ёж!', 'еж!', 'Мой!', '', 'мои!', '*!']],
    ['ROW', 'ROW(A1:A)', ['1', '2', '3', '4', '', '6', '7']],
    ['IFS', 'IFS(C1:C=3;"a";C1:C<>3;"b")', ['b', 'a', 'b', 'b', '', 'b', 'b']],
    ['SWITCH', 'SWITCH(A1:A;"ёж";1;"мой";2;0)', ['0', '1', '0', '2', '', '0', '0']],
    ['NOT, ISNUMBER', 'NOT(ISNUMBER(C1:C))', ['TRUE', 'FALSE', 'FALSE', 'TRUE', '', 'FALSE', 'FALSE']],
    ['LEN, TRIM', 'LEN(TRIM(A1:A&"  "))', ['3', '2', '2', '3', '', '3', '1']],
    ['TEXT', 'TEXT(B1:B;"dd.MM")', ['День', '23.11', '24.11', '22.11', '', '23.11', '25.11']],
    ['REGEXMATCH', 'REGEXMATCH(A1:A;"(?i)^м")', ['FALSE', 'FALSE', 'FALSE', 'TRUE', '', 'TRUE', 'FALSE']],
    [
      'exact XMATCH keeps й from и, ё from е, and knows no wildcards',
      'XMATCH(A1:A;A1:A)',
      ['1', '2', '3', '4', '', '6', '7'],
    ],
    ['XMATCH over an array', 'XMATCH(A1:A&"";ARRAYFORMULA(A1:A&""))', ['1', '2', '3', '4', '', '6', '7']],
    ['MATCH, exact: case aside', 'MATCH(A1:A;{"ИМЯ";"ЁЖ";"ЕЖ";"МОЙ";"МОИ"};0)', ['1', '2', '3', '4', '', '5', '1']],
    ['VLOOKUP, exact', 'IFNA(VLOOKUP(A1:A;A2:C4;3;FALSE);"-")', ['-', '3', '1', '', '', '-', '3']],
    ['VLOOKUP, by order', 'VLOOKUP(ROW(A1:A);{1\\"a";3\\"b";6\\"c"};2;TRUE)', ['a', 'a', 'b', 'b', '', 'c', 'c']],
    ['MATCH, by order', 'MATCH(ROW(A1:A);{1;3;6};1)', ['1', '1', '2', '2', '', '3', '3']],
    ['XLOOKUP', 'XLOOKUP(A1:A;A1:A;C1:C;"-")', ['Число', '3', '1', '', '', '2', '5']],
    ['COUNTIFS', 'COUNTIFS(C1:C;">="&N(ROW(A1:A)-1))', ['4', '4', '3', '2', '', '1', '0']],
    ['DATE, WEEKDAY', 'WEEKDAY(DATE(2026;11;21+ROW(A1:A));2)', ['7', '1', '2', '3', '', '5', '6']],
    ['IFERROR', 'IFERROR(1/(C1:C-3);"-")', ['-', '-', '-0,5', '-0,3333333333', '', '-1', '0,5']],
    ['HYPERLINK', 'HYPERLINK("#gid=0&range=A"&ROW(A1:A);A1:A)', ['Имя', 'Ёж', 'еж', 'Мой', '', 'мои', '*']],
  ])('%s', (_, expression, expected) => {
    expect(perRow(expression)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    [
      'FILTER keeps blanks blank',
      '=FILTER(A1:C;A1:A<>"";ROW(A1:A)>1;ROW(A1:A)<5)',
      ['Ёж|23.11.2026|3', 'еж|24.11.2026|1', 'Мой|22.11.2026'],
    ],
    ['FILTER of nothing is #N/A', '=IFNA(FILTER(A1:A;A1:A="nobody");"none")', ['none']],
    [
      'SORT: blanks last, ties as they stood',
      '=SORT(FILTER(A1:C;ROW(A1:A)>1;ROW(A1:A)<7);3;TRUE)',
      ['еж|24.11.2026|1', 'мои|23.11.2026|2', 'Ёж|23.11.2026|3', 'Мой|22.11.2026'],
    ],
    ['SORT by two columns', '=SORT({2\\"a";1\\"b";2\\"c"};1;FALSE;2;FALSE)', ['2|c', '2|a', '1|b']],
    ['SORTN shows one of each', '=SORTN({2\\"a";1\\"b";2\\"c"};9;2;1;TRUE)', ['1|b', '2|a']],
    ['SORTN takes the first', '=SORTN({3;1;2};2;0;1;TRUE)', ['1', '2']],
    ['UNIQUE', '=UNIQUE({"a";"b";"a"})', ['a', 'b']],
    ['VSTACK fills up with #N/A', '=VSTACK({1\\2};3)', ['1|2', '3|#N/A']],
    ['HSTACK', '=HSTACK({1;2};{"a";"b"})', ['1|a', '2|b']],
    ['CHOOSECOLS', '=CHOOSECOLS({1\\2\\3;4\\5\\6};3;1)', ['3|1', '6|4']],
    ['INDEX', '=INDEX(A1:C;2;3)', ['3']],
    ['SEQUENCE', '=SEQUENCE(2;2)', ['1|2', '3|4']],
    ['AND and OR take whole ranges', '=AND(C2:C3>0)&OR(C2:C3>2)', ['TRUETRUE']],
    [
      'SUMIFS, AVERAGEIFS, MAXIFS, MINIFS',
      '=SUMIFS(C1:C;B1:B;46349)&" "&AVERAGEIFS(C1:C;B1:B;46349)&" "&MAXIFS(C1:C;B1:B;"<46350")&" "&MINIFS(C1:C;B1:B;"<46350")',
      ['5 2,5 3 2'],
    ],
    ['SUMPRODUCT', '=SUMPRODUCT((A1:A="МОИ")*1)', ['1']],
    ['TEXTJOIN', '=TEXTJOIN(", ";TRUE;A2:A6)', ['Ёж, еж, Мой, мои']],
    ['TODAY is the day in the zone of the spreadsheet', '=TODAY()', ['23.11.2026']],
    [
      'NETWORKDAYS, WORKDAY, EDATE, EOMONTH',
      '=NETWORKDAYS(DATE(2026;11;20);DATE(2026;11;24))&" "&TEXT(WORKDAY(DATE(2026;11;20);1);"dd.MM")&" "&TEXT(EDATE(DATE(2026;1;31);1);"dd.MM")&" "&TEXT(EOMONTH(DATE(2026;2;1);0);"dd.MM")',
      ['3 23.11 28.02 28.02'],
    ],
    ['a blank is 0 to arithmetic and "" to texts', '=(D1=0)&(D1="")&(D1+1)', ['TRUETRUE1']],
    ['"" is no number', '=""+1', ['#VALUE!']],
    ['a text is greater than a number', '="1">2', ['TRUE']],
    ['texts are equal whatever the case, й is not и', '=("ЁЖ"="ёж")&("й"="и")', ['TRUEFALSE']],
    ['a reference to a blank cell shows nothing', '=D9', ['']],
    ['CHAR and doubled quotes', '=CHAR(34)&"""a"""', ['""a"']],
  ])('%s', (_, formula, expected) => {
    expect(shown(formula)).toEqual(expected);
  });

  test('a row inserted under the header does not shift ranges that begin in the header', () => {
    const { sheet } = table();
    sheet.getRange('E1').setFormula('=ARRAYFORMULA(IF(ROW(A1:A)=ROW(A1);"title";IF(A1:A="";"";A1:A&"!")))');
    sheet.insertRowAfter(1);
    sheet.getRange('A2').setValue('Новый');
    expect(sheet.getRange('E1:E3').getValues().flat()).toEqual(['title', 'Новый!', 'Ёж!']);
    expect(sheet.getRange('E1').getFormula()).toContain('ROW(A1:A)');
  });

  test('TODAY moves with the clock', () => {
    const { sheet, workbook, world } = table();
    const cell = sheet.getRange('E1').setFormula('=TODAY()');
    expect(cell.getDisplayValue()).toBe('23.11.2026');
    world.now += 30 * 60_000;
    workbook.setNow(world.now);
    expect(cell.getDisplayValue()).toBe('24.11.2026');
  });
});
