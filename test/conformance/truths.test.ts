import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { differences } from './differences';
import { truths } from './truths';

const folder = import.meta.dirname;

/** The numbers that a text names, spans such as `T059–T063` counted whole. */
function numbersIn(text: string): string[] {
  const spelled = (number: number): string => `T${String(number).padStart(3, '0')}`;
  const spans = [...text.matchAll(/T(\d{3})–T(\d{3})/g)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => spelled(Number(from) + i)),
  );
  return [...spans, ...[...text.matchAll(/T\d{3}/g)].map(String)];
}

/** What the titles of the tests here name, also those that stand in a table. */
function titled(): Set<string> {
  const files = readdirSync(folder).filter(name => name.endsWith('.test.ts') && !/^(truths|differences)\./.test(name));
  const titles = files.flatMap(name =>
    [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/(?:test\(|\[|\]\)\(|describe\()\s*(['"`])(T\d{3}.*?)\1/g),
    ].map(([, , title = '']) => title),
  );
  return new Set(titles.flatMap(numbersIn));
}

test('every truth that is sure is in a test’s title, or is a known difference', () => {
  const told = new Set([...titled(), ...differences.flatMap(({ name }) => numbersIn(name))]);
  expect(truths).toHaveLength(161);
  expect(truths.filter(({ number, sure }) => sure && !told.has(number))).toEqual([]);
});

test('no title names a truth that there is not', () => {
  const known = new Set(truths.map(({ number }) => number));
  expect([...titled()].filter(number => !known.has(number))).toEqual([]);
});
