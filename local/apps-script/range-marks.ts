import { areaName, overlap, type Area } from '../engine/area';
import { readCell } from '../engine/cells';
import { fromKeptRule, toKeptRule, DataValidation, type KeptRule } from './data-validation';
import { DataValidationCriteria } from './enums';
import type { DeveloperMetadata } from './developer-metadata';
import { DeveloperMetadataFinder, addMetadata, metadataAt, wholeLine } from './developer-metadata';
import type { Position } from './conversion';
import { writeValue } from './conversion';
import { readReach } from './geometry';
import { Protection } from './protection';
import type { Range } from './range';
import { RangeTexts } from './range-texts';
import { textOf } from './service';

/** The part of a range that hangs things on cells: notes, validation, tick boxes, protection, metadata. */
export class RangeMarks extends RangeTexts {
  getNote(): string {
    this.called('getNote', { read: 1 });
    return this.notes().get(keyOf(this.first)) ?? '';
  }

  getNotes(): string[][] {
    this.called('getNotes', { read: this.size });
    const notes = this.notes();
    return this.table(position => notes.get(keyOf(position)) ?? '');
  }

  setNote(...args: [string | null]): this {
    this.called('setNote', { written: this.size });
    this.accept('setNote', args, ['String?']);
    this.refuseProtected();
    for (const position of this.positions()) this.writeNote(position, args[0]);
    return this;
  }

  setNotes(...args: [readonly (readonly (string | number | null)[])[]]): this {
    this.called('setNotes', { written: this.size });
    this.accept('setNotes', args, ['Object[][]']);
    this.refuseProtected();
    this.eachOf(args[0], (position, note) => this.writeNote(position, typeof note === 'number' ? decimal(note) : note));
    return this;
  }

  clearNote(): this {
    this.called('clearNote', { written: this.size });
    this.refuseProtected();
    this.dropNotes();
    return this;
  }

  getDataValidation(): DataValidation | null {
    this.called('getDataValidation', { read: 1 });
    return this.validationAt(this.first);
  }

  getDataValidations(): (DataValidation | null)[][] {
    this.called('getDataValidations', { read: this.size });
    return this.table(position => this.validationAt(position));
  }

  setDataValidation(...args: [DataValidation | null]): this {
    this.called('setDataValidation', { written: this.size });
    this.accept('setDataValidation', args, ['SpreadsheetApp.DataValidation?']);
    this.refuseProtected();
    this.putValidation([this.area], args[0]);
    return this;
  }

  setDataValidations(...args: [readonly (readonly (DataValidation | null)[])[]]): this {
    this.called('setDataValidations', { written: this.size });
    this.accept('setDataValidations', args, ['Object[][]']);
    this.refuseProtected();
    const alike = new Map<DataValidation | null, Area[]>();
    this.eachOf(args[0], ({ row, col }, rule) => {
      const cell = { top: row, bottom: row, left: col, right: col };
      alike.set(rule, [...(alike.get(rule) ?? []), cell]);
    });
    for (const [rule, areas] of alike) this.putValidation(areas, rule);
    return this;
  }

  clearDataValidations(): this {
    this.called('clearDataValidations', { written: this.size });
    this.refuseProtected();
    this.putValidation([this.area], null);
    return this;
  }

  insertCheckboxes(...values: unknown[]): this {
    this.called('insertCheckboxes', { written: this.size });
    this.refuseProtected();
    const [, unchecked = false] = values;
    const facts = { kind: DataValidationCriteria.CHECKBOX, values, allowInvalid: false, helpText: null };
    this.putValidation([this.area], new DataValidation(this.host, facts));
    for (const position of this.positions()) writeValue(this.workbook, position, values.length === 1 ? '' : unchecked);
    return this;
  }

  removeCheckboxes(): this {
    this.called('removeCheckboxes', { written: this.size });
    this.refuseProtected();
    const boxes = this.positions().filter(position => this.boxAt(position));
    for (const position of boxes) {
      const { value } = readCell(this.workbook, position);
      if (value === this.stateOf(position, true) || value === this.stateOf(position, false))
        writeValue(this.workbook, position, '');
    }
    this.putValidation(
      boxes.map(({ row, col }) => ({ top: row, bottom: row, left: col, right: col })),
      null,
    );
    return this;
  }

  isChecked(): boolean | null {
    this.called('isChecked', { read: this.size });
    const states = this.positions().map(position =>
      this.boxAt(position) ? readCell(this.workbook, position).value === this.stateOf(position, true) : null,
    );
    const [first = null] = states;
    return states.every(state => state === first) ? first : null;
  }

  check(): this {
    return this.tick('check', true);
  }

  uncheck(): this {
    return this.tick('uncheck', false);
  }

  protect(): Protection {
    this.called('protect');
    return Protection.create(this.sheet, 'RANGE', this.reach);
  }

  canEdit(): boolean {
    this.called('canEdit');
    return this.sheet.mayEdit(this.area);
  }

  addDeveloperMetadata(...args: [string, ...unknown[]]): this {
    this.called('addDeveloperMetadata');
    addMetadata(this.sheet.parent, wholeLine(this.asRange), args);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    this.called('getDeveloperMetadata');
    const { area } = this;
    return metadataAt(this.sheet.parent, one => {
      const own = one.sheetId === this.sheetId && one.area !== undefined && readReach(one.area, this.sheet.size)?.area;
      return own !== undefined && own !== false && areaName(own) === areaName(area);
    });
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    this.called('createDeveloperMetadataFinder');
    return new DeveloperMetadataFinder(this.sheet.parent, { sheetId: this.sheetId, area: this.area });
  }

  /** Takes the notes off its cells. */
  protected dropNotes(): void {
    for (const note of this.workbook.layout.getAnnotations('note', this.sheetId)) {
      const at = readReach(note.area ?? '', this.sheet.size);
      if (at && overlap(at.area, this.area)) this.workbook.enqueue({ type: 'REMOVE_ANNOTATION', id: note.id });
    }
  }

  /** The notes of its sheet by cell. */
  protected notes(): Map<string, string> {
    const notes = new Map<string, string>();
    for (const note of this.workbook.layout.getAnnotations('note', this.sheetId)) {
      const at = readReach(note.area ?? '', this.sheet.size);
      if (at) notes.set(keyOf({ row: at.area.top, col: at.area.left }), String(note.content['text']));
    }
    return notes;
  }

  protected writeNote({ row, col }: Position, text: string | null): void {
    const cell = areaName({ top: row, bottom: row, left: col, right: col });
    const old = this.workbook.layout.getAnnotations('note', this.sheetId).find(note => note.area === cell);
    if (text === null || text === '') {
      if (old) this.workbook.enqueue({ type: 'REMOVE_ANNOTATION', id: old.id });
      return;
    }
    const id = old?.id ?? this.host.nextId('note-');
    const annotation = { id, kind: 'note', sheetId: this.sheetId, area: cell, content: { text: textOf(text) } };
    this.workbook.enqueue({ type: 'SET_ANNOTATION', annotation });
  }

  private get asRange(): Range {
    return this as unknown as Range;
  }

  protected validationAt(position: Position): DataValidation | null {
    const kept = this.keptAt(position);
    return kept ? fromKeptRule(this.sheet, kept) : null;
  }

  protected putValidation(areas: readonly Area[], rule: DataValidation | null): void {
    if (!areas.length) return;
    const { workbook, sheetId } = this;
    const ranges = areas.map(area => workbook.layout.getRangeDataFromZone(sheetId, area));
    const id = this.host.nextId('rule-');
    const kept = rule ? toKeptRule(this.sheet, rule.facts) : NOTHING;
    const { criterion, isBlocking, beside } = kept;
    workbook.enqueue({ type: 'ADD_DATA_VALIDATION_RULE', sheetId, rule: { id, criterion, isBlocking }, ranges });
    // Adding a rule takes its cells from every other; a rule added to be removed therefore clears them.
    if (!rule) workbook.enqueue({ type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id });
    else if (beside.helpText !== null || beside.box) {
      const annotation = { id: `beside-${id}`, kind: 'rule', sheetId, content: beside };
      workbook.enqueue({ type: 'SET_ANNOTATION', annotation });
    }
  }

  private keptAt(position: Position): KeptRule | undefined {
    const rule = this.workbook.layout.getValidationRuleForCell(position);
    if (!rule) return undefined;
    const beside = this.workbook.layout.getAnnotation(`beside-${rule.id}`)?.content ?? { helpText: null };
    return { criterion: rule.criterion, isBlocking: rule.isBlocking ?? false, beside: beside as KeptRule['beside'] };
  }

  private boxAt(position: Position): KeptRule | undefined {
    const kept = this.keptAt(position);
    return kept && (kept.beside.box || kept.criterion.type === 'isBoolean') ? kept : undefined;
  }

  private stateOf(position: Position, checked: boolean): unknown {
    const box = this.boxAt(position)?.beside.box ?? [];
    if (!box.length) return checked;
    return checked ? box[0] : (box[1] ?? '');
  }

  private tick(method: string, checked: boolean): this {
    this.called(method, { written: this.size });
    this.refuseProtected();
    for (const position of this.positions()) {
      const { value } = readCell(this.workbook, position);
      const isState = [this.stateOf(position, true), this.stateOf(position, false), ''].includes(value);
      if (isState && this.boxAt(position)) writeValue(this.workbook, position, this.stateOf(position, checked));
    }
    return this;
  }
}

const NOTHING: KeptRule = {
  criterion: { type: 'isEqualText', values: ['-'] },
  isBlocking: false,
  beside: { helpText: null },
};

/** A number as setNotes, and it alone, writes it: whole ones get a decimal. */
const decimal = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value));

const keyOf = ({ row, col }: { row: number; col: number }): string => `${row}/${col}`;
