import { toHex } from './colours';
import type { ConditionalFormatRule, FormatFacts } from './conditional-format';
import type { CellStyle } from './conversion';
import { BooleanCriteria, InterpolationType, type EnumValue } from './enums';
import type { Host } from './host';
import type { Range } from './range';
import { Service, checkArguments, refuse, type Kind, textOf } from './service';

/** Builds a conditional format. */
export class ConditionalFormatRuleBuilder extends Service {
  private facts: FormatFacts;

  /** `make` makes the rule out of what was said of it. */
  constructor(
    private readonly host: Host,
    private readonly make: (host: Host, facts: FormatFacts) => ConditionalFormatRule,
    facts?: FormatFacts,
  ) {
    super('ConditionalFormatRuleBuilder');
    this.facts = facts ?? { ranges: [], style: {} };
  }

  build(): ConditionalFormatRule {
    this.host.call('ConditionalFormatRuleBuilder.build');
    return this.make(this.host, this.facts);
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.host, this.make, this.facts);
  }

  setRanges(...args: [readonly Range[]]): this {
    this.check('setRanges', args, ['Object[]']);
    const [ranges] = args;
    if (new Set(ranges.map(range => range.sheetId)).size > 1) refuse('All ranges must be on the same sheet.');
    this.facts = { ...this.facts, ranges: [...ranges] };
    return this;
  }

  getRanges(): Range[] {
    return [...this.facts.ranges];
  }

  setBackground(colour: string | null): this {
    return this.style('setBackground', colour === null ? { fillColor: '' } : { fillColor: toHex(colour) ?? '' });
  }

  setFontColor(colour: string | null): this {
    return this.style('setFontColor', colour === null ? { textColor: '' } : { textColor: toHex(colour) ?? '' });
  }

  setBold(bold: boolean): this {
    return this.style('setBold', { bold });
  }

  setItalic(italic: boolean): this {
    return this.style('setItalic', { italic });
  }

  setStrikethrough(strikethrough: boolean): this {
    return this.style('setStrikethrough', { strikethrough });
  }

  setUnderline(underline: boolean): this {
    return this.style('setUnderline', { underline });
  }

  setGradientMinpoint(colour: string): this {
    return this.stop('setGradientMinpoint', 'min', colour, InterpolationType.MIN, '');
  }

  setGradientMinpointWithValue(colour: string, type: EnumValue, value: string): this {
    return this.stop('setGradientMinpointWithValue', 'min', colour, type, value);
  }

  setGradientMidpointWithValue(colour: string, type: EnumValue, value: string): this {
    return this.stop('setGradientMidpointWithValue', 'mid', colour, type, value);
  }

  setGradientMaxpoint(colour: string): this {
    return this.stop('setGradientMaxpoint', 'max', colour, InterpolationType.MAX, '');
  }

  setGradientMaxpointWithValue(colour: string, type: EnumValue, value: string): this {
    return this.stop('setGradientMaxpointWithValue', 'max', colour, type, value);
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
    this.check('withCriteria', args, ['Object', 'Object[]']);
    this.facts = withoutGradient({ ...this.facts, condition: { kind: args[0], values: args[1] } });
    return this;
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
    this.facts = withoutGradient({ ...this.facts, condition: { kind: BooleanCriteria[kind], values } });
    return this;
  }

  private style(method: string, style: CellStyle): this {
    this.host.call(`ConditionalFormatRuleBuilder.${method}`);
    this.facts = { ...this.facts, style: { ...this.facts.style, ...style } };
    return this;
  }

  private stop(method: string, which: 'min' | 'mid' | 'max', colour: string, type: EnumValue, value: string): this {
    this.host.call(`ConditionalFormatRuleBuilder.${method}`);
    const { condition: _, ...rest } = this.facts;
    const stop = { colour: toHex(colour) ?? '#ffffff', type, value: textOf(value) };
    this.facts = { ...rest, gradient: { ...rest.gradient, [which]: stop } };
    return this;
  }

  private check(method: string, args: ArrayLike<unknown>, wanted: readonly Kind[]): void {
    this.host.call(`ConditionalFormatRuleBuilder.${method}`);
    checkArguments(`SpreadsheetApp.ConditionalFormatRuleBuilder.${method}`, args, wanted);
  }
}

function withoutGradient({ gradient: _, ...facts }: FormatFacts): FormatFacts {
  return facts;
}
