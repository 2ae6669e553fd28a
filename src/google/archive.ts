import type { Archive, KeptDay } from '../base/outside';
import { runsOf } from '../workbook/blocks';
import { growTo } from './end';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Where the sheet's two columns hold what: a day a row, then a page a row, in any order. */
const firstDay = 2;
const daysMost = 7;
const firstPage = firstDay + daysMost;
const title = '_snapshot';

/** So many characters go in one write: a single one of many megabytes runs into Google's limits. */
const writeMost = 1_000_000;

/** The snapshots on the hidden sheet. It is made by set-up; while it is not there, nothing is kept. */
export function archiveOf(spreadsheet: () => GoogleSpreadsheet): Archive {
  const sheet = (): GoogleSheet | null => spreadsheet().getSheetByName(title);
  return {
    days: () => daysIn(sheet()).map(({ day }) => day),
    pages(prints) {
      const found = sheet();
      if (!found) return [];
      const sought = new Set(prints);
      const rows = [...rowsByPrint(found)].filter(([print]) => sought.has(print)).map(([, row]) => row);
      return blocksOf(rows).flatMap(({ first, count }) =>
        found
          .getRange(first, 1, count, 2)
          .getValues()
          .map(([print, text]) => ({ print: String(print), text: String(text) })),
      );
    },
    keep({ date, time }, pages) {
      const found = sheet();
      const days = daysIn(found);
      if (!found || days.some(({ day }) => day.date === date)) return;
      const prints = pages.map(({ print }) => print);
      const rows = rowsByPrint(found);
      const needed = new Set(days.flatMap(({ day }) => day.prints));
      const taken = new Set([...rows].filter(([print]) => needed.has(print)).map(([, row]) => row));
      // A page that an attempt cut off has left is as good as one of a day.
      const fresh = pages.filter(({ print }, at) => !rows.has(print) && prints.indexOf(print) === at);
      for (const print of prints) taken.add(rows.get(print) ?? 0);
      writePages(found, fresh, taken);
      SpreadsheetApp.flush();
      const oldest = days.length < daysMost ? null : (days[days.length - 1] ?? null);
      const free = Array.from({ length: daysMost }, (_, at) => firstDay + at).find(row =>
        days.every(one => one.row !== row),
      );
      const row = oldest?.row ?? free ?? firstDay;
      found.getRange(row, 1, 1, 2).setValues([[`${date} ${time}`, prints.join(' ')]]);
      SpreadsheetApp.flush();
      forget(found, new Set([...prints, ...days.flatMap(one => (one.row === row ? [] : one.day.prints))]));
    },
  };
}

/** So many pages are read at once: some megabytes. */
const readMost = 100;

function blocksOf(rows: readonly number[]): readonly { readonly first: number; readonly count: number }[] {
  return runsOf(rows).flatMap(({ first, count }) =>
    Array.from({ length: Math.ceil(count / readMost) }, (_, at) => ({
      first: first + at * readMost,
      count: Math.min(readMost, count - at * readMost),
    })),
  );
}

interface RowedDay {
  readonly row: number;
  readonly day: KeptDay;
}

/** The newest first. */
function daysIn(sheet: GoogleSheet | null): readonly RowedDay[] {
  if (!sheet || sheet.getMaxRows() < firstPage) return [];
  const lines = sheet.getRange(firstDay, 1, daysMost, 2).getValues();
  return lines
    .flatMap(([when, prints], at) => {
      const [date = '', time = ''] = String(when).split(' ');
      if (date === '') return [];
      return [{ row: firstDay + at, day: { date, time, prints: String(prints).split(' ').filter(Boolean) } }];
    })
    .sort((one, other) => (one.day.date < other.day.date ? 1 : -1));
}

function rowsByPrint(sheet: GoogleSheet): Map<string, number> {
  const rows = sheet.getMaxRows() - firstPage + 1;
  if (rows < 1) return new Map();
  const prints = sheet.getRange(firstPage, 1, rows, 1).getValues();
  return new Map(
    prints.flatMap(([print], at): [string, number][] => (print === '' ? [] : [[String(print), firstPage + at]])),
  );
}

/** Writes pages into rows that no page of worth stands in, neighbours in one block. */
function writePages(sheet: GoogleSheet, pages: Parameters<Archive['keep']>[1], taken: ReadonlySet<number>): void {
  const rows: number[] = [];
  for (let row = firstPage; rows.length < pages.length; row++) if (!taken.has(row)) rows.push(row);
  growTo(sheet, Math.max(firstPage, ...rows));
  let block: { readonly row: number; readonly lines: string[][]; length: number } | null = null;
  const write = (): void => {
    if (block) sheet.getRange(block.row, 1, block.lines.length, 2).setValues(block.lines);
  };
  pages.forEach(({ print, text }, at) => {
    const row = rows[at] ?? firstPage;
    if (!block || row !== block.row + block.lines.length || block.length + text.length > writeMost) {
      write();
      block = { row, lines: [], length: 0 };
    }
    block.lines.push([print, text]);
    block.length += text.length;
  });
  write();
}

/** Empties the pages that no day needs any more: what people delete is not to be kept for good. */
function forget(sheet: GoogleSheet, needed: ReadonlySet<string>): void {
  const rows = [...rowsByPrint(sheet)].filter(([print]) => !needed.has(print)).map(([, row]) => row);
  for (const { first, count } of runsOf(rows)) sheet.getRange(first, 1, count, 2).clearContent();
}
