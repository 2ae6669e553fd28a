import { Studio } from './support/studio';

const moscow = { locale: 'ru_RU', timeZone: 'Europe/Moscow' };

test('an empty Russian spreadsheet becomes a CRM, and set-up again has nothing to do', () => {
  const studio = Studio.empty(moscow);
  const refusal = { ok: false, failure: { code: 'missing', message: expect.stringContaining('Настроить') as string } };
  expect(studio.send('today.list', {})).toMatchObject(refusal);
  expect(studio.send('lead.add', { name: 'Ромашка' })).toMatchObject(refusal);
  expect(studio.choose('setUp', { language: 'de' })).toMatchObject({ ok: false, failure: { field: 'language' } });
  expect(studio.choose('setUp')).toMatchObject({ ok: true, value: { language: 'ru' } });
  expect(studio.document.spreadsheet.sheets().map(sheet => sheet.title)).toEqual(
    expect.arrayContaining(['Звонки на сегодня', 'Лиды', 'Контакты', 'План контактов', 'Справочники', 'Настройки']),
  );
  expect(studio.choose('setUp')).toEqual({ ok: true, value: { language: 'ru', steps: 0 } });
  expect(studio.document.world.triggers.map(trigger => trigger.handler)).toEqual(['onHour']);
});

test('the owner adds a manager and a lead, and sees the call in the sheets', () => {
  const studio = Studio.ready(moscow);
  studio.ask('manager.add', { name: 'Ольга', email: 'olga@example.com', role: 'head' });
  const namesake = { name: ' ольга', email: 'other@example.com', role: 'manager' };
  expect(studio.send('manager.add', namesake)).toMatchObject({ failure: { code: 'invalid', field: 'name' } });
  const next = { date: '2026-11-24', time: '9:30', topic: 'Обсудить макеты' };
  const lead = studio.ask('lead.add', { name: 'Ромашка', phone: '8 (999) 000-00-01', next });
  expect(lead.name).toBe('Ромашка');
  expect(studio.sheet('Лиды')).toEqual([
    expect.objectContaining({
      Лид: 'Ромашка',
      Этап: 'Новый',
      Менеджер: 'Ольга',
      Телефон: '+79990000001',
      Создан: '2026-11-23',
      'Следующий контакт': '2026-11-24',
      Состояние: 'В порядке',
    }),
  ]);
  expect(studio.sheet('План контактов')).toEqual([
    expect.objectContaining({ Лид: 'Ромашка', Время: '09:30', Тема: 'Обсудить макеты', Статус: 'Запланирован' }),
  ]);
  expect(studio.ask('today.list', { manager: 'Ольга' })).toMatchObject({
    overdue: [],
    upcoming: [{ lead: 'Ромашка', date: '2026-11-24', time: '09:30', manager: 'Ольга' }],
    status: { live: 1, withoutStep: 0, overdue: 0, silent: 0 },
  });
});

const studio = Studio.ready();

test('a lead is found by its phone however it is written, and by a part of it', () => {
  studio.ask('lead.add', { name: 'Студия «Берег»', phone: '+7 921 555-01-00' });
  for (const text of ['8 921 555-01-00', '+79215550100', '(921) 555 01 00', '555-01', 'берег']) {
    expect(studio.ask('lead.find', { text }).leads.map(lead => lead.name)).toEqual(['Студия «Берег»']);
  }
  // Two digits are in almost every phone.
  expect(studio.ask('lead.find', { text: '55' }).leads).toEqual([]);
});

test('a twin is refused with its name, and added when the caller means it', () => {
  studio.ask('lead.add', { name: 'Acme', phone: '+1 202 555 0101' });
  const twin = { name: ' “acme” ', phone: '+1 202 555 0177' };
  expect(studio.send('lead.add', twin)).toMatchObject({
    failure: { code: 'invalid', field: 'name', message: expect.stringContaining('Acme') },
  });
  const samePhone = { name: 'Another', phone: '1-202-555-0101' };
  expect(studio.send('lead.add', samePhone)).toMatchObject({ failure: { code: 'invalid', field: 'phone' } });
  expect(studio.ask('lead.add', { ...twin, allowDuplicate: true }).name).toBe('“acme” (2)');
});

test('what comes by rpc is text: never a formula, never a number', () => {
  const texts = { person: '007', company: '+1', request: '=IMPORTXML("http://example.com";"//a")', comment: '-1+1' };
  studio.ask('lead.add', { name: '=1+1', ...texts });
  expect(studio.sheet('Leads').at(-1)).toMatchObject({
    Lead: '=1+1',
    'Contact person': '007',
    Company: '+1',
    Request: '=IMPORTXML("http://example.com";"//a")',
    Comment: '-1+1',
  });
  expect(studio.ask('lead.card', { lead: '=1+1' }).lead).toMatchObject(texts);
});

test('what is nested deeper than any call needs is refused, and never read', () => {
  const nested = (levels: number): unknown =>
    Array.from({ length: levels }).reduce<unknown>(inner => ({ text: inner }), 'x');
  expect(studio.send('lead.find', nested(21))).toMatchObject({
    failure: { code: 'invalid', field: 'input', message: expect.stringContaining('too deep') as string },
  });
  expect(studio.send('lead.find', nested(20))).toMatchObject({ failure: { code: 'invalid', field: 'text' } });
  expect(studio.send('lead.find', nested(1))).toMatchObject({ ok: true });
});

test('an apostrophe at the beginning, which Sheets would swallow, stays as a typographic one', () => {
  studio.ask('lead.add', { name: "'t Huis", comment: "'=1+1" });
  expect(studio.sheet('Leads').at(-1)).toMatchObject({ Lead: '’t Huis', Comment: '’=1+1' });
});

describe('bad input gets a sentence that names the field', () => {
  test.each([
    ['no object', 'lead.add', 'text', undefined],
    ['a list for a name', 'lead.add', { name: ['x'] }, 'name'],
    ['a blank name', 'lead.add', { name: '  ' }, 'name'],
    ['too long a text', 'lead.add', { name: 'x', comment: 'x'.repeat(50_001) }, 'comment'],
    ['no such day', 'plan.add', { lead: 'x', date: '2026-02-31', topic: 'x' }, 'date'],
    ['no such time', 'plan.add', { lead: 'x', date: '2026-02-28', time: '25:00', topic: 'x' }, 'time'],
    ['a day that is a number', 'plan.move', { plan: 'x', date: 46000 }, 'date'],
    ['a vanished plan', 'plan.close', { plan: 'p-gone', status: 'done' }, 'plan'],
    ['an unknown status', 'plan.close', { plan: 'p-gone', status: 'perhaps' }, 'status'],
    ['an unknown lead', 'lead.card', { lead: 'constructor' }, 'lead'],
    ['an unknown manager', 'today.list', { manager: '__proto__' }, 'manager'],
    ['no address', 'manager.add', { name: 'x', email: 'nowhere', role: 'head' }, 'email'],
    ['no file', 'import.preview', {}, 'csv'],
    ['a file that is none', 'import.preview', { csv: '\u0000\u0001' }, 'csv'],
    ['a batch that is none', 'import.run', { csv: 'Name\nAcme', mapping: {}, batch: '../x' }, 'batch'],
    ['a call that is none', '__proto__', {}, 'call'],
  ] as const)('%s', (_, call, input, field) => {
    const reply = studio.send(call as never, input);
    expect(reply).toMatchObject({ ok: false, failure: { message: expect.stringMatching(/^[A-Z“].*[.?]$/) } });
    expect(reply.ok ? undefined : reply.failure.field).toBe(field);
  });
});
