import { phoneKeys } from '../base/phone';
import { fold } from '../base/text';
import { emailsIn } from '../base/email';

/** What tells one lead from another. The company does not: many leads share one. */
export interface Identity {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** The lead that was there first, and what it has in common with the other. */
export interface Twin {
  readonly name: string;
  readonly by: 'name' | 'phone' | 'email';
}

/** Leads met so far, found by name, by any of their phones, by any of their addresses. */
export interface Twins {
  readonly of: (lead: Identity) => Twin | null;
  readonly add: (lead: Identity) => void;
}

/** Remembers the given leads; `country` completes phones that are written without `+`. */
export function twinsAmong(leads: readonly Identity[], country: string | undefined): Twins {
  const names = new Map<string, string>();
  const keysOf = (lead: Identity): [Twin['by'], string][] => [
    ['name', `name ${fold(lead.name)}`],
    ...phoneKeys(lead.phone, country).map((key): [Twin['by'], string] => ['phone', `phone ${key}`]),
    ...emailsIn(lead.email).map((key): [Twin['by'], string] => ['email', `email ${key}`]),
  ];
  const add = (lead: Identity): void => {
    for (const [, key] of keysOf(lead)) if (!names.has(key)) names.set(key, lead.name);
  };
  leads.forEach(add);
  return {
    add,
    of: lead => {
      for (const [by, key] of keysOf(lead)) {
        const name = names.get(key);
        if (name !== undefined) return { name, by };
      }
      return null;
    },
  };
}
