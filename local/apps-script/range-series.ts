import { cellsOf, contains, type Area } from '../engine/area';
import { readCell, type CellReading } from '../engine/cells';
import { isDatePattern } from '../engine/formats';
import { AutoFillSeries, type EnumValue } from './enums';
import { boundReach } from './geometry';
import type { Range } from './range';
import { refuse } from './service';

/** A cell, counted from 0. */
interface Place {
  row: number;
  col: number;
}

/** Fills a range on from the part of it that is given, as dragging the corner of a selection does. */
export function fillOn(source: Range, destination: Range, series: EnumValue): void {
  const [from, into] = [source.area, destination.area];
  if (source.sheet !== destination.sheet || !contains(into, from)) {
    refuse('AutoFill destination range must contain the source range.');
  }
  const isDown = into.left === from.left && into.right === from.right;
  const isAcross = into.top === from.top && into.bottom === from.bottom;
  const [before, after] = isDown
    ? [from.top - into.top, into.bottom - from.bottom]
    : [from.left - into.left, into.right - from.right];
  if ((!isDown && !isAcross) || (before && after)) {
    refuse('AutoFill destination range must extend the source range in only one direction.');
  }
  const steps = before ? countDown(before) : countUp(from, isDown, after);
  for (const line of linesOf(from, isDown)) fillLine(source, line, steps, isDown, series);
}

/** The range down or across to where the cells beside a range end; nothing where none begin. */
export function neighbouring(source: Range): Range | undefined {
  const { area, sheet, sheetId, workbook } = source;
  const { rows, columns } = sheet.size;
  const filled = (row: number, col: number): boolean =>
    row >= 0 && col >= 0 && row < rows && col < columns && readCell(workbook, { sheetId, row, col }).kind !== 'empty';
  for (const col of [area.left - 1, area.right + 1]) {
    let { bottom } = area;
    while (filled(bottom + 1, col)) bottom++;
    if (bottom > area.bottom) return sheet.range(boundReach({ ...area, bottom }));
  }
  for (const row of [area.top - 1, area.bottom + 1]) {
    let { right } = area;
    while (filled(row, right + 1)) right++;
    if (right > area.right) return sheet.range(boundReach({ ...area, right }));
  }
  return undefined;
}

const countUp = (from: Area, isDown: boolean, count: number): number[] => {
  const size = isDown ? from.bottom - from.top + 1 : from.right - from.left + 1;
  return Array.from({ length: count }, (_, i) => size + i);
};

const countDown = (count: number): number[] => Array.from({ length: count }, (_, i) => -1 - i);

function linesOf(area: Area, isDown: boolean): Place[][] {
  const lines = new Map<number, Place[]>();
  for (const cell of cellsOf(area)) {
    const at = isDown ? cell.col : cell.row;
    lines.set(at, [...(lines.get(at) ?? []), cell]);
  }
  return [...lines.values()];
}

/** Puts each step of a line, counted from its first cell, where it belongs. */
function fillLine(
  source: Range,
  line: readonly Place[],
  steps: readonly number[],
  isDown: boolean,
  series: EnumValue,
): void {
  const { workbook, sheetId } = source;
  const readings = line.map(cell => readCell(workbook, { sheetId, ...cell }));
  const isComputed = line.some(cell => workbook.formulaOf(workbook.cellAt({ sheetId, ...cell })) !== '');
  const continued =
    isComputed || series === AutoFillSeries.ALTERNATE_SERIES ? undefined : continuation(readings, workbook.locale);
  const size = line.length;
  const [first] = line;
  if (!first) return;
  for (const step of steps) {
    const from = line[((step % size) + size) % size] ?? first;
    const to = isDown ? { row: first.row + step, col: first.col } : { row: first.row, col: first.col + step };
    const kept = source.take(from.row, from.col, to.row - from.row, to.col - from.col);
    const content = continued ? continued(step) : kept.content;
    workbook.enqueue({ type: 'UPDATE_CELL', sheetId, ...to, ...kept, content });
  }
}

/** What comes at a step of a series, the first cell being 0; nothing where what is there is repeated. */
function continuation(readings: readonly CellReading[], locale: string): ((step: number) => string) | undefined {
  if (readings.every(({ kind }) => kind === 'number')) {
    const isDay = isDatePattern(readings[0]?.pattern ?? '');
    const next = progression(
      readings.map(({ value }) => Number(value)),
      isDay ? 1 : 0,
    );
    return step => String(next(step));
  }
  const texts = readings.map(({ kind, value }) => (kind === 'text' ? String(value) : ''));
  return named(texts, locale) ?? numbered(texts);
}

/** Numbers at equal distances; `alone` is the distance from a single one. */
function progression(numbers: readonly number[], alone: number): (step: number) => number {
  const [first = 0, second = first + alone] = numbers;
  const by = second - first;
  if (numbers.some((number, i) => Math.abs(number - first - by * i) > 1e-9 * Math.max(1, Math.abs(number)))) {
    throw new Error('The local host fills on numbers at equal distances only.');
  }
  return step => Number((first + by * step).toPrecision(15));
}

/** Texts that end in a number: `Room 1`, `Room 2`. */
function numbered(texts: readonly string[]): ((step: number) => string) | undefined {
  const parts = texts.map(text => /^(.*?)(\d{1,9})$/s.exec(text));
  const [prefix] = parts.map(part => part?.[1]);
  if (prefix === undefined || parts.some(part => part?.[1] !== prefix)) return undefined;
  const next = progression(
    parts.map(part => Number(part?.[2])),
    1,
  );
  return step => `${prefix === '' ? "'" : ''}${prefix}${Math.abs(next(step))}`;
}

/** Names of months and days of the week, whole or short. */
function named(texts: readonly string[], locale: string): ((step: number) => string) | undefined {
  const wanted = texts.map(text => text.toLowerCase());
  for (const names of calendarNames(locale)) {
    const places = wanted.map(text => names.indexOf(text));
    if (places.includes(-1)) continue;
    const next = progression(
      places.map((place, i) => (i && place < (places[0] ?? 0) ? place + names.length : place)),
      1,
    );
    const [first = ''] = texts;
    return step => {
      const name = names[((next(step) % names.length) + names.length) % names.length] ?? '';
      const isCapital = first.charAt(0) !== first.charAt(0).toLowerCase();
      return isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
    };
  }
  return undefined;
}

function calendarNames(locale: string): string[][] {
  const languages = [...new Set(['en', locale.slice(0, 2)])];
  return languages.flatMap(language =>
    (['long', 'short'] as const).flatMap(width => [
      namesOf(language, { month: width }, 12, at => Date.UTC(2026, at, 1)),
      namesOf(language, { weekday: width }, 7, at => Date.UTC(2026, 0, 4 + at)),
    ]),
  );
}

function namesOf(
  language: string,
  options: Intl.DateTimeFormatOptions,
  count: number,
  at: (i: number) => number,
): string[] {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  return Array.from({ length: count }, (_, i) => format.format(at(i)).replace(/\.$/, '').toLowerCase());
}
