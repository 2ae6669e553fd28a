import { calendarOf, rightOn } from '../world/calendars';
import { Calendar } from './calendar';
import type { Host } from './host';
import { Service, checkArguments, textOf } from './service';

/** CalendarApp: the calendars that the account owns or has on its list. */
export class CalendarApp extends Service {
  constructor(private readonly host: Host) {
    super('CalendarApp');
  }

  getDefaultCalendar(): Calendar {
    this.ask('CalendarApp.getDefaultCalendar');
    return this.open(this.host.execution.user, 'write');
  }

  getCalendarById(...args: unknown[]): Calendar | null {
    this.ask('CalendarApp.getCalendarById');
    checkArguments('CalendarApp.getCalendarById', args, ['String']);
    const id = textOf(args[0]);
    const right = rightOn(this.host.world, id, this.host.execution.user);
    return right && this.open(id, right);
  }

  private ask(method: string): void {
    this.host.call(method);
    this.host.authorize(method, ['calendar', 'calendar.readonly', 'https://www.google.com/calendar/feeds']);
  }

  private open(address: string, right: 'write' | 'read'): Calendar {
    return new Calendar(this.host, address.toLowerCase(), calendarOf(this.host.world, address), right);
  }
}

/** What CalendarApp does in the default calendar. */
const OF_THE_DEFAULT_CALENDAR = [
  'createAllDayEvent',
  'createEvent',
  'getDescription',
  'getEventById',
  'getEvents',
  'getEventsForDay',
  'getId',
  'getName',
  'getTimeZone',
  'isMyPrimaryCalendar',
  'isOwnedByMe',
] as const satisfies readonly (keyof Calendar)[];

for (const name of OF_THE_DEFAULT_CALENDAR) {
  Object.defineProperty(CalendarApp.prototype, name, {
    value(this: CalendarApp, ...args: unknown[]): unknown {
      const calendar = this.getDefaultCalendar();
      return (calendar[name] as (...given: unknown[]) => unknown).apply(calendar, args);
    },
  });
}
