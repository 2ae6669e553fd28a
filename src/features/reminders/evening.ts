import type { Time } from '../../base/day';
import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { managers } from '../../crm/manager';
import { plan } from '../../crm/plan';
import { results } from '../../crm/result';
import { stages } from '../../crm/stage';
import { valuesOf } from '../../workbook/book';
import { mailKeys } from '../unsent-mail';
import { eveningLetterOf } from './evening-letter';
import { eveningDigestsOf } from './forgotten';
import type { Mailing } from './mailing';

/** What the day left undone: each manager's own, everything to heads. */
export const eveningMail: Mailing = {
  kind: 'evening',
  keys: mailKeys.evening,
  hours: ({ eveningHour }) => (eveningHour === 'never' ? [] : [eveningHour < lastHour ? eveningHour : lastHour]),
  addressed: (book, { silenceDays, reactionHours, holidays }) => {
    const norms = { stages: valuesOf(book, stages), silenceDays, reactionHours };
    const digests = eveningDigestsOf({
      today: book.today,
      now: book.now,
      plan: valuesOf(book, plan),
      leads: valuesOf(book, leads),
      contacts: valuesOf(book, contacts),
      results: valuesOf(book, results),
      managers: valuesOf(book, managers),
      norms,
      holidays,
    });
    return digests.map(digest => ({
      address: digest.to.address,
      write: (_, occasion) => eveningLetterOf(digest, { ...occasion, norms }),
    }));
  },
};

/** The pass runs once an hour: after an hour later than this it may not run again before the day is over. */
const lastHour = '23:00' as Time;
