import { cellsOf, overlap, type Area } from '../engine/area';
import { readCell } from '../engine/cells';
import type { Spreadsheet as Workbook } from '../engine/spreadsheet';
import type { Position } from './conversion';
import { Dimension, Direction, type EnumValue } from './enums';
import { boundReach, reachName, type Reach } from './geometry';
import type { Host } from './host';
import type { Range } from './range';
import { Service, checkArguments, refuse, type Cost, type Kind } from './service';
import type { Sheet } from './sheet';

/** The part of a range that says which cells it is. */
export class RangeArea extends Service {
  protected readonly host: Host;
  readonly workbook: Workbook;
  readonly sheetId: string;

  constructor(
    readonly sheet: Sheet,
    readonly reach: Reach,
  ) {
    super('Range');
    this.host = sheet.host;
    this.workbook = sheet.workbook;
    this.sheetId = sheet.id;
  }

  get area(): Area {
    return this.reach.area;
  }

  getRow(): number {
    return this.told('getRow', this.area.top + 1);
  }

  getRowIndex(): number {
    return this.told('getRowIndex', this.area.top + 1);
  }

  getColumn(): number {
    return this.told('getColumn', this.area.left + 1);
  }

  getColumnIndex(): number {
    return this.told('getColumnIndex', this.area.left + 1);
  }

  getLastRow(): number {
    return this.told('getLastRow', this.area.bottom + 1);
  }

  getLastColumn(): number {
    return this.told('getLastColumn', this.area.right + 1);
  }

  getNumRows(): number {
    return this.told('getNumRows', this.height);
  }

  getNumColumns(): number {
    return this.told('getNumColumns', this.width);
  }

  getHeight(): number {
    return this.told('getHeight', this.height);
  }

  getWidth(): number {
    return this.told('getWidth', this.width);
  }

  isStartRowBounded(): boolean {
    return this.told('isStartRowBounded', !this.reach.openRows.start);
  }

  isEndRowBounded(): boolean {
    return this.told('isEndRowBounded', !this.reach.openRows.end);
  }

  isStartColumnBounded(): boolean {
    return this.told('isStartColumnBounded', !this.reach.openColumns.start);
  }

  isEndColumnBounded(): boolean {
    return this.told('isEndColumnBounded', !this.reach.openColumns.end);
  }

  getA1Notation(): string {
    return this.told('getA1Notation', reachName(this.reach));
  }

  getSheet(): Sheet {
    return this.told('getSheet', this.sheet);
  }

  getGridId(): number {
    return this.told('getGridId', this.sheet.gid);
  }

  getCell(...args: [number, number]): Range {
    this.told('getCell', undefined);
    this.accept('getCell', args, ['Integer', 'Integer']);
    const [row, column] = args;
    if (row < 1 || column < 1 || row > this.height || column > this.width) refuse('Cell reference out of range');
    return this.cellAt(this.area.top + row - 1, this.area.left + column - 1);
  }

  offset(...args: [number, number, number?, number?]): Range {
    this.told('offset', undefined);
    const fits: Kind[] = ['Integer', 'Integer', 'Integer', 'Integer'];
    this.accept('offset', args, fits.slice(0, 2), fits.slice(0, 3), fits);
    const [rows, columns, height = this.height, width = this.width] = args;
    return this.sheet.block(this.area.top + rows + 1, this.area.left + columns + 1, height, width);
  }

  activate(): Range {
    this.told('activate', undefined);
    this.sheet.select(this.reach);
    return this as unknown as Range;
  }

  activateAsCurrentCell(): Range {
    this.told('activateAsCurrentCell', undefined);
    if (this.size > 1) refuse('The range must consist of a single cell.');
    this.sheet.selectCell(this.reach);
    return this as unknown as Range;
  }

  /** Where Ctrl and an arrow lead from the first cell: it searches at Google's, and moves no cells. */
  getNextDataCell(...args: [EnumValue]): Range {
    this.called('getNextDataCell', { read: 0 });
    this.accept('getNextDataCell', args, ['Enum']);
    const [direction] = args;
    const [rows, columns] = STEPS.get(direction) ?? refuse('Invalid argument: direction');
    const { rows: height, columns: width } = this.sheet.size;
    const inside = (row: number, col: number): boolean => row >= 0 && col >= 0 && row < height && col < width;
    const filled = (row: number, col: number): boolean => inside(row, col) && !this.isEmptyAt(row, col);
    let { top: row, left: col } = this.area;
    const running = filled(row, col) && filled(row + rows, col + columns);
    while (inside(row + rows, col + columns)) {
      if (running && !filled(row + rows, col + columns)) break;
      [row, col] = [row + rows, col + columns];
      if (!running && filled(row, col)) break;
    }
    return this.cellAt(row, col);
  }

  /** The block of filled cells around this one, bounded by blank rows and columns. */
  getDataRegion(dimension?: EnumValue): Range {
    this.called('getDataRegion', { read: 0 });
    const { rows, columns } = this.sheet.size;
    const region: Area = { ...this.area };
    const filledIn = (area: Area): boolean => [...cellsOf(area)].some(({ row, col }) => !this.isEmptyAt(row, col));
    const clamp = (area: Area): Area => ({
      top: Math.max(0, area.top),
      left: Math.max(0, area.left),
      bottom: Math.min(rows - 1, area.bottom),
      right: Math.min(columns - 1, area.right),
    });
    for (let grown = true; grown;) {
      grown = false;
      const { top, left, bottom, right } = region;
      const sides: [keyof Area, number, Area][] = [
        ['top', top - 1, { top: top - 1, bottom: top - 1, left: left - 1, right: right + 1 }],
        ['bottom', bottom + 1, { top: bottom + 1, bottom: bottom + 1, left: left - 1, right: right + 1 }],
        ['left', left - 1, { top: top - 1, bottom: bottom + 1, left: left - 1, right: left - 1 }],
        ['right', right + 1, { top: top - 1, bottom: bottom + 1, left: right + 1, right: right + 1 }],
      ];
      for (const [side, to, strip] of sides) {
        const vertical = side === 'top' || side === 'bottom';
        if ((dimension === Dimension.ROWS && !vertical) || (dimension === Dimension.COLUMNS && vertical)) continue;
        if (to < 0 || to >= (vertical ? rows : columns) || !filledIn(clamp(strip))) continue;
        region[side] = to;
        grown = true;
      }
    }
    return this.sheet.range(boundReach(region));
  }

  protected get height(): number {
    return this.area.bottom - this.area.top + 1;
  }

  protected get width(): number {
    return this.area.right - this.area.left + 1;
  }

  protected get size(): number {
    return this.height * this.width;
  }

  /** The positions of its cells, row by row. */
  protected positions(): Position[] {
    return [...cellsOf(this.area)].map(cell => ({ ...cell, sheetId: this.sheetId }));
  }

  /** Something of each cell, as rows of columns. */
  protected table<T>(read: (position: Position) => T): T[][] {
    const { top, left, bottom, right } = this.area;
    const rows: T[][] = [];
    for (let row = top; row <= bottom; row++) {
      const line: T[] = [];
      for (let col = left; col <= right; col++) line.push(read({ sheetId: this.sheetId, row, col }));
      rows.push(line);
    }
    return rows;
  }

  /** Calls `write` with each cell's own value of a table that must be as large as the range. */
  protected eachOf<T>(values: readonly (readonly T[])[], write: (position: Position, value: T) => void): void {
    this.checkSize(values);
    const { top, left } = this.area;
    values.forEach((line, i) =>
      line.forEach((value, j) => write({ sheetId: this.sheetId, row: top + i, col: left + j }, value)),
    );
  }

  protected checkSize(values: readonly (readonly unknown[])[]): void {
    const refusal = (what: string, given: number, wanted: number): never =>
      refuse(
        `The number of ${what} in the data does not match the number of ${what} in the range. ` +
          `The data has ${given} but the range has ${wanted}.`,
      );
    if (values.length !== this.height) refusal('rows', values.length, this.height);
    const wrong = values.find(line => line.length !== this.width);
    if (wrong) refusal('columns', wrong.length, this.width);
  }

  protected get first(): Position {
    return { sheetId: this.sheetId, row: this.area.top, col: this.area.left };
  }

  protected cellAt(row: number, col: number): Range {
    return this.sheet.range(boundReach({ top: row, bottom: row, left: col, right: col }));
  }

  protected isEmptyAt(row: number, col: number): boolean {
    return readCell(this.workbook, { sheetId: this.sheetId, row, col }).kind === 'empty';
  }

  /** Whether it shares cells with an area of its sheet. */
  meets(area: Area): boolean {
    return overlap(this.area, area);
  }

  protected told<T>(method: string, answer: T): T {
    this.host.call(`Range.${method}`);
    return answer;
  }

  protected called(method: string, cost?: Cost): void {
    this.host.call(`Range.${method}`, cost);
  }

  protected accept(method: string, args: ArrayLike<unknown>, ...signatures: (Kind | `${Kind}?`)[][]): void {
    checkArguments(`SpreadsheetApp.Range.${method}`, args, ...signatures);
  }
}

const STEPS = new Map<EnumValue, readonly [number, number]>([
  [Direction.UP, [-1, 0]],
  [Direction.DOWN, [1, 0]],
  [Direction.PREVIOUS, [0, -1]],
  [Direction.NEXT, [0, 1]],
]);
