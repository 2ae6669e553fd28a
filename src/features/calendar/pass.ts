import { addDays } from '../../base/day';
import type { Calendar } from '../../base/outside';
import { done } from '../../base/outcome';
import { reconcile, type CalendarAct, type SeenEvent, type Verdict } from '../../crm/calendar';
import type { CalendarMark } from '../../crm/calendar-mark';
import { plan } from '../../crm/plan';
import type { Office } from '../../workbook/office';
import { tellMissed, type Reach } from './notice';
import { keepMarks, moveRows } from './rows';
import { plansIn, type Plans } from './wishes';
import { withLink, type Missed } from './words';

/**
 * Brings the plan and the calendars that the account may use to agreement, whichever of them was changed. Cut off
 * anywhere or done by several accounts at once, it goes on from what stands there the next time.
 */
export function keepCalendars(office: Office): void {
  const plans = readPlans(office);
  if (!plans?.people.length) return;
  const desk = openDesk(office, plans);
  const verdicts = reconcile(plans.wishes, desk.seen, plans.today);
  // What people did in their calendars is carried first: it is quick, and nobody else knows it.
  moveRows(office, plans, verdicts);
  keepMarks(office, plans, carryOut(desk, verdicts));
  missUnopened(desk, plans);
  tellMissed(office, desk, plans.people, plans.language);
}

/** An account makes so many changes in a pass: Google stops those that make many at once. */
const actsMost = 100;
const [daysBack, daysAhead] = [31, 400];
const patienceMs = 20_000;

/** The calendars at hand in this pass. */
interface Desk extends Reach {
  readonly office: Office;
  readonly plans: Plans;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly seen: ReadonlyMap<string, readonly SeenEvent[]>;
  readonly opened: Set<string>;
  readonly missed: Map<string, Missed>;
}

/** Reads the workbook afresh, since the pass has just mended it; null when there is none. */
function readPlans(office: Office): Plans | null {
  const home = office.calendars?.home ?? '';
  const read = office.transact({ id: '', decide: book => done({ changes: [], value: plansIn(book, home) }) });
  return read.ok ? read.value : null;
}

function openDesk(office: Office, plans: Plans): Desk {
  const calendars = new Map<string, Calendar>();
  const seen = new Map<string, readonly SeenEvent[]>();
  const missed = new Map<string, Missed>();
  const marks = plans.wishes.flatMap(({ mark }) => mark ?? []);
  const addresses = new Set([...plans.people.map(person => person.address), ...marks.map(mark => mark.calendar)]);
  for (const address of addresses) {
    try {
      const calendar = office.calendars?.open(address);
      if (!calendar) continue;
      const ids = marks.filter(mark => mark.calendar === address).map(mark => mark.event);
      const events = calendar.events(addDays(plans.today, -daysBack), addDays(plans.today, daysAhead), ids);
      seen.set(
        address,
        events.map(event => ({ ...event, calendar: address })),
      );
      calendars.set(address, calendar);
    } catch (error) {
      office.log('A calendar could not be read', error);
      missed.set(address, 'refused');
    }
  }
  return { office, plans, calendars, seen, opened: new Set(calendars.keys()), missed };
}

/** Does what was decided, the nearest contacts first, and returns the verdicts that are done. */
function carryOut(desk: Desk, verdicts: readonly Verdict[]): readonly Verdict[] {
  const finished: Verdict[] = [];
  let acts = 0;
  for (const verdict of [...verdicts].sort(byTime)) {
    acts += verdict.acts.length;
    if (acts > actsMost && verdict.acts.length) continue;
    const mark = carryOutOne(desk, verdict);
    if (mark !== 'missed') finished.push({ ...verdict, mark });
  }
  return finished;
}

function byTime({ mark: one }: Verdict, { mark: other }: Verdict): number {
  const [first, second] = [one, other].map(mark => (mark ? `${mark.when.day} ${mark.when.time}` : ''));
  return (first ?? '') < (second ?? '') ? -1 : Number(first !== second);
}

/** What was agreed on in the end; 'missed' when a calendar refused, and the next pass is to look anew. */
function carryOutOne(desk: Desk, { plan: id, acts, mark }: Verdict): CalendarMark | null | 'missed' {
  let event = mark?.event ?? '';
  for (const act of acts) {
    if (desk.missed.has(act.calendar)) return 'missed';
    try {
      const added = doAct(desk, id, act);
      if (added === null) return 'missed';
      event ||= added;
    } catch (error) {
      desk.office.log('A calendar took no change', error);
      desk.missed.set(act.calendar, 'refused');
      return 'missed';
    }
  }
  return mark && { ...mark, event };
}

/** Tells the id of an event that was added, '' for other acts; null when somebody held the lock for too long. */
function doAct({ office, plans, calendars }: Desk, id: string, act: CalendarAct): string | null {
  const calendar = calendars.get(act.calendar);
  if (!calendar) throw new Error('What is to be changed was read from an opened calendar');
  if (act.do === 'remove') {
    calendar.remove(act.event);
    return '';
  }
  const words = () => entryOf(office, plans, id);
  if (act.do === 'change') {
    calendar.change(act.event, { ...(act.when && { when: act.when }), ...(act.words && words()) });
    return '';
  }
  // Two accounts that pass at once look for the event and make it one after the other.
  return office.alone(patienceMs, () => calendar.add(id, { when: act.when, ...words() }));
}

function entryOf(office: Office, { wishes, spoken, language }: Plans, id: string): { title: string; notes: string } {
  const { title = '', notes = '' } = spoken.get(id) ?? {};
  const row = wishes.find(wish => wish.plan === id)?.row ?? 1;
  return { title, notes: withLink(notes, `${office.linkTo(plan.key)}&range=A${row}`, language) };
}

/** The calendars that contacts to come are waiting for. */
function missUnopened({ opened, missed }: Desk, { wishes, today }: Plans): void {
  for (const { when, calendar } of wishes) {
    if (calendar === '' || opened.has(calendar) || missed.has(calendar) || !when || when === 'unclear') continue;
    if (when.time !== '' && when.day >= today) missed.set(calendar, 'closed');
  }
}
