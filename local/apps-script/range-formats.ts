import { colorOf, type Color } from './color';
import type { CellStyle } from './conversion';
import { WrapStrategy, type EnumValue } from './enums';
import { RangeStyles, type Table } from './range-styles';

/** The part of a range that says how the cells look. */
export class RangeFormats extends RangeStyles {
  getBackground(): string {
    return this.one('getBackground', style => style.fillColor || '#ffffff');
  }

  getBackgrounds(): string[][] {
    return this.each('getBackgrounds', style => style.fillColor || '#ffffff');
  }

  setBackground(colour: string | null): this {
    return this.colour('setBackground', 'fillColor', colour);
  }

  setBackgrounds(colours: Table<string | null>): this {
    return this.colours('setBackgrounds', 'fillColor', colours);
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.colour('setBackgroundRGB', 'fillColor', `rgb(${red},${green},${blue})`);
  }

  getBackgroundObject(): Color {
    return this.one('getBackgroundObject', fillOf);
  }

  getBackgroundObjects(): Color[][] {
    return this.each('getBackgroundObjects', fillOf);
  }

  setBackgroundObject(colour: Color | null): this {
    return this.put('setBackgroundObject', colour, toFill, 'SpreadsheetApp.Color?');
  }

  setBackgroundObjects(colours: Table<Color | null>): this {
    return this.putEach('setBackgroundObjects', colours, toFill);
  }

  getFontColor(): string {
    return this.one('getFontColor', style => style.textColor || '#000000');
  }

  getFontColors(): string[][] {
    return this.each('getFontColors', style => style.textColor || '#000000');
  }

  setFontColor(colour: string | null): this {
    return this.colour('setFontColor', 'textColor', colour);
  }

  setFontColors(colours: Table<string | null>): this {
    return this.colours('setFontColors', 'textColor', colours);
  }

  getFontColorObject(): Color {
    return this.one('getFontColorObject', inkOf);
  }

  getFontColorObjects(): Color[][] {
    return this.each('getFontColorObjects', inkOf);
  }

  setFontColorObject(colour: Color | null): this {
    return this.put('setFontColorObject', colour, toInk, 'SpreadsheetApp.Color?');
  }

  setFontColorObjects(colours: Table<Color | null>): this {
    return this.putEach('setFontColorObjects', colours, toInk);
  }

  getFontWeight(): string {
    return this.one('getFontWeight', style => (style.bold ? 'bold' : 'normal'));
  }

  getFontWeights(): string[][] {
    return this.each('getFontWeights', style => (style.bold ? 'bold' : 'normal'));
  }

  setFontWeight(weight: string | null): this {
    return this.put('setFontWeight', weight, toBold, 'String?');
  }

  setFontWeights(weights: Table<string | null>): this {
    return this.putEach('setFontWeights', weights, toBold);
  }

  getFontStyle(): string {
    return this.one('getFontStyle', style => (style.italic ? 'italic' : 'normal'));
  }

  getFontStyles(): string[][] {
    return this.each('getFontStyles', style => (style.italic ? 'italic' : 'normal'));
  }

  setFontStyle(slant: string | null): this {
    return this.put('setFontStyle', slant, toItalic, 'String?');
  }

  setFontStyles(slants: Table<string | null>): this {
    return this.putEach('setFontStyles', slants, toItalic);
  }

  getFontLine(): string {
    return this.one('getFontLine', showLine);
  }

  getFontLines(): string[][] {
    return this.each('getFontLines', showLine);
  }

  setFontLine(line: string | null): this {
    return this.put('setFontLine', line, toLine, 'String?');
  }

  setFontLines(lines: Table<string | null>): this {
    return this.putEach('setFontLines', lines, toLine);
  }

  getFontSize(): number {
    return this.one('getFontSize', style => style.fontSize ?? 10);
  }

  getFontSizes(): number[][] {
    return this.each('getFontSizes', style => style.fontSize ?? 10);
  }

  setFontSize(size: number): this {
    return this.put('setFontSize', size, toSize, 'Integer');
  }

  setFontSizes(sizes: Table<number>): this {
    return this.putEach('setFontSizes', sizes, toSize);
  }

  getFontFamily(): string {
    return this.one('getFontFamily', style => style.fontFamily ?? 'Arial');
  }

  getFontFamilies(): string[][] {
    return this.each('getFontFamilies', style => style.fontFamily ?? 'Arial');
  }

  setFontFamily(family: string | null): this {
    return this.put('setFontFamily', family, toFamily, 'String?');
  }

  setFontFamilies(families: Table<string | null>): this {
    return this.putEach('setFontFamilies', families, toFamily);
  }

  getHorizontalAlignment(): string {
    return this.one('getHorizontalAlignment', showAlign);
  }

  getHorizontalAlignments(): string[][] {
    return this.each('getHorizontalAlignments', showAlign);
  }

  setHorizontalAlignment(side: string | null): this {
    return this.put('setHorizontalAlignment', side, toAlign, 'String?');
  }

  setHorizontalAlignments(sides: Table<string | null>): this {
    return this.putEach('setHorizontalAlignments', sides, toAlign);
  }

  getVerticalAlignment(): string {
    return this.one('getVerticalAlignment', style => style.verticalAlign || 'bottom');
  }

  getVerticalAlignments(): string[][] {
    return this.each('getVerticalAlignments', style => style.verticalAlign || 'bottom');
  }

  setVerticalAlignment(side: string | null): this {
    return this.put('setVerticalAlignment', side, toVertical, 'String?');
  }

  setVerticalAlignments(sides: Table<string | null>): this {
    return this.putEach('setVerticalAlignments', sides, toVertical);
  }

  getWrap(): boolean {
    return this.one('getWrap', isWrapped);
  }

  getWraps(): boolean[][] {
    return this.each('getWraps', isWrapped);
  }

  setWrap(wrap: boolean): this {
    return this.put('setWrap', wrap, toWrap, 'Boolean');
  }

  setWraps(wraps: Table<boolean>): this {
    return this.putEach('setWraps', wraps, toWrap);
  }

  getWrapStrategy(): EnumValue {
    return this.one('getWrapStrategy', showWrap);
  }

  getWrapStrategies(): EnumValue[][] {
    return this.each('getWrapStrategies', showWrap);
  }

  setWrapStrategy(strategy: EnumValue): this {
    return this.put('setWrapStrategy', strategy, toWrap, 'Enum');
  }

  setWrapStrategies(strategies: Table<EnumValue>): this {
    return this.putEach('setWrapStrategies', strategies, toWrap);
  }
}

const fillOf = ({ fillColor, fillTheme }: CellStyle): Color => colorOf(fillColor || '#ffffff', fillTheme);
const inkOf = ({ textColor, textTheme }: CellStyle): Color => colorOf(textColor || '#000000', textTheme);

const toFill = (colour: Color | null): CellStyle => ({
  fillColor: colour?.hex ?? '',
  ...(colour?.theme && { fillTheme: colour.theme.name() }),
});

const toInk = (colour: Color | null): CellStyle => ({
  textColor: colour?.hex ?? '',
  ...(colour?.theme && { textTheme: colour.theme.name() }),
});

const toBold = (weight: string | null): CellStyle => ({ bold: weight === 'bold' });
const toItalic = (slant: string | null): CellStyle => ({ italic: slant === 'italic' });
const toLine = (line: string | null): CellStyle => ({
  underline: line === 'underline',
  strikethrough: line === 'line-through',
});
const toSize = (fontSize: number): CellStyle => ({ fontSize });
const toFamily = (family: string | null): CellStyle => ({ fontFamily: family ?? 'Arial' });
const toAlign = (side: string | null): CellStyle =>
  side === 'normal' || side === null || side === 'general'
    ? { align: '' as NonNullable<CellStyle['align']>, isNormal: side === 'normal' }
    : ({ align: side } as CellStyle);
const toVertical = (side: string | null): CellStyle => ({ verticalAlign: side ?? 'bottom' }) as CellStyle;

const toWrap = (wrap: boolean | EnumValue): CellStyle => ({
  wrapping: wrap === true || wrap === WrapStrategy.WRAP ? 'wrap' : wrap === WrapStrategy.CLIP ? 'clip' : 'overflow',
});

/** Google tells `normal`, once set, from what nobody has set. */
const showAlign = (style: CellStyle): string => style.align || (style.isNormal ? 'general-left' : 'general');

/** A cell that nobody has set is said to be wrapped, though its strategy is to overflow. */
const isWrapped = (style: CellStyle): boolean => style.wrapping === 'wrap' || style.wrapping === undefined;

const showLine = (style: CellStyle): string =>
  style.underline ? 'underline' : style.strikethrough ? 'line-through' : 'none';

const showWrap = (style: CellStyle): EnumValue =>
  style.wrapping === 'wrap' ? WrapStrategy.WRAP : style.wrapping === 'clip' ? WrapStrategy.CLIP : WrapStrategy.OVERFLOW;

// Names of old, to which Google answers still.
for (const name of ['getBackground', 'getBackgrounds', 'setBackground', 'setBackgrounds'] as const) {
  Object.defineProperty(RangeFormats.prototype, name.replace(/Background(s?)$/, 'BackgroundColor$1'), {
    value(this: RangeFormats, ...args: unknown[]): unknown {
      return (this[name] as (...given: unknown[]) => unknown).apply(this, args);
    },
  });
}
