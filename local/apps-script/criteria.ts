import { quoteTitle } from '../engine/area';
import type { Spreadsheet as Workbook } from '../engine/spreadsheet';
import { fromSerial, serialOfDay, toSerial } from '../engine/zone';
import { BooleanCriteria, DataValidationCriteria, RelativeDate, type EnumValue } from './enums';
import { isDate, refuse } from './service';

/** A condition in the engine's terms, for validation rules and conditional formats alike. */
export interface Criterion {
  type: string;
  values: string[];
  dateValue?: string;
}

const SHARED: readonly [string, string][] = [
  ['NUMBER_BETWEEN', 'isBetween'],
  ['NUMBER_EQUAL_TO', 'isEqual'],
  ['NUMBER_GREATER_THAN', 'isGreaterThan'],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 'isGreaterOrEqualTo'],
  ['NUMBER_LESS_THAN', 'isLessThan'],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', 'isLessOrEqualTo'],
  ['NUMBER_NOT_BETWEEN', 'isNotBetween'],
  ['NUMBER_NOT_EQUAL_TO', 'isNotEqual'],
  ['TEXT_CONTAINS', 'containsText'],
  ['TEXT_DOES_NOT_CONTAIN', 'notContainsText'],
  ['TEXT_EQUAL_TO', 'isEqualText'],
  ['CUSTOM_FORMULA', 'customFormula'],
  ['DATE_AFTER', 'dateIsAfter'],
  ['DATE_BEFORE', 'dateIsBefore'],
  ['DATE_EQUAL_TO', 'dateIs'],
];

const VALIDATION: readonly [string, string][] = [
  ...SHARED,
  ['DATE_BETWEEN', 'dateIsBetween'],
  ['DATE_IS_VALID_DATE', 'dateIsValid'],
  ['DATE_NOT_BETWEEN', 'dateIsNotBetween'],
  ['DATE_ON_OR_AFTER', 'dateIsOnOrAfter'],
  ['DATE_ON_OR_BEFORE', 'dateIsOnOrBefore'],
  ['TEXT_IS_VALID_EMAIL', 'isEmail'],
  ['TEXT_IS_VALID_URL', 'isLink'],
  ['VALUE_IN_LIST', 'isValueInList'],
  ['VALUE_IN_RANGE', 'isValueInRange'],
  ['CHECKBOX', 'isBoolean'],
];

const CONDITION: readonly [string, string][] = [
  // The engine's conditional formats compare texts and numbers alike, and know no other equality.
  ...SHARED.filter(([name]) => name !== 'TEXT_EQUAL_TO'),
  ['TEXT_EQUAL_TO', 'isEqual'],
  ['CELL_EMPTY', 'isEmpty'],
  ['CELL_NOT_EMPTY', 'isNotEmpty'],
  ['TEXT_STARTS_WITH', 'beginsWithText'],
  ['TEXT_ENDS_WITH', 'endsWithText'],
  ['TEXT_NOT_EQUAL_TO', 'isNotEqual'],
  ['DATE_AFTER_RELATIVE', 'dateIsAfter'],
  ['DATE_BEFORE_RELATIVE', 'dateIsBefore'],
  ['DATE_EQUAL_TO_RELATIVE', 'dateIs'],
];

const RELATIVE: readonly [EnumValue, string][] = [
  [RelativeDate.TODAY, 'today'],
  [RelativeDate.TOMORROW, 'tomorrow'],
  [RelativeDate.YESTERDAY, 'yesterday'],
  [RelativeDate.PAST_WEEK, 'lastWeek'],
  [RelativeDate.PAST_MONTH, 'lastMonth'],
  [RelativeDate.PAST_YEAR, 'lastYear'],
];

/** Google's condition in the engine's terms. */
export function toCriterion(workbook: Workbook, kind: EnumValue, values: readonly unknown[]): Criterion {
  const names = kind === DataValidationCriteria[kind.name() as 'CHECKBOX'] ? VALIDATION : CONDITION;
  const type = names.find(([name]) => name === kind.name())?.[1] ?? refuse(`Unsupported criteria: ${kind.name()}`);
  const relative = RELATIVE.find(([value]) => value === values[0])?.[1];
  if (relative) return { type, values: [], dateValue: relative };
  const texts = Array.from(values, value => toText(workbook, value));
  return type.startsWith('date') ? { type, values: texts, dateValue: 'exactDate' } : { type, values: texts };
}

/** The condition back in Google's terms: its kind and its values. */
export function fromCriterion(
  workbook: Workbook,
  { type, values, dateValue }: Criterion,
  forValidation: boolean,
): { kind: EnumValue; values: unknown[] } {
  const relative = RELATIVE.find(([, name]) => name === dateValue)?.[0];
  const names = forValidation ? VALIDATION : CONDITION;
  const found = names.filter(([, engineType]) => engineType === type).map(([name]) => name);
  const exact = found.filter(one => one.endsWith('_RELATIVE') === (relative !== undefined));
  const compared = values[0] ?? '';
  const text = !compared.startsWith('=') && (compared === '' || Number.isNaN(Number(compared)));
  const name = exact.find(one => one.startsWith('TEXT') === text) ?? exact[0];
  const kinds: Readonly<Record<string, EnumValue>> = forValidation ? DataValidationCriteria : BooleanCriteria;
  const kind = kinds[name ?? 'CUSTOM_FORMULA'] ?? BooleanCriteria.CUSTOM_FORMULA;
  if (relative) return { kind, values: [relative] };
  return { kind, values: values.map(value => fromText(workbook, value, type)) };
}

function toText(workbook: Workbook, value: unknown): string {
  if (isDate(value)) {
    const day = new Date(
      Date.UTC(1899, 11, 30) + Math.floor(toSerial(value.getTime(), workbook.timeZone)) * 86_400_000,
    );
    return `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()}`;
  }
  const text = String(value);
  return text.startsWith('=') ? workbook.toEngineFormula(text) : text;
}

function fromText(workbook: Workbook, text: string, type: string): unknown {
  if (text.startsWith('=')) return workbook.fromEngineFormula(text);
  if (type.startsWith('date')) {
    const [month, day, year] = text.split('/').map(Number);
    const serial = serialOfDay(year ?? 0, month ?? 1, day ?? 1) ?? 0;
    return new Date(fromSerial(serial, workbook.timeZone));
  }
  const numeric =
    ['isBetween', 'isEqual', 'isNotEqual', 'isNotBetween'].includes(type) || /^is(Greater|Less)/.test(type);
  return numeric && text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
}

/** A range as a rule of the engine names it. */
export const sheetReference = (title: string, a1: string): string => `${quoteTitle(title)}!${a1}`;
