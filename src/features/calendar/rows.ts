import { done } from '../../base/outcome';
import { hash } from '../../base/hash';
import type { Text } from '../../base/text';
import { writeCalendarMark, isSameTime } from '../../crm/calendar-mark';
import type { Verdict, Wish } from '../../crm/calendar';
import { plan } from '../../crm/plan';
import { recordingOf } from '../../crm/recording';
import { remark, set, type Change, type Entry } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import { whenOf, type Plans } from './wishes';
import { deletedInWords } from './words';

/** As many rows as the journal of one command holds with ease. */
const movesAtOnce = 20;
const patienceMs = 60_000;

/** Gives rows the day and time that their events were moved to. A row that changed meanwhile keeps its own. */
export function moveRows(office: Office, { wishes }: Plans, verdicts: readonly Verdict[]): void {
  const moved = verdicts.filter(({ move }) => move);
  for (let first = 0; first < moved.length; first += movesAtOnce) {
    const some = new Map(moved.slice(first, first + movesAtOnce).map(verdict => [verdict.plan, verdict]));
    const written = office.transact({
      id: '',
      patienceMs,
      decide: book => {
        const changes = book.rows(plan).flatMap(entry => {
          const verdict = some.get(entry.values.id);
          const wish = wishes.find(({ plan: id }) => id === entry.values.id);
          if (!verdict?.move || !wish || !stands(entry, wish)) return [];
          const { day, time } = verdict.move;
          const act = `calendar ${hash(`${verdict.plan} ${wish.mark?.event ?? ''} ${day} ${time} ${book.today} ${book.now}`)}`;
          return recordingOf(book, { act, who: '', what: movedInCalendar }).amend(plan, entry, { date: day, time });
        });
        return done({ changes, value: null });
      },
    });
    if (!written.ok) office.log('The plan did not follow the calendars', written.refusal.message.en);
  }
}

/** Keeps what is agreed on now, and remarks on events that were deleted by hand. What another account kept meanwhile stays. */
export function keepMarks(office: Office, { cells, home, language }: Plans, verdicts: readonly Verdict[]): void {
  const wanted = new Map(
    verdicts
      .filter(({ plan: id, mark }) => cells.has(id) && cells.get(id) !== writeCalendarMark(mark, home))
      .map(verdict => [verdict.plan, verdict.mark]),
  );
  if (!wanted.size) return;
  const written = office.transact({
    id: '',
    bulk: true,
    patienceMs,
    decide: book => {
      const changes = book.rows(plan).flatMap(({ row, values }): Change[] => {
        const mark = wanted.get(values.id);
        if (mark === undefined || values.event !== cells.get(values.id)) return [];
        const kept = set(plan, values.id, { event: writeCalendarMark(mark, home) });
        return mark?.deleted ? [remark(plan, row, deletedInWords(mark.when, language)), kept] : [kept];
      });
      return done({ changes, value: null });
    },
  });
  if (!written.ok) office.log('What the calendars agreed on was not kept', written.refusal.message.en);
}

const movedInCalendar: Text = { ru: 'Перенесено в календаре', en: 'Moved in the calendar' };

/** Whether the row is planned as it was when the calendars were compared with it. */
function stands(entry: Entry<typeof plan>, wish: Wish): boolean {
  const now = whenOf(entry);
  if (!now || !wish.when || now === 'unclear' || wish.when === 'unclear') return false;
  return isSameTime(now, wish.when);
}
