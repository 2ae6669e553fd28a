import type { CellPosition } from '@odoo/o-spreadsheet';
import { readTsv } from '../engine/acts';
import { areaName } from '../engine/area';
import { patternOf, readTypedAt, typedCommand } from '../engine/cells';
import type { Command, Spreadsheet } from '../engine/spreadsheet';
import { allowsTyped } from '../engine/validation';
import type { Reading } from './page-asks';

/** What a text typed into a cell becomes, or why its validation refuses it. */
export function readTyping(spreadsheet: Spreadsheet, position: CellPosition, text: string): Reading {
  const pattern = patternOf(spreadsheet, position);
  const typed = readTypedAt(spreadsheet, text, pattern, false);
  if (!allowsTyped(spreadsheet, position, typed)) {
    return { refused: areaName({ top: position.row, bottom: position.row, left: position.col, right: position.col }) };
  }
  return { commands: [typedCommand(spreadsheet, position, typed, pattern)] };
}

/** What a text pasted from elsewhere becomes, cell by cell; validations let it pass, and the sheet grows under it. */
export function readPaste(spreadsheet: Spreadsheet, { sheetId, row, col }: CellPosition, text: string): Reading {
  const lines = readTsv(text);
  const cells = lines.flatMap((line, down) =>
    line.map((cell, right) => {
      const position = { sheetId, row: row + down, col: col + right };
      const pattern = patternOf(spreadsheet, position);
      return typedCommand(spreadsheet, position, readTypedAt(spreadsheet, cell, pattern, false), pattern);
    }),
  );
  const width = Math.max(0, ...lines.map(line => line.length));
  const grown = [
    ...growth(spreadsheet, sheetId, 'ROW', row + lines.length),
    ...growth(spreadsheet, sheetId, 'COL', col + width),
  ];
  return { commands: [...grown, ...cells] };
}

function growth(spreadsheet: Spreadsheet, sheetId: string, dimension: 'ROW' | 'COL', needed: number): Command[] {
  const sheet = spreadsheet.sheets().find(({ id }) => id === sheetId);
  const size = (dimension === 'ROW' ? sheet?.rows : sheet?.columns) ?? needed;
  if (needed <= size) return [];
  const where = { sheetId, sheetName: sheet?.title ?? '', dimension, position: 'after' };
  return [{ type: 'ADD_COLUMNS_ROWS', ...where, base: size - 1, quantity: needed - size }];
}
