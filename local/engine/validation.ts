import type { CellPosition, CellValue } from '@odoo/o-spreadsheet';
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
  if (typed.kind === 'text') return allowsValue(spreadsheet, position, typed.text);
  if (typed.kind !== 'formula') return allowsValue(spreadsheet, position, typed.value);
  const result = spreadsheet.getters.evaluateFormula(position.sheetId, spreadsheet.toEngineFormula(typed.formula));
  const value = Array.isArray(result) ? result[0]?.[0] : result;
  return allowsValue(spreadsheet, position, value as CellValue);
}
