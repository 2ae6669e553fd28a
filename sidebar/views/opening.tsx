import { useSession, useWords } from '../parts/session-context';
import { TroubleNote } from '../parts/trouble-note';
import { shell } from '../words/shell';

/** The panel before its first view: opening, or what keeps it from that. */
export function OpeningView() {
  const session = useSession();
  const say = useWords();
  const trouble = session.startTrouble.value;
  return (
    <main class="opening">
      <h1 class="offscreen">Perezvon</h1>
      {session.updated.value ? (
        <div class="trouble" role="alert">
          <p>{say(shell.updated)}</p>
          <button type="button" class="primary" onClick={() => session.browser.reopen()}>
            {say(shell.reopen)}
          </button>
        </div>
      ) : trouble ? (
        <>
          <h2>{say(shell.startFailed)}</h2>
          <TroubleNote trouble={trouble} retry={() => void session.load()} />
        </>
      ) : (
        <p class="loading" role="status">
          {say(shell.loading)}
        </p>
      )}
    </main>
  );
}
