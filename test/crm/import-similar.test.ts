import { existsSync, readFileSync } from 'node:fs';
import { prepare } from '../../src/features/import/prepare';
import { fixture, prepared, taskOf } from './import-task';

const csv = 'name;phone;company;person\nРамашка;+7 921 555-02-02;;\nЧайка;;;\nChayka LLC;;;\nБерег;;;\nРомашка;;;\n';
const leads = [{ id: 'l-1', name: 'ООО «Ромашка»', phone: '', email: '' }];

test('rows that look like a lead are told, those of the same file too, and added all the same', () => {
  const { similar, leads: added, duplicates, skipped } = prepared(taskOf(csv, { leads, similar: true }));
  expect(similar.map(({ row, name, twin, by }) => [row, name, twin, by])).toEqual([
    [2, 'Рамашка', 'ООО «Ромашка»', 'spelling'],
    [4, 'Chayka LLC', 'Чайка', 'spelling'],
    [6, 'Ромашка', 'ООО «Ромашка»', 'spelling'],
  ]);
  expect([added.length, duplicates, skipped]).toEqual([5, [], 0]);
});

test('where similar rows are not wanted they are left out and counted, and remind of nobody', () => {
  const task = taskOf(csv, { leads, defaults: { skipSimilar: 'yes' } });
  const { similar, leads: added, skipped } = prepared(task);
  expect(added.map(({ name }) => name)).toEqual(['Чайка', 'Берег']);
  expect([similar.length, skipped]).toEqual([3, 3]);
  const slices = [0, 2, 4].flatMap(from => {
    const known = [...leads, ...added.filter(({ row }) => row < from + 2)];
    return prepared({ ...task, leads: known, slice: { from, size: 2 } }).leads.map(({ name }) => name);
  });
  expect(slices).toEqual(['Чайка', 'Берег']);
});

test('nobody looks for similar rows who has not asked', () => {
  expect(prepared(taskOf(csv, { leads })).similar).toEqual([]);
});

test('exact duplicates are not told twice, and two deals of a company are not alike', () => {
  const { similar, duplicates } = prepared(taskOf(fixture('amocrm-deals.csv'), { language: 'ru', similar: true }));
  expect(duplicates).toHaveLength(1);
  expect(similar).toEqual([]);
});

const whole = process.env['PIPELINE_CSV'] ?? '';

(existsSync(whole) ? test : test.skip)('the whole pipeline (PIPELINE_CSV) is compared with itself in seconds', () => {
  const task = taskOf(readFileSync(whole, 'utf8'), { similar: true });
  const began = process.cpuUsage().user;
  const outcome = prepare(task);
  const took = (process.cpuUsage().user - began) / 1e6;
  expect(outcome.ok && took < 20).toBe(true);
});
