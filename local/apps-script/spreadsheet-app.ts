import { Spreadsheet as Workbook } from '../engine/spreadsheet';
import { buildRule } from './conditional-format';
import type { ConditionalFormatRuleBuilder } from './conditional-format-builder';
import { ColorBuilder } from './color';
import { DataValidationBuilder } from './data-validation';
import * as enums from './enums';
import { FilterCriteriaBuilder } from './filter-criteria';
import { readReach, reachName } from './geometry';
import type { Host } from './host';
import type { Range } from './range';
import type { RangeList } from './range-list';
import { RichTextValueBuilder } from './rich-text';
import { Service, refuse, textOf } from './service';
import type { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { TextStyleBuilder } from './text-style';
import { openUi, type Ui } from './ui';

/** SpreadsheetApp: the spreadsheet around the script, and others by their ids. */
export class SpreadsheetApp extends Service {
  readonly AutoFillSeries = enums.AutoFillSeries;
  readonly BandingTheme = enums.BandingTheme;
  readonly BooleanCriteria = enums.BooleanCriteria;
  readonly BorderStyle = enums.BorderStyle;
  readonly ColorType = enums.ColorType;
  readonly CopyPasteType = enums.CopyPasteType;
  readonly DataValidationCriteria = enums.DataValidationCriteria;
  readonly DeveloperMetadataLocationType = enums.DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = enums.DeveloperMetadataVisibility;
  readonly Dimension = enums.Dimension;
  readonly Direction = enums.Direction;
  readonly GroupControlTogglePosition = enums.GroupControlTogglePosition;
  readonly InterpolationType = enums.InterpolationType;
  readonly ProtectionType = enums.ProtectionType;
  readonly RecalculationInterval = enums.RecalculationInterval;
  readonly RelativeDate = enums.RelativeDate;
  readonly SheetType = enums.SheetType;
  readonly SortOrder = enums.SortOrder;
  readonly TextDirection = enums.TextDirection;
  readonly TextToColumnsDelimiter = enums.TextToColumnsDelimiter;
  readonly ThemeColorType = enums.ThemeColorType;
  readonly ValueType = enums.ValueType;
  readonly WrapStrategy = enums.WrapStrategy;

  private readonly opened = new Map<string, Spreadsheet>();

  constructor(private readonly host: Host) {
    super('SpreadsheetApp');
    const { active } = host.execution;
    const sheet = host.bound.sheets().find(one => one.title === active?.sheet);
    if (active && sheet) {
      const areas = active.range.split(',').flatMap(area => readReach(area, sheet) ?? []);
      host.selections.set(host.world.fileId, { sheetId: sheet.id, area: areas.map(reachName).join(',') || 'A1' });
    }
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.active('getActiveSpreadsheet', bound => bound);
  }

  getActive(): Spreadsheet {
    return this.active('getActive', bound => bound);
  }

  getActiveSheet(): Sheet {
    return this.active('getActiveSheet', bound => bound.getActiveSheet());
  }

  getActiveRange(): Range {
    return this.active('getActiveRange', bound => bound.getActiveRange());
  }

  getCurrentCell(): Range {
    return this.active('getCurrentCell', bound => bound.getCurrentCell());
  }

  getSelection(): ReturnType<Sheet['getSelection']> {
    return this.active('getSelection', bound => bound.getSelection());
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return this.active('setActiveSheet', bound => bound.setActiveSheet(sheet));
  }

  setActiveRange(range: Range): Range {
    this.host.call('SpreadsheetApp.setActiveRange');
    return range.activate();
  }

  setCurrentCell(range: Range): Range {
    this.host.call('SpreadsheetApp.setCurrentCell');
    return range.activateAsCurrentCell();
  }

  getActiveRangeList(): RangeList {
    return this.active('getActiveRangeList', bound => bound.getActiveRangeList());
  }

  setActiveRangeList(list: RangeList): RangeList {
    this.host.call('SpreadsheetApp.setActiveRangeList');
    return list.activate();
  }

  setActiveSpreadsheet(): void {
    this.host.call('SpreadsheetApp.setActiveSpreadsheet');
  }

  create(name: string, rows = 1000, columns = 26): Spreadsheet {
    this.host.call('SpreadsheetApp.create', { written: 0 });
    this.host.authorize('SpreadsheetApp.create', ['spreadsheets']);
    if (!(rows >= 1) || !(columns >= 1)) refuse('Invalid argument: ' + (rows >= 1 ? 'columns' : 'rows'));
    const { locale, timeZone } = this.host.bound;
    const workbook = Workbook.create({ locale, timeZone, rows, columns });
    workbook.setNow(this.host.world.now);
    const id = this.host.nextId('file-');
    this.host.files.set(id, workbook);
    this.host.names.set(id, textOf(name));
    return this.find(id);
  }

  openById(id: string): Spreadsheet {
    this.host.call('SpreadsheetApp.openById');
    this.host.authorize('SpreadsheetApp.openById', ['spreadsheets']);
    return this.find(id);
  }

  openByKey(id: string): Spreadsheet {
    return this.openById(id);
  }

  openByUrl(url: string): Spreadsheet {
    this.host.call('SpreadsheetApp.openByUrl');
    this.host.authorize('SpreadsheetApp.openByUrl', ['spreadsheets']);
    return this.find(/\/d\/([^/]+)/.exec(url)?.[1] ?? '');
  }

  /** Applies what was written; only then has the sheet computed it. */
  flush(): void {
    this.host.call('SpreadsheetApp.flush', { flush: true });
    for (const file of this.host.files.values()) {
      file.flush();
      const [refusal] = file.late?.splice(0) ?? [];
      if (refusal !== undefined) refuse(refusal);
    }
  }

  getUi(): Ui {
    this.host.call('SpreadsheetApp.getUi');
    return openUi(this.host);
  }

  newRichTextValue(): RichTextValueBuilder {
    this.host.call('SpreadsheetApp.newRichTextValue');
    return new RichTextValueBuilder();
  }

  newTextStyle(): TextStyleBuilder {
    this.host.call('SpreadsheetApp.newTextStyle');
    return new TextStyleBuilder();
  }

  newColor(): ColorBuilder {
    this.host.call('SpreadsheetApp.newColor');
    return new ColorBuilder();
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    this.host.call('SpreadsheetApp.newFilterCriteria');
    return new FilterCriteriaBuilder(this.host);
  }

  newDataValidation(): DataValidationBuilder {
    this.host.call('SpreadsheetApp.newDataValidation');
    return new DataValidationBuilder(this.host);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    this.host.call('SpreadsheetApp.newConditionalFormatRule');
    return buildRule(this.host);
  }

  private active<T>(method: string, ask: (bound: Spreadsheet) => T): T {
    return this.host.whole(`SpreadsheetApp.${method}`, {}, () => {
      this.host.needDocument(`SpreadsheetApp.${method}`);
      // Google's types hide that there may be none.
      if (this.host.execution.apart) return null as T;
      return ask(this.find(this.host.world.fileId));
    });
  }

  private find(id: string): Spreadsheet {
    const workbook =
      this.host.files.get(id) ??
      refuse(`Unexpected error while getting the method or property openById on object SpreadsheetApp.`);
    let spreadsheet = this.opened.get(id);
    if (!spreadsheet) this.opened.set(id, (spreadsheet = new Spreadsheet(this.host, workbook, id)));
    return spreadsheet;
  }
}
