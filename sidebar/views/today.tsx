import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PlannedCall, Today } from '../../src/api/calls';
import { dayOf } from '../../src/base/day';
import { CallRow } from '../parts/call-row';
import { useSidebar, useWords } from '../parts/sidebar-context';
import { OneLineForm } from '../parts/one-line';
import { TodayEmpty } from '../parts/today-empty';
import { TroubleNote } from '../parts/trouble-note';
import { nearDayWords } from '../words/days';
import { todayWords } from '../words/today';

/** More than a person calls in a week; the rest is one press away. */
const rowsAtFirst = 60;

/** Whom to call: the overdue first, then today, then what is to come. */
export function TodayView() {
  const { session, today } = useSidebar();
  const say = useWords();
  const view = useRef<HTMLDivElement>(null);
  const list = today.list.value;
  const changes = session.changes.value;
  useEffect(() => void today.load(), [changes]);
  useKeptPlace(view, list);
  const trouble = today.trouble.value;
  return (
    <div ref={view} aria-busy={today.loading.value}>
      <OneLineForm />
      {(session.start.value?.me ?? '') !== '' && <Whose />}
      {trouble && <TroubleNote trouble={trouble} retry={() => void today.load()} />}
      {list ? (
        <>
          <StatusLine status={list.status} />
          {list.waiting && <Waiting {...list.waiting} />}
          <Calls list={list} />
        </>
      ) : (
        !trouble && (
          <p class="loading" role="status">
            {say(todayWords.loading)}
          </p>
        )
      )}
    </div>
  );
}

/** After a call was logged or moved its row is gone: the keyboard goes to the one in its place. */
function useKeptPlace(view: RefObject<HTMLElement | null>, list: Today | null): void {
  const { way, today } = useSidebar();
  useLayoutEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (!view.current || !list || !lost || !way.takesFocus.peek()) return;
    const rows = view.current.querySelectorAll<HTMLElement>('[data-row]');
    rows[Math.min(today.place.peek(), rows.length - 1)]?.focus();
  }, [list]);
}

function Whose() {
  const { today } = useSidebar();
  const say = useWords();
  const mine = today.mine.value;
  return (
    <div class="switch" role="group" aria-label={say(todayWords.whose)}>
      <button type="button" aria-pressed={mine} onClick={() => today.show(true)}>
        {say(todayWords.mine)}
      </button>
      <button type="button" aria-pressed={!mine} onClick={() => today.show(false)}>
        {say(todayWords.everyone)}
      </button>
    </div>
  );
}

function StatusLine({ status }: { status: Today['status'] }) {
  const say = useWords();
  const parts = [
    { amount: status.live, title: todayWords.live, alarm: false },
    { amount: status.withoutStep, title: todayWords.withoutStep, alarm: true },
    { amount: status.overdue, title: todayWords.late, alarm: true },
    { amount: status.silent, title: todayWords.silent, alarm: false },
  ];
  return (
    <ul class="status">
      {parts.map(({ amount, title, alarm }) => (
        <li key={title.en} class={alarm && amount > 0 ? 'alarm' : ''}>
          <b>{amount}</b> {say(title)}
        </li>
      ))}
    </ul>
  );
}

/** New leads that nobody has contacted: the one that waits longest is one press away. */
function Waiting({ count, lead, hours, late }: NonNullable<Today['waiting']>) {
  const { way } = useSidebar();
  const say = useWords();
  return (
    <button
      type="button"
      class={late ? 'wide danger' : 'wide'}
      aria-keyshortcuts="Q"
      title={lead}
      onClick={() => way.go({ view: 'lead', lead, plan: null })}
    >
      {say(todayWords.waiting(count, hours))} <kbd aria-hidden="true">Q</kbd>
    </button>
  );
}

function Calls({ list }: { list: Today }) {
  const say = useWords();
  const all = useSignal(false);
  const rows = [...list.overdue, ...list.upcoming];
  if (!rows.length) return <TodayEmpty list={list} />;
  const shown = all.value ? rows : rows.slice(0, rowsAtFirst);
  return (
    <>
      {groupsOf(shown, list).map(({ day, calls }) => (
        <DayGroup key={day} day={day} calls={calls} from={calls[0] ? rows.indexOf(calls[0]) : 0} list={list} />
      ))}
      {shown.length < rows.length && (
        <button type="button" class="wide" onClick={() => (all.value = true)}>
          {say(todayWords.showAll(rows.length))}
        </button>
      )}
    </>
  );
}

interface Group {
  /** A day, or 'overdue'. */
  readonly day: string;
  readonly calls: readonly PlannedCall[];
}

function groupsOf(rows: readonly PlannedCall[], list: Today): readonly Group[] {
  const overdue = new Set(list.overdue);
  const groups = new Map<string, PlannedCall[]>();
  // Today stands even when it is empty, so that a list of later days is not taken for it.
  if (overdue.size) groups.set('overdue', []);
  groups.set(list.today, []);
  for (const row of rows) {
    const day = overdue.has(row) ? 'overdue' : row.date;
    groups.set(day, [...(groups.get(day) ?? []), row]);
  }
  return [...groups].map(([day, calls]) => ({ day, calls }));
}

function DayGroup({ day, calls, from, list }: Group & { from: number; list: Today }) {
  const { session } = useSidebar();
  const say = useWords();
  const overdue = day === 'overdue';
  const date = dayOf(day);
  return (
    <section class={overdue ? 'group late' : 'group'}>
      <h2>
        {overdue ? say(todayWords.overdue) : date ? say(nearDayWords(date, session.today.value)) : day}
        {calls.length > 0 && <span class="count">{calls.length}</span>}
      </h2>
      {day === list.today && !calls.length && <p class="hint">{say(todayWords.nothingToday)}</p>}
      <ul class="rows">
        {calls.map((call, index) => (
          <CallRow key={call.plan} call={call} overdue={overdue} at={from + index} />
        ))}
      </ul>
    </section>
  );
}
