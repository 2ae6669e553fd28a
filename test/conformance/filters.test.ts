import { script } from './support';

/** Names, sums and days under a header in B2:D7, filtered. */
function filtered() {
  const it = script({ rows: 20 });
  it.sheet.getRange('B2:D7').setValues([
    ['name', 'sum', 'day'],
    ['Anna', 10, '2026-01-05'],
    ['Boris', 20, '2026-02-05'],
    ['anton', 30, '2026-03-05'],
    ['', 40, ''],
    ['Vera', 5, '2026-11-23'],
  ]);
  const filter = it.sheet.getRange('B2:D7').createFilter();
  const hidden = (): number[] => [2, 3, 4, 5, 6, 7, 8].filter(row => it.sheet.isRowHiddenByFilter(row));
  const when = () => it.SpreadsheetApp.newFilterCriteria();
  return { ...it, filter, hidden, when };
}

describe('what a filter lets through', () => {
  const it = filtered();
  const { filter, hidden, when } = it;
  const { RelativeDate } = it.SpreadsheetApp;

  test.each<[string, number, () => ReturnType<typeof when>, number[]]>([
    ['hidden values', 2, () => when().setHiddenValues(['Boris', 'vera']), [4, 7]],
    ['visible values', 2, () => when().setVisibleValues(['Boris']), [3, 5, 6, 7]],
    ['text that contains', 2, () => when().whenTextContains('an'), [4, 6, 7]],
    ['text that starts', 2, () => when().whenTextStartsWith('an'), [4, 6, 7]],
    ['not empty', 2, () => when().whenCellNotEmpty(), [6]],
    ['empty', 2, () => when().whenCellEmpty(), [3, 4, 5, 7]],
    ['greater', 3, () => when().whenNumberGreaterThan(10), [3, 7]],
    ['between', 3, () => when().whenNumberBetween(10, 20), [5, 6, 7]],
    ['not equal', 3, () => when().whenNumberNotEqualTo(20), [4]],
    ['a formula for each row', 3, () => when().whenFormulaSatisfied('=C3>=20'), [3, 7]],
    ['today', 4, () => when().whenDateEqualTo(RelativeDate.TODAY), [3, 4, 5, 6]],
  ])('%s', (_, column, build, rows) => {
    filter.setColumnFilterCriteria(column, build().build());
    expect(hidden()).toEqual(rows);
    filter.removeColumnFilterCriteria(column);
    expect([hidden(), filter.getColumnFilterCriteria(column)]).toEqual([[], null]);
  });
});

test('criteria read back, columns are numbered on the sheet, and criteria follow their column', () => {
  const { filter, sheet, SpreadsheetApp, when, hidden } = filtered();
  const { BooleanCriteria } = SpreadsheetApp;
  filter.setColumnFilterCriteria(3, when().whenNumberBetween(10, 20).build());
  filter.setColumnFilterCriteria(2, when().setHiddenValues(['Boris']).build());
  const numbers = filter.getColumnFilterCriteria(3);
  expect([String(numbers), numbers?.getCriteriaType(), numbers?.getCriteriaValues()]).toEqual([
    'FilterCriteria',
    BooleanCriteria.NUMBER_BETWEEN,
    [10, 20],
  ]);
  const names = filter.getColumnFilterCriteria(2);
  expect([names?.getCriteriaType(), names?.getHiddenValues(), names?.getVisibleValues()]).toEqual([
    null,
    ['Boris'],
    [],
  ]);
  expect(names?.copy().setHiddenValues([]).build().getHiddenValues()).toEqual([]);
  sheet.insertColumnBefore(1);
  expect(filter.getColumnFilterCriteria(4)?.getCriteriaValues()).toEqual([10, 20]);
  expect(hidden()).toEqual([4, 5, 6, 7]);
  filter.setColumnFilterCriteria(4, null).setColumnFilterCriteria(3, null);
  expect(hidden()).toEqual([]);
  expect(() => filter.getColumnFilterCriteria(9)).toThrow();
  expect(() => filter.setColumnFilterCriteria(3, 'x' as never)).toThrow(/don't match the method signature/);
});

test('T080–T082 one filter a sheet; its header stays as it sorts, and what it hid is shown when it goes', () => {
  const { filter, sheet, when, hidden } = filtered();
  expect(() => sheet.getRange('A1:B2').createFilter()).toThrow(
    "You can't create a filter in a sheet that already has a filter.",
  );
  expect([String(filter), sheet.getRange('H9').getFilter()?.getRange().getA1Notation()]).toEqual(['Filter', 'B2:D7']);
  filter.sort(3, false);
  expect(sheet.getRange('C2:C7').getValues().flat()).toEqual(['sum', 40, 30, 20, 10, 5]);
  filter.setColumnFilterCriteria(3, when().whenNumberLessThan(20).build());
  expect(hidden()).toEqual([3, 4, 5]);
  filter.remove();
  expect([sheet.getFilter(), sheet.getRange('B2').getFilter(), hidden()]).toEqual([null, null, []]);
  expect(() => filter.getRange()).toThrow();
  expect(sheet.getRange('B2:D7').createFilter().getColumnFilterCriteria(3)).toBeNull();
});
