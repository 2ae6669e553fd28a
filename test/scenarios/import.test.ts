import { readFileSync } from 'node:fs';
import { shortened } from './support/faults-studio';
import { handIn } from './support/hand';
import { Studio } from './support/studio';

const csv = readFileSync(new URL('../fixtures/import/sales-pipeline-slice.csv', import.meta.url), 'utf8');

test('a sales pipeline is previewed, imported, met again, and taken back', () => {
  const studio = Studio.ready({ long: true });
  const preview = studio.ask('import.preview', { csv });
  expect(preview.mapping).toMatchObject({ name: ['account', 'product', 'opportunity_id'], manager: 'sales_agent' });
  const { batch, ...total } = studio.ask('import.run', { csv, mapping: preview.mapping });
  expect(total).toEqual({ added: preview.ready, skipped: preview.total - preview.ready, left: 0 });
  expect(studio.sheet('Leads')).toHaveLength(preview.ready);
  const again = studio.ask('import.run', { csv, mapping: preview.mapping });
  expect(again).toMatchObject({ added: 0, skipped: preview.total });

  const [used] = studio.sheet('Leads');
  const next = { date: '2026-11-30', topic: 'Hear the answer' };
  studio.ask('contact.log', { lead: String(used?.['Lead']), channel: 'call', result: 'talked', next });
  expect(studio.ask('import.undo', { batch })).toEqual({ removed: preview.ready - 1 });
  expect(studio.sheet('Leads').map(row => row['Lead'])).toEqual([used?.['Lead']]);
  expect(studio.sheet('Lists').flatMap(row => row['Manager'] ?? [])).toEqual([used?.['Manager']]);
});

test('an import that somebody has sorted among other rows is taken back row by row', () => {
  const studio = shortened(Studio.ready());
  const numbered = (from: number): string[] => Array.from({ length: 16 }, (_, at) => `Lead ${String(from + 2 * at)}`);
  const run = (names: readonly string[]): string => {
    const csv = ['Lead', ...names].join('\n');
    return studio.ask('import.run', { csv, mapping: studio.ask('import.preview', { csv }).mapping }).batch;
  };
  const [own, others] = [run(numbered(100)), numbered(101)];
  run(others);
  handIn(studio).do({ do: 'sort', sheet: 'Leads', column: 1, descending: false });
  expect(studio.ask('import.undo', { batch: own })).toEqual({ removed: 16 });
  expect(studio.lastRun?.meter.byMethod['Sheet.deleteRows']).toBe(16);
  expect(studio.sheet('Leads').map(row => row['Lead'])).toEqual(others);
});

test('an import killed in the middle goes on where it was when it is sent again', () => {
  const studio = Studio.ready({ long: true });
  const rows = csv.split('\n').slice(0, 40).join('\n');
  const { mapping, ready } = studio.ask('import.preview', { csv: rows });
  const request = JSON.stringify({ id: 'import', call: 'import.run', input: { csv: rows, mapping } });
  const methods: string[] = [];
  Studio.ready().run('rpc', [request], { onCall: method => void methods.push(method) });
  const writes = methods.flatMap((method, at) => (method === 'Range.setValues' ? [at + 2] : []));
  expect(writes.length).toBeGreaterThan(2);
  for (const at of writes) studio.kill(at, 'rpc', [request]);
  expect(JSON.parse(String(studio.run('rpc', [request]).value))).toMatchObject({ ok: true, value: { left: 0 } });
  expect(studio.sheet('Leads')).toHaveLength(ready);
  expect(new Set(studio.sheet('Contacts').map(row => row['Lead'])).size).toBe(studio.sheet('Contacts').length);
});

test('a file may bring more words to Lists than one property holds, and they go with it; too many are refused', () => {
  const studio = Studio.ready({ long: true });
  const rowsOf = (count: number): string =>
    Array.from({ length: count }, (_, at) => `Лид ${at},Источник ${'о'.repeat(40)} ${at}`).join('\n');
  const mapping = { name: 'Name', source: 'Source' };
  const { batch } = studio.ask('import.run', { csv: `Name,Source\n${rowsOf(150)}`, mapping });
  const sources = (): number =>
    studio.sheet('Lists').filter(row => String(row['Source']).startsWith('Источник')).length;
  expect(sources()).toBe(150);
  expect(studio.ask('import.undo', { batch })).toEqual({ removed: 150 });
  expect(sources()).toBe(0);
  const refused = studio.send('import.run', { csv: `Name,Source\n${rowsOf(700)}`, mapping });
  expect(refused).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'mapping' } });
  expect([sources(), studio.sheet('Leads')]).toEqual([0, []]);
});

test('a raw sheet of the spreadsheet is imported like a file', () => {
  const studio = Studio.ready({ long: true });
  studio.document.spreadsheet.run({ type: 'CREATE_SHEET', sheetId: 'raw', name: 'Raw', position: 0 });
  studio.act({ do: 'paste', sheet: 'Raw', row: 1, column: 1, text: 'Client\tPhone\nAcme\t8 999 000-00-01' });
  const { mapping } = studio.ask('import.preview', { sheet: 'Raw' });
  expect(studio.ask('import.run', { sheet: 'Raw', mapping })).toMatchObject({ added: 1 });
  expect(studio.sheet('Leads')).toEqual([expect.objectContaining({ Lead: 'Acme', Phone: '+79990000001' })]);
});
