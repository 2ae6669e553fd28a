import { createContext, runInContext, Script } from 'node:vm';
import { withScriptRun } from '../../local/host/page/script-run';
import { Document, type Script as Surroundings } from './support';

/** Where the local host is known to answer otherwise than Google. */
export interface Difference {
  name: string;
  /** What Google answers, and what the host does. */
  google: unknown;
  here: unknown;
  /** Why it is left so. */
  reason: string;
  /** What it could hide from the product's tests. */
  hides: string;
  ask: (it: Surroundings) => unknown;
}

const messageOf = (doing: () => unknown): string => {
  try {
    doing();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

/** An empty spreadsheet with a script of one's own. */
function documentOf(code: string): ReturnType<typeof Document.create> {
  const manifest = { timeZone: 'Europe/Moscow', oauthScopes: ['https://www.googleapis.com/auth/script.scriptapp'] };
  const options = { locale: 'ru_RU', timeZone: 'Europe/Moscow', now: 0, owner: 'olga@example.com' };
  const document = Document.create({ script: new Script(code), html: {}, manifest }, options);
  document.grant(options.owner);
  return document;
}

/** Each known difference, asked of a Russian spreadsheet of a thousand rows. */
export const differences: readonly Difference[] = [
  {
    name: 'T016 refusals are in English whatever the user speaks',
    google: 'Начальная строка диапазона слишком мала.',
    here: 'The starting row of the range is too small.',
    reason: 'The wording in other languages is not known.',
    hides: 'Code that tells refusals apart by their English words would work here, and fail for a Russian user.',
    ask: ({ sheet }) => messageOf(() => sheet.getRange(0, 1)),
  },
  {
    name: 'an array spills without ARRAYFORMULA',
    google: 'a!',
    here: 'b!',
    reason: 'The engine evaluates every formula over whole ranges.',
    hides: 'A formula that lacks ARRAYFORMULA: here it fills its column, at Google its first row only.',
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
    reason:
      'The engine does not lengthen a sheet by itself; how far Sheets does is among the questions for a live sheet.',
    hides: 'Nothing: the host is the stricter one. A sheet too short for its formula fails here first.',
    ask: ({ sheet }) => sheet.getRange('A990').setFormula('=SEQUENCE(50)').getValue(),
  },
  {
    name: 'a reference beyond the sheet is blank',
    google: '#REF!',
    here: '',
    reason: 'The engine takes cells outside the grid for empty ones.',
    hides: 'A formula that names a column which its sheet lacks: here it counts blanks, at Google it is an error.',
    ask: ({ sheet }) => sheet.getRange('A1').setFormula('=ZZZ1').getValue(),
  },
  {
    name: 'spaces in a formula are lost when its references move',
    google: '=SUM( A2; 1 )',
    here: '=SUM(A2;1)',
    reason: 'The engine keeps no spaces; ours are remembered for the text that was typed.',
    hides:
      'A comparison of formulas that minds spaces would be right here and wrong at Google, or the other way round.',
    ask: ({ sheet }) => {
      sheet.getRange('B1').setFormula('=SUM( A1; 1 )');
      sheet.insertRowBefore(1);
      return sheet.getRange('B2').getFormula();
    },
  },
  {
    name: 'a number in a formula loses the zeros in front of it',
    google: '=+007',
    here: '=+7',
    reason: 'The engine spells formulas anew.',
    hides: 'How a phone number that became a formula reads back; it is lost in both.',
    ask: ({ sheet }) => sheet.getRange('A1').setFormula('=+007').getFormula(),
  },
  {
    name: 'a decimal point is read where decimals have a comma',
    google: '#ERROR!',
    here: 5.5,
    reason:
      'Whether setFormula reads it is among the questions for a live sheet; typed by hand it is no number in Russian.',
    hides: 'A formula with a decimal literal: right here, an error for a Russian user. test/crm/dialect allows none.',
    ask: ({ sheet }) => sheet.getRange('A1').setFormula('=5.5').getValue(),
  },
  {
    name: 'whole columns stay letters in a formula of R1C1',
    google: '=SUM(C[-1]:C[-1])',
    here: '=SUM(A:A)',
    reason: 'Only references to cells are spelled as R1C1, which is what suites ask for.',
    hides: 'A formula set by setFormulaR1C1 over whole columns. The product sets none.',
    ask: ({ sheet }) => sheet.getRange('B1').setFormula('=SUM(A:A)').getFormulaR1C1(),
  },
  {
    name: 'a question that nobody answers is answered by its first button',
    google: 'the script waits for the person',
    here: 'YES',
    reason: 'An execution here has a person at the screen only when it is given one (`onAsk`).',
    hides: 'What happens while a dialog is open: other executions do not run in between unless they are interleaved.',
    ask: ({ SpreadsheetApp }) => {
      const ui = SpreadsheetApp.getUi();
      return String(ui.alert('Sure?', 'Really?', ui.ButtonSet.YES_NO));
    },
  },
  {
    name: 'T150 lock operations are never too many',
    google: 'There are too many LockService operations against the same script.',
    here: '',
    reason: 'The number at which Google refuses is not published.',
    hides: 'A loop that asks for a lock over and over. The product asks once a command.',
    ask: ({ LockService }) =>
      messageOf(() => {
        for (let i = 0; i < 3000; i++) LockService.getScriptLock().tryLock(0);
      }),
  },
  {
    name: 'T139 more than ten calls of a page go out at once',
    google: 10,
    here: 12,
    reason: 'The page’s server takes one call after another anyway.',
    hides: 'A sidebar that makes more than ten calls at a time, some of which would wait at Google.',
    ask: () => {
      const posted: unknown[] = [];
      const window = { addEventListener: () => undefined };
      const inside = createContext({
        window,
        parent: { postMessage: (word: unknown) => posted.push(word) },
        Node: Array,
      });
      runInContext(/<script>([\s\S]*)<\/script>/.exec(withScriptRun(''))?.[1] ?? '', inside);
      const { google } = window as unknown as { google: { script: { run: { rpc(text: string): void } } } };
      for (let i = 0; i < 12; i++) google.script.run.rpc('x');
      return posted.length;
    },
  },
  {
    name: 'a title of a sheet may not have an apostrophe, a slash or brackets',
    google: '',
    here: "Invalid sheet name: Bob's",
    reason: 'The engine does not take them.',
    hides: 'How the product quotes such titles in formulas; test/workbook checks its quoting apart from the host.',
    ask: ({ SpreadsheetApp }) => messageOf(() => SpreadsheetApp.getActiveSpreadsheet().insertSheet("Bob's")),
  },
  {
    name: 'a relative date in a conditional format goes by the machine’s clock',
    google: '#ff0000',
    here: undefined,
    reason: 'The engine asks the machine for the day. The product’s rules use TODAY() in cells.',
    hides: 'A rule with a relative date would be right here only on the day that the world stands at.',
    ask: ({ sheet, SpreadsheetApp, workbook }) => {
      const rule = SpreadsheetApp.newConditionalFormatRule().whenDateEqualTo(SpreadsheetApp.RelativeDate.TODAY);
      sheet.setConditionalFormatRules([
        rule
          .setBackground('#ff0000')
          .setRanges([sheet.getRange('A1')])
          .build(),
      ]);
      sheet.getRange('A1').setValue('23.11.2019');
      workbook.setNow(Date.parse('2019-11-23T12:00:00Z'));
      return workbook.getters.getCellComputedStyle({ sheetId: '0', row: 0, col: 0 }).fillColor;
    },
  },
  {
    name: 'an installed trigger on opening is kept and never fires',
    google: ['onOpen', 'greet'],
    here: ['onOpen'],
    reason: 'Opening answers with one execution. Installed triggers on edits and changes fire; the product has none.',
    hides: 'A script that greets from an installed trigger in place of onOpen.',
    ask: () => {
      const document = documentOf(`function onOpen() {}
        function greet() {}
        function install() { ScriptApp.newTrigger('greet').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create(); }`);
      document.run({ function: 'install', user: 'olga@example.com', context: 'menu' });
      return [document.open('olga@example.com').function];
    },
  },
  {
    name: 'a number is not shown as a fraction',
    google: '1 1/2',
    here: '1,5',
    reason: 'The engine’s number formats know no fractions.',
    hides: 'What a cell formatted so shows; its value is right.',
    ask: ({ sheet }) => sheet.getRange('A1').setNumberFormat('# ?/?').setValue(1.5).getDisplayValue(),
  },
  {
    name: 'rows are not grouped, charts and pivot tables not made',
    google: '',
    here: 'The local host has no Range.shiftRowGroupDepth',
    reason: 'The product uses none of these; whatever the host lacks fails by its own name.',
    hides: 'Nothing: a script that needs them stops with that sentence.',
    ask: ({ sheet }) =>
      messageOf(() =>
        (sheet.getRange('2:4') as unknown as Record<string, (depth: number) => void>)['shiftRowGroupDepth']?.(1),
      ),
  },
  {
    name: 'a rule with a formula of its own judges each cell of a block by itself',
    google: 'The data you entered in cell A2 violates the data validation rules set on this cell.',
    here: '',
    reason: 'The value is tried in its cell while the others of the same call still hold what they held.',
    hides: 'Doubles within one setValues under a strict rule such as =COUNTIF(A:A;A1)=1.',
    ask: ({ sheet, SpreadsheetApp }) => {
      const once = SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=COUNTIF(A:A;A1)=1');
      sheet.getRange('A1:A2').setDataValidation(once.setAllowInvalid(false).build());
      return messageOf(() => sheet.getRange('A1:A2').setValues([['x'], ['x']]));
    },
  },
  {
    name: 'a text that reads like an error is one to formulas',
    google: 5,
    here: '#REF!',
    reason: 'The engine tells errors by their text.',
    hides: 'What a word such as #REF! would do in a list.',
    ask: ({ sheet }) => {
      sheet.getRange('A1').setNumberFormat('@').setValue('#REF!');
      return sheet.getRange('B1').setFormula('=LEN(A1)').getValue();
    },
  },
];
