import type { World } from './world';

/** A user's calendar: every account has one, under its address. */
export interface KeptCalendar {
  /** Accounts that its owner shared it with, and that have added it to their list. */
  shared: Record<string, 'write' | 'read'>;
  events: KeptEvent[];
}

/** An event; either it has a start and an end, milliseconds since 1970, or it is a whole day `YYYY-MM-DD`. */
export interface KeptEvent {
  id: string;
  title: string;
  description: string;
  start: number;
  end: number;
  day?: string;
  /** The day after its last, of one that takes several whole days. */
  until?: string;
  location?: string;
  guests?: string[];
  color?: string;
  tags: Record<string, string>;
  /** In the bin: listed nowhere, though Google still finds it by its id. */
  deleted?: true;
}

/** The calendar of an address; made empty when nobody has asked for it yet. */
export function calendarOf(world: World, address: string): KeptCalendar {
  const calendars = (world.calendars ??= {});
  return (calendars[address.toLowerCase()] ??= { shared: {}, events: [] });
}

/** What the account may do with somebody's calendar; null for one that is not on its list. */
export function rightOn(world: World, address: string, user: string): 'write' | 'read' | null {
  if (address.toLowerCase() === user.toLowerCase()) return 'write';
  return world.calendars?.[address.toLowerCase()]?.shared[user] ?? null;
}
