import { useSignalEffect } from '@preact/signals';
import type { Text } from '../../src/base/text';
import { Foot } from '../parts/foot';
import { Icon } from '../parts/icon';
import { useSession, useWords } from '../parts/session-context';
import { OpeningView } from '../views/opening';
import { shell } from '../words/shell';
import type { DeskView } from './views';

/** The dialog: what it is for, the view, and a foot that tells what was done and offers to undo it. */
export function Desk({ view, about }: { view: DeskView; about: string }) {
  const session = useSession();
  const say = useWords();
  useSignalEffect(() => {
    document.documentElement.lang = session.language.value;
  });
  if (!session.start.value) return <OpeningView />;
  return (
    <div class="shell desk">
      {view.beside && <WayBack title={view.title} />}
      <main>
        {!view.beside && <h1 class="offscreen">{say(view.title)}</h1>}
        <view.View about={about} />
      </main>
      <Foot />
    </div>
  );
}

function WayBack({ title }: { title: Text }) {
  const session = useSession();
  const say = useWords();
  return (
    <header class="head">
      <button
        type="button"
        class="sign"
        title={say(shell.back)}
        aria-label={say(shell.back)}
        onClick={() => session.browser.reopen()}
      >
        <Icon shape="back" />
      </button>
      <h1>{say(title)}</h1>
    </header>
  );
}
