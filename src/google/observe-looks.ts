import { choicesText, kindOfFormat, uniform, type FormatKind, type ObservedRule } from '../workbook/observed';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** What our warning over computed columns is called, and known by. */
export const guardName = 'Perezvon';

/** By column from the sheet's first: the kind of number format that all rows of the range have. */
export function sampleFormats(range: GoogleRange): Readonly<Record<number, FormatKind | 'mixed'>> {
  const rows = range.getNumberFormats();
  return byColumn(rows, formats => uniform<FormatKind | 'mixed'>(formats.map(kindOfFormat), 'mixed'));
}

/** By column from the sheet's first: the drop-down of all rows of the range. */
export function sampleChoices(range: GoogleRange): Readonly<Record<number, string>> {
  return byColumn(range.getDataValidations(), validations => {
    // A row without any is the usual trace of a paste, and cheap to see; the rest is compared on a sample.
    if (validations.some(one => one === null)) return validations.every(one => one === null) ? '' : 'mixed';
    return uniform(sampleOf(validations).map(choicesOf), 'mixed');
  });
}

/** A drop-down as the plan compares it; '' for none, and words of no meaning for what we never make. */
export function choicesOf(validation: GoogleValidation | null): string {
  if (!validation) return '';
  const [type, [first]] = [validation.getCriteriaType(), validation.getCriteriaValues() as unknown[]];
  if (validation.getAllowInvalid()) return 'lenient';
  if (type === SpreadsheetApp.DataValidationCriteria.CHECKBOX)
    return first === undefined ? choicesText({ tick: true }) : 'other';
  if (type === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST) return choicesText({ words: first as string[] });
  if (type !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE) return 'other';
  const range = first as GoogleRange;
  const sheet = range.getSheet();
  if (range.getLastRow() < sheet.getMaxRows()) return 'short';
  return choicesText({ sheet: sheet.getSheetId(), row: range.getRow(), column: range.getColumn() });
}

/** The sheet's conditional formats in their order. */
export function rulesOf(sheet: GoogleSheet): readonly ObservedRule[] {
  return sheet.getConditionalFormatRules().map(rule => {
    const condition = rule.getBooleanCondition();
    const custom = condition?.getCriteriaType() === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA;
    return {
      formula: custom ? String(condition.getCriteriaValues()[0]) : '',
      areas: rule.getRanges().map(range => ({
        row: range.getRow(),
        column: range.getColumn(),
        rows: range.getNumRows(),
        columns: range.getNumColumns(),
      })),
    };
  });
}

/** The columns that are under our warning from the header down to the sheet's end. */
export function guardedColumns(sheet: GoogleSheet, header: number, rowsMax: number): readonly number[] {
  return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).flatMap(protection => {
    if (protection.getDescription() !== guardName) return [];
    const range = protection.getRange();
    if (range.getRow() > header || range.getLastRow() < rowsMax) return [];
    const first = range.getColumn();
    return Array.from({ length: range.getNumColumns() }, (_, index) => first + index);
  });
}

function byColumn<C, T>(rows: readonly (readonly C[])[], tell: (cells: readonly C[]) => T): Record<number, T> {
  const told: Record<number, T> = {};
  rows[0]?.forEach((_, index) => {
    told[index + 1] = tell(rows.flatMap(row => row.slice(index, index + 1)));
  });
  return told;
}

const sampleSize = 20;

/** The ends and what stands evenly between them: each question about a rule is a call to Google. */
function sampleOf<T>(items: readonly T[]): readonly T[] {
  const stride = Math.ceil(items.length / sampleSize);
  return items.filter((_, index) => index % stride === 0 || index === items.length - 1);
}
