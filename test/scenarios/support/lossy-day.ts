import type { Act, Edit } from '../../../local/engine/acts';
import { act, adopt, Chance, EditQueue, instantOf, valuesShown } from './host';
import { Studio, type KeptStudio } from './studio';

/** How Google treats the edits of a day, and when its hourly trigger comes. */
export interface Weather {
  /** `queued`: onEdit comes late, and of edits in quick succession what exceeds its queue is dropped. */
  readonly edits: 'all' | 'queued' | 'none';
  readonly hours: 'on time' | 'late and twice' | 'not for two days';
  readonly seed: number;
}

const timeZone = 'America/New_York';
const next = { date: '2026-11-27', topic: 'Hear the answer' };

/** A person's work of one Monday, by the titles of columns; rows are found by what stands in their first cell. */
const work: readonly (readonly [sheet: string, row: number | string, column: string, text: string])[] = [
  ['Leads', 'new', 'Lead', 'Hand made'],
  ['Leads', 'Hand made', 'Stage', 'New'],
  ['Leads', 'Hand made', 'Phone', '8 (202) 555-01-77'],
  ['Leads', 'Hand made', 'Created', '11/23/2026'],
  ['Leads', 'Hand made', 'Created at', '10:40'],
  ['Contacts', 'new', 'Date', '11/23/2026'],
  ['Contacts', 4, 'Time', '11:05'],
  ['Contacts', 4, 'Lead', 'Beta'],
  ['Contacts', 4, 'Channel', 'Call'],
  ['Contacts', 4, 'Result', 'Talked'],
  ['Contacts', 4, 'New stage', 'Offer'],
  ['Contact plan', 'new', 'Lead', 'Beta'],
  ['Contact plan', 6, 'Date', '11/26/2026'],
  ['Contact plan', 6, 'Time', '15:30'],
  ['Contact plan', 6, 'Topic', 'Send the draft'],
  ['Leads', 'Acme', 'Lead', 'Acme Works'],
  ['Leads', 'Gamma', 'Health', 'fine, I think'],
  ['Leads', 'Gamma', 'Phone', '+1 202 555 0103'],
];

/** Does the day's work in that weather; Wednesday's passes have come when it ends. */
export function dayIn(
  kept: KeptStudio,
  { edits, hours, seed }: Weather,
): { readonly studio: Studio; readonly dropped: number } {
  const studio = Studio.from(kept);
  const { document } = studio;
  const chance = new Chance(seed);
  const queue = new EditQueue();
  const perform = (doing: Act): void => {
    if (edits === 'all') {
      studio.act(doing);
      return;
    }
    const outcome = act(document.spreadsheet, adopt(doing));
    if ('refusal' in outcome) throw new Error(outcome.refusal);
    if (edits === 'queued') for (const edit of outcome.edits) queue.offer(edit);
  };
  const deliver = (): void => {
    let edit: Edit | undefined;
    while ((edit = queue.begin())) {
      document.fireEdit(studio.owner, edit);
      queue.end();
    }
  };
  work.forEach(([sheet, row, column, text], at) => {
    perform({ do: 'type', sheet, ...placeOf(studio, sheet, row, column), text });
    // Three edits come at once, then a pause: the third is one too many for the queue.
    if (at % 4 === 3 && chance.percent(80)) deliver();
    if (at === 9) studio.ask('contact.log', { lead: 'Gamma', channel: 'call', result: 'talked', time: '12:00', next });
    if (at % 6 === 5) pass(studio, hours, chance);
  });
  for (const at of ['2026-11-25T09:10', '2026-11-25T10:10']) {
    document.setNow(instantOf(at, timeZone));
    studio.run('onHour', [], { context: 'clock' });
    if (hours === 'late and twice') studio.run('onHour', [], { context: 'clock' });
  }
  return { studio, dropped: queue.dropped };
}

/** An hour has gone by, and its trigger comes as it comes. */
function pass(studio: Studio, hours: Weather['hours'], chance: Chance): void {
  const { document } = studio;
  document.setNow(document.world.now + 3_600_000);
  if (hours === 'not for two days') return;
  if (hours === 'late and twice') document.setNow(document.world.now + chance.below(50 * 60_000));
  for (let times = hours === 'late and twice' ? 2 : 1; times > 0; times--) {
    studio.run('onHour', [], { context: 'clock' });
  }
}

function placeOf(studio: Studio, sheet: string, row: number | string, title: string): { row: number; column: number } {
  const [titles = [], ...lines] = valuesShown(studio.document.spreadsheet, sheet);
  const column = titles.indexOf(title) + 1;
  const named = typeof row === 'number' ? row : lines.findIndex(([first]) => first === (row === 'new' ? '' : row)) + 2;
  const place = row === 'new' && named < 2 ? lines.length + 2 : named;
  if (column < 1 || place < 2) throw new Error(`${sheet} has no ${title} of ${row}`);
  return { row: place, column };
}
