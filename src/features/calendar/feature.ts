import type { Feature } from '../feature';
import { keepCalendars } from './pass';

/** Planned contacts with a time as events in their managers' calendars. Only a build `--with calendar` has it. */
export const calendarFeature: Feature = {
  name: 'calendar',
  scopes: ['calendar', 'script.send_mail', 'spreadsheets.currentonly', 'userinfo.email'],
  hourly: keepCalendars,
};
