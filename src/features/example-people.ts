import { callCentre } from '../../templates/starter/call-centre';
import { studio } from '../../templates/starter/studio';
import type { Manager } from '../crm/manager';
import { nameKey } from '../crm/word';

/** Whether a manager is one of the starters' made-up people, whose address nobody has changed. */
export function isExamplePerson({ manager, email }: Pick<Manager, 'manager' | 'email'>): boolean {
  const people = [studio, callCentre].flatMap(starter => starter.managers);
  const example = people.find(({ name }) => [name.ru, name.en].some(one => nameKey(one) === nameKey(manager)));
  return example !== undefined && (email === '' || email === example.email);
}
