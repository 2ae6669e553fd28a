import { leads } from '../../crm/leads';
import { managers } from '../../crm/manager';
import { plan } from '../../crm/plan';
import { stages } from '../../crm/stage';
import { valuesOf } from '../../workbook/book';
import { mailKeys } from '../unsent-mail';
import { callsFileOf } from './calls-file';
import { digestsOf } from './digest';
import { letterOf } from './letter';
import type { Mailing } from './mailing';

/** The day's calls: each manager's own, everyone's with a summary to heads. */
export const morningMail: Mailing = {
  kind: 'calls',
  keys: mailKeys.calls,
  hours: settings => settings.mailHours,
  addressed: (book, { silenceDays, holidays }) => {
    const digests = digestsOf({
      today: book.today,
      plan: valuesOf(book, plan),
      leads: valuesOf(book, leads),
      managers: valuesOf(book, managers),
      norms: { stages: valuesOf(book, stages), silenceDays },
      holidays,
    });
    return digests.map(digest => ({
      address: digest.to.address,
      write: (office, occasion) => letterOf(digest, occasion, callsFileOf(office, digest.own.today, occasion)),
    }));
  },
};
