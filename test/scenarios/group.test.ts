import { handIn } from './support/hand';
import { createServices } from './support/host';
import { Studio } from './support/studio';

/** Four leads of Ann with a call each, on Mondays a week apart; Bill works from Tuesday to Thursday. */
function office(): Studio {
  const studio = Studio.ready();
  const hand = handIn(studio, 'unseen');
  hand.paste('Lists', 2, 'Manager', [['Ann'], ['Bill']]);
  hand.type('Lists', 3, 'Working days', 'Tue-Thu');
  for (let at = 1; at <= 4; at++) {
    const next = at === 4 ? undefined : { date: `2026-11-${23 + at}`, topic: 'Offer', manager: 'Ann' };
    studio.ask('lead.add', { name: `Lead ${at}`, manager: 'Ann', ...(next && { next }) });
  }
  return studio;
}

const studio = office();
const sheets = ['Leads', 'Contact plan'] as const;
const now = () => sheets.map(title => studio.sheet(title));
const undone = (act: string, rows: number) =>
  expect(studio.ask('act.undo', { act })).toEqual({ undone: rows, kept: 0 });
const leadIds = () => studio.sheet('Leads').map(row => String(row['Lead id']));
const planIds = () => studio.sheet('Contact plan').map(row => String(row['Plan id']));

test('what is selected is told without hidden rows, from several ranges, also in Calls today', () => {
  handIn(studio).spreadsheet.getSheetByName('Leads')?.hideRows(3);
  const select = (sheet: string, range: string) => {
    const request = JSON.stringify({ id: `${sheet} ${range}`, call: 'group.selection', input: {} });
    const reply = JSON.parse(String(studio.run('rpc', [request], { active: { sheet, range } }).value)) as {
      value: { table: string; rows: { name: string }[]; hidden: number };
    };
    const { table, rows, hidden } = reply.value;
    return [table, rows.map(({ name }) => name), hidden];
  };
  expect(select('Leads', 'A2:C3,B5')).toEqual(['leads', ['Lead 1', 'Lead 4'], 1]);
  expect(select('Leads', 'A:A')).toEqual(['leads', ['Lead 1', 'Lead 3', 'Lead 4'], 1]);
  expect(select('Contact plan', 'C3:C4')).toEqual(['plan', ['Lead 2', 'Lead 3'], 0]);
  expect(select('Calls today', 'A6:C7')).toEqual(['plan', ['Lead 1', 'Lead 2'], 0]);
  expect(select('Settings', 'A2')).toEqual(['', [], 0]);
  const { SpreadsheetApp } = createServices(studio.document.spreadsheet, studio.document.world);
  const leads = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Leads');
  leads?.showRows(3);
  const hiding = SpreadsheetApp.newFilterCriteria().setHiddenValues(['Lead 4']).build();
  leads?.getFilter()?.setColumnFilterCriteria(1, hiding);
  expect(select('Leads', 'A2:A5')).toEqual(['leads', ['Lead 1', 'Lead 2', 'Lead 3'], 1]);
  leads?.getFilter()?.removeColumnFilterCriteria(1);
});

test('leads get a manager together with the calls that name the former one', () => {
  const before = now();
  const input = { table: 'leads', what: 'manager', value: 'bill', rows: leadIds().slice(0, 2) } as const;
  expect(studio.ask('group.preview', input).rows).toEqual([
    { name: 'Lead 1', before: 'Ann', after: 'Bill' },
    { name: 'Lead 2', before: 'Ann', after: 'Bill' },
  ]);
  const done = studio.ask('group.run', input, { id: 'to Bill' });
  expect(done).toMatchObject({ changed: 2 });
  expect(studio.ask('group.run', input, { id: 'to Bill' })).toEqual(done);
  expect(now().map(rows => rows.map(row => row['Manager']))).toEqual([
    ['Bill', 'Bill', 'Ann', 'Ann'],
    ['Bill', 'Bill', 'Ann'],
  ]);
  undone(done.act, 4);
  expect(now()).toEqual(before);
});

test('a lead is lost for a reason of Lists only, which stays beside it', () => {
  const before = now();
  const input = { table: 'plan', what: 'stage', value: 'lost', rows: planIds() } as const;
  expect(studio.ask('group.preview', input)).toMatchObject({ rows: [], kept: [{}, {}, {}] });
  expect(studio.send('group.run', input)).toMatchObject({ failure: { code: 'invalid' } });
  const done = studio.ask('group.run', { ...input, reason: 'Too expensive' });
  expect(studio.sheet('Leads').map(row => [row['Stage'], row['Comment']])).toEqual([
    ...Array.from({ length: 3 }, () => ['Lost', 'Too expensive']),
    ['New', undefined],
  ]);
  undone(done.act, 3);
  expect(now()).toEqual(before);
});

test('the next contacts of leads are moved and marked; a lead without one is named', () => {
  const before = now();
  const move = { table: 'leads', what: 'date', value: '2026-12-07', rows: leadIds() } as const;
  expect(studio.ask('group.preview', move)).toMatchObject({ rows: [{}, {}, {}], kept: [{ name: 'Lead 4' }] });
  const moved = studio.ask('group.run', move);
  expect(new Set(studio.sheet('Contact plan').map(row => row['Date']))).toEqual(new Set(['2026-12-07']));
  expect(studio.send('group.run', { ...move, value: '2026-11-22' })).toMatchObject({ failure: { field: 'value' } });
  expect(studio.send('group.preview', { ...move, value: '2026-11-23' })).toMatchObject({ ok: true });
  undone(moved.act, 3);
  const marked = studio.ask('group.run', { table: 'plan', what: 'status', value: 'cancelled', rows: planIds() });
  expect(marked.changed).toBe(3);
  undone(marked.act, 3);
  expect(now()).toEqual(before);
});

test('tags are added and taken away; too many rows at once are refused', () => {
  const tag = (what: 'tagAdd' | 'tagRemove', value: string) =>
    studio.ask('group.run', { table: 'leads', what, value, rows: leadIds() });
  tag('tagAdd', 'Fair, =VIP');
  expect(studio.sheet('Leads').map(row => row['Tags'])).toEqual(Array.from({ length: 4 }, () => 'Fair, =VIP'));
  expect(tag('tagRemove', 'fair, =vip').changed).toBe(4);
  const many = Array.from({ length: 501 }, (_, at) => `l-${at}`);
  expect(studio.send('group.run', { table: 'leads', what: 'tagAdd', value: 'x', rows: many })).toMatchObject({
    failure: { code: 'invalid', field: 'rows' },
  });
});

test('a contact is put off by a day, a week, or to the day on which its caller works', () => {
  const [plan = ''] = planIds();
  const put = (by: 'day' | 'week' | 'workday') => studio.ask('plan.snooze', { plan, by });
  const tomorrow = () => studio.ask('plan.snooze', { plan, by: 'day' }, { id: 'once' });
  const off = tomorrow();
  expect(off.date).toBe('2026-11-25');
  // Sent again when the store has forgotten, it is not put off twice.
  studio.document.world.properties.document = {};
  expect(tomorrow()).toEqual(off);
  const week = put('week');
  expect(week.date).toBe('2026-12-02');
  undone(week.act, 1);
  studio.ask('group.run', { table: 'plan', what: 'manager', value: 'Bill', rows: [plan] });
  put('day');
  // It stands on Thursday the 26th, the last of Bill's days.
  expect(put('workday').date).toBe('2026-12-01');
  handIn(studio, 'unseen').type('Contact plan', 2, 'Date', '2026-11-02');
  expect(put('day').date).toBe('2026-11-24');
  studio.ask('plan.close', { plan, status: 'done' });
  expect(studio.send('plan.snooze', { plan, by: 'day' })).toMatchObject({ failure: { code: 'stale' } });
});

test('what the load proposes relieves the days, and can be taken back', () => {
  const hand = handIn(studio, 'unseen');
  hand.type('Lists', 2, 'Calls a day', '1');
  studio.ask('group.run', { table: 'plan', what: 'date', value: '2026-11-25', rows: planIds() });
  const { managers, moves } = studio.ask('load.read', {});
  expect(managers[0]).toMatchObject({ manager: 'Ann', days: [0, 0, 2, 0, 0, 0, 0, 0] });
  expect(moves).toMatchObject([{ lead: 'Lead 3', toManager: 'Ann', toDate: '2026-11-26' }]);
  const before = now();
  const done = studio.ask('load.move', { moves });
  expect(done.moved).toBe(1);
  expect(studio.sheet('Load', 3)[0]).toMatchObject({ Manager: 'Ann', 'Wed 25': 1, 'Thu 26': 1 });
  expect(studio.ask('load.read', {}).moves).toEqual([]);
  undone(done.act, 1);
  expect(now()).toEqual(before);
  // What was done meanwhile stays where it was; today is not past.
  const [closed = '', open = ''] = planIds();
  const to = (plan: string) => studio.ask('load.move', { moves: [{ plan, toDate: '2026-11-23', toManager: 'Ann' }] });
  expect(to(closed).moved).toBe(0);
  const today = to(open);
  expect(today.moved).toBe(1);
  undone(today.act, 1);
});

test('of several calls of a lead the nearest is moved, and those of a third person stay theirs', () => {
  const hand = handIn(studio, 'unseen');
  const [, lead = ''] = leadIds();
  hand.paste('Lists', 4, 'Manager', [['Cleo']]);
  studio.ask('plan.add', { lead, date: '2026-12-20', topic: 'Gifts', manager: 'Cleo' });
  const calls = () => studio.sheet('Contact plan').filter(row => row['Lead'] === 'Lead 2');
  studio.ask('group.run', { table: 'leads', what: 'date', value: '2026-12-01', rows: [lead] });
  expect(calls().map(row => row['Date'])).toEqual(['2026-12-01', '2026-12-20']);
  studio.ask('group.run', { table: 'leads', what: 'manager', value: 'Bill', rows: [lead] });
  expect(calls().map(row => row['Manager'])).toEqual(['Bill', 'Cleo']);
});
