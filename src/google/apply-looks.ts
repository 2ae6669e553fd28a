import { addressOf, type Area } from '../workbook/areas';
import type { ChoicesFrom, KeptRule, PaintRule, SheetName, Step, Style } from '../workbook/step';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Gives cells a look; what the style leaves out stays. */
export function setStyle(cells: GoogleAppsScript.Spreadsheet.RangeList, style: Style): void {
  if (style.bold !== undefined) cells.setFontWeight(style.bold ? 'bold' : 'normal');
  if (style.size !== undefined) cells.setFontSize(style.size);
  if (style.colour !== undefined) cells.setFontColor(style.colour);
  if (style.background !== undefined) cells.setBackground(style.background);
  if (style.wrap !== undefined) cells.setWrap(style.wrap);
  if (style.top) cells.setVerticalAlignment('top');
}

/** Makes drop-downs that refuse everything else; each is made once. */
export function rulesFor(named: (name: SheetName) => GoogleSheet): (from: ChoicesFrom) => GoogleValidation {
  const made = new Map<string, GoogleValidation>();
  return from => {
    const key = JSON.stringify(from);
    const rule = made.get(key) ?? validationFor(from, named);
    made.set(key, rule);
    return rule;
  };
}

/** Sets a drop-down, or takes drop-downs away. */
export function setChoices(sheet: GoogleSheet, areas: readonly Area[], rule: GoogleValidation | null): void {
  if (rule) for (const area of areas) sheet.getRange(addressOf(area)).setDataValidation(rule);
  else sheet.getRangeList(areas.map(addressOf)).clearDataValidations();
}

function validationFor(from: ChoicesFrom, named: (name: SheetName) => GoogleSheet): GoogleValidation {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
  if ('tick' in from) return builder.requireCheckbox().build();
  if ('words' in from) return builder.requireValueInList([...from.words], true).build();
  const cells: Area = { row: from.row, column: from.column, rows: null, columns: 1 };
  return builder.requireValueInRange(named(from.sheet).getRange(addressOf(cells)), true).build();
}

/** Sets all conditional formats of a sheet at once, since Google only takes them so. */
export function paintSheet(sheet: GoogleSheet, { rules }: Extract<Step, { do: 'paint' }>): void {
  const rangesOf = rangesOn(sheet);
  const known = rules.some(rule => 'keep' in rule) ? sheet.getConditionalFormatRules() : [];
  sheet.setConditionalFormatRules(
    rules.flatMap(rule => {
      if (!('keep' in rule)) return [newRule(rule, rangesOf)];
      const kept = known[rule.keep];
      return kept ? [respanned(kept, rule, rangesOf)] : [];
    }),
  );
}

function newRule(rule: PaintRule, rangesOf: RangesOf): GoogleRule {
  const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(rule.formula);
  if (rule.background !== undefined) builder.setBackground(rule.background);
  if (rule.colour !== undefined) builder.setFontColor(rule.colour);
  if (rule.bold !== undefined) builder.setBold(rule.bold);
  if (rule.strike !== undefined) builder.setStrikethrough(rule.strike);
  return builder.setRanges(rangesOf(rule.areas)).build();
}

function respanned(rule: GoogleRule, { areas, formula }: KeptRule, rangesOf: RangesOf): GoogleRule {
  if (!areas || formula === undefined) return rule;
  return rule.copy().whenFormulaSatisfied(formula).setRanges(rangesOf(areas)).build();
}

type RangesOf = (areas: readonly Area[]) => GoogleRange[];

/** Many rules paint the same columns: each range is asked for once. */
function rangesOn(sheet: GoogleSheet): RangesOf {
  const known = new Map<string, GoogleRange>();
  return areas =>
    areas.map(area => {
      const address = addressOf(area);
      const range = known.get(address) ?? sheet.getRange(address);
      known.set(address, range);
      return range;
    });
}
