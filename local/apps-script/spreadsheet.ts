import type { RangeData } from '@odoo/o-spreadsheet';
import { DeveloperMetadataFinder, addMetadata, metadataAt, type DeveloperMetadata } from './developer-metadata';
import { Banding } from './banding';
import { RecalculationInterval, type EnumValue } from './enums';
import { boundReach, reachName } from './geometry';
import { NamedRange, refuseName } from './named-range';
import { Protection } from './protection';
import type { Range } from './range';
import { RangeList } from './range-list';
import { checkArguments, refuse, textOf, type Kind } from './service';
import type { Sheet } from './sheet';
import { SpreadsheetPeople } from './spreadsheet-people';
import { TextFinder } from './text-finder';

/** A spreadsheet: its sheets, ranges, names, locale and clock. */
export class Spreadsheet extends SpreadsheetPeople {
  private interval: EnumValue = RecalculationInterval.ON_CHANGE;

  getActiveRange(): Range {
    return this.host.whole('Spreadsheet.getActiveRange', {}, () => this.activeSheet().getActiveRange());
  }

  getActiveCell(): Range {
    return this.activeSheet().getActiveCell();
  }

  getCurrentCell(): Range {
    return this.activeSheet().getActiveCell();
  }

  getActiveRangeList(): RangeList {
    return this.host.whole('Spreadsheet.getActiveRangeList', {}, () => this.activeSheet().getActiveRangeList());
  }

  setActiveRangeList(list: RangeList): RangeList {
    return list.activate();
  }

  setActiveSelection(range: Range | string): Range {
    return this.activeSheet().setActiveSelection(range);
  }

  getSelection(): ReturnType<Sheet['getSelection']> {
    return this.activeSheet().getSelection();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setCurrentCell(range: Range): Range {
    return range.activateAsCurrentCell();
  }

  getRange(...args: [string]): Range {
    this.called('getRange');
    checkArguments('SpreadsheetApp.Spreadsheet.getRange', args, ['String']);
    return this.rangeByText(args[0], this.activeSheet());
  }

  /** The id, by the name it once had. */
  getKey(): string {
    return this.getId();
  }

  getRangeByName(name: string): Range | null {
    this.called('getRangeByName');
    return this.namedRange(name.replace(/^.*!/, ''));
  }

  getRangeList(texts: readonly string[]): RangeList {
    this.called('getRangeList');
    return new RangeList(texts.map(text => this.rangeByText(text, this.activeSheet())));
  }

  /** A range by `Sheet!A1`, quoted or not, by A1 notation on a sheet, or by its name. */
  rangeByText(text: string, sheet: Sheet): Range {
    const split = /^(?:'((?:[^']|'')*)'|([^!]+))!([^!]+)$/.exec(text);
    if (text.startsWith('!')) return sheet.rangeOf(text.slice(1));
    if (!split) return /!/.test(text) ? refuse('Range not found') : (this.namedRange(text) ?? sheet.rangeOf(text));
    const title = split[1]?.replace(/''/g, "'") ?? split[2] ?? '';
    const named = this.everySheet().find(one => one.title === title);
    return named ? named.rangeOf(split[3] ?? '') : refuse('Range not found');
  }

  namedRange(name: string): Range | null {
    const found = this.workbook.layout.getNamedRange(name);
    return found ? this.sheetOf(found.range.sheetId).range(boundReach(found.range.zone)) : null;
  }

  namesOn(sheetId?: string): string[] {
    const named = this.workbook.layout.getNamedRanges();
    return named.filter(one => sheetId === undefined || one.range.sheetId === sheetId).map(one => one.name);
  }

  getNamedRanges(): NamedRange[] {
    this.called('getNamedRanges', { read: 0 });
    return this.namesOn().map(name => new NamedRange(this, name));
  }

  setNamedRange(...args: [string, Range]): void {
    this.called('setNamedRange', { written: 0 });
    checkArguments('SpreadsheetApp.Spreadsheet.setNamedRange', args, ['String', 'SpreadsheetApp.Range']);
    const [name, range] = args;
    refuseName(name);
    const ranges = [this.rangeData(range)];
    const known = this.namesOn().find(one => one.toLowerCase() === name.toLowerCase());
    this.workbook.enqueue(
      known === undefined
        ? { type: 'CREATE_NAMED_RANGE', name, ranges }
        : { type: 'UPDATE_NAMED_RANGE', oldRangeName: known, newRangeName: name, ranges },
    );
  }

  removeNamedRange(name: string): void {
    this.called('removeNamedRange', { written: 0 });
    this.workbook.enqueue({ type: 'DELETE_NAMED_RANGE', name });
  }

  /** A range as the engine's commands take it; one that reaches to the edge keeps doing so. */
  rangeData({ sheetId, reach }: Range): RangeData {
    const open = reach.openRows.end || reach.openColumns.end;
    const { layout } = this.workbook;
    return open
      ? layout.getRangeDataFromXc(sheetId, reachName(reach))
      : layout.getRangeDataFromZone(sheetId, reach.area);
  }

  getDataRange(): Range {
    return this.activeSheet().getDataRange();
  }

  getLastRow(): number {
    return this.activeSheet().getLastRow();
  }

  getLastColumn(): number {
    return this.activeSheet().getLastColumn();
  }

  appendRow(values: readonly unknown[]): Sheet {
    return this.activeSheet().appendRow(values);
  }

  getProtections(type: EnumValue): Protection[] {
    this.called('getProtections');
    return this.everySheet().flatMap(sheet => Protection.all(sheet, String(type)));
  }

  createTextFinder(text: string): TextFinder {
    this.called('createTextFinder');
    return new TextFinder(
      this.everySheet().map(sheet => sheet.whole()),
      text,
    );
  }

  addDeveloperMetadata(...args: [string, ...unknown[]]): this {
    this.called('addDeveloperMetadata');
    addMetadata(this, {}, args);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    this.called('getDeveloperMetadata');
    return metadataAt(this, one => one.sheetId === undefined);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    this.called('createDeveloperMetadataFinder');
    return new DeveloperMetadataFinder(this);
  }

  getSpreadsheetLocale(): string {
    return this.told('getSpreadsheetLocale', this.workbook.locale);
  }

  setSpreadsheetLocale(locale: string): void {
    this.called('setSpreadsheetLocale', { written: 0 });
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) refuse(`Invalid argument: ${locale}`);
    this.workbook.setLocale(locale);
  }

  getSpreadsheetTimeZone(): string {
    return this.told('getSpreadsheetTimeZone', this.workbook.timeZone);
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    this.called('setSpreadsheetTimeZone', { written: 0 });
    if (!isTimeZone(timeZone)) refuse(`Invalid argument: ${timeZone}`);
    this.workbook.setTimeZone(timeZone);
  }

  getRecalculationInterval(): EnumValue {
    return this.told('getRecalculationInterval', this.interval);
  }

  setRecalculationInterval(interval: EnumValue): this {
    this.interval = interval;
    return this.told('setRecalculationInterval', this);
  }

  /** No form writes into the spreadsheet here. */
  getFormUrl(): null {
    return this.told('getFormUrl', null);
  }

  getBandings(): Banding[] {
    this.called('getBandings', { read: 0 });
    return this.everySheet().flatMap(sheet => Banding.on(sheet));
  }

  toast(...args: [string, string?, number?]): void {
    this.called('toast');
    const all: (Kind | `${Kind}?`)[] = ['String', 'String?', 'Number?'];
    checkArguments('SpreadsheetApp.Spreadsheet.toast', args, all.slice(0, 1), all.slice(0, 2), all);
    const [message, title = ''] = args;
    this.host.execution.shown.push({ kind: 'toast', title: textOf(title), text: textOf(message) });
  }
}

/** What a spreadsheet passes on to its active sheet, as Google's does. */
const OF_THE_ACTIVE_SHEET = [
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getColumnWidth',
  'getFrozenColumns',
  'getFrozenRows',
  'getRowHeight',
  'getSheetId',
  'getSheetName',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
] as const satisfies readonly (keyof Sheet)[];

for (const name of OF_THE_ACTIVE_SHEET) {
  Object.defineProperty(Spreadsheet.prototype, name, {
    value(this: Spreadsheet, ...args: unknown[]): unknown {
      const sheet = this.getActiveSheet();
      return (sheet[name] as (...given: unknown[]) => unknown).apply(sheet, args);
    },
  });
}

function isTimeZone(name: unknown): boolean {
  try {
    return typeof name === 'string' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
