import { cellsOf, type Area } from '../engine/area';
import { showCell } from '../engine/cells';
import { writeValue, type Position } from './conversion';
import { boundReach } from './geometry';
import type { Range } from './range';
import { PROTECTED } from './protection';
import { Service, refuse } from './service';

/** Finds and replaces text in ranges: what cells show, whatever the case, unless told otherwise. */
export class TextFinder extends Service {
  private caseSensitive = false;
  private entireCell = false;
  private inFormulas = false;
  private byPattern = false;
  private ignoringAccents = false;
  private from = 0;
  private current: Range | null = null;

  constructor(
    private readonly ranges: readonly Range[],
    private readonly text: string,
  ) {
    super('TextFinder');
  }

  matchCase(on: boolean): this {
    this.caseSensitive = on;
    return this;
  }

  matchEntireCell(on: boolean): this {
    this.entireCell = on;
    return this;
  }

  matchFormulaText(on: boolean): this {
    this.inFormulas = on;
    return this;
  }

  useRegularExpression(on: boolean): this {
    this.byPattern = on;
    return this;
  }

  ignoreDiacritics(on: boolean): this {
    this.ignoringAccents = on;
    return this;
  }

  /** The search begins right after the last cell of a range. */
  startFrom(range: Range): this {
    const all = this.cells();
    const at = all.findIndex(
      ({ range: owner, position }) =>
        owner.sheetId === range.sheetId && position.row === range.area.bottom && position.col === range.area.right,
    );
    this.from = at + 1;
    return this;
  }

  findAll(): Range[] {
    const found = this.search();
    this.count('findAll', found.length);
    return found;
  }

  findNext(): Range | null {
    return this.step('findNext', 1);
  }

  findPrevious(): Range | null {
    return this.step('findPrevious', -1);
  }

  getCurrentMatch(): Range | null {
    return this.current;
  }

  replaceAllWith(replacement: string): number {
    const found = this.matches();
    this.count('replaceAllWith', found.length);
    return found.reduce((sum, { range, position }) => sum + this.replace(range, position, replacement), 0);
  }

  replaceWith(replacement: string): number {
    this.count('replaceWith', 1);
    if (!this.current) return 0;
    const { top: row, left: col } = this.current.area;
    return this.replace(this.current, { sheetId: this.current.sheetId, row, col }, replacement);
  }

  private step(method: string, by: 1 | -1): Range | null {
    const found = this.matches();
    const at = this.current ? found.findIndex(({ cell }) => isSame(cell, this.current)) : -1;
    const next = this.current
      ? found[at + by]
      : by > 0
        ? found.find(({ order }) => order >= this.from)
        : found[found.length - 1];
    this.count(method, next ? 1 : 0);
    if (next) this.current = next.cell;
    return next?.cell ?? null;
  }

  private search(): Range[] {
    return this.matches().map(({ cell }) => cell);
  }

  private matches(): { range: Range; position: Position; cell: Range; order: number }[] {
    const pattern = this.pattern('');
    return this.cells().flatMap(({ range, position }, order) => {
      const text = this.textOf(range, position);
      if (text === '' || !pattern.test(this.ignoringAccents ? plain(text) : text)) return [];
      const { row, col } = position;
      const cell = range.sheet.range(boundReach({ top: row, bottom: row, left: col, right: col }));
      return [{ range, position, cell, order }];
    });
  }

  private cells(): { range: Range; position: Position }[] {
    return this.ranges.flatMap(range =>
      [...cellsOf(range.area)].map(cell => ({ range, position: { ...cell, sheetId: range.sheetId } })),
    );
  }

  private textOf(range: Range, position: Position): string {
    const { workbook } = range;
    const formula = this.inFormulas ? workbook.formulaOf(workbook.cellAt(position)) : '';
    return formula || showCell(workbook, position);
  }

  private replace(range: Range, position: Position, replacement: string): number {
    // What a formula shows is found, and only its own text could be replaced.
    if (!this.inFormulas && range.workbook.cellAt(position)?.isFormula) return 0;
    const text = this.textOf(range, position);
    let count = 0;
    const replaced = text.replace(this.pattern('g'), (found: string) => {
      count++;
      return this.byPattern ? found.replace(this.pattern(''), replacement) : replacement;
    });
    if (count && !range.sheet.mayEdit(cellArea(position))) refuse(PROTECTED);
    if (count) writeValue(range.workbook, position, replaced);
    return count;
  }

  private pattern(flags: string): RegExp {
    const text = this.ignoringAccents ? plain(this.text) : this.text;
    const source = this.byPattern ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(this.entireCell ? `^(?:${source})$` : source, `u${this.caseSensitive ? '' : 'i'}${flags}`);
  }

  private count(method: string, found: number): void {
    this.ranges[0]?.sheet.host.call(`TextFinder.${method}`, { read: found });
  }
}

const cellArea = ({ row, col }: Position): Area => ({ top: row, bottom: row, left: col, right: col });

const isSame = (a: Range, b: Range | null): boolean =>
  a.sheetId === b?.sheetId && a.area.top === b.area.top && a.area.left === b.area.left;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
