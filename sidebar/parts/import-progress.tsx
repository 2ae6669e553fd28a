import { importWords } from '../words/import';
import { useImport } from './import-context';
import { useSession, useWords } from './session-context';
import { TroubleNote } from './trouble-note';

/** An import under way, stopped or over: how far it is, and the ways on and back. */
export function ImportProgress() {
  const importing = useImport();
  const say = useWords();
  const { phase, progress, total, trouble, undoing } = importing.run;
  const { added, skipped } = progress.value;
  const going = phase.value === 'running' || phase.value === 'stopping';
  return (
    <div class="import-progress" aria-busy={going || undoing.value}>
      <p class="total" role="status">
        <b>{say(headline())}</b>
        {going && <span class="hint">{say(importWords.progress(added + skipped, total.value))}</span>}
        {!going && skipped > 0 && <span class="hint">{say(importWords.skipped(skipped))}</span>}
      </p>
      {phase.value !== 'undone' && (
        <progress aria-label={say(importWords.running)} max={Math.max(total.value, 1)} value={added + skipped} />
      )}
      {trouble.value && (
        <TroubleNote
          trouble={trouble.value}
          retry={() => void (phase.value === 'failed' ? importing.run.go() : importing.run.undo())}
          sent
        />
      )}
      <Ways />
    </div>
  );

  function headline() {
    switch (phase.value) {
      case 'done':
        return importWords.done(added);
      case 'stopped':
      case 'failed':
        return importWords.stopped(added);
      case 'undone':
        return importWords.undone(importing.run.removed.value);
      default:
        return importWords.running;
    }
  }
}

function Ways() {
  const session = useSession();
  const importing = useImport();
  const say = useWords();
  const { phase, progress, undoing } = importing.run;
  const now = phase.value;
  const over = now === 'done' || now === 'undone';
  return (
    <div class="ways">
      {(now === 'running' || now === 'stopping') && (
        <button type="button" disabled={now === 'stopping'} onClick={() => importing.run.stop()}>
          {say(now === 'stopping' ? importWords.stopping : importWords.stop)}
        </button>
      )}
      {now === 'stopped' && (
        <button type="button" class="primary" onClick={() => void importing.run.go()}>
          {say(importWords.resume)}
        </button>
      )}
      {over && (
        <button type="button" class="primary" onClick={() => session.browser.reopen()}>
          {say(importWords.toCalls)}
        </button>
      )}
      {(now === 'done' || now === 'stopped' || now === 'failed') && progress.value.batch !== '' && (
        <button type="button" disabled={undoing.value} onClick={() => void importing.run.undo()}>
          {say(undoing.value ? importWords.undoing : importWords.undo)}
        </button>
      )}
      {now !== 'running' && now !== 'stopping' && (
        <button type="button" disabled={undoing.value} onClick={() => importing.startAfresh()}>
          {say(importWords.another)}
        </button>
      )}
    </div>
  );
}
