import { readStretch, type Asked } from '../../src/workbook/lookup';

const asked: Asked = { table: 'leads', by: 'rows', text: '9:11' };
const answer = (...cells: string[]): string => cells.join('␟');

test('a stretch tells the mark of each of its rows, and nothing of those around it', () => {
  const stretch = readStretch(answer('leads', '9', '11', 'compass', 'l-1', '', 'Acme'), asked);
  expect(stretch?.compass).toBe('compass');
  expect([8, 9, 10, 11, 12].map(row => stretch?.markAt(row))).toEqual(['', 'l-1', '', 'Acme', '']);
});

test.each([
  ['nothing', ''],
  ['another table', answer('plan', '9', '11', 'compass', 'l-1', '', 'Acme')],
  ['other rows', answer('leads', '8', '11', 'compass', 'l-0', 'l-1', '', 'Acme')],
  ['fewer rows', answer('leads', '9', '11', 'compass', 'l-1', '')],
  ['a name that holds the sign between cells', answer('leads', '9', '11', 'compass', 'l-1', 'a', 'b', 'Acme')],
])('%s is no answer', (_, text) => {
  expect(readStretch(text, asked)).toBeNull();
});
