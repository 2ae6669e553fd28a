import { addressOf, type Area } from '../workbook/areas';
import type { KeptRule, PaintRule, SheetName, Step, Style } from '../workbook/step';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Gives cells a look; what the style leaves out stays. */
export function setStyle(cells: GoogleAppsScript.Spreadsheet.RangeList, style: Style): void {
  if (style.bold !== undefined) cells.setFontWeight(style.bold ? 'bold' : 'normal');
  if (style.size !== undefined) cells.setFontSize(style.size);
  if (style.colour !== undefined) cells.setFontColor(style.colour);
  if (style.background !== undefined) cells.setBackground(style.background);
  if (style.wrap !== undefined) cells.setWrap(style.wrap);
}

/** Sets a drop-down that refuses everything else, or takes drop-downs away. */
export function setChoices(
  sheet: GoogleSheet,
  { areas, from }: Extract<Step, { do: 'choose' }>,
  named: (name: SheetName) => GoogleSheet,
): void {
  const cells = sheet.getRangeList(areas.map(addressOf));
  if (!from) return void cells.clearDataValidations();
  const builder = SpreadsheetApp.newDataValidation();
  if ('words' in from) builder.requireValueInList([...from.words], true);
  else {
    const column: Area = { row: from.row, column: from.column, rows: null, columns: 1 };
    builder.requireValueInRange(named(from.sheet).getRange(addressOf(column)), true);
  }
  const rule = builder.setAllowInvalid(false).build();
  for (const range of cells.getRanges()) range.setDataValidation(rule);
}

/** Sets all conditional formats of a sheet at once, since Google only takes them so. */
export function paintSheet(sheet: GoogleSheet, { rules }: Extract<Step, { do: 'paint' }>): void {
  const known = rules.some(rule => 'keep' in rule) ? sheet.getConditionalFormatRules() : [];
  sheet.setConditionalFormatRules(
    rules.flatMap(rule => {
      if (!('keep' in rule)) return [newRule(sheet, rule)];
      const kept = known[rule.keep];
      return kept ? [respanned(sheet, kept, rule)] : [];
    }),
  );
}

function newRule(sheet: GoogleSheet, rule: PaintRule): GoogleRule {
  const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(rule.formula);
  if (rule.background !== undefined) builder.setBackground(rule.background);
  if (rule.colour !== undefined) builder.setFontColor(rule.colour);
  if (rule.bold !== undefined) builder.setBold(rule.bold);
  if (rule.strike !== undefined) builder.setStrikethrough(rule.strike);
  return builder.setRanges(rangesOf(sheet, rule.areas)).build();
}

function respanned(sheet: GoogleSheet, rule: GoogleRule, { areas, formula }: KeptRule): GoogleRule {
  if (!areas || formula === undefined) return rule;
  return rule.copy().whenFormulaSatisfied(formula).setRanges(rangesOf(sheet, areas)).build();
}

function rangesOf(sheet: GoogleSheet, areas: readonly Area[]): GoogleAppsScript.Spreadsheet.Range[] {
  return areas.map(area => sheet.getRange(addressOf(area)));
}
