import { toWallClock } from '../engine/zone';
import type { KeptEvent } from '../world/calendars';
import { instantOf } from '../world/wall-time';
import type { Host } from './host';
import { Service, checkArguments, refuse, textOf, type Kind } from './service';

const DAY_MS = 86_400_000;

/** The day `YYYY-MM-DD` that an instant is in a zone. */
export function dayOf(date: Date, timeZone: string): string {
  const wall = toWallClock(date.getTime(), timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${wall.year}-${two(wall.month)}-${two(wall.day)}`;
}

export const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** EventGuest: somebody invited. */
export class EventGuest extends Service {
  constructor(private readonly email: string) {
    super('EventGuest');
  }

  getEmail(): string {
    return this.email;
  }
}

/** CalendarEvent: one event, as long as it is not deleted. */
export class CalendarEvent extends Service {
  constructor(
    private readonly host: Host,
    private readonly kept: KeptEvent,
    private readonly right: 'write' | 'read',
  ) {
    super('CalendarEvent');
  }

  getId(): string {
    this.host.call('CalendarEvent.getId');
    return this.kept.id;
  }

  getTitle(): string {
    this.host.call('CalendarEvent.getTitle');
    return this.kept.title;
  }

  getDescription(): string {
    this.host.call('CalendarEvent.getDescription');
    return this.kept.description;
  }

  /** Of a whole day, its midnight in the calendar's zone. */
  getStartTime(): Date {
    this.host.call('CalendarEvent.getStartTime');
    const { day, start } = this.kept;
    return new Date(day === undefined ? start : instantOf(`${day}T00:00`, this.host.bound.timeZone));
  }

  getEndTime(): Date {
    this.host.call('CalendarEvent.getEndTime');
    const { day, end, until } = this.kept;
    if (day === undefined) return new Date(end);
    return new Date(instantOf(`${until ?? dayAfter(day)}T00:00`, this.host.bound.timeZone));
  }

  isAllDayEvent(): boolean {
    this.host.call('CalendarEvent.isAllDayEvent');
    return this.kept.day !== undefined;
  }

  /** Midnight in the zone of the script, whatever the calendar's. */
  getAllDayStartDate(): Date {
    this.host.call('CalendarEvent.getAllDayStartDate');
    const { day } = this.kept;
    if (day === undefined) refuse('This event is not an all-day event.');
    return new Date(instantOf(`${day}T00:00`, this.host.execution.manifest.timeZone));
  }

  /** Midnight after its last day, in the zone of the script. */
  getAllDayEndDate(): Date {
    this.host.call('CalendarEvent.getAllDayEndDate');
    const { day, until } = this.kept;
    if (day === undefined) refuse('This event is not an all-day event.');
    return new Date(instantOf(`${until ?? dayAfter(day)}T00:00`, this.host.execution.manifest.timeZone));
  }

  getLocation(): string {
    this.host.call('CalendarEvent.getLocation');
    return this.kept.location ?? '';
  }

  setLocation(...args: unknown[]): this {
    this.write('setLocation', args, ['String']);
    this.kept.location = textOf(args[0]);
    return this;
  }

  getColor(): string {
    this.host.call('CalendarEvent.getColor');
    return this.kept.color ?? '';
  }

  setColor(...args: unknown[]): this {
    this.write('setColor', args, ['String']);
    this.kept.color = textOf(args[0]);
    return this;
  }

  addGuest(...args: unknown[]): this {
    this.write('addGuest', args, ['String']);
    this.kept.guests = [...(this.kept.guests ?? []), textOf(args[0])];
    return this;
  }

  removeGuest(...args: unknown[]): this {
    this.write('removeGuest', args, ['String']);
    this.kept.guests = (this.kept.guests ?? []).filter(guest => guest !== args[0]);
    return this;
  }

  getGuestList(): EventGuest[] {
    this.host.call('CalendarEvent.getGuestList');
    return (this.kept.guests ?? []).map(email => new EventGuest(email));
  }

  getTag(...args: unknown[]): string | null {
    this.host.call('CalendarEvent.getTag');
    checkArguments('CalendarApp.CalendarEvent.getTag', args, ['String']);
    return this.kept.tags[textOf(args[0])] ?? null;
  }

  setTag(...args: unknown[]): this {
    this.write('setTag', args, ['String', 'String']);
    this.kept.tags[textOf(args[0])] = textOf(args[1]);
    return this;
  }

  setTitle(...args: unknown[]): this {
    this.write('setTitle', args, ['String']);
    this.kept.title = textOf(args[0]);
    return this;
  }

  setDescription(...args: unknown[]): this {
    this.write('setDescription', args, ['String']);
    this.kept.description = textOf(args[0]);
    return this;
  }

  setTime(...args: unknown[]): this {
    this.write('setTime', args, ['Date', 'Date']);
    const [start, end] = args as [Date, Date];
    if (start.getTime() >= end.getTime()) refuse('Event start date must be before event end date.');
    this.kept.start = start.getTime();
    this.kept.end = end.getTime();
    delete this.kept.day;
    delete this.kept.until;
    return this;
  }

  /** The day that the date is in the script's zone. */
  setAllDayDate(...args: unknown[]): this {
    this.write('setAllDayDate', args, ['Date']);
    this.kept.day = dayOf(args[0] as Date, this.host.execution.manifest.timeZone);
    delete this.kept.until;
    return this;
  }

  deleteEvent(...args: unknown[]): void {
    this.write('deleteEvent', args, []);
    this.kept.deleted = true;
  }

  private write(name: string, args: readonly unknown[], kinds: readonly Kind[]): void {
    const method = `CalendarApp.CalendarEvent.${name}`;
    this.host.call(`CalendarEvent.${name}`);
    this.host.authorize(method, ['calendar', 'https://www.google.com/calendar/feeds']);
    checkArguments(method, args, kinds);
    if (this.right !== 'write') refuse('Action not allowed');
    if (this.kept.deleted) refuse('The calendar event does not exist, or it has already been deleted.');
  }
}
