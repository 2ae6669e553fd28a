import { Spreadsheet as Workbook } from '../engine/spreadsheet';
import { boundReach } from './geometry';
import type { Host } from './host';
import { Service, checkArguments, refuse, textOf, type Cost } from './service';
import { Sheet } from './sheet';
import { copySheet } from './sheet-copies';
import type { Spreadsheet } from './spreadsheet';

/** The part of a spreadsheet that is its sheets: found, added, copied, moved and deleted. */
export class SpreadsheetSheets extends Service {
  private readonly sheetsById = new Map<string, Sheet>();

  constructor(
    readonly host: Host,
    readonly workbook: Workbook,
    readonly id: string,
  ) {
    super('Spreadsheet');
  }

  getId(): string {
    return this.told('getId', this.id);
  }

  getUrl(): string {
    return this.told('getUrl', `https://docs.google.com/spreadsheets/d/${this.id}/edit`);
  }

  getName(): string {
    return this.told('getName', this.bound ? this.host.world.name : (this.host.names.get(this.id) ?? ''));
  }

  rename(name: string): void {
    this.called('rename', { written: 0 });
    if (this.bound) this.host.world.name = textOf(name);
    else this.host.names.set(this.id, textOf(name));
  }

  getSheets(): Sheet[] {
    return this.told('getSheets', this.everySheet());
  }

  everySheet(): Sheet[] {
    return this.workbook.layout.getSheetIds().map(id => this.sheetOf(id));
  }

  getNumSheets(): number {
    return this.told('getNumSheets', this.workbook.layout.getSheetIds().length);
  }

  getSheetByName(...args: [string]): Sheet | null {
    this.called('getSheetByName');
    checkArguments('SpreadsheetApp.Spreadsheet.getSheetByName', args, ['String?']);
    return this.everySheet().find(sheet => sheet.title === textOf(args[0])) ?? null;
  }

  getSheetById(gid: number): Sheet | null {
    this.called('getSheetById');
    return this.everySheet().find(sheet => sheet.gid === gid) ?? null;
  }

  sheetOf(id: string): Sheet {
    let sheet = this.sheetsById.get(id);
    if (!sheet) this.sheetsById.set(id, (sheet = new Sheet(this.self, id)));
    return sheet;
  }

  getActiveSheet(): Sheet {
    return this.told('getActiveSheet', this.activeSheet());
  }

  setActiveSheet(sheet: Sheet): Sheet {
    this.called('setActiveSheet');
    return this.opened(sheet);
  }

  insertSheet(...args: unknown[]): Sheet {
    this.called('insertSheet', { written: 0 });
    const name = args.find((one): one is string => typeof one === 'string') ?? this.freeTitle();
    const index = args.find((one): one is number => typeof one === 'number');
    const options = args.find(
      (one): one is { template?: Sheet } => typeof one === 'object' && one !== null && 'template' in one,
    );
    this.refuseTaken(name);
    const ids = this.workbook.layout.getSheetIds();
    const position = index ?? ids.indexOf(this.activeSheet().id) + 1;
    const sheetId = this.freshId();
    this.workbook.flush();
    if (options?.template) return this.opened(this.duplicate(options.template, name, position));
    const made = this.workbook.run({ type: 'CREATE_SHEET', sheetId, name, position, cols: 26, rows: 1000 });
    if (!made) refuse(`Invalid sheet name: ${name}`);
    return this.opened(this.sheetOf(sheetId));
  }

  deleteSheet(sheet: Sheet): void {
    this.called('deleteSheet', { written: 0 });
    sheet.refuseClosed();
    const { layout } = this.workbook;
    if (layout.getSheetIds().length === 1) refuse("You can't remove all the sheets in a document.");
    const visible = layout.getVisibleSheetIds();
    if (visible.every(id => id === sheet.id)) refuse("You can't remove all the visible sheets in a document.");
    // The engine counts the visible ones even when it is a hidden one that goes.
    if (!visible.includes(sheet.id)) this.workbook.enqueue({ type: 'SHOW_SHEET', sheetId: sheet.id });
    this.workbook.flush();
    this.workbook.run({ type: 'DELETE_SHEET', sheetId: sheet.id, sheetName: sheet.title });
    if (this.host.selections.get(this.id)?.sheetId === sheet.id) this.host.selections.delete(this.id);
  }

  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.activeSheet());
    return this.activeSheet();
  }

  duplicateActiveSheet(): Sheet {
    this.called('duplicateActiveSheet', { written: 0 });
    const sheet = this.activeSheet();
    return this.opened(this.duplicate(sheet, this.copyTitle(sheet.title), sheet.getIndex()));
  }

  moveActiveSheet(position: number): void {
    this.called('moveActiveSheet', { written: 0 });
    const { id } = this.activeSheet();
    const delta = position - 1 - this.workbook.layout.getSheetIds().indexOf(id);
    if (delta) this.workbook.enqueue({ type: 'MOVE_SHEET', sheetId: id, delta });
  }

  renameActiveSheet(name: string): void {
    this.activeSheet().setName(name);
  }

  /** Refuses a title that a sheet other than `own` has, in whichever case. */
  refuseTaken(name: string, own?: string): void {
    const taken = this.everySheet().some(sheet => sheet.id !== own && sheet.title.toLowerCase() === name.toLowerCase());
    if (taken) refuse(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }

  /** A copy of another spreadsheet's sheet, as its last one. */
  adopt(sheet: Sheet): Sheet {
    const title = this.copyTitle(sheet.title);
    if (sheet.parent === this.self) return this.duplicate(sheet, title, this.everySheet().length);
    return copySheet(sheet, this.self, title);
  }

  /** An id for a new sheet that is a number, as Google's are. */
  freshId(): string {
    return String(Math.floor(this.host.random() * 2_000_000_000) + 1);
  }

  /** Another spreadsheet that is the same but for its name. */
  copy(...args: [string]): Spreadsheet {
    this.called('copy', { written: 0 });
    checkArguments('SpreadsheetApp.Spreadsheet.copy', args, ['String']);
    const workbook = Workbook.restore(this.workbook.snapshot(), undefined, this.host.world.now);
    const id = this.host.nextId('file-');
    this.host.files.set(id, workbook);
    this.host.names.set(id, textOf(args[0]));
    return new (this.constructor as new (host: Host, workbook: Workbook, id: string) => Spreadsheet)(
      this.host,
      workbook,
      id,
    );
  }

  private get self(): Spreadsheet {
    return this as unknown as Spreadsheet;
  }

  private duplicate(sheet: Sheet, title: string, position: number): Sheet {
    const sheetIdTo = this.freshId();
    this.workbook.flush();
    this.workbook.run({ type: 'DUPLICATE_SHEET', sheetId: sheet.id, sheetIdTo, sheetNameTo: title });
    const delta = position - this.workbook.layout.getSheetIds().indexOf(sheetIdTo);
    if (delta) this.workbook.run({ type: 'MOVE_SHEET', sheetId: sheetIdTo, delta });
    return this.sheetOf(sheetIdTo);
  }

  /** A sheet that people now look at; not a call of its own. */
  private opened(sheet: Sheet): Sheet {
    sheet.select(boundReach({ top: 0, left: 0, bottom: 0, right: 0 }));
    return sheet;
  }

  protected activeSheet(): Sheet {
    const selection = this.host.selections.get(this.id);
    const ids = this.workbook.layout.getSheetIds();
    return this.sheetOf(selection && ids.includes(selection.sheetId) ? selection.sheetId : (ids[0] ?? '0'));
  }

  private freeTitle(): string {
    const word = this.workbook.locale.startsWith('ru') ? 'Лист' : 'Sheet';
    const titles = new Set(this.everySheet().map(sheet => sheet.title));
    let number = titles.size + 1;
    while (titles.has(`${word}${number}`)) number++;
    return `${word}${number}`;
  }

  private copyTitle(title: string): string {
    const word = this.workbook.locale.startsWith('ru') ? `${title} (копия)` : `Copy of ${title}`;
    const titles = new Set(this.everySheet().map(sheet => sheet.title));
    let copy = word;
    for (let number = 2; titles.has(copy); number++) copy = `${word} ${number}`;
    return copy;
  }

  protected get bound(): boolean {
    return this.workbook === this.host.bound;
  }

  protected told<T>(method: string, answer: T): T {
    this.host.call(`Spreadsheet.${method}`);
    return answer;
  }

  protected called(method: string, cost?: Cost): void {
    this.host.call(`Spreadsheet.${method}`, cost);
  }
}
