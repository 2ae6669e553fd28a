import { toHex } from './colours';
import { ColorType, ThemeColorType, type EnumValue } from './enums';
import { Service, checkArguments, refuse, textOf } from './service';

/** What colours of the spreadsheet's theme are here: the standard theme's. */
const THEME: Record<string, string> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

/** A colour: red, green and blue, or one of the theme's. */
export class Color extends Service {
  constructor(
    /** As lower-case hex. */
    readonly hex: string,
    readonly theme?: EnumValue,
  ) {
    super('Color');
  }

  getColorType(): EnumValue {
    return this.theme ? ColorType.THEME : ColorType.RGB;
  }

  asRgbColor(): RgbColor {
    return this.theme ? refuse('Object is not of type RgbColor.') : new RgbColor(this.hex);
  }

  asThemeColor(): ThemeColor {
    return new ThemeColor(this.theme ?? refuse('Object is not of type ThemeColor.'));
  }
}

/** A colour of red, green and blue. */
export class RgbColor extends Service {
  constructor(private readonly hex: string) {
    super('RgbColor');
  }

  asHexString(): string {
    return this.hex;
  }

  getColorType(): EnumValue {
    return ColorType.RGB;
  }

  getRed(): number {
    return this.part(1);
  }

  getGreen(): number {
    return this.part(3);
  }

  getBlue(): number {
    return this.part(5);
  }

  private part(from: number): number {
    return Number.parseInt(this.hex.slice(from, from + 2), 16);
  }
}

/** A colour that the spreadsheet's theme decides. */
export class ThemeColor extends Service {
  constructor(private readonly type: EnumValue) {
    super('ThemeColor');
  }

  getColorType(): EnumValue {
    return ColorType.THEME;
  }

  getThemeColorType(): EnumValue {
    return this.type;
  }
}

/** Builds a colour. */
export class ColorBuilder extends Service {
  private made: Color | undefined;

  constructor() {
    super('ColorBuilder');
  }

  setRgbColor(...args: [string]): this {
    checkArguments('SpreadsheetApp.ColorBuilder.setRgbColor', args, ['String']);
    this.made = new Color(toHex(args[0]) ?? refuse(`Invalid argument: ${args[0]}`));
    return this;
  }

  setThemeColor(...args: [EnumValue]): this {
    checkArguments('SpreadsheetApp.ColorBuilder.setThemeColor', args, ['Enum']);
    this.made = new Color(THEME[textOf(args[0])] ?? '#000000', args[0]);
    return this;
  }

  getColorType(): EnumValue {
    return this.made?.getColorType() ?? ColorType.UNSUPPORTED;
  }

  asRgbColor(): RgbColor {
    return this.made?.asRgbColor() ?? refuse('Object is not of type RgbColor.');
  }

  asThemeColor(): ThemeColor {
    return this.made?.asThemeColor() ?? refuse('Object is not of type ThemeColor.');
  }

  build(): Color {
    return this.made ?? refuse('Color not set.');
  }
}

/** A colour that is kept as hex: the theme's own while it is what the theme has. */
export function colorOf(hex: string, theme?: string): Color {
  const types: Readonly<Record<string, EnumValue>> = ThemeColorType;
  return theme !== undefined && THEME[theme] === hex ? new Color(hex, types[theme]) : new Color(hex);
}

/** The hex of what a script gives for a colour; null takes the colour away. */
export const hexOf = (colour: Color | null): string | null => colour && colour.hex;
