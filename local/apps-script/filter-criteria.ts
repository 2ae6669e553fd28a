import { ConditionBuilder, type Condition } from './condition-builder';
import type { EnumValue } from './enums';
import type { Host } from './host';
import { Service, textOf } from './service';

/** What a filter lets through in one column. */
export interface FilterFacts {
  condition?: Condition;
  /** What is hidden, as the cells show it. */
  hidden?: readonly string[];
  /** What alone is shown, as the cells show it. */
  visible?: readonly string[];
}

/** What a filter lets through in one column. */
export class FilterCriteria extends Service {
  constructor(
    private readonly host: Host,
    readonly facts: FilterFacts,
  ) {
    super('FilterCriteria');
  }

  getCriteriaType(): EnumValue | null {
    return this.facts.condition?.kind ?? null;
  }

  getCriteriaValues(): unknown[] {
    return [...(this.facts.condition?.values ?? [])];
  }

  getHiddenValues(): string[] {
    return [...(this.facts.hidden ?? [])];
  }

  getVisibleValues(): string[] {
    return [...(this.facts.visible ?? [])];
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.host, this.facts);
  }
}

/** Builds what a filter lets through: a condition, or values to hide. */
export class FilterCriteriaBuilder extends ConditionBuilder {
  constructor(
    host: Host,
    private facts: FilterFacts = {},
  ) {
    super(host, 'FilterCriteriaBuilder');
  }

  setHiddenValues(...args: [readonly string[]]): this {
    this.check('setHiddenValues', args, ['Object[]']);
    this.facts = { ...this.facts, hidden: Array.from(args[0], textOf) };
    return this;
  }

  setVisibleValues(...args: [readonly string[]]): this {
    this.check('setVisibleValues', args, ['Object[]']);
    this.facts = { ...this.facts, visible: Array.from(args[0], textOf) };
    return this;
  }

  getCriteriaType(): EnumValue | null {
    return this.build().getCriteriaType();
  }

  getCriteriaValues(): unknown[] {
    return this.build().getCriteriaValues();
  }

  getHiddenValues(): string[] {
    return this.build().getHiddenValues();
  }

  getVisibleValues(): string[] {
    return this.build().getVisibleValues();
  }

  copy(): FilterCriteriaBuilder {
    return this.build().copy();
  }

  build(): FilterCriteria {
    this.host.call('FilterCriteriaBuilder.build');
    return new FilterCriteria(this.host, this.facts);
  }

  protected override setCondition(condition: Condition): void {
    this.facts = { ...this.facts, condition };
  }
}
