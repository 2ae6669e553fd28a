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

  clear(options?: Record<string, boolean>): this {
    return this.each(range => range.clear(options));
  }

  clearContent(): this {
    return this.each(range => range.clearContent());
  }

  clearFormat(): this {
    return this.each(range => range.clearFormat());
  }

  clearNote(): this {
    return this.each(range => range.clearNote());
  }

  clearDataValidations(): this {
    return this.each(range => range.clearDataValidations());
  }

  insertCheckboxes(...values: unknown[]): this {
    return this.each(range => range.insertCheckboxes(...values));
  }

  removeCheckboxes(): this {
    return this.each(range => range.removeCheckboxes());
  }

  check(): this {
    return this.each(range => range.check());
  }

  uncheck(): this {
    return this.each(range => range.uncheck());
  }

  setValue(value: unknown): this {
    return this.each(range => range.setValue(value));
  }

  setFormula(formula: string): this {
    return this.each(range => range.setFormula(formula));
  }

  setNote(note: string): this {
    return this.each(range => range.setNote(note));
  }

  setNumberFormat(format: string): this {
    return this.each(range => range.setNumberFormat(format));
  }

  setBackground(colour: string | null): this {
    return this.each(range => range.setBackground(colour));
  }

  setFontColor(colour: string | null): this {
    return this.each(range => range.setFontColor(colour));
  }

  setFontWeight(weight: string | null): this {
    return this.each(range => range.setFontWeight(weight));
  }

  setFontStyle(slant: string | null): this {
    return this.each(range => range.setFontStyle(slant));
  }

  setFontLine(line: string | null): this {
    return this.each(range => range.setFontLine(line));
  }

  setFontSize(size: number): this {
    return this.each(range => range.setFontSize(size));
  }

  setFontFamily(family: string | null): this {
    return this.each(range => range.setFontFamily(family));
  }

  setHorizontalAlignment(side: string | null): this {
    return this.each(range => range.setHorizontalAlignment(side));
  }

  setVerticalAlignment(side: string | null): this {
    return this.each(range => range.setVerticalAlignment(side));
  }

  setWrap(wrap: boolean): this {
    return this.each(range => range.setWrap(wrap));
  }

  setBorder(...args: Parameters<Range['setBorder']>): this {
    return this.each(range => range.setBorder(...args));
  }

  private each(treat: (range: Range) => unknown): this {
    for (const range of this.ranges) treat(range);
    return this;
  }
}
