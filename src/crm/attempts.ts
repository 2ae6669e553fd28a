import { groupBy } from '../base/groups';
import { attemptAfter } from '../base/ladder';
import type { Contact } from './contact';
import { effectOf, type Result } from './result';
import { byMoment } from './summary';
import { nameKey } from './word';

type Logged = Pick<Contact, 'lead' | 'date' | 'time' | 'result' | 'attempt'>;

/**
 * The attempts that contacts typed by hand were, as the sidebar would have counted them: by lead, day, time and row, from
 * the number before. Contacts that have a number keep it; those without a day or a result of Lists were no attempt.
 */
export function attemptsMissing<T extends Logged>(
  contacts: readonly T[],
  results: readonly Pick<Result, 'result' | 'effect'>[],
): ReadonlyMap<T, number> {
  const effects = new Map(results.map(result => [nameKey(result.result), effectOf(result)]));
  const missing = new Map<T, number>();
  const dated = contacts.filter(({ lead, date }) => nameKey(lead) !== '' && date !== null);
  for (const ofLead of groupBy(dated, ({ lead }) => nameKey(lead)).values()) {
    if (ofLead.every(({ attempt }) => attempt !== null)) continue;
    let previous: number | null = null;
    for (const contact of [...ofLead].sort(byMoment)) {
      const effect = effects.get(nameKey(contact.result));
      if (contact.attempt === null && effect) missing.set(contact, attemptAfter(previous, effect));
      previous = contact.attempt ?? missing.get(contact) ?? previous;
    }
  }
  return missing;
}
