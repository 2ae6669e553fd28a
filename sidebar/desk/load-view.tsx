import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { LoadRead } from '../../src/api/calls';
import { dayOf } from '../../src/base/day';
import { DayText } from '../parts/day-text';
import { useWords, useSession } from '../parts/session-context';
import { TroubleNote } from '../parts/trouble-note';
import { Asking } from '../state/asking';
import { Command } from '../state/command';
import { dayWords } from '../words/days';
import { loadWords } from './load-words';
import { Undoing } from '../state/undoing';
import './work.css';

/** How full the managers' days are, and what to move off the ones that are too full. */
export function LoadView() {
  const session = useSession();
  const say = useWords();
  const asking = useMemo(() => new Asking(session, 'load.read'), []);
  const moving = useMemo(() => new Command(session, 'load.move'), []);
  const undoing = useMemo(() => new Undoing(session, () => asking.again()), []);
  const kept = useSignal<ReadonlySet<string>>(new Set());
  useEffect(() => void asking.ask({}), []);
  const load = asking.value.value;
  const moves = (load?.moves ?? []).filter(({ plan }) => !kept.value.has(plan));
  const run = async () => {
    const answer = await moving.run({
      moves: moves.map(({ plan, toDate, toManager }) => ({ plan, toDate, toManager })),
    });
    if (!answer?.ok) return;
    undoing.offer(loadWords.done(answer.value.moved), answer.value.act);
    asking.again();
  };
  const trouble = asking.trouble.value ?? moving.trouble.value;
  return (
    <div class="sheet" aria-busy={asking.loading.value || moving.running.value}>
      <p class="hint">{say(loadWords.intro)}</p>
      {trouble && (
        <TroubleNote
          trouble={trouble}
          retry={() => (asking.trouble.peek() ? asking.again() : void run())}
          sent={moving.trouble.value !== null}
        />
      )}
      {!load && !trouble && (
        <p class="loading" role="status">
          {say(loadWords.loading)}
        </p>
      )}
      {load && <LoadTable load={load} />}
      {load && load.moves.length === 0 && <p class="empty">{say(reasonOf(load))}</p>}
      {load && load.moves.length > 0 && (
        <>
          <h2>{say(loadWords.moves)}</h2>
          <MovesTable
            moves={load.moves}
            kept={kept.value}
            onKeep={(plan, keep) => {
              const next = new Set(kept.peek());
              if (keep) next.add(plan);
              else next.delete(plan);
              kept.value = next;
            }}
          />
          <div class="acts">
            <button
              type="button"
              class="primary"
              disabled={!moves.length || moving.running.value}
              onClick={() => void run()}
            >
              {say(loadWords.run(moves.length))}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

function LoadTable({ load: { days, managers } }: { load: LoadRead }) {
  const session = useSession();
  const say = useWords();
  if (managers.length < 2) return <p class="empty">{say(loadWords.noManagers)}</p>;
  const title = (text: string) => {
    const day = dayOf(text);
    return day ? say(dayWords(day, session.today.value)).split(' ').slice(0, 2).join(' ') : text;
  };
  return (
    <table class="figures">
      <thead>
        <tr>
          <th>{say(loadWords.manager)}</th>
          <th>{say(loadWords.capacity)}</th>
          <th>{say(loadWords.overdue)}</th>
          {days.map(day => (
            <th key={day}>{title(day)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {managers
          .filter(row => row.manager !== '' || row.overdue + row.days.reduce((sum, calls) => sum + calls, 0) > 0)
          .map(row => (
            <tr key={row.manager}>
              <td>{row.manager || say(loadWords.nobody)}</td>
              <td>{row.capacity ?? '—'}</td>
              <td>{row.overdue || ''}</td>
              {row.days.map((calls, on) => (
                <td key={on} class={isOver(row, on) ? 'over' : ''}>
                  {calls || ''}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

interface MovesTableProps {
  readonly moves: LoadRead['moves'];
  readonly kept: ReadonlySet<string>;
  readonly onKeep: (plan: string, keep: boolean) => void;
}

function MovesTable({ moves, kept, onKeep }: MovesTableProps) {
  const say = useWords();
  return (
    <table class="moves">
      <thead>
        <tr>
          <td />
          <th>{say(loadWords.lead)}</th>
          <th>{say(loadWords.now)}</th>
          <th>{say(loadWords.then)}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map(move => (
          <tr key={move.plan}>
            <td>
              <input
                type="checkbox"
                aria-label={say(loadWords.take(move.lead))}
                checked={!kept.has(move.plan)}
                onChange={event => onKeep(move.plan, !event.currentTarget.checked)}
              />
            </td>
            <td>
              {move.lead}
              <span class="facts">{move.topic}</span>
            </td>
            <td>
              <DayText day={move.date} />
              <span class="facts">{move.manager}</span>
            </td>
            <td>
              <DayText day={move.toDate} />
              <span class="facts">{move.toManager}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isOver({ capacity, overdue, days }: LoadRead['managers'][number], on: number): boolean {
  return capacity !== null && (days[on] ?? 0) + (on === 0 ? overdue : 0) > capacity;
}

/** Why there is nothing to move. */
function reasonOf({ managers }: LoadRead) {
  if (managers.every(({ capacity }) => capacity === null)) return loadWords.noCapacity;
  return managers.some(row => row.days.some((_, on) => isOver(row, on))) ? loadWords.full : loadWords.nothing;
}
