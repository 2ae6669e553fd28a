import type { ConditionalFormat } from '@odoo/o-spreadsheet';
import { Color } from './color';
import type { Condition } from './condition-builder';
import { fromCriterion, toCriterion } from './criteria';
import { BooleanCriteria, InterpolationType, type EnumValue } from './enums';
import { readReach } from './geometry';
import type { Host } from './host';
import { ConditionalFormatRuleBuilder } from './conditional-format-builder';
import type { CellStyle } from './conversion';
import type { Range } from './range';
import { Service } from './service';
import type { Sheet } from './sheet';

/** One stop of a colour scale. */
export interface GradientStop {
  colour: string;
  type: EnumValue;
  value: string;
}

/** What a conditional format consists of. */
export interface FormatFacts {
  ranges: readonly Range[];
  condition?: Condition;
  style: CellStyle;
  gradient?: { min?: GradientStop; mid?: GradientStop; max?: GradientStop };
}

/** A builder of a new rule, or of one like the rule with these facts. */
export function buildRule(host: Host, facts?: FormatFacts): ConditionalFormatRuleBuilder {
  return new ConditionalFormatRuleBuilder(host, (...made) => new ConditionalFormatRule(...made), facts);
}

/** A conditional format. */
export class ConditionalFormatRule extends Service {
  constructor(
    private readonly host: Host,
    readonly facts: FormatFacts,
  ) {
    super('ConditionalFormatRule');
  }

  getRanges(): Range[] {
    return [...this.facts.ranges];
  }

  getBooleanCondition(): BooleanCondition | null {
    return this.facts.condition ? new BooleanCondition(this.facts) : null;
  }

  getGradientCondition(): GradientCondition | null {
    return this.facts.gradient ? new GradientCondition(this.facts.gradient) : null;
  }

  copy(): ConditionalFormatRuleBuilder {
    return buildRule(this.host, this.facts);
  }
}

/** What a condition looks at, and how it paints. */
export class BooleanCondition extends Service {
  constructor(private readonly facts: FormatFacts) {
    super('BooleanCondition');
  }

  getCriteriaType(): EnumValue {
    return this.facts.condition?.kind ?? BooleanCriteria.CUSTOM_FORMULA;
  }

  getCriteriaValues(): unknown[] {
    return [...(this.facts.condition?.values ?? [])];
  }

  getBackground(): string | null {
    return this.facts.style.fillColor || null;
  }

  getFontColor(): string | null {
    return this.facts.style.textColor || null;
  }

  getBackgroundObject(): Color | null {
    return asColor(this.getBackground());
  }

  getFontColorObject(): Color | null {
    return asColor(this.getFontColor());
  }

  getBold(): boolean | null {
    return this.facts.style.bold ?? null;
  }

  getItalic(): boolean | null {
    return this.facts.style.italic ?? null;
  }

  getStrikethrough(): boolean | null {
    return this.facts.style.strikethrough ?? null;
  }

  getUnderline(): boolean | null {
    return this.facts.style.underline ?? null;
  }
}

/** A colour scale. */
export class GradientCondition extends Service {
  constructor(private readonly stops: NonNullable<FormatFacts['gradient']>) {
    super('GradientCondition');
  }

  getMinColor(): string | null {
    return this.stops.min?.colour ?? null;
  }

  getMinColorObject(): Color | null {
    return asColor(this.getMinColor());
  }

  getMinType(): EnumValue | null {
    return this.stops.min?.type ?? null;
  }

  getMinValue(): string {
    return this.stops.min?.value ?? '';
  }

  getMidColor(): string | null {
    return this.stops.mid?.colour ?? null;
  }

  getMidColorObject(): Color | null {
    return asColor(this.getMidColor());
  }

  getMidType(): EnumValue | null {
    return this.stops.mid?.type ?? null;
  }

  getMidValue(): string {
    return this.stops.mid?.value ?? '';
  }

  getMaxColor(): string | null {
    return this.stops.max?.colour ?? null;
  }

  getMaxColorObject(): Color | null {
    return asColor(this.getMaxColor());
  }

  getMaxType(): EnumValue | null {
    return this.stops.max?.type ?? null;
  }

  getMaxValue(): string {
    return this.stops.max?.value ?? '';
  }
}

const asColor = (hex: string | null): Color | null => (hex === null ? null : new Color(hex));

const TYPES: readonly [EnumValue, string][] = [
  [InterpolationType.NUMBER, 'number'],
  [InterpolationType.PERCENT, 'percentage'],
  [InterpolationType.PERCENTILE, 'percentile'],
];

const toNumber = (colour: string): number => Number.parseInt(colour.slice(1), 16);
const toColour = (number: number): string => `#${number.toString(16).padStart(6, '0')}`;

/** The rule as the engine keeps it. */
export function toEngineRule(sheet: Sheet, { condition, style, gradient }: FormatFacts): ConditionalFormat['rule'] {
  if (!gradient) {
    const { kind, values } = condition ?? { kind: BooleanCriteria.CELL_NOT_EMPTY, values: [] };
    const { type, ...criterion } = toCriterion(sheet.workbook, kind, values);
    return { type: 'CellIsRule', operator: type, style, ...criterion } as ConditionalFormat['rule'];
  }
  const toThreshold = (stop: GradientStop | undefined, fallback: string): object => {
    if (!stop) return { type: 'value', color: toNumber(fallback) };
    const type = TYPES.find(([one]) => one === stop.type)?.[1] ?? 'value';
    const formula = stop.value.startsWith('=');
    const value = formula ? sheet.workbook.toEngineFormula(stop.value) : stop.value;
    return { type: formula ? 'formula' : type, color: toNumber(stop.colour), ...(type !== 'value' && { value }) };
  };
  return {
    type: 'ColorScaleRule',
    minimum: toThreshold(gradient.min, '#ffffff'),
    maximum: toThreshold(gradient.max, '#ffffff'),
    ...(gradient.mid && { midpoint: toThreshold(gradient.mid, '#ffffff') }),
  } as ConditionalFormat['rule'];
}

/** The rule back in Google's terms; a kind that Google has no word for, such as icons, is left out. */
export function fromEngineRule(sheet: Sheet, { rule, ranges }: ConditionalFormat): ConditionalFormatRule | undefined {
  const where = ranges.flatMap(text => {
    const reach = readReach(text.replace(/^.*!/, ''), sheet.size);
    return reach ? [sheet.range(reach)] : [];
  });
  if (rule.type === 'CellIsRule') {
    const { operator, values, style } = rule;
    const criterion = { type: operator, values, ...(rule.dateValue && { dateValue: rule.dateValue }) };
    const condition = fromCriterion(sheet.workbook, criterion, false);
    return new ConditionalFormatRule(sheet.host, { ranges: where, style, condition });
  }
  if (rule.type !== 'ColorScaleRule') return undefined;
  const fromThreshold = (
    stop: { type: string; color: number; value?: string } | undefined,
    edge: EnumValue,
  ): GradientStop | undefined =>
    stop && {
      colour: toColour(stop.color),
      type:
        TYPES.find(([, name]) => name === stop.type)?.[0] ??
        (stop.type === 'formula' ? InterpolationType.NUMBER : edge),
      value: stop.type === 'formula' ? sheet.workbook.fromEngineFormula(stop.value ?? '') : (stop.value ?? ''),
    };
  const [min, mid, max] = [
    fromThreshold(rule.minimum, InterpolationType.MIN),
    fromThreshold(rule.midpoint, InterpolationType.NUMBER),
    fromThreshold(rule.maximum, InterpolationType.MAX),
  ];
  const gradient = { ...(min && { min }), ...(mid && { mid }), ...(max && { max }) };
  return new ConditionalFormatRule(sheet.host, { ranges: where, style: {}, gradient });
}
