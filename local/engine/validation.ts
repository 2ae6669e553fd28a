import type { CellPosition, CellValue } from '@odoo/o-spreadsheet';
import { patternOf, typedCommand } from './cells';
import type { Spreadsheet } from './spreadsheet';
import type { Typed } from './typing';

/** Whether the rule of a cell, if it rejects, lets this value stand; an empty one always may. */
export function allowsValue(spreadsheet: Spreadsheet, position: CellPosition, value: CellValue): boolean {
  if (value === null || value === '') return true;
  const rule = spreadsheet.layout.getValidationRuleForCell(position);
  if (!rule?.isBlocking) return true;
  // To flush for each cell of a block would recalculate as often: only a value that seems wrong waits for the rest.
  const stands = (getters: Spreadsheet['getters']): boolean =>
    getters.getValidationResultForCellValue(value, position).isValid;
  return stands(spreadsheet.layout) || stands(spreadsheet.getters);
}

/** The same for what somebody typed; a formula is judged by what it comes to. */
export function allowsTyped(spreadsheet: Spreadsheet, position: CellPosition, typed: Typed): boolean {
  if (typed.kind === 'empty') return true;
  const rule = spreadsheet.layout.getValidationRuleForCell(position);
  if (!rule?.isBlocking) return true;
  if (rule.criterion.type === 'customFormula') return satisfiesFormula(spreadsheet, position, typed);
  if (typed.kind === 'text') return allowsValue(spreadsheet, position, typed.text);
  if (typed.kind !== 'formula') return allowsValue(spreadsheet, position, typed.value);
  const result = spreadsheet.getters.evaluateFormula(position.sheetId, spreadsheet.toEngineFormula(typed.formula));
  const value = Array.isArray(result) ? result[0]?.[0] : result;
  return allowsValue(spreadsheet, position, value as CellValue);
}

/** A formula of one's own is judged with the value in its place, which is then as it was. */
function satisfiesFormula(spreadsheet: Spreadsheet, position: CellPosition, typed: Typed): boolean {
  const before = spreadsheet.cellAt(position);
  const { sheetId, row, col } = position;
  const content = before?.isFormula
    ? before.compiledFormula.toFormulaString(spreadsheet.getters)
    : (before?.content ?? '');
  const old = { type: 'UPDATE_CELL', sheetId, row, col, content, format: before?.format ?? '' };
  spreadsheet.run(typedCommand(spreadsheet, position, typed, patternOf(spreadsheet, position)));
  const { value } = spreadsheet.getters.getEvaluatedCell(position);
  const { isValid } = spreadsheet.getters.getValidationResultForCellValue(value, position);
  spreadsheet.run(old);
  return isValid;
}
