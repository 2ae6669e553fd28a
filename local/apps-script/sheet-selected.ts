import { boundReach } from './geometry';
import type { Range } from './range';
import { RangeList } from './range-list';
import { Selection } from './selection';
import type { Sheet } from './sheet';
import { SheetGrid } from './sheet-grid';

/** The part of a sheet that is what its user has selected. */
export abstract class SheetSelected extends SheetGrid {
  getActiveRangeList(): RangeList {
    this.called('getActiveRangeList');
    return new RangeList(this.selectedRanges());
  }

  getActiveRange(): Range {
    this.called('getActiveRange');
    return this.selected();
  }

  getActiveCell(): Range {
    this.called('getActiveCell');
    const selection = this.host.selections.get(this.parent.id);
    if (selection?.sheetId === this.id && selection.cell !== undefined) return this.rangeOf(selection.cell);
    const { top, left } = this.selected().area;
    return this.range(boundReach({ top, left, bottom: top, right: left }));
  }

  getCurrentCell(): Range {
    return this.getActiveCell();
  }

  getSelection(): Selection {
    this.called('getSelection');
    return new Selection(this as unknown as Sheet);
  }

  setActiveRangeList(list: RangeList): RangeList {
    this.called('setActiveRangeList');
    return list.activate();
  }

  setActiveRange(range: Range): Range {
    this.called('setActiveRange');
    return range.activate();
  }

  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.rangeOf(range) : range).activate();
  }

  setCurrentCell(range: Range): Range {
    return range.activateAsCurrentCell();
  }

  /** Every range that is selected on this sheet, the last one at the end. */
  selectedRanges(): Range[] {
    const selection = this.host.selections.get(this.parent.id);
    const areas = selection?.sheetId === this.id ? selection.area.split(',') : ['A1'];
    return areas.map(area => this.rangeOf(area));
  }

  private selected(): Range {
    return this.selectedRanges().slice(-1)[0] ?? this.rangeOf('A1');
  }
}
