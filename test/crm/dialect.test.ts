import { functionsIn } from '../../local/engine/formula';
import { workbook } from '../../src/crm/workbook';
import { allFormulas } from './support/grid';

/** What Google Sheets and the local engine both have. */
const dialect = new Set(
  `ARRAYFORMULA ROW COLUMN CHAR IF IFS IFERROR IFNA SWITCH AND OR NOT VSTACK HSTACK CHOOSECOLS FILTER SORT SORTN UNIQUE
  INDEX MATCH XMATCH VLOOKUP XLOOKUP COUNTIFS SUMIFS AVERAGEIFS MAXIFS MINIFS SUMPRODUCT TEXT TEXTJOIN DATE TODAY WEEKDAY
  NETWORKDAYS WORKDAY EDATE EOMONTH NOW HYPERLINK REGEXMATCH SEQUENCE ISNUMBER INT VALUE TRIM LEN LEFT RIGHT MID LOWER
  SUBSTITUTE`.split(/\s+/),
);

describe.each(['ru', 'en'] as const)('formulas in %s', language => {
  const { cells, rules } = allFormulas(language);

  test('call only functions of the dialect', () => {
    const called = [...cells, ...rules].flatMap(formula => [...functionsIn(formula.replace(/;/g, ','))]);
    expect(called.filter(name => !dialect.has(name))).toEqual([]);
  });

  test('use semicolons, and no decimals, array literals or doubled quotes', () => {
    const bare = [...cells, ...rules].map(formula => formula.replace(/"[^"]*"|'[^']*'/g, '_'));
    expect(bare.filter(formula => /[,{}\\"]|\d\.\d/.test(formula))).toEqual([]);
  });

  test('ask for today in one cell, and conditional formats by themselves', () => {
    expect(cells.filter(formula => formula.includes('TODAY('))).toEqual(['=TODAY()']);
    expect(cells.filter(formula => /NOW\(|RAND/.test(formula))).toEqual(['=INT((NOW()*86400+1/2)/60)']);
  });

  test('name no other sheet in conditional formats', () => {
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter(rule => rule.includes('!'))).toEqual([]);
  });
});

test('every sheet is named in both languages, and every table has a filled name and a known id', () => {
  for (const sheet of workbook.sheets) {
    expect(sheet.title.ru && sheet.title.en).toBeTruthy();
    if (sheet.kind === 'view') continue;
    for (const table of sheet.tables) {
      expect(Object.keys(table.columns)).toEqual(expect.arrayContaining([table.name, ...(table.id ? [table.id] : [])]));
    }
    const titles = sheet.tables.flatMap(table => Object.values(table.columns).map(column => column.title.ru));
    expect(new Set(titles).size).toBe(titles.length);
  }
});
