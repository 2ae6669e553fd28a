import { computed, day, number, word } from '../../src/workbook/column';
import { table, type Draft, type Row } from '../../src/workbook/sheet';
import type { Day } from '../../src/base/day';

const facts = {
  name: word({ ru: 'Имя', en: 'Name' }),
  met: day({ ru: 'Знакомство', en: 'Met' }),
};
const people = table({
  key: 'people',
  name: 'name',
  columns: { ...facts, age: computed(number({ ru: 'Лет', en: 'Age' }), at => `2026-${at.range(facts.met)}`) },
});

test('row types are inferred: what is computed can be read and not written', () => {
  const row: Row<typeof people> = { name: 'Test', met: '2026-11-23' as Day, age: 3 };
  const draft: Draft<typeof people> = { name: row.name, met: row.met };
  // @ts-expect-error A computed column takes no value.
  const wrong: Draft<typeof people> = { name: '', met: null, age: 3 };
  // @ts-expect-error There is no such column.
  const misspelt: Partial<Draft<typeof people>> = { nmae: '' };
  // @ts-expect-error A title in one language only.
  word({ ru: 'Имя' });
  expect([draft, wrong, misspelt]).toHaveLength(3);
});
