import { BooleanCriteria, type EnumValue } from './enums';
import type { Host } from './host';
import { Service, checkArguments, type Kind } from './service';

/** A condition on a cell: its kind and what it compares with. */
export interface Condition {
  kind: EnumValue;
  values: readonly unknown[];
}

/** What builders of conditions share: every kind of condition that Google knows. */
export abstract class ConditionBuilder extends Service {
  protected constructor(
    protected readonly host: Host,
    private readonly className: string,
  ) {
    super(className);
  }

  whenFormulaSatisfied(...args: [string]): this {
    return this.when('whenFormulaSatisfied', 'CUSTOM_FORMULA', args, ['String']);
  }

  whenCellEmpty(): this {
    return this.when('whenCellEmpty', 'CELL_EMPTY', [], []);
  }

  whenCellNotEmpty(): this {
    return this.when('whenCellNotEmpty', 'CELL_NOT_EMPTY', [], []);
  }

  whenTextContains(...args: [string]): this {
    return this.when('whenTextContains', 'TEXT_CONTAINS', args, ['String']);
  }

  whenTextDoesNotContain(...args: [string]): this {
    return this.when('whenTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', args, ['String']);
  }

  whenTextEqualTo(...args: [string]): this {
    return this.when('whenTextEqualTo', 'TEXT_EQUAL_TO', args, ['String']);
  }

  whenTextStartsWith(...args: [string]): this {
    return this.when('whenTextStartsWith', 'TEXT_STARTS_WITH', args, ['String']);
  }

  whenTextEndsWith(...args: [string]): this {
    return this.when('whenTextEndsWith', 'TEXT_ENDS_WITH', args, ['String']);
  }

  whenNumberBetween(...args: [number, number]): this {
    return this.when('whenNumberBetween', 'NUMBER_BETWEEN', args, ['Number', 'Number']);
  }

  whenNumberNotBetween(...args: [number, number]): this {
    return this.when('whenNumberNotBetween', 'NUMBER_NOT_BETWEEN', args, ['Number', 'Number']);
  }

  whenNumberEqualTo(...args: [number]): this {
    return this.when('whenNumberEqualTo', 'NUMBER_EQUAL_TO', args, ['Number']);
  }

  whenNumberNotEqualTo(...args: [number]): this {
    return this.when('whenNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', args, ['Number']);
  }

  whenNumberGreaterThan(...args: [number]): this {
    return this.when('whenNumberGreaterThan', 'NUMBER_GREATER_THAN', args, ['Number']);
  }

  whenNumberGreaterThanOrEqualTo(...args: [number]): this {
    return this.when('whenNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', args, ['Number']);
  }

  whenNumberLessThan(...args: [number]): this {
    return this.when('whenNumberLessThan', 'NUMBER_LESS_THAN', args, ['Number']);
  }

  whenNumberLessThanOrEqualTo(...args: [number]): this {
    return this.when('whenNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', args, ['Number']);
  }

  whenDateAfter(date: Date | EnumValue): this {
    return this.whenDate('whenDateAfter', 'DATE_AFTER', date);
  }

  whenDateBefore(date: Date | EnumValue): this {
    return this.whenDate('whenDateBefore', 'DATE_BEFORE', date);
  }

  whenDateEqualTo(date: Date | EnumValue): this {
    return this.whenDate('whenDateEqualTo', 'DATE_EQUAL_TO', date);
  }

  withCriteria(...args: [EnumValue, readonly unknown[]]): this {
    this.check('withCriteria', args, ['Enum', 'Object[]']);
    this.setCondition({ kind: args[0], values: Array.from(args[1]) });
    return this;
  }

  /** Takes a condition in place of whatever was asked for before. */
  protected abstract setCondition(condition: Condition): void;

  protected check(method: string, args: ArrayLike<unknown>, ...signatures: (readonly Kind[])[]): void {
    this.host.call(`${this.className}.${method}`);
    checkArguments(`SpreadsheetApp.${this.className}.${method}`, args, ...signatures);
  }

  private whenDate(method: string, kind: 'DATE_AFTER' | 'DATE_BEFORE' | 'DATE_EQUAL_TO', date: Date | EnumValue): this {
    const relative = typeof (date as EnumValue).ordinal === 'function';
    return this.when(method, relative ? `${kind}_RELATIVE` : kind, [date], [relative ? 'Object' : 'Date']);
  }

  private when(
    method: string,
    kind: keyof typeof BooleanCriteria,
    values: readonly unknown[],
    wanted: readonly Kind[],
  ): this {
    this.check(method, values, wanted);
    this.setCondition({ kind: BooleanCriteria[kind], values });
    return this;
  }
}
