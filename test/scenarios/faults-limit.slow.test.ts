import { outlast } from './support/faults';
import { hourly, killAndRepeat, type Recurring } from './support/faults-kill';
import { edited, firstPass } from './support/faults-table';
import { handIn } from './support/hand';
import type { Studio } from './support/studio';

const rows = 40;
const subjects = ['Acme', 'bolt ', 'DOVE'];

/** Calls of a week, pasted from elsewhere: nobody's spelling, and a stage that has to reach its lead. */
const pasted = Array.from({ length: rows }, (_, at) => {
  const stage = at === rows - 1 ? 'offer' : '';
  return [`11/${2 + (at % 20)}/2026`, '9.30', subjects[at % 3] ?? '', 'call', 'ann', `Pasted ${at}`, 'talked', stage];
});

function prepare(studio: Studio): void {
  firstPass(studio);
  const hand = handIn(studio, 'unseen');
  hand.paste('Contacts', 4, 'Date', pasted);
  hand.type('Leads', 2, 'Lead', 'Acme & Co');
}

const edits: readonly Pick<Recurring, 'what' | 'asked' | 'deathsMost'>[] = [
  { what: 'a large paste', asked: edited('Contacts', `A4:H${3 + rows}`), deathsMost: 5 },
  { what: 'a rename', asked: edited('Leads', 'A2'), deathsMost: 3 },
];

test.each(edits)('onEdit of $what, stopped after its half a minute, is finished by the hour', edit => {
  const { deaths, wrong } = killAndRepeat({
    ...edit,
    prepare,
    next: hourly,
    stop: outlast,
    logs: 'more',
  });
  expect(wrong).toEqual([]);
  expect(deaths).toBeGreaterThan(2);
});
