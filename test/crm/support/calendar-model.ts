import { addDays, type Day, type Time, type When } from '../../../src/base/day';
import { reconcile, type CalendarAct, type SeenEvent } from '../../../src/crm/calendar';
import { isSameTime, readCalendarMark, writeCalendarMark } from '../../../src/crm/calendar-mark';

export const today = '2026-11-23' as Day;
/** The spreadsheet's name in marks. */
export const home = 'home';
export const people = ['olga@example.com', 'ivan@example.com', 'anna@example.com'] as const;

interface PlanRow {
  readonly id: string;
  when: When | null | 'unclear';
  calendar: string;
  words: string;
  mark: string;
}

interface ModelEvent extends SeenEvent {
  when: When;
  words: string;
}

/** What people and passes do; a pass is cut off after `until` steps. */
export type Deed =
  | { readonly do: 'plan'; readonly which: number; readonly day: number; readonly time: string; readonly whose: string }
  | { readonly do: 'close' | 'forget' | 'drop'; readonly which: number }
  | { readonly do: 'move'; readonly which: number; readonly day: number; readonly time: string }
  | { readonly do: 'pass'; readonly sees: readonly string[]; readonly until: number };

/** A plan and people's calendars, and passes that carry out what `reconcile` decides, as the feature does. */
export class Agreement {
  readonly rows: PlanRow[] = [];
  readonly calendars = new Map<string, ModelEvent[]>(people.map(address => [address, []]));
  today = today;
  private made = 0;

  add(id: string, when: When, calendar: string): void {
    this.rows.push({ id, when, calendar, words: 'topic', mark: '' });
  }

  row(id: string): PlanRow {
    const found = this.rows.find(row => row.id === id);
    if (!found) throw new Error(`There is no row ${id}`);
    return found;
  }

  events(): ModelEvent[] {
    return [...this.calendars.values()].flat();
  }

  move(plan: string, when: When): void {
    const event = this.events().find(one => one.plan === plan);
    if (event) event.when = when;
  }

  drop(plan: string): void {
    const event = this.events().find(one => one.plan === plan);
    if (event) this.remove(event.calendar, event.id);
  }

  do(deed: Deed): void {
    if (deed.do === 'pass') return void this.pass(deed.sees, deed.until);
    const id = `p-${deed.which}`;
    const found = this.rows.find(row => row.id === id);
    if (deed.do === 'plan') {
      const when = { day: addDays(today, deed.day), time: deed.time as Time | '' };
      if (found) Object.assign(found, { when, calendar: deed.whose });
      else this.add(id, when, deed.whose);
    } else if (deed.do === 'close') {
      if (found) found.when = null;
    } else if (deed.do === 'forget') {
      if (found) this.rows.splice(this.rows.indexOf(found), 1);
    } else if (deed.do === 'move') {
      this.move(id, { day: addDays(today, deed.day), time: deed.time as Time | '' });
    } else {
      this.drop(id);
    }
  }

  /** Tells how many things it changed. Rows are written first, then calendars, then marks, all of them or none. */
  pass(sees: readonly string[] = people, until = Infinity): number {
    const seen = new Map(sees.map(address => [address, [...(this.calendars.get(address) ?? [])]]));
    const wishes = this.rows.map(({ id, mark, ...row }, at) => ({
      ...row,
      plan: id,
      row: at + 2,
      mark: readCalendarMark(mark, home),
    }));
    let steps = 0;
    const step = (): boolean => ++steps <= until;
    const verdicts = reconcile(wishes, seen, this.today);
    for (const { plan, move } of verdicts) {
      if (!move) continue;
      if (!step()) return steps;
      this.row(plan).when = move;
    }
    const marks = new Map<string, string>();
    for (const { plan, acts, mark } of verdicts) {
      let event = mark?.event ?? '';
      for (const act of acts) {
        if (!step()) return steps;
        event = this.carryOut(plan, act) || event;
      }
      marks.set(plan, writeCalendarMark(mark && { ...mark, event }, home));
    }
    if (steps + 1 > until) return steps;
    for (const row of this.rows) row.mark = marks.get(row.id) ?? row.mark;
    return steps;
  }

  print(): string {
    return JSON.stringify([this.rows, this.events()]);
  }

  /** Each contact that is to have an event has one, its manager's, at its time; nothing else is in the calendars. */
  expectAgreement(): void {
    const found = this.events().map(({ plan, calendar, when }) => ({ plan, calendar, when }));
    const wanted = this.rows.flatMap(({ id, calendar, when, mark }) => {
      const kept = readCalendarMark(mark, home);
      if (!when || when === 'unclear' || !kept || kept.deleted) return [];
      expect({ id, isAgreed: isSameTime(kept.when, when), calendar: kept.calendar }).toEqual({
        id,
        isAgreed: true,
        calendar,
      });
      return [{ plan: id, calendar, when }];
    });
    const inOrder = (some: typeof found): unknown[] => some.map(one => JSON.stringify(one)).sort();
    expect(inOrder(found)).toEqual(inOrder(wanted));
    for (const { id, calendar, when, mark } of this.rows) {
      const isDue = calendar !== '' && when && when !== 'unclear' && when.time !== '' && when.day >= this.today;
      expect({ id, isMarked: mark !== '' }).toEqual({ id, isMarked: isDue ? true : mark !== '' });
    }
  }

  private carryOut(plan: string, act: CalendarAct): string {
    const events = this.calendars.get(act.calendar) ?? [];
    const words = this.rows.find(row => row.id === plan)?.words ?? '';
    if (act.do === 'add') {
      const made = events.find(event => event.plan === plan && isSameTime(event.when, act.when));
      const id = made?.id ?? `e${++this.made}`;
      if (!made) events.push({ id, plan, calendar: act.calendar, when: act.when, words });
      return id;
    }
    if (act.do === 'remove') this.remove(act.calendar, act.event);
    const event = events.find(({ id }) => id === act.event);
    if (event && act.do === 'change') Object.assign(event, act.when && { when: act.when }, act.words && { words });
    return '';
  }

  private remove(calendar: string, id: string): void {
    const events = this.calendars.get(calendar) ?? [];
    this.calendars.set(
      calendar,
      events.filter(event => event.id !== id),
    );
  }
}
