import fc from 'fast-check';
import { engine, evaluatorPrototype, script, type Script } from './support';

const rows = 12;
const titles = ['One', 'Two', 'Three', 'Four'];

/** What a sheet's formula makes of the column that it reads, and what it is to be. */
const steps = {
  plus: {
    formula: (column: string) => `ARRAYFORMULA(IF(LEN(${column});${column}+1;""))`,
    answer: (values: readonly number[]) => values.map(value => value + 1),
  },
  odd: {
    formula: (column: string) => `IFNA(FILTER(${column};ISNUMBER(${column});ISODD(N(${column})));"")`,
    answer: (values: readonly number[]) => values.filter(value => value % 2),
  },
  sorted: {
    formula: (column: string) => `IFNA(SORT(FILTER(${column};ISNUMBER(${column}));1;FALSE);"")`,
    answer: (values: readonly number[]) => [...values].sort((one, other) => other - one),
  },
} as const;

type Step = keyof typeof steps;

/** A chain of formulas over sheets in whatever order, each reading what the one before it spills; the first reads facts. */
const chains = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  made: fc.array(fc.constantFrom<Step>('odd', 'plus', 'sorted'), { minLength: 4, maxLength: 4 }),
  facts: fc.array(fc.array(fc.nat(9), { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
});

function chain(order: readonly number[], made: readonly Step[]): Script {
  const it = script({ rows });
  const file = it.SpreadsheetApp.getActiveSpreadsheet();
  for (const title of titles) file.insertSheet(title);
  it.sheet.setName('Facts');
  let read = 'Facts!A1:A';
  for (const [at, step] of made.entries()) {
    const title = titles[order[at] ?? 0] ?? '';
    file
      .getSheetByName(title)
      ?.getRange('A1')
      .setFormula(`=${steps[step].formula(read)}`);
    read = `${title}!A1:A`;
  }
  return it;
}

const numbersOf = (it: Script, title: string): unknown[] =>
  (it.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(title)?.getRange(`A1:A${rows}`).getValues() ?? [])
    .flat()
    .filter(value => value !== '');

test('whatever the order of the sheets, and however spills grow and shrink, formulas see what they read', () => {
  fc.assert(
    fc.property(chains, ({ order, made, facts }) => {
      const it = chain(order, made);
      for (const values of facts) {
        const column = Array.from({ length: rows }, (_, row) => [values[row] ?? '']);
        it.sheet.getRange(`A1:A${rows}`).setValues(column);
        let expected: readonly number[] = values;
        for (const [at, step] of made.entries()) {
          expected = steps[step].answer(expected);
          expect(numbersOf(it, titles[order[at] ?? 0] ?? '')).toEqual(expected);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a change computes each formula that depends on it once', () => {
  const it = chain([3, 2, 1, 0], ['plus', 'sorted', 'plus', 'odd']);
  const fill = (value: number): void => void it.sheet.getRange('A1:A3').setValues([[value], [value + 1], [value + 2]]);
  fill(1);
  expect(numbersOf(it, 'One')).toEqual([5, 3]);
  const computed = countComputed(() => {
    fill(11);
    expect(numbersOf(it, 'One')).toEqual([15, 13]);
  });
  expect(computed).toBe(4);
});

function countComputed(act: () => void): number {
  const prototype = evaluatorPrototype(engine) as unknown as { computeFormulaCell: (...args: unknown[]) => unknown };
  const { computeFormulaCell } = prototype;
  let count = 0;
  prototype.computeFormulaCell = function (...args) {
    count++;
    return computeFormulaCell.apply(this, args);
  };
  try {
    act();
  } finally {
    prototype.computeFormulaCell = computeFormulaCell;
  }
  return count;
}
