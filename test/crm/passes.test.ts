import type { Time } from '../../src/base/day';
import { done } from '../../src/base/outcome';
import { channels } from '../../src/crm/channel';
import { contacts } from '../../src/crm/contact';
import { leads } from '../../src/crm/leads';
import { managers } from '../../src/crm/manager';
import { phoneLog } from '../../src/crm/phone-log';
import { results } from '../../src/crm/result';
import { stages } from '../../src/crm/stage';
import { plan } from '../../src/crm/plan';
import type { Act, Edit } from '../../src/features/feature';
import { selectionCall } from '../../src/features/group/selection';
import { mendEdit } from '../../src/features/mending/edits';
import { mendAll } from '../../src/features/mending/pass';
import { phoneLogFeature } from '../../src/features/phone-log/feature';
import { finishRequest } from '../../src/features/rpc';
import { takeSnapshot } from '../../src/features/snapshot/take';
import { begin } from '../../src/workbook/journal';
import type { Office, TableUnder } from '../../src/workbook/office';
import type { Command } from '../../src/workbook/transaction';
import { stageRows } from './reminders-office';
import { dayAfter, MemoryBook } from './support/memory-book';

const edit: Edit = { sheet: 1, row: 2, rows: 1, column: 1, columns: 1 };

describe('ticks of the phone log', () => {
  const olga = 'olga@example.com';
  let book: MemoryBook;
  let office: Office;

  beforeEach(() => {
    book = new MemoryBook();
    for (const stage of stageRows) book.add(stages, stage);
    book.add(results, { result: 'No answer' });
    book.add(channels, { channel: 'Call' });
    book.add(managers, { manager: 'Olga', email: olga });
    for (let row = 1; row <= 7; row++) {
      book.add(leads, { name: `Lead ${row}`, id: `l-${row}`, stage: 'New' });
      book.add(phoneLog, { id: `f-${row}`, lead: `Lead ${row}`, result: 'No answer', next: 'Tomorrow', log: true });
    }
    const under: TableUnder = { table: phoneLog.key, header: 1, columns: ['log'] };
    const around = { identity: { email: olga, language: 'en' }, tableUnder: () => under };
    office = { ...book.office, ...around } as unknown as Office;
  });

  const logged = () => book.rows(contacts).map(({ values }) => `${values.lead} ${values.manager}`);

  test('an edit logs five for whoever ticked; the hour logs the rest for nobody, since it is not its account that ticked', () => {
    phoneLogFeature.edited?.(office, edit);
    expect(logged()).toEqual([1, 2, 3, 4, 5].map(row => `Lead ${row} Olga`));
    phoneLogFeature.hourly?.(office);
    expect(logged().slice(5)).toEqual(['Lead 6 ', 'Lead 7 ']);
  });

  test('a row at which Google fails holds up no other, and the failure is told', () => {
    let acts = 0;
    const failing = {
      ...office,
      transact: <T>(command: Command<T>) => {
        if (++acts === 2) throw new Error('Service Spreadsheets failed');
        return office.transact(command);
      },
    };
    expect(() => phoneLogFeature.hourly?.(failing)).toThrow('Service Spreadsheets failed');
    expect(logged()).toEqual([1, 3, 4, 5, 6, 7].map(row => `Lead ${row} `));
  });
});

/** An office that counts the commands that it is given, and does none. */
function counting(more: Partial<Office>): { readonly office: Office; commands: number } {
  const counted = { commands: 0, office: {} as Office };
  const transact = <T>() => {
    counted.commands++;
    return done([] as T);
  };
  counted.office = { transact, log: () => undefined, ...more } as Office;
  return counted;
}

test('where the sheets cannot be repaired, the rows are mended all the same, and the failure is told', () => {
  const hour = counting({
    read: () => {
      throw new Error('Service Spreadsheets failed');
    },
  });
  expect(() => mendAll(hour.office)).toThrow('Service Spreadsheets failed');
  expect(hour.commands).toBe(1);
});

test('rows for a person to look at are told by their numbers, twenty of them, and never by what they say', () => {
  const book = new MemoryBook();
  for (let row = 1; row <= 23; row++) book.add(contacts, { id: `c-${row}`, lead: 'Nobody', summary: 'Secret' });
  const told: unknown[] = [];
  const office = { ...book.office, freshId: () => 'x', log: (...words: unknown[]) => void told.push(words) };
  expect(() => mendAll(office as unknown as Office)).toThrow();
  const rows = Array.from({ length: 20 }, (_, at) => at + 2).join(', ');
  expect(told).toEqual([['Rows for a person to look at', [`contacts: ${rows} and 3 more`]]]);
});

test('a paste of more rows than half a minute is enough for is left to the hour', () => {
  const typed = counting({ tableUnder: () => ({ table: leads.key, header: 1, columns: ['name'] }) });
  mendEdit(typed.office, { ...edit, rows: 501 });
  expect(typed.commands).toBe(0);
  mendEdit(typed.office, { ...edit, rows: 500 });
  expect(typed.commands).toBe(1);
});

test('an act that was cut off is tried five times more, then given up', () => {
  const resume = JSON.stringify({ id: 'cut', call: 'group.run', input: {} });
  const kept: Record<string, string> = { ...begin({}, { resume }, null) };
  const logs: string[] = [];
  const store = {
    all: () => ({ ...kept }),
    put: (values: object) => void Object.assign(kept, values),
    drop: () => undefined,
  };
  const { office } = counting({ store, log: message => void logs.push(message) });
  let tries = 0;
  const answer = () => {
    tries++;
    throw new Error('Exceeded maximum execution time');
  };
  for (let hour = 1; hour <= 7; hour++) {
    try {
      finishRequest(office, [{ call: 'group.run', answer }]);
    } catch {
      // The hourly pass goes on with its other parts.
    }
  }
  expect([tries, logs, kept['begun']]).toEqual([5, ['An act could not be finished'], '']);
});

test('a day whose snapshot could not be kept is tried again by the next pass', () => {
  const days: string[] = [];
  const kept: Record<string, string> = {};
  let isFree = false;
  const office = {
    ...new MemoryBook().office,
    store: { all: () => kept, put: (values: object) => void Object.assign(kept, values), drop: () => undefined },
    clock: { today: '2026-11-23' },
    archive: { keep: ({ date }: { date: string }) => void days.push(date) },
    probe: { cells: () => 1 },
    alone: <T>(_: number, work: () => T) => (isFree ? work() : null),
  } as unknown as Office;
  takeSnapshot(office);
  expect([days, kept]).toEqual([[], {}]);
  isFree = true;
  takeSnapshot(office);
  takeSnapshot(office);
  expect(days).toEqual(['2026-11-23']);
});

test('a call selected in Calls today is the open one, not one like it that is done', () => {
  const book = new MemoryBook();
  const [date, time] = [dayAfter(1), '15:00' as Time];
  book.add(plan, { id: 'p-1', lead: 'Acme', date, time, topic: 'Offer', status: 'Done' });
  book.add(plan, { id: 'p-2', lead: 'Acme', date, time, topic: 'Offer', status: 'Planned' });
  const shown = [
    ['Date', 'Time', 'Lead', 'Topic'],
    ['24/11/2026', '15:00', 'Acme', 'Offer'],
  ];
  const selected = { sheet: 1, column: 1, row: 2, rows: [2], hidden: 0, beyond: 0 };
  const office = {
    ...book.office,
    screen: { selectedRows: () => selected },
    tableAt: () => null,
    selectedRows: () => shown,
  } as unknown as Office;
  expect(selectionCall.answer(office, {}, {} as Act)).toMatchObject({
    ok: true,
    value: { table: 'plan', rows: [{ id: 'p-2', name: 'Acme' }] },
  });
});
