import type { Annotation } from '../engine/annotations';
import type { Area } from '../engine/area';
import { ProtectionType, type EnumValue } from './enums';
import { readReach, reachName, type Reach } from './geometry';
import type { NamedRange } from './named-range';
import type { Range } from './range';
import { Service, checkArguments, refuse, textOf } from './service';
import { User } from './session';
import type { Sheet } from './sheet';

/** What Google says to those who may not edit. */
export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

interface Terms extends Record<string, unknown> {
  type: 'RANGE' | 'SHEET';
  description: string;
  warningOnly: boolean;
  /** Who may edit besides the owner; null until the list is first changed, when everybody may. */
  editors: string[] | null;
  domainEdit: boolean;
  unprotected: string[];
  rangeName?: string | null;
}

/** A protected range or sheet. A new one keeps nobody out until its editors change. */
export class Protection extends Service {
  /** Protects a range, or a whole sheet; a sheet that is protected already answers with that protection. */
  static create(sheet: Sheet, type: 'RANGE' | 'SHEET', reach?: Reach): Protection {
    const old = type === 'SHEET' ? Protection.all(sheet, 'SHEET')[0] : undefined;
    if (old) return old;
    const id = sheet.host.nextId('protection-');
    const content: Terms = {
      type,
      description: '',
      warningOnly: false,
      editors: null,
      domainEdit: false,
      unprotected: [],
    };
    const place = { sheetId: sheet.id, ...(reach && { area: reachName(reach) }) };
    sheet.workbook.enqueue({ type: 'SET_ANNOTATION', annotation: { id, kind: 'protection', ...place, content } });
    return new Protection(sheet, id);
  }

  /** The protections of a sheet, of one kind or of all. */
  static all(sheet: Sheet, type?: string): Protection[] {
    const kept = sheet.workbook.layout.getAnnotations('protection', sheet.id);
    return kept
      .filter(one => type === undefined || one.content['type'] === type)
      .map(one => new Protection(sheet, one.id));
  }

  constructor(
    private readonly sheet: Sheet,
    private readonly id: string,
  ) {
    super('Protection');
  }

  /** Whether a user may edit an area, as far as this protection goes. */
  admits(user: string, area: Area): boolean {
    const { type, warningOnly, editors, unprotected } = this.terms;
    if (warningOnly || editors === null || user === this.sheet.host.world.owner || editors.includes(user)) return true;
    const touches = (text: string): Area | undefined => readReach(text, this.sheet.size)?.area;
    const own = type === 'SHEET' ? undefined : touches(this.kept.area ?? '');
    const open = unprotected.map(touches).some(free => free && contains(free, area));
    return type === 'SHEET' ? open : !own || !meets(own, area);
  }

  getRange(): Range {
    this.called('getRange');
    const { area } = this.kept;
    return area === undefined ? this.sheet.whole() : this.sheet.rangeOf(area);
  }

  setRange(range: Range): this {
    this.called('setRange', { written: 0 });
    const content = { ...this.kept.content, rangeName: null };
    const annotation = { ...this.kept, area: reachName(range.reach), content };
    this.sheet.workbook.enqueue({ type: 'SET_ANNOTATION', annotation });
    return this;
  }

  getProtectionType(): EnumValue {
    this.called('getProtectionType');
    return this.terms.type === 'SHEET' ? ProtectionType.SHEET : ProtectionType.RANGE;
  }

  getDescription(): string {
    this.called('getDescription', { read: 0 });
    return this.terms.description;
  }

  setDescription(...args: [string]): this {
    checkArguments('SpreadsheetApp.Protection.setDescription', args, ['String']);
    const [description] = args;
    return this.change('setDescription', { description: textOf(description) });
  }

  isWarningOnly(): boolean {
    this.called('isWarningOnly', { read: 0 });
    return this.terms.warningOnly;
  }

  setWarningOnly(...args: [boolean]): this {
    checkArguments('SpreadsheetApp.Protection.setWarningOnly', args, ['Boolean']);
    const [warningOnly] = args;
    return this.change('setWarningOnly', warningOnly ? { warningOnly, editors: null } : { warningOnly });
  }

  /** The owner is an editor that the list does not name. */
  getEditors(): User[] {
    this.called('getEditors', { read: 0 });
    return (this.terms.editors ?? []).map(email => new User(this.sheet.host, email));
  }

  addEditor(editor: string | User): this {
    return this.addEditors([editor]);
  }

  addEditors(editors: readonly (string | User)[]): this {
    const emails = editors.map(String);
    return this.change('addEditors', { editors: [...new Set([...(this.terms.editors ?? []), ...emails])] });
  }

  removeEditor(editor: string | User): this {
    return this.removeEditors([editor]);
  }

  removeEditors(editors: readonly (string | User)[]): this {
    const emails = editors.map(String);
    return this.change('removeEditors', {
      editors: (this.terms.editors ?? []).filter(email => !emails.includes(email)),
    });
  }

  canEdit(): boolean {
    this.called('canEdit');
    const { user } = this.sheet.host.execution;
    const { warningOnly, editors } = this.terms;
    return user === this.sheet.host.world.owner || warningOnly || editors === null || editors.includes(user);
  }

  canDomainEdit(): boolean {
    this.called('canDomainEdit');
    return this.terms.domainEdit;
  }

  setDomainEdit(domainEdit: boolean): this {
    return this.change('setDomainEdit', { domainEdit });
  }

  getUnprotectedRanges(): Range[] {
    this.called('getUnprotectedRanges', { read: 0 });
    return this.terms.unprotected.map(text => this.sheet.rangeOf(text));
  }

  setUnprotectedRanges(ranges: readonly Range[]): this {
    // A script's own arrays are of another realm, which the engine does not take.
    return this.change('setUnprotectedRanges', { unprotected: Array.from(ranges, range => reachName(range.reach)) });
  }

  /** The name of the named range that it protects; null for one that is not named. */
  getRangeName(): string | null {
    return this.terms.rangeName ?? null;
  }

  setRangeName(...args: [string]): this {
    checkArguments('SpreadsheetApp.Protection.setRangeName', args, ['String']);
    const range = this.sheet.parent.namedRange(args[0]) ?? refuse(`Named range ${args[0]} not found.`);
    return this.setRange(range).change('setRangeName', { rangeName: args[0] });
  }

  setNamedRange(namedRange: NamedRange): this {
    return this.setRangeName(namedRange.getName());
  }

  remove(): void {
    this.called('remove', { written: 0 });
    this.sheet.workbook.enqueue({ type: 'REMOVE_ANNOTATION', id: this.id });
  }

  private get kept(): Annotation {
    const kept = this.sheet.workbook.layout.getAnnotation(this.id);
    if (!kept) refuse('The protection was removed.');
    return kept;
  }

  private get terms(): Terms {
    return this.kept.content as Terms;
  }

  private change(method: string, terms: Partial<Terms>): this {
    this.called(method, { written: 0 });
    const { kept } = this;
    const annotation = { ...kept, content: { ...kept.content, ...terms } };
    this.sheet.workbook.enqueue({ type: 'SET_ANNOTATION', annotation });
    return this;
  }

  private called(method: string, cost?: { read?: number; written?: number }): void {
    this.sheet.host.call(`Protection.${method}`, cost);
  }
}

const meets = (a: Area, b: Area): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

const contains = (outer: Area, inner: Area): boolean =>
  outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;
