import type { Annotation } from '../engine/annotations';
import { columnName, overlap, type Area } from '../engine/area';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility, type EnumValue } from './enums';
import { readReach } from './geometry';
import type { Range } from './range';
import { Service, checkArguments, textOf, refuse } from './service';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

/** Where a piece of metadata is to hang: nowhere is the whole spreadsheet. */
export interface MetadataPlace {
  sheetId?: string;
  area?: string;
}

/** A key and a value hung on the spreadsheet, a sheet, a row or a column, which it follows. */
export class DeveloperMetadata extends Service {
  constructor(
    private readonly parent: Spreadsheet,
    private readonly id: string,
  ) {
    super('DeveloperMetadata');
  }

  getId(): number {
    this.parent.host.call('DeveloperMetadata.getId');
    return Number(this.kept.content['number']);
  }

  getKey(): string {
    this.parent.host.call('DeveloperMetadata.getKey');
    return String(this.kept.content['key']);
  }

  getValue(): string | null {
    this.parent.host.call('DeveloperMetadata.getValue');
    return (this.kept.content['value'] as string | null | undefined) ?? null;
  }

  getVisibility(): EnumValue {
    const name = this.kept.content['visibility'];
    return name === 'PROJECT' ? DeveloperMetadataVisibility.PROJECT : DeveloperMetadataVisibility.DOCUMENT;
  }

  getLocation(): DeveloperMetadataLocation {
    this.parent.host.call('DeveloperMetadata.getLocation');
    return new DeveloperMetadataLocation(this.parent, this.kept);
  }

  setKey(key: string): this {
    return this.change('setKey', { key: textOf(key) });
  }

  setValue(value: string): this {
    return this.change('setValue', { value: textOf(value) });
  }

  setVisibility(visibility: EnumValue): this {
    return this.change('setVisibility', { visibility: visibility.name() });
  }

  moveToColumn(...args: [Range]): this {
    checkArguments('SpreadsheetApp.DeveloperMetadata.moveToColumn', args, ['SpreadsheetApp.Range']);
    return this.move('moveToColumn', wholeLine(args[0], 'column'));
  }

  moveToRow(...args: [Range]): this {
    checkArguments('SpreadsheetApp.DeveloperMetadata.moveToRow', args, ['SpreadsheetApp.Range']);
    return this.move('moveToRow', wholeLine(args[0], 'row'));
  }

  moveToSheet(...args: [Sheet]): this {
    checkArguments('SpreadsheetApp.DeveloperMetadata.moveToSheet', args, ['SpreadsheetApp.Sheet']);
    return this.move('moveToSheet', { sheetId: args[0].id });
  }

  moveToSpreadsheet(): this {
    return this.move('moveToSpreadsheet', {});
  }

  remove(): void {
    this.parent.host.call('DeveloperMetadata.remove');
    this.parent.workbook.enqueue({ type: 'REMOVE_ANNOTATION', id: this.id });
  }

  private get kept(): Annotation {
    const kept = this.parent.workbook.layout.getAnnotation(this.id);
    if (!kept) refuse('The metadata was removed.');
    return kept;
  }

  private move(method: string, place: MetadataPlace): this {
    this.parent.host.call(`DeveloperMetadata.${method}`);
    const { id, kind, content } = this.kept;
    this.parent.workbook.enqueue({ type: 'SET_ANNOTATION', annotation: { id, kind, content, ...place } });
    return this;
  }

  private change(method: string, content: Record<string, unknown>): this {
    this.parent.host.call(`DeveloperMetadata.${method}`);
    const { kept } = this;
    const annotation = { ...kept, content: { ...kept.content, ...content } };
    this.parent.workbook.enqueue({ type: 'SET_ANNOTATION', annotation });
    return this;
  }
}

/** Where a piece of metadata hangs. */
export class DeveloperMetadataLocation extends Service {
  constructor(
    private readonly parent: Spreadsheet,
    private readonly kept: Annotation,
  ) {
    super('DeveloperMetadataLocation');
  }

  getLocationType(): EnumValue {
    this.parent.host.call('DeveloperMetadataLocation.getLocationType');
    return locationTypeOf(this.kept);
  }

  getSpreadsheet(): Spreadsheet | null {
    return this.kept.sheetId === undefined ? this.parent : null;
  }

  getSheet(): Sheet | null {
    this.parent.host.call('DeveloperMetadataLocation.getSheet');
    return this.kept.sheetId !== undefined && this.kept.area === undefined ? this.sheet : null;
  }

  getColumn(): Range | null {
    this.parent.host.call('DeveloperMetadataLocation.getColumn');
    return locationTypeOf(this.kept) === DeveloperMetadataLocationType.COLUMN ? this.range : null;
  }

  getRow(): Range | null {
    this.parent.host.call('DeveloperMetadataLocation.getRow');
    return locationTypeOf(this.kept) === DeveloperMetadataLocationType.ROW ? this.range : null;
  }

  private get sheet(): Sheet {
    return this.parent.sheetOf(this.kept.sheetId ?? '');
  }

  private get range(): Range {
    return this.sheet.rangeOf(this.kept.area ?? '');
  }
}

/** Which metadata a finder looks for. */
interface Search {
  key?: string;
  value?: string;
  id?: number;
  visibility?: EnumValue;
  type?: EnumValue;
  intersecting?: boolean;
}

/** Finds metadata in the spreadsheet, a sheet or a range. */
export class DeveloperMetadataFinder extends Service {
  private search: Search = {};

  constructor(
    private readonly parent: Spreadsheet,
    private readonly scope: { sheetId?: string; area?: Area } = {},
  ) {
    super('DeveloperMetadataFinder');
  }

  withKey(key: string): this {
    return this.with('withKey', { key: textOf(key) });
  }

  withValue(value: string): this {
    return this.with('withValue', { value: textOf(value) });
  }

  withId(id: number): this {
    return this.with('withId', { id });
  }

  withVisibility(visibility: EnumValue): this {
    return this.with('withVisibility', { visibility });
  }

  withLocationType(type: EnumValue): this {
    return this.with('withLocationType', { type });
  }

  onIntersectingLocations(): this {
    return this.with('onIntersectingLocations', { intersecting: true });
  }

  find(): DeveloperMetadata[] {
    this.parent.host.call('DeveloperMetadataFinder.find');
    const { key, value, id, visibility, type } = this.search;
    return metadataAt(this.parent, one => {
      const { content } = one;
      if (key !== undefined && content['key'] !== key) return false;
      if (value !== undefined && content['value'] !== value) return false;
      if (id !== undefined && content['number'] !== id) return false;
      if (visibility !== undefined && content['visibility'] !== visibility.name()) return false;
      return (type === undefined || locationTypeOf(one) === type) && this.covers(one);
    });
  }

  private covers(one: Annotation): boolean {
    const { sheetId, area } = this.scope;
    if (sheetId === undefined) return true;
    if (one.sheetId !== sheetId) return false;
    if (area === undefined) return true;
    const size = this.parent.sheetOf(sheetId).size;
    const reach = readReach(one.area ?? '', size);
    if (!reach) return false;
    const inside =
      reach.area.top >= area.top &&
      reach.area.bottom <= area.bottom &&
      reach.area.left >= area.left &&
      reach.area.right <= area.right;
    return inside || (this.search.intersecting === true && overlap(reach.area, area));
  }

  private with(method: string, search: Search): this {
    this.parent.host.call(`DeveloperMetadataFinder.${method}`);
    this.search = { ...this.search, ...search };
    return this;
  }
}

/** A whole row or column of a sheet as a place for metadata; an ordinary range is refused. */
export function wholeLine({ area, sheetId, sheet }: Range, wanted?: 'row' | 'column'): Required<MetadataPlace> {
  const { rows, columns } = sheet.size;
  const column = area.top === 0 && area.bottom === rows - 1 && area.left === area.right;
  const row = area.left === 0 && area.right === columns - 1 && area.top === area.bottom;
  const letters = columnName(area.left);
  if (column && wanted !== 'row') return { sheetId, area: `${letters}:${letters}` };
  if (row && wanted !== 'column') return { sheetId, area: `${area.top + 1}:${area.top + 1}` };
  return refuse(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

/** Hangs metadata: a key, perhaps a value and a visibility. */
export function addMetadata(parent: Spreadsheet, place: MetadataPlace, args: readonly unknown[]): void {
  const method = 'SpreadsheetApp.Range.addDeveloperMetadata';
  checkArguments(method, args, ['String'], ['String', 'String'], ['String', 'Object'], ['String', 'String', 'Object']);
  const [key, ...rest] = args;
  const visibility = rest.find(one => Object.values(DeveloperMetadataVisibility).includes(one as EnumValue));
  const value = rest.find(one => one !== visibility);
  const id = parent.host.nextId('metadata-');
  const content = {
    key: String(key),
    value: value === undefined ? null : textOf(value),
    visibility: visibility ? textOf(visibility) : 'DOCUMENT',
    number: Math.floor(parent.host.random() * 2_000_000_000),
  };
  parent.workbook.enqueue({ type: 'SET_ANNOTATION', annotation: { id, kind: 'metadata', ...place, content } });
}

/** The metadata of a spreadsheet that fits. */
export function metadataAt(parent: Spreadsheet, fits: (one: Annotation) => boolean): DeveloperMetadata[] {
  const all = parent.workbook.layout.getAnnotations('metadata');
  return all.filter(fits).map(one => new DeveloperMetadata(parent, one.id));
}

function locationTypeOf({ sheetId, area }: Annotation): EnumValue {
  if (sheetId === undefined) return DeveloperMetadataLocationType.SPREADSHEET;
  if (area === undefined) return DeveloperMetadataLocationType.SHEET;
  return /^\d/.test(area) ? DeveloperMetadataLocationType.ROW : DeveloperMetadataLocationType.COLUMN;
}
