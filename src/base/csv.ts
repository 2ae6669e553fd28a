import { done, refused, type Outcome } from './outcome';
import type { Text } from './text';

/** A file read as a table: every column has a name of its own, and wholly blank rows are left out. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The row's number as a spreadsheet would show it, the header being 1 in a file that begins with it. */
  readonly number: number;
  /** May be shorter than the header: what is missing is blank. */
  readonly cells: readonly string[];
}

const delimiters = [',', ';', '\t', '|'];
/** Enough rows to tell the delimiter, and few enough not to read a big file four times. */
const sampleLength = 64 * 1024;
/** A text read in a wrong encoding or a binary file has many of these, a real text at most a stray one. */
const unreadable = /[\u0001-\u0008\u000e-\u001f\ufffd]/g;

/** The table that a CSV text spells, with the delimiter found by itself, or why it is no table. */
export function readCsv(text: string): Outcome<Table> {
  const body = text.replace(/^\ufeff/, '');
  const why = whyNotCsv(body);
  if (why) return refused('invalid', why, 'csv');
  // Excel announces its delimiter in a first line of its own.
  const announced = /^sep=(.)\r?\n/i.exec(body);
  if (announced?.[1]) return tableOf([[], ...recordsOf(body.slice(announced[0].length), announced[1])], 'csv');
  return tableOf(recordsOf(body, delimiterOf(body)), 'csv');
}

/** The table that rows of cells make, such as a raw sheet's: the first row that is not blank names the columns. */
export function tableOf(records: readonly (readonly string[])[], field: 'csv' | 'sheet'): Outcome<Table> {
  const first = records.findIndex(record => record.some(filled));
  if (first < 0) return refused('invalid', emptySource, field);
  const rows: TableRow[] = [];
  for (let at = first + 1; at < records.length; at++) {
    const cells = records[at] ?? [];
    if (cells.some(filled)) rows.push({ number: at + 1, cells });
  }
  if (!rows.length) return refused('invalid', headerAlone, field);
  const titles = records[first] ?? [];
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), titles.length);
  if (rows.length > rowsMost || width > columnsMost) return refused('invalid', tooMuch, field);
  return done({ header: headerOf(titles, width), rows });
}

/** No export of a CRM is wider, and no execution reads a longer one in its time. */
const [rowsMost, columnsMost] = [60_000, 1_000];

const tooMuch: Text = {
  ru: `Импорт берёт не больше ${rowsMost} строк и ${columnsMost} столбцов. Разделите файл на части или уберите лишние столбцы.`,
  en: `An import takes at most ${rowsMost} rows and ${columnsMost} columns. Split the file, or take out columns that are not needed.`,
};

const emptySource: Text = {
  ru: 'Здесь пусто: нет ни одной строки. Выберите файл или лист с заголовком и строками.',
  en: 'It is empty: there is not a single row. Choose a file or a sheet with a header and rows.',
};

const headerAlone: Text = {
  ru: 'Здесь только заголовок, а строк под ним нет. Добавьте строки или выберите другой файл.',
  en: 'There is only a header and no rows under it. Add rows or choose another file.',
};

function filled(cell: string): boolean {
  return cell.trim() !== '';
}

function whyNotCsv(text: string): Text | null {
  if (!/[^\s,;|"]/.test(text)) return emptySource;
  const start = text.slice(0, sampleLength);
  if (/^PK[\u0003\u0005]|^\u00d0\u00cf\u0011\u00e0/.test(start)) {
    return {
      ru: 'Это книга Excel, а не CSV. Сохраните её как «CSV UTF-8» или откройте в Google Таблицах и импортируйте лист.',
      en: 'This is an Excel workbook, not CSV. Save it as “CSV UTF-8”, or open it in Google Sheets and import the sheet.',
    };
  }
  if (start.includes('\u0000') || /^(%PDF-|\{\\rtf)/.test(start)) return notText;
  if ((start.match(unreadable) ?? []).length > start.length / 100) return notText;
  if (/^\s*<(!doctype|!--|\?xml|html|head|body|table|div)\b/i.test(start)) {
    return {
      ru: 'Это страница или XML, а не CSV. Выгрузите данные в CSV: строки, где значения разделены запятой или точкой с запятой.',
      en: 'This is a web page or XML, not CSV. Export the data as CSV: rows with values separated by commas or semicolons.',
    };
  }
  if (/^\s*(\{\s*["}]|\[\s*[[{\]])/.test(start)) {
    return {
      ru: 'Это JSON, а не CSV. Выгрузите данные в CSV: строки, где значения разделены запятой или точкой с запятой.',
      en: 'This is JSON, not CSV. Export the data as CSV: rows with values separated by commas or semicolons.',
    };
  }
  return null;
}

const notText: Text = {
  ru: 'Это не текст CSV, или он в незнакомой кодировке. Сохраните таблицу как «CSV UTF-8» и попробуйте ещё раз.',
  en: 'This is not a CSV text, or its encoding is unknown. Save the table as “CSV UTF-8” and try again.',
};

/** The delimiter that cuts the most columns most evenly. A text with none of them is one column. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, sampleLength);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = evenness(recordsOf(sample, delimiter), text.length > sampleLength);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function evenness(records: string[][], cut: boolean): number {
  const whole = (cut && records.length > 1 ? records.slice(0, -1) : records).filter(record => record.some(filled));
  const columns = whole[0]?.length ?? 0;
  if (columns < 2) return 0;
  let even = 0;
  for (const record of whole) even += record.length === columns ? 1 : record.length > 1 ? 0.5 : 0;
  return (columns * even) / whole.length;
}

function recordsOf(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  const size = text.length;
  let record: string[] = [];
  let at = 0;
  while (at <= size) {
    const cell = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter);
    record.push(cell.value);
    at = cell.end;
    if (at < size && text[at] === delimiter) {
      at++;
      continue;
    }
    records.push(record);
    record = [];
    // A line break that ends the text begins no further record.
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (at >= size) break;
  }
  return records;
}

interface Cell {
  readonly value: string;
  /** Where the delimiter or the line break after the cell stands, or the text's end. */
  readonly end: number;
}

function plainCell(text: string, from: number, delimiter: string): Cell {
  const mark = delimiter.charCodeAt(0);
  let end = from;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === mark || code === 10 || code === 13) break;
    end++;
  }
  return { value: text.slice(from, end), end };
}

function quotedCell(text: string, from: number, delimiter: string): Cell {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  // A quote that is never closed is a sign like any other: otherwise it would swallow the rest of the file.
  if (close < 0) return plainCell(text, from, delimiter);
  // People write "Rose" studio: what follows the closing quote belongs to the cell.
  const rest = plainCell(text, close + 1, delimiter);
  const inside = text.slice(from + 1, close).replace(/""/g, '"');
  return { value: rest.value.trim() ? `"${inside}"${rest.value}` : inside, end: rest.end };
}

/** Names for all columns: blank ones are called by their number, a repeated one is told apart by a count. */
function headerOf(titles: readonly string[], width: number): string[] {
  const lastNamed = titles.reduce((last, title, at) => (filled(title) ? at : last), -1);
  const taken = new Set<string>();
  return Array.from({ length: Math.max(lastNamed + 1, width) }, (_, at) => {
    const title = (titles[at] ?? '').replace(/\s+/g, ' ').trim() || `#${at + 1}`;
    let name = title;
    for (let copy = 2; taken.has(name); copy++) name = `${title} (${copy})`;
    taken.add(name);
    return name;
  });
}
