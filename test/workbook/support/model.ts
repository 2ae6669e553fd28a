import { choicesText, kindOfFormat, type Observed, type ObservedSheet } from '../../../src/workbook/observed';
import { titleIn } from '../../../src/workbook/formula';
import { sheetMark } from '../../../src/workbook/locate';
import { withLinks } from '../../../src/workbook/places';
import type { AddSheet, KeptRule, PaintRule, SheetName, Step } from '../../../src/workbook/step';

/** A spreadsheet in memory, as observing would tell it, that steps and users change. */
export interface Model {
  stamp: Observed['stamp'];
  sheets: ModelSheet[];
}

export type ModelSheet = { -readonly [K in keyof ObservedSheet]: ObservedSheet[K] } & {
  values: string[][];
  formulas: string[][];
  noted: Record<string, string>;
  sizes: Record<number, { width: number; hidden: boolean }>;
};

/** A spreadsheet that somebody has just made. */
export function emptyModel(title = 'Лист1'): Model {
  return { stamp: null, sheets: [newSheet(0, title)] };
}

export function newSheet(id: number, title: string): ModelSheet {
  return {
    id,
    title,
    mark: '',
    blank: true,
    settled: false,
    rows: [],
    columns: [],
    titles: [],
    rowsMax: 1000,
    columnsMax: 26,
    frozenRows: 0,
    filtered: false,
    values: [],
    formulas: [],
    notes: [],
    formats: {},
    choices: {},
    inputs: {},
    rules: [],
    guarded: [],
    noted: {},
    sizes: {},
  };
}

/** What observing the model tells. */
export function observeModel(model: Model, views: readonly string[] = []): Observed {
  const sheets = model.sheets.map(sheet => {
    const header = sheet.rows.find(mark => mark.name.endsWith('.header'))?.at ?? 1;
    const notes = Array.from({ length: sheet.columnsMax }, (_, index) => sheet.noted[`${header}:${index + 1}`] ?? '');
    const blank = sheet.values.every(row => row.every(value => !value));
    const titles = views.includes(sheet.title) ? sheet.values.flat() : (sheet.values[header - 1] ?? []);
    return structuredClone({ ...sheet, blank, notes, titles: Array.from(titles, title => title || '') });
  });
  return { stamp: model.stamp, sheets };
}

/** Does the steps, or the first `count` of them, to a copy of the model. */
export function applyToModel(model: Model, steps: readonly Step[], count = steps.length): Model {
  const changed = structuredClone(model);
  const keys = new Map<SheetName, ModelSheet>(changed.sheets.map(sheet => [sheet.id, sheet]));
  const named = (name: SheetName): ModelSheet => {
    const sheet = keys.get(name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet;
  };
  for (const step of steps.slice(0, count)) {
    if (step.do === 'addSheet') keys.set(step.sheet, addSheet(changed, step, named));
    else if (step.do === 'stamp') changed.stamp = { version: step.version, language: step.language };
    else if (step.do === 'unmark') {
      changed.stamp = null;
      for (const sheet of changed.sheets) Object.assign(sheet, { mark: '', rows: [], columns: [] });
    } else change(named(step.sheet), step, named);
  }
  return changed;
}

/** Inserts blank columns as a person or a script does: everything to the right moves. */
export function insertColumns(sheet: ModelSheet, after: number, count: number): void {
  const moved = (at: number): number => (at > after ? at + count : at);
  sheet.columnsMax += count;
  sheet.columns = sheet.columns.map(mark => ({ ...mark, at: moved(mark.at) }));
  for (const block of [sheet.values, sheet.formulas]) {
    for (const row of block) {
      while (row.length < after) row.push('');
      row.splice(after, 0, ...Array.from({ length: count }, () => ''));
    }
  }
  sheet.formats = byNumber(sheet.formats, moved);
  sheet.choices = byNumber(sheet.choices, moved);
  sheet.sizes = byNumber(sheet.sizes, moved);
  sheet.guarded = (sheet.guarded ?? []).map(moved);
  sheet.noted = byCell(sheet.noted, (row, column) => `${row}:${moved(column)}`);
  sheet.inputs = byCell(sheet.inputs, (row, column) => `${row}:${moved(column)}`);
  sheet.rules = sheet.rules.map(rule => ({
    ...rule,
    areas: rule.areas.map(area => {
      const last = area.column + area.columns - 1;
      return { ...area, column: moved(area.column), columns: moved(last) - moved(area.column) + 1 };
    }),
  }));
}

function trimColumns(sheet: ModelSheet, after: number): void {
  sheet.columnsMax = Math.min(sheet.columnsMax, after);
  for (const block of [sheet.values, sheet.formulas]) for (const row of block) row.splice(after);
}

export function insertRows(sheet: ModelSheet, after: number, count: number): void {
  const moved = (at: number): number => (at > after ? at + count : at);
  sheet.rowsMax += count;
  sheet.rows = sheet.rows.map(mark => ({ ...mark, at: moved(mark.at) }));
  if (after < sheet.frozenRows) sheet.frozenRows += count;
  for (const block of [sheet.values, sheet.formulas]) {
    while (block.length < after) block.push([]);
    block.splice(after, 0, ...Array.from({ length: count }, () => []));
  }
  sheet.noted = byCell(sheet.noted, (row, column) => `${moved(row)}:${column}`);
  sheet.inputs = byCell(sheet.inputs, (row, column) => `${moved(row)}:${column}`);
  sheet.rules = sheet.rules.map(rule => ({
    ...rule,
    areas: rule.areas.map(area => ({
      ...area,
      row: moved(area.row),
      rows: area.rows === null ? null : moved(area.row + area.rows - 1) - moved(area.row) + 1,
    })),
  }));
}

export function setCell(sheet: ModelSheet, row: number, column: number, content: string): void {
  for (const block of [sheet.values, sheet.formulas]) {
    while (block.length < row) block.push([]);
    const line = block[row - 1]!;
    while (line.length < column) line.push('');
  }
  const formula = content.startsWith('=') ? content : '';
  sheet.formulas[row - 1]![column - 1] = formula;
  sheet.values[row - 1]![column - 1] = formula ? (titleIn(formula) ?? 'computed') : content;
}

function addSheet(model: Model, step: AddSheet, named: (name: SheetName) => ModelSheet): ModelSheet {
  const reused = step.reuse === null ? null : named(step.reuse);
  const sheet = reused ?? newSheet(Math.max(100, ...model.sheets.map(one => one.id + 1)), step.title);
  if (!reused) {
    const index = step.after === null ? model.sheets.length : model.sheets.indexOf(named(step.after)) + 1;
    model.sheets.splice(index, 0, sheet);
  }
  sheet.title = step.title;
  if (step.marked) sheet.mark = sheetMark({ key: step.sheet }, sheet.id);
  if (step.frame) sheet.frozenRows = 1;
  return sheet;
}

type SheetStep = Exclude<Step, { do: 'addSheet' | 'stamp' | 'unmark' }>;

function change(sheet: ModelSheet, step: SheetStep, named: (name: SheetName) => ModelSheet): void {
  if (step.do === 'markSheet') sheet.mark = sheetMark(step, sheet.id);
  if (step.do === 'insertColumns') insertColumns(sheet, step.after, step.count);
  if (step.do === 'insertRows') insertRows(sheet, step.after, step.count);
  if (step.do === 'grow') {
    sheet.rowsMax = Math.max(sheet.rowsMax, step.rows ?? 0);
    sheet.columnsMax = Math.max(sheet.columnsMax, step.columns ?? 0);
  }
  if (step.do === 'trim') trimColumns(sheet, step.after);
  if (step.do === 'size') for (const { at, ...size } of step.columns) sheet.sizes[at] = size;
  if (step.do === 'write') {
    step.values.forEach((line, down) =>
      line.forEach((value, right) =>
        setCell(
          sheet,
          step.row + down,
          step.column + right,
          withLinks(String(value), key => named(key).id),
        ),
      ),
    );
  }
  if (step.do === 'mark') {
    sheet.columns = [...sheet.columns, ...step.columns];
    sheet.rows = [...sheet.rows, ...step.rows];
  }
  if (step.do === 'format') {
    for (const area of step.areas) for (const at of columnsOf(area)) setFormat(sheet, at, step.format);
  }
  if (step.do === 'note') for (const note of step.notes) sheet.noted[`${note.row}:${note.column}`] = note.text;
  if (step.do === 'choose') choose(sheet, step, named);
  if (step.do === 'paint') paint(sheet, step.rules);
  if (step.do === 'guard') sheet.guarded = [...(sheet.guarded ?? []), ...step.areas.flatMap(columnsOf)];
  if (step.do === 'unguard') sheet.guarded = [];
  if (step.do === 'freeze') sheet.frozenRows = step.rows;
  if (step.do === 'filter') sheet.filtered = true;
}

function setFormat(sheet: ModelSheet, at: number, format: string): void {
  sheet.formats = { ...sheet.formats, [at]: kindOfFormat(format) };
}

function choose(
  sheet: ModelSheet,
  { areas, from }: Extract<Step, { do: 'choose' }>,
  named: (name: SheetName) => ModelSheet,
): void {
  const text =
    from === null
      ? ''
      : choicesText('words' in from || 'tick' in from ? from : { ...from, sheet: named(from.sheet).id });
  for (const area of areas) {
    if (area.rows === 1) sheet.inputs = { ...sheet.inputs, [`${area.row}:${area.column}`]: text };
    else for (const at of columnsOf(area)) sheet.choices = { ...sheet.choices, [at]: text };
  }
}

function paint(sheet: ModelSheet, rules: readonly (PaintRule | KeptRule)[]): void {
  const known = sheet.rules;
  sheet.rules = rules.map(rule => {
    if (!('keep' in rule)) return rule;
    const kept = known[rule.keep]!;
    return { ...kept, areas: rule.areas ?? kept.areas, formula: rule.formula ?? kept.formula };
  });
}

function columnsOf(area: { readonly column: number; readonly columns: number }): readonly number[] {
  return Array.from({ length: area.columns }, (_, index) => area.column + index);
}

function byNumber<T>(record: Readonly<Record<number, T>>, moved: (at: number) => number): Record<number, T> {
  return Object.fromEntries(Object.entries(record).map(([at, value]) => [moved(Number(at)), value]));
}

function byCell<T>(
  record: Readonly<Record<string, T>>,
  moved: (row: number, column: number) => string,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).map(([cell, value]) => {
      const [row = 0, column = 0] = cell.split(':').map(Number);
      return [moved(row, column), value];
    }),
  );
}
