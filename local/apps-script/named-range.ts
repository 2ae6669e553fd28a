import type { Range } from './range';
import { Service, refuse } from './service';
import type { Spreadsheet } from './spreadsheet';

/** Refuses what cannot be the name of a range: what reads as a reference, or begins with a figure. */
export function refuseName(name: string): void {
  const fits = /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name);
  if (!fits || /^([a-z]{1,3}\d+|r\d*c\d*|true|false)$/i.test(name)) refuse('The name for the range is invalid.');
}

/** A name that stands for a range. */
export class NamedRange extends Service {
  constructor(
    private readonly parent: Spreadsheet,
    private title: string,
  ) {
    super('NamedRange');
  }

  getName(): string {
    this.parent.host.call('NamedRange.getName');
    return this.title;
  }

  getRange(): Range {
    this.parent.host.call('NamedRange.getRange');
    const range = this.parent.namedRange(this.title);
    if (!range) refuse('The named range was removed.');
    return range;
  }

  setName(title: string): this {
    this.parent.host.call('NamedRange.setName', { written: 0 });
    refuseName(title);
    const ranges = [this.parent.rangeData(this.getRange())];
    this.parent.workbook.enqueue({ type: 'UPDATE_NAMED_RANGE', oldRangeName: this.title, newRangeName: title, ranges });
    this.title = title;
    return this;
  }

  setRange(range: Range): this {
    this.parent.host.call('NamedRange.setRange', { written: 0 });
    const ranges = [this.parent.rangeData(range)];
    this.parent.workbook.enqueue({
      type: 'UPDATE_NAMED_RANGE',
      oldRangeName: this.title,
      newRangeName: this.title,
      ranges,
    });
    return this;
  }

  remove(): void {
    this.parent.host.call('NamedRange.remove', { written: 0 });
    this.parent.workbook.enqueue({ type: 'DELETE_NAMED_RANGE', name: this.title });
  }
}
