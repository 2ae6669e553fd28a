import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import type { ImportTask, KnownLead, Prepared } from '../../src/features/import/prepare';
import { fixture, prepared, startLists, taskOf, written } from './import-task';

/** Imports slice by slice as the workbook would, each slice so many times over as `repeats` says. */
function inSlices(task: ImportTask, size: number, repeats: () => number): { known: KnownLead[]; last: Prepared } {
  let known: KnownLead[] = [...task.leads];
  let last = prepared({ ...task, slice: { from: 0, size: 0 } });
  for (let from = 0; from < task.table.rows.length; from += size) {
    for (let time = repeats(); time >= 0; time--) {
      last = prepared({ ...task, leads: known, slice: { from, size } });
      known = [...known, ...written(last.leads)];
    }
  }
  return { known, last };
}

test('the slice of the pipeline: every opportunity is a lead with its last contact', () => {
  const { leads, problems, duplicates, newManagers, newStages, left } = prepared(
    taskOf(fixture('sales-pipeline-slice.csv')),
  );
  expect([leads.length, problems, duplicates, newStages, left]).toEqual([489, [], [], [], 0]);
  expect(newManagers.length).toBeGreaterThan(20);
  expect(leads[0]).toEqual({
    row: 2,
    id: 'b1-2',
    name: 'Cancity · GTX Plus Basic · 1C1I7A6R',
    manager: 'Moses Frase',
    stage: 'Won',
    source: '',
    person: '',
    phone: '',
    email: '',
    company: 'Cancity',
    request: '',
    comment: 'close_value: 1054',
    created: '2016-10-20',
    createdTime: '',
    last: { date: '2017-03-01', time: null, result: 'Agreed', summary: '' },
    next: null,
  });
  const homeless = leads.filter(lead => !lead.company);
  expect(homeless).toHaveLength(65);
  expect(homeless.every(lead => /^[^·]+ · [^·]+$/.test(lead.name))).toBe(true);
  expect(leads.filter(lead => lead.last).length).toBe(
    leads.filter(lead => lead.stage === 'Won' || lead.stage === 'Lost').length,
  );
});

test('in slices, each repeated at will, the same leads are added once under the same ids', () => {
  const row = fc.record({
    name: fc.constantFrom('', 'Ann', 'ann', 'Bob', 'Ёж', 'еж', 'Kit', 'Lee'),
    phone: fc.constantFrom('', '', '89000000001', '+7 900 000-00-01', '89000000002', 'none'),
    email: fc.constantFrom('', '', 'a@example.com', 'A@example.com', 'b@example.com', 'broken@'),
    company: fc.constantFrom('', 'Nowhere Ltd'),
  });
  const mapping = { name: 'name', phone: 'phone', email: 'email', company: 'company' };
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 7 }),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1 }),
      (rows, size, times) => {
        const lines = rows.map(({ name, phone, email, company }) => [name, phone, email, company].join(';'));
        const task = taskOf('', { table: tableOfLines(lines), mapping });
        const whole = prepared(task);
        let turn = 0;
        const { known, last } = inSlices(task, size, () => times[turn++ % times.length]!);
        expect(known).toEqual(written(whole.leads));
        expect(last.left).toBe(0);
        expect(prepared({ ...task, leads: known })).toMatchObject({ leads: [], added: whole.leads.length });
        expect(prepared({ ...task, leads: known, batch: 'again' }).leads).toEqual([]);
      },
    ),
  );
});

function tableOfLines(lines: readonly string[]): ImportTask['table'] {
  const rows = lines.map((line, at) => ({ number: at + 2, cells: line.split(';') }));
  return {
    header: ['name', 'phone', 'email', 'company'],
    rows: rows.filter(row => row.cells.some(cell => cell !== '')),
  };
}

test('whatever a file holds, each row is a lead or a duplicate, names differ, and nothing of a lead’s row is lost', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'Ж', '1', ' ', '=', '+', '@', '<', '"', '.', '\n'), maxLength: 10 }),
    fc.constantFrom('31.02.2026', '01.03.2026', '89000000001', 'ann@example.com', 'Won', '=1+1'),
  );
  const header = ['name', 'phone', 'email', 'stage', 'created', 'last contact', 'next contact', 'colour'];
  const rows = fc.array(fc.tuple(...header.map(() => cell)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, cells => {
      const table = { header, rows: cells.map((row, at) => ({ number: at + 2, cells: row })) };
      const mapping = {
        name: 'name',
        phone: 'phone',
        email: 'email',
        stage: 'stage',
        created: 'created',
        lastContact: 'last contact',
        nextContact: 'next contact',
      };
      const { leads, duplicates } = prepared(taskOf('', { table, mapping }));
      expect(leads.length + duplicates.length).toBe(cells.length);
      expect(new Set(leads.map(lead => lead.name.toLowerCase())).size).toBe(leads.length);
      for (const lead of leads) {
        const [, , , , created = '', , , colour = ''] = cells[lead.row - 2] ?? [];
        expect(lead.comment).toContain(colour.trim());
        if (lead.created === null && /\d/.test(created)) expect(lead.comment).toContain(created.trim());
        expect(lead.name).not.toBe('');
      }
    }),
  );
});

test('the words that a slice needs are only those that Lists do not have yet', () => {
  const csv = 'name,manager\na,Una\nb,Duo\nc,una\nd,Tri';
  const first = prepared(taskOf(csv, { slice: { from: 0, size: 2 } }));
  expect([first.newManagers, first.left]).toEqual([['Una', 'Duo'], 2]);
  const lists = { ...startLists('en'), managers: first.newManagers.map(name => ({ name, email: '' })) };
  expect(prepared(taskOf(csv, { lists, slice: { from: 2, size: 2 } })).newManagers).toEqual(['Tri']);
});

const whole = process.env['PIPELINE_CSV'] ?? '';
const wholeTest = existsSync(whole) ? test : test.skip;
if (!existsSync(whole)) {
  process.stdout.write(
    'Skipped: the import of the whole pipeline. Set PIPELINE_CSV to the path of sales_pipeline.csv to run it.\n',
  );
}

wholeTest('the whole pipeline (PIPELINE_CSV): 8,800 opportunities, 1,425 without an account, none a duplicate', () => {
  const began = performance.now();
  const { leads, problems, duplicates, newManagers, newStages } = prepared(taskOf(readFileSync(whole, 'utf8')));
  expect(performance.now() - began).toBeLessThan(1500);
  expect([leads.length, problems.length, duplicates.length, newStages]).toEqual([8800, 0, 0, []]);
  expect(newManagers).toHaveLength(30);
  expect(leads.filter(lead => !lead.company)).toHaveLength(1425);
  expect(leads.filter(lead => lead.last)).toHaveLength(6711);
  expect(leads.filter(lead => lead.created === null)).toHaveLength(500);
});
