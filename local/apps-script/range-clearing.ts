import { enqueueTyped } from '../engine/cells';
import type { Position } from './conversion';
import { RangeMarks } from './range-marks';

const PARTS = ['contentsOnly', 'formatOnly', 'commentsOnly', 'validationsOnly'];

/** The part of a range that empties cells and takes their looks away. */
export class RangeClearing extends RangeMarks {
  /** Contents and looks, unless told which. Rules of validation go when looks alone are named, as Google has it. */
  clear(options: Readonly<Record<string, boolean>> = {}): this {
    this.called('clear', { written: this.size });
    this.refuseProtected();
    const isWhole = !PARTS.some(part => options[part]);
    const positions = options['skipFilteredRows'] ? this.shownPositions() : this.positions();
    if (isWhole || options['contentsOnly']) this.emptyCells(positions);
    if (isWhole || options['formatOnly']) this.plainLooks(positions, true);
    if (options['commentsOnly']) this.dropNotes();
    if (options['validationsOnly'] || options['formatOnly']) this.putValidation([this.area], null);
    return this;
  }

  /** Number formats stay. */
  clearFormat(): this {
    this.called('clearFormat', { written: this.size });
    this.refuseProtected();
    this.plainLooks(this.positions(), false);
    return this;
  }

  /** Looks and number formats, and nothing else. */
  clearLooks(): void {
    this.refuseProtected();
    this.plainLooks(this.positions(), true);
  }

  private shownPositions(): Position[] {
    const filter = this.sheet.filter();
    return this.positions().filter(({ row }) => !filter?.hides(row));
  }

  private emptyCells(positions: readonly Position[]): void {
    const { workbook } = this;
    const filled = positions.filter(position => workbook.getters.getCell(position));
    workbook.enqueue(...filled.map(position => ({ type: 'UPDATE_CELL', ...position, content: '' })));
  }

  private plainLooks(positions: readonly Position[], withPatterns: boolean): void {
    const { workbook, sheetId } = this;
    // What stands in a cell stays the text that it is.
    const rows = new Set(positions.map(({ row }) => row));
    const texts = withPatterns ? this.textsOfFigures().filter(([{ row }]) => rows.has(row)) : [];
    for (const position of positions) {
      const cell = workbook.getters.getCell(position);
      const pattern = withPatterns && cell?.format ? { format: '' } : {};
      const look = { ...(cell?.style && { style: null }), ...pattern };
      if (Object.keys(look).length) workbook.enqueue({ type: 'UPDATE_CELL', ...position, ...look });
    }
    for (const [position, text] of texts) enqueueTyped(workbook, position, { kind: 'text', text }, '');
    const target = positions.map(({ row, col }) => ({ top: row, bottom: row, left: col, right: col }));
    const whole = target.length === this.size ? [this.area] : target;
    workbook.enqueue({ type: 'SET_ZONE_BORDERS', sheetId, target: whole, border: { position: 'clear' } });
  }
}
