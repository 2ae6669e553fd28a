import fc from 'fast-check';
import { addDays, type Day } from '../../src/base/day';
import type { Language } from '../../src/base/text';
import { callsToday } from '../../src/crm/calls';
import { loadColumns } from '../../src/crm/load-sheet';
import { loadOf } from '../../src/crm/load';
import type { Plan } from '../../src/crm/plan';
import { openGrid, dayIn, serial, type Given, type GivenRow } from './support/grid';

const today = '2026-11-23' as Day;

const names = ['Анна', 'анна ', 'Борис', 'Ёлкина', 'Елкина', 'a*', '7', ''];
const managerRow = fc.record({
  manager: fc.constantFrom('Анна', 'Борис ', 'Ёлкина', 'a*', 'a1', '7', ''),
  capacity: fc.constantFrom<Given[]>('', 1, 2, 20),
});
const planRow = fc.record({
  lead: fc.constantFrom('Ромашка', 'Юла', 'никто', ''),
  date: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -6, max: 9 }).map(days => serial(addDays(today, days)) as Given) },
    { weight: 1, arbitrary: fc.constantFrom<Given[]>('', 'завтра', 46349.5) },
  ),
  manager: fc.constantFrom(...names, 'Уволен'),
  status: fc.constantFrom('Запланирован', 'Проведен', '', 'cancelled'),
});
const leads: GivenRow[] = [
  { name: 'Ромашка', manager: 'Борис' },
  { name: 'Юла', manager: '' },
];
const rows = <T>(row: fc.Arbitrary<T>, most: number): fc.Arbitrary<(T | null)[]> =>
  fc.array(fc.oneof({ weight: 8, arbitrary: row }, { weight: 1, arbitrary: fc.constant(null) }), { maxLength: most });

const languages: Language[] = ['ru', 'en'];

test.each(languages)('the sheet Load equals its reference on random workbooks (%s)', language => {
  fc.assert(
    fc.property(rows(managerRow, 5), rows(planRow, 14), (managers, plan) => {
      const grid = openGrid({ leads, managers, plan }, today, language);
      const known = managers.flatMap(row =>
        row && row.manager.trim() !== ''
          ? [{ manager: row.manager.trim(), capacity: typeof row.capacity === 'number' ? row.capacity : null }]
          : [],
      );
      const { overdue, upcoming } = callsToday(planned(plan), leads as never, today);
      const expected = loadOf(known, [...overdue, ...upcoming], today);
      const [first] = loadColumns;
      const [titles, ...shown] = first ? grid.block(first, loadColumns.length) : [];
      expect(titles?.slice(-2)).toEqual(language === 'ru' ? ['вс 29', 'пн 30'] : ['Sun 29', 'Mon 30']);
      const nobody = { ru: 'Нет в Справочниках', en: 'Not in Lists' }[language];
      expect(shown).toEqual(
        expected.map(load => [load.manager || nobody, load.capacity ?? '', load.overdue, ...load.days]),
      );
      expect(grid.errors()).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test('a day is red when it has more calls than are manageable, today together with what is overdue', () => {
  const calls = (manager: string, inDays: number, count: number): GivenRow[] =>
    Array.from({ length: count }, () => ({ lead: 'Юла', manager, date: serial(addDays(today, inDays)) }));
  const plan = [...calls('Анна', -1, 1), ...calls('Анна', 0, 2), ...calls('Анна', 1, 2), ...calls('Анна', 2, 3)];
  const managers = [{ manager: 'Анна', capacity: 2 }, { manager: 'Борис' }];
  const grid = openGrid({ leads, managers, plan: [...plan, ...calls('Борис', 1, 9)] }, today);
  const red = (row: number) => grid.paints('load', row).flatMap(({ columns = [] }) => columns);
  expect([3, 4, 5, 6].map(red)).toEqual([[], ['day0', 'day2'], [], []]);
});

function planned(given: readonly GivenRow[]): Plan[] {
  return given.flatMap(row =>
    row ? [{ ...row, date: dayIn(row['date']), time: '', topic: '' } as unknown as Plan] : [],
  );
}
