import { cellsOf } from '../engine/area';
import { contentOf, patternOf, styleOf, enqueuePattern, readTypedAt, enqueueTyped } from '../engine/cells';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

/** Copies a sheet into another spreadsheet: what stands in it and how it looks. */
export function copySheet(sheet: Sheet, target: Spreadsheet, title: string): Sheet {
  const { rows, columns } = sheet.size;
  const sheetId = target.freshId();
  const position = target.everySheet().length;
  target.workbook.run({ type: 'CREATE_SHEET', sheetId, name: title, position, cols: columns, rows });
  for (const { row, col } of cellsOf({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 })) {
    const from = { sheetId: sheet.id, row, col };
    if (!sheet.workbook.cellAt(from)) continue;
    const [pattern, content] = [patternOf(sheet.workbook, from), contentOf(sheet.workbook, from)];
    const cell = { top: row, bottom: row, left: col, right: col };
    if (pattern) enqueuePattern(target.workbook, sheetId, cell, pattern);
    target.workbook.enqueue({ type: 'UPDATE_CELL', sheetId, row, col, style: styleOf(sheet.workbook, from) });
    if (content !== '')
      enqueueTyped(
        target.workbook,
        { ...cell, sheetId, row, col },
        readTypedAt(target.workbook, content, pattern, true),
        pattern,
      );
  }
  return target.sheetOf(sheetId);
}
