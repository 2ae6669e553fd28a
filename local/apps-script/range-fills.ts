import { showCell } from '../engine/cells';
import { Banding } from './banding';
import { TextToColumnsDelimiter, type EnumValue } from './enums';
import type { Range } from './range';
import { RangeClearing } from './range-clearing';
import { writeValue } from './conversion';
import { copyCells } from './range-moves';
import { fillOn, neighbouring } from './range-series';
import { refuse } from './service';
import type { Sheet } from './sheet';

const DELIMITERS = new Map<unknown, string>([
  [TextToColumnsDelimiter.COMMA, ','],
  [TextToColumnsDelimiter.SEMICOLON, ';'],
  [TextToColumnsDelimiter.PERIOD, '.'],
  [TextToColumnsDelimiter.SPACE, ' '],
]);

/** The part of a range that fills others: copies of its values or looks, stripes, texts split over columns. */
export class RangeFills extends RangeClearing {
  copyValuesToRange(sheet: Sheet | number, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.called('copyValuesToRange', { written: this.size });
    const target = this.blockOf(sheet, column, columnEnd, row, rowEnd);
    copyCells(this.asWhole, target, { contentsOnly: true }, false);
  }

  copyFormatToRange(sheet: Sheet | number, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.called('copyFormatToRange', { written: this.size });
    const target = this.blockOf(sheet, column, columnEnd, row, rowEnd);
    copyCells(this.asWhole, target, { formatOnly: true }, false);
  }

  autoFill(...args: [Range, EnumValue]): void {
    this.called('autoFill', { written: this.size });
    this.accept('autoFill', args, ['SpreadsheetApp.Range', 'Enum']);
    args[0].refuseProtected();
    fillOn(this.asWhole, ...args);
  }

  autoFillToNeighbor(...args: [EnumValue]): void {
    this.called('autoFillToNeighbor', { written: this.size });
    this.accept('autoFillToNeighbor', args, ['Enum']);
    const destination = neighbouring(this.asWhole);
    destination?.refuseProtected();
    if (destination) fillOn(this.asWhole, destination, args[0]);
  }

  applyRowBanding(...args: [EnumValue?, boolean?, boolean?]): Banding {
    this.called('applyRowBanding', { written: 0 });
    this.accept('applyRowBanding', args, [], ['Enum'], ['Enum', 'Boolean', 'Boolean']);
    return Banding.over(this.asWhole, 'Row', args);
  }

  applyColumnBanding(...args: [EnumValue?, boolean?, boolean?]): Banding {
    this.called('applyColumnBanding', { written: 0 });
    this.accept('applyColumnBanding', args, [], ['Enum'], ['Enum', 'Boolean', 'Boolean']);
    return Banding.over(this.asWhole, 'Column', args);
  }

  getBandings(): Banding[] {
    this.called('getBandings', { read: 0 });
    return Banding.on(this.sheet, this.asWhole);
  }

  /** Splits each text of its first column over the columns to the right; without a delimiter, by the one that is found. */
  splitTextToColumns(...args: [(string | EnumValue)?]): void {
    this.called('splitTextToColumns', { written: this.size });
    this.accept('splitTextToColumns', args, [], ['String'], ['Enum']);
    const { top, bottom, left } = this.area;
    for (let row = top; row <= bottom; row++) {
      const text = showCell(this.workbook, { sheetId: this.sheetId, row, col: left });
      const delimiter = DELIMITERS.get(args[0]) ?? args[0] ?? [',', ';', '.', ' '].find(one => text.includes(one));
      if (text === '' || delimiter === undefined) continue;
      text.split(String(delimiter)).forEach((part, i) => {
        writeValue(this.workbook, { sheetId: this.sheetId, row, col: left + i }, part.trim());
      });
    }
  }

  private blockOf(sheet: Sheet | number, column: number, columnEnd: number, row: number, rowEnd: number): Range {
    const gid = typeof sheet === 'number' ? sheet : sheet.gid;
    const target = this.sheet.parent.everySheet().find(one => one.gid === gid) ?? refuse('Invalid argument: sheet');
    return target.block(row, column, rowEnd - row + 1, columnEnd - column + 1);
  }

  private get asWhole(): Range {
    return this as unknown as Range;
  }
}
