import type { Feature } from '../feature';
import { sendMails } from './round';

/** The mails with the day's calls: each manager's own, everyone's with a summary to heads. */
export const remindersFeature: Feature = {
  name: 'reminders',
  scopes: ['script.send_mail', 'spreadsheets.currentonly', 'userinfo.email'],
  hourly: sendMails,
};
