import { dayOf, serialOf, timeOf, type Day, type Time } from '../base/day';
import type { Clock } from '../base/outside';
import type { DateOrder, Serial } from '../workbook/codec';

/** The clock and the calendar of the spreadsheet: a moment has a day only in its time zone. */
export interface ZoneClock extends Clock {
  /** Its name, such as `Europe/Moscow`. */
  readonly zone: string;
  readonly serial: Serial;
  /** Asked of the spreadsheet only when somebody wants to know. */
  readonly dateOrder: DateOrder;
}

/** Reads the zone once; the moment is that of the execution's start. */
export function clockOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): ZoneClock {
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const started = new Date();
  const [today, now] = Utilities.formatDate(started, zone, 'yyyy-MM-dd HH:mm').split(' ');
  const known = new Map<number, number>();
  return {
    zone,
    today: dayOf(today ?? '') as Day,
    now: timeOf(now ?? '') as Time,
    serial: moment => {
      const key = moment.getTime();
      // A number too large for any calendar, in a cell that is formatted as a date.
      if (Number.isNaN(key)) return key;
      let serial = known.get(key);
      if (serial === undefined) known.set(key, (serial = serialIn(moment, zone)));
      return serial;
    },
    momentOf: (day, time) => Utilities.parseDate(`${day} ${time}`, zone, 'yyyy-MM-dd HH:mm').getTime(),
    get dateOrder() {
      return monthFirst.test(spreadsheet.getSpreadsheetLocale()) ? 'mdy' : 'dmy';
    },
  };
}

/** The locales of Sheets that write the month first. */
const monthFirst = /^(en|en_US|en_PH|es_US)$/;

function serialIn(moment: Date, zone: string): number {
  const [day = '', hours, minutes, seconds] = Utilities.formatDate(moment, zone, 'yyyy-MM-dd HH mm ss').split(' ');
  const real = dayOf(day);
  // Times alone come as moments of 1899, before the first day that we know.
  const whole = real ? serialOf(real) : 0;
  return whole + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
