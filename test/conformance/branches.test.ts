import fc from 'fast-check';
import { engine, script, type Sheet } from './support';

const { mapping } = engine.registries.functionRegistry as unknown as {
  readonly mapping: Record<string, (...args: unknown[]) => unknown>;
};

/** How often a formula in A1 computed SUM, and what it shows. */
function answer(formula: string): [times: number, shown: string] {
  const { SUM } = mapping;
  let times = 0;
  mapping['SUM'] = function (...args) {
    times++;
    return SUM?.apply(this, args);
  };
  try {
    const { sheet } = script({ rows: 5 });
    sheet.getRange('B1:B2').setValues([[1], [0]]);
    const shown = sheet.getRange('A1').setFormula(formula).getDisplayValue();
    return [times, shown];
  } finally {
    if (SUM) mapping['SUM'] = SUM;
  }
}

test.each([
  ['=IF(TRUE,1,SUM(5))', '1'],
  ['=IF(FALSE,SUM(5),1)', '1'],
  ['=IF(B1,1,SUM(5))', '1'],
  ['=IF(1/0,SUM(5),SUM(6))', '#DIV/0!'],
  ['=IF("text",SUM(5),SUM(6))', '#VALUE!'],
  ['=IFS(TRUE,1,SUM(5)=5,2)', '1'],
  ['=IFS(FALSE,SUM(5),TRUE,1)', '1'],
  ['=IFERROR(1,SUM(5))', '1'],
  ['=IFNA(1/0,SUM(5))', '#DIV/0!'],
])('%s computes no branch that it does not take', (formula, shown) => {
  expect(answer(formula)).toEqual([0, shown]);
});

test.each([
  ['=IF(TRUE,SUM(5),1)', '5'],
  ['=IF(SUM(5)=5,1,2)', '1'],
  ['=IFS(FALSE,1,SUM(5)=5,2)', '2'],
  ['=IFERROR(1/0,SUM(5))', '5'],
  ['=IFNA(NA(),SUM(5))', '5'],
  ['=ARRAYFORMULA(IF(B1:B2=1,2,SUM(5)))', '2'],
  ['=ARRAYFORMULA(IFERROR(1/B1:B2,SUM(5)))', '1'],
  ['=IF(TRUE,IF(FALSE,2,SUM(5)),SUM(6))', '5'],
])('%s computes what it needs', (formula, shown) => {
  expect(answer(formula)).toEqual([1, shown]);
});

/** A formula, and what it is made of. */
interface Expression {
  readonly name?: 'IF' | 'IFS' | 'IFERROR' | 'IFNA';
  readonly parts: readonly Expression[];
  readonly text?: string;
}

const { whole: expressions } = fc.letrec<{ whole: Expression; leaf: Expression; call: Expression }>(tie => ({
  whole: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('leaf'), tie('call')),
  leaf: fc
    .constantFrom('0', '1', 'TRUE', 'FALSE', '"text"', '"TRUE"', '(1/0)', 'NA()')
    .map(text => ({ text, parts: [] })),
  call: fc.oneof(
    ...(
      [
        ['IF', 2],
        ['IF', 3],
        ['IFS', 2],
        ['IFS', 4],
        ['IFS', 6],
        ['IFERROR', 2],
        ['IFNA', 2],
      ] as const
    ).map(([name, length]) =>
      fc.array(tie('whole'), { minLength: length, maxLength: length }).map(parts => ({ name, parts })),
    ),
  ),
}));

test('what branches hold comes out as if each stood in a cell of its own', () => {
  fc.assert(
    fc.property(expressions, expression => {
      const { sheet } = script({ rows: 400 });
      const inOne = sheet.getRange('A1').setFormula(`=${spelled(expression)}`);
      const last = putApart(sheet, expression, { row: 0 });
      expect(inOne.getDisplayValue()).toBe(sheet.getRange(last).getDisplayValue());
    }),
    { numRuns: 300 },
  );
});

function spelled({ name, parts, text }: Expression): string {
  return text ?? `${name ?? ''}(${parts.map(spelled).join(',')})`;
}

/** Writes each part into a cell under the others, and tells where the whole stands. */
function putApart(sheet: Sheet, { name, parts, text }: Expression, at: { row: number }): string {
  const made = parts.map(part => putApart(sheet, part, at));
  const place = `B${++at.row}`;
  sheet.getRange(place).setFormula(`=${text ?? `${name ?? ''}(${made.join(',')})`}`);
  return place;
}
