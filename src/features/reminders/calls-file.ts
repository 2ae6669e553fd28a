import { writeIcs } from '../../base/ics';
import { oneLine } from '../../base/one-line';
import type { Attachment } from '../../base/outside';
import type { PlannedCall } from '../../crm/calls';
import { eventTitle } from '../../crm/event-title';
import type { Office } from '../../workbook/office';
import type { Occasion } from './occasion';

/**
 * The calls of the day that have a time, as a file that a calendar opens; null when there are none, or when the build
 * keeps the calendars itself.
 */
export function callsFileOf(
  { calendars, clock }: Pick<Office, 'calendars' | 'clock'>,
  calls: readonly PlannedCall[],
  { today, spreadsheet }: Occasion,
): Attachment | null {
  if (calendars) return null;
  const appointments = calls.flatMap(({ planned, lead, phone, date }) => {
    const { time, topic, id } = planned;
    if (time === '' || id === '') return [];
    const title = eventTitle(lead, topic);
    const notes = [oneLine(phone, 60), oneLine(topic, 1000), spreadsheet.url].filter(Boolean).join('\n');
    return [{ uid: `${id}@perezvon`, start: clock.momentOf(date, time), minutes: 30, title, notes, remindMinutes: 10 }];
  });
  if (!appointments.length) return null;
  return { name: 'calls.ics', type: 'text/calendar', text: writeIcs(appointments, clock.momentOf(today, clock.now)) };
}
