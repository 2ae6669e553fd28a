import { script, type Script } from './support';

/** Where the local host is known to answer otherwise than Google, and why it is left so. */
const differences: readonly {
  name: string;
  google: unknown;
  here: unknown;
  reason: string;
  ask: (it: Script) => unknown;
}[] = [
  {
    name: 'T016 refusals are in English whatever the user speaks',
    google: 'Начальная строка диапазона слишком мала.',
    here: 'The starting row of the range is too small.',
    reason: 'The wording in other languages is not known, and the product branches on none.',
    ask: ({ sheet }) => messageOf(() => sheet.getRange(0, 1)),
  },
  {
    name: 'an array spills without ARRAYFORMULA',
    google: 'a!',
    here: 'b!',
    reason: 'The engine evaluates every formula over whole ranges; formulas of the product always say ARRAYFORMULA.',
    ask: ({ sheet }) => {
      sheet.getRange('A1:A2').setValues([['a'], ['b']]);
      sheet.getRange('B1').setFormula('=A1:A2&"!"');
      return sheet.getRange('B2').getValue() || sheet.getRange('B1').getValue();
    },
  },
  {
    name: 'a spill that is longer than the sheet is an error',
    google: 1,
    here: '#REF!',
    reason: 'The engine does not lengthen a sheet by itself, where Sheets adds the rows that a spill needs.',
    ask: ({ sheet }) => sheet.getRange('A990').setFormula('=SEQUENCE(50)').getValue(),
  },
  {
    name: 'a reference beyond the sheet is blank',
    google: '#REF!',
    here: '',
    reason: 'The engine takes cells outside the grid for empty ones.',
    ask: ({ sheet }) => sheet.getRange('A1').setFormula('=ZZZ1').getValue(),
  },
  {
    name: 'spaces in a formula are lost when its references move',
    google: '=SUM( A2; 1 )',
    here: '=SUM(A2;1)',
    reason: 'The engine keeps no spaces; ours are remembered for the text that was typed.',
    ask: ({ sheet }) => {
      sheet.getRange('B1').setFormula('=SUM( A1; 1 )');
      sheet.insertRowBefore(1);
      return sheet.getRange('B2').getFormula();
    },
  },
  {
    name: 'T135 an alert does not wait for anybody',
    google: 'whatever the person pressed',
    here: 'YES',
    reason: 'No person is at the screen of an execution here: the first button is taken for the answer.',
    ask: ({ SpreadsheetApp }) => {
      const ui = SpreadsheetApp.getUi();
      return String(ui.alert('Sure?', 'Really?', ui.ButtonSet.YES_NO));
    },
  },
  {
    name: 'T149 a lock is always free',
    google: false,
    here: true,
    reason: 'Executions of one spreadsheet run one after another here.',
    ask: ({ LockService }) => LockService.getDocumentLock().tryLock(0),
  },
];

const messageOf = (doing: () => unknown): string => {
  try {
    doing();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

test.each(differences)('$name', ({ here, google, ask }) => {
  const answer = ask(script({ locale: 'ru_RU' }));
  expect(answer).toEqual(here);
  expect(answer).not.toEqual(google);
});
