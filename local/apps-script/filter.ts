import { areaName } from '../engine/area';
import { readCell, showCell } from '../engine/cells';
import { toSerial } from '../engine/zone';
import { fromCriterion, toCriterion, type Criterion } from './criteria';
import { BooleanCriteria, type EnumValue } from './enums';
import { FilterCriteria } from './filter-criteria';
import { boundReach, readReach } from './geometry';
import { toA1Formula, toR1C1Formula } from './r1c1';
import type { Range } from './range';
import { Service, checkArguments, refuse } from './service';
import type { Sheet } from './sheet';

/** What is kept of a column's criteria, hung on the column's header, which it follows. */
interface Kept extends Record<string, unknown> {
  criterion?: Criterion;
  hidden?: readonly string[];
  visible?: readonly string[];
}

/** The basic filter of a sheet: a header row over rows that it can sort and hide. */
export class Filter extends Service {
  constructor(private readonly sheet: Sheet) {
    super('Filter');
  }

  getRange(): Range {
    this.sheet.host.call('Filter.getRange', { read: 0 });
    return this.range();
  }

  sort(...args: [number, boolean]): this {
    checkArguments('SpreadsheetApp.Filter.sort', args, ['Integer', 'Boolean']);
    const [column, ascending] = args;
    this.sheet.host.whole('Filter.sort', { written: 0 }, () => {
      const { area } = this.range();
      if (area.bottom === area.top) return;
      this.sheet.range(boundReach({ ...area, top: area.top + 1 })).sort({ column, ascending });
    });
    return this;
  }

  /** Columns are numbered on the sheet, as everywhere in a filter. */
  getColumnFilterCriteria(...args: [number]): FilterCriteria | null {
    this.sheet.host.call('Filter.getColumnFilterCriteria', { read: 0 });
    checkArguments('SpreadsheetApp.Filter.getColumnFilterCriteria', args, ['Integer']);
    const kept = this.keptAt(this.column(args[0]))?.content;
    if (!kept) return null;
    const { criterion, ...values } = kept as Kept;
    const condition = criterion && fromCriterion(this.sheet.workbook, criterion, false);
    return new FilterCriteria(this.sheet.host, { ...values, ...(condition && { condition }) });
  }

  setColumnFilterCriteria(...args: [number, FilterCriteria | null]): this {
    this.sheet.host.call('Filter.setColumnFilterCriteria', { written: 0 });
    const signature = ['Integer', 'SpreadsheetApp.FilterCriteria?'] as const;
    checkArguments('SpreadsheetApp.Filter.setColumnFilterCriteria', args, signature);
    this.put(args[0], args[1]);
    return this;
  }

  removeColumnFilterCriteria(...args: [number]): this {
    this.sheet.host.call('Filter.removeColumnFilterCriteria', { written: 0 });
    checkArguments('SpreadsheetApp.Filter.removeColumnFilterCriteria', args, ['Integer']);
    this.put(args[0], null);
    return this;
  }

  remove(): void {
    this.sheet.host.call('Filter.remove', { written: 0 });
    const { area } = this.range();
    for (const { id } of this.everyKept()) this.sheet.workbook.enqueue({ type: 'REMOVE_ANNOTATION', id });
    this.sheet.workbook.enqueue({ type: 'REMOVE_TABLE', sheetId: this.sheet.id, target: [area] });
  }

  /** Whether its criteria keep a row, counted from 0, off the screen. */
  hides(row: number): boolean {
    const { area } = this.range();
    if (row <= area.top || row > area.bottom) return false;
    return this.everyKept().some(({ area: header, content }) => {
      const column = readReach(header ?? '', this.sheet.size)?.area.left;
      return column !== undefined && !this.admits(row, column, content);
    });
  }

  private admits(row: number, column: number, { criterion, hidden, visible }: Kept): boolean {
    const { workbook, id: sheetId } = this.sheet;
    const shown = showCell(workbook, { sheetId, row, col: column }).trim().toLowerCase();
    const among = (values: readonly string[]): boolean => values.some(value => value.trim().toLowerCase() === shown);
    if ((hidden && among(hidden)) || (visible && !among(visible))) return false;
    if (!criterion) return true;
    if (criterion.type === 'customFormula') return this.holds(criterion.values[0] ?? '', row);
    if (criterion.dateValue && criterion.dateValue !== 'exactDate') {
      const { value } = readCell(workbook, { sheetId, row, col: column });
      return typeof value === 'number' && keepsTo(criterion, Math.floor(value), this.today());
    }
    const { top } = this.range().area;
    const value = { filterType: 'criterion', ...criterion };
    workbook.run({ type: 'UPDATE_FILTER', sheetId, row: top, col: column, value });
    const admitted = !workbook.getters.isRowFiltered(sheetId, row);
    const nothing = { filterType: 'values', hiddenValues: [] };
    workbook.run({ type: 'UPDATE_FILTER', sheetId, row: top, col: column, value: nothing });
    return admitted;
  }

  private today(): number {
    const { now, timeZone } = this.sheet.workbook;
    return Math.floor(toSerial(now, timeZone));
  }

  /** A formula is written for the first row under the header, and moves down with the rows. */
  private holds(formula: string, row: number): boolean {
    const { top, left } = this.range().area;
    const [first, here] = [
      { row: top + 1, col: left },
      { row, col: left },
    ];
    const answer = this.sheet.workbook.getters.evaluateFormula(
      this.sheet.id,
      toA1Formula(toR1C1Formula(formula, first), here),
    );
    return answer === true || (typeof answer === 'number' && answer !== 0);
  }

  private put(column: number, criteria: FilterCriteria | null): void {
    const at = this.column(column);
    const { workbook, host, id: sheetId } = this.sheet;
    const old = this.keptAt(at);
    if (!criteria) {
      if (old) workbook.enqueue({ type: 'REMOVE_ANNOTATION', id: old.id });
      return;
    }
    const { condition, ...values } = criteria.facts;
    const known: Readonly<Record<string, EnumValue | undefined>> = BooleanCriteria;
    const kind = condition && (known[condition.kind.name()] ?? refuse('Invalid criteria.'));
    const criterion = kind && toCriterion(workbook, kind, condition.values);
    const content: Kept = { ...values, ...(criterion && { criterion }) };
    const id = old?.id ?? host.nextId('filter-');
    const { top } = this.range().area;
    const area = areaName({ top, bottom: top, left: at, right: at });
    workbook.enqueue({ type: 'SET_ANNOTATION', annotation: { id, kind: 'filter', sheetId, area, content } });
  }

  private column(column: number): number {
    const { left, right } = this.range().area;
    if (column - 1 < left || column - 1 > right) refuse('The column is outside of the range of the filter.');
    return column - 1;
  }

  private keptAt(column: number): ReturnType<typeof this.everyKept>[number] | undefined {
    return this.everyKept().find(({ area }) => readReach(area ?? '', this.sheet.size)?.area.left === column);
  }

  private everyKept(): ReturnType<typeof this.sheet.workbook.layout.getAnnotations> {
    return this.sheet.workbook.layout.getAnnotations('filter', this.sheet.id);
  }

  private range(): Range {
    const area = this.sheet.filterArea();
    return area ? this.sheet.range(boundReach(area)) : refuse('The filter was removed.');
  }
}

/** First and last day of each relative date, counted from today. */
const SPANS: Record<string, readonly [number, number]> = {
  today: [0, 0],
  tomorrow: [1, 1],
  yesterday: [-1, -1],
  lastWeek: [-7, 0],
  lastMonth: [-30, 0],
  lastYear: [-365, 0],
};

/** The engine's own relative dates go by the machine's clock, not the world's. */
function keepsTo({ type, dateValue = '' }: Criterion, day: number, today: number): boolean {
  const [first, last] = SPANS[dateValue] ?? [0, 0];
  if (type === 'dateIsBefore') return day < today + first;
  if (type === 'dateIsAfter') return day > today + last;
  return day >= today + first && day <= today + last;
}
