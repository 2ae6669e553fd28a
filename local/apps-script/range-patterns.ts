import { cellsOf } from '../engine/area';
import { enqueuePattern, enqueueTyped, isPlainWord, patternOf } from '../engine/cells';
import { AUTOMATIC, QUOTED_TEXT } from '../engine/formats';
import type { Position } from './conversion';
import { RangeValues } from './range-values';

/** The part of a range that says how numbers and dates are written out. */
export class RangePatterns extends RangeValues {
  getNumberFormat(): string {
    this.called('getNumberFormat', { read: 1 });
    this.settleLooks();
    return patternOf(this.workbook, this.first) || AUTOMATIC;
  }

  getNumberFormats(): string[][] {
    this.called('getNumberFormats', { read: this.size });
    this.settleLooks();
    return this.table(position => patternOf(this.workbook, position) || AUTOMATIC);
  }

  setNumberFormat(...args: [string]): this {
    this.called('setNumberFormat', { written: this.size });
    this.accept('setNumberFormat', args, ['String']);
    this.refuseProtected();
    this.putPattern(args[0]);
    return this;
  }

  setNumberFormats(...args: [readonly (readonly string[])[]]): this {
    this.called('setNumberFormats', { written: this.size });
    this.accept('setNumberFormats', args, ['Object[][]']);
    this.checkSize(args[0]);
    this.refuseProtected();
    const alike = new Set(args[0].flat());
    const [only] = alike;
    if (alike.size === 1 && only !== undefined) this.putPattern(only);
    else {
      const texts = new Map(this.textsOfFigures().map(([{ row, col }, text]) => [`${row} ${col}`, text]));
      this.eachOf(args[0], (position, pattern) => {
        const { row, col } = position;
        enqueuePattern(this.workbook, this.sheetId, { top: row, bottom: row, left: col, right: col }, pattern);
        const text = texts.get(`${row} ${col}`);
        if (text !== undefined) enqueueTyped(this.workbook, position, { kind: 'text', text }, pattern);
      });
    }
    return this;
  }

  /** A value may bring a format, and a sort brings looks, that are not on the sheet before what waits is. */
  protected settleLooks(): void {
    if (this.workbook.waitsOn(this.sheetId)) this.workbook.flush();
  }

  /** What stands in a cell stays the number or the text that it is; what is written later is read by the new pattern. */
  private putPattern(pattern: string): void {
    const { workbook, sheetId } = this;
    const getters = workbook.layout;
    const texts = this.textsOfFigures();
    enqueuePattern(workbook, sheetId, this.area, pattern);
    for (const [position, text] of texts) enqueueTyped(workbook, position, { kind: 'text', text }, pattern);
    if (pattern !== '@') return;
    // Written but not computed: what a number is does not depend on formulas.
    workbook.flush();
    const isText = new Set(texts.map(([{ row, col }]) => `${row} ${col}`));
    for (const { row, col } of cellsOf(this.area)) {
      const cell = getters.getCell({ sheetId, row, col });
      if (!cell || cell.isFormula || !isFigure(cell.parsedValue) || isText.has(`${row} ${col}`)) continue;
      workbook.enqueue({ type: 'UPDATE_CELL', sheetId, row, col, format: QUOTED_TEXT });
    }
  }

  /** The texts that the engine would read as something else once their cells are formatted otherwise. */
  protected textsOfFigures(): readonly (readonly [Position, string])[] {
    const { workbook, sheetId } = this;
    // What waits may change them.
    if (workbook.waitsOn(sheetId)) workbook.flush();
    const found: (readonly [Position, string])[] = [];
    for (const { row, col } of cellsOf(this.area)) {
      const cell = workbook.layout.getCell({ sheetId, row, col });
      if (!cell || cell.isFormula || cell.content === '') continue;
      if (cell.format === '@' && !isPlainWord(cell.content)) found.push([{ sheetId, row, col }, cell.content]);
      else if (cell.content.startsWith("'")) found.push([{ sheetId, row, col }, cell.content.slice(1)]);
    }
    return found;
  }
}

const isFigure = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean';
