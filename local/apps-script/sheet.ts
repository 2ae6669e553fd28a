import { cellsOf, type Area } from '../engine/area';
import { readCell } from '../engine/cells';
import { scan, dialectOf } from '../engine/formula';
import type { ConditionalFormatRule } from './conditional-format';
import { fromEngineRule, toEngineRule } from './conditional-format';
import { Banding } from './banding';
import { Filter } from './filter';
import { boundReach } from './geometry';
import { NamedRange } from './named-range';
import { PROTECTED, Protection } from './protection';
import type { Range } from './range';
import { RangeList } from './range-list';
import { refuse } from './service';
import { SheetSelected } from './sheet-selected';
import { TextFinder } from './text-finder';
import type { DeveloperMetadata } from './developer-metadata';
import { DeveloperMetadataFinder, addMetadata, metadataAt } from './developer-metadata';
import { writeValues } from './conversion';

/** A sheet of a spreadsheet. */
export class Sheet extends SheetSelected {
  getDataRange(): Range {
    this.called('getDataRange', { read: 0 });
    const { bottom, right } = this.contentEnd();
    return this.range(boundReach({ top: 0, left: 0, bottom: Math.max(0, bottom), right: Math.max(0, right) }));
  }

  getLastRow(): number {
    this.called('getLastRow', { read: 0 });
    return this.contentEnd().bottom + 1;
  }

  getLastColumn(): number {
    this.called('getLastColumn', { read: 0 });
    return this.contentEnd().right + 1;
  }

  appendRow(...args: [readonly unknown[]]): this {
    this.accept('appendRow', args, ['Object[]']);
    this.called('appendRow', { written: args[0].length });
    const row = this.contentEnd().bottom + 1;
    const { rows, columns } = this.size;
    if (row >= rows) this.insert('ROW', rows - 1, 1, 'after');
    const [values] = args;
    if (!this.mayEdit({ top: row, bottom: row, left: 0, right: Math.max(0, values.length - 1) })) refuse(PROTECTED);
    if (values.length > columns) this.insert('COL', columns - 1, values.length - columns, 'after');
    const cells = values.map((value, col) => [{ sheetId: this.id, row, col }, value] as const);
    writeValues(this.workbook, cells);
    return this;
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.block(row, column, rows, columns).getValues();
  }

  clear(options?: Record<string, boolean>): this {
    this.host.whole('Sheet.clear', { written: 0 }, () => this.whole().clear(options));
    if (!options || options['formatOnly']) this.dropConditionalFormats();
    return this;
  }

  clearContents(): this {
    this.host.whole('Sheet.clearContents', { written: 0 }, () => this.whole().clearContent());
    return this;
  }

  clearFormats(): this {
    this.host.whole('Sheet.clearFormats', { written: 0 }, () => this.whole().clearLooks());
    this.dropConditionalFormats();
    return this;
  }

  clearNotes(): this {
    this.host.whole('Sheet.clearNotes', { written: 0 }, () => this.whole().clearNote());
    return this;
  }

  /** Sorts everything under the frozen rows: a header that is not frozen is sorted into the data. */
  sort(column: number, ascending = true): this {
    const { bottom, right } = this.contentEnd();
    const top = this.frozen('ySplit');
    const area = { top, left: 0, bottom, right: Math.max(right, column - 1) };
    this.host.whole('Sheet.sort', { written: 0 }, () => {
      if (bottom > top) this.range(boundReach(area)).sort({ column, ascending });
    });
    return this;
  }

  createTextFinder(text: string): TextFinder {
    this.called('createTextFinder');
    return new TextFinder([this.whole()], text);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    this.called('getConditionalFormatRules');
    const kept = this.workbook.layout.getConditionalFormats(this.id);
    return kept.flatMap(one => fromEngineRule(this, one) ?? []);
  }

  /** Replaces every rule of the sheet. One rule that names another sheet refuses them all. */
  setConditionalFormatRules(...args: [readonly ConditionalFormatRule[]]): void {
    this.called('setConditionalFormatRules');
    this.accept('setConditionalFormatRules', args, ['Object[]']);
    this.refuseClosed();
    const [rules] = args;
    if (rules.some(rule => this.namesAnotherSheet(rule)))
      refuse('Conditional format rule cannot reference a different sheet.');
    if (rules.some(rule => rule.facts.ranges.some(range => range.sheetId !== this.id)))
      refuse('Conditional format rule cannot reference a different sheet.');
    this.dropConditionalFormats();
    for (const { facts } of rules) {
      const ranges = facts.ranges.map(range => this.parent.rangeData(range));
      const cf = { id: this.host.nextId('format-'), rule: toEngineRule(this, facts) };
      if (ranges.length) this.workbook.enqueue({ type: 'ADD_CONDITIONAL_FORMAT', sheetId: this.id, cf, ranges });
    }
  }

  clearConditionalFormatRules(): void {
    this.host.whole('Sheet.clearConditionalFormatRules', {}, () => this.setConditionalFormatRules([]));
  }

  protect(): Protection {
    this.called('protect', { written: 0 });
    return Protection.create(this, 'SHEET');
  }

  getProtections(type: unknown): Protection[] {
    this.called('getProtections');
    return Protection.all(this, String(type));
  }

  mayEdit(area: Area): boolean {
    const { user } = this.host.execution;
    return this.host.mayWrite() && Protection.all(this).every(protection => protection.admits(user, area));
  }

  getFilter(): Filter | null {
    this.called('getFilter');
    return this.filter();
  }

  isRowHiddenByFilter(...args: [number]): boolean {
    this.called('isRowHiddenByFilter');
    this.accept('isRowHiddenByFilter', args, ['Integer']);
    return this.filter()?.hides(args[0] - 1) ?? false;
  }

  getBandings(): Banding[] {
    this.called('getBandings', { read: 0 });
    return Banding.on(this);
  }

  filter(): Filter | null {
    return this.filterArea() ? new Filter(this) : null;
  }

  filterArea(): Area | undefined {
    const tables = this.workbook.layout.getCoreTables(this.id);
    return tables.find(table => table.config.hasFilters)?.range.zone;
  }

  makeFilter(area: Area): Filter {
    this.refuseClosed();
    if (this.filterArea()) refuse("You can't create a filter in a sheet that already has a filter.");
    const ranges = [this.workbook.layout.getRangeDataFromZone(this.id, area)];
    const config = { ...PLAIN_TABLE, hasFilters: true };
    this.workbook.enqueue({ type: 'CREATE_TABLE', sheetId: this.id, ranges, config, tableType: 'static' });
    return new Filter(this);
  }

  getRangeList(...args: [readonly string[]]): RangeList {
    this.called('getRangeList');
    this.accept('getRangeList', args, ['String[]']);
    const [texts] = args;
    return new RangeList(texts.map(text => this.rangeOf(text)));
  }

  getNamedRanges(): NamedRange[] {
    this.called('getNamedRanges', { read: 0 });
    return this.parent.namesOn(this.id).map(name => new NamedRange(this.parent, name));
  }

  addDeveloperMetadata(...args: [string, ...unknown[]]): this {
    this.called('addDeveloperMetadata');
    addMetadata(this.parent, { sheetId: this.id }, args);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    this.called('getDeveloperMetadata');
    return metadataAt(this.parent, one => one.sheetId === this.id && one.area === undefined);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    this.called('createDeveloperMetadataFinder');
    return new DeveloperMetadataFinder(this.parent, { sheetId: this.id });
  }

  /** The last row and column that hold anything, counted from 0; -1 on an empty sheet. */
  private contentEnd(): { bottom: number; right: number } {
    const { rows, columns } = this.size;
    const filled = (row: number, col: number): boolean =>
      readCell(this.workbook, { sheetId: this.id, row, col }).kind !== 'empty';
    const rowFilled = (row: number): boolean =>
      [...cellsOf({ top: row, bottom: row, left: 0, right: columns - 1 })].some(cell => filled(row, cell.col));
    let bottom = rows - 1;
    while (bottom >= 0 && !rowFilled(bottom)) bottom--;
    let right = bottom < 0 ? -1 : columns - 1;
    const columnFilled = (col: number): boolean => {
      for (let row = 0; row <= bottom; row++) if (filled(row, col)) return true;
      return false;
    };
    while (right >= 0 && !columnFilled(right)) right--;
    return { bottom, right };
  }

  private dropConditionalFormats(): void {
    const kept = this.workbook.layout.getConditionalFormats(this.id);
    this.workbook.enqueue(...kept.map(({ id }) => ({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId: this.id, id })));
  }

  private namesAnotherSheet({ facts }: ConditionalFormatRule): boolean {
    const formulas = (facts.condition?.values ?? []).filter(
      (value): value is string => typeof value === 'string' && value.startsWith('='),
    );
    const titles = formulas.flatMap(formula => {
      const tokens = scan(formula, dialectOf(this.workbook.habits.decimalSeparator));
      const named = tokens.filter((_, i) => tokens[i + 1]?.text === '!');
      const ranges = tokens.flatMap(({ kind, text }) =>
        kind === 'name' ? (this.parent.namedRange(text)?.sheet.title ?? []) : [],
      );
      return [...named.map(({ text }) => text.replace(/^'|'$/g, '').replace(/''/g, "'")), ...ranges];
    });
    return titles.some(title => title.toLowerCase() !== this.title.toLowerCase());
  }
}

const PLAIN_TABLE = {
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  styleId: 'None',
  automaticAutofill: false,
};
