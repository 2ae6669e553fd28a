import { languages, type Language } from '../base/text';
import type { At } from './at';
import { columnMark, type Place } from './locate';
import type { TableSheet } from './sheet';

/** What the compass tells. */
export interface Bearings {
  /** Of the set-up that wrote the sheets. */
  readonly version: string;
  /** The language that the settings ask for. */
  readonly language: Language;
  /** The language that the sheets were last set up in: their drop-downs take its words. */
  readonly sheetLanguage: Language;
  readonly places: readonly Place[];
}

/**
 * The formula of the compass: one cell that says in which row and columns every table stands. Its references follow the
 * headers as people move, insert and sort, so one cell is read where each sheet's header would be. `language` is the
 * formula of the language that the settings ask for.
 */
export function compassFormula(version: string, language: string, sheets: readonly TableSheet[], at: At): string {
  const parts = sheets.map(sheet => {
    const columns = sheet.tables.flatMap(table => Object.values(table.columns));
    const [first] = columns;
    const numbers = columns.map(column => `IFERROR(COLUMN(${at.head(column)});0)`);
    const row = first ? `IFERROR(ROW(${at.head(first)});0)` : '0';
    return `"|${at.link(sheet)},"&TEXTJOIN(",";FALSE;${[row, ...numbers].join(';')})`;
  });
  return [`"${version}|"`, at.words({ ru: 'ru|', en: 'en|' }), language, ...parts].join('&');
}

/** Reads the compass; null when it is not there, or does not know where something stands: then marks and titles tell. */
export function readCompass(text: string, sheets: readonly TableSheet[]): Bearings | null {
  const [version = '', sheetWord, word, ...parts] = text.split('|');
  const [sheetLanguage, language] = [sheetWord, word].map(sought => languages.find(one => one === sought));
  if (!/^\d/.test(version) || !sheetLanguage || !language || parts.length !== sheets.length) return null;
  const places: Place[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const place = readPlace(parts[index] ?? '', sheet);
    if (!place) return null;
    places.push(place);
  }
  return { version, language, sheetLanguage, places };
}

function readPlace(text: string, sheet: TableSheet): Place | null {
  const [link = '', ...numbers] = text.split(',');
  const id = /^#gid=(\d+)$/.exec(link)?.[1];
  const marks = sheet.tables.flatMap(table => Object.keys(table.columns).map(key => columnMark(table, key)));
  const [header = 0, ...at] = numbers.map(Number);
  const known = at.length === marks.length && [header, ...at].every(number => number > 0);
  if (id === undefined || !known || new Set(at).size < at.length) return null;
  const columns = Object.fromEntries(marks.map((mark, index) => [mark, at[index] ?? 0]));
  return { sheet: sheet.key, title: '', id: Number(id), rows: { header }, columns };
}
