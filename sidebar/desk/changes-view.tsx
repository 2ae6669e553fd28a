import { useEffect, useMemo } from 'preact/hooks';
import type { RecentAct } from '../../src/api/calls';
import { dayOf } from '../../src/base/day';
import { useSession, useWords } from '../parts/session-context';
import { TroubleNote } from '../parts/trouble-note';
import { dayWords } from '../words/days';
import { Asking } from '../state/asking';
import { changesWords } from './changes-words';
import { Undoing } from '../state/undoing';

/** The acts that can be undone, the newest first. */
export function ChangesView() {
  const session = useSession();
  const say = useWords();
  const recent = useMemo(() => new Asking(session, 'act.recent'), []);
  const undoing = useMemo(() => new Undoing(session, () => recent.again()), []);
  useEffect(() => void recent.ask({}), []);
  const acts = recent.value.value?.acts;
  const trouble = recent.trouble.value;
  return (
    <div class="sheet" aria-busy={recent.loading.value}>
      <p class="hint">{say(changesWords.intro)}</p>
      {trouble && <TroubleNote trouble={trouble} retry={() => recent.again()} />}
      {!acts && !trouble && (
        <p class="loading" role="status">
          {say(changesWords.loading)}
        </p>
      )}
      {acts?.length === 0 && <p class="empty">{say(changesWords.empty)}</p>}
      {acts !== undefined && acts.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{say(changesWords.when)}</th>
              <th>{say(changesWords.who)}</th>
              <th>{say(changesWords.what)}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {acts.map(act => (
              <ActRow
                key={act.act}
                act={act}
                busy={undoing.command.running.value}
                onUndo={() => void undoing.run(act.act)}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function ActRow({ act, busy, onUndo }: { act: RecentAct; busy: boolean; onUndo: () => void }) {
  const session = useSession();
  const say = useWords();
  const day = dayOf(act.date);
  return (
    <tr>
      <td>
        {day ? say(dayWords(day, session.today.value)) : act.date} {act.time}
      </td>
      <td>{act.who}</td>
      <td>
        {act.what}
        <span class="facts">{say(changesWords.rows(act.rows, act.subject))}</span>
      </td>
      <td>
        <button type="button" disabled={busy} onClick={onUndo}>
          {say(changesWords.undo)}
        </button>
      </td>
    </tr>
  );
}
