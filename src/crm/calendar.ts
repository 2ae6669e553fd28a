import { addDays, type Day, type When } from '../base/day';
import { groupBy } from '../base/groups';
import { isSameTime, type CalendarMark } from './calendar-mark';

/** A planned contact as the calendar is to show it. */
export interface Wish {
  /** The plan row's id. */
  readonly plan: string;
  readonly row: number;
  /**
   * When the sheet plans it; null when it needs no event: it is done, cancelled or without a day. 'unclear' when a
   * cell cannot be read: nothing is done about it until somebody mends the cell.
   */
  readonly when: When | null | 'unclear';
  /** The address of the manager whose calendar it belongs to; '' when there is none. */
  readonly calendar: string;
  /** A print of what the event says. */
  readonly words: string;
  readonly mark: CalendarMark | null;
}

/** An event of a planned contact, in a calendar that could be read. */
export interface SeenEvent {
  readonly id: string;
  readonly plan: string;
  readonly when: When;
  readonly calendar: string;
}

/** What is to be done in a calendar. */
export type CalendarAct =
  | { readonly do: 'add'; readonly calendar: string; readonly when: When }
  | {
      readonly do: 'change';
      readonly calendar: string;
      readonly event: string;
      readonly when?: When;
      readonly words: boolean;
    }
  | { readonly do: 'remove'; readonly calendar: string; readonly event: string };

/** What becomes of one planned contact, on both sides. */
export interface Verdict {
  readonly plan: string;
  /** The day and time that the row gets from the calendar. */
  readonly move?: When;
  readonly acts: readonly CalendarAct[];
  /** What is agreed on when that is done; of an event that is yet to be added, without its id. */
  readonly mark: CalendarMark | null;
}

/**
 * Compares the plan with the calendars that could be read, `seen` holding the events of each. What changed since the two
 * agreed wins; when both did, the sheet does. A contact in a calendar that cannot be read is left as it is.
 */
export function reconcile(
  wishes: readonly Wish[],
  seen: ReadonlyMap<string, readonly SeenEvent[]>,
  today: Day,
): readonly Verdict[] {
  const found = groupBy([...seen.values()].flat(), event => event.plan);
  const verdicts: Verdict[] = [];
  const judged = new Set<string>();
  for (const wish of wishes) {
    // A copied row has the id of its original until mending gives it one of its own.
    if (wish.plan === '' || judged.has(wish.plan)) continue;
    judged.add(wish.plan);
    if (wish.when === 'unclear') continue;
    verdicts.push(judge(wish, wish.when, found.get(wish.plan) ?? [], { seen, today }));
  }
  // A plan without any row was emptied by accident, or could not be read: nobody's calendar is to follow.
  const orphans = wishes.length ? [...found].filter(([plan]) => !judged.has(plan)) : [];
  for (const [plan, events] of orphans) verdicts.push({ plan, acts: events.map(remove), mark: null });
  return verdicts;
}

interface Surroundings {
  readonly seen: ReadonlyMap<string, readonly SeenEvent[]>;
  readonly today: Day;
}

function judge(wish: Wish, planned: When | null, found: readonly SeenEvent[], { seen, today }: Surroundings): Verdict {
  const { plan, mark } = wish;
  const own = found.find(event => isOf(event, mark) && isSameTime(event.when, (mark as CalendarMark).when));
  const standing = own ?? found.find(event => isOf(event, mark));
  const sought = wantedTime(wish, planned, mark);
  if (!sought) {
    const isOver = mark !== null && seen.has(mark.calendar);
    return { plan, acts: removeAll(found), mark: isOver ? null : mark };
  }
  const isMoved = mark !== null && !isSameTime(sought, mark.when);
  const when = standing && !isMoved ? standing.when : sought;
  const move = isSameTime(when, sought) ? {} : { move: when };
  const isHere = mark !== null && mark.calendar === wish.calendar;
  if (!seen.has(wish.calendar)) {
    // Nobody's hour reaches that calendar from here; what stands in others is not to stay there.
    const rest = found.filter(event => event !== standing || !isHere);
    const isLeft = mark !== null && !isHere && seen.has(mark.calendar);
    return { plan, ...move, acts: removeAll(rest), mark: isLeft ? null : mark };
  }
  const kept = isHere && standing ? standing : found.find(event => event.calendar === wish.calendar);
  const others = found.filter(event => event.id !== kept?.id || event.calendar !== kept.calendar);
  const placed = place(wish, when, kept, { isNew: isMoved || !isHere, today });
  return { plan, ...move, acts: [...removeAll(others), ...placed.acts], mark: placed.mark };
}

/** The time to be in a calendar; null when the contact is to be in none. A whole day stays only where a calendar made it one. */
function wantedTime({ calendar }: Wish, planned: When | null, mark: CalendarMark | null): When | null {
  if (!planned || calendar === '') return null;
  return planned.time !== '' || mark?.when.time === '' ? planned : null;
}

/** Puts the contact into its manager's calendar, where `kept` stands for it already if anything does. */
function place(
  wish: Wish,
  when: When,
  kept: SeenEvent | undefined,
  { isNew, today }: { isNew: boolean; today: Day },
): Pick<Verdict, 'acts' | 'mark'> {
  const { calendar, words, row, mark } = wish;
  const agreed = { when, calendar, words, row, deleted: false };
  if (!kept) {
    if (mark && !isNew) return { acts: [], mark: { ...mark, deleted: true } };
    // What is overdue already is on the lists; an event in the past would remind nobody.
    if (when.day < today || when.time === '') return { acts: [], mark: null };
    return { acts: [{ do: 'add', calendar, when }], mark: { ...agreed, event: '' } };
  }
  const isMoved = !isSameTime(kept.when, when);
  // Rows are sorted often: the link matters, and is set right, when the contact is near.
  const isNear = when.day >= today && when.day <= addDays(today, 1);
  const isReworded = mark?.words !== words || (isNear && mark.row !== row);
  const change: CalendarAct = {
    do: 'change',
    calendar,
    event: kept.id,
    ...(isMoved && { when }),
    words: isReworded,
  };
  return {
    acts: isMoved || isReworded ? [change] : [],
    mark: { ...agreed, event: kept.id, row: isReworded ? row : mark.row },
  };
}

function isOf(event: SeenEvent, mark: CalendarMark | null): boolean {
  return mark !== null && event.id === mark.event && event.calendar === mark.calendar;
}

function remove({ calendar, id }: SeenEvent): CalendarAct {
  return { do: 'remove', calendar, event: id };
}

/** One that repeats is listed for each of its days, and removed once. */
function removeAll(events: readonly SeenEvent[]): readonly CalendarAct[] {
  const once = new Map(events.map(event => [`${event.calendar} ${event.id}`, event]));
  return [...once.values()].map(remove);
}
