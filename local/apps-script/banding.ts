import { areaName } from '../engine/area';
import type { Annotation } from '../engine/annotations';
import { hexOf, Color } from './color';
import { toHex } from './colours';
import type { EnumValue } from './enums';
import type { Range } from './range';
import { Service, refuse } from './service';
import type { Sheet } from './sheet';

/** Which stripe of which direction has which colour. */
type Stripe = `${'header' | 'first' | 'second' | 'footer'}${'Row' | 'Column'}`;

type Stripes = Partial<Record<Stripe, string | null>>;

/** Header, first, second and footer of each theme. */
const THEMES: Record<string, readonly [string, string, string, string]> = {
  LIGHT_GREY: ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#ffffff', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#ffffff', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffffff', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#ffffff', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ffffff', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ffffff', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#ffffff', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#ffffff', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#ffffff', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#ffffff', '#fddce8', '#f68ab0'],
};

/** Stripes of colour over a range. They are kept and read back; the page does not paint them. */
export class Banding extends Service {
  /** Stripes the rows or the columns of a range; `args` are a theme, and whether header and footer have colours of their own. */
  static over(range: Range, side: 'Row' | 'Column', [theme, header, footer]: readonly unknown[]): Banding {
    const { sheet } = range;
    if (Banding.on(sheet, range).length) {
      refuse('You cannot add alternating background colors to a range that already has alternating background colors.');
    }
    const [top, first, second, bottom] = THEMES[(theme as EnumValue | undefined)?.name() ?? 'LIGHT_GREY'] ?? [];
    const stripes: Stripes = { [`first${side}`]: first, [`second${side}`]: second };
    if (header !== false) stripes[`header${side}`] = top ?? null;
    if (footer === true) stripes[`footer${side}`] = bottom ?? null;
    const id = sheet.host.nextId('banding-');
    put(sheet, { id, kind: 'banding', sheetId: sheet.id, area: areaName(range.area), content: stripes });
    return new Banding(sheet, id);
  }

  /** The bandings of a sheet, or of those the ones that share cells with a range. */
  static on(sheet: Sheet, range?: Range): Banding[] {
    const all = sheet.workbook.layout.getAnnotations('banding', sheet.id).map(({ id }) => new Banding(sheet, id));
    return all.filter(banding => !range || range.meets(banding.range().area));
  }

  constructor(
    private readonly sheet: Sheet,
    private readonly id: string,
  ) {
    super('Banding');
  }

  getRange(): Range {
    return this.range();
  }

  setRange(range: Range): this {
    put(this.sheet, { ...this.kept, area: areaName(range.area) });
    return this;
  }

  copyTo(range: Range): Banding {
    const id = this.sheet.host.nextId('banding-');
    put(range.sheet, { ...this.kept, id, sheetId: range.sheetId, area: areaName(range.area) });
    return new Banding(range.sheet, id);
  }

  remove(): void {
    this.sheet.host.call('Banding.remove', { written: 0 });
    this.sheet.workbook.enqueue({ type: 'REMOVE_ANNOTATION', id: this.kept.id });
  }

  private range(): Range {
    return this.sheet.rangeOf(this.kept.area ?? '');
  }

  private get kept(): Annotation {
    return this.sheet.workbook.layout.getAnnotation(this.id) ?? refuse('The banding was removed.');
  }

  /** The colour of a stripe, for the getters that are made below. */
  colourOf(stripe: Stripe): string | null {
    return (this.kept.content as Stripes)[stripe] ?? null;
  }

  paint(stripe: Stripe, colour: string | null): this {
    const [, part = '', side = ''] = /^(first|second)(.*)$/.exec(stripe) ?? [];
    if (colour === null && part !== '') refuse(`${capital(part)} ${side.toLowerCase()} color should not be null.`);
    const content = { ...this.kept.content, [stripe]: colour === null ? null : (toHex(colour) ?? null) };
    put(this.sheet, { ...this.kept, content });
    return this;
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function put(sheet: Sheet, annotation: Annotation): void {
  sheet.host.call('Banding.set', { written: 0 });
  sheet.workbook.enqueue({ type: 'SET_ANNOTATION', annotation });
}

// Sixteen pairs of getters and setters that differ by nothing but the stripe.
for (const side of ['Row', 'Column'] as const) {
  for (const part of ['Header', 'First', 'Second', 'Footer'] as const) {
    const stripe = `${part.toLowerCase() as 'header'}${side}` as const;
    const name = `${part}${side}Color`;
    const define = (method: string, value: (this: Banding, colour: never) => unknown): void =>
      void Object.defineProperty(Banding.prototype, method, { value });
    define(`get${name}`, function () {
      return this.colourOf(stripe);
    });
    define(`get${name}Object`, function () {
      const hex = this.colourOf(stripe);
      return hex === null ? null : new Color(hex);
    });
    define(`set${name}`, function (colour: string | null) {
      return this.paint(stripe, colour);
    });
    define(`set${name}Object`, function (colour: Color | null) {
      return this.paint(stripe, hexOf(colour));
    });
  }
}
