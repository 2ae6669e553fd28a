import type { RefObject } from 'preact';
import { keyHelp, shell } from '../words/shell';
import { IconButton } from './icon';
import { useWords } from './sidebar-context';

/** Which keys do what. */
export function KeyHelp({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const say = useWords();
  return (
    <dialog ref={dialog} aria-labelledby="keys-title">
      <header class="head">
        <h2 id="keys-title">{say(shell.keys)}</h2>
        <IconButton shape="close" title={say(shell.close)} onPress={() => dialog.current?.close()} />
      </header>
      <dl class="keys">
        {keyHelp.map(({ keys, does }) => (
          <div key={does.en}>
            <dt>
              {keys.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
