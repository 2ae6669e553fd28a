import fc from 'fast-check';
import { addDays, type Day, type Time, type When } from '../../src/base/day';
import { readCalendarMark, writeCalendarMark, type CalendarMark } from '../../src/crm/calendar-mark';
import { Agreement, home, people, today, type Deed } from './support/calendar-model';

const at = (days: number, time = '15:00'): When => ({ day: addDays(today, days), time: time as Time | '' });
const [olga = '', ivan = ''] = people;

let model: Agreement;
beforeEach(() => {
  model = new Agreement();
  model.add('p-1', at(1), olga);
  model.pass();
});
const events = (): unknown[] => model.events().map(({ calendar, when }) => [calendar, when]);

describe('one contact', () => {
  test('gets one event, also when passed again', () => {
    model.pass();
    expect(events()).toEqual([[olga, at(1)]]);
  });

  test('moved in the sheet, its event follows', () => {
    model.row('p-1').when = at(3, '09:30');
    model.pass();
    expect(events()).toEqual([[olga, at(3, '09:30')]]);
  });

  test('its event moved by a person, the row follows', () => {
    model.move('p-1', at(2, '10:15'));
    model.pass();
    expect(model.row('p-1').when).toEqual(at(2, '10:15'));
    expect(events()).toEqual([[olga, at(2, '10:15')]]);
  });

  test('moved on both sides, the sheet wins', () => {
    model.move('p-1', at(2, '10:15'));
    model.row('p-1').when = at(4);
    model.pass();
    expect([model.row('p-1').when, events()]).toEqual([at(4), [[olga, at(4)]]]);
  });

  test('made a whole day in the calendar, it loses its time and stays there', () => {
    model.move('p-1', at(2, ''));
    model.pass();
    model.pass();
    expect([model.row('p-1').when, events()]).toEqual([at(2, ''), [[olga, at(2, '')]]]);
  });

  test.each<[string, When | null]>([
    ['done or cancelled', null],
    ['without a time', at(1, '')],
  ])('%s, its event goes', (_, when) => {
    model.row('p-1').when = when;
    model.pass();
    expect(events()).toEqual([]);
    expect(model.row('p-1').mark).toBe('');
  });

  test('its event deleted by hand, it stays planned and unseen until it is planned anew', () => {
    model.drop('p-1');
    model.pass();
    model.pass();
    expect([model.row('p-1').when, events()]).toEqual([at(1), []]);
    expect(readCalendarMark(model.row('p-1').mark, home)?.deleted).toBe(true);
    model.row('p-1').when = at(5);
    model.pass();
    expect(events()).toEqual([[olga, at(5)]]);
  });

  test('brought back from the bin, the event counts again', () => {
    const [event] = model.events();
    model.drop('p-1');
    model.pass();
    model.calendars.get(olga)?.push(event as never);
    model.move('p-1', at(6));
    model.pass();
    expect([model.row('p-1').when, events()]).toEqual([at(6), [[olga, at(6)]]]);
  });
});

describe('among several people', () => {
  test('given to another manager, it changes calendars, with the time that the first one chose', () => {
    model.move('p-1', at(2));
    model.row('p-1').calendar = ivan;
    model.pass();
    expect([model.row('p-1').when, events()]).toEqual([at(2), [[ivan, at(2)]]]);
  });

  test('given away where nobody sees both calendars, it has one event when each had its turn', () => {
    model.row('p-1').calendar = ivan;
    model.pass([ivan]);
    model.pass([olga]);
    model.pass([ivan]);
    expect(events()).toEqual([[ivan, at(1)]]);
  });

  test('cut off before it was marked, its event is taken as it is, not made anew', () => {
    model.add('p-2', at(2), olga);
    model.pass([olga], 1);
    model.row('p-2').when = at(3);
    const made = model.events().find(({ plan }) => plan === 'p-2')?.id;
    model.pass();
    expect(model.events().filter(({ plan }) => plan === 'p-2')).toMatchObject([{ id: made, when: at(3) }]);
  });

  test('an account that does not see the calendar takes nothing for deleted', () => {
    model.pass([ivan]);
    expect(readCalendarMark(model.row('p-1').mark, home)?.deleted).toBe(false);
  });

  test('its row deleted, its event goes; all rows gone, no event does', () => {
    model.add('p-2', at(2), olga);
    model.pass();
    model.rows.splice(0, 1);
    model.pass();
    expect(events()).toEqual([[olga, at(2)]]);
    model.rows.length = 0;
    model.pass();
    expect(events()).toHaveLength(1);
  });

  test('a cell that cannot be read is waited for', () => {
    model.row('p-1').when = 'unclear';
    model.pass();
    expect(events()).toEqual([[olga, at(1)]]);
  });

  test('what is overdue at first gets no event; what becomes so keeps it', () => {
    model.add('p-2', at(-1), olga);
    model.pass();
    expect(events()).toEqual([[olga, at(1)]]);
    model.today = addDays(today, 5);
    model.pass();
    expect(events()).toEqual([[olga, at(1)]]);
  });

  test('a person’s words in an event stay; the sheet’s new words go out', () => {
    const said = (): string => model.events()[0]?.words ?? '';
    const [event] = model.events();
    if (event) event.words = 'mine';
    model.pass();
    expect(said()).toBe('mine');
    model.row('p-1').words = 'new topic';
    model.pass();
    expect(said()).toBe('new topic');
  });
});

const day = fc.integer({ min: -2, max: 4 });
const time = fc.constantFrom('09:00', '15:00', '');
const whose = fc.constantFrom(...people, '');
const which = fc.nat({ max: 2 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constant('plan' as const), which, day, time, whose }),
  fc.record({ do: fc.constant('close' as const), which }),
  fc.record({ do: fc.constant('forget' as const), which }),
  fc.record({ do: fc.constant('move' as const), which, day, time }),
  fc.record({ do: fc.constant('drop' as const), which }),
  fc.record({ do: fc.constant('pass' as const), sees: fc.subarray([...people]), until: fc.nat({ max: 12 }) }),
);
const manyDeeds = fc.array(deed, { maxLength: 25, size: 'max' });

test('whatever people do, and wherever passes are cut off, plan and calendars come to agree', () => {
  fc.assert(
    fc.property(manyDeeds, deeds => {
      const model = new Agreement();
      model.add('p-always', at(1), olga);
      for (const one of deeds) model.do(one);
      model.pass();
      model.pass();
      const before = model.print();
      expect(model.pass()).toBe(0);
      expect(model.print()).toBe(before);
      model.expectAgreement();
    }),
    { numRuns: 1500 },
  );
});

test('no pass closes a contact or forgets its day', () => {
  fc.assert(
    fc.property(manyDeeds, deeds => {
      const model = new Agreement();
      for (const one of deeds) {
        const before = new Map(model.rows.map(row => [row.id, row.when]));
        const moved = new Set(model.events().map(({ plan, when }) => `${plan} ${when.day} ${when.time}`));
        model.do(one);
        if (one.do !== 'pass') continue;
        for (const { id, when } of model.rows) {
          if (JSON.stringify(when) === JSON.stringify(before.get(id))) continue;
          if (!when || when === 'unclear') throw new Error(`${id} was lost`);
          expect(moved).toContain(`${id} ${when.day} ${when.time}`);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a mark reads as it was written', () => {
  const mark = fc.record({
    event: fc.string({ minLength: 1 }).map(text => text.replace(/\|/g, '') || 'e'),
    when: fc.record({ day: fc.constant('2026-11-24' as Day), time: fc.constantFrom<Time | ''>('15:00' as Time, '') }),
    calendar: fc.constantFrom(olga, ''),
    words: fc.constantFrom('1x2', ''),
    row: fc.nat(),
    deleted: fc.boolean(),
  });
  fc.assert(
    fc.property(mark, (one: CalendarMark) => expect(readCalendarMark(writeCalendarMark(one, home), home)).toEqual(one)),
  );
});

test('a copy of the spreadsheet does not take the marks for its own', () => {
  const mark = { event: 'e', when: at(1), calendar: olga, words: '', row: 2, deleted: false };
  expect(readCalendarMark(writeCalendarMark(mark, home), 'copy')).toBeNull();
});

test.each(['', 'garbage', '|2026-11-24T15:00', 'e|2026-11-31T15:00', 'e|2026-11-24T25:00'])(
  'a cell that somebody wrote over (%j) is no mark',
  cell => expect(readCalendarMark(cell, home)).toBeNull(),
);
