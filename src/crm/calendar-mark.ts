import { dayOf, timeOf, type When } from '../base/day';

/** What the sheet and a calendar last agreed on about a planned contact, as the plan's hidden column keeps it. */
export interface CalendarMark {
  readonly event: string;
  readonly when: When;
  /** Whose calendar the event stands in, by address. */
  readonly calendar: string;
  /** A print of the event's words: the sheet's newer ones go out, what a person writes into the event stays. */
  readonly words: string;
  /** The plan's row that the event's link leads to. */
  readonly row: number;
  /** The event was deleted by hand: it is not made again until the contact is planned for another time or person. */
  readonly deleted: boolean;
}

/**
 * Reads the cell; null when there is no event, when the cell cannot be read, or when it was written in another
 * spreadsheet than the one named, of which it is a copy: the events are the other's.
 */
export function readCalendarMark(cell: string, spreadsheet?: string): CalendarMark | null {
  const [event = '', at = '', calendar = '', words = '', row = '', deleted = '', home = ''] = cell.split('|');
  const [date = '', clock = ''] = at.split('T');
  const day = dayOf(date);
  const time = clock === '' ? '' : timeOf(clock);
  if (event === '' || day === null || time === null || (spreadsheet ?? home) !== home) return null;
  return { event, when: { day, time }, calendar, words, row: Number(row) || 0, deleted: deleted === 'deleted' };
}

/** What the cell is to hold. */
export function writeCalendarMark(mark: CalendarMark | null, spreadsheet: string): string {
  if (!mark) return '';
  const { event, when, calendar, words, row, deleted } = mark;
  const parts = [
    event,
    `${when.day}T${when.time}`,
    calendar,
    words,
    String(row),
    deleted ? 'deleted' : '',
    spreadsheet,
  ];
  return parts.map(part => part.replace(/\|/g, '')).join('|');
}

/** Whether both are the same day and time, or the same whole day. */
export function isSameTime(one: When, other: When): boolean {
  return one.day === other.day && one.time === other.time;
}
