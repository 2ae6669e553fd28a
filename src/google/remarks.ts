import type { Language } from '../base/text';
import { runsOf } from '../workbook/blocks';
import type { Mend, Remark } from '../workbook/book';
import { formatIn } from '../workbook/column';
import type { Page } from './pages';

/** Adds lines to the notes of cells, in a block for each run of rows. What people wrote there stays. */
export function addRemarks(page: Page, remarks: readonly Remark[]): void {
  for (const column of new Set(remarks.map(remark => remark.column))) {
    const at = page.columns[column];
    const same = remarks.filter(remark => remark.column === column);
    if (!at) continue;
    for (const { first, count } of runsOf(same.map(remark => remark.row))) {
      const range = page.sheet.getRange(first, at, count, 1);
      const notes = range.getNotes().map(([note = '']) => note);
      for (const { row, text } of same) {
        const note = notes[row - first];
        if (note === undefined || `\n${note}\n`.includes(`\n${text}\n`)) continue;
        notes[row - first] = note ? `${note}\n${text}` : text;
      }
      range.setNotes(notes.map(note => [note]));
    }
  }
}

/** Gives cells the number format of their column before they are written: in a cell of text a date would become a text. */
export function retype(page: Page, mends: readonly Mend[], language: Language): void {
  for (const [key, at] of Object.entries(page.columns)) {
    const rows = mends.filter(mend => mend.retyped?.includes(key)).map(mend => mend.row);
    const format = page.table.columns[key]?.format;
    if (!at || format === undefined) continue;
    for (const { first, count } of runsOf(rows))
      page.sheet.getRange(first, at, count, 1).setNumberFormat(formatIn(language, format));
  }
}
