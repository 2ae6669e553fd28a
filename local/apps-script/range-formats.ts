import { styleOf } from '../engine/cells';
import { toHex } from './colours';
import type { CellStyle, Position } from './conversion';
import { WrapStrategy, type EnumValue } from './enums';
import { RangePatterns } from './range-patterns';
import { Service } from './service';

type Table<T> = readonly (readonly T[])[];

/** The part of a range that says how the cells look. */
export class RangeFormats extends RangePatterns {
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

  getFontWeight(): string {
    return this.one('getFontWeight', style => (style.bold ? 'bold' : 'normal'));
  }

  getFontWeights(): string[][] {
    return this.each('getFontWeights', style => (style.bold ? 'bold' : 'normal'));
  }

  setFontWeight(weight: string | null): this {
    return this.put('setFontWeight', weight, toBold);
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
    return this.put('setFontStyle', slant, toItalic);
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
    return this.put('setFontLine', line, toLine);
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
    return this.put('setFontSize', size, toSize);
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
    return this.put('setFontFamily', family, toFamily);
  }

  setFontFamilies(families: Table<string | null>): this {
    return this.putEach('setFontFamilies', families, toFamily);
  }

  getHorizontalAlignment(): string {
    return this.one('getHorizontalAlignment', style => style.align || 'general');
  }

  getHorizontalAlignments(): string[][] {
    return this.each('getHorizontalAlignments', style => style.align || 'general');
  }

  setHorizontalAlignment(side: string | null): this {
    return this.put('setHorizontalAlignment', side, toAlign);
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
    return this.put('setVerticalAlignment', side, toVertical);
  }

  setVerticalAlignments(sides: Table<string | null>): this {
    return this.putEach('setVerticalAlignments', sides, toVertical);
  }

  getWrap(): boolean {
    return this.one('getWrap', style => style.wrapping === 'wrap');
  }

  getWraps(): boolean[][] {
    return this.each('getWraps', style => style.wrapping === 'wrap');
  }

  setWrap(wrap: boolean): this {
    return this.put('setWrap', wrap, toWrap);
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
    return this.put('setWrapStrategy', strategy, toWrap);
  }

  setWrapStrategies(strategies: Table<EnumValue>): this {
    return this.putEach('setWrapStrategies', strategies, toWrap);
  }

  getTextRotation(): TextRotation {
    return this.one('getTextRotation', style => new TextRotation(style.rotation ?? 0));
  }

  getTextRotations(): TextRotation[][] {
    return this.each('getTextRotations', style => new TextRotation(style.rotation ?? 0));
  }

  setTextRotation(rotation: number | TextRotation): this {
    return this.put('setTextRotation', rotation, given => ({
      rotation: typeof given === 'number' ? given : given.getDegrees(),
    }));
  }

  private one<T>(method: string, read: (style: CellStyle) => T): T {
    this.called(method, { read: 1 });
    return read(styleOf(this.workbook, this.first));
  }

  private each<T>(method: string, read: (style: CellStyle) => T): T[][] {
    this.called(method, { read: this.size });
    return this.table(position => read(styleOf(this.workbook, position)));
  }

  private put<T>(method: string, value: T, toStyle: (value: T) => CellStyle): this {
    this.called(method, { written: this.size });
    this.paint([this.area], toStyle(value));
    return this;
  }

  private putEach<T>(method: string, values: Table<T>, toStyle: (value: T) => CellStyle): this {
    this.called(method, { written: this.size });
    this.accept(method, [values], ['Object[][]']);
    const alike = new Map<T, Position[]>();
    this.eachOf(values, (position, value) => void alike.set(value, [...(alike.get(value) ?? []), position]));
    for (const [value, positions] of alike) {
      const cells = positions.map(({ row, col }) => ({ top: row, bottom: row, left: col, right: col }));
      this.paint(cells, toStyle(value));
    }
    return this;
  }

  private colour(method: string, part: 'fillColor' | 'textColor', colour: string | null): this {
    return this.put(method, colour, given => toColour(part, given));
  }

  private colours(method: string, part: 'fillColor' | 'textColor', colours: Table<string | null>): this {
    return this.putEach(method, colours, given => toColour(part, given));
  }

  private paint(
    target: readonly { top: number; bottom: number; left: number; right: number }[],
    style: CellStyle,
  ): void {
    if (Object.keys(style).length)
      this.workbook.enqueue({ type: 'SET_FORMATTING', sheetId: this.sheetId, target, style });
  }
}

function toColour(part: 'fillColor' | 'textColor', colour: string | null): CellStyle {
  if (colour === null) return { [part]: '' };
  const hex = toHex(colour);
  return hex === undefined ? {} : { [part]: hex };
}

/** How a text is turned. */
export class TextRotation extends Service {
  constructor(private readonly degrees: number) {
    super('TextRotation');
  }

  getDegrees(): number {
    return this.degrees;
  }

  isVertical(): boolean {
    return false;
  }
}

const toBold = (weight: string | null): CellStyle => ({ bold: weight === 'bold' });
const toItalic = (slant: string | null): CellStyle => ({ italic: slant === 'italic' });
const toLine = (line: string | null): CellStyle => ({
  underline: line === 'underline',
  strikethrough: line === 'line-through',
});
const toSize = (fontSize: number): CellStyle => ({ fontSize });
const toFamily = (family: string | null): CellStyle => ({ fontFamily: family ?? 'Arial' });
const toAlign = (side: string | null): CellStyle =>
  ({ align: side === 'normal' || side === null || side === 'general' ? '' : side }) as CellStyle;
const toVertical = (side: string | null): CellStyle => ({ verticalAlign: side ?? 'bottom' }) as CellStyle;

const toWrap = (wrap: boolean | EnumValue): CellStyle => ({
  wrapping: wrap === true || wrap === WrapStrategy.WRAP ? 'wrap' : wrap === WrapStrategy.CLIP ? 'clip' : 'overflow',
});

const showLine = (style: CellStyle): string =>
  style.underline ? 'underline' : style.strikethrough ? 'line-through' : 'none';

const showWrap = (style: CellStyle): EnumValue =>
  style.wrapping === 'wrap' ? WrapStrategy.WRAP : style.wrapping === 'clip' ? WrapStrategy.CLIP : WrapStrategy.OVERFLOW;
