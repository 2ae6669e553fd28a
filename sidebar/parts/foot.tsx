import { shell } from '../words/shell';
import { IconButton } from './icon';
import { useSession, useWords } from './session-context';

/** What was done last, and what can be done about it; not while that is being done. */
export function Foot({ busy = false }: { busy?: boolean }) {
  const session = useSession();
  const say = useWords();
  const notice = session.notice.value;
  return (
    <div class="foot" role="status">
      {notice && (
        <div class="notice">
          <span>{say(notice.text)}</span>
          {notice.act && (
            <button type="button" class="quiet" disabled={busy} onClick={notice.act.run}>
              {say(notice.act.title)}
            </button>
          )}
          <IconButton shape="close" title={say(shell.close)} onPress={() => (session.notice.value = null)} />
        </div>
      )}
    </div>
  );
}
