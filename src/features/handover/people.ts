import type { HandoverPerson } from '../../api/calls';
import { done, type Outcome } from '../../base/outcome';
import { leads } from '../../crm/leads';
import { stageKindOf } from '../../crm/stage';
import { nameKey } from '../../crm/word';
import { openCalls } from '../callers';
import { question } from '../endpoint';
import * as take from '../input';
import { listsOf } from '../lists';

/** `handover.people`: everyone who has live leads or open planned contacts, also those whom Lists no longer has. */
export const peopleCall = question(
  'handover.people',
  take.fields({}),
  (book): Outcome<{ people: HandoverPerson[] }> => {
    const lists = listsOf(book);
    const people = new Map<string, { name: string; leads: number; plans: number; known: boolean }>();
    const person = (name: string, known: boolean): { leads: number; plans: number } => {
      const found = people.get(nameKey(name)) ?? { name, leads: 0, plans: 0, known };
      people.set(nameKey(name), found);
      return found;
    };
    for (const { manager } of lists.managers) person(manager, true);
    for (const { values } of book.rows(leads)) {
      if (nameKey(values.manager) === '' || stageKindOf(values.stage, lists.stages) !== 'live') continue;
      person(values.manager, false).leads += 1;
    }
    for (const { manager } of openCalls(book)) if (nameKey(manager) !== '') person(manager, false).plans += 1;
    return done({ people: [...people.values()].filter(one => one.leads + one.plans > 0) });
  },
);
