import { prepare } from '../../src/features/import/prepare';
import { previewOf } from '../../src/features/import/preview';
import { fixture, prepared, startLists, taskOf, written } from './import-task';

test('a made-up amoCRM export becomes leads in the words of Lists', () => {
  const { leads, problems, duplicates, ...lists } = prepared(taskOf(fixture('amocrm-deals.csv'), { language: 'ru' }));
  expect(leads.map(lead => [lead.name, lead.stage, lead.manager, lead.phone, lead.created])).toEqual([
    ['Сайт для пекарни', 'Переговоры', 'Ёлкина Снежана', '+79000000001', '2026-11-03'],
    ['Логотип', 'Проигран', 'Мокрый Гном', '+79000000002', '2026-10-15'],
    ['Вывеска', 'Выигран', 'Ёлкина Снежана', '+79000000033 · 79000000003', '2026-09-01'],
  ]);
  expect(leads[0]?.next).toEqual({ date: '2026-11-25', time: '12:00', topic: 'Связаться' });
  expect(leads[0]?.comment).toBe(
    'Просили "всё и сразу", перезвонить после обеда · ID: 30517001 · Компания контакта: ООО «Ромашка-Выдуманная» · ' +
      'Воронка: Воронка · Бюджет: 120000 · Теги: сайт, срочно · Дата закрытия: не закрыта',
  );
  expect(leads[2]?.comment).toContain('Первая строка\nвторая строка');
  expect(duplicates).toEqual([{ row: 5, name: 'Брошюра', twin: 'Логотип', by: 'phone' }]);
  expect(problems).toEqual([]);
  expect(lists.newManagers).toEqual(['Ёлкина Снежана', 'Мокрый Гном']);
  expect(lists.newStages).toEqual([]);
});

test('a made-up Bitrix24 export: unknown stages are new, a bad date is kept and named, formulas stay text', () => {
  const { leads, problems, duplicates, newStages, newManagers, newSources } = prepared(
    taskOf(fixture('bitrix24-leads.csv'), { language: 'ru' }),
  );
  expect(leads.map(lead => [lead.row, lead.name, lead.stage])).toEqual([
    [2, 'Заявка с сайта · Завод Нигде · 101', 'Новый'],
    [3, 'Заявка с сайта · 102', 'Переговоры'],
    [4, 'Заявка с сайта · 103', 'Проигран'],
    [5, 'Заявка с сайта · Завод Нигде · 104', 'Выигран'],
    [8, 'Заявка с сайта · 106', 'Новый'],
  ]);
  expect(leads[0]).toMatchObject({ phone: '+74950000001 доб. 12', person: 'Тихон Львович Перелётный' });
  expect(leads[0]?.comment).toBe('=IMPORTXML("http://example.com";"//a") · Дата изменения: 03.11.2026 10:00:00');
  expect(leads[2]).toMatchObject({ created: null, email: '' });
  expect(leads[2]?.comment).toContain('Рабочий e-mail: miron@example · Дата создания: 31.02.2026 15:00:00');
  expect(problems.map(({ row, field }) => [row, field])).toEqual([
    [4, 'email'],
    [4, 'created'],
  ]);
  expect(problems[1]?.message.ru).toContain('31.02.2026');
  expect(duplicates).toEqual([{ row: 6, name: 'Заявка с сайта · 105', twin: 'Заявка с сайта · 102', by: 'phone' }]);
  // "Уточняют смету" stood only in the duplicate: Lists do not learn it.
  expect([newStages, newManagers, newSources]).toEqual([[], ['Пётр Сочинённый'], ['Веб-сайт', 'Звонок']]);
});

test('stages of other systems are ours, an owner’s renamed stage is found by its key, and any other is new', () => {
  const lists = startLists('en');
  const stages = lists.stages.map(stage => (stage.key === 'talks' ? { ...stage, name: 'Warm' } : stage));
  const csv =
    'name,stage\na,Prospecting\nb,Engaging\nc,closed-won\nd,Closed Lost\ne,Новая сделка\nf,Закрыто и реализовано\ng,Offfer\nh,Frozen\ni,frozen\nj,';
  const { leads, newStages } = prepared(taskOf(csv, { lists: { ...lists, stages } }));
  expect(leads.map(lead => lead.stage)).toEqual([
    'New',
    'Warm',
    'Won',
    'Lost',
    'New',
    'Won',
    'Offer',
    'Frozen',
    'Frozen',
    'New',
  ]);
  expect(newStages).toEqual(['Frozen']);
});

test('managers are known by name, whatever its spelling, and by address', () => {
  const csv = 'name;manager\na;ольга  выдумкина\nb;olga@example.com\nc;Фёдор\nd;Федор';
  const { leads, newManagers } = prepared(taskOf(csv, { language: 'ru' }));
  expect(leads.map(lead => lead.manager)).toEqual(['Ольга Выдумкина', 'Ольга Выдумкина', 'Фёдор', 'Фёдор']);
  expect(newManagers).toEqual(['Фёдор']);
});

test('a lead like one in the workbook is left out and its twin is named; a shared company is no twin', () => {
  const leads = [{ id: 'x', name: 'Кофейня «Ёлка»', phone: '+79000000001', email: 'elka@example.com' }];
  const csv =
    'Название;Телефон;Почта;Компания\n' +
    'кофейня елка;;;ООО Нигде\n' +
    'Другая;8 900 000-00-01 доб. 5;;ООО Нигде\n' +
    'Третья;;"ann@example.com, ELKA@example.com";ООО Нигде\n' +
    'Четвёртая;8 900 000-00-04;;ООО Нигде\n' +
    'Пятая;8 900 000-00-05;;ООО Нигде\n' +
    'Шестая;+7 900 0000005;;ООО Нигде\n';
  const outcome = prepared(taskOf(csv, { language: 'ru', leads }));
  expect(outcome.leads.map(lead => lead.name)).toEqual(['Четвёртая', 'Пятая']);
  expect(outcome.duplicates.map(({ row, twin, by }) => [row, twin, by])).toEqual([
    [2, 'Кофейня «Ёлка»', 'name'],
    [3, 'Кофейня «Ёлка»', 'phone'],
    [4, 'Кофейня «Ёлка»', 'email'],
    [7, 'Пятая', 'phone'],
  ]);
});

test('a row without a name is named by what it has, the same way each time', () => {
  const csv =
    'name,person,company,phone,email,request\n,Ada Sample,Nowhere,,,\n,,Nowhere,+1 212 555 0100,,\n,,,,bob@example.com,\n,,,,,call me\n';
  const mapping = Object.fromEntries(
    ['name', 'person', 'company', 'phone', 'email', 'request'].map(field => [field, field]),
  );
  const task = taskOf(csv, { mapping });
  const { leads, problems } = prepared(task);
  expect(leads.map(lead => lead.name)).toEqual([
    'Ada Sample',
    'Nowhere · +12125550100',
    'bob@example.com',
    'No name, row 5',
  ]);
  expect(problems.map(({ row, field }) => [row, field])).toEqual([[5, 'name']]);
  expect(prepared({ ...task, batch: 'b2', leads: written(leads) }).leads).toEqual([]);
});

test('a mapping that names no comment sends there what it left out; one that does decides itself', () => {
  const csv = 'name,colour,size\nAnn,red,\nBob,,XL';
  const comments = (mapping: Record<string, string | string[]>): string[] =>
    prepared(taskOf(csv, { mapping })).leads.map(lead => lead.comment);
  expect(comments({ name: 'name' })).toEqual(['colour: red', 'size: XL']);
  expect(comments({ name: 'name', comment: 'size' })).toEqual(['', 'size: XL']);
  expect(comments({ name: 'Name', comment: [] })).toEqual(['', '']);
});

test('a last contact comes with its result, or with what the stage says of it', () => {
  const csv =
    'name,stage,last contact,last result,last summary,next contact,next topic\n' +
    'a,Won,2026-11-01,,,,\n' +
    'b,Talks,2026-11-02 10:30,no reply,rang twice,2026-11-30,offer\n' +
    'c,Talks,2026-11-03,sang a song,well,,\n' +
    'd,Talks,2026-11-24,talked,later,,\n' +
    'e,Lost,,,no date,2026-12-01,again\n';
  const { leads, problems } = prepared(taskOf(csv));
  expect(leads.map(lead => lead.last)).toEqual([
    { date: '2026-11-01', time: null, result: 'Agreed', summary: '' },
    { date: '2026-11-02', time: '10:30', result: 'No answer', summary: 'rang twice' },
    { date: '2026-11-03', time: null, result: 'Talked', summary: 'sang a song · well' },
    null,
    null,
  ]);
  expect(leads[1]?.next).toEqual({ date: '2026-11-30', time: null, topic: 'offer' });
  expect(leads[3]?.comment).toBe('last contact: 2026-11-24 · last result: talked · last summary: later');
  expect(leads[4]).toMatchObject({
    next: null,
    comment: 'last summary: no date · next contact: 2026-12-01 · next topic: again',
  });
  expect(problems.map(({ row, field }) => [row, field])).toEqual([
    [5, 'lastContact'],
    [6, 'nextContact'],
  ]);
});

test('dates that can be read both ways are read by habit, and the column is named', () => {
  const csv = 'name,created\na,01/02/2026\nb,03/04/2026';
  const { leads, problems } = prepared(taskOf(csv));
  expect(leads.map(lead => lead.created)).toEqual(['2026-01-02', '2026-03-04']);
  expect(problems).toMatchObject([{ row: 1, field: 'created' }]);
  const told = prepared(taskOf(csv, { defaults: { dates: 'dmy' } }));
  expect(told.leads.map(lead => lead.created)).toEqual(['2026-02-01', '2026-04-03']);
  expect(told.problems).toEqual([]);
});

test('a column that can be read both ways is read as the others of its file', () => {
  const csv = 'name,created,next contact\na,11/25/2026,12/01/2026\nb,11/26/2026,12/02/2026';
  const { leads, problems } = prepared(taskOf(csv, { habit: 'dmy' }));
  expect(leads.map(lead => lead.next?.date)).toEqual(['2026-12-01', '2026-12-02']);
  expect(problems).toEqual([]);
});

test('defaults fill what a row lacks, and the country completes its phones', () => {
  const csv = 'name,phone,stage\nAnn,(916) 555-0123,\nBob,020 7946 0958,Won';
  const { leads, newManagers, newSources } = prepared(
    taskOf(csv, { defaults: { manager: 'Una Invented', stage: 'talks', source: 'site', country: 'us' } }),
  );
  expect(leads.map(lead => [lead.phone, lead.stage, lead.manager, lead.source])).toEqual([
    ['+19165550123', 'Talks', 'Una Invented', 'Site'],
    ['020 7946 0958', 'Won', 'Una Invented', 'Site'],
  ]);
  expect([newManagers, newSources]).toEqual([['Una Invented'], []]);
});

test.each([
  [{ mapping: { nickname: 'name' } }, 'mapping', 'nickname'],
  [{ mapping: { name: 'nickname' } }, 'mapping', 'nickname'],
  [{ mapping: { constructor: 'name' } }, 'mapping', 'constructor'],
  [{ defaults: { country: 'Atlantis' } }, 'defaults.country', 'ATLANTIS'],
  [{ defaults: { dates: 'ydm' } }, 'defaults.dates', 'ydm'],
  [{ defaults: { colour: 'red' } }, 'defaults.colour', 'colour'],
])('%j is refused by name', (otherwise, field, word) => {
  const outcome = prepare(taskOf('name,phone\nAnn,1', otherwise));
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid', field } });
  if (!outcome.ok) for (const message of Object.values(outcome.refusal.message)) expect(message).toContain(word);
});

test('of a value too long for a cell the beginning is imported, and the rest told of by field', () => {
  const [long, most] = ['x'.repeat(50_001), 'x'.repeat(49_999)];
  const csv = `name,request,manager,note,size\nAnn,${long},Una,${long},XL\nBob,,${'y'.repeat(301)},,`;
  const { leads, problems, newManagers } = prepared(taskOf(csv));
  expect(leads[0]).toMatchObject({ name: 'Ann', request: `${most}…`, manager: 'Una' });
  expect(leads[0]?.comment).toMatch(/^size: XL · x+…$/);
  expect(leads[0]?.comment).toHaveLength(50_000);
  expect(leads[1]).toMatchObject({ manager: '', comment: `manager: ${'y'.repeat(301)}` });
  expect(problems.map(({ row, field }) => [row, field])).toEqual([
    [2, 'request'],
    [2, 'comment'],
    [3, 'manager'],
  ]);
  expect(newManagers).toEqual(['Una']);
});

test('a name is no story: its beginning names the lead, all of it goes to the comment; and what nobody sees is none', () => {
  const story = 'Ann told us '.repeat(30).trim();
  const { leads, problems } = prepared(taskOf(`name,phone\n${story},1\n\u200b\u2060,2\n«»,3`));
  expect(leads[0]?.name).toHaveLength(300);
  expect(leads[0]).toMatchObject({
    name: `${story.slice(0, 299)}…`,
    comment: expect.stringContaining(story) as unknown,
  });
  expect(leads.slice(1).map(({ name }) => name)).toEqual(['No name, row 3', 'No name, row 4']);
  expect(problems).toContainEqual(expect.objectContaining({ row: 2, field: 'name' }));
});

test('a column that is named twice is taken once', () => {
  const mapping = { name: ['name', 'name'], comment: ['size', 'size'] };
  const { leads } = prepared(taskOf('name,size\nAnn,XL', { mapping }));
  expect(leads[0]).toMatchObject({ name: 'Ann', comment: 'size: XL' });
});

test('a result’s hidden key that every object of JavaScript has is a key like any other', () => {
  const lists = startLists('en');
  const results = [...lists.results, { key: 'constructor', name: 'Built' }];
  const { leads } = prepared(
    taskOf('name,last contact,last result\nAnn,2026-11-20,built', { lists: { ...lists, results } }),
  );
  expect(leads[0]?.last?.result).toBe('Built');
});

test('more new words than a list is to have are told of beforehand', () => {
  const rows = Array.from({ length: 600 }, (_, at) => `Lead ${at},Source ${at}`).join('\n');
  const { crowded, problems } = prepared(taskOf(`name,source\n${rows}`));
  expect(problems).toEqual(expect.arrayContaining([...crowded]));
  expect(crowded).toMatchObject([
    { row: 1, field: 'source', message: { en: expect.stringContaining('600') as unknown } },
  ]);
  expect(prepared(taskOf(`name,source\n${rows.split('\n').slice(0, 400).join('\n')}`)).crowded).toEqual([]);
});

test('a file without a header is told of, for its first row would be taken for one', () => {
  const { problems } = prepared(taskOf('Ann,ann@example.com,89000000001\nBob,bob@example.com,89000000002'));
  expect(problems).toMatchObject([{ row: 1, field: 'name' }]);
  expect(problems[0]?.message.en).toContain('ann@example.com');
});

test('cells beyond the header go to the comment, and the file’s cut is doubted', () => {
  const { leads, problems } = prepared(taskOf('name,request\nAnn,a desk, a chair\nBob,a lamp'));
  expect(leads.map(lead => [lead.request, lead.comment])).toEqual([
    ['a desk', '#3: a chair'],
    ['a lamp', ''],
  ]);
  expect(problems).toMatchObject([{ row: 1, field: 'comment' }]);
});

test('a preview shows the first leads in the workbook’s language and counts the rest', () => {
  const task = taskOf(fixture('bitrix24-leads.csv'), { language: 'ru' });
  const preview = previewOf(task.table, task.mapping, prepared(task), 'ru');
  expect(preview).toMatchObject({ total: 6, ready: 5, columns: task.table.header });
  expect(preview.rows[1]).toMatchObject({
    name: 'Заявка с сайта · 102',
    phone: '+79000000044',
    created: '2026-11-02',
    lastContact: '',
  });
  expect(preview.problems[0]).toEqual({ row: 4, field: 'email', message: expect.stringContaining('адрес') });
  expect(preview.duplicates).toEqual([{ row: 6, name: 'Заявка с сайта · 105', twin: 'Заявка с сайта · 102' }]);
  expect(JSON.parse(JSON.stringify(preview))).toEqual(preview);
});
