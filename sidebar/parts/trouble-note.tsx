import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isReportable, reportOf } from '../report';
import type { Trouble } from '../rpc';
import { troubles } from '../words/trouble';
import { useSession, useWords } from './session-context';

interface TroubleNoteProps {
  readonly trouble: Trouble;
  readonly retry?: (() => void) | undefined;
  /** The trouble is with something sent, which may or may not be saved. */
  readonly sent?: boolean;
}

/** What went wrong, with what can be done: try again, send us a report. */
export function TroubleNote({ trouble, retry, sent }: TroubleNoteProps) {
  const say = useWords();
  const again = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The pressed button was disabled while the call was out, and lost the keyboard.
    if (sent && document.activeElement === document.body) again.current?.focus();
  }, [trouble, sent]);
  return (
    <div class="trouble" role="alert">
      {trouble.code === 'account' && <strong>{say(troubles.accountTitle)}</strong>}
      <p>{say(trouble.message)}</p>
      {sent && trouble.unsure && <p>{say(troubles.unsure)}</p>}
      <div class="actions">
        {retry && (
          <button type="button" class="quiet" ref={again} onClick={retry}>
            {say(troubles.retry)}
          </button>
        )}
        {isReportable(trouble) && <ReportButton trouble={trouble} />}
      </div>
    </div>
  );
}

function ReportButton({ trouble }: { trouble: Trouble }) {
  const session = useSession();
  const say = useWords();
  const byHand = useSignal(false);
  const report = reportOf(trouble, session.version, session.language.value);

  const copy = async () => {
    if (await session.browser.copy(report)) session.notice.value = { text: troubles.reported };
    else byHand.value = true;
  };
  return (
    <>
      <button type="button" class="quiet" onClick={() => void copy()}>
        {say(troubles.report)}
      </button>
      {byHand.value && (
        <label class="by-hand">
          {say(troubles.reportByHand)}
          <textarea readOnly rows={3} value={report} onFocus={event => event.currentTarget.select()} />
        </label>
      )}
    </>
  );
}
