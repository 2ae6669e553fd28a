import { instructionWords } from '../words/first-hour';
import { shell } from '../words/shell';
import { useSidebar, useWords } from './sidebar-context';

/** What the user should know over any view: no connection, an update, dead reminders, another lead selected. */
export function Banners() {
  const { session, selection, way } = useSidebar();
  const say = useWords();
  const hinted = selection.hint.value;
  const warning = session.start.value?.warning ?? '';
  return (
    <div class="banners" aria-live="polite">
      {!session.online.value && <p class="banner warn">{say(shell.offline)}</p>}
      {session.updated.value && (
        <p class="banner warn">
          <span>{say(shell.updated)}</span>
          <button type="button" class="quiet" onClick={() => session.browser.reopen()}>
            {say(shell.reopen)}
          </button>
        </p>
      )}
      {warning && <p class="banner warn">{warning}</p>}
      {session.start.value?.instructionDue && way.route.value.view !== 'instruction' && (
        <p class="banner">
          <span>{say(instructionWords.due)}</span>
          <button type="button" class="quiet" onClick={() => way.go({ view: 'instruction' })}>
            {say(instructionWords.read)}
          </button>
        </p>
      )}
      {hinted && (
        <p class="banner">
          <span>{say(shell.selected(hinted.lead))}</span>
          <button type="button" class="quiet" onClick={() => selection.openHinted()}>
            {say(shell.open)}
          </button>
        </p>
      )}
    </div>
  );
}
