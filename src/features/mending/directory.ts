import { groupBy } from '../../base/groups';
import { fold, isErrorValue } from '../../base/text';
import type { Lead } from '../../crm/leads';
import { nameKey } from '../../crm/word';

/** The leads by what other sheets call them. */
export interface Directory {
  /** The lead with this id; null when there is none. */
  readonly withId: (id: string) => Lead | null;
  /** The lead of this name, most exactly written first; of leads with one name the one with this id. */
  readonly named: (name: string, id: string) => Lead | 'several' | null;
}

/** Opens the directory over the rows of Leads, in their order. */
export function directoryOf(leads: readonly Lead[]): Directory {
  // A broken formula in the place of a name is none: the rows keep the last one.
  const named = leads.filter(({ name }) => name.trim() !== '' && !isErrorValue(name));
  const byId = new Map(named.map(lead => [lead.id, lead]));
  const spellings = [(name: string) => name, nameKey, fold].map(spell => ({
    spell,
    leads: groupBy(named, ({ name }) => spell(name)),
  }));
  return {
    withId: id => byId.get(id) ?? null,
    named: (name, id) => {
      for (const { spell, leads: groups } of spellings) {
        const group = groups.get(spell(name));
        const [first] = group ?? [];
        if (!group || !first) continue;
        const own = group.find(lead => lead.id === id);
        if (own) return own;
        // To people "Ёлка" and "Елка" may be one name, but here they are two leads.
        return group.some(lead => nameKey(lead.name) !== nameKey(first.name)) ? 'several' : first;
      }
      return null;
    },
  };
}
