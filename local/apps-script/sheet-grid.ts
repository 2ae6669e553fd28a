import type { Area } from '../engine/area';
import { PROTECTED } from './protection';
import type { Range } from './range';
import { refuse } from './service';
import { SheetPlace } from './sheet-place';

type Side = 'ROW' | 'COL';

/** The part of a sheet that is its grid: rows and columns inserted, deleted, moved, hidden, sized and frozen. */
export abstract class SheetGrid extends SheetPlace {
  /** Whether the user of this execution may edit an area. */
  abstract mayEdit(area: Area): boolean;

  getMaxRows(): number {
    return this.told('getMaxRows', this.size.rows);
  }

  getMaxColumns(): number {
    return this.told('getMaxColumns', this.size.columns);
  }

  insertRowBefore(row: number): this {
    return this.insertAt('insertRowBefore', 'ROW', row, 1, 'before');
  }

  insertRowAfter(row: number): this {
    return this.insertAt('insertRowAfter', 'ROW', row, 1, 'after');
  }

  insertRowsBefore(row: number, count: number): this {
    return this.insertAt('insertRowsBefore', 'ROW', row, count, 'before');
  }

  insertRowsAfter(row: number, count: number): this {
    return this.insertAt('insertRowsAfter', 'ROW', row, count, 'after');
  }

  insertRows(row: number, count = 1): void {
    this.insertAt('insertRows', 'ROW', row, count, 'before');
  }

  insertColumnBefore(column: number): this {
    return this.insertAt('insertColumnBefore', 'COL', column, 1, 'before');
  }

  insertColumnAfter(column: number): this {
    return this.insertAt('insertColumnAfter', 'COL', column, 1, 'after');
  }

  insertColumnsBefore(column: number, count: number): this {
    return this.insertAt('insertColumnsBefore', 'COL', column, count, 'before');
  }

  insertColumnsAfter(column: number, count: number): this {
    return this.insertAt('insertColumnsAfter', 'COL', column, count, 'after');
  }

  insertColumns(column: number, count = 1): void {
    this.insertAt('insertColumns', 'COL', column, count, 'before');
  }

  deleteRow(row: number): this {
    return this.remove('deleteRow', 'ROW', row, 1);
  }

  deleteRows(row: number, count: number): void {
    this.remove('deleteRows', 'ROW', row, count);
  }

  deleteColumn(column: number): this {
    return this.remove('deleteColumn', 'COL', column, 1);
  }

  deleteColumns(column: number, count: number): void {
    this.remove('deleteColumns', 'COL', column, count);
  }

  moveColumns(range: Range, destination: number): void {
    this.move('moveColumns', 'COL', range.area.left, range.area.right, destination - 1);
  }

  moveRows(range: Range, destination: number): void {
    this.move('moveRows', 'ROW', range.area.top, range.area.bottom, destination - 1);
  }

  hideRows(row: number, count = 1): void {
    this.headers('hideRows', 'HIDE_COLUMNS_ROWS', 'ROW', row, count);
  }

  showRows(row: number, count = 1): void {
    this.headers('showRows', 'UNHIDE_COLUMNS_ROWS', 'ROW', row, count);
  }

  hideColumns(column: number, count = 1): void {
    this.headers('hideColumns', 'HIDE_COLUMNS_ROWS', 'COL', column, count);
  }

  showColumns(column: number, count = 1): void {
    this.headers('showColumns', 'UNHIDE_COLUMNS_ROWS', 'COL', column, count);
  }

  hideRow(range: Range): void {
    this.hideRows(range.area.top + 1, range.area.bottom - range.area.top + 1);
  }

  unhideRow(range: Range): void {
    this.showRows(range.area.top + 1, range.area.bottom - range.area.top + 1);
  }

  hideColumn(range: Range): void {
    this.hideColumns(range.area.left + 1, range.area.right - range.area.left + 1);
  }

  unhideColumn(range: Range): void {
    this.showColumns(range.area.left + 1, range.area.right - range.area.left + 1);
  }

  isRowHiddenByUser(row: number): boolean {
    return this.told('isRowHiddenByUser', this.workbook.layout.isRowHiddenByUser(this.id, row - 1));
  }

  isColumnHiddenByUser(column: number): boolean {
    return this.told('isColumnHiddenByUser', this.workbook.layout.isColHiddenByUser(this.id, column - 1));
  }

  getColumnWidth(column: number): number {
    return this.told('getColumnWidth', this.headerSize('COL', column - 1));
  }

  setColumnWidth(column: number, width: number): this {
    return this.resize('setColumnWidth', 'COL', column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): this {
    return this.resize('setColumnWidths', 'COL', column, count, width);
  }

  getRowHeight(row: number): number {
    return this.told('getRowHeight', this.headerSize('ROW', row - 1));
  }

  setRowHeight(row: number, height: number): this {
    return this.resize('setRowHeight', 'ROW', row, 1, height);
  }

  setRowHeights(row: number, count: number, height: number): this {
    return this.resize('setRowHeights', 'ROW', row, count, height);
  }

  setRowHeightsForced(row: number, count: number, height: number): this {
    return this.resize('setRowHeightsForced', 'ROW', row, count, height);
  }

  /** Letters have no width here: columns keep theirs. */
  autoResizeColumn(column: number): this {
    this.elements('COL', column, 1);
    return this.told('autoResizeColumn', this);
  }

  autoResizeColumns(column: number, count: number): this {
    this.elements('COL', column, count);
    return this.told('autoResizeColumns', this);
  }

  autoResizeRows(row: number, count: number): this {
    this.elements('ROW', row, count);
    return this.told('autoResizeRows', this);
  }

  getFrozenRows(): number {
    return this.told('getFrozenRows', this.frozen('ySplit'));
  }

  setFrozenRows(rows: number): void {
    this.freeze('setFrozenRows', 'ROWS', rows);
  }

  getFrozenColumns(): number {
    return this.told('getFrozenColumns', this.frozen('xSplit'));
  }

  setFrozenColumns(columns: number): void {
    this.freeze('setFrozenColumns', 'COLUMNS', columns);
  }

  protected frozen(side: 'xSplit' | 'ySplit'): number {
    return this.workbook.layout.getPaneDivisions(this.id)[side];
  }

  protected insert(dimension: Side, base: number, quantity: number, position: 'before' | 'after'): void {
    this.workbook.flush();
    const where = { sheetId: this.id, sheetName: this.title, dimension, base, quantity, position };
    this.workbook.run({ type: 'ADD_COLUMNS_ROWS', ...where });
  }

  /** A header that nobody sized has Google's size, not the engine's; one that is hidden keeps its own. */
  private headerSize(dimension: Side, at: number): number {
    this.elements(dimension, at + 1, 1);
    const { layout } = this.workbook;
    const size = dimension === 'COL' ? layout.getColSize(this.id, at) : layout.getRowSize(this.id, at);
    const [engine, google] = dimension === 'COL' ? [96, 100] : [23, 21];
    return size === engine ? google : size;
  }

  private insertAt(method: string, dimension: Side, at: number, count: number, position: 'before' | 'after'): this {
    this.called(method, { written: 0 });
    this.refuseClosed();
    const size = dimension === 'ROW' ? this.size.rows : this.size.columns;
    if (at < 1 || at > size) refuse(`Those ${dimension === 'ROW' ? 'rows' : 'columns'} are out of bounds.`);
    // Between two lines that are closed to the user stands what is closed as well.
    const [before, after] = position === 'before' ? [at - 2, at - 1] : [at - 1, at];
    const isInside = before >= 0 && after < size;
    if (isInside && [before, after].every(line => !this.mayEdit(this.linesOf(dimension, line, line))))
      refuse(PROTECTED);
    this.insert(dimension, at - 1, count, position);
    return this;
  }

  /** Whole rows or columns. */
  private linesOf(dimension: Side, first: number, last: number): Area {
    const { rows, columns } = this.size;
    return dimension === 'ROW'
      ? { top: first, bottom: last, left: 0, right: columns - 1 }
      : { top: 0, bottom: rows - 1, left: first, right: last };
  }

  private elements(dimension: Side, from: number, count: number): number[] {
    const size = dimension === 'ROW' ? this.size.rows : this.size.columns;
    const word = dimension === 'ROW' ? 'rows' : 'columns';
    if (from < 1 || count < 1 || from + count - 1 > size) refuse(`Those ${word} are out of bounds.`);
    return Array.from({ length: count }, (_, i) => from - 1 + i);
  }

  private remove(method: string, dimension: Side, from: number, count: number): this {
    this.called(method, { written: 0 });
    const elements = this.elements(dimension, from, count);
    const size = dimension === 'ROW' ? this.size.rows : this.size.columns;
    const frozen = this.frozen(dimension === 'ROW' ? 'ySplit' : 'xSplit');
    const left = size - frozen - elements.filter(one => one >= frozen).length;
    if (left < 1)
      refuse(`Sorry, it is not possible to delete all non-frozen ${dimension === 'ROW' ? 'rows' : 'columns'}.`);
    if (!this.mayEdit(this.linesOf(dimension, from - 1, from + count - 2))) refuse(PROTECTED);
    this.workbook.flush();
    this.workbook.run({ type: 'REMOVE_COLUMNS_ROWS', sheetId: this.id, sheetName: this.title, dimension, elements });
    return this;
  }

  private move(method: string, dimension: Side, from: number, to: number, destination: number): void {
    this.called(method, { written: 0 });
    if (!this.mayEdit(this.linesOf(dimension, from, to))) refuse(PROTECTED);
    const elements = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    if (destination >= from && destination <= to + 1) return;
    const sheetIdFrom = this.workbook.getters.getActiveSheetId();
    this.workbook.run({ type: 'ACTIVATE_SHEET', sheetIdFrom, sheetIdTo: this.id });
    const where =
      destination > to ? { base: destination - 1, position: 'after' } : { base: destination, position: 'before' };
    const what = { sheetId: this.id, sheetName: this.title, dimension, elements };
    this.workbook.run({ type: 'MOVE_COLUMNS_ROWS', ...what, ...where });
  }

  private headers(method: string, type: string, dimension: Side, from: number, count: number): void {
    this.called(method, { written: 0 });
    this.refuseClosed();
    this.workbook.enqueue({ type, sheetId: this.id, dimension, elements: this.elements(dimension, from, count) });
  }

  private resize(method: string, dimension: Side, from: number, count: number, size: number): this {
    this.called(method, { written: 0 });
    this.refuseClosed();
    const elements = this.elements(dimension, from, count);
    this.workbook.enqueue({ type: 'RESIZE_COLUMNS_ROWS', sheetId: this.id, dimension, elements, size });
    return this;
  }

  private freeze(method: string, side: 'ROWS' | 'COLUMNS', quantity: number): void {
    this.called(method, { written: 0 });
    this.refuseClosed();
    const command = quantity > 0 ? { type: `FREEZE_${side}`, quantity } : { type: `UNFREEZE_${side}` };
    this.workbook.enqueue({ ...command, sheetId: this.id });
  }
}
