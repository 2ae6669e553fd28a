import type { ImportMapping } from '../../src/api/calls';
import { guessMapping } from '../../src/features/import/guess';
import { fixture, tableIn, today } from './import-task';

const guessed = (csv: string, managers: string[] = []): ImportMapping =>
  guessMapping(tableIn(csv), { managers, today });

test('the pipeline’s opportunities are named by account, product and number', () => {
  expect(guessed(fixture('sales-pipeline-slice.csv'))).toEqual({
    name: ['account', 'product', 'opportunity_id'],
    manager: 'sales_agent',
    stage: 'deal_stage',
    company: 'account',
    created: 'engage_date',
    lastContact: 'close_date',
    comment: 'close_value',
  });
});

test('five rows of the pipeline are mapped as all of them', () => {
  const few = fixture('sales-pipeline-slice.csv').split('\r\n').slice(0, 6).join('\r\n');
  expect(guessed(few)['name']).toEqual(['account', 'product', 'opportunity_id']);
});

test('a deals export of amoCRM is mapped by its headers', () => {
  expect(guessed(fixture('amocrm-deals.csv'))).toEqual({
    name: 'Название сделки',
    manager: 'Ответственный',
    stage: 'Этап сделки',
    person: 'Основной контакт',
    phone: ['Мобильный телефон', 'Рабочий телефон'],
    email: 'Рабочий email',
    company: 'Компания',
    created: 'Дата создания',
    nextContact: 'Ближайшая задача',
    comment: ['Примечание 1', 'ID', 'Компания контакта', 'Воронка', 'Бюджет', 'Теги', 'Дата закрытия'],
  });
});

test('a leads export of Bitrix24, where most leads share a title, is told apart by company and number', () => {
  expect(guessed(fixture('bitrix24-leads.csv'))).toEqual({
    name: ['Название лида', 'Название компании', 'ID'],
    manager: 'Ответственный',
    stage: 'Стадия',
    source: 'Источник',
    person: ['Имя', 'Отчество', 'Фамилия'],
    phone: ['Мобильный телефон', 'Рабочий телефон'],
    email: 'Рабочий e-mail',
    company: 'Название компании',
    created: 'Дата создания',
    comment: ['Комментарий', 'Дата изменения'],
  });
});

test('HubSpot: a close date that is still ahead is no contact', () => {
  const mapping = guessed(
    'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Associated Company,Create Date\n' +
      '1,Moon office,Appointment Scheduled,2026-12-31 10:00,Una Invented,100,Nowhere Ltd,2026-11-01 09:00\n' +
      '2,Mars office,Contract Sent,2027-01-31 10:00,Una Invented,200,Nobody LLC,2026-11-02 09:00\n',
  );
  expect(mapping).toMatchObject({
    name: 'Deal Name',
    stage: 'Deal Stage',
    manager: 'Deal owner',
    created: 'Create Date',
  });
  expect(mapping['company']).toBe('Associated Company');
  expect(mapping['lastContact']).toBeUndefined();
  expect(mapping['comment']).toEqual(['Record ID', 'Close Date', 'Amount']);
});

test('Pipedrive: headers that name whose they are say no more than the rest of them', () => {
  const mapping = guessed(
    'Deal - Title,Deal - Owner,Deal - Stage,Person - Name,Person - Phone,Person - Email,Organization - Name,Deal - Next activity date\n' +
      'Kite,Una Invented,Qualified,Ada Sample,+1 212 555 0100,ada@example.com,Nowhere Ltd,2026-11-30\n',
  );
  expect(mapping).toEqual({
    name: 'Deal - Title',
    manager: 'Deal - Owner',
    stage: 'Deal - Stage',
    person: 'Person - Name',
    phone: 'Person - Phone',
    email: 'Person - Email',
    company: 'Organization - Name',
    nextContact: 'Deal - Next activity date',
  });
});

test('Google Contacts: numbers inside headers do not hide what they mean', () => {
  const mapping = guessed(
    'Name,Given Name,Family Name,E-mail 1 - Value,Phone 1 - Value,Organization 1 - Name,Notes\n' +
      'Ada Sample,Ada,Sample,ada@example.com,+1 212-555-0100,Nowhere,hello\n',
  );
  expect(mapping).toEqual({
    name: 'Name',
    person: ['Given Name', 'Family Name'],
    phone: 'Phone 1 - Value',
    email: 'E-mail 1 - Value',
    company: 'Organization 1 - Name',
    comment: 'Notes',
  });
});

test('where headers say nothing, the values do', () => {
  const mapping = guessed(
    'A;B;C;D;E\nЛель;8 900 000-00-01;lel@example.com;Переговоры;Снежана\nФома;8 900 000-00-02;f@example.com;Договор;Снежана',
    ['Снежана'],
  );
  expect(mapping).toEqual({ name: 'A', phone: 'B', email: 'C', stage: 'D', manager: 'E' });
});

test('a header is not believed against its values', () => {
  const mapping = guessed('name,phone,created\nAnn,01.02.2026,soon\nBob,02.02.2026,later');
  expect(mapping).toEqual({ name: 'name', comment: ['phone', 'created'] });
});

test('a list of people is named by the people', () => {
  expect(guessed('Фамилия;Имя;Телефон\nКефиров;Лель;89000000001')).toEqual({
    name: ['Фамилия', 'Имя'],
    person: ['Фамилия', 'Имя'],
    phone: 'Телефон',
  });
  expect(guessed('Имя;Телефон\nЛель;89000000001')).toEqual({ name: 'Имя', phone: 'Телефон' });
});

test('every column with content is mapped somewhere', () => {
  for (const name of ['sales-pipeline-slice.csv', 'amocrm-deals.csv', 'bitrix24-leads.csv']) {
    const table = tableIn(fixture(name));
    const mapped = new Set(Object.values(guessMapping(table, { managers: [], today })).flat());
    const filled = table.header.filter((_, at) => table.rows.some(row => (row.cells[at] ?? '') !== ''));
    expect(filled.filter(header => !mapped.has(header))).toEqual([]);
  }
});
