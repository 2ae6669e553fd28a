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
  const copy = target.sheetOf(sheetId);
  copyGrid(sheet, copy);
  copyMarks(sheet, copy);
  return copy;
}

/** What a sheet is besides its cells: colour, sizes, what is frozen, hidden and merged. */
function copyGrid(sheet: Sheet, copy: Sheet): void {
  const [{ layout }, { workbook, id: sheetId }] = [sheet.workbook, copy];
  const { rows, columns } = sheet.size;
  const { xSplit, ySplit } = layout.getPaneDivisions(sheet.id);
  if (ySplit) workbook.enqueue({ type: 'FREEZE_ROWS', sheetId, quantity: ySplit });
  if (xSplit) workbook.enqueue({ type: 'FREEZE_COLUMNS', sheetId, quantity: xSplit });
  const { color } = layout.getSheet(sheet.id);
  if (color !== undefined) workbook.enqueue({ type: 'COLOR_SHEET', sheetId, color });
  const sides = [
    { dimension: 'ROW', count: rows, sizeOf: layout.getUserRowSize, isHidden: layout.isRowHiddenByUser },
    { dimension: 'COL', count: columns, sizeOf: layout.getColSize, isHidden: layout.isColHiddenByUser },
  ];
  for (const { dimension, count, sizeOf, isHidden } of sides) {
    const lines = Array.from({ length: count }, (_, at) => at);
    for (const at of lines) {
      const size = sizeOf(sheet.id, at);
      const own = dimension === 'COL' ? workbook.layout.getColSize(sheetId, at) : undefined;
      if (size !== undefined && size !== own)
        workbook.enqueue({ type: 'RESIZE_COLUMNS_ROWS', sheetId, dimension, elements: [at], size });
    }
    const elements = lines.filter(at => isHidden(sheet.id, at));
    if (elements.length) workbook.enqueue({ type: 'HIDE_COLUMNS_ROWS', sheetId, dimension, elements });
  }
  const target = layout.getMerges(sheet.id).map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
  if (target.length) workbook.enqueue({ type: 'ADD_MERGE', sheetId, target, force: true });
}

/** What hangs on a sheet's cells: borders, notes and styled texts, rules of validation and conditional formats. */
function copyMarks(sheet: Sheet, copy: Sheet): void {
  const [{ layout }, { workbook, host, id: sheetId }] = [sheet.workbook, copy];
  const { rows, columns } = sheet.size;
  for (const { row, col } of cellsOf({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 })) {
    const border = layout.getCellBorder({ sheetId: sheet.id, row, col });
    if (border) workbook.enqueue({ type: 'SET_BORDER', sheetId, row, col, border });
  }
  for (const kind of ['note', 'text'] as const) {
    for (const one of layout.getAnnotations(kind, sheet.id)) {
      const annotation = { ...one, id: host.nextId(`${kind}-`), sheetId };
      workbook.enqueue({ type: 'SET_ANNOTATION', annotation });
    }
  }
  for (const { id: old, criterion, isBlocking, ranges: own } of layout.getDataValidationRules(sheet.id)) {
    const id = host.nextId('rule-');
    const ranges = own.map(({ zone }) => workbook.layout.getRangeDataFromZone(sheetId, zone));
    workbook.enqueue({ type: 'ADD_DATA_VALIDATION_RULE', sheetId, rule: { id, criterion, isBlocking }, ranges });
    const beside = layout.getAnnotation(`beside-${old}`);
    if (beside) workbook.enqueue({ type: 'SET_ANNOTATION', annotation: { ...beside, id: `beside-${id}`, sheetId } });
  }
  for (const { rule, ranges: own } of layout.getConditionalFormats(sheet.id)) {
    const ranges = own.map(text => workbook.layout.getRangeDataFromXc(sheetId, text));
    const cf = { id: host.nextId('format-'), rule };
    workbook.enqueue({ type: 'ADD_CONDITIONAL_FORMAT', sheetId, cf, ranges });
  }
}
