import { boundReach } from './geometry';
import type { Range } from './range';
import { Service } from './service';
import type { Sheet } from './sheet';

/** The basic filter of a sheet: a header row over rows that it can sort. */
export class Filter extends Service {
  constructor(private readonly sheet: Sheet) {
    super('Filter');
  }

  getRange(): Range {
    this.sheet.host.call('Filter.getRange', { read: 0 });
    const area = this.sheet.filterArea();
    if (!area) throw new Error('The filter was removed.');
    return this.sheet.range(boundReach(area));
  }

  sort(column: number, ascending: boolean): this {
    this.sheet.host.whole('Filter.sort', { written: 0 }, () => {
      const { area } = this.getRange();
      if (area.bottom === area.top) return;
      this.sheet.range(boundReach({ ...area, top: area.top + 1 })).sort({ column, ascending });
    });
    return this;
  }

  /** None is ever set here: people filter on their own screens. */
  getColumnFilterCriteria(): null {
    this.sheet.host.call('Filter.getColumnFilterCriteria', { read: 0 });
    return null;
  }

  remove(): void {
    this.sheet.host.call('Filter.remove', { written: 0 });
    const area = this.sheet.filterArea();
    if (area) this.sheet.workbook.enqueue({ type: 'REMOVE_TABLE', sheetId: this.sheet.id, target: [area] });
  }
}
