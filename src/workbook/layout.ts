import { done, type Outcome } from '../base/outcome';
import type { Language } from '../base/text';
import {
  bearsMarks,
  bearsSheetMark,
  declaredColumns,
  findPlace,
  firstPositions,
  findSheet,
  headless,
  type Heading,
  type Place,
} from './locate';
import type { Block, Observed, ObservedSheet } from './observed';
import type { Sheet, TableSheet, ViewSheet } from './sheet';
import { frame } from './frame';
import type { AddSheet, SheetName, Step } from './step';
import { isOlder, type Workbook } from './workbook';

/** A declared sheet in this user's spreadsheet: what was found, and where all of it will stand once `steps` are done. */
export interface Site {
  readonly sheet: Sheet;
  readonly name: SheetName;
  /** Null when the sheet is new. */
  readonly seen: ObservedSheet | null;
  /** The found columns and rows, where they were seen. */
  readonly before: Place | null;
  readonly place: Place;
  /** Columns and rows that are inserted; nothing is ever removed. */
  readonly steps: readonly Step[];
}

/** Finds the declared sheets and decides where the missing ones and their missing parts go. */
export function layOut(wanted: Workbook, language: Language, observed: Observed): Outcome<readonly Site[]> {
  const sites: Site[] = [];
  for (const sheet of wanted.sheets) {
    const found = findSheet(sheet, observed.sheets);
    if (!found.ok) return found;
    const seen = observed.sheets.find(one => one.id === found.value?.id);
    const rowsMin = rowsNeeded(sheet, wanted, observed);
    const site = seen
      ? grownSite(sheet, seen, renamed(wanted, observed, seen), rowsMin)
      : done(newSite(sheet, language, observed, rowsMin));
    if (!site.ok) return site;
    sites.push(site.value);
  }
  return done(sites);
}

/** Whether this column stands on the sheet only because the plan adds it. */
export function isNewColumn(site: Site, mark: string): boolean {
  return site.before?.columns[mark] === undefined;
}

/** Whether this row stands on the sheet only because the plan adds it. */
export function isNewRow(site: Site, row: string): boolean {
  return site.before?.rows[row] === undefined;
}

/** What was seen in a declared cell; '' when it was not there. */
export function seenAt(site: Site, of: 'values' | 'formulas', row: string, column: string): string {
  const [line, at] = [site.before?.rows[row], site.before?.columns[column]];
  if (line === undefined || at === undefined) return '';
  return site.seen?.[of][line - 1]?.[at - 1] ?? '';
}

/** The steps that add the missing sheets, in the declared order, the first in the place of a new spreadsheet's empty sheet. */
export function addedSheets(sites: readonly Site[], observed: Observed): readonly AddSheet[] {
  const spare = spareSheet(observed);
  const added = sites.filter(site => !site.seen);
  const first = added.find(site => !site.sheet.hidden);
  return added.map(site => {
    const above = sites[sites.indexOf(site) - 1];
    return {
      do: 'addSheet',
      sheet: site.sheet.key,
      title: site.place.title,
      reuse: site === first && spare ? spare.id : null,
      after: above?.name ?? null,
      tab: site.sheet.tab ?? null,
      hidden: site.sheet.hidden ?? false,
      marked: bearsSheetMark(site.sheet, site.place.title),
      frozenColumns: site.sheet.frozenColumns ?? 0,
      frame: site.sheet.kind === 'tables' ? frame : null,
    };
  });
}

/** The one sheet of a spreadsheet nobody has used yet: «Лист1», Sheet1 or so in other languages. */
function spareSheet(observed: Observed): ObservedSheet | null {
  const [only, ...others] = observed.sheets;
  return only && !others.length && !only.mark && only.blank && /^[^\d]+1$/.test(only.title) ? only : null;
}

/** How long a sheet must be: a view holds what spills from tables, under its own rows. */
function rowsNeeded(sheet: Sheet, wanted: Workbook, observed: Observed): number {
  if (sheet.kind === 'tables') return 2;
  const above = Math.max(...Object.values(sheet.rows));
  const lengths = wanted.sheets.flatMap(other => {
    if (other.kind !== 'tables' || !other.tables.some(table => sheet.spills?.includes(table))) return [];
    const found = findSheet(other, observed.sheets);
    const seen = observed.sheets.find(one => found.ok && one.id === found.value?.id);
    return [(seen ?? newSize).rowsMax + above];
  });
  return Math.max(sheet.rowsAtLeast ?? 0, ...lengths);
}

function newSite(sheet: Sheet, language: Language, observed: Observed, rowsMin: number): Site {
  const taken = new Set(observed.sheets.map(one => one.title.toLowerCase()));
  const title = [sheet.title[language], ...[2, 3, 4, 5].map(number => `${sheet.title[language]} (${number})`)].find(
    one => !taken.has(one.toLowerCase()),
  );
  const place = { sheet: sheet.key, id: null, title: title ?? sheet.key, ...firstPositions(sheet) };
  return { sheet, name: sheet.key, seen: null, before: null, place, steps: grown(sheet.key, place, newSize, rowsMin) };
}

/** What a sheet that a script inserts measures at Google. */
export const newSize = { rowsMax: 1000, columnsMax: 26 };

function grownSite(sheet: Sheet, seen: ObservedSheet, heading: Heading, rowsMin: number): Outcome<Site> {
  const found = findPlace(sheet, heading);
  if (!found.ok) return found;
  const before = { ...found.value, ...corrected(sheet, seen, heading, found.value) };
  const { place, steps } =
    sheet.kind === 'view' ? settledView(sheet, seen, before) : settledTables(sheet, seen, before);
  const size = { rowsMax: seen.rowsMax, columnsMax: seen.columnsMax };
  for (const step of steps) {
    if (step.do === 'insertColumns') size.columnsMax += step.count;
    if (step.do === 'insertRows') size.rowsMax += step.count;
  }
  return done({
    sheet,
    name: seen.id,
    seen,
    before,
    place,
    steps: [...steps, ...grown(seen.id, place, size, rowsMin)],
  });
}

/** Where marks alone would mislead. */
function corrected(sheet: Sheet, seen: ObservedSheet, heading: Heading, found: Place): Partial<Place> {
  if (sheet.kind === 'tables') return headless(sheet, heading) ? { rows: {} } : {};
  // A view without marks is told by its content: with none, it was made by a set-up that did not come to write it.
  if (isUntouched(seen)) return bearsMarks(sheet) ? {} : { rows: {}, columns: {} };
  // With content and no marks (they were taken off, or lost on the way through another format), it stands as it was made.
  const first = firstPositions(sheet);
  return {
    rows: Object.keys(found.rows).length ? found.rows : first.rows,
    columns: Object.keys(found.columns).length ? found.columns : first.columns,
  };
}

/** Whether nothing that was read of a sheet holds anything. */
export function isUntouched({ settled, values, formulas }: ObservedSheet): boolean {
  if (settled) return false;
  const isEmpty = (block: Block): boolean => block.every(row => row.every(text => text === ''));
  return isEmpty(values) && isEmpty(formulas);
}

interface Settled {
  readonly place: Place;
  readonly steps: readonly Step[];
}

/** New columns go after the last of ours, before whatever the user has to the right. */
function settledTables(sheet: TableSheet, seen: ObservedSheet, before: Place): Settled {
  const missing = declaredColumns(sheet)
    .map(([name]) => name)
    .filter(name => !(name in before.columns));
  const used = seen.titles.reduce((last, title, index) => (title === '' ? last : index + 1), 0);
  const last = Math.max(0, ...Object.values(before.columns)) || used;
  const columns = { ...before.columns };
  missing.forEach((name, index) => (columns[name] = last + 1 + index));
  const steps: Step[] = [];
  if (!('header' in before.rows)) steps.push({ do: 'insertRows', sheet: seen.id, after: 0, count: 1 });
  if (missing.length && last) steps.push({ do: 'insertColumns', sheet: seen.id, after: last, count: missing.length });
  return { place: { ...before, rows: { header: before.rows['header'] ?? 1 }, columns }, steps };
}

/** A view that is still empty gets its first positions; in another, what is missing is inserted after what precedes it. */
function settledView(sheet: ViewSheet, seen: ObservedSheet, before: Place): Settled {
  const first = firstPositions(sheet);
  if (isUntouched(seen)) return { place: { ...before, ...first }, steps: [] };
  const rows = inserted(byNumber(first.rows), before.rows);
  const columns = inserted(byNumber(first.columns), before.columns);
  const steps: Step[] = [];
  for (const after of rows.after) steps.push({ do: 'insertRows', sheet: seen.id, after, count: 1 });
  for (const after of columns.after) steps.push({ do: 'insertColumns', sheet: seen.id, after, count: 1 });
  return { place: { ...before, rows: rows.at, columns: columns.at }, steps };
}

function byNumber(positions: Readonly<Record<string, number>>): readonly string[] {
  return Object.keys(positions).sort((one, other) => (positions[one] ?? 0) - (positions[other] ?? 0));
}

function inserted(
  order: readonly string[],
  found: Readonly<Record<string, number>>,
): { at: Record<string, number>; after: readonly number[] } {
  let at: Record<string, number> = { ...found };
  const after: number[] = [];
  order.forEach((name, index) => {
    if (name in at) return;
    const previous = order.slice(0, index).reduce((last, one) => Math.max(last, at[one] ?? 0), 0);
    at = Object.fromEntries(Object.entries(at).map(([one, number]) => [one, number > previous ? number + 1 : number]));
    at[name] = previous + 1;
    after.push(previous);
  });
  return { at, after };
}

function grown(
  name: SheetName,
  place: Pick<Place, 'rows' | 'columns'>,
  size: { readonly rowsMax: number; readonly columnsMax: number },
  rowsMin: number,
): readonly Step[] {
  const rows = Math.max(rowsMin, ...Object.values(place.rows));
  const columns = Math.max(...Object.values(place.columns));
  const short = { rows: rows > size.rowsMax ? rows : null, columns: columns > size.columnsMax ? columns : null };
  return (short.rows ?? short.columns) ? [{ do: 'grow', sheet: name, ...short }] : [];
}

/** Marks of columns that a later version renamed count as the new ones. */
function renamed(wanted: Workbook, observed: Observed, seen: ObservedSheet): ObservedSheet {
  const stamp = observed.stamp;
  if (!stamp) return seen;
  const due = (wanted.upgrades ?? []).filter(upgrade => isOlder(stamp.version, upgrade.version));
  const today = (name: string): string => due.reduce((one, upgrade) => upgrade.rename[one] ?? one, name);
  return { ...seen, columns: seen.columns.map(mark => ({ at: mark.at, name: today(mark.name) })) };
}
