import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Text } from '../../src/base/text';
import { dayOf } from '../../src/base/day';
import { useSession, useWords } from '../parts/session-context';
import { TroubleNote } from '../parts/trouble-note';
import { dayWords } from '../words/days';
import { keyOf, Restoring, type Lost } from './restoring';
import { snapshotWords } from './snapshot-words';

/** What vanished and changed since a day's snapshot, to be put back. */
export function SnapshotView() {
  const session = useSession();
  const say = useWords();
  const restoring = useMemo(() => new Restoring(session), []);
  useEffect(() => restoring.compare(), []);
  const { comparing, command } = restoring;
  const found = restoring.found.value;
  const trouble = comparing.trouble.value;
  const failed = command.trouble.value;
  const amount = restoring.ticked.value.size;
  return (
    <div class="sheet" aria-busy={comparing.loading.value}>
      <p class="hint">{say(snapshotWords.intro)}</p>
      <Limits />
      {trouble && <TroubleNote trouble={trouble} retry={() => comparing.again()} />}
      {!found && !trouble && (
        <p class="loading" role="status">
          {say(snapshotWords.reading)}
        </p>
      )}
      {found && !found.since && <p class="empty">{say(snapshotWords.none)}</p>}
      {found?.since && <DayChoice restoring={restoring} />}
      {found?.since && <Differences restoring={restoring} />}
      {restoring.kept.value.length > 0 && <KeptRows restoring={restoring} />}
      {failed && <TroubleNote trouble={failed} sent retry={() => void restoring.restore()} />}
      {found && found.vanished.length + found.changed.length > 0 && (
        <div class="actions bar">
          <button
            type="button"
            class="primary"
            disabled={!amount || command.running.value || comparing.loading.value}
            onClick={() => void restoring.restore()}
          >
            {say(command.running.value ? snapshotWords.restoring : snapshotWords.restore(amount))}
          </button>
        </div>
      )}
    </div>
  );
}

function Limits() {
  const say = useWords();
  return (
    <details>
      <summary>{say(snapshotWords.limits)}</summary>
      <ul class="limits">
        {snapshotWords.limitsMore.map((limit, at) => (
          <li key={at}>{say(limit)}</li>
        ))}
      </ul>
    </details>
  );
}

function DayChoice({ restoring }: { restoring: Restoring }) {
  const session = useSession();
  const say = useWords();
  const found = restoring.found.value;
  if (!found?.since) return null;
  const named = (date: string): string => {
    const day = dayOf(date);
    return day ? say(dayWords(day, session.today.value)) : date;
  };
  return (
    <p class="days">
      <label>
        {say(snapshotWords.since)}{' '}
        <select value={found.since.date} onChange={event => restoring.compare(event.currentTarget.value)}>
          {found.days.map(date => (
            <option key={date} value={date}>
              {named(date)}
            </option>
          ))}
        </select>
      </label>{' '}
      <span class="hint">{say(snapshotWords.at(found.since.time))}</span>
    </p>
  );
}

function Differences({ restoring }: { restoring: Restoring }) {
  const say = useWords();
  const found = restoring.found.value;
  if (!found) return null;
  const byHand = <T extends Lost>(lost: readonly T[]): readonly T[] => lost.filter(({ by }) => by === '');
  const [vanished, changed] = [byHand(found.vanished), byHand(found.changed)];
  const ours = [...found.vanished, ...found.changed].filter(({ by }) => by !== '');
  const nothing = !found.vanished.length && !found.changed.length;
  return (
    <>
      {nothing && <p class="empty">{say(snapshotWords.same)}</p>}
      {vanished.length > 0 && (
        <LostList title={snapshotWords.vanished(vanished.length)} lost={vanished} restoring={restoring} />
      )}
      {changed.length > 0 && (
        <LostList title={snapshotWords.changed(changed.length)} lost={changed} restoring={restoring} />
      )}
      {ours.length > 0 && (
        <details>
          <summary>{say(snapshotWords.byScript(ours.length))}</summary>
          <LostRows lost={ours} restoring={restoring} />
        </details>
      )}
      {found.more > 0 && <p class="hint">{say(snapshotWords.more(found.more))}</p>}
      {found.damaged > 0 && <p class="banner">{say(snapshotWords.damaged(found.damaged))}</p>}
      {found.added > 0 && <p class="hint">{say(snapshotWords.added(found.added))}</p>}
    </>
  );
}

function LostList({ title, lost, restoring }: { title: Text; lost: readonly Lost[]; restoring: Restoring }) {
  const say = useWords();
  return (
    <section>
      <div class="lost-head">
        <h2>{say(title)}</h2> <span class="hint">{say(snapshotWords.byHand)}</span>
        {lost.length > 1 && (
          <button type="button" class="quiet" onClick={() => restoring.tick(lost, true)}>
            {say(snapshotWords.all)}
          </button>
        )}
      </div>
      <LostRows lost={lost} restoring={restoring} />
    </section>
  );
}

function LostRows({ lost, restoring }: { lost: readonly Lost[]; restoring: Restoring }) {
  return (
    <ul class="findings">
      {lost.map(one => (
        <li key={keyOf(one)}>
          <label class="tick">
            <input
              type="checkbox"
              checked={restoring.isTicked(one)}
              onChange={event => restoring.tick([one], event.currentTarget.checked)}
            />
            <span>
              <strong>{one.name}</strong> · {one.sheet}
              {'column' in one ? ` · ${one.title}` : ''}
              {one.by !== '' && <span class="facts"> · {one.by}</span>}
              <LostText one={one} />
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

function LostText({ one }: { one: Lost }): ComponentChildren {
  const say = useWords();
  const quoted = (text: string) => (text === '' ? say(snapshotWords.blank) : <q>{text}</q>);
  if (!('column' in one)) return <span class="facts block">{one.said}</span>;
  return (
    <span class="facts block">
      <span class="offscreen">{say(snapshotWords.was)} </span>
      {quoted(one.before)} <span aria-hidden="true">→</span>
      <span class="offscreen"> {say(snapshotWords.is)} </span> {quoted(one.after)}
    </span>
  );
}

function KeptRows({ restoring }: { restoring: Restoring }) {
  const say = useWords();
  return (
    <div class="banner" role="status">
      <strong>{say(snapshotWords.keptTitle)}</strong>
      <ul>
        {restoring.kept.value.map(({ name, why }, at) => (
          <li key={at}>
            {name}: {why}
          </li>
        ))}
      </ul>
    </div>
  );
}
