import { serialOf, type Day, type Time } from '../../src/base/day';
import { leads } from '../../src/crm/leads';
import type { Circumstances } from '../../src/features/mending/rows';
import { mended, mendSheets, usual, type Cells } from './support/mending-sheets';

const serial = (day: string): number => serialOf(day as Day);

const anna: Cells = {
  name: 'Анна Вымышленная',
  stage: 'Новый',
  manager: 'Bill Sample',
  created: serial('2026-11-01'),
  id: 'l-1',
};
const boris: Cells = { ...anna, name: 'Борис Примерный', id: 'l-2' };

describe('ids', () => {
  it('a row typed by hand gets an id, the first live stage and the day it appeared', () => {
    const { leads: rows } = mended({ leads: [{ name: 'Вера Тестова' }] });
    expect(rows).toEqual([{ name: 'Вера Тестова', stage: 'Новый', created: serial('2026-11-23'), id: 'l-fresh1' }]);
  });

  it('a lead that has been there is not given a day that it lacks', () => {
    expect(mendSheets({ leads: [{ ...anna, created: '' }] }).changes).toEqual([]);
  });

  it('of a row and its copy the upper one keeps the id', () => {
    const { leads: rows } = mended({ leads: [anna, { ...anna, name: 'Анна Вымышленная 2' }] });
    expect(rows.map(({ id }) => id)).toEqual(['l-1', 'l-fresh1']);
  });

  it('a copy pasted above its lead is known by the name that the contacts do not call', () => {
    const contact = { lead: anna['name'] ?? '', leadId: 'l-1', date: serial('2026-11-20'), id: 'c-1' };
    const { leads: rows } = mended({ leads: [{ ...anna, name: 'Новая' }, anna], contacts: [contact] });
    expect(rows.map(({ id }) => id)).toEqual(['l-fresh1', 'l-1']);
  });

  it('a row pasted just now is the copy, wherever it stands', () => {
    const { leads: rows } = mended({ leads: [anna, anna] }, { isFresh: (_, row) => row === 2 });
    expect(rows.map(({ id }) => id)).toEqual(['l-fresh1', 'l-1']);
  });

  it('two leads of one name keep their name, and it is told', () => {
    const { changes, problems } = mendSheets({ leads: [anna, { ...anna, id: 'l-9' }] });
    expect(changes).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ table: 'leads', row: 3 })]);
  });

  it('a row that was emptied loses its hidden id, lest the next lead typed there inherit the contacts', () => {
    expect(mended({ leads: [{ id: 'l-1' }], contacts: [{ id: 'c-1', leadId: 'l-1' }] })).toMatchObject({
      leads: [{ id: '' }],
      contacts: [{ id: '', leadId: '' }],
    });
  });
});

describe('names', () => {
  const contact = { lead: 'Анна Вымышленная', leadId: 'l-1', date: serial('2026-11-20'), id: 'c-1' };

  it('a rename by hand in Leads is carried everywhere', () => {
    const renamed = { ...anna, name: 'Анна Сочинённая' };
    const planned = { ...contact, status: 'Запланирован', id: 'p-1' };
    const rows = mended({ leads: [renamed, boris], contacts: [contact], plan: [planned] });
    expect([rows.contacts[0]?.['lead'], rows.plan[0]?.['lead']]).toEqual(['Анна Сочинённая', 'Анна Сочинённая']);
  });

  it('a name that stands in Leads wins, and the id is corrected', () => {
    const { contacts } = mended({ leads: [anna, boris], contacts: [{ ...contact, lead: 'Борис Примерный' }] });
    expect(contacts[0]).toMatchObject({ lead: 'Борис Примерный', leadId: 'l-2' });
  });

  it.each(['анна вымышленная', ' Анна  Вымышленная ', 'Анна «Вымышленная»'])(
    '%j is corrected to the lead’s name',
    lead => {
      const { contacts } = mended({ leads: [anna], contacts: [{ ...contact, lead, leadId: '' }] });
      expect(contacts[0]).toMatchObject({ lead: 'Анна Вымышленная', leadId: 'l-1' });
    },
  );

  it('ё and е are corrected, unless there are two such leads', () => {
    const one = { ...anna, name: 'Алёна' };
    const other = { ...boris, name: 'АЛЕНА' };
    expect(mended({ leads: [one], contacts: [{ ...contact, lead: 'алена' }] }).contacts[0]?.['lead']).toBe('Алёна');
    expect(mended({ leads: [one, other], contacts: [{ ...contact, lead: 'алена' }] }).contacts[0]?.['leadId']).toBe(
      'l-2',
    );
    const { changes, problems } = mendSheets({
      leads: [one, other],
      contacts: [{ ...contact, lead: '«Алёна»', leadId: '' }],
    });
    expect([changes, problems.length]).toEqual([[], 1]);
  });

  it('a name that nobody has stays, and is told', () => {
    const { changes, problems } = mendSheets({ leads: [boris], contacts: [contact] });
    expect(changes).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ table: 'contacts', row: 2 })]);
  });

  it('an old name that another lead took is told', () => {
    const leads = [
      { ...anna, name: 'Анна Первая' },
      { ...boris, name: 'Анна Вымышленная' },
    ];
    const { problems } = mendSheets({ leads, contacts: [contact, { ...contact, id: 'c-2' }] });
    expect(problems[0]?.text.ru).toContain('Анна Первая');
  });
});

describe('stages of contacts typed by hand', () => {
  const typed = { lead: 'Анна Вымышленная', leadId: 'l-1', id: 'c-1', date: serial('2026-11-20'), stage: 'Переговоры' };

  it('are carried once', () => {
    const rows = mended({ leads: [anna], contacts: [typed] });
    expect([rows.leads[0]?.['stage'], rows.contacts[0]?.['carried']]).toEqual(['Переговоры', 'Переговоры']);
    const later = { ...rows, leads: [{ ...anna, stage: 'Договор' }] };
    expect(mendSheets(later).changes).toEqual([]);
  });

  it('do not overrule a later contact', () => {
    const later = { ...typed, id: 'c-2', date: serial('2026-11-21'), stage: 'Договор', carried: 'Договор' };
    const rows = mended({ leads: [{ ...anna, stage: 'Договор' }], contacts: [later, typed] });
    expect([rows.leads[0]?.['stage'], rows.contacts[1]?.['carried']]).toEqual(['Договор', 'Переговоры']);
  });

  it('that no list has are left', () => {
    expect(mendSheets({ leads: [anna], contacts: [{ ...typed, stage: 'Космос' }] })).toMatchObject({
      changes: [],
      problems: [{ table: 'contacts', row: 2 }],
    });
  });
});

describe('what is left out', () => {
  it('a planned contact is planned, and its manager is the lead’s', () => {
    const { plan } = mended({ leads: [anna], plan: [{ lead: 'анна вымышленная', date: serial('2026-11-25') }] });
    expect(plan[0]).toMatchObject({ status: 'Запланирован', manager: 'Bill Sample', leadId: 'l-1', id: 'p-fresh1' });
  });

  it('a contact took place today, and now when somebody has just typed it', () => {
    const sheets = { leads: [anna], contacts: [{ lead: 'Анна Вымышленная' }] };
    expect(mended(sheets).contacts[0]).toMatchObject({ date: serial('2026-11-23'), time: '10:30' });
    expect(mended(sheets, { now: '' }).contacts[0]).not.toHaveProperty('time');
  });

  it('a manager whom the lists do not have is given to no row', () => {
    const { contacts } = mended({ leads: [{ ...anna, manager: 'Некто' }], contacts: [{ lead: 'Анна Вымышленная' }] });
    expect(contacts[0]).not.toHaveProperty('manager');
  });
});

describe('cells', () => {
  const planned = {
    lead: 'Анна Вымышленная',
    leadId: 'l-1',
    id: 'p-1',
    date: serial('2026-11-25'),
    status: 'Запланирован',
  };

  it.each([
    ['проведён', 'Проведен'],
    ['Done', 'Проведен'],
    ['cancelled', 'Отменен'],
    ['Кто знает', 'Кто знает'],
  ])('the status %j is %j', (status, word) => {
    expect(mended({ leads: [anna], plan: [{ ...planned, status }] }).plan[0]?.['status']).toBe(word);
  });

  it.each([
    ['9:5', '09:05'],
    ['9.30', '09:30'],
    ['9-30', '09:30'],
    [0.375, '09:00'],
    ['25:00', '25:00'],
    ['после обеда', 'после обеда'],
  ])('the time %j is %j', (time, right) => {
    expect(mended({ leads: [anna], plan: [{ ...planned, time }] }).plan[0]?.['time']).toBe(right);
  });

  it.each([
    ['03.04.2026', 'dmy', '2026-04-03'],
    ['03.04.2026', 'mdy', '2026-04-03'],
    ['03/04/2026', 'dmy', '2026-04-03'],
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['2026-04-03', 'mdy', '2026-04-03'],
  ] as const)('the text %j, %s, becomes the day %s in a cell made for days', (date, dateOrder, day) => {
    const { changes } = mendSheets({ leads: [anna], plan: [{ ...planned, date }] }, { dateOrder });
    expect(changes).toEqual([{ mend: 'plan', row: 2, values: { date: serial(day) }, retyped: ['date'] }]);
  });

  it('a day that no calendar has stays as it is, and is told', () => {
    const { changes, problems } = mendSheets({ leads: [anna], plan: [{ ...planned, date: '31.02.2026' }] });
    expect([changes, problems.length]).toEqual([[], 1]);
  });

  it('a phone that became a number is a text again, a Russian one with its plus', () => {
    const rows = mended({
      leads: [
        { ...anna, phone: 79161234567 },
        { ...boris, phone: 5550100 },
      ],
    });
    expect(rows.leads.map(({ phone }) => phone)).toEqual(['+79161234567', '5550100']);
    expect(mendSheets({ leads: [{ ...anna, phone: '+7 916 123-45-67' }] }).changes).toEqual([]);
  });

  it('words of the other language are said as the lists say them', () => {
    const contact = {
      lead: 'Анна Вымышленная',
      leadId: 'l-1',
      id: 'c-1',
      date: 46_000,
      channel: 'Call',
      result: 'talked',
    };
    const rows = mended({ leads: [{ ...anna, stage: 'won' }], contacts: [contact] });
    expect(rows.leads[0]?.['stage']).toBe('Выигран');
    expect(rows.contacts[0]).toMatchObject({ channel: 'Звонок', result: 'Поговорили' });
  });
});

describe('values in the way of formulas', () => {
  const stray = { table: 'leads', row: 2, column: 'health', shown: 'горячий' };

  it('go into the note of the row’s name, and the cell is freed', () => {
    expect(mendSheets({ leads: [anna], strays: [stray] }).changes).toEqual([
      { remark: 'leads', row: 2, column: 'name', text: 'Значение из столбца «Состояние»: горячий' },
      { mend: 'leads', row: 2, values: { health: '' } },
    ]);
  });

  it('in the copy of a whole row are only taken away', () => {
    const { changes } = mendSheets({ leads: [anna, { ...anna, name: 'Анна 2' }], strays: [{ ...stray, row: 3 }] });
    expect(changes).toEqual([
      { mend: 'leads', row: 3, values: { id: 'l-fresh1' } },
      { mend: 'leads', row: 3, values: { health: '' } },
    ]);
  });

  it('are named in the sheet’s language', () => {
    const { changes } = mendSheets({ leads: [{ ...anna, stage: 'New' }], strays: [stray] }, usual('en'));
    expect(changes[0]).toMatchObject({ text: `Value from the column “${leads.columns.health.title.en}”: горячий` });
  });
});

describe('when a new lead was typed', () => {
  const typed = '10:00' as Time;
  const timesOf = (row: Cells, circumstances: Partial<Circumstances> = { typed }): unknown[] =>
    mended({ leads: [row] }, circumstances).leads.map(one => [one['created'], one['createdTime']]);

  test('a row without a day gets the day and the time', () =>
    expect(timesOf({ name: 'Вера Тестова' })).toEqual([[serial('2026-11-23'), '10:00']]));

  test('a row of today gets the time, one of another day does not', () => {
    expect(timesOf({ name: 'Вера Тестова', created: serial('2026-11-23') })).toEqual([[serial('2026-11-23'), '10:00']]);
    expect(timesOf({ name: 'Вера Тестова', created: serial('2026-11-20') })).toEqual([
      [serial('2026-11-20'), undefined],
    ]);
  });

  test('a time that was typed stays, and one all but typed is put right', () => {
    expect(timesOf({ name: 'Вера Тестова', createdTime: '08:30' })).toEqual([[serial('2026-11-23'), '08:30']]);
    expect(timesOf({ name: 'Вера Тестова', createdTime: '9-30' })).toEqual([[serial('2026-11-23'), '09:30']]);
  });

  test('a lead that is known already gets none, nor does a new one when nobody knows when it was typed', () => {
    expect(timesOf(anna)).toEqual([[serial('2026-11-01'), undefined]]);
    expect(timesOf({ name: 'Вера Тестова' }, { typed: '' })).toEqual([[serial('2026-11-23'), undefined]]);
  });
});
