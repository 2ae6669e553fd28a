import { areaName } from '../engine/area';
import { readCell, styleOf } from '../engine/cells';
import { readReach } from './geometry';
import type { CellStyle, Position } from './conversion';
import { writeValue } from './conversion';
import { TextDirection, type EnumValue } from './enums';
import { RangeFormats } from './range-formats';
import type { Table } from './range-styles';
import { RichTextValue, type Run } from './rich-text';
import { Service } from './service';
import { TextStyle, letteringOf } from './text-style';

/** The part of a range that says how texts run: their styles, links, turns and directions. */
export class RangeTexts extends RangeFormats {
  getTextStyle(): TextStyle {
    return this.one('getTextStyle', style => new TextStyle(letteringOf(style)));
  }

  getTextStyles(): TextStyle[][] {
    return this.each('getTextStyles', style => new TextStyle(letteringOf(style)));
  }

  setTextStyle(style: TextStyle): this {
    return this.put('setTextStyle', style, toLettering, 'SpreadsheetApp.TextStyle');
  }

  setTextStyles(styles: Table<TextStyle>): this {
    return this.putEach('setTextStyles', styles, toLettering);
  }

  /** Null where the first cell holds no text. */
  getRichTextValue(): RichTextValue | null {
    this.called('getRichTextValue', { read: 1 });
    return this.richAt(this.first);
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    this.called('getRichTextValues', { read: this.size });
    return this.table(position => this.richAt(position));
  }

  setRichTextValue(...args: [RichTextValue]): this {
    this.called('setRichTextValue', { written: this.size });
    this.accept('setRichTextValue', args, ['SpreadsheetApp.RichTextValue']);
    this.refuseProtected();
    for (const position of this.positions()) this.writeRich(position, args[0]);
    return this;
  }

  setRichTextValues(...args: [Table<RichTextValue>]): this {
    this.called('setRichTextValues', { written: this.size });
    this.accept('setRichTextValues', args, ['Object[][]']);
    this.refuseProtected();
    this.eachOf(args[0], (position, text) => this.writeRich(position, text));
    return this;
  }

  getTextRotation(): TextRotation {
    return this.one('getTextRotation', showRotation);
  }

  getTextRotations(): TextRotation[][] {
    return this.each('getTextRotations', showRotation);
  }

  setTextRotation(rotation: number | TextRotation): this {
    return this.put('setTextRotation', rotation, toRotation, 'Object');
  }

  setTextRotations(rotations: Table<TextRotation>): this {
    return this.putEach('setTextRotations', rotations, toRotation);
  }

  setVerticalText(vertical: boolean): this {
    return this.put('setVerticalText', vertical, given => ({ rotation: 0, vertical: given }), 'Boolean');
  }

  getTextDirection(): EnumValue | null {
    return this.one('getTextDirection', showDirection);
  }

  getTextDirections(): (EnumValue | null)[][] {
    return this.each('getTextDirections', showDirection);
  }

  setTextDirection(direction: EnumValue | null): this {
    return this.put('setTextDirection', direction, toDirection, 'Enum?');
  }

  setTextDirections(directions: Table<EnumValue | null>): this {
    return this.putEach('setTextDirections', directions, toDirection);
  }

  /** Links are always shown as such here. */
  setShowHyperlink(...args: [boolean]): this {
    this.called('setShowHyperlink', { written: this.size });
    this.accept('setShowHyperlink', args, ['Boolean']);
    return this;
  }

  private richAt(position: Position): RichTextValue | null {
    const { kind, value } = readCell(this.workbook, position);
    if (kind !== 'text' && kind !== 'empty') return null;
    const [text, lettering] = [String(value), letteringOf(styleOf(this.workbook, position))];
    const kept = this.keptRich(position)?.content as { text: string; runs: readonly Run[] } | undefined;
    const own = kept?.text === text ? kept.runs : undefined;
    const link = this.workbook.getters.getEvaluatedCell(position).link?.url ?? null;
    const plain: Run[] = text === '' ? [] : [{ start: 0, end: text.length, lettering: {}, link }];
    const runs = (own ?? plain).map(run => ({ ...run, lettering: { ...lettering, ...run.lettering } }));
    return new RichTextValue(text, runs);
  }

  private writeRich(position: Position, text: RichTextValue): void {
    const kept = this.keptRich(position);
    if (kept) this.workbook.enqueue({ type: 'REMOVE_ANNOTATION', id: kept.id });
    writeValue(this.workbook, position, text.getText() === '' ? '' : `'${text.getText()}`);
    const { runs } = text;
    if (!runs.some(run => run.link !== null || Object.keys(run.lettering).length)) return;
    const area = areaName({ top: position.row, bottom: position.row, left: position.col, right: position.col });
    const content = { text: text.getText(), runs };
    const annotation = { id: this.host.nextId('text-'), kind: 'text', sheetId: this.sheetId, area, content };
    this.workbook.enqueue({ type: 'SET_ANNOTATION', annotation });
  }

  private keptRich({ row, col }: Position): ReturnType<typeof this.workbook.layout.getAnnotation> {
    return this.workbook.layout.getAnnotations('text', this.sheetId).find(one => {
      const at = readReach(one.area ?? '', this.sheet.size)?.area;
      return at?.top === row && at.left === col;
    });
  }
}

/** How a text is turned. */
export class TextRotation extends Service {
  constructor(
    private readonly degrees: number,
    private readonly vertical = false,
  ) {
    super('TextRotation');
  }

  getDegrees(): number {
    return this.degrees;
  }

  isVertical(): boolean {
    return this.vertical;
  }
}

const toLettering = (style: TextStyle): CellStyle => ({ ...style.lettering });
const showRotation = (style: CellStyle): TextRotation => new TextRotation(style.rotation ?? 0, style.vertical);

const toRotation = (given: number | TextRotation): CellStyle =>
  typeof given === 'number'
    ? { rotation: given, vertical: false }
    : { rotation: given.getDegrees(), vertical: given.isVertical() };

const showDirection = (style: CellStyle): EnumValue | null =>
  style.direction === undefined || style.direction === ''
    ? null
    : style.direction === 'rtl'
      ? TextDirection.RIGHT_TO_LEFT
      : TextDirection.LEFT_TO_RIGHT;

const toDirection = (given: EnumValue | null): CellStyle => ({
  direction: given === null ? '' : given === TextDirection.RIGHT_TO_LEFT ? 'rtl' : 'ltr',
});
