import { done } from '../base/outcome';
import { settings } from '../crm/settings';
import { set } from '../workbook/book';
import type { Office } from '../workbook/office';
import type { Feature } from './feature';

/** The last of the hourly pass: writes when it was and how many mails are left, by which people see that it runs. */
export const heartbeatFeature: Feature = {
  name: 'heartbeat',
  scopes: ['script.send_mail', 'spreadsheets.currentonly'],
  hourly: beat,
};

const patienceMs = 60_000;

function beat(office: Office): void {
  const quota = String(office.mailbox.left());
  office.transact({
    id: '',
    bulk: true,
    patienceMs,
    decide: ({ today, now }) => {
      const heartbeat = set(settings, 'heartbeat', { value: `${today} ${now}` });
      return done({ changes: [heartbeat, set(settings, 'mailQuota', { value: quota })], value: null });
    },
  });
}
