import type { When } from '../../src/base/day';
import type { Calendar, CalendarEvent } from '../../src/base/outside';
import { plan } from '../../src/crm/plan';
import { managers } from '../../src/crm/manager';
import { keepCalendars } from '../../src/features/calendar/pass';
import type { Office } from '../../src/workbook/office';
import { set } from '../../src/workbook/book';
import { done } from '../../src/base/outcome';
import { dayAfter, MemoryBook } from './support/memory-book';

const olga = 'olga@example.com';
const at = (days: number, time: string): When => ({ day: dayAfter(days), time: time as When['time'] });

/** Olga's calendar, and an hourly pass of her account. */
class Hour implements Calendar {
  readonly sheet = new MemoryBook();
  standing: CalendarEvent[] = [];
  /** What somebody does in the sheet when the calendars have been read. */
  meanwhile = (): void => undefined;
  private locked = false;

  constructor() {
    this.sheet.add(managers, { manager: 'Olga', email: olga, role: 'Head' });
  }

  call(id: string, { day, time }: When): void {
    this.sheet.add(plan, { id, lead: id, date: day, time, manager: 'Olga', status: 'Planned' });
  }

  pass(): void {
    const office: Partial<Office> = {
      ...this.sheet.office,
      calendars: { home: 'here', open: () => this },
      alone: (_, work) => {
        this.locked = true;
        const value = work();
        this.locked = false;
        return value;
      },
      store: { all: () => ({}), put: () => undefined, drop: () => undefined },
      linkTo: () => '#gid=1',
      log: (_, error) => {
        throw error;
      },
    };
    keepCalendars(office as Office);
  }

  whenOf(id: string): unknown {
    const entry = this.sheet.rows(plan).find(({ values }) => values.id === id);
    return entry && { day: entry.values.date, time: entry.values.time };
  }

  events(): readonly CalendarEvent[] {
    const seen = [...this.standing];
    this.meanwhile();
    return seen;
  }

  add(id: string, { when }: { when: When }): string {
    if (!this.locked) throw new Error('Another account could add it at the same time');
    this.standing.push({ id: `event of ${id}`, plan: id, when });
    return `event of ${id}`;
  }

  change(id: string, { when }: { when?: When }): void {
    if (when) this.standing = this.standing.map(event => (event.id === id ? { ...event, when } : event));
  }

  remove(id: string): void {
    this.standing = this.standing.filter(event => event.id !== id);
  }
}

test('the nearest hundred contacts get their events in one pass, the others in the next, each once', () => {
  const hour = new Hour();
  for (let days = 130; days > 0; days--) hour.call(`call ${days}`, at(days, '12:00'));
  hour.pass();
  expect(hour.standing.map(event => event.when.day)).toEqual(
    Array.from({ length: 100 }, (_, days) => dayAfter(days + 1)),
  );
  hour.pass();
  hour.pass();
  expect(new Set(hour.standing.map(event => event.plan)).size).toBe(130);
  expect(hour.standing).toHaveLength(130);
});

test('a row that somebody moves while its event’s move is being read keeps what was typed, and the event follows', () => {
  const hour = new Hour();
  hour.call('call', at(1, '12:00'));
  hour.pass();
  hour.change('event of call', { when: at(2, '10:00') });
  const typed = at(5, '17:30');
  hour.meanwhile = () =>
    void hour.sheet.office.transact({
      id: '',
      decide: () => done({ changes: [set(plan, 'call', { date: typed.day, time: typed.time })], value: null }),
    });
  hour.pass();
  expect(hour.whenOf('call')).toEqual(typed);
  hour.meanwhile = () => undefined;
  hour.pass();
  expect([hour.whenOf('call'), hour.standing.map(event => event.when)]).toEqual([typed, [typed]]);
});
