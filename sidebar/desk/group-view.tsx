import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { GroupInput, GroupPreview, GroupSelection } from '../../src/api/calls';
import { useSession, useWords } from '../parts/session-context';
import { TroubleNote } from '../parts/trouble-note';
import { Asking } from '../state/asking';
import { Command } from '../state/command';
import { GroupForm, type GroupAct } from './group-form';
import { groupWords } from './group-words';
import { Undoing } from '../state/undoing';
import './work.css';

/** One act on the rows that are selected in the sheet: choose it, see what it changes, do it. */
export function GroupView() {
  const session = useSession();
  const say = useWords();
  const selection = useMemo(() => new Asking(session, 'group.selection'), []);
  const preview = useMemo(() => new Asking(session, 'group.preview'), []);
  const running = useMemo(() => new Command(session, 'group.run'), []);
  const act = useSignal<GroupAct>({ what: 'manager', value: '', reason: '' });
  const undoing = useMemo(() => new Undoing(session, () => preview.again()), []);
  useEffect(() => void selection.ask({}), []);
  const selected = selection.value.value;
  const input = (): GroupInput | null =>
    selected && selected.table !== '' && act.peek().value !== ''
      ? { table: selected.table, ...act.peek(), rows: selected.rows.map(({ id }) => id) }
      : null;
  const change = (next: GroupAct) => {
    act.value = next;
    preview.forget();
    running.trouble.value = null;
    const asked = input();
    if (asked) void preview.ask(asked);
  };
  const run = async () => {
    const asked = input();
    const answer = asked && (await running.run(asked));
    if (!answer?.ok) return;
    undoing.offer(groupWords.done(answer.value.changed), answer.value.act);
    preview.again();
  };
  const trouble = selection.trouble.value ?? running.trouble.value ?? preview.trouble.value;
  const retry = () =>
    selection.trouble.peek() ? selection.again() : running.trouble.peek() ? void run() : preview.again();
  return (
    <div class="sheet" aria-busy={selection.loading.value || preview.loading.value || running.running.value}>
      {!selected && !trouble && (
        <p class="loading" role="status">
          {say(groupWords.loading)}
        </p>
      )}
      {selected && (selected.table === '' || !selected.rows.length) && <p class="empty">{say(groupWords.none)}</p>}
      {selected && selected.table !== '' && selected.rows.length > 0 && (
        <>
          <Selected selection={selected} />
          <GroupForm act={act.value} onChange={change} />
        </>
      )}
      {trouble && <TroubleNote trouble={trouble} retry={retry} sent={running.trouble.value !== null} />}
      {preview.loading.value && (
        <p class="loading" role="status">
          {say(groupWords.counting)}
        </p>
      )}
      {preview.value.value && !preview.loading.value && (
        <Preview preview={preview.value.value} busy={running.running.value} onRun={() => void run()} />
      )}
    </div>
  );
}

const namesMost = 6;

function Selected({ selection: { table, rows, hidden, beyond } }: { selection: GroupSelection }) {
  const say = useWords();
  const names = rows.slice(0, namesMost).map(({ name }) => name);
  const rest = rows.length - names.length;
  return (
    <div>
      <h2>{say(table === 'leads' ? groupWords.leads(rows.length) : groupWords.plans(rows.length))}</h2>
      <p class="hint">
        {names.join(', ')} {rest > 0 && say(groupWords.more(rest))}
      </p>
      {hidden > 0 && <p class="hint">{say(groupWords.hidden(hidden))}</p>}
      {beyond > 0 && <p class="hint">{say(groupWords.beyond(beyond))}</p>}
    </div>
  );
}

const rowsMost = 100;

function Preview({ preview, busy, onRun }: { preview: GroupPreview; busy: boolean; onRun: () => void }) {
  const say = useWords();
  const { rows, kept, same } = preview;
  const shown = (value: string) => value || say(groupWords.empty);
  if (!rows.length && !kept.length) return <p class="empty">{say(groupWords.nothing)}</p>;
  return (
    <>
      {rows.length > 0 && (
        <>
          <div class="acts">
            <button type="button" class="primary" disabled={busy} onClick={onRun}>
              {say(groupWords.run(rows.length))}
            </button>
            {same > 0 && <span class="hint">{say(groupWords.same(same))}</span>}
          </div>
          <table class="moves">
            <thead>
              <tr>
                <th>{say(groupWords.row)}</th>
                <th>{say(groupWords.before)}</th>
                <th>{say(groupWords.after)}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, rowsMost).map(({ name, before, after }, at) => (
                <tr key={at}>
                  <td>{name}</td>
                  <td>{shown(before)}</td>
                  <td>{shown(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > rowsMost && <p class="hint">{say(groupWords.more(rows.length - rowsMost))}</p>}
        </>
      )}
      {kept.length > 0 && (
        <section>
          <h2>{say(groupWords.kept)}</h2>
          <ul class="plain-list">
            {kept.slice(0, rowsMost).map(({ name, why }, at) => (
              <li key={at}>
                {name}: {why}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
