import type { Services } from '../../../local/apps-script/services';
import type { Act } from '../../../local/engine/acts';
import { act, adopt, createServices } from './host';
import type { Studio } from './studio';

/** What a person's hand does to the sheets of a studio, by the titles of columns. */
export interface Hand {
  type(sheet: string, row: number, title: string, text: string): void;
  paste(sheet: string, row: number, title: string, lines: readonly (readonly string[])[]): void;
  /** Anything else that a grid lets people do. */
  do(doing: Act): void;
  /** What the column shows in these rows. */
  shown(sheet: string, title: string, rows: readonly number[]): readonly string[];
  /** All that a row shows. */
  line(sheet: string, row: number): readonly string[];
  /** All that the sheet shows. */
  lines(sheet: string): readonly (readonly string[])[];
  /** The formula in the column's header. */
  formula(sheet: string, title: string): string;
  note(sheet: string, cell: string): string;
  /** The spreadsheet itself, for what the grid has no act for. */
  readonly spreadsheet: ReturnType<Services['SpreadsheetApp']['getActiveSpreadsheet']>;
}

/** `unseen` edits fire no onEdit, as when Google drops it. */
export function handIn(studio: Studio, how: 'seen' | 'unseen' = 'seen'): Hand {
  const { document } = studio;
  const services = createServices(document.spreadsheet, document.world);
  const spreadsheet = services.SpreadsheetApp.getActiveSpreadsheet();
  const sheetOf = (title: string): ReturnType<typeof spreadsheet.getSheets>[number] => {
    const sheet = spreadsheet.getSheetByName(title);
    if (!sheet) throw new Error(`No sheet ${title}`);
    return sheet;
  };
  const table = (title: string): readonly (readonly string[])[] => sheetOf(title).getDataRange().getDisplayValues();
  const column = (sheet: string, title: string): number => {
    const header = sheetOf(sheet).getRange(1, 1, 1, sheetOf(sheet).getMaxColumns());
    return columnIn(header.getDisplayValues(), title);
  };
  const perform = (doing: Act): void => {
    if (how === 'unseen') act(document.spreadsheet, adopt(doing));
    else
      for (const { error, logs } of studio.act(doing)) expect({ error, logs }).toEqual({ error: undefined, logs: [] });
  };
  return {
    do: perform,
    type: (sheet, row, title, text) => perform({ do: 'type', sheet, row, column: column(sheet, title), text }),
    paste: (sheet, row, title, lines) => {
      const text = lines.map(line => line.join('\t')).join('\n');
      perform({ do: 'paste', sheet, row, column: column(sheet, title), text });
    },
    shown: (sheet, title, rows) => {
      const lines = table(sheet);
      const at = columnIn(lines, title);
      return rows.map(row => lines[row - 1]?.[at - 1] ?? '');
    },
    line: (sheet, row) => table(sheet)[row - 1] ?? [],
    formula: (sheet, title) => sheetOf(sheet).getRange(1, column(sheet, title)).getFormula(),
    note: (sheet, cell) => sheetOf(sheet).getRange(cell).getNote(),
    lines: table,
    spreadsheet,
  };
}

function columnIn([titles = []]: readonly (readonly string[])[], title: string): number {
  const at = titles.indexOf(title);
  if (at < 0) throw new Error(`No column ${title}: ${titles.join(', ')}`);
  return at + 1;
}
