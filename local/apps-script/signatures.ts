import { Banding } from './banding';
import { ConditionalFormatRuleBuilder } from './conditional-format-builder';
import { DeveloperMetadata, DeveloperMetadataFinder } from './developer-metadata';
import { NamedRange } from './named-range';
import { Protection } from './protection';
import { Range } from './range';
import { RangeList } from './range-list';
import { checkArguments, type Kind, type Service } from './service';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { SpreadsheetApp } from './spreadsheet-app';
import { Cache, Lock, Properties } from './stores';
import { TextFinder } from './text-finder';
import { TextStyleBuilder } from './text-style';
import { Utilities } from './utilities';

// What the methods take that look at their arguments no closer: `method: first,second | first`.

const SHEET = `
  autoResizeColumn deleteColumn deleteRow getColumnWidth getRowHeight insertColumnAfter insertColumnBefore insertRowAfter insertRowBefore: Integer
  isColumnHiddenByUser isRowHiddenByUser setFrozenColumns setFrozenRows: Integer
  autoResizeColumns autoResizeRows deleteColumns deleteRows insertColumnsAfter insertColumnsBefore insertRowsAfter: Integer,Integer
  insertRowsBefore setColumnWidth setRowHeight: Integer,Integer
  setColumnWidths setRowHeights setRowHeightsForced: Integer,Integer,Integer
  hideColumns hideRows showColumns showRows insertColumns insertRows: Integer | Integer,Integer
  hideColumn hideRow unhideColumn unhideRow setActiveRange setCurrentCell: SpreadsheetApp.Range
  moveColumns moveRows: SpreadsheetApp.Range,Integer
  setActiveSelection: SpreadsheetApp.Range | String
  setActiveRangeList: SpreadsheetApp.RangeList
  copyTo: SpreadsheetApp.Spreadsheet
  createTextFinder: String
  getProtections: Enum
  getSheetValues: Integer,Integer,Integer,Integer
  setHiddenGridlines: Boolean
  setTabColor: String?
  sort: Integer | Integer,Boolean
  clear: | Object
  activate clearContents clearFormats clearNotes clearConditionalFormatRules getDataRange getFilter hideSheet protect showSheet getLastRow: -
`;

const SPREADSHEET = `
  appendRow: Object[]
  createTextFinder getRangeByName removeNamedRange rename renameActiveSheet setSpreadsheetLocale setSpreadsheetTimeZone: String
  deleteSheet: SpreadsheetApp.Sheet
  getProtections: Enum
  getSheetById: Number
  insertSheet: | Object | Object,Object | String,Integer,Object
  moveActiveSheet: Integer
  setActiveRange setCurrentCell: SpreadsheetApp.Range
  setActiveRangeList: SpreadsheetApp.RangeList
  setActiveSelection: SpreadsheetApp.Range | String
  setActiveSheet: SpreadsheetApp.Sheet | SpreadsheetApp.Sheet,Boolean
  setRecalculationInterval: Enum
`;

const SPREADSHEET_APP = `
  create: String | String,Integer,Integer
  openById openByUrl: String
  setActiveRange setCurrentCell: SpreadsheetApp.Range
  setActiveRangeList: SpreadsheetApp.RangeList
  setActiveSheet: SpreadsheetApp.Sheet | SpreadsheetApp.Sheet,Boolean
  setActiveSpreadsheet: SpreadsheetApp.Spreadsheet
`;

const RANGE = `
  copyFormatToRange copyValuesToRange: Object,Integer,Integer,Integer,Integer
  removeDuplicates: | Object[]
  setBackgroundObjects setFontColorObjects: Object[][]
  setBackgroundRGB: Integer,Integer,Integer
  sort: Object
  breakApart check clearContent clearDataValidations clearFormat clearNote createFilter mergeAcross merge mergeVertically protect uncheck: -
  isBlank isChecked trimWhitespace: -
`;

const RANGE_LIST = `
  setBackgroundRGB: Integer,Integer,Integer
  setFontSize setTextRotation: Integer
  setFormula setFormulaR1C1 setNumberFormat: String
  setValue: Object
  setVerticalText setWrap setShowHyperlink: Boolean
`;

const PROTECTION = `
  addEditor removeEditor: Object
  addEditors removeEditors setUnprotectedRanges: Object[]
  setDomainEdit: Boolean
  setNamedRange: SpreadsheetApp.NamedRange
  setRange: SpreadsheetApp.Range
`;

const TEXT_FINDER = `
  ignoreDiacritics matchCase matchEntireCell matchFormulaText useRegularExpression: Boolean
  replaceAllWith replaceWith: String
  startFrom: SpreadsheetApp.Range
`;

const FORMAT_RULE = `
  setBackground setFontColor: String?
  setBold setItalic setStrikethrough setUnderline: Boolean?
  setGradientMaxpoint setGradientMinpoint: String
  setGradientMaxpointWithValue setGradientMidpointWithValue setGradientMinpointWithValue: Object,Object,String
`;

const TEXT_STYLE = `
  setBold setItalic setStrikethrough setUnderline: Boolean
  setFontFamily setForegroundColor: String
  setFontSize: Integer
`;

const METADATA_FINDER = `
  withId: Integer
  withKey withValue: String
  withLocationType withVisibility: Enum
`;

const UTILITIES = `
  base64Decode base64DecodeWebSafe: String | String,Enum
  base64Encode base64EncodeWebSafe: Object[] | String | String,Enum
  computeDigest: Enum,Object[] | Enum,String | Enum,String,Enum
  computeHmacSha256Signature: Object[],Object[] | String,String | String,String,Enum
  computeHmacSignature: Enum,Object[],Object[] | Enum,String,String | Enum,String,String,Enum
  parseDate: String,String,String
  jsonParse: String
`;

guard(Sheet, 'SpreadsheetApp.Sheet', SHEET);
guard(Spreadsheet, 'SpreadsheetApp.Spreadsheet', SPREADSHEET);
guard(SpreadsheetApp, 'SpreadsheetApp', SPREADSHEET_APP);
guard(Range, 'SpreadsheetApp.Range', RANGE);
guard(RangeList, 'SpreadsheetApp.RangeList', RANGE_LIST);
guard(Protection, 'SpreadsheetApp.Protection', PROTECTION);
guard(TextFinder, 'SpreadsheetApp.TextFinder', TEXT_FINDER);
guard(ConditionalFormatRuleBuilder, 'SpreadsheetApp.ConditionalFormatRuleBuilder', FORMAT_RULE);
guard(TextStyleBuilder, 'SpreadsheetApp.TextStyleBuilder', TEXT_STYLE);
guard(NamedRange, 'SpreadsheetApp.NamedRange', 'setName: String\nsetRange: SpreadsheetApp.Range');
guard(Banding, 'SpreadsheetApp.Banding', 'copyTo setRange: SpreadsheetApp.Range');
guard(DeveloperMetadata, 'SpreadsheetApp.DeveloperMetadata', 'setKey setValue: String\nsetVisibility: Enum');
guard(DeveloperMetadataFinder, 'SpreadsheetApp.DeveloperMetadataFinder', METADATA_FINDER);
guard(Properties, 'Properties', 'deleteProperty: String');
guard(Cache, 'Cache', 'get remove: String\ngetAll removeAll: Object[]\nputAll: Object | Object,Integer');
guard(Lock, 'Lock', 'tryLock waitLock: Integer');
guard(Utilities, 'Utilities', UTILITIES);

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Has methods of a class refuse what they do not take, before they do anything. */
function guard(type: { readonly prototype: Service }, name: string, table: string): void {
  for (const line of table.trim().split('\n')) {
    const [methods = '', signatures = ''] = line.split(': ');
    for (const method of methods.trim().split(' ')) wrap(type.prototype, name, method, readSignatures(signatures));
  }
}

function readSignatures(text: string): Kind[][] {
  return text.split('|').map(
    one =>
      one
        .trim()
        .split(',')
        .filter(kind => kind !== '' && kind !== '-') as Kind[],
  );
}

function wrap(prototype: object, name: string, method: string, signatures: readonly Kind[][]): void {
  let owner: object | null = prototype;
  while (owner && !Object.hasOwn(owner, method)) owner = Object.getPrototypeOf(owner) as object | null;
  if (!owner) throw new Error(`${name} has no ${method} to guard`);
  const work = (owner as Record<string, unknown>)[method] as Method;
  Object.defineProperty(owner, method, {
    writable: true,
    configurable: true,
    value(this: unknown, ...args: unknown[]): unknown {
      checkArguments(`${name}.${method}`, args, ...signatures);
      return work.apply(this, args);
    },
  });
}
