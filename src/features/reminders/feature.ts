import type { Feature } from '../feature';

/** The mails of the morning. */
export const remindersFeature: Feature = { name: 'reminders', scopes: ['script.send_mail', 'userinfo.email'] };
