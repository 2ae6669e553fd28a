import { handIn, type Hand } from './support/hand';
import { Studio, type KeptStudio } from './support/studio';

const [leads, contacts, plan] = ['Лиды', 'Контакты', 'План контактов'];

let kept: KeptStudio;

beforeAll(() => {
  const ready = Studio.ready({ locale: 'ru_RU', timeZone: 'Europe/Moscow', now: '2026-11-23T09:10' });
  ready.ask('lead.add', { name: 'Анна Вымышленная', next: { date: '2026-11-24', topic: 'Договор' } });
  ready.ask('lead.add', { name: 'Борис Примерный', next: { date: '2026-11-25', topic: 'Смета' } });
  const next = { date: '2026-11-26', topic: 'Решение' };
  ready.ask('contact.log', { lead: 'Анна Вымышленная', channel: 'call', result: 'talked', expect: 'Смету', next });
  kept = ready.keep();
}, 120_000);

/** The next hourly pass has come and gone. */
function hourLater(studio: Studio): void {
  for (const { error, logs } of [...studio.until('2026-11-23T10:59')]) {
    expect({ error, logs }).toEqual({ error: undefined, logs: [] });
  }
}

// Opening a spreadsheet takes seconds, so each group of tests edits one, test after test.

describe('cells and titles', () => {
  let studio: Studio;
  let hand: Hand;

  beforeAll(() => {
    studio = Studio.from(kept);
    hand = handIn(studio);
  });

  test('an edit elsewhere costs one read', () => {
    const runs = studio.act({ do: 'type', sheet: 'Справка', row: 30, column: 1, text: 'Наше правило' });
    expect(runs.map(({ meter }) => meter.roundTrips)).toEqual([1]);
  });

  test('a value typed into a derived cell goes into a note, and the column is back', () => {
    hand.spreadsheet.getSheetByName(leads)?.getRange('A3').setNote('Моя заметка');
    for (const words of ['в августе', 'в августе']) hand.type(leads, 3, 'Последний контакт', words);
    // What people wrote there stays, and nothing is said twice.
    expect(hand.note(leads, 'A3')).toBe('Моя заметка\nЗначение из столбца «Последний контакт»: в августе');
    expect(hand.shown(leads, 'Последний контакт', [1, 2, 3])).toEqual(['Последний контакт', '23.11.2026', '']);
  });

  test('a title typed over a computed header becomes the column’s title', () => {
    hand.type(leads, 1, 'Состояние', 'Как дела');
    expect(hand.formula(leads, 'Как дела')).toMatch(/^=ARRAYFORMULA/);
    expect(hand.shown(leads, 'Как дела', [2, 3])).toEqual(['В порядке', 'В порядке']);
  });

  test('drop-downs, formats and formulas that were deleted are back within the hour, and the pass leaves its heartbeat', () => {
    const sheet = hand.spreadsheet.getSheetByName(plan);
    sheet?.getRange('G2:G').clearDataValidations();
    sheet?.getRange('B2:B').setNumberFormat('@');
    sheet?.getRange('H1').clearContent();
    sheet?.getRange('A5:B5').setValues([['Анна Вымышленная', '30.11.2026']]);
    hourLater(studio);
    const allowed = sheet?.getRange('G9').getDataValidation()?.getCriteriaValues()[0];
    expect(allowed).toEqual(['Запланирован', 'Проведен', 'Отменен']);
    expect(hand.shown(plan, 'Дней осталось', [2, 3, 4, 5])).toEqual(['1', '2', '3', '7']);
    expect(hand.shown(plan, 'Статус', [5])).toEqual(['Запланирован']);
    const settings = new Map(hand.lines('Настройки').map(([, value, , key]) => [key, value]));
    expect(settings.get('heartbeat')).toMatch(/^2026-11-23 \d\d:\d\d$/);
    expect(settings.get('mailQuota')).toMatch(/^\d+$/);
  });

  test('a rename by hand in Leads is carried to the log and the plan', () => {
    hand.type(leads, 2, 'Лид', 'Анна Сочинённая');
    expect(hand.shown(contacts, 'Лид', [2])).toEqual(['Анна Сочинённая']);
    expect(hand.shown(plan, 'Лид', [2, 3, 4])).toEqual(['Анна Сочинённая', 'Борис Примерный', 'Анна Сочинённая']);
    expect(hand.shown(leads, 'Последний контакт', [2])).toEqual(['23.11.2026']);
  });
});

describe('rows and columns', () => {
  const fifty = Array.from({ length: 50 }, (_, index) => index);
  let studio: Studio;
  let hand: Hand;

  beforeAll(() => {
    studio = Studio.from(kept);
    hand = handIn(studio);
  });

  test('a paste of 50 contacts finds its leads, and a stage chosen in the last one goes to the lead', () => {
    const namesOf = (number: number): string => (number % 2 ? 'анна вымышленная' : 'Борис  Примерный');
    const pasted = fifty.map(number => [`${(number % 28) + 1}.10.2026`, '9.30', namesOf(number), 'call']);
    hand.paste(contacts, 3, 'Дата', pasted);
    hand.type(contacts, 3 + 26, 'Новый этап', 'Договор');
    const rows = fifty.map(number => number + 3);
    expect(new Set(hand.shown(contacts, 'Лид', rows))).toEqual(new Set(['Анна Вымышленная', 'Борис Примерный']));
    expect(new Set(hand.shown(contacts, 'Время', rows))).toEqual(new Set(['09:30']));
    expect(new Set(hand.shown(contacts, 'Код контакта', rows)).size).toBe(50);
    expect(hand.shown(leads, 'Этап', [3])).toEqual(['Договор']);
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
    hand.type(leads, 2, 'Лид', 'Глеб Опытный');
    expect(hand.shown(leads, 'Последний контакт', [2, 3, 4, 5])).toEqual(['', '23.11.2026', '27.10.2026', '']);
    expect(hand.shown(leads, 'Следующий контакт', [2, 3, 4, 5])).toEqual(['', '24.11.2026', '25.11.2026', '']);
    expect(hand.shown(leads, 'Код лида', [2])).toEqual([expect.stringMatching(/^l-/)]);
  });

  test('a paste of 50 rows into Leads becomes 50 leads', () => {
    const pasted = fifty.map(number => [`Клиент ${number}`, number % 2 ? 'talks' : '', '', 'сайт']);
    hand.paste(leads, 6, 'Лид', pasted);
    const rows = fifty.map(number => number + 6);
    expect(new Set(hand.shown(leads, 'Код лида', rows)).size).toBe(50);
    expect(new Set(hand.shown(leads, 'Этап', rows))).toEqual(new Set(['Новый', 'Переговоры']));
    expect(new Set(hand.shown(leads, 'Источник', rows))).toEqual(new Set(['Сайт']));
    expect(new Set(hand.shown(leads, 'Создан', rows))).toEqual(new Set(['23.11.2026']));
    expect(new Set(hand.shown(leads, 'Состояние', rows))).toEqual(new Set(['Нет следующего шага']));
  });

  test('a column moved and renamed is found by every part of the script', () => {
    hand.do({ do: 'moveColumn', sheet: leads, from: 2, to: 6 });
    hand.type(leads, 1, 'Этап', 'Где сделка');
    hand.type(leads, 56, 'Лид', 'Дарья Образцова');
    expect(hand.shown(leads, 'Где сделка', [56])).toEqual(['Новый']);
    const next = { none: 'Выигран' };
    studio.ask('contact.log', { lead: 'Дарья Образцова', channel: 'call', result: 'talked', stage: 'won', next });
    hourLater(studio);
    expect(hand.shown(leads, 'Где сделка', [56])).toEqual(['Выигран']);
  });
});

test('without onEdit the hourly pass does the same', () => {
  const [one, other] = [Studio.from(kept), Studio.from(kept)];
  const [seen, unseen] = [handIn(one), handIn(other, 'unseen')];
  const copied = seen.line(leads, 2);
  for (const hand of [seen, unseen]) {
    hand.type(leads, 1, 'Состояние', 'Как дела');
    hand.type(leads, 2, 'Контактов', '100');
    hand.paste(leads, 4, 'Лид', [['Вера Тестова', 'talks'], copied]);
    hand.type(leads, 5, 'Лид', 'Анна Вторая');
    hand.type(leads, 3, 'Лид', 'Борис Сочинённый');
    hand.type(contacts, 3, 'Лид', 'Борис Сочинённый');
    hand.type(contacts, 3, 'Новый этап', 'Договор');
    hand.type(plan, 5, 'Лид', 'Вера Тестова');
    hand.type(plan, 5, 'Дата', '27.11.2026');
  }
  hourLater(one);
  hourLater(other);
  for (const sheet of [leads, contacts, plan]) {
    expect(comparable(unseen.lines(sheet))).toEqual(comparable(seen.lines(sheet)));
  }
  expect([unseen.note(leads, 'A2'), unseen.note(leads, 'A5')]).toEqual([seen.note(leads, 'A2'), '']);
}, 60_000);

test('a lead found by the pass was created about now, unless the pass before was long ago', () => {
  const studio = Studio.from(kept);
  const hand = handIn(studio, 'unseen');
  const passAfter = (hours: number): void => {
    studio.document.world.now += hours * 3_600_000;
    expect(studio.run('onHour', [], { context: 'clock' }).error).toBeUndefined();
  };
  hand.type(leads, 4, 'Лид', 'Давно');
  passAfter(3);
  hand.type(leads, 5, 'Лид', 'Только что');
  passAfter(1);
  expect(hand.shown(leads, 'Время создания', [4, 5])).toEqual(['', '13:10']);
}, 60_000);

test('a text date is read in the order of the spreadsheet’s locale', () => {
  const studio = Studio.ready({ locale: 'en_US', timeZone: 'America/New_York', now: '2026-11-23T09:10' });
  const hand = handIn(studio);
  const [sheet] = [hand.spreadsheet.getSheetByName('Contact plan')];
  sheet?.getRange('B2:B').setNumberFormat('@');
  sheet?.getRange('B2:B4').setValues([['12/03/2026'], ['03.12.2026'], ['13/01/2026']]);
  hand.paste('Contact plan', 2, 'Lead', [['Ann Sample'], ['Ann Sample'], ['Ann Sample']]);
  hand.type('Leads', 2, 'Lead', 'Ann Sample');
  for (const { error } of [...studio.until('2026-11-23T10:59')]) expect(error).toBeUndefined();
  expect(hand.shown('Contact plan', 'Days left', [2, 3, 4])).toEqual(['10', '10', '']);
  expect(hand.shown('Contact plan', 'Date', [4])).toEqual(['13/01/2026']);
  expect(hand.shown('Contact plan', 'Status', [2, 3, 4])).toEqual(['Planned', 'Planned', '']);
}, 60_000);

/** Ids are random, and the time of an edit nobody knows an hour later. */
function comparable(lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const timed = ['Ждёт ответа, ч', 'Минута, к которой ответить'].map(title => lines[0]?.indexOf(title));
  return lines.map(line =>
    line.map((cell, at) =>
      timed.includes(at) ? '' : cell.replace(/^([lcp])-[0-9a-z-]+$/, '$1').replace(/^\d\d:\d\d$/, ''),
    ),
  );
}
