import { styleOf } from '../engine/cells';
import { toHex } from './colours';
import type { CellStyle, Position } from './conversion';
import { RangePatterns } from './range-patterns';
import type { Kind } from './service';

/** A value for each cell of a range, row by row. */
export type Table<T> = readonly (readonly T[])[];

/** The part of a range by which looks are read from cells and put into them. */
export class RangeStyles extends RangePatterns {
  protected one<T>(method: string, read: (style: CellStyle) => T): T {
    this.called(method, { read: 1 });
    this.settleLooks();
    return read(styleOf(this.workbook, this.first));
  }

  protected each<T>(method: string, read: (style: CellStyle) => T): T[][] {
    this.called(method, { read: this.size });
    this.settleLooks();
    return this.table(position => read(styleOf(this.workbook, position)));
  }

  protected put<T>(method: string, value: T, toStyle: (value: T) => CellStyle, kind: Kind | `${Kind}?`): this {
    this.called(method, { written: this.size });
    this.accept(method, [value], [kind]);
    this.refuseProtected();
    this.paint([this.area], toStyle(value));
    return this;
  }

  protected putEach<T>(method: string, values: Table<T>, toStyle: (value: T) => CellStyle): this {
    this.called(method, { written: this.size });
    this.accept(method, [values], ['Object[][]']);
    this.refuseProtected();
    const alike = new Map<T, Position[]>();
    this.eachOf(values, (position, value) => void alike.set(value, [...(alike.get(value) ?? []), position]));
    for (const [value, positions] of alike) {
      const cells = positions.map(({ row, col }) => ({ top: row, bottom: row, left: col, right: col }));
      this.paint(cells, toStyle(value));
    }
    return this;
  }

  protected colour(method: string, part: 'fillColor' | 'textColor', colour: string | null): this {
    return this.put(method, colour, given => toColour(part, given), 'String?');
  }

  protected colours(method: string, part: 'fillColor' | 'textColor', colours: Table<string | null>): this {
    return this.putEach(method, colours, given => toColour(part, given));
  }

  protected paint(
    target: readonly { top: number; bottom: number; left: number; right: number }[],
    style: CellStyle,
  ): void {
    if (Object.keys(style).length)
      this.workbook.enqueue({ type: 'SET_FORMATTING', sheetId: this.sheetId, target, style });
  }
}

function toColour(part: 'fillColor' | 'textColor', colour: string | null): CellStyle {
  if (colour === null) return { [part]: '' };
  const hex = toHex(colour);
  return hex === undefined ? {} : { [part]: hex };
}
