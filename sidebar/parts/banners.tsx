import { importWords } from '../words/import';
import { shell } from '../words/shell';
import { useSidebar, useWords } from './sidebar-context';

/** What the user should know over any view: no connection, an update, dead reminders, another lead selected. */
export function Banners() {
  const { session, selection, way, importing } = useSidebar();
  const say = useWords();
  const hinted = selection.hint.value;
  const warning = session.start.value?.warning ?? '';
  const { phase, total, progress } = importing.run;
  const running = phase.value === 'running' && way.route.value.view !== 'import';
  const done = progress.value.added + progress.value.skipped;
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
      {running && (
        <p class="banner">
          <span>{say(shell.importing(Math.round((done / Math.max(total.value, 1)) * 100)))}</span>
          <button type="button" class="quiet" onClick={() => way.go({ view: 'import' })}>
            {say(importWords.title)}
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
