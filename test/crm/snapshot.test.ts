import fc from 'fast-check';
import type { Time } from '../../src/base/day';
import { changes } from '../../src/crm/changes';
import { compareFacts, factsIn, factsOf, pagesOf, type Facts, type KeptRow } from '../../src/crm/snapshot';
import { leads } from '../../src/crm/leads';
import { stages } from '../../src/crm/stage';
import { authorsSince } from '../../src/features/snapshot/authors';
import type { Entry } from '../../src/workbook/book';
import type { Table } from '../../src/workbook/sheet';
import { dayAfter, MemoryBook } from './support/memory-book';

const text = fc.oneof(fc.constantFrom('', 'Анна', 'Ёлка', '=1+1', '"', '\n', '+7 900'), fc.string({ maxLength: 20 }));
const row = fc.record({
  id: fc.integer({ min: 1, max: 30 }).map(number => `l-${number}`),
  name: text,
  phone: text,
  comment: fc.oneof(text, fc.constant('долго'.repeat(1_200))),
  created: fc.constantFrom('', '2026-10-01', '2026-11-02', '2026-11-30'),
});

const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 30 });

function factsFrom(given: readonly Readonly<Record<string, string>>[]): Facts {
  const kept = given.map(({ id = '', ...cells }): [string, KeptRow] => {
    const filled = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
    return [id, { id, cells: { ...filled, id } }];
  });
  return new Map([[leads.key, new Map(kept)]]);
}

it('what is packed into pages is what comes out of them, and a page fits a cell', () => {
  fc.assert(
    fc.property(rows, given => {
      const facts = factsFrom(given);
      const pages = pagesOf(facts);
      expect(pages.every(page => page.text.length < 50_000)).toBe(true);
      const read = factsIn(pages);
      expect(read.damaged).toBe(0);
      expect(read.facts.get(leads.key) ?? new Map()).toEqual(facts.get(leads.key));
    }),
    { numRuns: 50 },
  );
});

it('sorting a sheet makes no new page, and a change makes new ones of its month only', () => {
  fc.assert(
    fc.property(rows, given => {
      const prints = pagesOf(factsFrom(given)).map(({ print }) => print);
      expect(
        pagesOf(factsFrom([...given].reverse()))
          .map(({ print }) => print)
          .sort(),
      ).toEqual([...prints].sort());
    }),
    { numRuns: 50 },
  );
  const many = Array.from({ length: 300 }, (_, at) => ({
    id: `l-${at}`,
    name: `Лид ${at}`,
    comment: 'слово '.repeat(50),
    created: at % 2 ? '2026-10-05' : '2026-11-05',
  }));
  const before = new Set(pagesOf(factsFrom(many)).map(({ print }) => print));
  const after = pagesOf(factsFrom(many.map(one => (one.id === 'l-1' ? { ...one, name: 'Другой' } : one))));
  const fresh = after.filter(({ print }) => !before.has(print));
  expect(fresh.length).toBeGreaterThan(0);
  expect(fresh.every(({ text: page }) => !page.includes('2026-11-05'))).toBe(true);
});

it('putting back what a comparison names gives the snapshot, and touches nothing else', () => {
  fc.assert(
    fc.property(rows, rows, (old, now) => {
      const [before, after] = [factsFrom(old), factsFrom(now)];
      const { vanished, changed, added } = compareFacts(before, after);
      const restored = new Map(after.get(leads.key));
      for (const { row: lost } of vanished) restored.set(lost.id, lost);
      for (const { id, column, before: text } of changed) {
        const cells = Object.entries({ ...restored.get(id)?.cells, [column]: text }).filter(([, cell]) => cell !== '');
        restored.set(id, { id, cells: Object.fromEntries(cells) });
      }
      const oldRows = before.get(leads.key) ?? new Map();
      for (const [id, kept] of oldRows) expect(restored.get(id)).toEqual(kept);
      const others = [...restored.keys()].filter(id => !oldRows.has(id));
      expect(others).toHaveLength(added);
      for (const id of others) expect(restored.get(id)).toEqual(after.get(leads.key)?.get(id));
    }),
  );
});

it('a page that somebody changed by hand is counted, not believed', () => {
  const [page] = pagesOf(factsFrom([{ id: 'l-1', name: 'Анна' }]));
  const read = factsIn([{ print: page?.print ?? '', text: page?.text.replace('Анна', 'Инна') ?? '' }]);
  expect([read.damaged, read.facts.size]).toEqual([1, 0]);
});

it('a text that fits no cell beside the others loses its tail, and that is no change', () => {
  const facts = factsFrom([{ id: 'l-1', name: 'Анна', request: 'а'.repeat(40_000), comment: 'б'.repeat(40_000) }]);
  const pages = pagesOf(facts);
  expect(pages.every(page => page.text.length < 50_000)).toBe(true);
  expect(compareFacts(factsIn(pages).facts, facts)).toEqual({ vanished: [], changed: [], added: 0 });
});

it('a cell that its column cannot read is kept as it stands; rows without an id are left out', () => {
  const empty = Object.fromEntries(Object.entries(leads.columns).map(([key, { codec }]) => [key, codec.empty]));
  const entry = (id: string): Entry<Table> =>
    ({
      row: 2,
      values: { ...empty, id, name: 'Анна' },
      problems: { created: { ru: '', en: '' } },
      raw: { created: '23 ноября' },
    }) as never;
  const facts = factsOf(leads, [entry(''), entry('l-1')]);
  expect([...facts.values()]).toEqual([{ id: 'l-1', cells: { id: 'l-1', name: 'Анна', created: '23 ноября' } }]);
});

test.each(['ы'.repeat(50_000), '\u0000'.repeat(10_000)])(
  'text that fills a cell, pasted where ids or names of Lists stand, keeps no other row out of the snapshot',
  words => {
    const entries = (_: Table, ...values: object[]) =>
      values.map(one => ({ values: one, raw: {}, problems: {} }) as Entry<Table>);
    const good = { id: 'l-1', name: 'Acme', comment: words };
    const kept = factsOf(leads, entries(leads, { id: words, name: 'Bolt' }, good));
    expect([...kept.keys()]).toEqual(['l-1']);
    const facts: Facts = new Map([
      [leads.key, kept],
      [stages.key, factsOf(stages, entries(stages, { stage: words }, { stage: 'New' }))],
    ]);
    const { facts: read, damaged } = factsIn(pagesOf(facts));
    expect([
      damaged,
      read.get(leads.key)?.get('l-1')?.cells['name'],
      [...(read.get(stages.key)?.keys() ?? [])],
    ]).toEqual([0, 'Acme', ['New']]);
  },
);

test('only what the script did since the snapshot explains a difference', () => {
  const book = new MemoryBook();
  const logged = (time: string, rowId: string) =>
    book.add(changes, {
      date: dayAfter(0),
      time: time as Time,
      what: 'Hand-over',
      kind: 'set',
      tableKey: leads.key,
      rowId,
      columnKey: 'manager',
      before: 'Ann',
      after: 'Bill',
    });
  logged('03:00', 'l-1');
  logged('03:10', 'l-2');
  const { ofCell } = authorsSince(book.book, { date: dayAfter(0), time: '03:10' }, new Map());
  const cell = { table: leads, column: 'manager', before: 'Ann', after: 'Bill' };
  expect(['l-1', 'l-2'].map(id => ofCell({ ...cell, id }))).toEqual(['', 'Hand-over']);
});
