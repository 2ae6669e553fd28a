import { shell } from '../words/shell';
import { IconButton } from './header';
import { useSidebar, useWords } from './sidebar-context';

/** What was done last, and what can be done about it. */
export function Foot() {
  const { session, takeBack } = useSidebar();
  const say = useWords();
  const notice = session.notice.value;
  return (
    <div class="foot" role="status">
      {notice && (
        <div class="notice">
          <span>{say(notice.text)}</span>
          {notice.act && (
            <button type="button" class="quiet" disabled={takeBack.command.running.value} onClick={notice.act.run}>
              {say(notice.act.title)}
            </button>
          )}
          <IconButton shape="close" title={say(shell.close)} onPress={() => (session.notice.value = null)} />
        </div>
      )}
    </div>
  );
}
