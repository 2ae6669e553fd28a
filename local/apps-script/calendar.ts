import type { KeptCalendar, KeptEvent } from '../world/calendars';
import { instantOf } from '../world/wall-time';
import { CalendarEvent, dayAfter, dayOf } from './calendar-event';
import type { Host } from './host';
import { Service, checkArguments, isDate, refuse, textOf, type Kind } from './service';

const EVENTS_PER_DAY = 5000;
const ID_LETTERS = '0123456789abcdefghijklmnopqrstuv';

/** What a script may say of an event besides its title and time. */
interface Options {
  description?: unknown;
  location?: unknown;
  guests?: unknown;
}

/** Calendar: one account's events. */
export class Calendar extends Service {
  constructor(
    private readonly host: Host,
    private readonly address: string,
    private readonly kept: KeptCalendar,
    private readonly right: 'write' | 'read',
  ) {
    super('Calendar');
  }

  getId(): string {
    this.host.call('Calendar.getId');
    return this.address;
  }

  getEvents(...args: unknown[]): CalendarEvent[] {
    this.host.call('Calendar.getEvents');
    checkArguments('CalendarApp.Calendar.getEvents', args, ['Date', 'Date'], ['Date', 'Date', 'Object']);
    const [from, to, options] = args as [Date, Date, { search?: unknown }?];
    this.needOrder(from, to);
    const sought = textOf(options?.search ?? '').toLowerCase();
    return this.kept.events
      .filter(event => !event.deleted && this.overlaps(event, from.getTime(), to.getTime()))
      .filter(event => `${event.title}\n${event.description}`.toLowerCase().includes(sought))
      .sort((one, other) => one.start - other.start)
      .map(event => this.wrap(event));
  }

  getEventsForDay(...args: unknown[]): CalendarEvent[] {
    checkArguments('CalendarApp.Calendar.getEventsForDay', args, ['Date'], ['Date', 'Object']);
    const day = dayOf(args[0] as Date, this.host.execution.manifest.timeZone);
    const [from, to] = [day, dayAfter(day)].map(one => new Date(instantOf(`${one}T00:00`, this.host.bound.timeZone)));
    return this.getEvents(from, to, ...args.slice(1));
  }

  /** The account's address, until somebody names the calendar otherwise. */
  getName(): string {
    this.host.call('Calendar.getName');
    return this.address;
  }

  getDescription(): string {
    this.host.call('Calendar.getDescription');
    return '';
  }

  getTimeZone(): string {
    this.host.call('Calendar.getTimeZone');
    return this.host.bound.timeZone;
  }

  isOwnedByMe(): boolean {
    this.host.call('Calendar.isOwnedByMe');
    return this.address === this.host.execution.user.toLowerCase();
  }

  isMyPrimaryCalendar(): boolean {
    return this.isOwnedByMe();
  }

  /** An event in the bin is found too. */
  getEventById(...args: unknown[]): CalendarEvent | null {
    this.host.call('Calendar.getEventById');
    checkArguments('CalendarApp.Calendar.getEventById', args, ['String']);
    const found = this.kept.events.find(event => event.id === args[0]);
    return found ? this.wrap(found) : null;
  }

  createEvent(...args: unknown[]): CalendarEvent {
    this.begin('createEvent', args, ['String', 'Date', 'Date'], ['String', 'Date', 'Date', 'Object']);
    const [title, start, end, options] = args as [string, Date, Date, Options?];
    this.needOrder(start, end);
    return this.add(title, options, { start: start.getTime(), end: end.getTime() });
  }

  /** The day, or the days before the second, that the dates are in the script's zone. */
  createAllDayEvent(...args: unknown[]): CalendarEvent {
    const kinds: Kind[] = ['String', 'Date'];
    this.begin(
      'createAllDayEvent',
      args,
      kinds,
      [...kinds, 'Date'],
      [...kinds, 'Object'],
      [...kinds, 'Date', 'Object'],
    );
    const [title, first] = args as [string, Date];
    const last = args.slice(2).find(isDate);
    const options = args.slice(2).find(one => !isDate(one)) as Options | undefined;
    if (last) this.needOrder(first, last);
    const day = dayOf(first, this.host.execution.manifest.timeZone);
    const until = last && dayOf(last, this.host.execution.manifest.timeZone);
    const start = instantOf(`${day}T00:00`, this.host.bound.timeZone);
    return this.add(title, options, { start, end: start, day, ...(until && { until }) });
  }

  private begin(name: string, args: readonly unknown[], ...signatures: Kind[][]): void {
    const method = `CalendarApp.Calendar.${name}`;
    this.host.call(`Calendar.${name}`);
    this.host.authorize(method, ['calendar', 'https://www.google.com/calendar/feeds']);
    checkArguments(method, args, ...signatures);
  }

  private add(
    title: unknown,
    options: Options = {},
    when: Pick<KeptEvent, 'start' | 'end' | 'day' | 'until'>,
  ): CalendarEvent {
    if (this.right !== 'write') refuse('Action not allowed');
    this.count();
    const event: KeptEvent = {
      id: `${Array.from({ length: 26 }, () => ID_LETTERS[Math.floor(this.host.random() * 32)]).join('')}@google.com`,
      title: textOf(title),
      description: textOf(options.description ?? ''),
      ...when,
      ...(options.location !== undefined && { location: textOf(options.location) }),
      ...(options.guests !== undefined && {
        guests: textOf(options.guests)
          .split(',')
          .map(one => one.trim()),
      }),
      tags: {},
    };
    this.kept.events.push(event);
    return this.wrap(event);
  }

  private wrap(event: KeptEvent): CalendarEvent {
    return new CalendarEvent(this.host, event, this.right);
  }

  private needOrder(start: Date, end: Date): void {
    if (start.getTime() >= end.getTime()) refuse('Event start date must be before event end date.');
  }

  private count(): void {
    const { world, execution } = this.host;
    const day = new Date(world.now).toISOString().slice(0, 10);
    const made = ((world.eventsMade ??= {})[day] ??= {});
    if ((made[execution.user] ?? 0) >= EVENTS_PER_DAY) refuse('Service invoked too many times for one day: calendar.');
    made[execution.user] = (made[execution.user] ?? 0) + 1;
  }

  private overlaps(event: KeptEvent, from: number, to: number): boolean {
    if (event.day === undefined) return event.start < to && event.end > from;
    const [start, end] = [event.day, event.until ?? dayAfter(event.day)].map(day =>
      instantOf(`${day}T00:00`, this.host.bound.timeZone),
    ) as [number, number];
    return start < to && end > from;
  }
}
