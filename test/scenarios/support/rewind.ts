import { adopt } from './host';
import type { Studio } from './studio';

/** A studio that can be put back to where it stood, again and again, without being loaded anew: only what differs is written. */
export interface Rewound {
  /** The studio: after a `rewind` that had to load it anew, another one. */
  readonly studio: Studio;
  /** Every cell that somebody or the script has written, a line a row; formulas are left out. */
  facts(): readonly string[];
  rewind(): void;
}

type Spreadsheet = Studio['document']['spreadsheet'];

interface Cell {
  readonly content: string;
  readonly format: string;
  readonly style: string;
}

/** One sheet as it is laid out, and what was written on it. */
interface Page {
  readonly rows: number;
  readonly title: string;
  readonly cells: ReadonlyMap<string, Cell>;
  /** Its drop-downs. */
  readonly rules: readonly Rule[];
}

interface Rule {
  readonly id: string;
  readonly criterion: unknown;
  readonly isBlocking: boolean;
  readonly zones: readonly unknown[];
}

/** Remembers where a studio stands. `again` makes another one that stands there, for when more was changed than can be put back. */
export function rewinding(start: Studio, again: () => Studio): Rewound {
  let studio = start;
  const before = pagesOf(studio.document.spreadsheet);
  const marks = marksOf(studio.document.spreadsheet);
  const shape = shapeOf(studio.document.spreadsheet);
  const world = JSON.stringify(studio.document.world);
  return {
    get studio() {
      return studio;
    },
    facts: () => factsOf(pagesOf(studio.document.spreadsheet)),
    rewind() {
      const { document } = studio;
      putBack(document.spreadsheet, before);
      putMarksBack(document.spreadsheet, marks);
      Object.assign(document.world, adopt(JSON.parse(world)));
      if (document.spreadsheet.now !== document.world.now) document.setNow(document.world.now);
      if (shapeOf(document.spreadsheet) !== shape) studio = again();
    },
  };
}

function pagesOf(spreadsheet: Spreadsheet): ReadonlyMap<string, Page> {
  spreadsheet.flush();
  const getters = spreadsheet.layout;
  return new Map(
    spreadsheet.sheets().map(({ id, title, rows }) => {
      const cells = new Map<string, Cell>();
      for (const cell of getters.getCells(id)) {
        if (cell.isFormula) continue;
        const { col, row } = getters.getCellPosition(cell.id);
        cells.set(`${row} ${col}`, {
          content: cell.content,
          format: cell.format ?? '',
          style: cell.style ? JSON.stringify(cell.style) : '',
        });
      }
      const rules = getters
        .getDataValidationRules(id)
        .map(({ ranges, ...rule }) => ({ ...rule, zones: ranges.map(({ zone }) => zone) }));
      return [id, { rows, title, cells, rules: adopt(rules) as never }];
    }),
  );
}

function putBack(spreadsheet: Spreadsheet, before: ReadonlyMap<string, Page>): void {
  for (const [sheetId, now] of pagesOf(spreadsheet)) {
    const page = before.get(sheetId);
    const sheet = { sheetId, sheetName: now.title };
    if (!page) {
      spreadsheet.run({ type: 'DELETE_SHEET', ...sheet });
      continue;
    }
    const cells = now.rows === page.rows ? now.cells : resized(spreadsheet, sheetId, now, page);
    const places = new Set([...page.cells.keys(), ...cells.keys()]);
    for (const place of places) {
      const [was, is] = [page.cells.get(place), cells.get(place)];
      if (was?.content === is?.content && was?.format === is?.format && was?.style === is?.style) continue;
      const [row, col] = place.split(' ').map(Number);
      const { content = '', format = '', style = '' } = was ?? {};
      const look = style === '' ? null : (JSON.parse(style) as object);
      spreadsheet.enqueue(adopt({ type: 'UPDATE_CELL', sheetId, row, col, content, format, style: look }));
    }
    putRulesBack(spreadsheet, sheetId, now.rows === page.rows ? now.rules : null, page.rules);
  }
  spreadsheet.flush();
}

/** Rows are added and taken at the bottom: what stands in the others is written anew anyway. */
function resized(
  spreadsheet: Spreadsheet,
  sheetId: string,
  { rows, title }: Page,
  page: Page,
): ReadonlyMap<string, Cell> {
  const where = { sheetId, sheetName: title, dimension: 'ROW' };
  const base = rows - 1;
  if (rows < page.rows)
    spreadsheet.run({ type: 'ADD_COLUMNS_ROWS', ...where, base, quantity: page.rows - rows, position: 'after' });
  else {
    const elements = Array.from({ length: rows - page.rows }, (_, at) => page.rows + at);
    spreadsheet.run(adopt({ type: 'REMOVE_COLUMNS_ROWS', ...where, elements }));
  }
  return pagesOf(spreadsheet).get(sheetId)?.cells ?? new Map<string, Cell>();
}

function putRulesBack(
  spreadsheet: Spreadsheet,
  sheetId: string,
  now: readonly Rule[] | null,
  before: readonly Rule[],
): void {
  const rules = now ?? pagesOf(spreadsheet).get(sheetId)?.rules ?? [];
  if (JSON.stringify(rules) === JSON.stringify(before)) return;
  for (const { id } of rules) spreadsheet.enqueue(adopt({ type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id }));
  for (const { zones, ...rule } of before) {
    const ranges = zones.map(zone => spreadsheet.layout.getRangeDataFromZone(sheetId, zone as never));
    spreadsheet.enqueue(adopt({ type: 'ADD_DATA_VALIDATION_RULE', sheetId, rule, ranges }));
  }
}

type Marks = ReadonlyMap<string, object>;

/** Notes, metadata and warnings by their ids. */
function marksOf(spreadsheet: Spreadsheet): Marks {
  const kinds = ['note', 'metadata', 'protection', 'filter', 'rule'] as const;
  return new Map(kinds.flatMap(kind => spreadsheet.layout.getAnnotations(kind)).map(mark => [mark.id, mark]));
}

function putMarksBack(spreadsheet: Spreadsheet, before: Marks): void {
  const now = marksOf(spreadsheet);
  for (const [id, mark] of before) {
    if (JSON.stringify(now.get(id)) !== JSON.stringify(mark))
      spreadsheet.run(adopt({ type: 'SET_ANNOTATION', annotation: mark }));
  }
  for (const id of now.keys()) if (!before.has(id)) spreadsheet.run(adopt({ type: 'REMOVE_ANNOTATION', id }));
}

/** What else a script changes about sheets: their order, size, formulas and colours. */
function shapeOf(spreadsheet: Spreadsheet): string {
  const getters = spreadsheet.layout;
  const sheets = spreadsheet
    .sheets()
    .map(sheet => [
      sheet,
      getters.getCells(sheet.id).filter(cell => cell.isFormula).length,
      getters.getConditionalFormats(sheet.id).length,
    ]);
  return JSON.stringify([sheets, [...marksOf(spreadsheet)].sort(([one], [other]) => (one < other ? -1 : 1))]);
}

function factsOf(pages: ReadonlyMap<string, Page>): readonly string[] {
  return [...pages.values()].flatMap(({ title, cells }) => {
    const rows = new Map<number, [number, string][]>();
    for (const [place, { content }] of cells) {
      const [row = 0, column = 0] = place.split(' ').map(Number);
      // Under its titles the hidden sheet holds formulas, and what a script noted down to look things up.
      if (content === '' || (title === '_compass' && row > 0)) continue;
      rows.set(row, [...(rows.get(row) ?? []), [column, content]]);
    }
    return [...rows.values()]
      .map(line => line.sort(([one], [other]) => one - other))
      .map(line => `${title}: ${line.map(([column, content]) => `${column}=${content}`).join(' | ')}`)
      .sort();
  });
}
