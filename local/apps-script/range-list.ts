import { sizeOf } from '../engine/area';
import type { EnumValue } from './enums';
import { Service } from './service';
import type { Range } from './range';

/** Several ranges of a sheet that are treated alike. */
export class RangeList extends Service {
  constructor(private readonly ranges: readonly Range[]) {
    super('RangeList');
  }

  getRanges(): Range[] {
    return [...this.ranges];
  }

  activate(): this {
    const [first] = this.ranges;
    first?.sheet.host.call('RangeList.activate');
    first?.sheet.selectAll(this.ranges);
    return this;
  }

  breakApart(): this {
    return this.each('breakApart', range => range.breakApart());
  }

  trimWhitespace(): this {
    return this.each('trimWhitespace', range => range.trimWhitespace());
  }

  clear(options?: Record<string, boolean>): this {
    return this.each('clear', range => range.clear(options));
  }

  clearContent(): this {
    return this.each('clearContent', range => range.clearContent());
  }

  clearFormat(): this {
    return this.each('clearFormat', range => range.clearFormat());
  }

  clearNote(): this {
    return this.each('clearNote', range => range.clearNote());
  }

  clearDataValidations(): this {
    return this.each('clearDataValidations', range => range.clearDataValidations());
  }

  insertCheckboxes(...values: unknown[]): this {
    return this.each('insertCheckboxes', range => range.insertCheckboxes(...values));
  }

  removeCheckboxes(): this {
    return this.each('removeCheckboxes', range => range.removeCheckboxes());
  }

  check(): this {
    return this.each('check', range => range.check());
  }

  uncheck(): this {
    return this.each('uncheck', range => range.uncheck());
  }

  setValue(value: unknown): this {
    return this.each('setValue', range => range.setValue(value));
  }

  setFormula(formula: string): this {
    return this.each('setFormula', range => range.setFormula(formula));
  }

  setFormulaR1C1(formula: string): this {
    return this.each('setFormulaR1C1', range => range.setFormulaR1C1(formula));
  }

  setNote(note: string): this {
    return this.each('setNote', range => range.setNote(note));
  }

  setNumberFormat(format: string): this {
    return this.each('setNumberFormat', range => range.setNumberFormat(format));
  }

  setBackground(colour: string | null): this {
    return this.each('setBackground', range => range.setBackground(colour));
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.each('setBackgroundRGB', range => range.setBackgroundRGB(red, green, blue));
  }

  setFontColor(colour: string | null): this {
    return this.each('setFontColor', range => range.setFontColor(colour));
  }

  setFontWeight(weight: string | null): this {
    return this.each('setFontWeight', range => range.setFontWeight(weight));
  }

  setFontStyle(slant: string | null): this {
    return this.each('setFontStyle', range => range.setFontStyle(slant));
  }

  setFontLine(line: string | null): this {
    return this.each('setFontLine', range => range.setFontLine(line));
  }

  setFontSize(size: number): this {
    return this.each('setFontSize', range => range.setFontSize(size));
  }

  setFontFamily(family: string | null): this {
    return this.each('setFontFamily', range => range.setFontFamily(family));
  }

  setHorizontalAlignment(side: string | null): this {
    return this.each('setHorizontalAlignment', range => range.setHorizontalAlignment(side));
  }

  setVerticalAlignment(side: string | null): this {
    return this.each('setVerticalAlignment', range => range.setVerticalAlignment(side));
  }

  setWrap(wrap: boolean): this {
    return this.each('setWrap', range => range.setWrap(wrap));
  }

  setWrapStrategy(strategy: EnumValue): this {
    return this.each('setWrapStrategy', range => range.setWrapStrategy(strategy));
  }

  setTextRotation(degrees: number): this {
    return this.each('setTextRotation', range => range.setTextRotation(degrees));
  }

  setTextDirection(direction: EnumValue | null): this {
    return this.each('setTextDirection', range => range.setTextDirection(direction));
  }

  setVerticalText(vertical: boolean): this {
    return this.each('setVerticalText', range => range.setVerticalText(vertical));
  }

  setShowHyperlink(show: boolean): this {
    return this.each('setShowHyperlink', range => range.setShowHyperlink(show));
  }

  setBorder(...args: Parameters<Range['setBorder']>): this {
    return this.each('setBorder', range => range.setBorder(...args));
  }

  private each(method: string, treat: (range: Range) => unknown): this {
    const written = this.ranges.reduce((sum, { area }) => sum + sizeOf(area), 0);
    const treatAll = (): void => this.ranges.forEach(range => void treat(range));
    this.ranges[0]?.sheet.host.whole(`RangeList.${method}`, { written }, treatAll);
    return this;
  }
}
