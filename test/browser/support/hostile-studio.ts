import { createMeter, instantOf } from '../../scenarios/support/host';
import { handIn } from '../../scenarios/support/hand';
import { Studio } from '../../scenarios/support/studio';
import { texts } from '../../hostile/support/corpus';

/** What a page would take for its own: elements, scripts, links. */
export const markup = texts.filter(
  text => /<[a-z/!%]|\]\]>|javascript:|data:|https:/i.test(text) && !/[\r\n\u0000]/.test(text),
);

const timeZone = 'America/New_York';
const next = { date: '2026-11-24', time: '10:00' };
/** The name of a stage. */
export const stage = '<u onmouseover=alert(1)>Hot</u>';

/** The name of a lead that such a text has made. */
export const nameOf = (text = '', at: number): string => `${at} ${text}`;

/** A studio whose every word is hostile, on its second morning, as the file that the local host serves. */
export function hostileStudio(): string {
  const studio = Studio.ready({ timeZone });
  const word = (at: number): string => markup[at % markup.length] ?? '';
  const manager = `Olga ${word(3)}`;
  const other = `Ivan ${word(4)}`;
  studio.ask('manager.add', { name: manager, email: studio.owner, role: 'head' });
  studio.ask('manager.add', { name: other, email: 'ivan@example.com', role: 'manager' });
  handIn(studio).type('Lists', 8, 'Stage', stage);
  const leads = markup.map((text, at) =>
    studio.ask('lead.add', {
      name: nameOf(text, at),
      manager: at % 3 ? manager : other,
      stage: at % 2 ? stage : 'new',
      phone: ['javascript:alert(1)', `+7 999 000-00-${10 + at}" onclick="alert(1)`, word(at + 1)][at % 3] ?? '',
      email:
        ['a@b.example"><img src=x onerror=alert(1)>', 'javascript:alert(1)@evil.example', word(at + 2)][at % 3] ?? '',
      person: word(at + 3),
      company: word(at + 4),
      request: word(at + 5),
      comment: word(at + 6),
      allowDuplicate: true,
      next: { ...next, topic: word(at + 7) },
    }),
  );
  markup.slice(0, 6).forEach((text, at) =>
    studio.ask('contact.log', {
      lead: nameOf(text, at),
      channel: 'call',
      result: 'talked',
      summary: word(at + 1),
      expect: word(at + 2),
      next: at % 2 ? { none: word(at + 3) } : { ...next, topic: word(at + 4) },
    }),
  );
  const rows = leads.map(({ id }) => id);
  studio.ask('group.run', { table: 'leads', what: 'tagAdd', value: word(5), rows });
  // The night's snapshot, and what is out of order since.
  studio.run('onHour', [], { context: 'clock' });
  const hand = handIn(studio, 'unseen');
  hand.do({ do: 'deleteRow', sheet: 'Leads', row: 3 });
  hand.type('Leads', 4, 'Comment', word(8));
  hand.type('Leads', 5, 'Created', word(9));
  hand.type('Contacts', 30, 'Lead', `Nobody ${word(1)}`);
  studio.document.setNow(instantOf('2026-11-24T07:00', timeZone));
  return JSON.stringify({ file: 'perezvon-local', version: 1, ...studio.document.keep(createMeter()) });
}
