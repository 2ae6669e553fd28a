import type { Document as OpenDocument } from '../../../local/host/document';
import { adopt } from './host';

/** Cuts the sheets down to so many rows: they are computed many times sooner than sheets of thousands. What is written beyond their ends lengthens them. */
export function shorten({ spreadsheet }: OpenDocument, rowsMost: number): void {
  for (const { id, title, rows } of spreadsheet.sheets()) {
    if (rows <= rowsMost) continue;
    const elements = Array.from({ length: rows - rowsMost }, (_, at) => rowsMost + at);
    const where = { sheetId: id, sheetName: title, dimension: 'ROW', elements };
    spreadsheet.run(adopt({ type: 'REMOVE_COLUMNS_ROWS', ...where }));
  }
}
