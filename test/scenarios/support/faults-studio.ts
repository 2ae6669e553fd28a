import { keptOnDisk } from './kept-studios';
import { shorten } from './shorten';
import { Studio } from './studio';

const next = { date: '2026-11-26', topic: 'Offer' };

/** Managers, leads and their calls: enough for every command to have something to do. */
export function peopledStudio(): Studio {
  // Whoever changes what people do here gets another one.
  return Studio.from(keptOnDisk(String(people), () => people().keep()));
}

function people(): Studio {
  const studio = shortened(Studio.ready());
  studio.ask('manager.add', { name: 'Olga', email: 'olga@example.com', role: 'head' });
  studio.ask('manager.add', { name: 'Ann', email: 'ann@example.com', role: 'manager' });
  studio.ask('manager.add', { name: 'Bill', email: 'bill@example.com', role: 'manager' });
  for (const name of ['Acme', 'Akme', 'Bolt'])
    studio.ask('lead.add', { name, manager: 'Ann', comment: `About ${name}`, next, allowDuplicate: true });
  studio.ask('lead.add', { name: 'Dove', manager: 'Olga', next });
  for (const lead of ['Acme', 'Akme'])
    studio.ask('contact.log', { lead, channel: 'call', result: 'talked', summary: lead, next: { none: 'later' } });
  // The change log has begun.
  studio.ask('plan.move', { plan: planOf(studio, 'Dove'), date: '2026-11-27' });
  return studio;
}

/** The same studio on short sheets. */
export function shortened(studio: Studio): Studio {
  shorten(studio.document, 80);
  return studio;
}

/** The id of the lead's open planned contact. */
export function planOf(studio: Studio, lead: string): string {
  const { overdue, upcoming } = studio.ask('today.list', {});
  const found = [...overdue, ...upcoming].find(row => row.lead === lead);
  if (!found) throw new Error(`${lead} has no planned contact`);
  return found.plan;
}
