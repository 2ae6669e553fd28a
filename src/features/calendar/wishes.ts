import type { Day, When } from '../../base/day';
import { hash } from '../../base/hash';
import { readCalendarMark } from '../../crm/calendar-mark';
import type { Wish } from '../../crm/calendar';
import { eventTitle } from '../../crm/event-title';
import { leads, type Lead } from '../../crm/leads';
import { managers } from '../../crm/manager';
import { plan, planStatusOf } from '../../crm/plan';
import { nameKey } from '../../crm/word';
import { emailsIn } from '../../base/email';
import type { Book, Entry } from '../../workbook/book';
import type { Language } from '../../base/text';
import { notesOf } from './words';

/** The plan as calendars are to show it. */
export interface Plans {
  readonly today: Day;
  readonly language: Language;
  /** The spreadsheet's name in marks. */
  readonly home: string;
  readonly wishes: readonly Wish[];
  /** What the events say, by the plan row's id. */
  readonly spoken: ReadonlyMap<string, Spoken>;
  /** The cells that keep what was agreed on, by the plan row's id. */
  readonly cells: ReadonlyMap<string, string>;
  readonly people: readonly Person[];
}

/** The words of an event, without the link to its row. */
export interface Spoken {
  readonly title: string;
  readonly notes: string;
}

/** Whoever has a calendar, by the address in Lists. */
export interface Person {
  readonly name: string;
  readonly address: string;
  readonly role: string;
}

/** Reads the plan, the leads and the managers, each table once. */
export function plansIn(book: Book, home: string): Plans {
  const people = peopleOf(book);
  const addresses = new Map(people.map(({ name, address }) => [nameKey(name), address]));
  const byName = new Map<string, Lead>();
  for (const { values } of book.rows(leads)) {
    if (!byName.has(nameKey(values.name))) byName.set(nameKey(values.name), values);
  }
  const { today, language } = book;
  const spoken = new Map<string, Spoken>();
  const cells = new Map<string, string>();
  const wishes = book.rows(plan).map((entry): Wish => {
    const { id, lead: name, topic, manager, event } = entry.values;
    const lead = byName.get(nameKey(name));
    const words = { lead: name, topic, phone: lead?.phone ?? '' };
    const said = { title: eventTitle(name, topic), notes: notesOf(words, language) };
    const caller = nameKey(manager) === '' ? (lead?.manager ?? '') : manager;
    spoken.set(id, said);
    cells.set(id, event);
    return {
      plan: id,
      row: entry.row,
      when: whenOf(entry),
      calendar: addresses.get(nameKey(caller)) ?? '',
      words: hash(`${said.title}\n${said.notes}`),
      mark: readCalendarMark(event, home),
    };
  });
  return { today, language, home, wishes, spoken, cells, people };
}

function peopleOf(book: Book): Person[] {
  return book.rows(managers).flatMap(({ values: { manager, email, role } }) => {
    const [address = ''] = emailsIn(email);
    return address === '' ? [] : [{ name: manager, address, role }];
  });
}

/** When the contact is planned for; null when it needs no event. */
export function whenOf({ values, problems }: Entry<typeof plan>): When | null | 'unclear' {
  if (planStatusOf(values.status) !== 'planned') return null;
  if (problems.date ?? problems.time) return 'unclear';
  return values.date === null ? null : { day: values.date, time: values.time };
}
