import type { EnumValue } from './enums';
import type { Range } from './range';
import type { RangeList } from './range-list';
import { Service } from './service';
import type { Sheet } from './sheet';

/** What the user has selected on the active sheet. */
export class Selection extends Service {
  constructor(private readonly sheet: Sheet) {
    super('Selection');
  }

  getActiveSheet(): Sheet {
    return this.sheet;
  }

  getActiveRange(): Range {
    return this.sheet.getActiveRange();
  }

  getActiveRangeList(): RangeList {
    return this.sheet.getActiveRangeList();
  }

  getCurrentCell(): Range {
    return this.sheet.getActiveCell();
  }

  /** The range to which Ctrl, Shift and an arrow would widen the selection. */
  getNextDataRange(direction: EnumValue): Range {
    const { area } = this.getActiveRange();
    const { area: to } = this.getActiveRange().getNextDataCell(direction);
    const [top, left] = [Math.min(area.top, to.top), Math.min(area.left, to.left)];
    const [bottom, right] = [Math.max(area.bottom, to.bottom), Math.max(area.right, to.right)];
    return this.sheet.block(top + 1, left + 1, bottom - top + 1, right - left + 1);
  }
}
