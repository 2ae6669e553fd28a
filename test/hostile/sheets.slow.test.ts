import { createServices, instantOf } from '../scenarios/support/host';
import { handIn } from '../scenarios/support/hand';
import type { Studio } from '../scenarios/support/studio';
import { innate, texts } from './support/corpus';
import { htmlFlaws, letterFlaws } from './support/letters';
import { studioInUse } from './support/prepared';

/** What a person types is theirs, formulas too: here only what is none is typed. */
const typed = texts.filter(text => !/^\s*[=+@-]/.test(text) && !/[\t\r\n]/.test(text));

/** Columns that are formatted as dates: a number there may be larger than any date. */
const bottomless = [
  ['Leads', 'Created'],
  ['Contacts', 'Date'],
  ['Contact plan', 'Date'],
] as const;

test('hostile words in Lists, Settings and every column of facts: the hour, the views and the mails go on', () => {
  const studio = studioInUse('en_US');
  const hand = handIn(studio, 'unseen');
  const columns: readonly [string, readonly string[]][] = [
    [
      'Leads',
      [
        'Lead',
        'Stage',
        'Manager',
        'Source',
        'Contact person',
        'Phone',
        'E-mail',
        'Company',
        'Request',
        'Comment',
        'Tags',
        'Created',
        'Created at',
      ],
    ],
    ['Contacts', ['Date', 'Time', 'Lead', 'Channel', 'Result', 'What was discussed', 'What to expect', 'Manager']],
    ['Contact plan', ['Lead', 'Date', 'Time', 'Topic', 'Channel', 'Manager', 'Status']],
    ['Lists', ['Stage', 'Source', 'Channel', 'Result', 'Manager', 'E-mail', 'Role']],
    ['Settings', ['Value']],
  ];
  let at = 0;
  for (const [sheet, titles] of columns)
    for (const title of titles.filter(one => hand.lines(sheet)[0]?.includes(one))) {
      const first = hand.lines(sheet).length + 1;
      const words = Array.from({ length: 12 }, () => typed[at++ % typed.length] ?? '');
      hand.paste(
        sheet,
        sheet === 'Settings' ? 2 : Math.min(first, 20),
        title,
        words.map(word => [word]),
      );
    }
  innate.forEach((name, index) => hand.type('Leads', 40 + index, 'Lead', name));
  hand.spreadsheet.getSheetByName('Leads')?.getRange('A60').setFormula('=1/0');
  for (const [sheet, title] of bottomless) hand.paste(sheet, 3, title, [['1e300'], ['-1e15']]);
  expect(at).toBeGreaterThan(200);
  studio.document.setNow(instantOf('2026-11-24T19:30', 'America/New_York'));
  const run = studio.run('onHour', [{}], { context: 'clock' });
  expect({ error: run.error, logs: run.logs.filter(line => / failed/.test(line)) }).toEqual({
    error: undefined,
    logs: [],
  });
  for (const mail of studio.outbox) expect([...htmlFlaws(mail.html ?? ''), ...letterFlaws(mail)]).toEqual([]);
  const reading = [
    'app.start',
    'today.list',
    'lead.find',
    'doctor.look',
    'load.read',
    'handover.people',
    'act.recent',
    'instruction.read',
  ] as const;
  for (const call of reading) {
    const reply = studio.send(call, call === 'lead.find' ? { text: '__proto__' } : {});
    expect([call, reply.ok]).toEqual([call, true]);
  }
  const next = { date: '2026-11-26', topic: 'Call' };
  expect(studio.send('contact.log', { lead: '#DIV/0!', channel: 'call', result: 'talked', next })).toMatchObject({
    ok: false,
    failure: { code: 'invalid', field: 'lead', message: expect.stringContaining('broken formula') as unknown },
  });
  for (const name of innate)
    expect([name, studio.send('lead.card', { lead: name })]).toEqual([name, expect.objectContaining({ ok: true })]);
}, 180_000);

test('a broken formula in the place of a name or of a listed word is carried nowhere, and nothing is written for it', () => {
  const studio = studioInUse('en_US');
  const hand = handIn(studio, 'unseen');
  const acme = studio.ask('lead.find', { text: 'Acme' }).leads[0]?.id ?? '';
  const named = hand.shown('Contact plan', 'Lead', [2, 3]);
  const staged = hand.shown('Leads', 'Stage', [2, 3, 4]);
  expect([named[0], staged]).toEqual(['Acme', ['New', 'New', 'New']]);
  // Typed into plain text it would be no formula; pasted with its own format it is one.
  hand.spreadsheet.getSheetByName('Leads')?.getRange('A2').setFormula('=1/0');
  hand.spreadsheet.getSheetByName('Lists')?.getRange('A2').setFormula('=NA()');
  expect([hand.shown('Leads', 'Lead', [2]), hand.shown('Lists', 'Stage', [2])]).toEqual([['#DIV/0!'], ['#N/A']]);
  const run = studio.run('onHour', [{}], { context: 'clock' });
  expect([run.error, run.logs.filter(line => / failed/.test(line))]).toEqual([undefined, []]);
  expect(hand.shown('Contact plan', 'Lead', [2, 3])).toEqual(named);
  expect(hand.shown('Leads', 'Stage', [2, 3, 4])).toEqual(staged);
  const next = { date: '2026-11-26', topic: 'Call' };
  const before = hand.lines('Contacts');
  for (const [call, input] of [
    ['contact.log', { lead: acme, channel: 'call', result: 'talked', next }],
    ['plan.add', { lead: acme, ...next }],
  ] as const)
    expect([call, studio.send(call, input)]).toMatchObject([call, { ok: false, failure: { field: 'lead' } }]);
  expect(hand.lines('Contacts')).toEqual(before);
}, 60_000);

test('contacts with a lead whose name is a whole letter are logged, and block no other command', () => {
  const studio = studioInUse('ru_RU');
  const hand = handIn(studio, 'unseen');
  const name = 'Здравствуйте, '.repeat(800).trim();
  hand.type('Лиды', 2, 'Лид', name);
  const next = { date: '2026-11-26', topic: 'Смета' };
  const lead = String(studio.ask('lead.find', { text: 'Здравствуйте' }).leads[0]?.id);
  for (const one of [lead, 'Bolt'])
    expect(studio.send('contact.log', { lead: one, channel: 'call', result: 'talked', next })).toMatchObject({
      ok: true,
    });
  expect(hand.lines('Контакты').flat()).toContain(name);
}, 60_000);

test('tick boxes in columns of texts, in headers and on hidden sheets stop neither a command nor the hour', () => {
  const studio = studioInUse('ru_RU');
  const hand = handIn(studio, 'unseen');
  const tick = (sheet: string, cells: string): void =>
    void hand.spreadsheet.getSheetByName(sheet)?.getRange(cells).insertCheckboxes();
  const summary = (hand.lines('Контакты')[0]?.indexOf('О чём говорили') ?? -1) + 1;
  const company = (hand.lines('Лиды')[0]?.indexOf('Компания') ?? -1) + 1;
  const last = (hand.lines('Лиды')[0]?.indexOf('Последний контакт') ?? -1) + 1;
  tick('Контакты', `R3C${summary}:R60C${summary}`);
  tick('Лиды', `R3C${company}:R60C${company}`);
  const phone = (hand.lines('Лиды')[0]?.indexOf('Телефон') ?? -1) + 1;
  for (const column of [last, phone]) tick('Лиды', `R1C${column}`);
  for (const cells of ['P3:Q6', 'A3']) tick('_compass', cells);
  const next = { date: '2026-11-26', topic: 'Смета' };
  studio.ask('lead.add', { name: 'С галочкой', company: 'Фирма', next });
  studio.ask('contact.log', { lead: 'Bolt', channel: 'call', result: 'talked', summary: 'Да, согласны', next });
  const run = studio.run('onHour', [{}], { context: 'clock' });
  expect([run.error, run.logs.filter(line => / failed/.test(line))]).toEqual([undefined, []]);
  expect(hand.lines('Контакты').flat()).toContain('Да, согласны');
  expect(hand.lines('Лиды').flat()).toContain('Фирма');
  const leads = hand.spreadsheet.getSheetByName('Лиды');
  expect(leads?.getRange(1, last).getFormula()).toMatch(/^=/);
  expect([leads?.getRange(1, last).getValue(), leads?.getRange(1, phone).getValue()]).toEqual([
    'Последний контакт',
    'Телефон',
  ]);
}, 60_000);

test('strict rules that refuse as late as the flush lose no contact and no hand-over, and stay', () => {
  const studio = studioInUse('en_US');
  const hand = handIn(studio, 'unseen');
  const { SpreadsheetApp } = createServices(studio.document.spreadsheet, studio.document.world);
  const only = SpreadsheetApp.newDataValidation().requireValueInList(['Nothing else']).setAllowInvalid(false).build();
  const rule = (sheet: string, title: string): ReturnType<typeof rangeOf> =>
    rangeOf(sheet, title).setDataValidation(only);
  const rangeOf = (sheet: string, title: string) => {
    const column = (hand.lines(sheet)[0]?.indexOf(title) ?? -1) + 1;
    return hand.spreadsheet.getSheetByName(sheet)!.getRange(2, column, 60, 1);
  };
  for (const [sheet, title] of ruled) rule(sheet, title);
  studio.document.spreadsheet.late = [];
  const next = { date: '2026-11-26', topic: 'Estimate' };
  studio.ask('contact.log', { lead: 'Bolt', channel: 'call', result: 'talked', summary: 'Said yes', next });
  expect(hand.lines('Contacts').flat()).toContain('Said yes');
  const { leads, act } = studio.ask('handover.run', { from: 'Ivan', to: ['Olga'] });
  expect([leads, hand.shown('Leads', 'Manager', [2, 3, 4, 5])]).toEqual([2, ['Olga', 'Olga', 'Olga', 'Olga']]);
  studio.ask('act.undo', { act });
  expect(hand.shown('Leads', 'Manager', [2, 3])).toEqual(['Ivan', 'Ivan']);
  studio.document.spreadsheet.late = null;
  for (const [sheet, title] of ruled)
    expect([title, rangeOf(sheet, title).getDataValidation()?.getCriteriaValues()]).toEqual([
      title,
      [['Nothing else'], true],
    ]);
}, 60_000);

/** Columns of words that somebody has put a drop-down of their own on. */
const ruled = [
  ['Contacts', 'Summary'],
  ['Contact plan', 'Topic'],
  ['Leads', 'Manager'],
] as const;

test('a hostile file: formulas, markup and inner names in headers and cells, unclosed quotes, two hundred columns', () => {
  const studio = studioInUse('ru_RU');
  const before = formulasIn(studio);
  const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
  const headers = ['Name', 'Phone', 'Comment', 'Stage', ...innate, '=1+1', '<b>x</b>'];
  // A file with such a sign in it is refused as a whole.
  const some = texts.filter(text => !text.includes('\u0000'));
  const rows = some.map((text, index) =>
    headers.map((_, at) => quoted(at === 0 ? `${index} ${text}` : text)).join(','),
  );
  const csv = [headers.map(quoted).join(','), ...rows].join('\r\n');
  const mapping = {
    name: 'Name',
    phone: 'Phone',
    comment: 'Comment',
    source: '__proto__',
    company: 'constructor',
    person: 'toString',
  };
  const preview = studio.ask('import.preview', { csv, mapping });
  expect(preview.columns).toEqual(expect.arrayContaining(['__proto__', 'constructor', '=1+1']));
  const { added, left } = studio.ask('import.run', {
    csv,
    mapping,
    defaults: JSON.parse('{"__proto__":"x","stage":"new"}') as never,
  });
  expect([added > 60, left]).toEqual([true, 0]);
  expect(formulasIn(studio)).toEqual(before);
  const files = [
    'Name,Phone\n"never closed,1\n'.repeat(50),
    `${Array.from({ length: 200 }, (_, at) => `c${at}`).join(',')}\n${'x,'.repeat(500)}\n`,
    '"'.repeat(20_001),
    '\u0000\u0001\u0002',
    `Name\n${',\n'.repeat(20_000)}`,
    'Name;Name;Name\n1;2;3',
    '\ufeff\ufeffName\tPhone\r\rx\ty',
    'ы'.repeat(5_000_001),
  ];
  for (const file of files) {
    const reply = studio.send('import.preview', { csv: file });
    expect([file.slice(0, 30), String(reply.ok || reply.failure.code)]).toEqual([
      file.slice(0, 30),
      expect.stringMatching(/true|invalid/) as unknown,
    ]);
    if (!reply.ok) expect(reply.failure.message).toMatch(/[а-я]{3}/);
  }
}, 180_000);

function formulasIn({ document: { spreadsheet, world } }: Studio): readonly string[] {
  return createServices(spreadsheet, world)
    .SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .flatMap(sheet => sheet.getDataRange().getFormulas().flat().filter(Boolean))
    .sort();
}
