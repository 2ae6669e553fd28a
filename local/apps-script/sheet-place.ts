import { overlap } from '../engine/area';
import type { Spreadsheet as Workbook } from '../engine/spreadsheet';
import { Color, hexOf } from './color';
import { toHex } from './colours';
import { SheetType, type EnumValue } from './enums';
import { boundReach, readReach, reachName, type GridSize, type Reach } from './geometry';
import type { Host } from './host';
import { PROTECTED, Protection } from './protection';
import { Range } from './range';
import { Service, checkArguments, refuse, type Cost, type Kind } from './service';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

/** The part of a sheet that says which it is: its title, its place among the sheets, its ranges. */
export class SheetPlace extends Service {
  readonly host: Host;
  readonly workbook: Workbook;

  constructor(
    readonly parent: Spreadsheet,
    readonly id: string,
  ) {
    super('Sheet');
    this.host = parent.host;
    this.workbook = parent.workbook;
  }

  /** The number that Google calls it by. A sheet made on a page has a name of letters instead. */
  get gid(): number {
    if (/^\d+$/.test(this.id)) return Number(this.id);
    return Array.from(this.id).reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 1, 7);
  }

  get title(): string {
    return this.standing().getSheetName(this.id);
  }

  get size(): GridSize {
    const layout = this.standing();
    return { rows: layout.getNumberRows(this.id), columns: layout.getNumberCols(this.id) };
  }

  getRange(...args: [string | number, number?, number?, number?]): Range {
    this.called('getRange');
    const [first, column, rows, columns] = args;
    if (typeof first === 'string' && args.length === 1) return this.rangeByName(first);
    this.accept(
      'getRange',
      args,
      ['Integer', 'Integer'],
      ['Integer', 'Integer', 'Integer'],
      ['Integer', 'Integer', 'Integer', 'Integer'],
    );
    return this.block(Number(first), column ?? 1, rows ?? 1, columns ?? 1);
  }

  /** A block by numbers from 1, refused in Google's words when it is none. */
  block(row: number, column: number, rows: number, columns: number): Range {
    const [top, left, height, width] = [row, column, rows, columns].map(Math.trunc) as [number, number, number, number];
    if (top < 1) refuse('The starting row of the range is too small.');
    if (left < 1) refuse('The starting column of the range is too small.');
    if (height < 1) refuse('The number of rows in the range must be at least 1.');
    if (width < 1) refuse('The number of columns in the range must be at least 1.');
    return this.range(boundReach({ top: top - 1, left: left - 1, bottom: top + height - 2, right: left + width - 2 }));
  }

  range(reach: Reach): Range {
    const { rows, columns } = this.size;
    if (reach.area.bottom >= rows || reach.area.right >= columns) {
      refuse('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return new Range(this as unknown as Sheet, reach);
  }

  /** A range by A1 or R1C1 notation on this sheet. */
  rangeOf(text: string): Range {
    const reach = readReach(text, this.size);
    return reach ? this.range(reach) : refuse('Range not found');
  }

  whole(): Range {
    const { rows, columns } = this.size;
    return this.range(boundReach({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  }

  getName(): string {
    return this.told('getName', this.title);
  }

  getSheetName(): string {
    return this.told('getSheetName', this.title);
  }

  setName(...args: [string]): this {
    this.called('setName', { written: 0 });
    this.accept('setName', args, ['String']);
    const [name] = args;
    this.refuseClosed();
    if (name === this.title) return this;
    this.parent.refuseTaken(name, this.id);
    this.workbook.flush();
    const renamed = this.workbook.run({ type: 'RENAME_SHEET', sheetId: this.id, oldName: this.title, newName: name });
    if (!renamed) refuse(`Invalid sheet name: ${name}`);
    return this;
  }

  getSheetId(): number {
    return this.told('getSheetId', this.gid);
  }

  getIndex(): number {
    return this.told('getIndex', this.workbook.layout.getSheetIds().indexOf(this.id) + 1);
  }

  getParent(): Spreadsheet {
    return this.told('getParent', this.parent);
  }

  getType(): EnumValue {
    return this.told('getType', SheetType.GRID);
  }

  activate(): this {
    this.called('activate');
    this.select(boundReach({ top: 0, left: 0, bottom: 0, right: 0 }));
    return this;
  }

  select(reach: Reach): void {
    this.host.selections.set(this.parent.id, { sheetId: this.id, area: reachName(reach) });
  }

  /** Makes a cell the current one: of the range that holds it, if one that is selected does, which becomes the active one. */
  selectCell(cell: Reach): void {
    const selection = this.host.selections.get(this.parent.id);
    const areas = selection?.sheetId === this.id ? selection.area.split(',') : [];
    const holds = areas.filter(area => overlap(this.rangeOf(area).area, cell.area)).slice(-1);
    if (!holds.length) {
      this.select(cell);
      return;
    }
    const area = [...areas.filter(one => !holds.includes(one)), ...holds].join(',');
    this.host.selections.set(this.parent.id, { sheetId: this.id, area, cell: reachName(cell) });
  }

  /** Selects several ranges; the last is the active one. */
  selectAll(ranges: readonly { reach: Reach }[]): void {
    const area = ranges.map(({ reach }) => reachName(reach)).join(',');
    this.host.selections.set(this.parent.id, { sheetId: this.id, area });
  }

  getTabColorObject(): Color | null {
    const hex = this.getTabColor();
    return hex === null ? null : new Color(hex);
  }

  setTabColorObject(colour: Color | null): this {
    return this.setTabColor(hexOf(colour));
  }

  isRightToLeft(): boolean {
    return this.told('isRightToLeft', false);
  }

  getTabColor(): string | null {
    return this.told('getTabColor', this.workbook.layout.getSheet(this.id).color ?? null);
  }

  setTabColor(colour: string | null): this {
    this.called('setTabColor', { written: 0 });
    this.refuseClosed();
    const color = colour === null ? undefined : toHex(colour);
    this.workbook.enqueue({ type: 'COLOR_SHEET', sheetId: this.id, color });
    return this;
  }

  isSheetHidden(): boolean {
    return this.told('isSheetHidden', !this.workbook.layout.isSheetVisible(this.id));
  }

  hideSheet(): this {
    this.called('hideSheet', { written: 0 });
    this.refuseClosed();
    const { layout } = this.workbook;
    if (layout.getVisibleSheetIds().every(id => id === this.id)) refuse("You can't hide all the sheets in a document.");
    this.workbook.enqueue({ type: 'HIDE_SHEET', sheetId: this.id });
    return this;
  }

  showSheet(): this {
    this.called('showSheet', { written: 0 });
    this.refuseClosed();
    if (!this.workbook.layout.isSheetVisible(this.id)) this.workbook.enqueue({ type: 'SHOW_SHEET', sheetId: this.id });
    return this;
  }

  hasHiddenGridlines(): boolean {
    return this.told('hasHiddenGridlines', !this.workbook.layout.getGridLinesVisibility(this.id));
  }

  setHiddenGridlines(hidden: boolean): this {
    this.called('setHiddenGridlines', { written: 0 });
    this.refuseClosed();
    this.workbook.enqueue({ type: 'SET_GRID_LINES_VISIBILITY', sheetId: this.id, areGridLinesVisible: !hidden });
    return this;
  }

  /** No form writes into a sheet here. */
  getFormUrl(): null {
    return this.told('getFormUrl', null);
  }

  copyTo(spreadsheet: Spreadsheet): Sheet {
    this.called('copyTo', { written: 0 });
    return spreadsheet.adopt(this as unknown as Sheet);
  }

  /** Refuses to change a sheet that is protected as a whole from whoever runs this. */
  refuseClosed(): void {
    const sheet = this as unknown as Sheet;
    const { user } = this.host.execution;
    const { area } = this.whole().reach;
    if (Protection.all(sheet, 'SHEET').some(protection => !protection.admits(user, area))) refuse(PROTECTED);
  }

  /** The layout that this sheet is still part of. */
  private standing(): Workbook['layout'] {
    const { layout } = this.workbook;
    if (!layout.tryGetSheet(this.id)) refuse(`Sheet ${this.gid} not found`);
    return layout;
  }

  protected told<T>(method: string, answer: T): T {
    this.host.call(`Sheet.${method}`);
    return answer;
  }

  protected called(method: string, cost?: Cost): void {
    this.host.call(`Sheet.${method}`, cost);
  }

  protected accept(method: string, args: ArrayLike<unknown>, ...signatures: (Kind | `${Kind}?`)[][]): void {
    checkArguments(`SpreadsheetApp.Sheet.${method}`, args, ...signatures);
  }

  private rangeByName(text: string): Range {
    const reach = readReach(text, this.size);
    if (reach) return this.range(reach);
    return this.parent.rangeByText(text, this as unknown as Sheet);
  }
}

/** What the host cannot put on a sheet, so that none has any. */
for (const name of ['getCharts', 'getDrawings', 'getImages', 'getPivotTables', 'getSlicers']) {
  Object.defineProperty(SheetPlace.prototype, name, {
    value(this: SheetPlace): unknown[] {
      this.host.call(`Sheet.${name}`);
      return [];
    },
  });
}
