import type { KeptEvent } from '../../../local/world/calendars';
import { instantOf, wallTime } from './host';
import type { Studio } from './studio';

/** What stands in somebody's calendar, each event's time by the clocks of a zone. */
export function eventsOf(studio: Studio, address: string, timeZone: string): { title: string; at: string }[] {
  return standing(studio, address)
    .map(event => ({ title: event.title, at: event.day ?? wallTime(event.start, timeZone) }))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** The one event with this title, for a person to change. */
export function eventTitled(studio: Studio, address: string, title: string): KeptEvent {
  const [found, ...others] = standing(studio, address).filter(event => event.title === title);
  if (!found || others.length) throw new Error(`${others.length + Number(Boolean(found))} events are titled ${title}`);
  return found;
}

/** Drags an event to another time, as a person does; its length stays. */
export function drag(event: KeptEvent, to: string, timeZone: string): void {
  const start = instantOf(to, timeZone);
  event.end += start - event.start;
  event.start = start;
}

/** A person shares a calendar, and the other account takes it on its list. */
export function share(studio: Studio, address: string, other: string, right: 'write' | 'read' = 'write'): void {
  const calendars = (studio.document.world.calendars ??= {});
  (calendars[address] ??= { shared: {}, events: [] }).shared[other] = right;
}

function standing(studio: Studio, address: string): KeptEvent[] {
  return (studio.document.world.calendars?.[address]?.events ?? []).filter(event => !event.deleted);
}
