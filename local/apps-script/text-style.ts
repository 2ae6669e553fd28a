import { Color, colorOf, type ColorBuilder } from './color';
import { toHex } from './colours';
import type { CellStyle } from './conversion';
import { Service, checkArguments, type Kind } from './service';

/** How letters look; what is left out is the cell's. */
export type Lettering = Pick<
  CellStyle,
  'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontFamily' | 'fontSize' | 'textColor' | 'textTheme'
>;

/** How the letters of a text look. */
export class TextStyle extends Service {
  constructor(readonly lettering: Lettering) {
    super('TextStyle');
  }

  getFontFamily(): string | null {
    return this.lettering.fontFamily ?? null;
  }

  getFontSize(): number | null {
    return this.lettering.fontSize ?? null;
  }

  getForegroundColor(): string | null {
    // A colour of the theme goes by its name there.
    return this.getForegroundColorObject()?.theme?.name() ?? this.lettering.textColor ?? null;
  }

  getForegroundColorObject(): Color | null {
    const { textColor, textTheme } = this.lettering;
    return textColor === undefined ? null : colorOf(textColor, textTheme);
  }

  isBold(): boolean | null {
    return this.lettering.bold ?? null;
  }

  isItalic(): boolean | null {
    return this.lettering.italic ?? null;
  }

  isStrikethrough(): boolean | null {
    return this.lettering.strikethrough ?? null;
  }

  isUnderline(): boolean | null {
    return this.lettering.underline ?? null;
  }

  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.lettering);
  }
}

/** Builds a text style. */
export class TextStyleBuilder extends Service {
  constructor(private lettering: Lettering = {}) {
    super('TextStyleBuilder');
  }

  setBold(...args: [boolean]): this {
    return this.set('setBold', args, 'Boolean', { bold: args[0] });
  }

  setItalic(...args: [boolean]): this {
    return this.set('setItalic', args, 'Boolean', { italic: args[0] });
  }

  setStrikethrough(...args: [boolean]): this {
    return this.set('setStrikethrough', args, 'Boolean', { strikethrough: args[0] });
  }

  setUnderline(...args: [boolean]): this {
    return this.set('setUnderline', args, 'Boolean', { underline: args[0] });
  }

  setFontFamily(...args: [string]): this {
    return this.set('setFontFamily', args, 'String', { fontFamily: args[0] });
  }

  setFontSize(...args: [number]): this {
    return this.set('setFontSize', args, 'Integer', { fontSize: args[0] });
  }

  setForegroundColor(...args: [string]): this {
    const hex = toHex(args[0]);
    return this.set('setForegroundColor', args, 'String', hex === undefined ? {} : { textColor: hex });
  }

  setForegroundColorObject(colour: Color | ColorBuilder): this {
    const { hex, theme } = colour instanceof Color ? colour : colour.build();
    this.lettering = { ...this.lettering, textColor: hex, ...(theme && { textTheme: theme.name() }) };
    return this;
  }

  build(): TextStyle {
    return new TextStyle({ ...this.lettering });
  }

  private set(method: string, args: ArrayLike<unknown>, kind: Kind, lettering: Lettering): this {
    checkArguments(`SpreadsheetApp.TextStyleBuilder.${method}`, args, [kind]);
    this.lettering = { ...this.lettering, ...lettering };
    return this;
  }
}

/** The lettering of a cell, spelled in full. */
export const letteringOf = (style: CellStyle): Lettering => ({
  bold: style.bold ?? false,
  italic: style.italic ?? false,
  underline: style.underline ?? false,
  strikethrough: style.strikethrough ?? false,
  fontFamily: style.fontFamily ?? 'arial,sans,sans-serif',
  fontSize: style.fontSize ?? 10,
  textColor: style.textColor || '#000000',
  ...(style.textTheme !== undefined && { textTheme: style.textTheme }),
});
