import { toHex } from './colours';
import { hexOf, type Color } from './color';
import { ConditionBuilder, type Condition } from './condition-builder';
import type { BooleanCondition, ConditionalFormatRule, FormatFacts, GradientCondition } from './conditional-format';
import type { CellStyle } from './conversion';
import { InterpolationType, type EnumValue } from './enums';
import type { Host } from './host';
import type { Range } from './range';
import { refuse, textOf } from './service';

/** Builds a conditional format. */
export class ConditionalFormatRuleBuilder extends ConditionBuilder {
  private facts: FormatFacts;

  /** `make` makes the rule out of what was said of it. */
  constructor(
    host: Host,
    private readonly make: (host: Host, facts: FormatFacts) => ConditionalFormatRule,
    facts?: FormatFacts,
  ) {
    super(host, 'ConditionalFormatRuleBuilder');
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

  setBackgroundObject(colour: Color | null): this {
    return this.setBackground(hexOf(colour));
  }

  setFontColorObject(colour: Color | null): this {
    return this.setFontColor(hexOf(colour));
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

  setGradientMinpointObject(colour: Color): this {
    return this.setGradientMinpoint(colour.hex);
  }

  setGradientMinpointWithValue(colour: string, type: EnumValue, value: string): this {
    return this.stop('setGradientMinpointWithValue', 'min', colour, type, value);
  }

  setGradientMinpointObjectWithValue(colour: Color, type: EnumValue, value: string): this {
    return this.setGradientMinpointWithValue(colour.hex, type, value);
  }

  setGradientMidpointWithValue(colour: string, type: EnumValue, value: string): this {
    return this.stop('setGradientMidpointWithValue', 'mid', colour, type, value);
  }

  setGradientMidpointObjectWithValue(colour: Color, type: EnumValue, value: string): this {
    return this.setGradientMidpointWithValue(colour.hex, type, value);
  }

  setGradientMaxpoint(colour: string): this {
    return this.stop('setGradientMaxpoint', 'max', colour, InterpolationType.MAX, '');
  }

  setGradientMaxpointObject(colour: Color): this {
    return this.setGradientMaxpoint(colour.hex);
  }

  setGradientMaxpointWithValue(colour: string, type: EnumValue, value: string): this {
    return this.stop('setGradientMaxpointWithValue', 'max', colour, type, value);
  }

  setGradientMaxpointObjectWithValue(colour: Color, type: EnumValue, value: string): this {
    return this.setGradientMaxpointWithValue(colour.hex, type, value);
  }

  getBooleanCondition(): BooleanCondition | null {
    return this.make(this.host, this.facts).getBooleanCondition();
  }

  getGradientCondition(): GradientCondition | null {
    return this.make(this.host, this.facts).getGradientCondition();
  }

  protected override setCondition(condition: Condition): void {
    this.facts = withoutGradient({ ...this.facts, condition });
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
}

function withoutGradient({ gradient: _, ...facts }: FormatFacts): FormatFacts {
  return facts;
}
