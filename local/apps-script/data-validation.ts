import { fromCriterion, sheetReference, toCriterion, type Criterion } from './criteria';
import { DataValidationCriteria, type EnumValue } from './enums';
import { reachName } from './geometry';
import type { Host } from './host';
import type { Range } from './range';
import { Service, checkArguments, isEnumValue, refuse, type Kind } from './service';
import type { Sheet } from './sheet';

/** What a validation rule consists of. */
export interface ValidationFacts {
  /** None as long as no criteria are set. */
  kind: EnumValue | null;
  values: readonly unknown[];
  allowInvalid: boolean;
  helpText: string | null;
}

/** What the engine keeps of a rule, and what stands beside it. */
export interface KeptRule {
  criterion: Criterion & { displayStyle?: string };
  isBlocking: boolean;
  beside: { helpText: string | null; box?: readonly unknown[] };
}

/** A rule on what cells may hold. */
export class DataValidation extends Service {
  constructor(
    private readonly host: Host,
    readonly facts: ValidationFacts,
  ) {
    super('DataValidation');
  }

  getCriteriaType(): EnumValue | null {
    return this.facts.kind;
  }

  getCriteriaValues(): unknown[] {
    return this.facts.values.map(ownCopy);
  }

  getAllowInvalid(): boolean {
    return this.facts.allowInvalid;
  }

  getHelpText(): string | null {
    return this.facts.helpText;
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.host, this.facts);
  }
}

/** A script may change the list that it is given: the rule keeps its own. */
const ownCopy = (value: unknown): unknown => (Array.isArray(value) ? Array.from(value as unknown[]) : value);

type Word = Kind | `${Kind}?`;

/** Builds a validation rule; it warns unless told to reject. */
export class DataValidationBuilder extends Service {
  private facts: ValidationFacts;

  constructor(
    private readonly host: Host,
    facts?: ValidationFacts,
  ) {
    super('DataValidationBuilder');
    this.facts = facts ?? { kind: null, values: [], allowInvalid: true, helpText: null };
  }

  build(): DataValidation {
    this.host.call('DataValidationBuilder.build');
    return new DataValidation(this.host, { ...this.facts });
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.host, this.facts);
  }

  getCriteriaType(): EnumValue | null {
    return this.facts.kind;
  }

  getCriteriaValues(): unknown[] {
    return this.facts.values.map(ownCopy);
  }

  getAllowInvalid(): boolean {
    return this.facts.allowInvalid;
  }

  getHelpText(): string | null {
    return this.facts.helpText;
  }

  setAllowInvalid(...args: [boolean]): this {
    this.check('setAllowInvalid', args, ['Boolean']);
    this.facts = { ...this.facts, allowInvalid: args[0] };
    return this;
  }

  setHelpText(...args: [string]): this {
    this.check('setHelpText', args, ['String']);
    this.facts = { ...this.facts, helpText: args[0] };
    return this;
  }

  requireValueInList(...args: [readonly unknown[], boolean?]): this {
    this.check('requireValueInList', args, ['Object[]'], ['Object[]', 'Boolean']);
    return this.require(DataValidationCriteria.VALUE_IN_LIST, [Array.from(args[0], String), args[1] ?? true]);
  }

  requireValueInRange(...args: [Range, boolean?]): this {
    const range: Word = 'SpreadsheetApp.Range';
    this.check('requireValueInRange', args, [range], [range, 'Boolean']);
    return this.require(DataValidationCriteria.VALUE_IN_RANGE, [args[0], args[1] ?? true]);
  }

  requireCheckbox(checked?: unknown, unchecked?: unknown): this {
    return this.require(
      DataValidationCriteria.CHECKBOX,
      [checked, unchecked].filter(value => value !== undefined),
    );
  }

  requireFormulaSatisfied(...args: [string]): this {
    this.check('requireFormulaSatisfied', args, ['String']);
    const [formula] = args;
    return this.require(DataValidationCriteria.CUSTOM_FORMULA, [formula.startsWith('=') ? formula : `=${formula}`]);
  }

  requireDate(...args: []): this {
    this.check('requireDate', args, []);
    return this.require(DataValidationCriteria.DATE_IS_VALID_DATE, []);
  }

  requireDateAfter(...args: [Date]): this {
    return this.requireKind('requireDateAfter', DataValidationCriteria.DATE_AFTER, args, ['Date']);
  }

  requireDateBefore(...args: [Date]): this {
    return this.requireKind('requireDateBefore', DataValidationCriteria.DATE_BEFORE, args, ['Date']);
  }

  requireDateEqualTo(...args: [Date]): this {
    return this.requireKind('requireDateEqualTo', DataValidationCriteria.DATE_EQUAL_TO, args, ['Date']);
  }

  requireDateOnOrAfter(...args: [Date]): this {
    return this.requireKind('requireDateOnOrAfter', DataValidationCriteria.DATE_ON_OR_AFTER, args, ['Date']);
  }

  requireDateOnOrBefore(...args: [Date]): this {
    return this.requireKind('requireDateOnOrBefore', DataValidationCriteria.DATE_ON_OR_BEFORE, args, ['Date']);
  }

  requireDateBetween(...args: [Date, Date]): this {
    return this.requireKind('requireDateBetween', DataValidationCriteria.DATE_BETWEEN, args, ['Date', 'Date']);
  }

  requireDateNotBetween(...args: [Date, Date]): this {
    return this.requireKind('requireDateNotBetween', DataValidationCriteria.DATE_NOT_BETWEEN, args, ['Date', 'Date']);
  }

  requireNumberBetween(...args: [number, number]): this {
    return this.requireKind('requireNumberBetween', DataValidationCriteria.NUMBER_BETWEEN, args, ['Number', 'Number']);
  }

  requireNumberNotBetween(...args: [number, number]): this {
    return this.requireKind('requireNumberNotBetween', DataValidationCriteria.NUMBER_NOT_BETWEEN, args, [
      'Number',
      'Number',
    ]);
  }

  requireNumberEqualTo(...args: [number]): this {
    return this.requireKind('requireNumberEqualTo', DataValidationCriteria.NUMBER_EQUAL_TO, args, ['Number']);
  }

  requireNumberNotEqualTo(...args: [number]): this {
    return this.requireKind('requireNumberNotEqualTo', DataValidationCriteria.NUMBER_NOT_EQUAL_TO, args, ['Number']);
  }

  requireNumberGreaterThan(...args: [number]): this {
    return this.requireKind('requireNumberGreaterThan', DataValidationCriteria.NUMBER_GREATER_THAN, args, ['Number']);
  }

  requireNumberGreaterThanOrEqualTo(...args: [number]): this {
    const kind = DataValidationCriteria.NUMBER_GREATER_THAN_OR_EQUAL_TO;
    return this.requireKind('requireNumberGreaterThanOrEqualTo', kind, args, ['Number']);
  }

  requireNumberLessThan(...args: [number]): this {
    return this.requireKind('requireNumberLessThan', DataValidationCriteria.NUMBER_LESS_THAN, args, ['Number']);
  }

  requireNumberLessThanOrEqualTo(...args: [number]): this {
    const kind = DataValidationCriteria.NUMBER_LESS_THAN_OR_EQUAL_TO;
    return this.requireKind('requireNumberLessThanOrEqualTo', kind, args, ['Number']);
  }

  requireTextContains(...args: [string]): this {
    return this.requireKind('requireTextContains', DataValidationCriteria.TEXT_CONTAINS, args, ['String']);
  }

  requireTextDoesNotContain(...args: [string]): this {
    return this.requireKind('requireTextDoesNotContain', DataValidationCriteria.TEXT_DOES_NOT_CONTAIN, args, [
      'String',
    ]);
  }

  requireTextEqualTo(...args: [string]): this {
    return this.requireKind('requireTextEqualTo', DataValidationCriteria.TEXT_EQUAL_TO, args, ['String']);
  }

  requireTextIsEmail(): this {
    return this.require(DataValidationCriteria.TEXT_IS_VALID_EMAIL, []);
  }

  requireTextIsUrl(): this {
    return this.require(DataValidationCriteria.TEXT_IS_VALID_URL, []);
  }

  withCriteria(...args: [EnumValue, readonly unknown[]]): this {
    this.check('withCriteria', args, ['Enum', 'Object[]']);
    const [kind, values] = args;
    if (DataValidationCriteria[kind.name() as 'CHECKBOX'] !== kind) refuse(`Invalid argument: ${kind.name()}`);
    if (values.some(isEnumValue)) refuse('Relative dates are not supported in data validation rules.');
    return this.require(kind, Array.from(values));
  }

  private requireKind(method: string, kind: EnumValue, args: readonly unknown[], wanted: readonly Word[]): this {
    this.check(method, args, wanted);
    return this.require(kind, args);
  }

  private require(kind: EnumValue, values: readonly unknown[]): this {
    this.facts = { ...this.facts, kind, values };
    return this;
  }

  private check(method: string, args: ArrayLike<unknown>, ...signatures: (readonly Word[])[]): void {
    this.host.call(`DataValidationBuilder.${method}`);
    checkArguments(`SpreadsheetApp.DataValidationBuilder.${method}`, args, ...signatures);
  }
}

/** A rule as the engine keeps it. */
export function toKeptRule(sheet: Sheet, { kind, values, allowInvalid, helpText }: ValidationFacts): KeptRule {
  const rest = { isBlocking: !allowInvalid, beside: { helpText } };
  const [first, dropdown] = values;
  const displayStyle = dropdown === false ? 'plainText' : 'arrow';
  if (kind === DataValidationCriteria.VALUE_IN_LIST) {
    return {
      criterion: { type: 'isValueInList', values: Array.from(first as unknown[], String), displayStyle },
      ...rest,
    };
  }
  if (kind === DataValidationCriteria.VALUE_IN_RANGE) {
    const range = first as Range;
    const reference = sheetReference(range.sheet.title, reachName(range.reach));
    return { criterion: { type: 'isValueInRange', values: [reference], displayStyle }, ...rest };
  }
  if (kind === DataValidationCriteria.CHECKBOX) {
    const [checked, unchecked = ''] = values.map(String);
    const criterion =
      checked === undefined
        ? { type: 'isBoolean', values: [] }
        : { type: 'isValueInList', values: [checked, unchecked].filter(Boolean), displayStyle: 'plainText' };
    return { criterion, ...rest, beside: { helpText, box: values } };
  }
  return { criterion: toCriterion(sheet.workbook, kind ?? DataValidationCriteria.CUSTOM_FORMULA, values), ...rest };
}

/** The rule back in Google's terms. */
export function fromKeptRule(sheet: Sheet, { criterion, isBlocking, beside }: KeptRule): DataValidation {
  const rest = { allowInvalid: !isBlocking, helpText: beside.helpText };
  const shown = criterion.displayStyle !== 'plainText';
  const make = (kind: EnumValue, values: readonly unknown[]): DataValidation =>
    new DataValidation(sheet.host, { kind, values, ...rest });
  if (beside.box || criterion.type === 'isBoolean') return make(DataValidationCriteria.CHECKBOX, beside.box ?? []);
  if (criterion.type === 'isValueInList') return make(DataValidationCriteria.VALUE_IN_LIST, [criterion.values, shown]);
  if (criterion.type === 'isValueInRange') {
    const range = sheet.parent.rangeByText((criterion.values[0] ?? '').replace(/^=/, ''), sheet);
    return make(DataValidationCriteria.VALUE_IN_RANGE, [range, shown]);
  }
  const { kind, values } = fromCriterion(sheet.workbook, criterion, true);
  return make(kind, values);
}
