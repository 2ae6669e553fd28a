import { handIn, type Hand } from './support/hand';
import { Studio, type KeptStudio } from './support/studio';

const [leads, contacts, plan] = ['Лиды', 'Контакты', 'План контактов'];

let kept: KeptStudio;
let studio: Studio;
let hand: Hand;

beforeAll(() => {
  const ready = Studio.ready({ locale: 'ru_RU', timeZone: 'Europe/Moscow', now: '2026-11-23T09:10' });
  ready.ask('lead.add', { name: 'Анна Вымышленная', next: { date: '2026-11-24', topic: 'Договор' } });
  ready.ask('lead.add', { name: 'Борис Примерный', next: { date: '2026-11-25', topic: 'Смета' } });
  const next = { date: '2026-11-26', topic: 'Решение' };
  ready.ask('contact.log', { lead: 'Анна Вымышленная', channel: 'call', result: 'talked', expect: 'Смету', next });
  kept = ready.keep();
}, 120_000);

beforeEach(() => {
  studio = Studio.from(kept);
  hand = handIn(studio);
});

/** The next hourly pass has come and gone. */
function hourLater(one = studio): void {
  for (const { error, logs } of [...one.until('2026-11-23T10:59')]) {
    expect({ error, logs: logs.join('\n').replace(/^.*Rows for a person.*$/m, '') }).toEqual({
      error: undefined,
      logs: '',
    });
  }
}

const fifty = Array.from({ length: 50 }, (_, index) => index);

test('a paste of 50 rows into Leads becomes 50 leads', () => {
  hand.paste(
    leads,
    4,
    'Лид',
    fifty.map(number => [`Клиент ${number}`, number % 2 ? 'talks' : '', '', 'сайт']),
  );
  const rows = fifty.map(number => number + 4);
  expect(new Set(hand.shown(leads, 'Код лида', rows)).size).toBe(50);
  expect(new Set(hand.shown(leads, 'Этап', rows))).toEqual(new Set(['Новый', 'Переговоры']));
  expect(new Set(hand.shown(leads, 'Источник', rows))).toEqual(new Set(['Сайт']));
  expect(new Set(hand.shown(leads, 'Создан', rows))).toEqual(new Set(['23.11.2026']));
  expect(new Set(hand.shown(leads, 'Состояние', rows))).toEqual(new Set(['Нет следующего шага']));
});

test('a paste of 50 contacts finds its leads, and the last one’s stage goes to the lead', () => {
  hand.paste(
    contacts,
    3,
    'Дата',
    fifty.map(number => [
      `${(number % 28) + 1}.10.2026`,
      '9.30',
      number % 2 ? 'анна вымышленная' : 'Борис  Примерный',
      'call',
    ]),
  );
  hand.type(contacts, 3, 'Новый этап', 'Договор');
  const rows = fifty.map(number => number + 3);
  expect(new Set(hand.shown(contacts, 'Лид', rows))).toEqual(new Set(['Анна Вымышленная', 'Борис Примерный']));
  expect(new Set(hand.shown(contacts, 'Время', rows))).toEqual(new Set(['09:30']));
  expect(new Set(hand.shown(contacts, 'Код контакта', rows)).size).toBe(50);
  expect(hand.shown(leads, 'Этап', [3])[0]).toBe('Договор');
  expect(hand.shown(leads, 'Контактов', [2, 3])).toEqual(['26', '25']);
});

test('a whole row copied with its hidden id and its computed values is a lead of its own', () => {
  hand.paste(leads, 4, 'Лид', [hand.line(leads, 2)]);
  hand.type(leads, 4, 'Лид', 'Вера Тестова');
  expect(new Set(hand.shown(leads, 'Код лида', [2, 3, 4])).size).toBe(3);
  expect(hand.shown(contacts, 'Лид', [2])).toEqual(['Анна Вымышленная']);
  expect(hand.shown(leads, 'Последний контакт', [2, 4])).toEqual(['23.11.2026', '']);
  expect(hand.note(leads, 'A4')).toBe('');
});

test('a row inserted under the header does not shift the formulas, and a lead typed there is one', () => {
  hand.do({ do: 'insertRow', sheet: leads, row: 2 });
  hand.type(leads, 2, 'Лид', 'Вера Тестова');
  expect(hand.shown(leads, 'Последний контакт', [2, 3, 4])).toEqual(['', '23.11.2026', '']);
  expect(hand.shown(leads, 'Следующий контакт', [2, 3, 4])).toEqual(['', '24.11.2026', '25.11.2026']);
  expect(hand.shown(leads, 'Код лида', [2])[0]).toMatch(/^l-/);
});

test('a column moved and renamed is found by every part of the script', () => {
  hand.do({ do: 'moveColumn', sheet: leads, from: 2, to: 6 });
  hand.type(leads, 1, 'Этап', 'Где сделка');
  hand.type(leads, 4, 'Лид', 'Вера Тестова');
  expect(hand.shown(leads, 'Где сделка', [4])[0]).toBe('Новый');
  studio.ask('contact.log', {
    lead: 'Вера Тестова',
    channel: 'call',
    result: 'talked',
    stage: 'won',
    next: { none: 'Выигран' },
  });
  hourLater();
  expect(hand.shown(leads, 'Где сделка', [4])[0]).toBe('Выигран');
});

test('a value typed into a derived cell goes into a note, and the column is back', () => {
  hand.type(leads, 3, 'Последний контакт', 'в августе');
  expect(hand.note(leads, 'A3')).toBe('Значение из столбца «Последний контакт»: в августе');
  expect(hand.shown(leads, 'Последний контакт', [1, 2, 3])).toEqual(['Последний контакт', '23.11.2026', '']);
});

test('a title typed over a computed header becomes the column’s title', () => {
  hand.type(leads, 1, 'Состояние', 'Как дела');
  expect(hand.formula(leads, 'Как дела')).toMatch(/^=ARRAYFORMULA/);
  expect(hand.shown(leads, 'Как дела', [2, 3])).toEqual(['В порядке', 'В порядке']);
});

test('a rename by hand in Leads is carried to the log and the plan', () => {
  hand.type(leads, 2, 'Лид', 'Анна Сочинённая');
  expect(hand.shown(contacts, 'Лид', [2])).toEqual(['Анна Сочинённая']);
  expect(hand.shown(plan, 'Лид', [2, 3, 4])).toEqual(['Анна Сочинённая', 'Борис Примерный', 'Анна Сочинённая']);
  expect(hand.shown(leads, 'Последний контакт', [2])[0]).toBe('23.11.2026');
});

test('drop-downs, formats and formulas that were deleted are back within the hour', () => {
  const sheet = hand.spreadsheet.getSheetByName(plan);
  sheet?.getRange('G2:G').clearDataValidations();
  sheet?.getRange('B2:B').setNumberFormat('@');
  sheet?.getRange('H1').clearContent();
  sheet?.getRange('B5').setValue('30.11.2026');
  sheet?.getRange('A5').setValue('Анна Вымышленная');
  hourLater();
  expect(sheet?.getRange('G9').getDataValidation()?.getCriteriaValues()[0]).toEqual([
    'Запланирован',
    'Проведен',
    'Отменен',
  ]);
  expect(hand.shown(plan, 'Дней осталось', [2, 3, 4, 5])).toEqual(['1', '2', '3', '7']);
  expect(hand.shown(plan, 'Статус', [5])[0]).toBe('Запланирован');
});

test('the pass leaves its heartbeat and the mails that are left', () => {
  hourLater();
  const values = new Map(studio.sheet('Настройки').map(row => [row['Код настройки'], row['Значение']]));
  expect(values.get('heartbeat')).toMatch(/^2026-11-23 \d\d:\d\d$/);
  expect(values.get('mailQuota')).toMatch(/^\d+$/);
});

test('an edit elsewhere costs nearly nothing', () => {
  const runs = studio.act({ do: 'type', sheet: 'Справка', row: 30, column: 1, text: 'Наше правило' });
  expect(runs.map(({ meter }) => meter.roundTrips)).toEqual([1]);
});

test('without onEdit the hourly pass does the same', () => {
  const unseen = Studio.from(kept);
  for (const one of [hand, handIn(unseen, 'unseen')]) {
    const copied = one.line(leads, 2);
    one.type(leads, 1, 'Состояние', 'Как дела');
    one.type(leads, 2, 'Контактов', '100');
    one.paste(leads, 4, 'Лид', [['Вера Тестова', 'talks'], copied]);
    one.type(leads, 3, 'Лид', 'Борис Сочинённый');
    one.type(contacts, 3, 'Лид', 'Борис Сочинённый');
    one.type(contacts, 3, 'Новый этап', 'Договор');
    one.type(plan, 5, 'Лид', 'Вера Тестова');
    one.type(plan, 5, 'Дата', '27.11.2026');
  }
  hourLater();
  hourLater(unseen);
  const told = (one: Studio, sheet: string): unknown =>
    one.sheet(sheet).map(row => ({ ...row, Время: '', ...idless(row) }));
  for (const sheet of [leads, contacts, plan]) expect(told(unseen, sheet)).toEqual(told(studio, sheet));
  expect(handIn(unseen).note(leads, 'A2')).toBe(hand.note(leads, 'A2'));
});

/** Ids are random; what counts is that they are there. */
function idless(row: Readonly<Record<string, unknown>>): Record<string, string> {
  const ids = Object.entries(row).filter(([title]) => title.startsWith('Код'));
  return Object.fromEntries(ids.map(([title, id]) => [title, String(id).slice(0, 2)]));
}
