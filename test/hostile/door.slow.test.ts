import { features } from '../../src/features';
import type { Failure } from '../../src/api/calls';
import { Studio } from '../scenarios/support/studio';
import { sentenceFlaw } from './support/sentences';

/** What whoever has the sidebar open could give to any global from the browser's console. */
const forged: readonly unknown[] = [
  null,
  '',
  '__proto__',
  'ы'.repeat(50_000),
  1e308,
  [],
  [[['x']]],
  { range: {} },
  { range: { getSheet: 'x', getRow: 1 } },
  { triggerUid: '__proto__', authMode: 'FULL' },
  { about: { length: 1e9 }, examples: 'yes', language: '../../ru', starter: 'constructor' },
  JSON.parse('{"__proto__": {"language": "ru"}, "constructor": {"prototype": 1}}') as unknown,
];

test('no global other than rpc does anything for what it is given: it refuses, or does what it does anyway', () => {
  const studio = Studio.ready({ long: true });
  const commands = features.flatMap(feature => feature.commands ?? []).map(({ command }) => command);
  const known = ['switchOff', 'selfCheck', 'showExamples'];
  const names = ['onInstall', 'onOpen', 'onEdit', ...commands.filter(command => !known.includes(command))];
  const before = cellsOf(studio);
  for (const name of names.filter(one => !['switchOff', 'selfCheck', 'showExamples'].includes(one)))
    for (const argument of name === 'setUp' ? forged.slice(-3) : forged) {
      const run = studio.run(name, [argument], { context: 'sidebar' });
      expect([name, argument, run.error]).toEqual([name, argument, undefined]);
      if (run.value !== null) expect(JSON.stringify(run.value)).not.toMatch(/TypeError|undefined|at \w+ \(/);
    }
  expect(cellsOf(studio)).toBe(before);
});

test.each(['en_US', 'ru_RU'])('what rpc is given is JSON of a request, or is refused in a sentence, in %s', locale => {
  const studio = Studio.ready({ locale });
  const flawOf = locale === 'ru_RU' ? (message: string) => sentenceFlaw(message, ['id', 'call', 'input']) : englishFlaw;
  const before = cellsOf(studio);
  const texts = [
    ...forged.map(one => JSON.stringify(one)),
    '{',
    '\u0000',
    '['.repeat(20_000),
    '{"id":"1","call":"__proto__","input":{}}',
    '{"id":"1","call":"constructor","input":{}}',
    '{"id":"1","call":"toString","input":{}}',
    '{"id":{"length":1},"call":"lead.add","input":{}}',
    `{"id":"${'x'.repeat(201)}","call":"lead.find","input":{"text":"x"}}`,
    `{"id":"1","call":"${'x'.repeat(100_000)}","input":{}}`,
    '{"id":"1","call":"lead.add","call":"lead.steal","input":{}}',
    '{"id":"1","call":"lead.add","input":{"__proto__":{"name":"x"}}}',
    `{"id":"1","call":"lead.find","input":${'{"text":'.repeat(3_000)}""${'}'.repeat(3_000)}}`,
    `{"id":"1","call":"lead.add","input":{"name":"Deep","other":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
    `{"id":"1","call":"lead.add","input":{"name":"Long","other":"${'x'.repeat(12_500_000)}"}}`,
    '{"id":"1","call":"lead.add","input":{"name":"#REF!"}}',
    '{"id":"1","call":"manager.add","input":{"name":"#n/a","email":"a@example.com"}}',
    ...['#REF', '#SPILL!', '#Н/Д', '#BAD_EXPR', '\u200b\u2060', '\u202e', '«»'].map(name =>
      JSON.stringify({ id: '1', call: 'lead.add', input: { name } }),
    ),
  ];
  for (const text of texts) {
    const run = studio.run('rpc', [text], { context: 'sidebar' });
    const { ok, failure } = JSON.parse(String(run.value)) as { ok: boolean; failure: Failure };
    expect([text.slice(0, 80), ok, failure.code]).toEqual([text.slice(0, 80), false, 'invalid']);
    expect([text.slice(0, 80), flawOf(failure.message)]).toEqual([text.slice(0, 80), null]);
  }
  for (const argument of forged) {
    const run = studio.run('rpc', [argument], { context: 'sidebar' });
    expect(JSON.parse(String(run.value))).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  }
  expect(cellsOf(studio)).toBe(before);
});

test('a list without end is refused at once, and a field is called as its form calls it', () => {
  const studio = Studio.ready();
  const rows = Array.from({ length: 300_000 }, () => ({}));
  const before = process.cpuUsage();
  const reply = studio.send('group.run', { table: 'leads', what: 'tagAdd', value: 'vip', rows });
  expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'rows' } });
  expect(process.cpuUsage(before).user).toBeLessThan(3e6);
  const told = (call: 'lead.add' | 'lead.change' | 'manager.add', input: unknown): string => {
    const { failure } = studio.send(call, input) as unknown as { failure: Failure };
    return failure.message;
  };
  expect(told('lead.add', { name: 5 })).toContain('“Lead”');
  expect(told('lead.change', { lead: 'x', fields: { name: 5 } })).toContain('“Lead”');
  expect(told('manager.add', { name: 5, email: 'a@example.com', role: 'head' })).toContain('“Manager”');
});

/** Why it is no sentence in English; null when it is one. */
function englishFlaw(message: string): string | null {
  return /^[A-Z].{10,400}[.)]$/s.test(message) && !/[а-яё]/i.test(message) ? null : message;
}

function cellsOf({ document: { spreadsheet, world } }: Studio): string {
  return JSON.stringify([spreadsheet.snapshot(), world.properties.document, world.outbox]);
}
