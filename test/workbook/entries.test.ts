import { entriesOf } from '../../src/google/entries';
import type { Page } from '../../src/google/pages';
import { people } from './support/studio';

test('a row is there as long as it has a name or an id; what else stands in a row is nobody’s', () => {
  const columns = { name: 2, met: 3, stage: 4, mood: 5, id: 6, days: 7 };
  const page = { table: people, columns } as unknown as Page;
  const cells = [
    ['Anna', '', '', '', 'p-1', ''],
    [' ', '', 'New', '', 'p-2', ''],
    ['', '', 'New', '', ' ', ''],
    ['Boris', '', '', '', '', ''],
  ];
  const found = entriesOf(page, cells, 5, 2, Number);
  expect(found.map(({ row, values }) => [row, String(values['name']).trim(), values['id']])).toEqual([
    [5, 'Anna', 'p-1'],
    [6, '', 'p-2'],
    [8, 'Boris', ''],
  ]);
});
