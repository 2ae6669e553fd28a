import type { KeptCalendar, KeptEvent } from '../world/calendars';
import { instantOf } from '../world/wall-time';
import { CalendarEvent } from './calendar-event';
import type { Host } from './host';
import { Service, checkArguments, refuse, textOf } from './service';

const EVENTS_PER_DAY = 5000;
const DAY_MS = 86_400_000;
const ID_LETTERS = '0123456789abcdefghijklmnopqrstuv';

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

  /** An event in the bin is found too. */
  getEventById(...args: unknown[]): CalendarEvent | null {
    this.host.call('Calendar.getEventById');
    checkArguments('CalendarApp.Calendar.getEventById', args, ['String']);
    const found = this.kept.events.find(event => event.id === args[0]);
    return found ? this.wrap(found) : null;
  }

  createEvent(...args: unknown[]): CalendarEvent {
    const method = 'CalendarApp.Calendar.createEvent';
    this.host.call('Calendar.createEvent');
    this.host.authorize(method, ['calendar', 'https://www.google.com/calendar/feeds']);
    checkArguments(method, args, ['String', 'Date', 'Date'], ['String', 'Date', 'Date', 'Object']);
    const [title, start, end, options] = args as [string, Date, Date, { description?: unknown }?];
    this.needOrder(start, end);
    if (this.right !== 'write') refuse('Action not allowed');
    this.count();
    const event: KeptEvent = {
      id: `${Array.from({ length: 26 }, () => ID_LETTERS[Math.floor(this.host.random() * 32)]).join('')}@google.com`,
      title: textOf(title),
      description: textOf(options?.description ?? ''),
      start: start.getTime(),
      end: end.getTime(),
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
    const start = instantOf(`${event.day}T00:00`, this.host.bound.timeZone);
    return start < to && start + DAY_MS > from;
  }
}
