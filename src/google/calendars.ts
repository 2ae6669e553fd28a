import { dayOf, timeFrom, timeOf, type Day, type When } from '../base/day';
import { hash } from '../base/hash';
import type { Calendar, CalendarEvent, Calendars } from '../base/outside';
import type { ZoneClock } from './clock';

type GoogleCalendar = GoogleAppsScript.Calendar.Calendar;
type GoogleEvent = GoogleAppsScript.Calendar.CalendarEvent;

/** The calendars of people that Google opens for the account that runs; days and times are the spreadsheet's. */
export function calendarsOf(
  spreadsheet: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
  clock: () => ZoneClock,
): Calendars {
  const home = (): string => hash(spreadsheet().getId());
  return {
    get home() {
      return home();
    },
    open(address) {
      // Google's types hide that a calendar may be none's that the account sees.
      const found = (
        address === Session.getActiveUser().getEmail().toLowerCase()
          ? CalendarApp.getDefaultCalendar()
          : CalendarApp.getCalendarById(address)
      ) as GoogleCalendar | null;
      return found && openCalendar(found, clock(), signOf(home()));
    },
  };
}

const minutesLong = 30;

function openCalendar(calendar: GoogleCalendar, { zone, momentOf }: ZoneClock, sign: Sign): Calendar {
  const known = new Map<string, GoogleEvent>();
  const eventOf = (id: string): GoogleEvent | null => known.get(id) ?? foundAgain(calendar, id);
  const startOf = ({ day, time }: When): Date => new Date(momentOf(day, time || timeFrom(0, 0)));
  return {
    events(from, to, ids) {
      const words = { search: sign.word };
      const listed = calendar.getEvents(startOf(whole(from)), startOf(whole(to)), words);
      const seen = new Set(listed.map(event => event.getId()));
      // Moved out of these days, or robbed of the words that the search goes by.
      const others = ids.filter(id => id !== '' && !seen.has(id)).map(id => foundAgain(calendar, id));
      return [...listed, ...others].flatMap(event => {
        const plan = event && sign.read(event);
        if (!plan) return [];
        const id = event.getId();
        if (!known.has(id)) known.set(id, event);
        return [{ id, plan, when: whenOf(event, zone) } satisfies CalendarEvent];
      });
    },
    add(plan, { when, title, notes }) {
      const [start, end] = [startOf(when), new Date(startOf(when).getTime() + minutesLong * 60_000)];
      // Cut off after an event was made, an execution has not noted it: without the tag yet, or in another account's hour.
      const made = calendar.getEvents(start, end).find(event => sign.read(event) === plan);
      const event = made ?? calendar.createEvent(title, start, end, { description: sign.put(notes, plan) });
      event.setTag(sign.tag, sign.value(plan));
      known.set(event.getId(), event);
      return event.getId();
    },
    change(id, { when, title, notes }) {
      const event = eventOf(id);
      if (!event) return;
      if (when) moveTo(event, when, startOf);
      if (title !== undefined) event.setTitle(title);
      if (notes !== undefined) event.setDescription(sign.put(notes, sign.read(event) ?? ''));
    },
    remove(id) {
      eventOf(id)?.deleteEvent();
      known.delete(id);
    },
  };
}

function whole(day: Day): When {
  return { day, time: '' };
}

/** The event with this id, unless it lies in the bin: Google may find it there too, but never lists it. */
function foundAgain(calendar: GoogleCalendar, id: string): GoogleEvent | null {
  const event = foundAnywhere(calendar, id);
  if (!event) return null;
  const start = event.getStartTime().getTime();
  const standing = calendar.getEvents(new Date(start), new Date(start + 60_000));
  return standing.some(one => one.getId() === id) ? event : null;
}

/** Google's types hide that there may be none. An id that is none of Google's, in a cell that somebody wrote over, throws. */
function foundAnywhere(calendar: GoogleCalendar, id: string): GoogleEvent | null {
  try {
    return calendar.getEventById(id);
  } catch {
    return null;
  }
}

function whenOf(event: GoogleEvent, zone: string): When {
  if (event.isAllDayEvent()) {
    const start = event.getAllDayStartDate() as unknown as Date;
    // A day as a whole begins at midnight of the script's zone, whatever the calendar's.
    const day = Utilities.formatDate(start, Session.getScriptTimeZone(), 'yyyy-MM-dd');
    return { day: dayOf(day) as Day, time: '' };
  }
  const start = event.getStartTime() as unknown as Date;
  const [day = '', time = ''] = Utilities.formatDate(start, zone, 'yyyy-MM-dd HH:mm').split(' ');
  return { day: dayOf(day) as Day, time: timeOf(time) ?? '' };
}

/** An event keeps its length; one that was a whole day gets the usual one. */
function moveTo(event: GoogleEvent, when: When, startOf: (when: When) => Date): void {
  if (when.time === '') {
    event.setAllDayDate(Utilities.parseDate(`${when.day} 12:00`, Session.getScriptTimeZone(), 'yyyy-MM-dd HH:mm'));
    return;
  }
  const start = startOf(when);
  const long = event.isAllDayEvent()
    ? minutesLong * 60_000
    : event.getEndTime().getTime() - event.getStartTime().getTime();
  event.setTime(start, new Date(start.getTime() + long));
}

/** How an event says which contact of which spreadsheet it is. */
interface Sign {
  readonly tag: string;
  /** What the descriptions have in common, to search by. */
  readonly word: string;
  value(plan: string): string;
  read(event: GoogleEvent): string | null;
  put(notes: string, plan: string): string;
}

/**
 * The tag cannot be given together with the event, so the description says the same: whichever an event has lost,
 * it is known by the other. The spreadsheet is named too, for a copy has the same ids.
 */
function signOf(spreadsheet: string): Sign {
  const word = 'Perezvon';
  const read = (text: string | null): string | null => {
    const [, plan, where] = /^(?:Perezvon #)?([^\s#<>@]{1,200})@([0-9a-z]{1,20})/.exec(text ?? '') ?? [];
    return plan !== undefined && where === spreadsheet ? plan : null;
  };
  const value = (plan: string): string => `${plan}@${spreadsheet}`;
  return {
    tag: 'perezvon',
    word,
    value,
    // The notes come first, and may say the same in somebody's own words.
    read: event =>
      read(event.getTag('perezvon')) ?? read((event.getDescription().match(/Perezvon #\S+/g) ?? []).pop() ?? null),
    put: (notes, plan) => `${notes}\n\n${word} #${value(plan)}`,
  };
}
