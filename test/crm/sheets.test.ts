import { addDays, type Day } from '../../src/base/day';
import type { Language } from '../../src/base/text';
import { overdueList, upcomingLinks, upcomingList } from '../../src/crm/call-lists';
import { leadChoices } from '../../src/crm/lead';
import { managerChoices, managerOrEveryoneChoices } from '../../src/crm/choices';
import { statusCell, warningCell, warningLine } from '../../src/crm/status-line';
import { openGrid, serial, type GivenRow } from './support/grid';

const today = '2026-11-23' as Day;
const languages: Language[] = ['ru', 'en'];
const stages = [
  { stage: 'Новый', stageKind: 'В работе' },
  { stage: 'Выигран', stageKind: 'Успех' },
];

test.each(languages)('an empty workbook shows no error and says what to do (%s)', language => {
  const grid = openGrid({}, today, language);
  expect(grid.errors()).toEqual([]);
  expect(String(grid.block(upcomingList, 7)[1]?.[0])).toMatch(/Запланируйте контакт|Plan a contact/);
  expect(String(grid.block(overdueList, 8)[1]?.[0])).toMatch(/Просроченных нет|Nothing is overdue/);
  expect(grid.block(upcomingLinks, 1)).toEqual([]);
  expect(grid.value(statusCell)).toMatch(/^0 .+ · 0 .+ · 0 .+ · 0 /);
  expect(grid.value(warningCell)).toBe('');
});

test('a row inserted under the header does not shift the formulas', () => {
  const grid = openGrid(
    {
      leads: [
        { name: 'Ромашка', stage: 'Новый' },
        { name: 'Компас', stage: 'Новый' },
      ],
      contacts: [
        { lead: 'Ромашка', date: serial(today) - 1, result: 'Поговорили' },
        { lead: 'Компас', date: serial(today) - 2, result: 'Отказ' },
      ],
      plan: [{ lead: 'Компас', date: serial(today), topic: 'Цена' }],
      stages,
    },
    today,
  );
  for (const table of ['leads', 'contacts', 'plan']) grid.insertRow(table, 2);
  expect(grid.errors()).toEqual([]);
  grid.write('leads', 2, { name: 'Юла', stage: 'Новый' });
  grid.write('contacts', 2, { lead: 'Юла', date: serial(today) - 3, result: 'Договорились' });
  grid.write('plan', 2, { lead: 'Юла', date: serial(today), topic: 'Срок' });
  expect([...grid.column('leads', 'lastResult'), grid.column('leads', 'nextTopic')[0]]).toEqual([
    'Договорились',
    'Поговорили',
    'Срок',
  ]);
  expect(grid.column('plan', 'daysLeft')).toEqual([0]);
  expect(grid.errors()).toEqual([]);
});

test('a planned contact that is done leaves the lists at once, whatever the spelling', () => {
  const plan: GivenRow[] = ['Запланирован', '', 'Запланирован'].map(status => ({
    lead: 'Юла',
    date: serial(today),
    status,
  }));
  const grid = openGrid({ leads: [{ name: 'Юла' }], plan }, today);
  const shown = (): number => grid.block(upcomingLinks, 1).length;
  expect(shown()).toBe(3);
  grid.write('plan', 2, { status: 'Проведен' });
  grid.write('plan', 3, { status: 'отменён' });
  expect(shown()).toBe(1);
  grid.write('plan', 4, { status: 'Done' });
  expect(grid.block(upcomingList, 1)).toHaveLength(2);
  expect(grid.column('leads', 'nextContact')).toEqual(['']);
});

test('today’s calls become overdue at midnight', () => {
  const grid = openGrid({ leads: [{ name: 'Юла' }], plan: [{ lead: 'Юла', date: serial(today) }] }, today);
  expect(String(grid.block(overdueList, 8)[1]?.[0])).toContain('Просроченных нет');
  grid.setToday(addDays(today, 1));
  expect(grid.block(overdueList, 8)[1]?.[7]).toBe('на 1 день');
  expect(grid.column('leads', 'health')).toEqual(['Просрочен']);
});

test('a planned contact for a lead that Leads does not know is still called', () => {
  const grid = openGrid({ plan: [{ lead: 'Никто', date: serial(today) - 2, topic: 'Цена' }] }, today);
  expect(grid.block(overdueList, 8)[1]).toEqual([serial(today) - 2, '', 'Никто', '', 'Цена', '', '', 'на 2 дн.']);
});

test('a new lead is in the drop-downs at once, and blank rows are not', () => {
  const grid = openGrid({ leads: [{ name: 'Юла' }, null, null], managers: [{ manager: 'Анна' }] }, today);
  grid.write('leads', 4, { name: 'Компас' });
  expect(grid.block(leadChoices, 1)).toEqual([['Юла'], ['Компас']]);
  expect(grid.block(managerChoices, 1)).toEqual([['Анна']]);
  expect(grid.block(managerOrEveryoneChoices, 1)).toEqual([['Все'], ['Анна']]);
});

test.each([
  ['2026-11-23 08:05', ''],
  ['2026-11-22 23:05', ''],
  ['2026-11-20 09:05', 'Напоминания не приходят с 20.11.2026: откройте меню Перезвон → Настроить'],
  ['вчера', ''],
])('with the heartbeat “%s” the warning is “%s”', (heartbeat, warning) => {
  const row = { setting: 'Последняя проверка', value: heartbeat, settingKey: 'heartbeat' };
  expect(openGrid({ settings: [row] }, today).value(warningCell)).toBe(warning);
  expect(warningLine(heartbeat, today, 'ru')).toBe(warning);
});

test('the silence norm of Settings decides who is silent', () => {
  const silenceDays = (value: string): GivenRow => ({ setting: 'Тишина', value, settingKey: 'silenceDays' });
  const leads = [{ name: 'Юла', stage: 'Новый', created: serial(today) - 10 }];
  const plan = [{ lead: 'Юла', date: serial(today) + 1 }];
  const health = (value: string): unknown =>
    openGrid({ leads, plan, settings: [silenceDays(value)] }, today).column('leads', 'health')[0];
  expect(health('9')).toBe('Молчит');
  expect(health('10')).toBe('В порядке');
  expect(health('много')).toBe('В порядке');
});

test.each(languages)('no conditional format colours a header (%s)', language => {
  const grid = openGrid({ leads: [{ name: 'Юла' }] }, today, language);
  for (const sheet of ['leads', 'contacts', 'plan']) expect(grid.paints(sheet, 1)).toEqual([]);
});

test('freshness fades with the days, and a lead never contacted looks apart', () => {
  const ages = [0, 2, 4, 7, 10, 13, 14];
  const names = ages.map(age => `Лид ${age}`);
  const leads = [...names, 'Новичок'].map(name => ({ name }));
  const contacts = ages.map(age => ({ lead: `Лид ${age}`, date: serial(today) - age }));
  const grid = openGrid({ leads, contacts }, today);
  const colours = leads.map((_, index) => freshnessOf(grid.paints('leads', index + 2)));
  expect(new Set(colours).size).toBe(colours.length);
  expect(colours[ages.length - 1]).toBe('');
});

function freshnessOf(paints: readonly { columns?: readonly unknown[]; background?: string }[]): string {
  const own = paints.filter(paint => paint.columns?.some(column => isLastContact(column)));
  return own[0]?.background ?? '';
}

function isLastContact(column: unknown): boolean {
  return (column as { title?: { en: string } }).title?.en === 'Last contact';
}

test('overdue and today are told apart on the lists and in the plan', () => {
  const plan = [
    { lead: 'Юла', date: serial(today) - 1 },
    { lead: 'Юла', date: serial(today) },
    { lead: 'Юла', date: serial(today), status: 'Done' },
  ];
  const grid = openGrid({ leads: [{ name: 'Юла' }], plan }, today);
  const looks = (sheet: string, row: number): unknown[] =>
    grid.paints(sheet, row).map(({ background, strike }) => background ?? strike);
  expect([2, 3, 4].map(row => looks('plan', row))).toEqual([['#f4cccc'], ['#ffe599'], [true]]);
  expect(looks('today', 6)).toEqual(['#ffe599', '#f4cccc']);
  const due = openGrid({ leads: [{ name: 'Юла' }], plan: plan.slice(1) }, today);
  expect(due.paints('leads', 2).map(({ background }) => background)).not.toContain('#f4cccc');
  expect(looks('leads', 2)).toContain('#f4cccc');
});
