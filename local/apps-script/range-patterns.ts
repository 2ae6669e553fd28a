import { cellsOf } from '../engine/area';
import { enqueuePattern, patternOf } from '../engine/cells';
import { AUTOMATIC, QUOTED_TEXT } from '../engine/formats';
import { RangeValues } from './range-values';

/** The part of a range that says how numbers and dates are written out. */
export class RangePatterns extends RangeValues {
  getNumberFormat(): string {
    this.called('getNumberFormat', { read: 1 });
    return patternOf(this.workbook, this.first) || AUTOMATIC;
  }

  getNumberFormats(): string[][] {
    this.called('getNumberFormats', { read: this.size });
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
      this.eachOf(args[0], ({ row, col }, pattern) =>
        enqueuePattern(this.workbook, this.sheetId, { top: row, bottom: row, left: col, right: col }, pattern),
      );
    }
    return this;
  }

  /** A number that stands in a cell stays a number when the cell becomes plain text; what is written later is text. */
  private putPattern(pattern: string): void {
    enqueuePattern(this.workbook, this.sheetId, this.area, pattern);
    if (pattern !== '@') return;
    const { workbook, sheetId } = this;
    // Written but not computed: what a number is does not depend on formulas.
    workbook.flush();
    const getters = workbook.layout;
    for (const { row, col } of cellsOf(this.area)) {
      const cell = getters.getCell({ sheetId, row, col });
      if (!cell || cell.isFormula || typeof cell.parsedValue !== 'number') continue;
      workbook.enqueue({ type: 'UPDATE_CELL', sheetId, row, col, format: QUOTED_TEXT });
    }
  }
}
