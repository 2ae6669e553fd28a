import { done, refused, type Outcome } from '../base/outcome';
import { fold, type Text } from '../base/text';
import type { Column } from './column';
import type { Sheet, Table, TableSheet, ViewSheet } from './sheet';

/** Our marks along a sheet's rows or columns: the number (from 1) where each stands now. */
export type Marks = readonly { readonly at: number; readonly name: string }[];

/** What tells a sheet and its columns: marks, and the titles people see. */
export interface Heading {
  readonly id: number;
  readonly title: string;
  /** The sheet's own mark as `sheetMark` writes it, or ''. */
  readonly mark: string;
  /** Nothing is written anywhere on the sheet. Needs an answer only for sheets without a mark. */
  readonly blank: boolean;
  readonly rows: Marks;
  readonly columns: Marks;
  /** For tables, the texts in the header's row from the first column; for views, whatever texts stand there. */
  readonly titles: readonly string[];
}

/** Where a declared sheet stands, counted from 1. It is plain JSON, so that it can be kept between executions. */
export interface Place {
  readonly sheet: string;
  readonly title: string;
  /** Null while the sheet is only planned. */
  readonly id: number | null;
  /** A table sheet's `header`; a view's rows by name. */
  readonly rows: Readonly<Record<string, number>>;
  /** By `columnMark`. */
  readonly columns: Readonly<Record<string, number>>;
}

/** The mark of a sheet. It names the sheet's id too: a sheet that was duplicated with its marks has another id. */
export function sheetMark(sheet: { readonly key: string }, id: number): string {
  return `${sheet.key} ${id}`;
}

/** The mark of a table's or a view's column, by the key of the table or the view. */
export function columnMark(owner: { readonly key: string }, column: string): string {
  return `${owner.key}.${column}`;
}

/** The mark of a view's row; a table sheet has one for its `header`. */
export function rowMark(sheet: Sheet, row: string): string {
  return `${sheet.key}.${row}`;
}

/** The row of a table sheet that holds the titles. */
export function headerRow(sheet: Sheet, rows: Marks): number {
  return rows.find(mark => mark.name === rowMark(sheet, 'header'))?.at ?? 1;
}

/** All declared sheets with all their columns and rows, or what stands in the way and what to do about it. */
export function locate(sheets: readonly Sheet[], headings: readonly Heading[]): Outcome<readonly Place[]> {
  const places: Place[] = [];
  for (const sheet of sheets) {
    const found = findSheet(sheet, headings);
    if (!found.ok) return found;
    const heading = found.value;
    if (!heading) return refused('missing', missingSheet(sheet));
    const place = findPlace(sheet, heading);
    if (!place.ok) return place;
    const lacking = declaredMarks(sheet).filter(name => !(name in place.value.columns));
    const rows = sheet.kind === 'view' ? Object.keys(sheet.rows).filter(row => !(row in place.value.rows)) : [];
    if (lacking.length || rows.length || headless(sheet, heading)) {
      return refused('missing', missingParts(sheet, heading, lacking));
    }
    places.push(place.value);
  }
  return done(places);
}

/** The sheet that bears the mark, or an unmarked one that can only be ours; null when there is none. */
export function findSheet(sheet: Sheet, headings: readonly Heading[]): Outcome<Heading | null> {
  const marked = headings.filter(heading => heading.mark.split(' ')[0] === sheet.key);
  const own = marked.length > 1 ? marked.filter(heading => heading.mark === sheetMark(sheet, heading.id)) : marked;
  if (marked.length) return only(own.length ? own : marked, fits => twoSheets(sheet, fits));
  const titled = headings.filter(
    heading => !heading.mark && fits(sheet.title, heading.title) && adoptable(sheet, heading),
  );
  return only(titled, fits => twoSheets(sheet, fits));
}

/** Whether a sheet is told by a mark. Nobody renames a hidden one that bears its own title: that is enough. */
export function bearsSheetMark(sheet: Sheet, title: string): boolean {
  return !sheet.hidden || !fits(sheet.title, title);
}

/** The declared columns and rows that are on the sheet: by mark, then by title among the unmarked. What is not there is left out. */
export function findPlace(sheet: Sheet, heading: Heading): Outcome<Place> {
  const found = { sheet: sheet.key, title: heading.title, id: heading.id };
  if (!bearsMarks(sheet)) return done({ ...found, ...firstPositions(sheet) });
  const columns: Record<string, number> = {};
  for (const [name, column] of markedColumns(sheet)) {
    const found = findColumn(sheet, name, column, heading);
    if (!found.ok) return found;
    if (found.value !== null) columns[name] = found.value;
  }
  const rows: Record<string, number> = {};
  if (sheet.kind === 'tables') rows['header'] = headerRow(sheet, heading.rows);
  else for (const row of Object.keys(sheet.rows)) Object.assign(rows, rowOf(sheet, row, heading));
  const all = sheet.kind === 'view' ? withFollowers(sheet, columns) : columns;
  return done({ ...found, rows, columns: all });
}

/** Whether the header's row was deleted whole: our columns are marked, and the first row holds none of our titles. */
export function headless(sheet: Sheet, heading: Heading): boolean {
  if (sheet.kind === 'view' || heading.rows.length || !heading.columns.length) return false;
  const titles = declaredColumns(sheet).flatMap(([, column]) => (column ? [column.title] : []));
  const words = heading.titles.filter(title => title !== '');
  return words.length > 0 && !words.some(word => titles.some(title => fits(title, word)));
}

/** The marks that a sheet's columns bear, in the order of declaration; a view's column has no `Column`. */
export function declaredColumns(sheet: Sheet): readonly (readonly [name: string, column: Column | null])[] {
  if (sheet.kind === 'view') return Object.keys(sheet.columns).map(key => [columnMark(sheet, key), null]);
  return sheet.tables.flatMap(table =>
    Object.entries(table.columns).map(([key, column]) => [columnMark(table, key), column] as const),
  );
}

/** Hidden views are nobody's to rearrange, and views of words are the user's once they are written: neither needs marks. */
export function bearsMarks(sheet: Sheet): boolean {
  return sheet.kind === 'tables' || !(sheet.hidden || isWords(sheet));
}

/** Whether a view says nothing but fixed words. */
export function isWords(sheet: ViewSheet): boolean {
  return sheet.cells.every(cell => cell.text !== undefined);
}

/** Where everything stands on a new sheet. */
export function firstPositions(sheet: Sheet): Pick<Place, 'rows' | 'columns'> {
  const columns = Object.fromEntries(declaredColumns(sheet).map(([name], index) => [name, index + 1]));
  return { rows: sheet.kind === 'view' ? sheet.rows : { header: 1 }, columns };
}

/** The columns that bear marks: all of a table's, and those of a view that have cells of their own. */
export function markedColumns(sheet: Sheet): readonly (readonly [name: string, column: Column | null])[] {
  const columns = declaredColumns(sheet);
  if (sheet.kind === 'tables') return columns;
  const own = new Set(sheet.cells.map(cell => columnMark(sheet, cell.column)));
  return columns.filter(([name], index) => index === 0 || own.has(name));
}

/** A view's other columns are what its cells spill into: they follow the nearest marked one before them. */
function withFollowers(sheet: ViewSheet, marked: Readonly<Record<string, number>>): Record<string, number> {
  const columns: Record<string, number> = {};
  const leaders = new Set(markedColumns(sheet).map(([name]) => name));
  let last: number | undefined;
  for (const [name] of declaredColumns(sheet)) {
    last = leaders.has(name) ? marked[name] : last && last + 1;
    if (last) columns[name] = last;
  }
  return columns;
}

function declaredMarks(sheet: Sheet): readonly string[] {
  return declaredColumns(sheet).map(([name]) => name);
}

function findColumn(sheet: Sheet, name: string, column: Column | null, heading: Heading): Outcome<number | null> {
  const marked = heading.columns.filter(mark => mark.name === name).map(mark => mark.at);
  if (marked.length) return only(marked, at => twoColumns(sheet, heading, at));
  if (!column) return done(null);
  const taken = new Set(heading.columns.map(mark => mark.at));
  const titled = heading.titles.flatMap((title, index) =>
    !taken.has(index + 1) && fits(column.title, title) ? [index + 1] : [],
  );
  return only(titled, at => twoColumns(sheet, heading, at));
}

function rowOf(sheet: ViewSheet, row: string, heading: Heading): Record<string, number> {
  const mark = heading.rows.find(one => one.name === rowMark(sheet, row));
  return mark ? { [row]: mark.at } : {};
}

/** A sheet of the user's own may have our title ("Contacts"): it is taken for ours only when it is empty or reads like ours. */
function adoptable(sheet: Sheet, heading: Heading): boolean {
  const telling = tellingTitles(sheet);
  if (heading.blank || !telling.length) return true;
  return telling.some(title => heading.titles.some(word => fits(title, word)));
}

function tellingTitles(sheet: Sheet): readonly Text[] {
  if (sheet.kind === 'tables') return nameTitles(sheet);
  if (sheet.hidden) return [];
  return sheet.cells.flatMap(cell => (cell.text ? [cell.text] : []));
}

function nameTitles(sheet: TableSheet): readonly Text[] {
  return sheet.tables.flatMap((table: Table) => table.columns[table.name]?.title ?? []);
}

function fits(title: Text, seen: string): boolean {
  const folded = fold(seen);
  return folded !== '' && (folded === fold(title.ru) || folded === fold(title.en));
}

function only<T>(found: readonly T[], tell: (found: readonly T[]) => Text): Outcome<T | null> {
  return found.length > 1 ? refused('invalid', tell(found)) : done(found[0] ?? null);
}

function twoSheets(sheet: Sheet, found: readonly Heading[]): Text {
  const titles = found.map(heading => `«${heading.title}»`).join(', ');
  return {
    ru: `Несколько листов подходят на роль «${sheet.title.ru}»: ${titles}. Переименуйте или удалите лишний и повторите.`,
    en: `Several sheets may be “${sheet.title.en}”: ${titles}. Rename or delete the spare one and try again.`,
  };
}

function twoColumns(sheet: Sheet, heading: Heading, found: readonly number[]): Text {
  const columns = found.map(at => `${letterOf(at)} «${heading.titles[at - 1] ?? ''}»`).join(', ');
  return {
    ru: `На листе «${heading.title}» (${sheet.title.ru}) столбцы ${columns} похожи один на другой. Переименуйте или удалите лишний и повторите.`,
    en: `On the sheet “${heading.title}” (${sheet.title.en}) the columns ${columns} are taken for one. Rename or delete the spare one and try again.`,
  };
}

function missingSheet(sheet: Sheet): Text {
  return {
    ru: `Нет листа «${sheet.title.ru}»: выберите в меню Перезвон → Настроить.`,
    en: `There is no sheet “${sheet.title.en}”: choose Perezvon → Set up in the menu.`,
  };
}

function missingParts(sheet: Sheet, heading: Heading, lacking: readonly string[]): Text {
  const columns = declaredColumns(sheet).flatMap(([name, column]) =>
    column && lacking.includes(name) ? [column.title] : [],
  );
  const [ru, en] = [columns.map(title => `«${title.ru}»`).join(', '), columns.map(title => `“${title.en}”`).join(', ')];
  return {
    ru: `На листе «${heading.title}» чего-то не хватает${ru && ` (${ru})`}: выберите в меню Перезвон → Настроить.`,
    en: `Something is missing on the sheet “${heading.title}”${en && ` (${en})`}: choose Perezvon → Set up in the menu.`,
  };
}

/** The letters of a column: 1 is `A`, 27 is `AA`. */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letterOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
