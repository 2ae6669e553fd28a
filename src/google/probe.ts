import type { Finding, Probe } from '../base/outside';
import { same, type Text } from '../base/text';
import type { Workbook } from '../workbook/workbook';
import { brokenCells } from './broken-cells';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Asks the spreadsheet itself what no document says. All of it happens on a sheet of its own, which is removed afterwards. */
export function probeOf(spreadsheet: () => GoogleSpreadsheet, workbook: Workbook): Probe {
  return {
    ask() {
      const left = spreadsheet().getSheetByName(scratchName);
      // A check that was killed could not clear up.
      if (left) spreadsheet().deleteSheet(left);
      const scratch = spreadsheet().insertSheet(scratchName);
      try {
        return [...askFormulas(scratch), ...askTexts(scratch), ...askNames(scratch), askSorting(scratch)];
      } finally {
        spreadsheet().deleteSheet(scratch);
      }
    },
    broken: () => brokenCells(spreadsheet(), workbook),
    report(title, rows) {
      const first = rows[0]?.[0] ?? '';
      const sheet = reportSheet(spreadsheet(), title, first);
      sheet.clear();
      const width = Math.max(...rows.map(row => row.length));
      const cells = rows.map(row => [...row, ...Array<string>(width - row.length).fill('')]);
      const block = sheet.getRange(1, 1, cells.length, width).setNumberFormat('@').setWrap(true);
      block.setValues(cells.map(row => row.map(cell => (/^[=']/.test(cell) ? `'${cell}` : cell))));
      sheet.getRange(1, 1, 1, width).setFontWeight('bold');
      sheet.setFrozenRows(1);
      sheet.activate();
      return sheet.getName();
    },
    cells: () =>
      spreadsheet()
        .getSheets()
        .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0),
  };
}

const scratchName = '_self-check';

/** The sheet of an earlier report, which it tells by its first cell, a blank one that was killed before it was written, or a new one: a sheet of the user's is left alone. */
function reportSheet(spreadsheet: GoogleSpreadsheet, title: string, first: string): GoogleSheet {
  for (let attempt = 1; ; attempt++) {
    const name = attempt === 1 ? title : `${title} (${attempt})`;
    const found = spreadsheet.getSheetByName(name);
    if (!found) return spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
    if (found.getRange(1, 1).getDisplayValue() === first || found.getLastRow() === 0) return found;
  }
}

function askFormulas(sheet: GoogleSheet): Finding[] {
  const told = (formula: string): string => {
    const cell = sheet.getRange(1, 1);
    try {
      cell.setFormula(formula);
      return `${cell.getDisplayValue()}   ${cell.getFormula()}`;
    } catch (error) {
      return `refused: ${String(error)}`;
    } finally {
      cell.clearContent();
    }
  };
  return [
    {
      probe: 'P1',
      asked: same('IF(1>0;"a";"b")'),
      found: told('=IF(1>0;"a";"b")'),
      fine: /^a /.test(told('=IF(1>0;"a";"b")')),
    },
    { probe: 'P1', asked: same('IF(1>0,"a","b")'), found: told('=IF(1>0,"a","b")'), fine: true },
    {
      probe: 'P2',
      asked: { ru: 'условный формат через ;', en: 'a conditional format with ;' },
      found: toldRule(sheet),
      fine: true,
    },
  ];
}

function toldRule(sheet: GoogleSheet): string {
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=AND(1>0;2>1)')
    .setBackground('#ffffff')
    .setRanges([sheet.getRange('A1:A2')])
    .build();
  sheet.setConditionalFormatRules([rule]);
  const [read] = sheet.getConditionalFormatRules();
  const values = read?.getBooleanCondition()?.getCriteriaValues() ?? [];
  sheet.setConditionalFormatRules([]);
  return values.join(' ');
}

function askTexts(sheet: GoogleSheet): Finding[] {
  const told = (text: string): { shown: string; formula: string } => {
    const cell = sheet.getRange(2, 1).setNumberFormat('@').setValue(text);
    SpreadsheetApp.flush();
    const answer = { shown: cell.getDisplayValue(), formula: cell.getFormula() };
    cell.clear();
    return answer;
  };
  const [quoted, bare, phone, zeros] = [told("'=1+1"), told('=1+1'), told('+7 900 000-00-01'), told('007')];
  return [
    { probe: 'P5', asked: asText("'=1+1"), found: quoted.shown, fine: quoted.formula === '' },
    { probe: 'P6', asked: asText('=1+1'), found: `${bare.shown} ${bare.formula}`, fine: true },
    {
      probe: 'P7',
      asked: asText('+7 900 000-00-01'),
      found: phone.shown,
      fine: phone.shown === '+7 900 000-00-01',
    },
    { probe: 'P7', asked: asText('007'), found: zeros.shown, fine: zeros.shown === '007' },
  ];
}

function askNames(sheet: GoogleSheet): Finding[] {
  const told = (sought: string, name: string): string => {
    sheet.getRange(3, 1).setNumberFormat('@').setValue(name);
    const cell = sheet.getRange(3, 2).setFormula(`=IFNA(XMATCH("${sought}";A3:A3);0)`);
    const answer = cell.getDisplayValue();
    sheet.getRange(3, 1, 1, 2).clear();
    return answer;
  };
  const asked: readonly (readonly [string, string, string])[] = [
    ['Acme', 'acme', '1'],
    ['Елка', 'Ёлка', '0'],
    ['Ирис', 'Йрис', '0'],
    ['a*', 'abc', '0'],
  ];
  return asked.map(([sought, name, expected]) => {
    const found = told(sought, name);
    return { probe: 'P10', asked: same(`XMATCH("${sought}"; ${name})`), found, fine: found === expected };
  });
}

function askSorting(sheet: GoogleSheet): Finding {
  sheet.getRange(5, 1, 2, 1).setValues([[2], [1]]);
  sheet.getRange('A:A').addDeveloperMetadata('perezvon.probe', 'column');
  sheet.getRange('5:5').addDeveloperMetadata('perezvon.probe', 'row');
  sheet.getRange(5, 1, 2, 1).sort(1);
  const found = sheet.createDeveloperMetadataFinder().withKey('perezvon.probe').find();
  const places = found.map(metadata => {
    const { value, at } = { value: metadata.getValue() ?? '', at: metadata.getLocation() };
    return `${value}: ${String(at.getColumn()?.getColumn() ?? at.getRow()?.getRow() ?? '?')}`;
  });
  return {
    probe: 'P4',
    asked: {
      ru: 'метки столбца 1 и строки 5 после сортировки строк 5–6',
      en: 'marks of column 1 and row 5 after sorting rows 5–6',
    },
    found: places.sort().join(', '),
    fine: places.includes('column: 1'),
  };
}

function asText(text: string): Text {
  return { ru: `${text} как простой текст`, en: `${text} as plain text` };
}
