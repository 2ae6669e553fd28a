import { cellsOf, contains, overlap, type Area } from '../engine/area';
import { readCell } from '../engine/cells';
import { reorderRows, sortArea, takeCell } from '../engine/sorting';
import { toValue } from './conversion';
import type { DataValidation } from './data-validation';
import { Dimension, type EnumValue } from './enums';
import type { Filter } from './filter';
import { boundReach } from './geometry';
import { RangeFills } from './range-fills';
import { copyCells, moveCells, shiftCells } from './range-moves';
import { refuse, type Kind } from './service';
import { TextFinder } from './text-finder';

/** What a sort is asked for: a column's number on the sheet, or with its order. */
export type SortSpec = number | { column: number; ascending?: boolean };

/** A block of cells. */
export class Range extends RangeFills {
  merge(): this {
    this.called('merge', { written: this.size });
    this.refuseProtected();
    return this.mergeAreas([this.area]);
  }

  mergeAcross(): this {
    this.called('mergeAcross', { written: this.size });
    this.refuseProtected();
    const { top, bottom } = this.area;
    return this.mergeAreas(
      Array.from({ length: bottom - top + 1 }, (_, i) => ({ ...this.area, top: top + i, bottom: top + i })),
    );
  }

  mergeVertically(): this {
    this.called('mergeVertically', { written: this.size });
    this.refuseProtected();
    const { left, right } = this.area;
    return this.mergeAreas(
      Array.from({ length: right - left + 1 }, (_, i) => ({ ...this.area, left: left + i, right: left + i })),
    );
  }

  breakApart(): this {
    this.called('breakApart', { written: this.size });
    this.refuseProtected();
    const target = this.merges();
    this.refuseParts();
    if (target.length) this.workbook.enqueue({ type: 'REMOVE_MERGE', sheetId: this.sheetId, target });
    return this;
  }

  isPartOfMerge(): boolean {
    this.called('isPartOfMerge', { read: 0 });
    return this.merges().length > 0;
  }

  getMergedRanges(): Range[] {
    this.called('getMergedRanges', { read: 0 });
    return this.merges().map(area => this.sheet.range(boundReach(area)));
  }

  copyTo(...args: [Range, ...unknown[]]): void {
    this.called('copyTo', { written: this.size });
    this.accept(
      'copyTo',
      args,
      ['SpreadsheetApp.Range'],
      ['SpreadsheetApp.Range', 'Object'],
      ['SpreadsheetApp.Range', 'Object', 'Boolean'],
    );
    const [destination, how, transposed] = args;
    destination.refuseProtected();
    copyCells(this, destination, how, transposed === true);
  }

  /** Cuts and pastes: formulas that name the cells follow them. */
  moveTo(...args: [Range]): void {
    this.called('moveTo', { written: this.size });
    this.accept('moveTo', args, ['SpreadsheetApp.Range']);
    this.refuseProtected();
    args[0].refuseProtected();
    moveCells(this, args[0]);
  }

  insertCells(...args: [EnumValue]): this {
    this.called('insertCells', { written: this.size });
    this.refuseProtected();
    this.accept('insertCells', args, ['Enum']);
    shiftCells(this, args[0] === Dimension.COLUMNS, true);
    return this;
  }

  deleteCells(...args: [EnumValue]): void {
    this.called('deleteCells', { written: this.size });
    this.refuseProtected();
    this.accept('deleteCells', args, ['Enum']);
    shiftCells(this, args[0] === Dimension.COLUMNS, false);
  }

  /** Columns are numbered on the sheet, not in the range. */
  sort(spec: SortSpec | readonly SortSpec[]): this {
    this.called('sort', { written: this.size });
    this.refuseProtected();
    const specs = Array.isArray(spec) ? (spec as readonly SortSpec[]) : [spec as SortSpec];
    const columns = specs.map(one => {
      const { column, ascending = true } = typeof one === 'number' ? { column: one } : one;
      if (column - 1 < this.area.left || column - 1 > this.area.right) refuse('The sort column is out of range.');
      return { column: column - 1, descending: !ascending };
    });
    sortArea(this.workbook, this.sheetId, this.area, columns);
    return this;
  }

  randomize(): this {
    this.called('randomize', { written: this.size });
    this.refuseProtected();
    const rows = Array.from({ length: this.height }, (_, i) => ({ i, order: this.host.random() }));
    reorderRows(
      this.workbook,
      this.sheetId,
      this.area,
      rows.sort((a, b) => a.order - b.order).map(({ i }) => i),
    );
    return this;
  }

  removeDuplicates(columns?: readonly number[]): Range {
    this.called('removeDuplicates', { written: this.size });
    this.refuseProtected();
    const compared = (columns ?? Array.from({ length: this.width }, (_, i) => this.area.left + i + 1)).map(
      column => column - 1,
    );
    const seen = new Set<string>();
    const kept: number[] = [];
    for (let row = this.area.top; row <= this.area.bottom; row++) {
      const key = JSON.stringify(
        compared.map(col => alike(readCell(this.workbook, { sheetId: this.sheetId, row, col }).value)),
      );
      if (!seen.has(key)) kept.push(row - this.area.top);
      seen.add(key);
    }
    const spare = Array.from({ length: this.height }, (_, i) => i).filter(i => !kept.includes(i));
    reorderRows(this.workbook, this.sheetId, this.area, [...kept, ...spare]);
    const bottom = this.area.top + kept.length - 1;
    this.workbook.flush();
    for (const { row, col } of cellsOf({ ...this.area, top: bottom + 1 })) this.writeCell(row, col, '');
    return this.sheet.range(boundReach({ ...this.area, bottom }));
  }

  trimWhitespace(): this {
    this.called('trimWhitespace', { written: this.size });
    this.refuseProtected();
    for (const { row, col } of this.positions()) {
      const value = toValue(this.workbook, { sheetId: this.sheetId, row, col });
      if (typeof value === 'string' && this.formulaAt({ sheetId: this.sheetId, row, col }) === '') {
        const trimmed = value.replace(/\s+/g, ' ').trim();
        if (trimmed !== value) this.writeCell(row, col, /^[\p{L}]/u.test(trimmed) ? trimmed : `'${trimmed}`);
      }
    }
    return this;
  }

  setBorder(...args: (boolean | string | EnumValue | null)[]): this {
    this.called('setBorder', { written: this.size });
    this.refuseProtected();
    const six: (Kind | `${Kind}?`)[] = Array.from({ length: 6 }, () => 'Boolean?');
    this.accept('setBorder', args, six, [...six, 'String?', 'Enum?']);
    const [top, left, bottom, right, vertical, horizontal, colour, style] = args;
    const sides = { top, left, bottom, right, v: vertical, h: horizontal };
    for (const [position, on] of Object.entries(sides)) {
      if (typeof on !== 'boolean') continue;
      const line = on ? { style: lineOf(style), color: typeof colour === 'string' ? colour : '#000000' } : {};
      const border = { position: on ? position : 'clear', ...line };
      if (on || position === 'top')
        this.workbook.enqueue({ type: 'SET_ZONE_BORDERS', sheetId: this.sheetId, target: [this.area], border });
    }
    return this;
  }

  createTextFinder(...args: [string]): TextFinder {
    this.called('createTextFinder');
    this.accept('createTextFinder', args, ['String']);
    return new TextFinder([this], args[0]);
  }

  createFilter(): Filter {
    this.called('createFilter', { written: 0 });
    return this.sheet.makeFilter(this.area);
  }

  getFilter(): Filter | null {
    this.called('getFilter');
    return this.sheet.filter();
  }

  /** Puts a rule on some of its sheet's cells, or takes theirs away. */
  putRule(areas: readonly Area[], rule: DataValidation | null): void {
    this.putValidation(areas, rule);
  }

  /** The rule of one cell of its sheet. */
  ruleAt(row: number, col: number): DataValidation | null {
    return this.validationAt({ sheetId: this.sheetId, row, col });
  }

  /** The note of one cell of its sheet, or a new one for it. */
  noteAt(row: number, col: number, ...text: [string | null] | []): string | undefined {
    const position = { sheetId: this.sheetId, row, col };
    if (text.length) this.writeNote(position, text[0]);
    return this.notes().get(`${row}/${col}`);
  }

  /** Queues the content of one cell as the engine keeps it. */
  writeCell(row: number, col: number, content: string): void {
    this.workbook.enqueue({ type: 'UPDATE_CELL', sheetId: this.sheetId, row, col, content });
  }

  /** The cell's content and looks, as it would be pasted some rows and columns away. */
  take(row: number, col: number, rows: number, columns: number): ReturnType<typeof takeCell> {
    return takeCell(this.workbook, { sheetId: this.sheetId, row, col }, rows, columns);
  }

  private mergeAreas(areas: readonly Area[]): this {
    this.refuseParts();
    const old = this.merges();
    if (old.length) this.workbook.enqueue({ type: 'REMOVE_MERGE', sheetId: this.sheetId, target: old });
    for (const area of areas) {
      if (area.top === area.bottom && area.left === area.right) continue;
      for (const { row, col } of cellsOf(area)) if (row !== area.top || col !== area.left) this.writeCell(row, col, '');
      this.workbook.enqueue({ type: 'ADD_MERGE', sheetId: this.sheetId, target: [area], force: true });
    }
    return this;
  }

  /** Refuses to merge or unmerge some of the cells that are merged already. */
  private refuseParts(): void {
    if (this.merges().some(merge => !contains(this.area, merge)))
      refuse('You must select all cells in a merged range to merge or unmerge them.');
  }

  private merges(): Area[] {
    return this.workbook.layout.getMerges(this.sheetId).filter(merge => overlap(merge, this.area));
  }
}

/** Rows that differ by the case of letters alone are duplicates. */
const alike = (value: string | number | boolean): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

const LINES: Record<string, string> = {
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
};

const lineOf = (style: unknown): string => LINES[String(style)] ?? 'thin';
