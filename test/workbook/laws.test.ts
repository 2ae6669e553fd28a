import fc from 'fast-check';
import { plan } from '../../src/workbook/plan';
import {
  applyToModel,
  emptyModel,
  insertColumns,
  insertRows,
  newSheet,
  observeModel,
  setCell,
  type Model,
  type ModelSheet,
} from './support/model';
import { studio } from './support/studio';

const views = ['Доска', 'Board'];

/** One thing that people do to a spreadsheet, anywhere in it. */
type Edit = (model: Model) => void;

const spot = fc.record({
  sheet: fc.nat(3),
  row: fc.integer({ min: 1, max: 6 }),
  column: fc.integer({ min: 1, max: 9 }),
});
const words = fc.constantFrom('моё', 'Мой столбец', '=1+1', '42', 'О"кей"', "it's");

function on(pick: (sheet: ModelSheet) => void, index: number): Edit {
  return model => pick(model.sheets[index % model.sheets.length]!);
}

const edits: readonly fc.Arbitrary<Edit>[] = [
  fc.nat(3).map(sheet => on(one => (one.title = `${one.title} наш`), sheet)),
  fc.tuple(spot, words).map(([at, text]) => on(one => setCell(one, at.row, at.column, text), at.sheet)),
  spot.map(at => on(one => setCell(one, at.row, at.column, ''), at.sheet)),
  spot.map(at => on(one => insertColumns(one, at.column - 1, 1), at.sheet)),
  spot.map(at => on(one => insertRows(one, at.row - 1, 1), at.sheet)),
  spot.map(at => on(one => (one.formats = { ...one.formats, [at.column]: 'mixed' }), at.sheet)),
  spot.map(at => on(one => (one.choices = { ...one.choices, [at.column]: '' }), at.sheet)),
  spot.map(at => on(one => (one.columns = one.columns.filter(mark => mark.at !== at.column)), at.sheet)),
  fc.nat(3).map(sheet => on(one => (one.guarded = []), sheet)),
  fc.nat(3).map(sheet => on(one => (one.filtered = false), sheet)),
  spot.map(at => on(one => (one.rules = [ownRule(at.row), ...one.rules.slice(1), ...one.rules.slice(0, 1)]), at.sheet)),
  spot.map(at =>
    on(one => (one.rules = one.rules.flatMap(rule => [rule, { ...rule, areas: [ownArea(at.row)] }])), at.sheet),
  ),
  fc
    .nat(9)
    .map(
      id => model =>
        void model.sheets.splice(
          id % 3,
          0,
          newSheet(Math.max(...model.sheets.map(one => one.id)) + 500, `Мой лист ${id}`),
        ),
    ),
  fc.nat(3).map(index => model => void (model.sheets.length > 2 && model.sheets.splice(index, 1))),
];

function ownArea(row: number) {
  return { row, column: 2, rows: 3, columns: 2 };
}

function ownRule(row: number) {
  return { areas: [ownArea(row)], formula: `=$B${row}="моё ${row}"` };
}

const history = fc.array(fc.oneof(...edits), { maxLength: 12 });

function settle(model: Model): Model | null {
  const outcome = plan(studio, 'ru', observeModel(model, views));
  return outcome.ok ? applyToModel(model, outcome.value) : null;
}

const start = settle(emptyModel())!;

function editedBy(acts: readonly Edit[]): Model {
  const model = structuredClone(start);
  for (const act of acts) act(model);
  return model;
}

test('whatever people did, a set-up mends it in one go or refuses', () => {
  fc.assert(
    fc.property(history, acts => {
      const mended = settle(editedBy(acts));
      if (!mended) return;
      expect(plan(studio, 'ru', observeModel(mended, views))).toEqual({ ok: true, value: [] });
    }),
    { numRuns: 150 },
  );
});

test('sheets, rules and texts of the user’s own survive a set-up', () => {
  const texts = (model: Model): string[] =>
    model.sheets.flatMap(sheet =>
      sheet.values.flat().filter(value => value.includes('моё') || value === 'Мой столбец'),
    );
  const own = (model: Model): unknown[] =>
    model.sheets.map(sheet => sheet.rules.filter(rule => rule.formula.includes('моё')).map(rule => rule.formula));
  fc.assert(
    fc.property(history, acts => {
      const before = editedBy(acts);
      const after = settle(before);
      if (!after) return;
      const ids = new Set(before.sheets.map(sheet => sheet.id));
      const kept = { ...after, sheets: after.sheets.filter(sheet => ids.has(sheet.id)) };
      expect(kept.sheets.map(sheet => [sheet.id, sheet.title])).toEqual(
        before.sheets.map(sheet => [sheet.id, sheet.title]),
      );
      expect(own(kept)).toEqual(own(before));
      // A view's formulas come back over whatever was typed on them, so only tables are counted.
      const tables = (model: Model): Model => ({
        ...model,
        sheets: model.sheets.filter(one => ![0, 102].includes(one.id)),
      });
      expect(texts(tables(kept)).sort()).toEqual(texts(tables(before)).sort());
    }),
    { numRuns: 150 },
  );
});
