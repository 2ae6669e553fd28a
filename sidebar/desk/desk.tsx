import { useSignalEffect } from '@preact/signals';
import { useSession, useWords } from '../parts/session-context';
import { OpeningView } from '../views/opening';
import type { DeskView } from './views';

/** The dialog: what it is for, the view, and a foot that tells what was done and offers to undo it. */
export function Desk({ view }: { view: DeskView }) {
  const session = useSession();
  const say = useWords();
  useSignalEffect(() => {
    document.documentElement.lang = session.language.value;
  });
  if (!session.start.value) return <OpeningView />;
  return (
    <div class="shell desk">
      <main>
        <h1 class="offscreen">{say(view.title)}</h1>
        <view.View />
      </main>
      <DeskFoot />
    </div>
  );
}

function DeskFoot() {
  const session = useSession();
  const say = useWords();
  const notice = session.notice.value;
  return (
    <div class="foot" role="status">
      {notice && (
        <div class="notice">
          <span>{say(notice.text)}</span>
          {notice.act && (
            <button type="button" class="quiet" onClick={notice.act.run}>
              {say(notice.act.title)}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
